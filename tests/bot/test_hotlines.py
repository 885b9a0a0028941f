"""Somebody calls a number and notes what came of it: only that is changed in the school's file, or nothing."""

import os
import tomllib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.commands import school_edit
from bot.commands.hotline_states import State, standings
from bot.school import read
from tests.bot.operating import ROOT, Operator, workspace

EXAMPLE = (ROOT / "school.example.toml").read_text(encoding="utf-8")
DAY = date(2026, 5, 1)
TODAY = date(2026, 8, 1)
SCHOOL = """\
name = "SMP 9"  # as on the gate
zone = "WIT"

[[hotline]]  # the first
name.id = "Contoh # satu"
name.en = "Sample"
number = "08-11 (contoh)"  # as printed
needs = "none"
hours = { id = "24 jam", en = "24 hours" }
source = \"\"\"
  sekolah
  # verified_at = 2020-01-01
\"\"\"
# verified_at = 2026-01-31   # call it first

# the second: [lihat papan]
[[hotline]]
name.id = "Dua"
name.en = "Two"
number = "dua"
needs = "credit"
hours.id = "24 jam"
hours.en = "24 hours"
source = "sekolah"
'verified_at' = 2026-01-31# yes
# failed_at = 2025-12-01 (rang and rang)

# [[hotline]]
# number = "tiga"
# verified_by = "Bu Ratna"
# the end"""

INLINE = """\
hotline = [
  { name = {id = "A", en = "A"}, number = "dua", needs = "none", hours = {id = "A", en = "A"}, source = "A" }
]
"""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Without a token: a call can be noted before there is one."""
    folder = workspace(tmp_path, monkeypatch)
    (folder / "school.toml").write_text(SCHOOL, encoding="utf-8")
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


@pytest.fixture(autouse=True)
def noon(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same day in every zone of the country: what is tested here does not depend on the hour of the test."""
    monkeypatch.setattr(SystemClock, "now", lambda _: datetime(2026, 8, 1, 5, tzinfo=UTC))


def now_says(folder: Path) -> str:
    return (folder / "school.toml").read_bytes().decode("utf-8")


def in_folder(folder: Path) -> list[str]:
    return [file.name for file in folder.iterdir()]


def state(folder: Path, position: int, day: date) -> State:
    return standings(read(folder / "school.toml"), day)[position - 1].state


