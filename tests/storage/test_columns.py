"""Promise: every column is sealed, or stands here with the reason why it need not be."""

import ast
from pathlib import Path

from sqlalchemy import LargeBinary, String

from storage.columns import Moment, SealedColumn
from storage.tables import meta

ROOT = Path(__file__).parents[2]
PLAIN = {
    "keys.owner": "a kind and a random id",
    "people.id": "random",
    "people.lookup": "keyed HMAC of the Telegram id",
    "people.staff": "a role: finds who helps without opening everybody's row",
    "people.language": "id or en",
    "people.admitted": "yes or no",
    "people.consent": "a version",
    "people.wrong_codes": "a count",
    "people.no_code_before": "a time",
    "people.suspended": "a time: the trigger that lets no suspended counselor take a chat must read it",
    "people.news": "yes or no: those who want news are found by it",
    "people.certified": "a time: the trigger that lets only certified counselors take a chat must read it",
    "tickets.lookup": "keyed HMAC of the code",
    "tickets.role": "of an invitation; says nothing of who used it",
    "tickets.used": "yes or no; by whom is written nowhere",
    "tickets.until": "a time",
    "tickets.certified": "a time",
    "chats.id": "random",
    "chats.stage": "one of three words: finds who waits",
    "chats.road": "peer or bk",
    "chats.alias": "a random name, for this chat alone",
    "chats.helper": "random: the same trigger must know who takes it; the audit tells as much",
    "chats.opened": "a time",
    "chats.waited": "seconds, for the honest wait",
    "chats.changed": "a time, for what is kept how long",
    "chats.until": "a time",
    "cards.person": "random",
    "openings.id": "random",
    "openings.about": "random: the case",
    "openings.asker": "random: the database must see that the two are different people, in their roles",
    "openings.second": "likewise",
    "openings.asked": "a time: the database must see that it was approved in time",
    "openings.answered": "likewise",
    "openings.viewed": "likewise",
    "cases.id": "random",
    "cases.until": "a time",
    "lines.number": "an order",
    "lines.chat": "random",
    "lines.side": "s or h",
    "lines.message": "a count within one account of the bot",
    "outbox.number": "an order",
    "outbox.lane": "how urgent",
    "outbox.person": "random",
    "outbox.mark": "a kind of message, a random id, a count",
    "outbox.about": "random",
    "outbox.state": "how far it got",
    "outbox.message": "a count within one account of the bot",
    "timers.id": "random",
    "timers.person": "random",
    "timers.name": "a kind, of some a random id or a school year behind it; of a breach, what everybody is told of it",
    "timers.about": "random",
    "timers.at": "a time",
    "seen.source": "a count, a random id or an order",
    "seen.at": "a time",
    "quarantine.source": "a count, a random id or an order; a hash of what was sealed when it had none",
    "quarantine.at": "a time",
    "quarantine.why": "the name of an exception",
    "quarantine.person": "random",
    "audit.number": "an order",
    "audit.at": "a time",
    "audit.actor": "random",
    "audit.what": "a kind",
    "audit.about": "random",
    "audit.detail": "a version, a role, hours: never words",
    "audit.place": "an order",
    "audit.mac": "keyed HMAC of the row and the one before it",
    "heads.name": "one word",
    "chores.name": "one word",
    "chores.period": "an hour or a day",
    "waiting_comments.chat": "random",
    "comments.id": "random",
    "comments.lookup": "keyed HMAC of a random id, by a key that goes with its chat",
    "comments.month": "a month",
    "comments.until": "a time, some days after the words were passed",
    "observations.id": "random",
    "observations.lookup": "keyed HMAC of a random id, by a key that goes with its case",
    "observations.month": "a month",
    "observations.kind": "one of five words; what was seen, and of whom, is sealed",
    "observations.scale": "1 to 5",
    "observations.number": "an order",
    "observations.until": "a time",
    "meetings.id": "random",
    "meetings.until": "a time",
    "school_counts.month": "a month",
    "school_counts.kind": "absence or conflicts",
    "school_counts.grade": "a number",
    "school_counts.number": "of a whole grade, from the school's own books; reports hide the small ones",
    "outcomes.lookup": "keyed HMAC of a random id",
    "outcomes.month": "a month",
    "outcomes.hour": "of the day, of no day in particular",
    "outcomes.student": "keyed HMAC of a random id, another one each school year",
    "outcomes.helper": "likewise",
    "outcomes.road": "peer or bk",
    "outcomes.topic": "one of the school's list; a count of students shows it from five up",
    "outcomes.apart": "yes or no",
    "outcomes.over": "yes or no",
    "outcomes.waited": "seconds",
    "outcomes.feeling": "1 to 5",
    "outcomes.feeling_after": "1 to 5",
    "outcomes.rating": "1 to 5",
    "outcomes.heard": "one of three words",
    "outcomes.survey": "how far it got",
    "outcomes.follow": "how far it got",
    "outcomes.follow_feeling": "1 to 5",
    "outcomes.follow_again": "1 to 5",
    "outcomes.level": "0 to 3; never what it was about",
    "outcomes.acknowledged": "seconds",
    "releases.period": "a month, a semester, a school year",
    "releases.figures": "what may be shown: rounded, and no small number",
    "releases.lookup": "keyed HMAC of the figures",
    "happenings.lookup": "keyed HMAC of a random id, by a key that goes with its letter or case",
    "happenings.student": "keyed HMAC of the student, by their key, as in outcomes",
    "happenings.month": "a month",
    "happenings.kind": "one of five words",
    "happenings.value": "a word of a fixed list",
    "drawn.period": "a month, a semester, a school year",
    "drawn.figures": "what may be shown: rounded, and no small number; of comments random ids",
    "drawn.lookup": "keyed HMAC of the figures",
    "erasures.person": "random",
    "erasures.stage": "one of six words",
    "erasures.after": "random, or an order",
    "erasures.since": "a time",
    "erasures.last": "a count within one account of the bot",
    "tombstones.lookup": "keyed HMAC of a random id",
    "tombstones.at": "a time",
    "nights.period": "a date",
    "nights.at": "a time",
    "nights.number": "an order",
    "nights.done": "yes or no",
    "lease.name": "one word",
    "lease.holder": "random",
    "lease.until": "a time",
}


