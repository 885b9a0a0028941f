"""Caution: between two young people nothing passes that leads outside, and who is about to say who they are is asked.

InChat --a name, a class, a street--> InChat with the line unsent --send, cover or drop--> InChat

Whoever takes a counselor's number or gives theirs is told that it was covered; from a counselor it reaches the
supervisors, too. Words of danger are never held up by a question: then what identifies is covered, and that is said.
So it is with a line nobody decides about for a while (ending/limit.py), and with one that waits on for another helper.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from flows.guard.found import Found, covered
from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, SetTimer, Tell, Write
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.masks import EMAIL, LINK, LONGEST, NUMBER, SHORT, USERNAME
from flows.model.people import Role
from flows.model.places import InChat, Line, Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.model.stories import Side
from flows.talking import span

SEND, COVER, DROP = "caution-send", "caution-cover", "caution-drop"
ANSWERS = frozenset({SEND, COVER, DROP})
TOLD = "contact-told"
FEW = 4  # texts whose finds are remembered: one decision asks several times, and words shall not stay in memory
MOST = 5  # lines that wait for an answer; whoever gives none is asked no more, and what identifies is covered
TOKENS = {"number": NUMBER, "email": EMAIL, "link": LINK, "handle": USERNAME}


@lru_cache(FEW)
def ways_in(text: str) -> tuple[Found, ...]:
    from flows.guard.contacts import contacts_in  # noqa: PLC0415  a fifth of a second, which the start need not wait for

    return contacts_in(text)


@lru_cache(FEW)
def names_in(text: str) -> tuple[Found, ...]:
    from flows.guard.identity import identity_in  # noqa: PLC0415  as above

    return identity_in(text)


@lru_cache(FEW)
def parted_in(begun: tuple[str, ...], text: str) -> tuple[Found, ...]:
    """What ends in it that was `begun` in their short messages just before."""
    if not begun:
        return ()
    from flows.guard.parted import ends_in  # noqa: PLC0415  as above

    return ends_in(begun, text)


def passable(chat: Talking, side: Side, text: str, *, named: bool = False, begun: tuple[str, ...] = ()) -> str:
    """What the other one may read. To an adult a child may say everything; `named`: they want to say who they are."""
    if chat.road is not Road.PEER:
        return text
    found = [*ways_in(text), *parted_in(begun, text)]
    if side is Side.STUDENT and not named:
        found += names_in(text)
    return covered_with(text, found) if found else text


def covered_with(text: str, found: list[Found]) -> str:
    """Each by what it was, where there is room."""
    kept, place = "", 0
    for one in sorted(found, key=lambda one: (one.start, -one.stop)):
        if one.start >= place:
            kept += text[place : one.start] + TOKENS.get(one.pattern, SHORT)
        place = max(place, one.stop)
    kept += text[place:]
    return kept if len(kept.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST else covered(text, found)


def must_ask(scene: Scene, chat: Talking, line: Line) -> bool:
    """Only a student, and only to a peer. What is covered anyway is no question."""
    if chat.road is not Road.PEER or scene.me.id != chat.story.student or len(waiting(scene)) >= MOST:
        return False
    names = names_in(line.text)
    ways = ways_in(line.text) if names else ()
    return any(all(one.stop <= way.start or way.stop <= one.start for way in ways) for one in names)


def ask(scene: Scene, chat: Talking, line: Line) -> Decision:
    """Whoever writes this is not silent, though nothing has reached the other yet."""
    unsent = (*waiting(scene), line)
    which = str(line.message)
    buttons = tuple((Button(verb, chat.story.id, which),) for verb in (SEND, COVER, DROP))
    say = Say("caution-ask", buttons=buttons)
    asked = Tell(scene.me.id, say, mark=marks.caution(line.message), quote_message=line.message)
    return Decision((Move(scene.me.id, InChat(chat.story.id, unsent)), asked, *span.kept(scene, chat)))


def waiting(scene: Scene) -> tuple[Line, ...]:
    return scene.me.place.unsent if isinstance(scene.me.place, InChat) else ()


def answered(scene: Scene, event: ButtonPressed) -> tuple[Line, Decision] | None:
    """The line they decided about, and what that changes; None if it was a second tap."""
    line = next((line for line in waiting(scene) if str(line.message) == event.value), None)
    if line is None or not isinstance(scene.me.place, InChat):
        return None
    rest = tuple(other for other in waiting(scene) if other != line)
    bears = answer(scene.me.id, line, event.verb)
    return line, Decision((Move(scene.me.id, replace(scene.me.place, unsent=rest)), bears))


def answer(student: PersonId, line: Line, what: str) -> Amend:
    """The question bears what became of the line, and no buttons more."""
    return Amend(student, Say("caution-answered", {"answer": what}), marks.caution(line.message))


def held(scene: Scene, chat: Talking) -> tuple[Line, ...]:
    """What the student of this chat has written and still to decide about."""
    place = scene.person(chat.story.student).place
    return place.unsent if isinstance(place, InChat) and place.chat == chat.story.id else ()


def kept_for_next(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """The chat goes back to wait, by nobody's wish but the helper's: whoever comes reads the line, a peer covered."""
    for line in held(scene, chat):
        yield Write(chat.story.id, Side.STUDENT, line)
        yield answer(chat.story.student, line, "kept")


def not_sent(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """It is over before they said whether to send it."""
    for line in held(scene, chat):
        yield answer(chat.story.student, line, "over")


def changed(scene: Scene, line: Line) -> Decision | None:
    """Edited while it waits for their answer: the newer words wait."""
    place = scene.me.place
    if not isinstance(place, InChat) or all(old.message != line.message for old in place.unsent):
        return None
    unsent = tuple(line if old.message == line.message else old for old in place.unsent)
    return Decision((Move(scene.me.id, replace(place, unsent=unsent)),))


def from_helper(scene: Scene, chat: Talking, text: str, begun: tuple[str, ...] = ()) -> Iterator[Effect]:
    """A counselor gives or asks for a way outside: the supervisors hear of it, once a chat. They are not known
    here, where words are only relayed; so a bell rings at once that looks for them."""
    if chat.road is Road.PEER and not chat.contact and (ways_in(text) or parted_in(begun, text)):
        yield Keep(replace(chat, contact=True))
        yield SetTimer(TOLD, scene.now, chat.story.id)
        yield Record("contact", chat.story.id)


def tell_supervisors(scene: Scene) -> Decision:
    """Of whoever wrote it, whose bell this is, also when the chat is over or somebody else's by now: it stays true."""
    chat, writer = scene.chat, scene.me
    if chat is None:
        return Decision()
    gurus = scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)
    badge = writer.work.study.badge or "new"
    card = ((Button("counselor", value=writer.id, name=badge),),)
    say = Say("caution-contact", {"alias": chat.story.alias, "counselor": badge}, buttons=card)
    return Decision(tuple(Tell(guru.id, say, Lane.NOTICE) for guru in gurus))
