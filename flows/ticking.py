"""Ticking: the bells without which an open chat would wait for ever. Whatever else happens, these are rung."""

from flows.escalation import climb
from flows.handing_over import giving_over
from flows.letters import letter_bells
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.places import Road
from flows.talking import queue, quiet, span


def bells(chat: Chat) -> tuple[str, ...]:
    danger = chat.danger
    climbs = (climb.BELL,) if danger is not None and danger.open and danger.bell is not None else ()
    match chat:
        case Queued():
            return (queue.LOOK, quiet.BELL, *climbs)
        case Talking(road=Road.PEER) as talking:
            asks = (giving_over.WAITS,) if talking.handing and talking.handing.asked else ()
            return (span.TIME, *asks, *climbs)
        case Talking():
            return (quiet.BELL, *climbs)
        case Closed():
            return (letter_bells.DUE,) if chat.letter is not None and chat.letter.open else ()
