"""Observe: an adult writes down what they saw of a class or a case, for the programme's own evaluation.

which behaviour? --> 1 to 5 --> a class or a case? --its name--> a note? --words, or none--> kept

Names do not belong here, and it says so. What is written is sealed; reports only ever count it.
"""

from dataclasses import replace
from datetime import timedelta

from flows import pin, shown
from flows.effects import Amend, Button, Decision, Move, Note, Observe, Record, Say, Tell
from flows.events import ButtonPressed, TextReceived
from flows.ids import ChatId
from flows.observed import KINDS, LONGEST_NOTE, LONGEST_WHOM, SCALE, Observation
from flows.people import unasked
from flows.places import Asked
from flows.scene import Scene

MARK = "observe"
WHOM, NOTE = QUESTIONS = ("observe-whom", "observe-note")
CLASS, CASE = ("class", "case")
LIST = ChatId("observed")  # a PIN is asked for before they are read
PATIENCE = timedelta(minutes=30)
LAST = 10


def ask(scene: Scene) -> Decision:
    rows = tuple((Button("observe-kind", value=kind),) for kind in KINDS)
    return Decision((scene.tell(Say("observe", buttons=(*rows, (Button("observe-stop"),))), mark=MARK),))


def kind(scene: Scene, event: ButtonPressed) -> Decision:
    if event.value not in KINDS:
        return Decision()
    faces = tuple(Button("observe-scale", value=f"{event.value} {n}", name=n) for n in SCALE)
    return Decision((Amend(scene.me.id, Say("observe-scale", {"kind": event.value}, buttons=(faces,)), MARK),))


def scale(scene: Scene, event: ButtonPressed) -> Decision:
    """The class or the case is asked for last of what is pressed, so that a typed word has one meaning."""
    which, _, number = event.value.partition(" ")
    if which not in KINDS or number not in SCALE:
        return Decision()
    of = tuple((Button("observe-of", value=f"{event.value} {one}", name=one),) for one in (CLASS, CASE))
    say = Say("observe-of", {"kind": which, "scale": int(number)}, buttons=of)
    return Decision((Amend(scene.me.id, say, MARK),))


def of(scene: Scene, event: ButtonPressed) -> Decision:
    which, number, one = (*event.value.split(" "), "", "", "")[:3]
    if which not in KINDS or number not in SCALE or one not in (CLASS, CASE):
        return Decision()
    return question(scene, WHOM, which, number, one)


def question(scene: Scene, what: str, *answers: str, key: str = "") -> Decision:
    asked = Asked(what, scene.now + PATIENCE, scene.luck.chat, answers)
    skip = ((Button("observe-skip"),),) if what == NOTE else ()
    say = Say(key or what, {"of": answers[2]}, buttons=(*skip, (Button("observe-stop"),)))
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), scene.tell(say, mark=MARK)))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    text = event.text.strip()
    longest = LONGEST_WHOM if asked.what == WHOM else LONGEST_NOTE
    if len(text) > longest:
        return scene.say("observe-too-long", most=longest)
    if asked.what == WHOM:
        return question(scene, NOTE, *asked.answers[:3], text)
    return kept(scene, asked, text)


def skip(scene: Scene) -> Decision:
    """A note is no duty."""
    asked = scene.me.work.asked
    return kept(scene, asked, "") if asked is not None and asked.what == NOTE else scene.say("button-old")


def kept(scene: Scene, asked: Asked, note: str) -> Decision:
    which, number, one, whom = asked.answers
    month = f"{scene.now.astimezone(scene.school.zone):%Y-%m}"
    seen = Observation(scene.luck.chat, month, which, int(number), whom, note, one == CASE)
    more = ((Button("observe"),),)
    return Decision(
        (
            Move(scene.me.id, unasked(scene.me.work)),
            Observe(seen),
            Amend(scene.me.id, Say("observe-kept", {"kind": which, "scale": int(number)}, buttons=more), MARK),
            Record("observed", detail=which),
        )
    )


def stop(scene: Scene) -> Decision:
    gone = Amend(scene.me.id, Say("observe-stopped"), MARK)
    asked = scene.me.work.asked
    if asked is None or asked.what not in QUESTIONS:
        return Decision((gone,))
    return Decision((Move(scene.me.id, unasked(scene.me.work)), gone))


def read(scene: Scene) -> Decision:
    """The last ones of all guru BK, after the PIN; each reading is in the audit."""
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, LIST)
    if not scene.observations:
        return scene.say("observe-none")
    mark = shown.mark(scene)
    lines = tuple(line(scene, one, mark) for one in scene.observations[:LAST])
    vanishes = Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)})
    first = scene.tell(Say("observe-last", notes=(vanishes,)), mark=mark)
    return Decision((first, *lines, shown.ends(scene, LIST), Record("observations read")))


def line(scene: Scene, one: Observation, mark: str) -> Tell:
    args: dict[str, str | int] = {"kind": one.kind, "scale": one.scale, "month": one.month, "whom": one.whom}
    return scene.tell(
        Say("observe-one", args | {"of": CASE if one.case else CLASS, "text": one.note or "-"}), mark=mark
    )