class TestVerify:
    def test_writes_today_in_the_place_of_the_sample_and_nothing_else(self, here: Path, operator: Operator) -> None:
        ran = operator("hotlines", "verify", "1")
        assert (ran.code, ran.err) == (0, "")
        assert f"08-11 (contoh) was called on {TODAY}; students see it." in ran.out
        assert "restart it" in ran.out
        before, after = "# verified_at = 2026-01-31   # call", f"verified_at = {TODAY}   # call"
        assert now_says(here) == SCHOOL.replace(before, after)

    @pytest.mark.parametrize(("zone", "day"), [("WIB", "2026-05-01"), ("WITA", "2026-05-02"), ("WIT", "2026-05-02")])
    def test_today_is_the_day_at_the_school(
        self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch, zone: str, day: str
    ) -> None:
        monkeypatch.setattr(SystemClock, "now", lambda _: datetime(2026, 5, 1, 16, 30, tzinfo=UTC))
        (here / "school.toml").write_text(SCHOOL.replace("WIT", zone), encoding="utf-8")
        assert operator("hotlines", "verify", "1").code == 0
        assert operator("hotlines", "fail", "2").code == 0
        first, second = read(here / "school.toml").hotline
        assert (str(first.verified_at), str(second.failed_at)) == (day, day)

    @pytest.mark.parametrize("number", [("08-11 (contoh)",), ("0811", "CONTOH"), ("08 11contoh",), ("1",)])
    def test_knows_a_number_however_it_is_parted(self, here: Path, operator: Operator, number: tuple[str, ...]) -> None:
        assert operator("hotlines", "verify", *number, "--on", "2026-05-01").code == 0
        assert read(here / "school.toml").hotline[0].verified_at == DAY

    def test_writes_over_an_older_day_and_keeps_what_stands_behind_it(self, here: Path, operator: Operator) -> None:
        assert operator("hotlines", "verify", "dua", "--on", "2026-05-01").code == 0
        assert now_says(here) == SCHOOL.replace("= 2026-01-31# yes", "= 2026-05-01# yes")

    def test_writes_who_called_and_forgets_them_when_somebody_else_did(self, here: Path, operator: Operator) -> None:
        assert operator("hotlines", "verify", "dua", "--on", "2026-05-01", "--by", ' Bu "Ratna" ').code == 0
        named = SCHOOL.replace("= 2026-01-31# yes\n", '= 2026-05-01# yes\nverified_by = "Bu \\"Ratna\\""\n')
        assert now_says(here) == named
        assert 'by Bu "Ratna"' in operator("hotlines").out
        assert operator("hotlines", "verify", "dua", "--on", "2026-05-02").code == 0
        assert now_says(here) == named.replace("05-01", "05-02").replace("\nverified_by", "\n# verified_by")
        assert "Ratna" not in operator("hotlines").out

    def test_the_example_keeps_every_comment_through_a_year_of_calls(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text(EXAMPLE, encoding="utf-8")
        for position in range(1, 6):
            for words in (("verify", "--on", "2026-05-01"), ("fail",), ("verify",), ("verify", "--by", "Bu Ratna")):
                assert operator("hotlines", words[0], str(position), *words[1:]).code == 0
        ours = (f"# failed_at = {TODAY}", 'verified_by = "Bu Ratna"')
        kept = [line for line in now_says(here).split("\n") if line not in ours]
        assert "\n".join(kept).replace(f"verified_at = {TODAY}", "# verified_at = 2026-07-31") == EXAMPLE
        assert [now_says(here).split("\n").count(line) for line in ours] == [5, 5]


class TestFail:
    def test_hides_it_from_today_and_a_later_call_shows_it_again(self, here: Path, operator: Operator) -> None:
        assert state(here, 2, DAY) is State.SHOWN
        ran = operator("hotlines", "fail", "dua")
        assert f"dua could not be reached on {TODAY}; it is hidden until verified again." in ran.out
        assert now_says(here) == SCHOOL.replace("# yes\n", f"# yes\nfailed_at = {TODAY}\n"), "prose stays prose"
        assert state(here, 2, TODAY) is State.FAILED
        assert operator("hotlines", "verify", "dua").code == 0
        assert state(here, 2, TODAY) is State.SHOWN
        assert f"\n# failed_at = {TODAY}\n" in now_says(here)

    def test_twice_is_once(self, here: Path, operator: Operator) -> None:
        for _ in range(2):
            assert operator("hotlines", "fail", "1").code == 0
            assert now_says(here).count("\nfailed_at = ") == 1

    def test_never_called_and_failed_is_failed(self, here: Path, operator: Operator) -> None:
        assert operator("hotlines", "fail", "1").code == 0
        assert state(here, 1, TODAY) is State.FAILED
        assert f'"""\nfailed_at = {TODAY}\n# verified_at = 2026-01-31' in now_says(here)


class TestList:
    def test_says_of_each_how_it_stands_and_what_to_do(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text(
            SCHOOL.replace("2026-01-31# yes", f"{TODAY - timedelta(days=91)}"), encoding="utf-8"
        )
        first, call, second, again, total = operator("hotlines").out.splitlines()
        assert first == "1. 08-11 (contoh), Contoh # satu: never verified"
        assert call.endswith("Call it, then run `python -m bot hotlines verify 1`.")
        assert second == "2. dua, Dua: overdue"
        assert "Call it again, then run `python -m bot hotlines verify 2`, or `python -m bot hotlines fail 2`" in again
        assert total.startswith("Only 1 shown to students. Call more of them")
        for position in "12":
            operator("hotlines", "verify", position)
        listed = operator("hotlines").out.splitlines()
        assert [line for line in listed if line[0].isdigit()] == [
            "1. 08-11 (contoh), Contoh # satu: shown",
            "2. dua, Dua: shown",
            "2 shown to students.",
        ]

    def test_names_where_it_helps_and_what_is_spoken(self, here: Path, operator: Operator) -> None:
        more = 'region = { id = "Ambon", en = "Ambon town" }\nlanguages = ["id", "jv"]\n'
        (here / "school.toml").write_text(SCHOOL.replace("# failed_at", f"{more}# failed_at"), encoding="utf-8")
        assert "2. dua, Dua, Ambon, id, jv: " in operator("hotlines").out

    def test_without_any_says_where_there_are_some(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text("", encoding="utf-8")
        assert operator("hotlines").out.startswith("Not one is shown yet. Copy those of school.example.toml")

    @pytest.mark.parametrize(
        ("more", "day", "expected"),
        [
            ("", DAY, State.SHOWN),  # the ninetieth day
            ("", DAY + timedelta(days=1), State.OVERDUE),
            ("", date(2026, 1, 31), State.SHOWN),
            ("", date(2026, 1, 30), State.NEVER),  # the call is still to come
            ("recheck_after = 2026-03-01", date(2026, 3, 1), State.SHOWN),
            ("recheck_after = 2026-03-01", date(2026, 3, 2), State.OVERDUE),
            ("recheck_after = 2026-09-01", date(2026, 9, 1), State.SHOWN),
            ("recheck_after = 2026-01-31", DAY, State.SHOWN),  # done since
            ("failed_at = 2026-01-30", DAY, State.SHOWN),
            ("failed_at = 2026-01-31", DAY, State.FAILED),
            ("failed_at = 2026-04-01", DAY + timedelta(days=1), State.FAILED),
        ],
    )
    def test_each_state_begins_and_ends_on_its_day(self, here: Path, more: str, day: date, expected: State) -> None:
        (here / "school.toml").write_text(SCHOOL.replace("# failed_at = 2025", f"{more}\n# "), encoding="utf-8")
        assert state(here, 2, day) is expected


class TestWhatGoesWrong:
    """Nothing is changed, and one sentence says what to do."""

    @pytest.mark.parametrize(
        ("words", "told"),
        [
            (("verify", "129"), 'There is no hotline "129". Possible here, by position: 1 (08-11 (contoh)), 2 (dua).'),
            (("fail", "0"), 'There is no hotline "0".'),
            (("verify", "()"), 'There is no hotline "()".'),
            (("verify", "1", "--on", "2999-01-01"), "2999-01-01 has not come yet. Give the day of the call"),
            (("verify", "1", "--on", "kemarin"), '"kemarin" is no day. Write it as year-month-day'),
            (("verify", "1", "--by", "Bu\nRatna"), "The name holds something that cannot be printed."),
            (("verify", "1", "--by", "x" * 201), "hotline.verified_by cannot be"),
        ],
    )
    def test_what_was_typed(self, here: Path, operator: Operator, words: tuple[str, ...], told: str) -> None:
        assert told in operator("hotlines", *words).one_sentence_and_a_next_step()
        assert now_says(here) == SCHOOL
        assert in_folder(here) == ["school.toml"]

    @pytest.mark.parametrize("words", [(), ("verify", "1"), ("fail", "1")])
    def test_no_school(self, here: Path, operator: Operator, words: tuple[str, ...]) -> None:
        (here / "school.toml").unlink()
        told = operator("hotlines", *words).one_sentence_and_a_next_step()
        assert told == "There is no school.toml here. Run `python -m bot init` first; it makes one."
        assert in_folder(here) == []

    def test_a_school_with_a_mistake_in_it(self, here: Path, operator: Operator) -> None:
        bad = SCHOOL.replace('needs = "credit"', 'needs = "pulsa"')
        (here / "school.toml").write_text(bad, encoding="utf-8")
        assert "line 21: hotline.needs" in operator("hotlines", "verify", "1").one_sentence_and_a_next_step()
        assert now_says(here) == bad

    def test_two_with_one_number(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text(SCHOOL.replace("08-11 (contoh)", "dua"), encoding="utf-8")
        told = operator("hotlines", "verify", "dua").one_sentence_and_a_next_step()
        assert told == '"dua" could be several hotlines. Possible here, by position: 1 (dua), 2 (dua).'
        assert operator("hotlines", "verify", "2").code == 0

    def test_a_call_before_the_one_that_failed(self, here: Path, operator: Operator) -> None:
        operator("hotlines", "fail", "dua")
        before = now_says(here)
        told = operator("hotlines", "verify", "dua", "--on", "2026-02-01").one_sentence_and_a_next_step()
        assert "which is later than 2026-02-01. Call it again" in told
        assert now_says(here) == before

    def test_a_failure_before_a_call_that_is_still_to_come(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text(SCHOOL.replace("2026-01-31#", "2999-01-31#"), encoding="utf-8")
        assert "which has not come yet. Correct it" in operator("hotlines", "fail", "2").one_sentence_and_a_next_step()

    @pytest.mark.parametrize(
        "text",
        [
            INLINE,
            SCHOOL.replace("'verified_at' = 2026-01-31#", '"verified\\u005fat" = 2026-01-31#'),
        ],
    )
    def test_a_way_of_writing_we_do_not_know(self, here: Path, operator: Operator, text: str) -> None:
        (here / "school.toml").write_text(text, encoding="utf-8")
        told = operator("hotlines", "verify", "dua", "--on", "2026-05-01").one_sentence_and_a_next_step()
        assert "so nothing was changed. Write verified_at = 2026-05-01 into it yourself." in told
        assert now_says(here) == text
        assert in_folder(here) == ["school.toml"]

    @pytest.mark.parametrize(
        "wrong",
        [
            lambda text, *_: text.replace("2026-01-31#", "2026-05-01#").replace("# as on the gate", 'x = "y"'),
            lambda text, *_: text.replace("2026-01-31#", "2026-05-02#"),
            lambda text, *_: text.replace("# verified_at = 2026-01-31", "verified_at = 2026-05-01"),
            lambda text, *_: text.replace("2026-01-31#", "2026-05-01#").replace('"SMP 9"', '"SMP 8"'),
            lambda text, *_: text.replace("2026-01-31#", "2026-05-01#")[: len(text) // 2],
            lambda *_: "",
        ],
        ids=["no TOML", "another day", "another hotline", "something else too", "half", "nothing"],
    )
    def test_a_wrong_edit_never_takes_the_files_place(
        self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch, wrong: object
    ) -> None:
        """The net below the editing: here that is broken, and the file stays as it was."""
        monkeypatch.setattr(school_edit, "edited", wrong)
        told = operator("hotlines", "verify", "2", "--on", "2026-05-01").one_sentence_and_a_next_step()
        assert "nothing was changed" in told
        assert now_says(here) == SCHOOL
        assert in_folder(here) == ["school.toml"]

    def test_without_that_net_it_would(self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
        """The twin of the test above, with the comparison taken out: so it is the comparison that holds."""
        monkeypatch.setattr(school_edit, "edited", lambda text, *_: text.replace('"SMP 9"', '"SMP 8"'))
        monkeypatch.setattr(school_edit, "wanted", lambda text, *_: tomllib.loads(text.replace("SMP 9", "SMP 8")))
        assert operator("hotlines", "verify", "2").code == 0
        assert now_says(here) == SCHOOL.replace("SMP 9", "SMP 8")

    def test_a_disk_that_fails_in_the_last_moment(
        self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def full(*_: object) -> None:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", full)
        told = operator("hotlines", "fail", "2").one_sentence_and_a_next_step()
        assert told == "school.toml cannot be changed (OSError). It and its folder must belong to you."
        assert now_says(here) == SCHOOL
        assert in_folder(here) == ["school.toml"]


class TestTheFileItself:
    def test_notepads_mark_and_line_ends_stay(self, here: Path, operator: Operator) -> None:
        windows = "\ufeff" + SCHOOL.replace("\n", "\r\n")
        (here / "school.toml").write_bytes(windows.encode())
        assert operator("hotlines", "verify", "1", "--on", "2026-05-01", "--by", "Ana").code == 0
        assert operator("hotlines", "fail", "2").code == 0
        after = now_says(here)
        assert after.startswith("\ufeff")
        assert after.count("\n") == after.count("\r\n") == windows.count("\r\n") + 2

    def test_a_file_without_an_end_of_line_gets_one_more_line(self, here: Path, operator: Operator) -> None:
        bare = SCHOOL.partition("'verified_at'")[0].rstrip()
        (here / "school.toml").write_text(bare, encoding="utf-8")
        assert operator("hotlines", "verify", "2", "--on", "2026-05-01").code == 0
        assert now_says(here) == f"{bare}\nverified_at = 2026-05-01\n"

    def test_a_table_below_a_hotline_stays_below(self, here: Path, operator: Operator) -> None:
        nested = SCHOOL.partition("# the second")[0].replace("# verified_at = 2026-01-31   # call it first\n", "")
        nested = nested.replace("hours = {", "region = {") + '[hotline.hours]\nid = "24 jam"\nen = "24 hours"\n'
        (here / "school.toml").write_text(nested, encoding="utf-8")
        assert operator("hotlines", "verify", "1", "--on", "2026-05-01").code == 0
        assert tomllib.loads(now_says(here))["hotline"][0]["verified_at"] == DAY

    @pytest.mark.skipif(os.name != "posix", reason="Windows has neither")
    def test_a_link_stays_a_link_and_a_private_file_private(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").chmod(0o640)
        (here / "school.toml").rename(here / "kept.toml")
        (here / "school.toml").symlink_to("kept.toml")
        assert operator("hotlines", "verify", "1").code == 0
        assert (here / "school.toml").is_symlink()
        assert (here / "kept.toml").stat().st_mode & 0o777 == 0o640

    @pytest.mark.usefixtures("here")
    def test_it_is_replaced_in_one_step(self, operator: Operator, monkeypatch: pytest.MonkeyPatch) -> None:
        """Until then the old file is whole, and the new one is whole beside it."""
        seen: list[Mapping[str, object]] = []
        replace = Path.replace

        def watched(new: Path, old: Path) -> Path:
            assert old.read_text(encoding="utf-8") == SCHOOL
            seen.append(tomllib.loads(new.read_text(encoding="utf-8")))
            return replace(new, old)

        monkeypatch.setattr(Path, "replace", watched)
        assert operator("hotlines", "verify", "1").code == 0
        assert len(seen) == 1
