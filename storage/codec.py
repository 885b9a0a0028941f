"""Frozen dataclasses to bytes and back: the class name, a blank, then JSON.

Old bytes must stay readable: a field added later needs a default, and a class renamed keeps its old name here.
"""

from typing import Any, Generic, TypeVar, get_args

from msgspec.json import Decoder, Encoder

from flows.cases import Case
from flows.chats import Chat
from flows.effects import Outgoing
from flows.events import Event
from flows.places import AtWork, StudentPlace

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


PLACES = Codec[StudentPlace](StudentPlace)
WORK = Codec[AtWork](AtWork)
CHATS = Codec[Chat](Chat)
CASES = Codec[Case](Case)
WORDS = Codec[Outgoing](Outgoing)
EVENTS = Codec[Event](Event)
