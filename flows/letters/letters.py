"""Letters (surat): the slow road. A student writes, and reads by when it is answered; the answer comes as a message.

Home --write--> AskLetter --words, one message or several--> AskLetter --send--> Home
                          --words of danger: the guru BK has it at once--> InQueue
                          --Darurat, or an adult who comes--> kept unsent, to go on with later
answered --write back, or a reply to it--> AskLetter

What is sent: letter_sent.py. Who answers it: letter_desk.py. The promise: letter_bells.py.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.letters import letter_sent
from flows.model import certificate, marks
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Move
from flows.model.events import ButtonPressed, TextEdited, TextReceived
from flows.model.people import Role, moved
from flows.model.places import AskCard, AskCode, AskComment, AskLetter, Home, Line
from flows.model.say import Button, Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, LetterStage
from flows.risk.alarm import Alarm, Level
from flows.school.hours import answer_by
from flows.talking import consent, drafts, home, unsent

MOST = 20  # messages of one letter


def offered(scene: Scene) -> bool:
    """What the school wrote; where it wrote nothing, while one guru BK is all there is. Not without any hours."""
    wanted = scene.school.letters
    if wanted is None:
        wanted = not certificate.peers(scene.desk.staff.values(), scene.now)
    return wanted and answer_by(scene.school, scene.now) is not None


def goes_on(scene: Scene) -> bool:
    """What was begun while letters were offered is not cut off by a counselor who is certified meanwhile."""
    return scene.school.letters is not False and answer_by(scene.school, scene.now) is not None


def answers(scene: Scene) -> bool:
    """A counselor sees first what waits for them; their own letter is a button below it."""
    calm = scene.school.letters is not False and not isinstance(scene.where, AskLetter)
    return calm and scene.me.staff is Role.COUNSELOR and certificate.valid(scene.me, scene.now)


def ask(scene: Scene) -> Decision:
    """Who will read it and by when it is answered, before the first word."""
    if isinstance(scene.where, AskLetter):
        return here(scene, scene.where)
    if (no := not_now(scene)) is not None:
        return no
    say = Say(
        "letter-what",
        letter_sent.promise(scene, letter_sent.due(scene)),
        (letter_sent.reader(scene),),
        ((Button("letter-write"),),),
    )
    return Decision((scene.tell(say),))


def not_now(scene: Scene, *, back: bool = False) -> Decision | None:
    """`back`: it belongs to one they have written."""
    begun = back or letter_sent.own(scene) is not None
    if not (offered(scene) or (begun and goes_on(scene))):
        return scene.say("letter-off")
    if not isinstance(scene.where, Home | AskCode | AskComment | AskCard):
        return scene.say("letter-later")
    if consent.missing(scene):
        return consent.begin(scene)
    if (mine := letter_sent.own(scene)) is not None and mine.letter is not None:
        return Decision((scene.tell(letter_sent.sent_say(scene, mine, mine.letter, "letter-one")),))
    if (sent := len(letter_sent.today(scene))) >= scene.school.letters_a_day:
        return Decision((scene.tell(Say("letter-enough", {"count": sent}, buttons=((Button("menu-bk"),),))),))
    return None


def write(scene: Scene) -> Decision:
    if isinstance(scene.where, AskLetter):
        return here(scene, scene.where)
    no = not_now(scene)
    return begin(scene, AskLetter(scene.luck.chat)) if no is None else no


def begin(scene: Scene, place: AskLetter) -> Decision:
    bell = drafts.bell(scene, place.letter)
    return scene.go(place, scene.tell(prompt(place), mark=marks.letter(place.letter)), bell)


def prompt(place: AskLetter) -> Say:
    drop = Button("letter-drop", place.letter)
    if place.lines:
        send = Button("letter-send", place.letter)
        return Say("letter-noted", {"count": len(place.lines)}, buttons=((send,), (drop,)))
    return Say("letter-begin", buttons=((drop,),))


def closed(scene: Scene, which: AskLetter) -> Amend:
    """No button of an older question sends or drops anything."""
    return Amend(scene.me.id, Say("letter-asked"), marks.letter(which.letter))


def here(scene: Scene, place: AskLetter) -> Decision:
    return Decision((closed(scene, place), scene.tell(prompt(place), mark=marks.letter(place.letter))))


def written(scene: Scene, place: AskLetter, line: Line) -> Decision:
    if len(place.lines) >= MOST:
        return here(scene, place).after(scene.tell(Say("letter-full")))
    fuller = replace(place, lines=(*place.lines, line))
    return here(scene, fuller).after(Move(scene.me.id, fuller))


def edited(scene: Scene, place: AskLetter, event: TextEdited) -> Decision:
    lines = tuple(replace(one, text=event.text) if one.message == event.message else one for one in place.lines)
    return scene.go(replace(place, lines=lines)) if lines != place.lines else scene.say("edit-too-late")


def dropped(scene: Scene, event: ButtonPressed) -> Decision:
    """By a button, which may be an old one: it drops nothing that was begun after it."""
    match scene.where:
        case AskLetter(letter) as place if letter == event.about:
            return drop(scene, place)
        case AskLetter() as place:
            return here(scene, place)
        case _:
            return scene.say("letter-none")


def drop(scene: Scene, place: AskLetter) -> Decision:
    key = "letter-dropped-told" if place.told else "letter-dropped"
    return home.home_again(scene).after(closed(scene, place), scene.tell(Say(key)))


def send(scene: Scene, event: ButtonPressed) -> Decision:
    match scene.where:
        case AskLetter(letter, lines) as place if letter == event.about and lines:
            return letter_sent.sent(scene, place)
        case AskLetter() as place:
            return here(scene, place)
        case _:
            return scene.say("letter-none")


def back(scene: Scene) -> Decision:
    """Write back, or go on with one that was never sent."""
    match scene.chat:
        case Closed(letter=Letter(unsent=AskLetter() as unsent) as letter) as chat:
            begun = begun_unless(scene, unsent)
            done = replace(chat, letter=replace(letter, stage=LetterStage.CANCELLED, unsent=None))
            return begun.after(Keep(done)) if starts(begun) else begun
        case Closed(letter=Letter(stage=LetterStage.ANSWERED) as letter) as chat:
            return begun_unless(scene, AskLetter(chat.story.id, more=True, adults=letter.adults))
        case _:
            return scene.say("letter-gone-on")


def begun_unless(scene: Scene, place: AskLetter) -> Decision:
    if isinstance(scene.where, AskLetter):
        return here(scene, scene.where)
    no = not_now(scene, back=True)
    return begin(scene, place) if no is None else no


def for_later(scene: Scene, line: Line, sign: Alarm | None) -> Iterator[Effect]:
    """They may not write one just now: what they wrote is kept for when they may, and goes to whoever answered."""
    chat = scene.chat
    if consent.missing(scene) or not isinstance(chat, Closed) or chat.letter is None:
        return
    told = scene.luck.apart if sign is not None and sign.level is not Level.OFFER else None  # signs.set_apart
    adults = chat.letter.adults or told is not None
    place = AskLetter(chat.story.id, (line,), more=True, adults=adults, told=told)
    yield from unsent.kept(scene.me.id, place, scene.luck.chat, scene.now)


def starts(done: Decision) -> bool:
    return any(isinstance(effect, Move) for effect in done.effects)


def answered(scene: Scene) -> Closed | None:
    """A reply to the answer, from where nothing else waits for words: it is the beginning of one back."""
    match scene.chat:
        case Closed(letter=Letter(stage=LetterStage.ANSWERED)) as chat if scene.found is not None:
            calm = isinstance(scene.where, Home | AskComment | AskCard) and not scene.me.work.chats
            return chat if calm and chat.story.student == scene.me.id and goes_on(scene) else None
        case _:
            return None


def reply(scene: Scene, event: TextReceived) -> Decision:
    done = back(scene)
    place = next((it.place for it in done.effects if isinstance(it, Move) and isinstance(it.place, AskLetter)), None)
    line = Line(event.message, event.text)
    if place is None:
        return done.then(*for_later(scene, line, event.alarm))
    fuller = replace(place, lines=(*place.lines, line))
    begun = replace(scene, me=moved(scene.me, fuller))
    return here(begun, fuller).after(Move(scene.me.id, fuller), drafts.bell(scene, fuller.letter))
