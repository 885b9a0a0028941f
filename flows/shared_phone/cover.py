"""Cover: what is said to somebody who shares their phone waits in the outbox, and only "Ada pesan" is on the screen.

The one place where that is decided: everything that is said passes here (flows/book.py). Whoever acts holds the phone
just now and reads their answer; all else is covered, unless it is on the list of what tells nobody anything. So a text
that a flow of tomorrow sends is covered without knowing of it.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from flows.model.effects import Amend, Outgoing, Tell, Wipe
from flows.model.ids import PersonId
from flows.model.marks import COVER, is_breach, waits_for_a_visit
from flows.model.people import Person
from flows.model.say import Button, Lane, Say
from flows.model.shared import Needs, Shared

NEUTRAL = frozenset(
    {
        "shared-ask",
        "shared-below",
        "shared-erased",
        "shared-forgets",
        "shared-forgot-ask",
        "shared-kept",
        "shared-locked",
        "shared-locked-now",
        "shared-none",
        "shared-notice",
        "shared-slow",
        "shared-wait",
        "shared-word-rule",
        "shared-wrong",
    }
)
"""What may be read by whoever holds the phone: none of it says what this bot is for, nor that anybody wrote."""
CLOSES = (Button("shared-close"),)
YOUNG = timedelta(hours=36)  # a message in which words are shown must be deletable (48 h) when they are closed again


def of(me: Person) -> Shared | None:
    """Of who helps, too, nothing is covered: their work would wait behind it."""
    return me.facts.shared if me.staff is None else None


def sharing(me: Person) -> bool:
    return (shared := of(me)) is not None and shared.on


def passes(shared: Shared, words: Tell | Amend, now: datetime, pause: timedelta, *, acts: bool) -> bool:
    return words.say.key in NEUTRAL or (acts and shared.speaks_at(now, pause))


def covered(shared: Shared, words: Tell | Amend, now: datetime) -> tuple[tuple[Outgoing, ...], Shared]:
    """What goes out instead, and what is remembered. One notice stands for all that waits; danger, and the first
    answer to it, ring again."""
    needs = Needs.TAP if shared.urgent_at(now) else Needs.WORD
    waits = replace(words, covered=needs)
    then = replace(shared, waits=True, tap=shared.tap or needs is Needs.TAP)
    rings = words.lane is Lane.DANGER or then.tap is not shared.tap
    if silent(words) or (shared.notice is not None and not rings):
        return (waits,), then
    older = (Wipe(words.to, words.lane, of=COVER),) if shared.notice is not None else ()
    return (waits, *older, notice(words.to, words.lane)), replace(then, notice=now)


def merged(older: Tell | Amend, newer: Tell | Amend) -> Tell | Amend:
    """A change of what nobody has opened yet takes its place, in its turn."""
    return replace(older, say=newer.say)


def silent(words: Tell | Amend) -> bool:
    """A change rings on no phone; how they are, and what is told to many, waits until they come. A breach does not."""
    if isinstance(words, Amend) or waits_for_a_visit(words.mark):
        return True
    return words.lane in (Lane.NOTICE, Lane.BULK) and not is_breach(words.mark)


def notice(to: PersonId, lane: Lane = Lane.CHAT, *, silent: bool = False) -> Tell:
    return Tell(to, Say("shared-notice", buttons=((Button("shared-open"),),)), lane, COVER, silent=silent)


def opened(to: PersonId, waiting: Sequence[Tell | Amend], into: str) -> list[Outgoing]:
    """In their order; the first takes the place of the notice, if it can stand there."""
    shown: list[Outgoing] = [replace(words, covered=None) for words in waiting]
    match shown:
        case [*_, Tell() as last] if last.say.photo:  # a picture has no buttons of ours below it
            shown.append(Tell(to, Say("shared-photo", buttons=(CLOSES,)), last.lane, silent=True))
        case [*_, last]:
            shown[-1] = closable(last)
    if not into:
        return shown
    match shown:
        case [Tell() as first, *rest] if first.say.menu is None and not (first.say.file or first.say.photo):
            return [replace(first, into=into), *rest]
        case _:
            return [Amend(to, Say("shared-below" if shown else "shared-none"), into), *shown]


def closable(words: Outgoing) -> Outgoing:
    if isinstance(words, Wipe) or words.say.menu is not None or CLOSES in words.say.buttons:
        return words
    return replace(words, say=replace(words.say, buttons=(*words.say.buttons, CLOSES)))


def recalled(words: Outgoing) -> Tell | Amend | None:
    """As it waits, of what was said in a visit that closed before it left. None: it may be read by anybody."""
    if isinstance(words, Wipe) or words.say.key in NEUTRAL:
        return None
    hidden = replace(words, covered=Needs.WORD)
    return replace(hidden, into="") if isinstance(hidden, Tell) else hidden