def test_every_column_is_sealed_or_has_a_reason() -> None:
    columns = {str(column): column.type for table in meta.sorted_tables for column in table.c}
    sealed = {name for name, kind in columns.items() if isinstance(kind, SealedColumn)}
    assert columns.keys() - sealed == PLAIN.keys()


def test_bytes_are_sealed_or_a_keyed_hash() -> None:
    for table in meta.sorted_tables:
        for column in table.c:
            if isinstance(column.type, LargeBinary):
                assert "HMAC" in PLAIN[str(column)] or column.name == "helper", str(column)


def test_no_text_is_left_that_a_person_could_have_written() -> None:
    """Kinds and random ids only; a new text column must come with its reason above."""
    texts = {str(c) for t in meta.sorted_tables for c in t.c if isinstance(c.type, String)}
    assert all(PLAIN[name] for name in texts)
    assert any(isinstance(c.type, Moment) for t in meta.sorted_tables for c in t.c)


def test_only_the_vault_calls_something_sealed() -> None:
    for file in (ROOT / "storage").rglob("*.py"):
        calls = [
            node
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Sealed"
        ]
        assert not calls or file.name == "vault.py", file


def test_nobody_else_speaks_sql() -> None:
    """What a refusal is called they may know."""
    for folder in ("bot", "flows", "handlers"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                names = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
                names += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
                assert not [n for n in names if n.startswith("sqlalchemy") and n != "sqlalchemy.exc"], file
