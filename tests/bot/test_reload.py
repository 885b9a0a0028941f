"""school.toml is read again without a restart, and what is wrong in it never takes the place of what was right."""

import logging
import os
from pathlib import Path

import pytest

from bot.reload import Reload
from flows.model.school import School
from tests.bot.hand_clock import HandClock
from tests.bot.test_school import JAKARTA, SMALL

DAY = 86_400


class Desk:
    def __init__(self, folder: Path) -> None:
        self.file, self.clock = folder / "school.toml", HandClock()
        self.file.write_text(SMALL, encoding="utf-8")
        self.taken: list[School] = []
        self.reload = Reload(self.file, JAKARTA, self.clock, self.taken.append)
        self._time = 1

    def writes(self, text: str) -> None:
        self.file.write_text(text, encoding="utf-8")
        self._time += 1
        os.utime(self.file, (self._time, self._time))

    def looks(self, times: int = 3) -> list[str]:
        for _ in range(times):
            self.reload.look()
        return [school.name for school in self.taken]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_what_did_not_change_is_not_read_again(desk: Desk) -> None:
    assert desk.looks(10) == []


def test_what_changed_is_taken_once(desk: Desk) -> None:
    desk.writes('name = "SMA Baru"')
    assert desk.looks(10) == ["SMA Baru"]


def test_a_file_that_is_still_being_written_waits(desk: Desk) -> None:
    desk.writes('name = "SM')
    assert desk.looks(1) == []
    desk.writes('name = "SMA Baru"')
    assert desk.looks(1) == []
    assert desk.looks(1) == ["SMA Baru"]


@pytest.mark.parametrize("text", ['name = "SM', "nmae = 'SMA'", "", "# kosong\n", "[texts.id]\ndanger-help = 'x'\n"])
def test_a_bad_file_replaces_nothing_and_is_told_once(desk: Desk, text: str, caplog: pytest.LogCaptureFixture) -> None:
    desk.writes(text)
    assert desk.looks(10) == []
    told = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert len(told) == 1
    assert "school.toml" in told[0].getMessage()
    desk.writes('name = "SMA Baru"')
    assert desk.looks() == ["SMA Baru"]


def test_a_file_that_is_gone_or_comes_back_breaks_nothing(desk: Desk) -> None:
    desk.file.unlink()
    assert desk.looks() == []
    desk.writes('name = "SMA Baru"')
    assert desk.looks() == ["SMA Baru"]


def test_a_new_day_is_looked_at_anew(desk: Desk) -> None:
    """A number verified as of today is shown from today on, and holidays of one more year are known."""
    desk.clock.advance(DAY)
    assert desk.looks() == ["SMP Negeri 3"]
    desk.clock.advance(365 * DAY)
    desk.looks()
    assert max(desk.taken[1].closed).year == max(desk.taken[0].closed).year + 1
