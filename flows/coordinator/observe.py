"""Observe: an adult writes down what they saw of a class or a case, for the programme's own evaluation.

which behaviour? --> 1 to 5 --> a class, by its name -----------> a note? --words, or none--> kept
                            --> a case, from a guru BK's list -->

Names do not belong here, and it says so. What is written is sealed; reports only ever count it.
"""

from dataclasses import replace
from datetime import timedelta

from flows.casebook import caseload
from flows.model.cases import Case
from flows.model.effects import Amend, Decision, Move, Observe, Record, Tell
from flows.model.events import ButtonPressed, TextReceived
from flows.model.ids import ChatId
from flows.model.observed import KINDS, LONGEST_NOTE, LONGEST_WHOM, SCALE, Observation
from flows.model.pages import page_of
from flows.model.people import Role, unasked
from flows.model.places import Asked
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.rights import pin, shown

MARK = "observe"
WHOM, NOTE = QUESTIONS = ("observe-whom", "observe-note")
CLASS, CASE = ("class", "case")
LIST = ChatId("observed")  # a PIN is asked for before they are read
PATIENCE = timedelta(minutes=30)
LAST = 10
A_PAGE = 3


def ask(scene: Scene) -> Decision:
    rows = tuple((Button("observe-kind", value=kind),) for kind in KINDS)
    return Decision((scene.tell(Say("observe", buttons=(*rows, (Button("observe-stop"),))), mark=MARK),))


def kind(scene: Scene, event: ButtonPressed) -> Decision:
    if event.value not in KINDS:
        return Decision()
    faces = tuple(Button("observe-scale", value=f"{event.value} {n}", name=n) for n in SCALE)
    return Decision((Amend(scene.me.id, Say("observe-scale", {"kind": event.value}, buttons=(faces,)), MARK),))


def scale(scene: Scene, event: ButtonPressed) -> Decision:
    """The class or the case is asked for last of what is pressed, so that a typed word has one meaning. Whoever has no
    cases is only asked for the class."""
    which, number = rated(event.value)
    if not which:
        return Decision()
    if scene.me.staff is not Role.SUPERVISOR:
        return question(scene, WHOM, which, number, CLASS)
    of = tuple((Button("observe-of", value=f"{event.value} {one}", name=one),) for one in (CLASS, CASE))
    say = Say("observe-of", {"kind": which, "scale": int(number)}, buttons=of)
    return Decision((Amend(scene.me.id, say, MARK),))


def rated(value: str) -> tuple[str, str]:
    """A kind of behaviour, and how it was; or nothing."""
    which, _, number = value.partition(" ")
    return (which, number) if which in KINDS and number in SCALE else ("", "")


def of(scene: Scene, event: ButtonPressed) -> Decision:
    begun, _, one = event.value.rpartition(" ")
    which, number = rated(begun)
    if not which or one not in (CLASS, CASE):
        return Decision()
    if one == CASE and scene.me.staff is Role.SUPERVISOR:
        return cases(scene, which, number, 0)
    return question(scene, WHOM, which, number, CLASS)


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    begun, _, page = event.value.rpartition(" ")
    which, number = rated(begun)
    return cases(scene, which, number, int(page)) if which and page.isdecimal() else Decision()


def cases(scene: Scene, which: str, number: str, page: int) -> Decision:
    """By alias, as in the list of cases: their own first."""
    mine = [one for one in scene.cases if one.open and caseload.readable(scene, one)]
    mine.sort(key=lambda one: (one.owner != scene.me.id, one.alias, one.id))
    begun = f"{which} {number}"
    instead = (Button("observe-of", value=f"{begun} {CLASS}", name=CLASS),)
    if not mine:
        return Decision((Amend(scene.me.id, Say("observe-no-case", buttons=(instead,)), MARK),))
    found = page_of(mine, page)
    rows = tuple((Button("observe-case", one.id, begun, one.alias),) for one in found.items)
    turns = tuple(
        tuple(Button("observe-cases", value=f"{begun} {one.value}", name=one.name) for one in row)
        for row in found.turns("observe-cases")
    )
    return Decision((Amend(scene.me.id, Say("observe-which-case", buttons=(*rows, *turns, instead)), MARK),))


def case(scene: Scene, event: ButtonPressed) -> Decision:
    which, number = rated(event.value)
    if not which:
        return Decision()
    if scene.case is None or not scene.case.open:
        return scene.say("case-gone")
    return question(scene, NOTE, which, number, CASE, scene.case.alias, about=scene.case.id)


def question(scene: Scene, what: str, *answers: str, about: ChatId | None = None) -> Decision:
    asked = Asked(what, scene.now + PATIENCE, about or scene.luck.chat, answers)
    skip = ((Button("observe-skip"),),) if what == NOTE else ()
    say = Say(what, {"of": answers[2]}, buttons=(*skip, (Button("observe-stop"),)))
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
    about = asked.about if one == CASE else None
    seen = Observation(scene.luck.chat, month, which, int(number), whom, note, one == CASE, about)
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
    theirs = [one for one in scene.observations if may_read(scene, one)]
    if not theirs:
        return scene.say("observe-none")
    mark = shown.mark(scene)
    lines = tuple(line(scene, one, mark) for one in theirs[:LAST])
    vanishes = Note("alert-vanishes", {"hours": shown.WIPED_AFTER // timedelta(hours=1)})
    first = scene.tell(Say("observe-last", notes=(vanishes,)), mark=mark)
    return Decision((first, *lines, shown.ends(scene, LIST), Record("observations read")))


def may_read(scene: Scene, one: Observation) -> bool:
    """Not of a case that they are kept apart from, nor of one that is gone."""
    known = next((case for case in scene.cases if case.id == one.about), None)
    return one.about is None or (known is not None and caseload.readable(scene, known))


def of_case(scene: Scene, case: Case, event: ButtonPressed) -> Decision:
    """In the case's own page: what all guru BK observed of it, the newest first."""
    page = int(event.value) if event.value.isdecimal() else 0
    found = page_of(scene.observations, page, A_PAGE)
    lines = tuple(
        Note("observe-of-case", {"kind": one.kind, "scale": one.scale, "month": one.month, "text": one.note or "-"})
        for one in found.items
    )
    turns = tuple(tuple(replace(button, about=case.id) for button in row) for row in found.turns("case-seen"))
    rows = (*turns, (Button("case", case.id, name="face"),))
    say = Say("case-seen-all", {"alias": case.alias, "count": len(scene.observations)}, lines, rows)
    return caseload.changed(scene, case, say, Record("read case", case.id))


def line(scene: Scene, one: Observation, mark: str) -> Tell:
    args: dict[str, str | int] = {"kind": one.kind, "scale": one.scale, "month": one.month, "whom": one.whom}
    return scene.tell(
        Say("observe-one", args | {"of": CASE if one.case else CLASS, "text": one.note or "-"}), mark=mark
    )
