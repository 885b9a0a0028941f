"""Giving over (Oper): a counselor would like another one to go on with a chat. Nothing happens without the student's
yes (giving_leave.py).

card --why, in one tap--> what will happen --> the student is asked, once
                          --a line for whoever comes next (giving_note.py)--> the same, with the line

Where an adult is needed it is not the road: there Panggil guru BK is. Nor before the first word: whoever may know the
student hands the chat back, and that is counted.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import assert_never

from flows.ending import close
from flows.handing_over import handing_on
from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, SetTimer, Tell
from flows.model.escalations import NOT_FOR_A_PEER
from flows.model.events import ButtonPressed
from flows.model.people import Role, unasked
from flows.model.places import Asked, Road
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.stories import Handing
from flows.talking import queue

GIVE, NOTE, WAITS = "give-over", "give-over-note", "give-over-waits"
WHYS = ("time", "strength", "none")
PATIENCE = timedelta(minutes=10)  # for the line
UNANSWERED = timedelta(minutes=5)  # then the question is off, and nothing has changed
TWICE = 2  # whoever has not answered so often is asked no more
NONE = ("joke", "quote", "misread")  # verdicts by which there was no violence
MOST = 300  # signs of the line: it is one


def held(scene: Scene) -> Talking | None:
    match scene.chat:
        case Talking(road=Road.PEER) as chat if chat.helper == scene.me.id:
            return chat
        case _:
            return None


def for_peers(chat: Talking) -> bool:
    """Another peer may go on with it. One with violence that was real is an adult's, be it past or seen to."""
    danger = chat.danger
    violent = danger is not None and danger.what in NOT_FOR_A_PEER and danger.verdict not in NONE
    return not (chat.worrying or chat.wants_adult or violent)


def why_not(scene: Scene, chat: Talking) -> str:
    """ "" if they may ask."""
    match chat.handing:
        case _ if not for_peers(chat):
            return "adult" if chat.wished_at and not chat.worrying else "danger"
        case _ if not chat.answered:
            return "first"
        case Handing(declined=True):
            return "no"
        case Handing(asked=since) if since is not None:
            return "asked"
        case Handing(times=times) if times >= TWICE:
            return "often"
        case Handing() | None:
            return "" if scene.desk.attended(scene.now) else "alone"
        case _:
            assert_never(chat.handing)


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    chat = held(scene)
    if chat is None:
        return scene.say("close-already")
    if event.value == "drop":
        return dropped(scene, chat)
    if event.value == "leave" and chat.handing:
        return left(scene, chat)
    no = why_not(scene, chat)
    return refused(scene, chat, no) if no else step(scene, chat, event.value)


def step(scene: Scene, chat: Talking, value: str) -> Decision:
    draft = chat.handing
    match value:
        case why if why in WHYS:
            return shown(scene, replace(chat, handing=replace(draft or Handing(), why=why)))
        case "note" if draft:
            return ask_note(scene, chat)
        case "ask" if draft:
            return ask(scene, chat, draft)
        case _:
            return begun(scene, chat)


def begun(scene: Scene, chat: Talking) -> Decision:
    which = chat.story.id
    buttons: Buttons = tuple((Button(GIVE, which, one),) for one in (*WHYS, "drop"))
    say = Say("give-over", {"alias": chat.story.alias}, buttons=buttons)
    return Decision((scene.tell(say, mark=marks.giving(which)),))


def refused(scene: Scene, chat: Talking, no: str) -> Decision:
    which = chat.story.id
    ways: dict[str, Buttons] = {
        "danger": ((Button("call-bk", which),),),
        "asked": ((Button(GIVE, which, "drop", "asked"),),),
        **dict.fromkeys(("no", "often"), leaves(chat)),
    }
    say = Say("give-over-not", {"alias": chat.story.alias, "why": no}, buttons=ways.get(no, ()))
    return Decision((scene.tell(say),))


def leaves(chat: Talking) -> Buttons:
    """Nobody is held in a chat by the student's no."""
    return ((Button(GIVE, chat.story.id, "leave"),),)


