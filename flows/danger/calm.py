"""Calm: how urgent is it? What the answer changes, and what it does not.

"Salah pencet" and "cuma coba" give back what was there before the button. Words are not taken back by a tap: who is
ashamed, or not alone, might tap it. The adults read the answer, and still come.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import assert_never

from flows.danger import alarm, danger
from flows.model import marks
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Tell
from flows.model.events import ButtonPressed
from flows.model.people import moved
from flows.model.places import AskTopic, AskWords, Home, Road
from flows.model.say import Lane, Note, Say
from flows.model.scene import Scene
from flows.offers import offers, pauses
from flows.talking import consent, home, intake, queue

ANSWERS = frozenset({*danger.PRESSED, danger.SAFE})


def answer(scene: Scene, event: ButtonPressed) -> Decision:
    chat = scene.chat
    if chat is None or chat.story.student != scene.me.id:
        return Decision()
    if event.verb == danger.NOW:
        return needed(scene, chat)
    if chat.danger and chat.danger.open and chat.danger.by_words:
        return still(scene, chat, "safe" if event.verb == danger.SAFE else "calm")
    if event.verb == danger.SAFE:  # somebody came meanwhile
        return Decision((answered(scene, chat, "safe"), scene.tell(Say("danger-glad")), *with_them(chat)))
    if chat.alarm_at is None:
        return Decision()  # a second tap
    match chat:
        case Talking():
            calm = calm_in_chat(scene, chat)
        case Queued():
            calm = calm_in_queue(scene, chat)
        case Closed():
            over = Keep(replace(chat, alarm_at=None, offers=(), danger=None))
            calm = Decision((over, scene.tell(Say("danger-well")), *no_hurry(chat)))
        case _:
            assert_never(chat)
    return calm.after(answered(scene, chat, "calm"))


def answered(scene: Scene, chat: Chat, what: str) -> Amend:
    """The question bears its answer, and no buttons more."""
    return Amend(scene.me.id, Say("danger-answered", {"answer": what}), marks.question(chat.story.id), Lane.DANGER)


def with_them(chat: Chat) -> Iterator[Effect]:
    """The adult who came waits for nothing more than for this answer."""
    if isinstance(chat, Talking) and chat.road is Road.BK:
        yield Tell(chat.helper, Say("alert-is-safe", {"alias": chat.story.alias}))


def needed(scene: Scene, chat: Chat) -> Decision:
    """If they had taken it back, or the chat is over, that is Darurat once more."""
    if isinstance(chat, Closed) or chat.alarm_at is None:
        return danger.press(scene)
    said = Decision((answered(scene, chat, "now"), scene.tell(Say(danger.NOW), Lane.DANGER)))
    return said.then(*alarm.alert(scene, chat, "alert-now"))


def still(scene: Scene, chat: Chat, answer: str) -> Decision:
    """They are safe just now. Their words were read all the same, and somebody will ask."""
    said = (answered(scene, chat, answer), scene.tell(Say("danger-still", {"answer": answer}), Lane.DANGER))
    say = Say("alert-safe", {"alias": chat.story.alias}, buttons=offers.take(chat))
    gurus = offers.of_adults(scene.desk, chat)
    return Decision((*said, *(Amend(guru, say, marks.offer(chat.story.id), Lane.DANGER) for guru in gurus)))


def no_hurry(chat: Chat, wanted: Chat | None = None) -> Iterator[Effect]:
    """The alert says what they said. With buttons, if an adult is wanted all the same."""
    say = Say("alert-mistake", {"alias": chat.story.alias}, buttons=offers.take(wanted) if wanted else ())
    for guru in chat.offers:
        yield Amend(guru, say, marks.offer(chat.story.id), Lane.DANGER)


def calm_in_chat(scene: Scene, chat: Talking) -> Decision:
    """The chat goes on. Was an adult called for another reason too, one may still come."""
    calm = replace(chat, alarm_at=None, danger=alarm.by_call(chat))
    told = tuple(no_hurry(chat, calm if calm.wants_adult else None))
    if chat.road is Road.BK:
        told = (*told, Tell(chat.helper, Say("alert-mistake", {"alias": chat.story.alias})))
    kept = Keep(calm if calm.wants_adult else replace(calm, offers=()))
    return Decision((kept, scene.tell(Say("danger-well-chat")), *told))


def calm_in_queue(scene: Scene, chat: Queued) -> Decision:
    calm = replace(chat, alarm_at=None, was=None, danger=alarm.by_call(chat))
    paused = chat.was is Road.PEER and pauses.pause(scene.me, scene.now) is not None
    if chat.called_at or chat.was is Road.BK or paused:  # they wait for the guru BK all the same
        kept, card = queue.renewed(scene, calm)
        told = no_hurry(chat, kept)
    elif chat.was is Road.PEER:
        kept, card = queue.renewed(scene, replace(calm, road=Road.PEER, offers=()))
        told = no_hurry(chat)
    else:
        return as_before(scene, chat)
    return Decision((Keep(kept), scene.tell(Say(f"danger-well-{kept.road}")), *told, *card))


def as_before(scene: Scene, chat: Queued) -> Decision:
    """They were nowhere, reading what they agree to, or telling the intake something: there they go on."""
    calm = Keep(replace(chat, alarm_at=None, danger=None).closed(scene.now))
    notes = (Note("danger-well-words"),) if chat.kept else ()
    well = scene.tell(Say("danger-well", notes=notes, menu=home.menu_of(moved(scene.me, Home()))))
    first = (calm, Move(scene.me.id, Home()), well, *no_hurry(chat))
    if chat.reading is not None:
        return consent.show(scene, chat.reading).after(*first)
    if chat.draft is None:
        return Decision(first)
    place = AskWords(chat.draft) if chat.draft.topic else AskTopic(chat.draft)
    return intake.again(scene, place).after(*first)
