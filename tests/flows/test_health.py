"""How the service is: a guru BK may ask, and is told when it is sick. Nobody else hears of it."""

from dataclasses import replace

import pytest

from flows.model.events import CommandGiven, ServiceSick
from flows.model.ids import PersonId
from flows.model.state import BACKUP_OLD, DANGER_LATE, DISK_FULL, INBOX_LATE, Health, Trouble
from tests.flows.world import BUNDA, GURU, KAWAN, KOORD, SISWA, WALI, World, the, to
from tests.shipped import load_texts

WELL = Health(lanes=(0, 2, 1, 30), alerts=1, backups=True, backup=0, free=4000, clock=True)
ILL = Health(danger=70, inbox=300, lanes=(1, 0, 0, 0), backups=True, free=20, clock=False, database=False)


def asks(who: PersonId, health: Health | None, command: str = "sehat") -> list[str]:
    return to(who, World().hears((who, CommandGiven(command, health=health))))


@pytest.mark.parametrize("command", ["sehat", "health"])
def test_asked_when_all_is_well(command: str) -> None:
    words = World().hears((GURU, CommandGiven(command, health=WELL)))
    notes = [note.key for note in the("health-well", words).say.notes]
    assert notes == ["health-waiting", "health-alerts", "health-backup", "health-disk"]
    said = load_texts()["id"].say(the("health-well", words).say)
    assert "bahaya 0, obrolan 2, lainnya 31" in said
    assert "kurang dari sejam" in said


def test_asked_when_something_is_wrong() -> None:
    words = World().hears((GURU, CommandGiven("sehat", health=ILL)))
    keys = [note.key for note in the("health-ill", words).say.notes]
    assert keys[: len(Trouble)] == [f"health-wrong-{trouble}" for trouble in Trouble]
    for language, expected in {"id": "tertahan sejak 70 detik", "en": "stuck for 70 seconds"}.items():
        assert expected in load_texts()[language].say(the("health-ill", words).say)


def test_asked_before_it_was_looked_at() -> None:
    assert asks(GURU, None) == ["health-not-yet"]


@pytest.mark.parametrize("who", [SISWA, KAWAN, KOORD, WALI])
def test_nobody_else_may_ask_or_is_told(who: PersonId) -> None:
    assert not any("health" in key for key in asks(who, ILL))
    assert World().hears((who, ServiceSick(ILL))) == []


def test_unasked_each_guru_bk_reads_what_is_wrong() -> None:
    words = World().hears((GURU, ServiceSick(ILL)), (BUNDA, ServiceSick(replace(WELL, clock=False))))
    assert to(GURU, words) == to(BUNDA, words) == ["health-sick"]
    assert [note.key for note in words[1].say.notes] == ["health-wrong-clock", "health-more"]


def test_well_again_when_it_arrives_nothing_is_said() -> None:
    assert World().hears((GURU, ServiceSick(WELL))) == []


@pytest.mark.parametrize(
    ("ill", "trouble"),
    [
        (Health(danger=DANGER_LATE + 1), Trouble.DANGER),
        (Health(inbox=INBOX_LATE + 1), Trouble.INBOX),
        (Health(backups=True), Trouble.BACKUP),
        (Health(backups=True, backup=BACKUP_OLD), Trouble.BACKUP),
        (Health(free=DISK_FULL - 1), Trouble.DISK),
        (Health(clock=False), Trouble.CLOCK),
        (Health(database=False), Trouble.DATABASE),
        (Health(leader=False), Trouble.DATABASE),
    ],
)
def test_what_is_trouble(ill: Health, trouble: Trouble) -> None:
    assert ill.troubles == (trouble,)


def test_what_is_none() -> None:
    """At the very edge, and what nobody knows."""
    edge = Health(danger=DANGER_LATE, inbox=INBOX_LATE, backups=True, backup=BACKUP_OLD - 1, free=DISK_FULL)
    assert edge.troubles == Health(backup=999).troubles == ()
