"""Limit: a chat with a peer ends softly. Ten minutes before, both are told and may ask for more; who falls silent is
asked first; and nobody is closed on who wrote last and got no answer.

Talking --limit, or silence after the helper's word--> Closed
Talking --limit or silence after the student's word, or an adult was wished for--> Queued
Danger that is open starts the clock again. A line that waits for the student's yes is a word, too: in the end it is
passed on covered. Who wrote just before the limit waits as long for an answer as at the beginning, and no longer.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.ending import close, unattended
from flows.ending.unattended import both
from flows.model import held
from flows.model.chats import Talking
from flows.model.effects import Decision, Effect, Keep, Move, Record, Tell
from flows.model.people import moved
from flows.model.places import Home, Road
from flows.model.say import Button, Buttons, Say
from flows.model.scene import Scene
from flows.model.stories import Side, Span
from flows.talking import caution, talk
from flows.talking.span import minutes, started, wound

OVER = ("time-over", "time-over-helper")
IDLE = ("time-idle", "time-idle-helper")


def ring(scene: Scene) -> Decision:
    """Harmless when it is stale. After a machine was off, the warning comes first, and the end that long after it."""
    match scene.chat:
        case Talking(road=Road.PEER, span=Span() as span) as chat if unattended.turned(scene, chat, span):
            return unattended.turn(scene, chat, span)
        case Talking(road=Road.PEER, span=Span(bell=bell) as span) as chat if bell and scene.now >= bell:
            return due(scene, chat, span)
        case _:
            return Decision()


def due(scene: Scene, chat: Talking, span: Span) -> Decision:
    times, quiet = scene.school.chat, scene.now - span.spoke
    late = span.until <= scene.now < span.until + scene.school.limits.first_reply
    if caution.held(scene, chat) and (late or quiet >= times.quiet_ask):
        return passed_on(scene, chat, span)
    if chat.worrying:
        return open_again(scene, chat, span)
    if not span.warned and scene.now >= span.until - times.warning:
        return warned(scene, chat, span)
    if scene.now >= span.until:
        answer_may_come = late and quiet < scene.school.limits.first_reply and unanswered(scene, chat)
        return waits(scene, chat, span) if answer_may_come else over(scene, chat, OVER)
    if quiet >= times.quiet_close and span.nudged:
        return over(scene, chat, IDLE)
    ask = quiet >= times.quiet_ask and not span.nudged
    return nudged(scene, chat, span) if ask else waits(scene, chat, span)


def waits(scene: Scene, chat: Talking, span: Span) -> Decision:
    rung, bell = wound(scene, chat, span)
    return Decision((Keep(rung), *bell))


def passed_on(scene: Scene, chat: Talking, span: Span) -> Decision:
    """What the student wrote last is on its way now, and the helper has time to answer it."""
    rung, bell = wound(scene, chat, replace(span, spoke=scene.now, nudged=False))
    return Decision((*talk.undecided(scene, chat), Keep(rung), *bell))


def unanswered(scene: Scene, chat: Talking) -> bool:
    """The student wrote last, be it a line that they have still to decide about."""
    return not scene.said or scene.said[-1].side is Side.STUDENT or bool(caution.held(scene, chat))


def open_again(scene: Scene, chat: Talking, span: Span) -> Decision:
    """While danger is open it never ends; who read that it would, reads that it will not."""
    rung, bell = started(scene, chat, span.extended)
    told = both(chat, Say("time-open"), "time-open-helper") if span.warned else ()
    return Decision((Keep(rung), *told, *bell))


def warned(scene: Scene, chat: Talking, span: Span) -> Decision:
    until = max(span.until, scene.now + scene.school.chat.warning)
    rung, bell = wound(scene, chat, replace(span, until=until, warned=True, agreed=()))
    more = asks_more(scene, chat, span)
    say = Say("time-warning" if more else "time-warning-last", {"minutes": minutes(until - scene.now)}, buttons=more)
    return Decision((Keep(rung), *both(chat, say, "time-warning-helper"), *bell))


def asks_more(scene: Scene, chat: Talking, span: Span) -> Buttons:
    more = minutes(scene.school.chat.more)
    possible = span.extended < scene.school.chat.more_times
    return ((Button("more-time", chat.story.id, str(more)),),) if possible else ()


def nudged(scene: Scene, chat: Talking, span: Span) -> Decision:
    """Whoever is to write next is asked, and has time to answer, however late the bell is; a student who waits reads
    that the counselor was asked."""
    asked = replace(span, nudged=True, spoke=max(span.spoke, scene.now - scene.school.chat.quiet_ask))
    rung, bell = wound(scene, chat, asked)
    if unanswered(scene, chat):
        return Decision((Keep(rung), *both(chat, Say("time-waits"), "time-waits-helper"), *bell))
    still = Tell(chat.story.student, Say("time-still-there", {"alias": chat.helper_alias}))
    return Decision((Keep(rung), still, *bell))


def over(scene: Scene, chat: Talking, texts: tuple[str, str]) -> Decision:
    """Whoever wished for an adult waits for one; whoever wrote and had no answer waits for another peer."""
    students, helpers = texts
    if chat.wants_adult:
        return Decision((*handed_on(scene, chat, helpers, "queue-again-adult"),))
    if unanswered(scene, chat):
        return Decision((*handed_on(scene, chat, "time-handed-on", "queue-again-silence"),))
    theirs = Tell(chat.helper, Say(helpers, {"alias": chat.story.alias}))
    done = (*close.closed(scene, chat), Move(chat.story.student, Home()), theirs)
    return Decision((*done, *close.goodbye(scene, chat, Say(students)), Record("time over", chat.story.id)))


def handed_on(scene: Scene, chat: Talking, key: str, then: str) -> Iterator[Effect]:
    """They wait again, and what they wrote goes along. The counselor stays on duty: they did answer before."""
    helper = scene.person(chat.helper)
    away = moved(helper, held.rested(helper.work, chat, scene.now))
    yield from close.released(scene, chat)
    yield Tell(chat.helper, Say(key, {"alias": chat.story.alias}))
    yield Record("handed on", chat.story.id)
    yield from close.again(scene.with_staff(away), chat, chat.waiting_again(chat.helper), then)


def more(scene: Scene) -> Decision:
    """Both must want it: the first yes asks the other."""
    match scene.chat:
        case Talking(road=Road.PEER, span=Span() as span) as chat if scene.me.id in (chat.story.student, chat.helper):
            return agreed(scene, chat, span)
        case Talking(road=Road.BK):
            return scene.say("time-open")
        case _:
            return scene.say("close-already")


def agreed(scene: Scene, chat: Talking, span: Span) -> Decision:
    side = Side.HELPER if scene.me.id == chat.helper else Side.STUDENT
    if chat.worrying:
        return scene.say("time-open")
    if not span.warned or span.unattended or span.extended >= scene.school.chat.more_times:
        return scene.say("time-more-not-now")
    if side in span.agreed:
        return scene.say("time-more-asked")
    if not span.agreed:
        kept = Keep(replace(chat, span=replace(span, agreed=(side,))))
        asks = Say(
            "time-more-wished", {"minutes": minutes(scene.school.chat.more)}, buttons=asks_more(scene, chat, span)
        )
        student, helper = both(chat, asks, "time-more-wished-helper")
        other = student if side is Side.HELPER else helper
        return Decision((kept, scene.tell(Say("time-more-asked")), other))
    until = span.until + scene.school.chat.more
    longer = replace(span, until=until, warned=False, agreed=(), extended=span.extended + 1)
    rung, bell = wound(scene, chat, longer)
    say = Say("time-more", {"minutes": minutes(until - scene.now)})
    told = both(chat, say, "time-more-helper")
    return Decision((Keep(rung), *told, *bell, Record("more time", chat.story.id)))
