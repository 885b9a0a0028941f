"""Disclosure: the guru BK who talks with a student asks who they are, and the student chooses what to tell.

asked --my card, once they have seen what would be passed--> given    --kept in the case, read after the PIN
      --write it now, in the chat with this guru BK-------->
      --no---> nothing is passed, nothing follows, and for a day nobody asks again

What is given lives and dies with the case (cases.py); each reading is in the audit.
"""

from dataclasses import replace
from datetime import timedelta

from flows.casebook import caseload
from flows.escalation import incare
from flows.identity import opening
from flows.model.card import Card
from flows.model.cases import Case
from flows.model.chats import Talking
from flows.model.effects import Decision, Effect, KeepCase, Move, Record, Tell
from flows.model.events import ButtonPressed, TextReceived
from flows.model.identity import Disclosure
from flows.model.ids import PersonId
from flows.model.places import InChat, Road
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.talking import talk

PATIENCE = timedelta(minutes=10)  # for what they write; then they simply talk on
AGAIN = timedelta(hours=24)
LONGEST = 500  # characters
CARD, TYPED, NO = "card", "typed", "no"


def show(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    return caseload.changed(scene, case, face(scene, case))


def face(scene: Scene, case: Case, *first: Note) -> Say:
    """What is known of who they are, and the two ways to it."""
    named, which = case.named, case.id
    answer = "never" if named is None else named.answer or "waits"
    read = ((Button("who-read", which),),) if named is not None and named.answer in (CARD, TYPED) else ()
    asks = ((Button("who-ask", which),),) if case.open and case.student else ()
    opens = ((Button("open", which),),) if case.student and case.open else ()
    back: Buttons = ((Button("case", which, name="face"),),)
    notes = (*first, *opening.state(scene, case))
    return Say("who", {"alias": case.alias, "answer": answer}, notes, (*read, *asks, *opens, *back))


def chat_of(scene: Scene, case: Case) -> Talking | None:
    """In which I talk with them."""
    mine = (chat for chat in scene.mine.values() if chat.road is Road.BK)
    return next((chat for chat in mine if chat.story.case == case.id), None)


def ask(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    """In care of them, and not again and again."""
    named = case.named
    if not case.open or case.student is None or chat_of(scene, case) is None:
        return caseload.changed(scene, case, face(scene, case, Note("who-not-now")))
    if named is not None and scene.now - named.asked < AGAIN:
        return caseload.changed(scene, case, face(scene, case, Note("who-just-asked")))
    kept = replace(case, named=Disclosure(scene.me.id, scene.now))
    asked = Tell(case.student, question(kept), about=case.id)
    shown = caseload.changed(scene, kept, face(scene, kept), KeepCase(kept), asked)
    return shown.then(Record("name asked", case.id))


def question(case: Case) -> Say:
    which = case.id
    return Say("who-asked", buttons=((Button("who-card", which),), (Button("who-write", which),), (no(case),)))


def no(case: Case) -> Button:
    return Button("who-no", case.id)


def asked(case: Case | None) -> bool:
    """And not answered yet."""
    return case is not None and case.open and case.named is not None and not case.named.answer


def pressed(scene: Scene, event: ButtonPressed) -> Decision:
    """By the student. Twice is once."""
    case = scene.case
    if case is None or not asked(case):
        return scene.say("who-over")
    match event.verb:
        case "who-card":
            return preview(scene, case)
        case "who-card-yes":
            return card_given(scene, case)
        case "who-write":
            return write(scene, case)
        case "who-stop":
            return stop(scene, case)
        case _:
            return given(scene, case, NO)


def preview(scene: Scene, case: Case) -> Decision:
    """The very lines that would be passed; until their yes, nothing is."""
    card = scene.card
    if card is None or not card.lines:
        buttons: Buttons = ((Button("who-write", case.id),), (no(case),))
        return Decision((scene.tell(Say("who-no-card", buttons=buttons)),))
    yes = Button("who-card-yes", case.id)
    rows: Buttons = ((yes,), (Button("who-write", case.id),), (no(case),))
    return Decision((scene.tell(Say("who-preview", notes=lines(card), buttons=rows)),))


def lines(card: Card) -> tuple[Note, ...]:
    return tuple(Note("card-line", {"part": part, "text": text}) for part, text in card.lines)


def card_given(scene: Scene, case: Case) -> Decision:
    card = scene.card
    return given(scene, case, CARD, card=card) if card is not None and card.lines else preview(scene, case)


def in_chat(scene: Scene, case: Case) -> InChat | None:
    """With the guru BK of this case: nobody else is to read what they write."""
    chat, place = scene.where, scene.me.place
    here = isinstance(chat, Talking) and chat.road is Road.BK and chat.story.case == case.id
    return place if here and isinstance(place, InChat) else None


def write(scene: Scene, case: Case) -> Decision:
    place = in_chat(scene, case)
    if place is None:
        return scene.say("who-not-here")
    asks = scene.tell(Say("who-write", {"most": LONGEST}, buttons=((Button("who-stop", case.id),),)))
    return scene.go(replace(place, telling=scene.now + PATIENCE), asks)


def stop(scene: Scene, case: Case) -> Decision:
    place = in_chat(scene, case)
    stopped = scene.tell(question(case))
    return scene.go(replace(place, telling=None), stopped) if place and place.telling else Decision((stopped,))


def waits(scene: Scene) -> Case | None:
    """For what tells who they are; who writes later simply talks on."""
    case = scene.case
    place = in_chat(scene, case) if case is not None and asked(case) else None
    return case if place is not None and place.telling is not None and scene.now < place.telling else None


def written(scene: Scene, case: Case, chat: Talking, event: TextReceived) -> Decision:
    """Words of danger in it reach the guru BK at once, too, as any others do in this chat."""
    text = event.text.strip()
    if event.alarm is None and len(text) > LONGEST:
        return scene.say("who-too-long", most=LONGEST)
    place = in_chat(scene, case)
    done = given(scene, case, TYPED, text=text[:LONGEST], in_the_chat=event.alarm is not None)
    if place is not None:
        done = done.after(Move(scene.me.id, replace(place, telling=None)))
    return talk.student_says(scene, chat, event).then(*done.effects) if event.alarm else done


def given(
    scene: Scene, case: Case, answer: str, *, text: str = "", card: Card | None = None, in_the_chat: bool = False
) -> Decision:
    if case.named is None:
        return scene.say("who-over")
    kept = replace(case, named=replace(case.named, answer=answer, text=text, card=card, answered=scene.now))
    read = () if answer == NO else ((Button("who-read", case.id),),)
    told = Say("who-answer", {"alias": case.alias, "answer": answer}, buttons=read)
    place = in_chat(scene, case)
    thanks = "danger" if in_the_chat else "over" if answer == NO and place is None else answer
    effects: tuple[Effect, ...] = (
        KeepCase(kept),
        scene.tell(Say("who-thanks", {"answer": thanks})),
        *(Tell(who, told, about=case.id) for who in readers(scene, case)),
        Record("name given", case.id, answer),
    )
    over = (Move(scene.me.id, replace(place, telling=None)),) if place is not None and place.telling else ()
    return Decision((*over, *effects))


def readers(scene: Scene, case: Case) -> tuple[PersonId, ...]:
    """Whoever is with them; else who answers for the case, and not one they locked out or who left since they asked."""
    chat = scene.where
    if isinstance(chat, Talking) and chat.road is Road.BK and chat.story.case == case.id:
        return (chat.helper,)
    return tuple(one.id for one in incare.keepers(scene, case))


def read(scene: Scene, case: Case, _event: ButtonPressed) -> Decision:
    named = case.named
    if named is None or named.answer not in (CARD, TYPED):
        return scene.say("who-over")
    words = lines(named.card) if named.card is not None else (Note("who-text", {"text": named.text}),)
    back: Buttons = ((Button("case", case.id, name="face"),),)
    say = Say("who-given", {"alias": case.alias, "date": caseload.day(scene, named.asked)}, words, back)
    return Decision((*caseload.page(scene, case, say), Record("read identity", case.id)))
