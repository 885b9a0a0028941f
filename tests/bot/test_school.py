"""A school writes down what it decides; what it gets wrong is told with the line and the remedy."""

import re
import tomllib
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from bot.calendar import CalendarWritten
from bot.duty_file import DutyWritten
from bot.school import SchoolMistake, SchoolUnreadable, load, read
from bot.school_file import ChatWritten, LimitsWritten, Topic
from bot.toml_lines import line_of
from bot.zone import zone
from flows.model.school import TOPICS, Duty, Limits, School
from flows.school.hotlines import hotlines

EXAMPLE = Path(__file__).parents[2] / "school.example.toml"
JAKARTA = ZoneInfo("Asia/Jakarta")

SMALL = """\
name = "SMP Negeri 3"
zone = "WITA"
topics = ["family", "study"]
consent_version = 3

[hours]
senin = ["07.30", "14:00"]
Friday = ["8.00", "11.00"]
sabtu = []

[limits]
chats_at_once = 2
first_reply_minutes = 3

[[hotline]]
name.id = "Contoh"
name.en = "Sample"
number = "(nomor contoh)"
needs = "none"
hours.id = "24 jam"
hours.en = "24 hours"
source = "sekolah"
verified_at = 2026-01-31
"""


def written(folder: Path, text: str) -> Path:
    path = folder / "school.toml"
    path.write_text(text, encoding="utf-8")
    return path


def mistake(folder: Path, text: str) -> SchoolMistake:
    with pytest.raises(SchoolMistake) as caught:
        load(written(folder, text), JAKARTA)
    return caught.value


def test_a_file_of_before_asks_again_what_our_own_screens_say_newly(tmp_path: Path) -> None:
    assert load(written(tmp_path, "consent_version = 1\n"), JAKARTA).consent_version == School().consent_version


def test_what_the_school_wrote_is_what_the_flows_read(tmp_path: Path) -> None:
    school = load(written(tmp_path, SMALL), JAKARTA)
    assert school.name == "SMP Negeri 3"
    assert school.zone == ZoneInfo("Asia/Makassar")
    assert school.topics == ("family", "study")
    assert school.consent_version == 3
    assert school.hours == {0: (time(7, 30), time(14)), 4: (time(8), time(11))}
    assert school.limits == Limits(chats_at_once=2, first_reply=timedelta(minutes=3))
    assert [line.verified_at for line in school.hotlines] == [date(2026, 1, 31)]
    assert not school.sample


