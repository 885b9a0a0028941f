"""Follow-up (cek kabar): some days after a chat, how are you? Only for who said yes, in waking hours, in words that
tell nobody who looks over a shoulder.

offered --in 1, 3, 7 days--> due --ring--> asked --well--> offered once more
                                                 --low---> help is offered, and nobody is told
                                                 --no answer, stop, blocked--> never again
"""

from dataclasses import replace

from flows.model import marks
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, SetTimer
from flows.model.events import ButtonPressed
from flows.model.ids import ChatId
from flows.model.people import Role
from flows.model.places import AskCard, AskComment, Home
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.model.sequels import FollowUp
from flows.school.hotlines import hotlines
from flows.school.hours import awake, next_waking, waking_in

DUE = "follow-up"
DAYS = ("1", "3", "7")
VERBS = frozenset({"follow-in", "follow-feeling"})
SCALE = ("1", "2", "3", "4", "5")
NO, STOP = "no", "stop"
WORST, LOW, FAIR = 1, 2, 3


def offered(say: Say, chat: ChatId) -> Say:
    """The question below something that is said anyway."""
    days = tuple(Button("follow-in", chat, day) for day in DAYS)
    return replace(say, notes=(*say.notes, Note("follow-ask")), buttons=(days, (Button("follow-in", chat, NO),)))


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    chat = scene.chat
    if not isinstance(chat, Closed) or scene.me.id != chat.story.student:
        return Decision()
    if event.verb == "follow-in":
        return chosen(scene, chat, event.value)
    if chat.follow is None or chat.follow.asked is None or answered(chat.follow):
        return Decision()  # a second tap
    if event.value == STOP:
        return over(scene, chat, replace(chat.follow, ended=True), None, Say("follow-stopped"))
    return felt(scene, chat, chat.follow, int(event.value)) if event.value in SCALE else Decision()


def answered(follow: FollowUp) -> bool:
    return follow.ended or follow.feeling is not None


def chosen(scene: Scene, chat: Closed, value: str) -> Decision:
    """After a chat, and once more after an answer. A tap on an old question does not move what was promised."""
    follow = chat.follow
    fresh = follow is None or (follow.feeling is not None and not follow.again)
    if not fresh or value not in (*DAYS, NO):
        return Decision()
    mark = marks.follow(chat.story.id) if follow else marks.after(chat.story.id)
    again, first = follow is not None, follow.feeling if follow else None
    if value == NO:
        never = FollowUp(scene.now, again=True, first=first, ended=True)
        return Decision((Keep(replace(chat, follow=never)), Amend(scene.me.id, Say("follow-no"), mark)))
    due = waking_in(scene.school, scene.now, int(value))
    kept = replace(chat, follow=FollowUp(due, again=again, first=first))
    said = Amend(scene.me.id, Say("follow-yes", {"days": int(value)}), mark)
    return Decision((Keep(kept), said, SetTimer(DUE, due, chat.story.id)))


def ring(scene: Scene) -> Decision:
    """A machine that was off at night asks when they are awake; who is in a chat just then is asked a day later, or
    not at all."""
    chat = scene.chat
    if not isinstance(chat, Closed) or chat.follow is None or chat.follow.asked or scene.now < chat.follow.due:
        return Decision()
    if chat.follow.ended:
        return Decision()
    follow, which = chat.follow, chat.story.id
    if scene.me.staff not in (None, Role.COUNSELOR) or scene.me.place == Home(paused=True):
        return Decision()  # they asked us to be silent, and a promise put off for weeks would startle
    if not awake(scene.school, scene.now):
        return later(chat, replace(follow, due=next_waking(scene.school, scene.now)))
    if not isinstance(scene.where, Home | AskComment | AskCard):
        tomorrow = waking_in(scene.school, scene.now, 1)
        return Decision() if follow.put_off else later(chat, replace(follow, due=tomorrow, put_off=True))
    faces = tuple(Button("follow-feeling", which, n) for n in SCALE)
    say = Say("follow-how", buttons=(faces, (Button("follow-feeling", which, STOP),)))
    return Decision((Keep(replace(chat, follow=replace(follow, asked=scene.now))), scene.tell(say, mark=mark_of(chat))))


def mark_of(chat: Closed) -> str:
    return marks.follow(chat.story.id)


def later(chat: Closed, follow: FollowUp) -> Decision:
    return Decision((Keep(replace(chat, follow=follow)), SetTimer(DUE, follow.due, chat.story.id)))


def felt(scene: Scene, chat: Closed, follow: FollowUp, feeling: int) -> Decision:
    """A number tells nobody anything: it is the student who decides whether somebody comes."""
    if feeling > FAIR:
        say = Say("follow-well")
        return over(scene, chat, follow, feeling, say if follow.again else offered(say, chat.story.id))
    peers: tuple[tuple[Button, ...], ...] = ((Button("menu-talk", value="talk"),),) if scene.me.facts.admitted else ()
    talk = (*peers, (Button("menu-bk"),))
    if feeling == FAIR:
        return over(scene, chat, follow, feeling, Say("follow-fair", buttons=talk))
    numbers = hotlines(scene.school, scene.now, scene.me.facts.language)
    notes = (Note("follow-darurat"), *numbers) if feeling == WORST else ()
    return over(scene, chat, follow, feeling, Say("follow-low", notes=notes, buttons=talk))


def over(scene: Scene, chat: Closed, follow: FollowUp, feeling: int | None, say: Say) -> Decision:
    done = replace(follow, feeling=feeling, again=follow.again or follow.ended)
    effects: tuple[Effect, ...] = (Keep(replace(chat, follow=done)), Amend(scene.me.id, say, mark_of(chat)))
    return Decision(effects)
