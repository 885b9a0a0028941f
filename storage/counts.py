"""One wordless row for each chat, written in the commit that keeps the chat."""

from collections.abc import Collection, Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, SmallInteger, bindparam, case, func, insert, update

from flows.model.ids import ChatId
from flows.model.outcomes import Outcome, school_year
from storage.keys import Keys, of_chat, of_person
from storage.pseudonyms import Pseudonyms
from storage.tables import outcomes

Row = Mapping[str, Any]
O = outcomes.c  # noqa: E741  as the others are called
NEWEST = ("road", "topic", "over", "feeling", "feeling_after", "rating", "heard", "survey")
NEWEST_FOLLOW = ("follow", "follow_feeling", "follow_again")
FIRST = ("waited", "acknowledged")  # what was known before stays

COUNT = insert(outcomes)
RECOUNT = (
    update(outcomes)
    .where(O.lookup == bindparam("it"))
    .values(
        {name: bindparam(f"to_{name}") for name in (*NEWEST, *NEWEST_FOLLOW)}
        | {name: func.coalesce(O[name], bindparam(f"to_{name}", type_=BigInteger)) for name in FIRST}
        | {
            "helper": func.coalesce(bindparam("to_helper", type_=O.helper.type), O.helper),
            "level": case(
                (O.level < bindparam("to_level", type_=SmallInteger), bindparam("to_level", type_=SmallInteger)),
                else_=O.level,
            ),
        }
    )
)


def rows(
    keys: Keys, told: Mapping[ChatId, Outcome], new: Collection[ChatId], now: datetime, topics: Collection[str]
) -> tuple[list[Row], list[Row]]:
    """Of new chats, and of old ones. `now` is the school's own time; a topic is on its list, or was never chosen."""
    names = Pseudonyms(keys, school_year(now.date()))
    people = (who for it in told.values() for who in (it.student, it.helper) if who)
    names.load((*map(of_chat, told), *map(of_person, people)))
    begun = {"month": f"{now:%Y-%m}", "hour": now.hour}
    begins: list[Row] = []
    goes_on: list[Row] = []
    for chat, outcome in sorted(told.items()):
        lookup, plain = names.chat(chat), columns(outcome, names)
        plain["topic"] = outcome.topic if outcome.topic in topics else ""
        if chat in new:
            student = names.student(outcome.student)
            begins.append({"lookup": lookup, "student": student, "apart": outcome.apart, **begun, **plain})
        else:
            goes_on.append({"it": lookup, **{f"to_{name}": value for name, value in plain.items()}})
    return begins, goes_on


def columns(outcome: Outcome, names: Pseudonyms) -> dict[str, Any]:
    plain = {name: getattr(outcome, name) for name in (*NEWEST, *NEWEST_FOLLOW, *FIRST, "level")}
    return plain | {"helper": names.helper(outcome.helper) if outcome.helper else None}
