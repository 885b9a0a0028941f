"""Oversight: a supervisor reads why an alert rang before they come, and may judge that it is none.

Each reading is in the audit. A verdict is kept without words: how often the screening was right is counted from it.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.escalation import incare
from flows.model import marks
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Record, Tell
from flows.model.escalations import NOT_FOR_A_PEER, Escalation
from flows.model.events import ButtonPressed
from flows.model.say import Button, Note, Say
from flows.model.scene import Said, Scene
from flows.model.stories import Side
from flows.offers import offers
from flows.rights import actions, permissions, pin, shown
from flows.talking.talk import parts

VERDICTS = ("joke", "quote", "past", "misread", "cared-for")
LAST = 5  # lines of the student: enough to see why, not to follow a chat
MOST_OF_LINE = 3000  # characters: room for the rest in one message
WHOLE = 30  # lines of both sides, where the student asked that it be looked at
LINE = {Side.STUDENT: "alert-line", Side.HELPER: "alert-line-helper"}


def may_see(scene: Scene) -> Chat | None:
    """A supervisor, and only where there was danger; never their own, nor where the student locked them out. Also once
    the PIN was typed: that is no press."""
    return scene.chat if permissions.allowed(scene, actions.READ) else None


def read(scene: Scene) -> Decision:
    chat = may_see(scene)
    if chat is None:
        return scene.say("alert-settled")
    reported = isinstance(chat, Closed) and chat.reported
    if chat.danger is None and not reported and not chat.story.complaints and not chat.story.much:
        return scene.say("alert-settled")
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, chat.story.id)
    return both_sides(scene, chat) if reported or chat.danger is None else why(scene, chat, chat.danger)


def both_sides(scene: Scene, chat: Chat, key: str = "") -> Decision:
    """What somebody reported, where one writes very much, or what was drawn by lot: the end of the chat as it went,
    whoever wrote."""
    which, mark, alias = chat.story.id, shown.mark(scene), chat.story.alias
    by_student = isinstance(chat, Closed) and chat.reported
    first_words = None if by_student else chat.story.opening  # a complaint may be of these very words
    opening = (Said(Side.STUDENT, first_words),) if first_words else ()
    lines = tuple(
        Tell(scene.me.id, Say(LINE[one.side], {"alias": alias, "text": part}), mark=mark, about=which)
        for one in (*opening, *scene.said)[-WHOLE:]
        for part in parts(one.line.text)
    )
    vanishes = Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)})
    because = "report-read" if by_student else "complaint-read" if chat.story.complaints else "flood-read"
    first = Tell(scene.me.id, Say(key or because, {"alias": alias}, (vanishes,)), mark=mark, about=which)
    return Decision((first, *lines, *wrap_ups(scene, chat), shown.ends(scene, which), Record("read", which)))


def wrap_ups(scene: Scene, chat: Chat) -> Iterator[Tell]:
    """What counselors wrote down after it."""
    for one in chat.story.wraps:
        worry = "none" if one.worry is None else one.worry
        done = tuple(Note("read-did", {"what": what}) for what in one.did)
        line = (Note("read-wrap-line", {"text": one.line[:MOST_OF_LINE]}),) if one.line else ()
        say = Say("read-wrap", {"badge": scene.badge(one.helper, "?"), "worry": worry}, (*done, *line))
        yield Tell(scene.me.id, say, mark=shown.mark(scene), about=chat.story.id)


def why(scene: Scene, chat: Chat, danger: Escalation) -> Decision:
    """The reason and the last lines, for some hours."""
    which, mark = chat.story.id, shown.mark(scene)
    args: dict[str, str | int] = {"alias": chat.story.alias, "level": str(danger.level), "what": danger.what}
    first = "alert-line-helper" if danger.by_helper else "alert-line"
    words = [(first, danger.words)] if danger.words else []
    words += [("alert-line", text) for text in last_lines(chat, scene.said) if text != danger.words]
    lines = tuple(
        Tell(scene.me.id, Say(key, {"alias": chat.story.alias, "text": part}), mark=mark, about=which)
        for key, text in words
        for part in parts(text)
    )
    no_words = () if lines else (scene.tell(Say("alert-no-words", {"alias": chat.story.alias}), mark=mark),)
    vanishes = Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)})
    said = Say("alert-why", args, (vanishes,), buttons=((Button("pin-change"),),))
    reason = Tell(scene.me.id, said, mark=mark, about=which)
    ends = (shown.ends(scene, which), Record("read", which))
    return Decision((reason, *lines, *no_words, *wrap_ups(scene, chat), *ends))


def last_lines(chat: Chat, said: tuple[Said, ...]) -> list[str]:
    opening = [chat.story.opening.text] if chat.story.opening else []
    return [*opening, *(one.line.text for one in said if one.side is Side.STUDENT)][-LAST:]


def ask_verdict(scene: Scene) -> Decision:
    chat = may_see(scene)
    if chat is None or not chat.worrying:
        return scene.say("alert-settled")
    which = chat.story.id
    reasons = tuple((Button("verdict", which, reason),) for reason in (*VERDICTS, "keep"))
    say = Say("verdict-ask", {"alias": chat.story.alias}, buttons=reasons)
    return Decision((scene.tell(say, mark=marks.verdict(which)),))


def verdict(scene: Scene, event: ButtonPressed) -> Decision:
    chat = may_see(scene)
    if chat is None or event.value not in (*VERDICTS, "keep"):
        return scene.say("alert-settled")
    violent = event.value != "keep" and chat.danger is not None and chat.danger.what in NOT_FOR_A_PEER
    still = (Note("verdict-action"),) if violent else ()
    buttons = ((Button("case-of", chat.story.id),),) if violent else ()
    key = "verdict-kept" if event.value == "keep" else "verdict-given"
    answered = Say(key, {"alias": chat.story.alias}, still, buttons)
    said = Amend(scene.me.id, answered, marks.verdict(chat.story.id))
    if event.value == "keep":
        return Decision((said,))
    if not chat.worrying:
        return scene.say("alert-settled")
    return Decision((*judged(scene, chat, event.value), said, Record("judged", chat.story.id, event.value)))


def judged(scene: Scene, chat: Chat, reason: str) -> tuple[Effect, ...]:
    """It is no emergency any more. Who waits for the guru BK waits on; the chat goes on."""
    chat, care = incare.judged(scene, chat, chat.danger)
    return (*settled(scene, chat, reason), *care)


def settled(scene: Scene, chat: Chat, reason: str) -> tuple[Effect, ...]:
    over = Say("alert-judged", {"alias": chat.story.alias})
    danger = chat.danger.settled(reason, scene.now) if chat.danger else None
    match chat:
        case Closed():
            return (Keep(replace(chat, danger=danger, alarm_at=None, offers=())), *offers.withdraw(chat, over))
        case Talking():
            calm = replace(chat, danger=danger, alarm_at=None, called_at=None)
            told = (Tell(chat.helper, Say("relief-over", {"alias": chat.story.alias})),) if chat.urgent else ()
            if calm.takeable:
                still = replace(over, buttons=offers.take(calm))
                return (Keep(calm), *offers.withdraw(chat, still), *told)
            return (Keep(replace(calm, offers=())), *offers.withdraw(chat, over), *told)
        case Queued():
            calm_queue = replace(chat, danger=danger, alarm_at=None, called_at=None)
            adults = offers.of_adults(scene.desk, chat)
            if chat.road is chat.road.BK:
                still = replace(over, buttons=offers.take(calm_queue))
                return (Keep(calm_queue), *offers.withdraw(replace(chat, offers=adults), still))
            peers = tuple(p for p in chat.offers if p not in adults)
            return (Keep(replace(calm_queue, offers=peers)), *offers.withdraw(replace(chat, offers=adults), over))
