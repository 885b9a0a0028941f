"""Signs: danger heard in what somebody writes, in whatever place. Help first, an adult is told, and the words still
count as the answer they were meant to be.

RED     as Darurat, with the words: a chat goes on, anything else leads to the front of the guru BK's queue
AMBER   supervisors may come; the conversation goes on, but where violence shows, to no peer
OFFER   the guru BK is offered to the student, and nobody is told
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar

from flows.danger import adults, alarm, care, danger
from flows.escalation import climb, incare
from flows.identity import cards
from flows.letters import letter_draft
from flows.model import escalations, marks
from flows.model.aliases import alias
from flows.model.chats import Closed, Queued, Talking
from flows.model.effects import Decision, Effect, Keep, KeepCase, Move, Rewrite, Tell, Write
from flows.model.escalations import NOT_FOR_A_PEER
from flows.model.ids import ChatId
from flows.model.people import Role, moved, open_question
from flows.model.places import AskCard, AskLetter, Intake, Line, Reading, Road, noted_in
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.model.stories import Side, Story
from flows.risk.alarm import Alarm, Level
from flows.school.hotlines import hotlines
from flows.talking import queue, reports

Flow = Callable[[Scene], Decision]
C = TypeVar("C", bound=Queued | Talking)


def heard(scene: Scene, line: Line, sign: Alarm | None, flow: Flow) -> Decision:
    """`flow` is what would have happened without the sign."""
    if sign is None:
        return flow(scene)
    if scene.me.adult:
        return by_adult(scene, sign, flow)
    if reports.answered(scene) is None and (scene.speaks_as_helper or drafts_letter(scene)):
        return by_helper(scene, line, sign, flow)
    if (report := adults.writing(scene)) is not None and sign.level is not Level.OFFER:
        return adults.in_danger(scene, report, line)
    return by_student(scene, line, sign, flow)


def drafts_letter(scene: Scene) -> bool:
    """Whether it is about whose letter they answer, or about themselves, is not known."""
    asked = open_question(scene.me, scene.now)
    return asked is not None and asked.what == letter_draft.DRAFT


def by_student(scene: Scene, line: Line, sign: Alarm, flow: Flow) -> Decision:
    match sign.level:
        case Level.RED:
            return red(scene, line, sign, flow)
        case Level.AMBER:
            return amber(scene, line, sign, flow)
        case Level.OFFER:
            return offer(scene, flow)


def by_adult(scene: Scene, sign: Alarm, flow: Flow) -> Decision:
    """In a chat, or answering a question about one, they may well ask about it. What a wali luar writes is for no
    colleague of whom it may be about."""
    done, asked = flow(scene), open_question(scene.me, scene.now)
    if scene.mine or (asked is not None and asked.about_students):
        return done
    if scene.me.staff in (Role.OMBUD, Role.CUSTODIAN):
        numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
        first = scene.tell(Say("danger-help", notes=numbers), Lane.DANGER)
        return done.after(first) if sign.level is Level.RED else done
    return to_nobody_yet(scene, sign, done)


def by_helper(scene: Scene, line: Line, sign: Alarm, flow: Flow) -> Decision:
    """A counselor who asks about it was right to; an adult looks whether the two need one."""
    done, chat = flow(scene), scene.chat
    if sign.level is Level.OFFER:
        return done
    if not isinstance(chat, Talking) or chat.story.id not in scene.mine or given_back(done, chat):
        return to_nobody_yet(scene, sign, done)
    chat, worry = done.leaves(chat), replace(sign, level=Level.AMBER)
    if chat.road is Road.BK or (chat.danger and chat.danger.covers(worry, scene.now)):
        return done
    why = replace(escalations.heard(chat.danger, worry, line.text, scene.now), by_helper=True)
    worried, bell = climb.started(scene, replace(chat, danger=why))
    return done.then(*alarm.alert(scene, worried, "alert-signs-helper", Lane.NOTICE), *bell, danger.raised(worried))


def given_back(done: Decision, chat: Talking) -> bool:
    """With these very words: then they are about whoever wrote them, and the chat is not theirs to change any more."""
    kept = (effect.chat for effect in done.effects if isinstance(effect, Keep))
    return any(one.story.id == chat.story.id and not isinstance(one, Talking) for one in kept)


def to_nobody_yet(scene: Scene, sign: Alarm, done: Decision) -> Decision:
    """ "To whom?" is still open: it may be about any of those they help, or about themselves."""
    if sign.level is not Level.RED:
        return done
    return Decision((*danger.help_first(scene), *danger.colleagues(scene, "alert-staff-words"), *done.effects))


def red(scene: Scene, line: Line, sign: Alarm, flow: Flow) -> Decision:
    match scene.where:
        case Talking() as chat:
            done = kept(flow(scene), chat, line)
            chat = done.leaves(chat)
            if chat.danger and chat.danger.covers(sign, scene.now):
                return with_help(scene, sign, chat, done)
            return in_chat(scene, line, sign, chat, done)
        case Queued() as chat:
            done = kept(flow(scene), chat, line)
            chat = done.leaves(chat)
            if chat.danger and chat.danger.covers(sign, scene.now):
                return with_help(scene, sign, chat, done)
            first = tuple(care.help_text(scene, sign, chat.story.id))
            why = escalations.heard(chat.danger, sign, line.text, scene.now)
            urgent = danger.to_front(scene, replace(chat, danger=why, helped=scene.now))
            return Decision((*first, *done.effects, *urgent))
        case _:
            before = scene.told.danger if scene.told else None
            why = escalations.heard(before, sign, line.text, scene.now).taken()
            alone = danger.alone(scene, why, tuple(care.help_text(scene, sign, scene.luck.chat)), line)
            asked = open_question(scene.me, scene.now)  # about a chat they held: it is what it was meant to be, too
            if asked is not None and asked.about_students:
                return alone.then(*flow(scene).effects)
            return alone.then(*cards.counted(scene, line))


def in_chat(scene: Scene, line: Line, sign: Alarm, before: Talking, done: Decision) -> Decision:
    """The chat goes on. A guru BK who is with them owes them an answer; a peer may step out."""
    first = care.help_text(scene, sign, before.story.id)
    why = escalations.heard(before.danger, sign, line.text, scene.now)
    chat = replace(before, danger=why, alarm_at=before.alarm_at or scene.now, helped=scene.now)
    if chat.road is Road.BK:
        owing, cared = incare.taken(with_case(scene, done), replace(chat, alarm_at=scene.now))
        return Decision((*first, *done.effects, *alarm.owed(scene, owing), danger.raised(owing), *cared))
    called, bell = climb.started(scene, chat)
    eased = alarm.relieves(scene, called) if before.alarm_at is None else ()
    told = (*alarm.alert(scene, called, "alert-signs"), *bell, *eased)
    return Decision((*first, *done.effects, *told, danger.raised(called)))


def with_case(scene: Scene, done: Decision) -> Scene:
    """These very words may have told the guru BK who they are: that stays in the case."""
    cases = [effect.case for effect in done.effects if isinstance(effect, KeepCase)]
    return replace(scene, case=cases[-1]) if cases else scene


def with_help(scene: Scene, sign: Alarm, chat: Talking | Queued, done: Decision) -> Decision:
    """It is known; an adult is being called. Who still writes of danger after a while reads again where help is."""
    if not danger.due_again(scene, chat.helped):
        return done
    first = care.help_text(scene, sign, chat.story.id)
    return Decision((*first, *done.effects, Keep(replace(chat, helped=scene.now))))


def amber(scene: Scene, line: Line, sign: Alarm, flow: Flow) -> Decision:
    match scene.where:
        case Talking() as chat:
            done = kept(flow(scene), chat, line)
            chat = done.leaves(chat)
            if chat.road is Road.BK:
                return done.then(*incare.heard(with_case(scene, done), chat, sign))
            if chat.danger and chat.danger.covers(sign, scene.now):
                return done
            why = escalations.heard(chat.danger, sign, line.text, scene.now)
            worried, bell = climb.started(scene, replace(chat, danger=why, helped=scene.now))
            told = (*alarm.alert(scene, worried, "alert-signs", Lane.NOTICE), *bell, danger.raised(worried))
            return Decision((*care.care(scene, sign, chat.helped), *done.effects, *told))
        case Queued() as chat:
            done = kept(flow(scene), chat, line)
            chat = done.leaves(chat)
            if chat.danger and chat.danger.covers(sign, scene.now):
                return done
            why = escalations.heard(chat.danger, sign, line.text, scene.now)
            worried_chat = replace(chat, danger=why, helped=scene.now)
            told = (*queue.worried(scene, worried_chat), danger.raised(worried_chat))
            return Decision((*care.care(scene, sign, chat.helped), *done.effects, *told))
        case _:
            return before_a_chat(scene, line, sign, flow)


def kept(done: Decision, chat: Talking | Queued, line: Line) -> Decision:
    """Words of danger that would have reached nobody, since they answer or change something old, are kept for the
    adults all the same; and nobody says that they were not."""
    for effect in done.effects:
        match effect:
            case Write(line=written) | Rewrite(line=written) if written.message == line.message:
                return done
            case Keep(Queued(story=story)) if story.opening and story.opening.message == line.message:
                return done
            case Tell(say=Say(key="talk-closed" | "edit-too-late")):
                return Decision((Write(chat.story.id, Side.STUDENT, line),))
    return done


def before_a_chat(scene: Scene, line: Line, sign: Alarm, flow: Flow) -> Decision:
    """There is no chat yet to be worried about: what adults are told of has one of its own, ended already, from which
    they may reach out. Once they wait, the chat they wait for bears it."""
    told, helped = noted_in(scene.me.place)
    first = care.care(scene, sign, helped)
    done = flow(with_danger(scene, line, sign))
    for effect in done.effects:
        match effect:
            case Keep(Queued() as chat) if chat.story.student == scene.me.id:
                return Decision((*first, *done.effects, danger.raised(chat)))
    known = scene.told.danger if scene.told else None
    news: tuple[Effect, ...] = ()
    if told is None or known is None or not known.covers(sign, scene.now):
        told, news = set_apart(scene, line, sign)
    return Decision((*first, *remembering(scene, done, told), *news))


def with_danger(scene: Scene, line: Line, sign: Alarm) -> Scene:
    """Should these words lead on into a queue, it is one for them."""
    place = scene.me.place
    if not isinstance(place, Intake):
        return scene
    draft = place.draft
    road = Road.BK if sign.category in NOT_FOR_A_PEER else draft.road
    before = scene.told.danger if scene.told else None
    why = escalations.heard(before, sign, line.text, scene.now)
    worried = replace(draft, road=road, danger=why, helped=scene.now)
    return replace(scene, me=moved(scene.me, replace(place, draft=worried)))


def remembering(scene: Scene, done: Decision, told: ChatId) -> Iterator[Effect]:
    """Where they go next knows that adults were told; and nobody says that it was not kept."""
    for effect in done.effects:
        match effect:
            case Tell(say=Say(key="home-not-sent")):
                pass
            case Tell(say=Say(key="consent-first")):
                yield replace(effect, say=Say("consent-first-told"))
            case _:
                yield remembered(scene, effect, told)


def remembered(scene: Scene, effect: Effect, told: ChatId) -> Effect:
    match effect:
        case Move(person, Reading() as place) if person == scene.me.id:
            return Move(person, replace(place, told=told, helped=scene.now))
        case Move(person, AskCard() as place) if person == scene.me.id:
            return Move(person, replace(place, told=told, helped=scene.now))
        case Move(person, AskLetter() as place) if person == scene.me.id:
            return Move(person, replace(place, told=told, helped=scene.now, adults=True))
        case Move(person, place) if isinstance(place, Intake):
            return Move(person, replace(place, draft=replace(place.draft, told=told, helped=scene.now, danger=None)))
        case _:
            return effect


def set_apart(scene: Scene, line: Line, sign: Alarm) -> tuple[ChatId, tuple[Effect, ...]]:
    """Only the words that worried us are in it."""
    name = alias(scene.luck.dice, scene.desk.aliases)
    story = Story(scene.luck.apart, scene.me.id, name, topic="", opening=line)
    why = escalations.heard(None, sign, line.text, scene.now)
    apart = Closed(story, Road.BK, None, "", scene.now, danger=why)
    rung, bell = climb.started(scene, apart)
    gurus = [guru.id for guru in scene.desk.for_student(scene.me.id).all(Role.SUPERVISOR)]
    kept = replace(rung, offers=tuple(gurus))
    said = alarm.signs(kept, "alert-signs-alone")
    told = (Tell(guru, said, Lane.NOTICE, marks.offer(story.id), grouped=True) for guru in gurus)
    return story.id, (Keep(kept), *told, *bell, danger.raised(kept))


def offer(scene: Scene, flow: Flow) -> Decision:
    """Pregnancy, drugs, dating trouble without danger: an adult is offered once, and nobody is told."""
    done = flow(scene)
    say = Say("danger-offer", buttons=((Button("menu-bk"),),))
    match scene.where:
        case Talking() | Queued() as chat:
            now = done.leaves(chat)
            if now.offered or now.road is Road.BK:
                return done
            return done.after(scene.tell(say)).then(Keep(replace(now, offered=True)))
        case _:
            _, helped = noted_in(scene.me.place)
            return done if helped else done.after(scene.tell(say))
