"""Promise: whenever somebody who helps is shown words that were not said to them just now, the audit tells.

Words relayed in a chat go to the one who holds it, and that they took it is in the audit already.
"""

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from functools import cache

import pytest

from flows.decide import decide
from flows.model.chats import Talking
from flows.model.effects import Decision, Keep, Record, Tell
from flows.model.events import Event, MediaRefused, TextEdited, TextReceived
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import moved
from flows.model.places import Asked, Home, Line, Pin
from flows.model.say import Say
from flows.model.scene import Said, Scene
from flows.model.stories import Side
from tests.flows.test_laws import EVENTS_ALL, PLAIN, SCENES, C, in_turn
from tests.flows.world import CAST, GURU, KAWAN, NOW, SISWA, World

HOUR = timedelta(hours=1)
NO_READING = frozenset(("case opened",))
OWN = frozenset(("card", "card-ask"))  # the reader's own emergency card
SAID = (Said(Side.STUDENT, Line(6, "aku takut")), Said(Side.HELPER, Line(7, "ceritakan")))


def readers(scene: Scene, decision: Decision) -> set[PersonId]:
    """Staff who are shown words, but for those who hold the chat and stay in it."""
    chat = scene.chat
    holds = chat.helper if isinstance(chat, Talking) else None
    begins = any(
        isinstance(e, Keep) and isinstance(e.chat, Talking) and e.chat.helper != holds for e in decision.effects
    )
    told = [e for e in decision.effects if isinstance(e, Tell) and shows_words(e.say)]
    shown = {e.to for e in told if not (e.to == scene.me.id and e.say.key in OWN)}
    mine = {PersonId(held.helper) for held in scene.mine.values()} if not begins else set()
    student = chat.story.student if chat else SISWA
    staff = {person for person in shown if CAST[person].staff is not None and person != student}
    return staff - mine - ({holds} if holds and not begins else set())


def shows_words(say: Say) -> bool:
    return any({"text", "words"} & set(args) for args in (say.args, *(note.args for note in say.notes)))


@cache
def readings() -> list[tuple[str, frozenset[str]]]:
    """Each time that words are shown to staff, and what the audit is told of it; once for all of these tests."""
    found = []
    for scene, events in reading_scenes():
        for event in events:
            decision = decide(scene, event)
            if readers(scene, decision):
                told = frozenset(e.what for e in decision.effects if isinstance(e, Record)) - NO_READING
                found.append((f"{event} {scene.me.id} {type(scene.chat).__name__}", told))
    return found


def unrecorded(without: str = "") -> list[str]:
    """`without`: what a broken audit would not tell of."""
    return [shown for shown, told in readings() if not told - {without}]


def reading_scenes() -> Iterator[tuple[Scene, Sequence[Event]]]:
    """As in the laws, but there is something to read, and the PIN is open; also while we wait for an answer, which
    words give: all the rest is tried then at home alone; in turns, but for home itself."""
    words = [event for event in EVENTS_ALL if isinstance(event, TextReceived | TextEdited | MediaRefused)]
    for turn, scene in enumerate(scene for scene in SCENES if scene.me.staff is not None):
        work = dataclasses.replace(scene.me.work, pin=Pin(b"x".hex(), opened=NOW)) if scene.me.adult else scene.me.work
        home = isinstance(scene.me.place, Home)
        yield (
            dataclasses.replace(scene, me=moved(scene.me, work), said=SAID),
            EVENTS_ALL if home else in_turn(PLAIN, turn),
        )
        events = in_turn(PLAIN if home else words, turn)
        for what in ("consult", "consult-answer", "report-answer", "give-over-note"):
            asked = dataclasses.replace(work, asked=Asked(what, NOW + HOUR, C))
            yield dataclasses.replace(scene, me=moved(scene.me, asked), said=SAID), events


def test_no_words_are_shown_to_staff_without_a_record() -> None:
    assert len(readings()) > 50
    assert unrecorded() == []


@pytest.mark.parametrize("what", ["read", "claimed", "took over", "reached out", "consulted", "read case"])
def test_the_law_notices_a_record_that_is_missing(what: str) -> None:
    """Broken twins."""
    assert unrecorded(what)


def claimed(world: World) -> None:
    world.talking()


def read(world: World) -> None:
    world.talking()
    world.says(SISWA, "aku takut")
    world.chooses(SISWA, Item.DANGER)
    world.reads_alert(GURU)


def consulted(world: World) -> None:
    world.talking()
    world.taps(KAWAN, "consult")
    world.says(KAWAN, "harus bagaimana?")
    world.taps(GURU, "consult", "answer")
    world.says(GURU, "temani saja")


@pytest.mark.parametrize(
    ("story", "records"),
    [
        (claimed, {(KAWAN, "claimed")}),
        (read, {(GURU, "read")}),
        (consulted, {(KAWAN, "consulted"), (GURU, "consult answered")}),
    ],
)
def test_each_way_to_words_leaves_its_reader_in_the_audit(
    story: Callable[[World], None], records: set[tuple[PersonId, str]]
) -> None:
    world = World().opens()
    story(world)
    assert records <= set(world.records)