def test_without_a_file_the_usual_holds_and_no_number_is_shown(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    school = load(tmp_path / "school.toml", JAKARTA)
    assert school == School(zone=JAKARTA, closed=school.closed)
    assert school.hotlines == ()
    assert "no hotline is shown" in caplog.text


def test_an_empty_file_is_a_school_like_any_other(tmp_path: Path) -> None:
    school = load(written(tmp_path, ""), JAKARTA)
    assert school == School(zone=JAKARTA, closed=school.closed)
    assert school.closed, "public holidays"


def test_the_files_zone_goes_before_the_operators(tmp_path: Path) -> None:
    assert load(written(tmp_path, 'zone = "wit"'), JAKARTA).zone == ZoneInfo("Asia/Jayapura")
    assert load(written(tmp_path, 'zone = "Asia/Pontianak"'), JAKARTA).zone == ZoneInfo("Asia/Pontianak")


@pytest.mark.parametrize("name", ["", "..", "/etc/passwd", "Asia", "asia/jakarta ", "Mars/Base"])
def test_no_name_of_a_zone_leads_to_a_file_or_a_traceback(name: str) -> None:
    try:
        zone(name)
    except LookupError:
        return
    assert name.strip() == "asia/jakarta"  # some systems tell capitals apart, some do not


class TestTheExample:
    def test_is_a_school_that_shows_no_number_yet(self) -> None:
        school = load(EXAMPLE, JAKARTA)
        assert school.hotlines == ()
        assert len(read(EXAMPLE).hotline) == 5
        assert not re.search("SMA Contoh", School().name)

    def test_says_of_everything_what_it_is_unless_set(self) -> None:
        """Whoever changes nothing but the name has the defaults."""
        raw = tomllib.loads(EXAMPLE.read_text(encoding="utf-8"))
        assert raw["limits"] == LimitsWritten.model_construct().model_dump()
        assert raw["chat"] == ChatWritten().model_dump()
        assert load(EXAMPLE, JAKARTA).duty == Duty()
        assert set(raw["duty"]) == set(DutyWritten.model_fields)
        assert raw["calendar"] | {"closed": [], "exams": []} == CalendarWritten().model_dump()
        assert tuple(raw["topics"]) == TOPICS
        assert raw["consent_version"] == School().consent_version

    def test_shows_a_number_once_somebody_wrote_the_date(self, tmp_path: Path) -> None:
        text = EXAMPLE.read_text(encoding="utf-8").replace("# verified_at = 2026-07-31", "verified_at = 2026-01-31", 1)
        (shown,) = load(written(tmp_path, text), JAKARTA).hotlines
        assert shown.number == "119 ext 8"
        notes = hotlines(load(written(tmp_path, text), JAKARTA), datetime(2026, 2, 2, tzinfo=UTC), "id")
        assert [note.args.get("number") for note in notes] == ["119 ext 8", None]


def test_a_number_that_will_be_called_one_day_is_not_shown(tmp_path: Path) -> None:
    assert load(written(tmp_path, SMALL.replace("2026-01-31", "2999-01-31")), JAKARTA).hotlines == ()


def test_where_it_helps_what_is_spoken_and_when_to_check_again_are_read(tmp_path: Path) -> None:
    more = 'region.id = "Jakarta"\nregion.en = "Jakarta"\nlanguages = ["id", "jv"]\nrecheck_after = 2026-12-31\n'
    (one,) = load(written(tmp_path, SMALL + more), JAKARTA).hotlines
    assert one.region == {"id": "Jakarta", "en": "Jakarta"}
    assert (one.languages, one.recheck_after) == (("id", "jv"), date(2026, 12, 31))


@pytest.mark.parametrize(
    ("failed", "shown"), [("2026-01-30", True), ("2026-01-31", False), ("2026-02-01", False), ("2999-01-01", False)]
)
def test_a_failed_check_hides_a_number_until_it_is_verified_again(tmp_path: Path, failed: str, shown: bool) -> None:
    """It was verified on 2026-01-31."""
    assert bool(load(written(tmp_path, f"{SMALL}failed_at = {failed}\n"), JAKARTA).hotlines) is shown


def test_topics_are_those_the_flows_know() -> None:
    assert get_args(Topic) == TOPICS


@pytest.mark.parametrize(
    ("before", "after", "line", "what", "remedy"),
    [
        ("senin", "senen", 7, '"senen" is no day.', "Did you mean senin?"),
        ('"14:00"', '"07:00"', 7, "the hours end (07.00) before they begin (07.30).", "Write two times"),
        ('"07.30"', '"25.00"', 7, '"25.00" is no time of the day.', 'Hours go from "00.00" to "23.59".'),
        ('"07.30", ', "", 7, "the hours of a day are two times.", "Write two times"),
        ("Friday", "monday", 8, '"monday" and "senin" are the same day.', "Keep one"),
        (
            "needs",
            'languages = ["Indonesia"]\nneeds',
            19,
            '"Indonesia" is no code of a language.',
            'languages = ["id"]',
        ),
        ("needs", 'region.id = "Jakarta"\nneeds', 19, "hotline.region.en is missing.", "Write en = …"),
        ("needs", 'failed_at = "kemarin"\nneeds', 19, "hotline.failed_at must be a day.", "without quotes"),
        (
            "chats_at_once = 2",
            "chats_at_once = 7",
            12,
            "limits.chats_at_once cannot be 7.",
            "It takes a whole number, at most 3.",
        ),
        ("chats_at_once = 2", 'chats_at_once = "2"', 12, 'limits.chats_at_once cannot be "2".', "without quotes"),
        ('"study"', '"studi"', 3, 'topics cannot be "studi".', "Did you mean study?"),
        ('["family", "study"]', "[]", 3, "topics is empty.", "Write something"),
        ("chats_at_once", "chat_at_once", 12, "limits.chat_at_once is not something", "Did you mean chats_at_once?"),
        ("[limits]", "[limit]", 11, "limit is not something that can be set.", "Did you mean limits?"),
        ("2026-01-31", '"2026-01-31"', 23, "hotline.verified_at must be a day.", "without quotes"),
        ("2026-01-31", "2026-01-31T08:00:00", 23, "hotline.verified_at must be a day.", "without quotes or a time"),
        ('number = "(nomor contoh)"\n', "", 15, "hotline.number is missing.", "Write number = …"),
        ('"(nomor contoh)"', "129", 18, "hotline.number must be text.", 'Put it in quotes: number = "129".'),
        ('"(nomor contoh)"', '"  "', 18, "hotline.number is empty.", "Write something"),
        ('needs = "none"', 'needs = "pulsa"', 19, 'hotline.needs cannot be "pulsa".', "Possible here: none, credit"),
        ('name.en = "Sample"\n', "", 16, "hotline.name.en is missing.", "Write en = …"),
        ('name = "SMP Negeri 3"', 'name = ""', 1, "name is empty.", "Write something"),
        ('"WITA"', '"WIBB"', 2, 'there is no time zone "WIBB".', "WIB"),
        ("[hours]", "[hours", 6, "a heading does not end.", "Close it"),
        ('"SMP Negeri 3"', "SMP Negeri 3", 1, "what is behind the = cannot be read.", "Text stands in quotes"),
        ('"SMP Negeri 3"', '"SMP Negeri 3', 1, "a quote is not closed on its line.", "between two quotes"),
        ("zone = ", "zone ", 2, "here a = is missing.", "Write name = value"),
        ("zone =", "name =", 2, "this is written a second time.", "Keep one"),
        ('"14:00"]', '"14:00"', 8, "a list does not end.", "on the line before"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_remedy(
    tmp_path: Path, before: str, after: str, line: int, what: str, remedy: str
) -> None:
    assert before in SMALL
    told = mistake(tmp_path, SMALL.replace(before, after, 1))
    assert (told.line, what in told.what, remedy in told.remedy) == (line, True, True), str(told)
    assert str(told).startswith(f"{tmp_path / 'school.toml'}, line {line}: ")
    assert len(str(told).splitlines()) == 1


def test_of_several_mistakes_the_uppermost_is_told_first(tmp_path: Path) -> None:
    text = SMALL.replace("chats_at_once = 2", "chats_at_once = 9").replace('"WITA"', '"Bali"')
    assert mistake(tmp_path, text).line == 2


def test_a_hotline_given_as_one_word_is_told_that_it_needs_both_languages(tmp_path: Path) -> None:
    told = mistake(tmp_path, SMALL.replace('name.id = "Contoh"\nname.en = "Sample"', 'name = "Contoh"'))
    assert (told.line, told.remedy) == (
        16,
        'It takes something for each of its parts, such as name.id = "…" and name.en = "…".',
    )


def test_notepads_mark_and_line_ends_do_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "school.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("\n", "\r\n").encode())
    assert load(path, JAKARTA).name == "SMP Negeri 3"
    path.write_bytes(b"\xef\xbb\xbf" + SMALL.replace("senin", "senen").replace("\n", "\r\n").encode())
    with pytest.raises(SchoolMistake, match="line 7"):
        load(path, JAKARTA)


def test_a_file_in_an_old_encoding_is_told_so(tmp_path: Path) -> None:
    path = tmp_path / "school.toml"
    path.write_bytes(b'consent_version = 1\nname = "Caf\xe9"\n')
    with pytest.raises(SchoolMistake, match=r"line 2: a letter here is not UTF-8\. Save the file as UTF-8\."):
        load(path, JAKARTA)


def test_a_folder_in_its_place_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(SchoolUnreadable, match="cannot be read"):
        load(tmp_path, JAKARTA)


LINES = '''\
# a comment = 1
name = "x [ y"
[hours]
senin = ["07.00",  # ]
  "15.00"]
selasa = []
note = """
limits = 1
"""
[limits]
a.b = 3
[[hotline]]
name.id = "x"
[[hotline]]
name = { id = "a", en = "b" }
"number" = 1
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("name",), 2),
        (("hours",), 3),
        (("hours", "senin", 1), 4),
        (("hours", "selasa"), 6),
        (("limits",), 10),
        (("limits", "a", "b"), 11),
        (("hotline", 0, "name", "id"), 13),
        (("hotline", 0, "needs"), 12),
        (("hotline", 1, "name", "id"), 15),
        (("hotline", 1, "number"), 16),
        (("nothing",), 1),
    ],
)
def test_the_line_of_a_name(path: tuple[str | int, ...], line: int) -> None:
    assert line_of(path, LINES) == line


def test_how_alerts_climb_is_the_schools_own(tmp_path: Path) -> None:
    file = tmp_path / "school.toml"
    file.write_text('name = "SMP 9"\n[escalation]\nred_again_minutes = 3\nbeyond = ["ombud", "coordinator"]\n', "utf-8")
    climbing = load(file, zone("WIB")).climbing
    assert (climbing.red_again, climbing.red_higher) == (timedelta(minutes=3), timedelta(minutes=5))
    assert climbing.beyond == ("ombud", "coordinator")


CALENDAR = """\
[hours]
senin = ["07.00", "15.00"]

[calendar]
open_on = [2026-12-25]

[[calendar.closed]]
name = "Libur semester"
first = 2026-12-21
last = 2027-01-02

[[calendar.exams]]
name = "PAS"
first = 2026-11-30
last = 2026-12-11
"""


def calendar_of(folder: Path, text: str, today: date = date(2026, 11, 26)) -> School:
    return read(written(folder, text)).school(JAKARTA, today)


class TestCalendar:
    def test_public_holidays_joint_leave_and_the_schools_own_days_are_closed(self, tmp_path: Path) -> None:
        closed = calendar_of(tmp_path, CALENDAR.replace("open_on = [2026-12-25]\n", "")).closed
        assert {date(2026, 12, 21), date(2027, 1, 2), date(2026, 12, 25), date(2027, 8, 17)} <= closed
        assert {date(2027, 3, 10), date(2027, 3, 11)} <= closed, "an estimate counts until it is announced"
        assert date(2027, 2, 5) in closed, "joint leave"
        assert date(2028, 12, 25) in closed, "the year after the next"
        assert not {date(2026, 12, 20), date(2027, 1, 4)} & closed

    def test_each_of_them_can_be_switched_off(self, tmp_path: Path) -> None:
        assert not calendar_of(tmp_path, "[calendar]\npublic_holidays = false\njoint_leave = false\n").closed
        without = calendar_of(tmp_path, "[calendar]\njoint_leave = false\n").closed
        assert date(2027, 2, 5) not in without
        assert date(2027, 8, 17) in without
        assert date(2027, 8, 17) not in calendar_of(tmp_path, "[calendar]\nopen_on = [2027-08-17]\n").closed

    def test_exams_are_the_days_between(self, tmp_path: Path) -> None:
        text = CALENDAR.replace("[2026-12-25]", "[]")
        exams = calendar_of(tmp_path, text).exams
        assert (min(exams), max(exams), len(exams)) == (date(2026, 11, 30), date(2026, 12, 11), 12)
        text = text.replace("open_on = []", "exams_close_peers = false")
        assert not calendar_of(tmp_path, text).exams

    @pytest.mark.parametrize(
        ("old", "new", "line", "says"),
        [
            ("[2026-12-25]", "[2026-12-25]", 5, 'also closed for "Libur semester"'),
            ("last = 2027-01-02", "last = 2026-01-02", 10, "2026-01-02 is before 2026-12-21"),
            ("last = 2027-01-02", "last = 2028-01-02", 10, "is the year right?"),
            ("last = 2027-01-02", 'last = "2027-01-02"', 10, "must be a day"),
            ('name = "PAS"\n', "", 12, "calendar.exams.name is missing"),
            ("last = 2026-12-11", "until = 2026-12-11", 15, "Possible here: name, first, last"),
            ("open_on", "open", 5, "Did you mean open_on?"),
        ],
    )
    def test_a_mistake_in_it_is_told_with_its_line(
        self, tmp_path: Path, old: str, new: str, line: int, says: str
    ) -> None:
        text = CALENDAR if old == "[2026-12-25]" else CALENDAR.replace("[2026-12-25]", "[]")
        wrong = mistake(tmp_path, text.replace(old, new))
        assert wrong.line == line
        assert says in f"{wrong.what} {wrong.remedy}"


DUTY = """\
[duty]
hours = ["07.00", "19.30"]
chats_a_day = 1
chats_a_week = 3
rest_minutes = 30
rest_after_red_hours = 48
asked_first = 5
first_chats_watched = 8

[duty.lessons]
senin = [["10.00", "12.00"], ["07.00", "09.30"]]
Friday = ["07.00", "11.00"]
sabtu = []
"""


class TestDuty:
    def test_what_is_written_is_what_the_flows_read(self, tmp_path: Path) -> None:
        duty = load(written(tmp_path, DUTY), JAKARTA).duty
        assert duty == Duty(
            hours=(time(7), time(19, 30)),
            lessons={0: ((time(7), time(9, 30)), (time(10), time(12))), 4: ((time(7), time(11)),)},
            a_day=1,
            a_week=3,
            rest=timedelta(minutes=30),
            rest_heavy=timedelta(hours=48),
            asked_first=5,
            watched=8,
        )

    def test_a_school_that_allows_it_has_no_lessons_to_keep_free(self, tmp_path: Path) -> None:
        text = DUTY.replace("asked_first = 5", "during_lessons = true")
        assert load(written(tmp_path, text), JAKARTA).duty.lessons == {}
        assert load(written(tmp_path, "[duty]\nduring_lessons = true\n"), JAKARTA).duty == Duty(lessons={})

    @pytest.mark.parametrize(
        ("old", "new", "line", "words"),
        [
            ('"19.30"]', '"21.00"]', 2, "until 20.30 at the latest"),
            ('"19.30"]', '"06.00"]', 2, "before they begin"),
            ("chats_a_day = 1", "chats_a_day = 9", 3, "at most 4"),
            ("rest_minutes = 30", "rest_minutes = 0", 5, "10 or more"),
            ("rest_minutes = 30", "rest_minute = 30", 5, "Did you mean rest_minutes?"),
            ('"12.00"], ["07.00", "09.30"]', '"12.00"], ["07.00", "10.30"]', 11, "overlap"),
            ('["07.00", "11.00"]', '"07.00"', 12, "a list of times"),
            ("sabtu = []", "sapi = []", 13, "no day"),
            ("sabtu = []", "monday = []", 13, "the same day"),
        ],
    )
    def test_a_mistake_names_its_line(self, tmp_path: Path, old: str, new: str, line: int, words: str) -> None:
        assert old in DUTY
        found = mistake(tmp_path, DUTY.replace(old, new))
        assert words in f"{found} {found.remedy}"
        assert found.line == line


SERVICE = """
[[directory]]
kind = "psychologist"
name.id = "Psikolog"
name.en = "Psychologist"
reach.id = "Selasa pagi"
reach.en = "Tuesday mornings"
asked_at = 2026-01-31
"""


def test_whom_a_student_may_be_referred_to_is_shown_once_somebody_asked_them(tmp_path: Path) -> None:
    [one] = load(written(tmp_path, SMALL + SERVICE), JAKARTA).directory
    assert (one.kind, one.name["en"], one.reach["id"]) == ("psychologist", "Psychologist", "Selasa pagi")
    unasked = SERVICE.replace("asked_at = 2026-01-31\n", "")
    assert load(written(tmp_path, SMALL + unasked), JAKARTA).directory == ()
    wrong = mistake(tmp_path, SMALL + SERVICE.replace('"Psychologist"', f'"{"x" * 33}"'))
    assert "directory.name.en" in str(wrong)
