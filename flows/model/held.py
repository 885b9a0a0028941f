"""Held: the chats a helper has, and to which of them words without a reply may go."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from flows.model import load, marks
from flows.model.chats import Talking
from flows.model.effects import Amend, Effect, Move
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person
from flows.model.places import AtWork, Road
from flows.model.say import Say
from flows.risk.alarm import Level

MOST_APART = 200


def taken(work: AtWork, chat: ChatId) -> AtWork:
    """Words without a reply go to the only chat; with two, or with a question open, there is a doubt, and we ask."""
    chats = (*work.chats, chat)
    doubt = len(chats) > 1 or (work.asked is not None and not work.asked.for_pin)
    return replace(work, chats=chats, sure=None if doubt else chat, asked=None)


def claimed(work: AtWork, chat: Talking, now: datetime) -> AtWork:
    """From the queue: it counts, for a peer."""
    work = taken(work, chat.story.id)
    return replace(work, load=load.taking(work.load, now)) if chat.road is Road.PEER else work


def rested(work: AtWork, chat: Talking, now: datetime, *, long: bool = False) -> AtWork:
    """A peer rests after any chat, and longer after one with RED, unless an adult judged that it was none."""
    work = left(work, chat.story.id)
    red = chat.danger is not None and chat.danger.open and chat.danger.level is Level.RED
    heavy = long or red or chat.alarm_at is not None
    return replace(work, load=load.leaving(work.load, now, heavy=heavy)) if chat.road is Road.PEER else work


def left(work: AtWork, chat: ChatId) -> AtWork:
    """What stays behind is not sure: they may just be writing to the one who left."""
    others = tuple(other for other in work.chats if other != chat)
    return replace(work, chats=others, sure=None, unsent=work.unsent if others else ())


def kept_apart(work: AtWork, student: PersonId) -> AtWork:
    return replace(work, apart=(*work.apart, student)[-MOST_APART:])


def let_go(helper: Person, chat: ChatId, work: AtWork, card: Say) -> Iterator[Effect]:
    """They have `work` now; their card of the chat says why, and what they had written to nobody is not sent."""
    yield Move(helper.id, work)
    yield Amend(helper.id, card, marks.card(chat), about=chat)
    for line in helper.work.unsent if not work.chats else ():
        yield Amend(helper.id, Say("talk-unsent"), marks.whom(line.message))
