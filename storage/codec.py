"""Frozen dataclasses to bytes and back: the class name, a blank, then JSON.

Old bytes must stay readable: a field added later needs a default, and a class renamed keeps its old name here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any, Generic, TypeVar, get_args

from msgspec.json import Decoder, Encoder

from flows.model.card import Card
from flows.model.cases import Case
from flows.model.chats import Chat
from flows.model.effects import Outgoing
from flows.model.events import Event
from flows.model.meetings import Meeting
from flows.model.people import Avoided, Facts, Sent, Step
from flows.model.places import AtWork, StudentPlace
from flows.model.shared import Shared

T = TypeVar("T")
ENCODER = Encoder()


class Codec(Generic[T]):
    def __init__(self, union: Any) -> None:
        self.classes: dict[bytes, Decoder[T]] = {
            cls.__name__.encode(): Decoder(cls) for cls in get_args(union) or (union,)
        }

    def dump(self, thing: T) -> bytes:
        return b"%s %s" % (type(thing).__name__.encode(), ENCODER.encode(thing))

    def load(self, raw: bytes) -> T:
        name, _, fields = raw.partition(b" ")
        return self.classes[name].decode(fields)


@dataclass(frozen=True, slots=True)
class Kept:
    """The work somebody does, and what else is to be sealed of them: in one cell, as both change seldom."""

    work: AtWork
    reported: tuple[Sent, ...] = ()
    step: Step | None = None
    carded: bool = False
    avoided: tuple[Avoided, ...] = ()
    shared: Shared | None = None
    letters: tuple[datetime, ...] = ()
    code: str = ""

    @classmethod
    def of(cls, work: AtWork, facts: Facts) -> "Kept":
        return cls(work, **{name: getattr(facts, name) for name in REST})

    @property
    def rest(self) -> Mapping[str, Any]:
        """By the names it has among a person's facts."""
        return {name: getattr(self, name) for name in REST}


REST = tuple(one.name for one in fields(Kept) if one.name != "work")


PLACES = Codec[StudentPlace](StudentPlace)
WORK = Codec[AtWork | Kept](AtWork | Kept)
CHATS = Codec[Chat](Chat)
CASES = Codec[Case](Case)
CARDS = Codec[Card](Card)
MEETINGS = Codec[Meeting](Meeting)
WORDS = Codec[Outgoing](Outgoing)
EVENTS = Codec[Event](Event)


def work_dumped(work: AtWork, facts: Facts) -> bytes:
    kept = Kept.of(work, facts)
    return WORK.dump(work if kept == Kept(work) else kept)


def work_loaded(raw: bytes) -> Kept:
    match WORK.load(raw):
        case AtWork() as work:
            return Kept(work)
        case Kept() as kept:
            return kept
