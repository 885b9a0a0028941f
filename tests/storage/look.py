"""The whole database, opened and put in order: what two of them may be compared by."""

from collections import Counter
from typing import Any

from sqlalchemy import select

from flows.model.stories import Side
from storage.cards import cell as card_cell
from storage.casebook import cell as case_cell
from storage.codec import CARDS, CASES, CHATS, MEETINGS, PLACES, WORDS, WORK
from storage.comments import cell as comment_cell
from storage.comments import of_comment
from storage.keys import Keys, of_chat, of_person, of_words
from storage.meetings import cell as meeting_cell
from storage.meetings import of_meeting
from storage.observed import cell, of_observation
from storage.pointers import words_cell
from storage.shelf import line_cell
from storage.store import Store
from storage.tables import (
    audit,
    cards,
    cases,
    chats,
    comments,
    keys,
    lines,
    meetings,
    observations,
    outbox,
    outcomes,
    people,
    quarantine,
    seen,
    tickets,
    timers,
)

Seen = dict[str, list[Any]]


def everything(store: Store) -> Seen:
    """Numbers only order; random ids of timers and times of marks say nothing."""
    db, box = store._db, Keys(store._db, store._memory.vault, store._memory.boxes)
    return {
        "people": [
            (
                *(row.id, row.staff, row.language, row.admitted, row.consent, row.wrong_codes, row.no_code_before),
                box.open(of_person(row.id), row.address, f"people.address:{row.id}"),
                PLACES.load(box.open(of_person(row.id), row.place, f"people.place:{row.id}")),
                WORK.load(box.open(of_person(row.id), row.work, f"people.work:{row.id}")),
            )
            for row in db.execute(select(people).order_by(people.c.id))
        ],
        "chats": [
            (
                *(row.id, row.stage, row.road, row.alias),
                CHATS.load(box.open(of_chat(row.id), row.state, f"chats.state:{row.id}")),
            )
            for row in db.execute(select(chats).order_by(chats.c.id))
        ],
        "cases": [
            (row.id, row.until, CASES.load(box.open(of_chat(row.id), row.state, case_cell(row.id))))
            for row in db.execute(select(cases).order_by(cases.c.id))
        ],
        "cards": [
            (row.person, CARDS.load(box.open(of_person(row.person), row.words, card_cell(row.person))))
            for row in db.execute(select(cards).order_by(cards.c.person))
        ],
        "meetings": [
            (row.id, row.until, MEETINGS.load(box.open(of_meeting(row.id), row.state, meeting_cell(row.id))))
            for row in db.execute(select(meetings).order_by(meetings.c.id))
        ],
        "lines": [
            (
                *(row.chat, row.side, row.message),
                box.open(of_chat(row.chat), row.text, line_cell(row.chat, Side(row.side), row.message)),
            )
            for row in db.execute(select(lines).order_by(lines.c.number))
        ],
        "outbox": [
            (
                *(row.lane, row.person, row.mark, row.about, row.state, row.message),
                WORDS.load(box.open(of_words(row.about, row.person), row.words, words_cell(row.number, row.person))),
            )
            for row in db.execute(select(outbox).order_by(outbox.c.number))
        ],
        "observations": [
            (row.kind, box.open(of_observation(row.id), row.words, cell(row.id)))
            for row in db.execute(select(observations).order_by(observations.c.number))
        ],
        "comments": sorted(
            box.open(of_comment(row.id), row.words, comment_cell(row.id)) for row in db.execute(select(comments))
        ),
        "timers": sorted(map(tuple, db.execute(select(timers.c.person, timers.c.name, timers.c.about, timers.c.at)))),
        "seen": sorted(db.scalars(select(seen.c.source))),
        "tickets": sorted(map(tuple, db.execute(select(tickets)))),
        "audit": list(
            map(
                tuple,
                db.execute(select(audit.c.actor, audit.c.what, audit.c.about, audit.c.detail).order_by(audit.c.number)),
            )
        ),
        "outcomes": counted(store),
        "quarantine": sorted(map(tuple, db.execute(select(quarantine.c.source, quarantine.c.why)))),
        "keys": sorted(db.scalars(select(keys.c.owner))),
    }


def counted(store: Store) -> list[Any]:
    """Whose rows they are comes from keys that are drawn: what stands in them, and how many are one student's."""
    rows = store._db.execute(select(outcomes)).mappings().all()
    pseudonyms = ("student", "lookup", "helper")
    told = [tuple(str(value) for name, value in row.items() if name not in pseudonyms) for row in rows]
    return [*sorted(told), sorted(Counter(row["student"] for row in rows).values())]
