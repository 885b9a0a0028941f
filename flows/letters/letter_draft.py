"""Drafts of answers: whoever took a letter reads it, writes, and asks for a supervisor's yes; or hands it back.

drafted --a draft, Kirim ke guru BK--> to be checked (flows/letters/letter_check.py)
        --Kembalikan--> waits
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.model import marks
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, Tell
from flows.model.events import TextReceived
from flows.model.ids import ChatId, PersonId
from flows.model.people import Role, unasked
from flows.model.places import Asked, Line, Road
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, LetterStage
from flows.model.stories import Side
from flows.rights import actions, permissions, shown
from flows.rights.conditions import letter_of
from flows.talking import caution
from flows.talking.talk import parts

DRAFT = "letter-draft"
(ANSWER,) = actions.answer(DRAFT)
PATIENCE = timedelta(hours=1)
LIST: Buttons = ((Button("letters"),),)


def mark(which: ChatId) -> str:
    """The card of a letter one answers."""
    return f"letters:{which}"


def mine(scene: Scene) -> Decision:
    """Its words once more, and what they have written."""
    chat = letter_of(scene)
    if chat is None or chat.letter is None:
        return scene.say("letter-taken")
    read = () if chat.letter.opened else (Keep(replace(chat, letter=replace(chat.letter, opened=True))),)
    return Decision((*read, *words(scene, chat, chat.letter)))


def words(scene: Scene, chat: Closed, letter: Letter) -> Iterator[Effect]:
    """For some hours. A peer reads nothing that tells who wrote it."""
    yield from lines(scene, chat)
    yield scene.tell(card(chat, letter), mark=mark(chat.story.id))
    yield shown.ends(scene, chat.story.id)
    yield Record("read", chat.story.id)


def lines(scene: Scene, chat: Closed) -> Iterator[Effect]:
    which, alias_ = chat.story.id, chat.story.alias
    opening = (("letter-line", chat.story.opening.text),) if chat.story.opening else ()
    sides = {Side.STUDENT: "letter-line", Side.HELPER: "letter-line-before"}
    for key, text in (*opening, *((sides[one.side], one.line.text) for one in scene.said)):
        for part in parts(seen(chat, text) if key == "letter-line" else text):
            yield Tell(scene.me.id, Say(key, {"alias": alias_, "text": part}), mark=shown.mark(scene), about=which)


def seen(chat: Closed, text: str) -> str:
    """To an adult a child may say everything."""
    if chat.road is not Road.PEER:
        return text
    return caution.covered_with(text, [*caution.ways_in(text), *caution.names_in(text)])


def card(chat: Closed, letter: Letter) -> Say:
    which = chat.story.id
    write = Button("letter-draft", which, "again" if letter.draft else "")
    back = Button("letter-hand-back", which)
    args: dict[str, str | int] = {"alias": chat.story.alias, "word": letter.word or "none"}
    if letter.draft is None:
        return Say("letter-card", args, buttons=((write,), (back,)))
    on = (
        Button("letter-submit", which)
        if chat.road is Road.PEER
        else Button("letter-release", which, str(letter.version))
    )
    return Say("letter-drafted", args | {"text": letter.draft.text}, buttons=((on,), (write,), (back,)))


def ask(scene: Scene) -> Decision:
    chat = letter_of(scene)
    if chat is None:
        return scene.say("letter-taken")
    asked = Asked(DRAFT, scene.now + PATIENCE, chat.story.id)
    said = scene.tell(Say("letter-draft-write", {"alias": chat.story.alias}))
    return Decision((Move(scene.me.id, replace(unasked(scene.me.work), asked=asked)), said))


def answered(scene: Scene, event: TextReceived) -> Decision:
    """What they typed is the draft, and goes to nobody yet. A way outside is covered in a peer's."""
    chat = letter_of(scene)
    done = Move(scene.me.id, unasked(scene.me.work))
    if chat is None or chat.letter is None:
        return scene.say("letter-taken").after(done)
    ways = list(caution.ways_in(event.text)) if chat.road is Road.PEER else []
    text = caution.covered_with(event.text, ways) if ways else event.text
    letter = replace(
        chat.letter,
        draft=Line(event.message, text),
        version=chat.letter.version + 1,
        contact=chat.letter.contact or bool(ways),
    )
    covered = (scene.tell(Say("talk-masked")),) if ways else ()
    shows = Tell(scene.me.id, card(chat, letter), mark=mark(chat.story.id), about=chat.story.id)
    return Decision((done, Keep(replace(chat, letter=letter)), *covered, shows))


def by_itself(scene: Scene, event: TextReceived) -> Decision | None:
    """They were asked nothing, and have one letter to answer: what they write is its draft, which goes to nobody yet.
    It replaces none that there is. None: it can be meant for no letter."""
    begun = [it for chat in scene.letters if permissions.allowed(it := replace(scene, chat=chat), ANSWER)]
    if len(begun) != 1 or event.alarm is not None:
        return None
    (then,) = begun
    chat = letter_of(then)
    if chat is None or chat.letter is None:
        return None
    if chat.letter.draft is None:
        return answered(then, event)
    say = Say("letter-not-in", {"alias": chat.story.alias})
    return Decision((scene.tell(say), scene.tell(card(chat, chat.letter), mark=mark(chat.story.id))))


def submit(scene: Scene) -> Decision:
    """To whichever supervisor looks first."""
    chat = letter_of(scene)
    if chat is None or chat.letter is None or chat.letter.draft is None:
        return scene.say("letter-taken")
    gurus = [one.id for one in scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)]
    letter = replace(chat.letter, stage=LetterStage.CHECK, offers=tuple(gurus))
    say = Say(
        "letter-check",
        {"alias": chat.story.alias},
        buttons=((Button("letter-review", chat.story.id, name=chat.story.alias),),),
    )
    told = (Tell(guru, say, Lane.NOTICE, marks.letter_offer(chat.story.id)) for guru in gurus)
    over = Amend(scene.me.id, Say("letter-submitted", {"alias": chat.story.alias}, buttons=LIST), mark(chat.story.id))
    return Decision((Keep(replace(chat, letter=letter)), over, *told, Record("letter drafted", chat.story.id)))


def hand_back(scene: Scene) -> Decision:
    """Without a reason: they may know who it is, or it is too much."""
    chat = letter_of(scene)
    if chat is None or chat.letter is None:
        return scene.say("letter-taken")
    passed: tuple[PersonId, ...] = (*chat.letter.passed, scene.me.id)
    letter = replace(chat.letter, stage=LetterStage.WAITS, writer=None, draft=None, word="", passed=passed)
    road = Road.BK if letter.adults else Road.PEER
    gurus = [one.id for one in scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR)]
    say = Say(
        "letter-back-again",
        {"alias": chat.story.alias},
        buttons=((Button("letter-claim", chat.story.id, name=chat.story.alias),),),
    )
    told = tuple(
        Tell(guru, say, Lane.NOTICE, marks.letter_offer(chat.story.id)) for guru in gurus if guru != scene.me.id
    )
    kept = replace(chat, road=road, helper_alias="", letter=replace(letter, offers=tuple(tell.to for tell in told)))
    over = Amend(scene.me.id, Say("letter-handed-back", {"alias": chat.story.alias}, buttons=LIST), mark(chat.story.id))
    return Decision((Keep(kept), over, *told, Record("letter handed back", chat.story.id)))
