"""Quarantine: what could not be decided is put aside, sealed, so that it holds up nobody and is not lost."""

from dataclasses import replace

from flows.model.events import TextReceived
from flows.model.ids import PersonId
from storage.arrivals import Arrival, Aside
from storage.codec import EVENTS


def put_aside(arrival: Arrival, error: Exception, who: PersonId | None = None) -> Aside:
    event = arrival.event
    if isinstance(event, TextReceived):
        event = replace(event, begun=())  # one of them may be a PIN, or the word of a shared phone: kept nowhere
        if event.pin:
            event = replace(event, text="", pin="")  # nor is this one
    try:
        raw = EVENTS.dump(event)
    except ValueError:  # half a surrogate pair, for one: perhaps the very reason we are here
        raw = b""
    return Aside(arrival.source, type(error).__name__, raw, who)
