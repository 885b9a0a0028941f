"""Cards (kartu darurat): a student fills one in, line by line, each skippable; reads it, changes it, deletes it.

Home --fill, or change one line--> AskCard --words, or skipped--> ... --the last, or enough--> Home

Each line is kept as it comes, sealed with the student's own key. Nobody reads the card but two adults together who open
it in danger (opening.py), or the guru BK to whom its student gives it (disclosure.py). Telling what it is for comes
first. It is offered once, after a chat in which there was no danger; then it is found under Privasi.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from flows.model import certificate
from flows.model.card import PARTS, Card
from flows.model.chats import Closed
from flows.model.effects import Decision, Effect, KeepCard, Know, Move, Record
from flows.model.events import ButtonPressed, TextEdited
from flows.model.people import moved
from flows.model.places import AskCard, AskCode, AskComment, Home, Line, Reading
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.school.retention import BACKUPS, DAY
from flows.talking import consent, home

PATIENCE = timedelta(minutes=20)
LONGEST = 200  # characters of one line
MARK = "card"
FIRST, LAST = PARTS[0], PARTS[-1]


def show(scene: Scene) -> Decision:
    """What it is for, and what stands in it."""
    if scene.me.adult:
        return Decision()
    if consent.missing(scene):
        return unread(scene)
    known = () if scene.me.facts.carded else (Know(scene.me.id, replace(scene.me.facts, carded=True)),)
    return Decision((*known, scene.tell(face(scene, scene.card), mark=MARK)))


def unread(scene: Scene) -> Decision:
    """Before their yes nothing is written down. Whoever reads already goes on, with the code they came with; whoever
    waits or talks, as in danger, stays where they are."""
    if isinstance(scene.where, Reading):
        return consent.show(scene, scene.where)
    calm = isinstance(scene.where, Home | AskCode | AskComment) and not scene.me.work.chats
    return consent.begin(scene) if calm else scene.say("card-later")


def face(scene: Scene, card: Card | None, *first: Note) -> Say:
    lone = (Note("privacy-lone"),) if scene.school.lone_opening else ()  # or two adults would be said to be needed
    if card is None or not card.lines:
        return Say("card-none", notes=(*first, *lone), buttons=((Button("card-fill"),),))
    notes = (*first, *(Note("card-line", {"part": part, "text": text}) for part, text in card.lines), *lone)
    rows: Buttons = tuple((Button("card-part", value=part),) for part in PARTS)
    when = certificate.date(scene.school, card.at) if card.at else "-"
    return Say("card", {"date": when}, notes, (*rows, (Button("card-delete"),)))


def offered(scene: Scene, chat: Closed) -> Iterator[Effect]:
    """Once, and softly: never where there was danger."""
    me = scene.me
    answered = chat.feeling_after or chat.rating or chat.heard != "skip" or chat.comment
    calm = answered and chat.danger is None and not chat.urgent and not chat.reported
    if calm and not me.facts.carded and not me.adult and not consent.missing(scene):
        yield Know(me.id, replace(me.facts, carded=True))
        yield scene.tell(Say("card-offer", buttons=((Button("card"),),)))


def fill(scene: Scene) -> Decision:
    return begin(scene, AskCard(FIRST, scene.now + PATIENCE))


def part(scene: Scene, event: ButtonPressed) -> Decision:
    if event.value not in PARTS:
        return Decision()
    return begin(scene, AskCard(event.value, scene.now + PATIENCE, one=True))


def begin(scene: Scene, place: AskCard) -> Decision:
    """Nothing they are in the middle of is left for it; whoever helps somebody just then would write into it."""
    if scene.me.adult:
        return Decision()
    if consent.missing(scene):
        return unread(scene)
    if not isinstance(scene.where, Home | AskCode | AskComment | AskCard) or scene.me.work.chats:
        return scene.say("card-later")
    return asks(scene, place)


def asks(scene: Scene, place: AskCard, *first: Note) -> Decision:
    return scene.go(place, scene.tell(question(scene.card, place, first), mark=MARK))


def question(card: Card | None, place: AskCard, first: tuple[Note, ...] = ()) -> Say:
    which, at = place.part, PARTS.index(place.part)
    kept = card.line(which) if card else ""
    notes = (*first, *((Note("card-now", {"text": kept}),) if kept else ()))
    skip = Button("card-skip", value=which, name="keep" if kept else "skip")
    back = (Button("card-back", value=which),) if at and not place.one else ()
    clear: Buttons = ((Button("card-clear", value=which),),) if kept else ()
    rows: Buttons = ((*back, skip), *clear, *(() if place.one else ((Button("card-stop"),),)))
    return Say("card-ask", {"part": which, "number": at + 1, "of": len(PARTS)}, notes, rows)


def waits(scene: Scene) -> AskCard | None:
    """Whoever comes back an hour later has something else to tell; who took a chat meanwhile writes to a student."""
    place = scene.where
    open_ = isinstance(place, AskCard) and scene.now < place.until and not scene.me.work.chats
    return place if isinstance(place, AskCard) and open_ else None


def written(scene: Scene, place: AskCard, line: Line) -> Decision:
    text = line.text.strip()
    if not text or len(text) > LONGEST:
        again = replace(place, until=scene.now + PATIENCE)
        return asks(scene, again, Note("card-too-long", {"most": LONGEST}))
    kept = (scene.card or Card()).put(place.part, text, scene.now)
    said = replace(place, written=(*place.written, (place.part, line.message)))
    return onward(replace(scene, card=kept), said).after(KeepCard(kept))


def counted(scene: Scene, line: Line) -> tuple[Effect, ...]:
    """Words of danger lead away from the form; they are the answer all the same."""
    place = waits(scene)
    if place is None:
        return ()
    if part_of(place, line.message):
        newer = changed(scene, place, line)
        return (KeepCard(newer),) if newer else ()
    return tuple(effect for effect in written(scene, place, line).effects if isinstance(effect, KeepCard))


def edited(scene: Scene, place: AskCard, event: TextEdited) -> Decision:
    newer = changed(scene, place, Line(event.message, event.text))
    if newer is None:
        return scene.say("edit-too-late")
    return Decision((KeepCard(newer), scene.tell(Say("card-changed"))))


def part_of(place: AskCard, message: int) -> str:
    """Which line of the card this message had said; "" if none."""
    return next((part for part, known in reversed(place.written) if known == message), "")


def changed(scene: Scene, place: AskCard, line: Line) -> Card | None:
    """With a message that was changed in Telegram; None: it said no line, or fits into none."""
    which, text = part_of(place, line.message), line.text.strip()
    fits = which and text and len(text) <= LONGEST
    return scene.card.put(which, text, scene.now) if scene.card is not None and fits else None


def onward(scene: Scene, place: AskCard) -> Decision:
    if place.one or place.part == LAST:
        return done(scene)
    return asks(scene, replace(place, part=PARTS[PARTS.index(place.part) + 1], until=scene.now + PATIENCE))


def done(scene: Scene) -> Decision:
    """Back where nothing is asked, with what stands in it now."""
    at_home = replace(scene, me=moved(scene.me, Home()))
    said = scene.tell(face(scene, scene.card, Note("card-kept")), mark=MARK)
    return scene.go(Home(), said, home.hello(at_home, at_home.me))


def turned(scene: Scene, event: ButtonPressed) -> Decision:
    """Skip, back, clear, enough: of the line that is asked just now. A second tap does nothing."""
    place = waits(scene)
    if place is None:
        return show(scene)
    if event.verb == "card-stop":
        return done(scene)
    return stepped(scene, place, event.verb) if event.value == place.part else Decision()


def stepped(scene: Scene, place: AskCard, verb: str) -> Decision:
    match verb:
        case "card-skip":
            return onward(scene, place)
        case "card-back" if place.part != FIRST:
            return asks(scene, replace(place, part=PARTS[PARTS.index(place.part) - 1], until=scene.now + PATIENCE))
        case "card-clear" if scene.card is not None:
            kept = scene.card.put(place.part, "", scene.now)
            return onward(replace(scene, card=kept), place).after(KeepCard(kept))
        case _:
            return Decision()


def here(scene: Scene, place: AskCard) -> Decision:
    """Where they are, once more."""
    if waits(scene) is None:
        return home.home_again(scene)
    return Decision((scene.tell(question(scene.card, place), mark=MARK),))


def ask_delete(scene: Scene) -> Decision:
    if scene.me.adult:
        return Decision()
    buttons = ((Button("card-delete-yes"),), (Button("card"),))
    return Decision((scene.tell(Say("card-delete-ask", buttons=buttons), mark=MARK),))


def delete(scene: Scene) -> Decision:
    left = (Move(scene.me.id, Home()),) if isinstance(scene.where, AskCard) else ()
    gone = scene.tell(Say("card-deleted", {"days": BACKUPS // DAY}, buttons=((Button("card-fill"),),)), mark=MARK)
    return Decision((*left, KeepCard(None), gone, Record("card deleted")))


TURNS = frozenset(("card-skip", "card-back", "card-clear", "card-stop"))