def left(scene: Scene, chat: Talking) -> Decision:
    """Without the student's yes there is no line for the next one. The two may meet again: it was not that."""
    then, gone = handing_on.let_go(scene, chat, "give-over-left")
    waits = close.again(then, chat, chat.waiting_again(chat.helper), "queue-again")
    return Decision((*gone, *waits, Record("left after asking", chat.story.id)))


def shown(scene: Scene, chat: Talking) -> Decision:
    """What will happen, before anything does."""
    say = preview(scene, chat, chat.handing or Handing())
    return Decision((Keep(chat), Amend(scene.me.id, say, marks.giving(chat.story.id), about=chat.story.id)))


def preview(scene: Scene, chat: Talking, draft: Handing) -> Say:
    which = chat.story.id
    args = {"alias": chat.story.alias, "why": draft.why or "none", "free": free(scene, chat)}
    notes = (Note("give-over-line", {"text": draft.note}),) if draft.note else ()
    write = Button(GIVE, which, "note", "again" if draft.note else "")
    return Say(
        "give-over-preview", args, notes, ((write,), (Button(GIVE, which, "ask"),), (Button(GIVE, which, "drop"),))
    )


def free(scene: Scene, chat: Talking) -> str:
    """Is anybody there who may come? As it is said to those who wait, so that it leads to no name."""
    return "yes" if queue.someone(scene, chat.waiting_again(chat.helper)) else "no"


def ask_note(scene: Scene, chat: Talking) -> Decision:
    waits = Asked(NOTE, scene.now + PATIENCE, chat.story.id)
    say = Say("give-over-write", {"alias": chat.story.alias, "most": MOST})
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=waits)), scene.tell(say)))


def no_line(scene: Scene) -> Iterator[Effect]:
    """Whoever was still writing it has to say for whom that is."""
    work = scene.me.work
    if work.asked is not None and work.asked.what == NOTE:
        yield Move(scene.me.id, unasked(work))


def ask(scene: Scene, chat: Talking, draft: Handing) -> Decision:
    which, kept = chat.story.id, replace(chat, handing=replace(draft, asked=scene.now, times=draft.times + 1))
    drop: Buttons = ((Button(GIVE, which, "drop", "asked"),),)
    minutes = int(UNANSWERED.total_seconds()) // 60
    told = Say("give-over-asked", {"alias": chat.story.alias, "minutes": minutes}, buttons=drop)
    return Decision(
        (
            *no_line(scene),
            Keep(kept),
            Amend(scene.me.id, told, marks.giving(which), about=which),
            Tell(chat.story.student, question(scene, kept, draft), mark=marks.giving(which)),
            SetTimer(WAITS, scene.now + UNANSWERED, which),
            Record("asked to hand over", which, draft.why),
        )
    )


def question(scene: Scene, chat: Talking, draft: Handing) -> Say:
    """No blame, no pressure, and every way out."""
    which, alias = chat.story.id, chat.helper_alias
    adults = scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)
    ways = ("yes", "stay", *(("bk",) if adults else ()), "end")
    args = {"alias": alias, "why": draft.why, "free": free(scene, chat), "note": "yes" if draft.note else "no"}
    return Say("give-leave", args, buttons=tuple((Button("give-leave", which, way, alias),) for way in ways))


def dropped(scene: Scene, chat: Talking) -> Decision:
    """The counselor thinks better of it; a question that was asked is taken back."""
    draft = chat.handing
    if draft is not None and draft.declined:
        return refused(scene, chat, "no")
    again = Handing(times=draft.times) if draft and draft.times else None
    kept = (Keep(replace(chat, handing=again)),) if draft else ()
    back = (answer(chat, "over"),) if draft and draft.asked else ()
    return Decision((*no_line(scene), *kept, *panel(chat, "drop"), *back))


def panel(chat: Talking, what: str) -> Iterator[Effect]:
    """Nothing is left to press on it."""
    say = Say("give-over-closed", {"alias": chat.story.alias, "what": what})
    yield Amend(chat.helper, say, marks.giving(chat.story.id), about=chat.story.id)


def answer(chat: Talking, what: str) -> Amend:
    """What became of the question, on the student's screen."""
    say = Say("give-leave-answered", {"what": what, "alias": chat.helper_alias})
    return Amend(chat.story.student, say, marks.giving(chat.story.id))
