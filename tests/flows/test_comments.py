"""What students add after a chat stands in a report only when a guru BK has passed it, one by one."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.afterwards.comments import LONGEST
from flows.model.effects import Judge, Verdict
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.risk.alarm import Alarm
from tests.flows.signs import SIGNS
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, SISWA, WALI, World, notes, the, to


def adds(here: World, text: str, who: PersonId = SISWA, sign: Alarm | None = None) -> ChatId:
    chat = here.talking(who)
    here.says(KAWAN, "hai")
    here.chooses(who, Item.END)
    here.taps(who, "after-feeling", "4")
    here.taps(who, "after-rating", "5")
    here.taps(who, "after-heard", "yes")
    here.taps(who, "after-comment", "write")
    here.says(who, text, sign=sign)
    return chat


def reads(here: World, who: PersonId = GURU) -> list[str]:
    here.chooses(who, Item.RESULTS)
    words = here.taps(who, "comments")
    while here.work(who).asked:
        words = here.types(who, "274916")
    return to(who, words)


def test_passed_it_may_stand_in_a_report_of_its_month_and_leaves_the_screen() -> None:
    here = World().opens()
    chat = adds(here, "Terima kasih, aku lebih tenang.")
    assert reads(here)[-1] == "comment-one"
    shown = here.screen(GURU)[-1].say
    assert shown.args == {"text": "Terima kasih, aku lebih tenang."}
    assert [note.key for note in shown.notes] == ["comment-look", "alert-vanishes"]
    assert (GURU, "comment read") in here.records
    words = here.taps(GURU, "comment-pass", about=chat)
    assert to(GURU, words) == ["comment-passed", "comments-none"]
    assert here.judged[chat] == Judge(chat, Verdict.PASSED, "2026-07", "Terima kasih, aku lebih tenang.")
    assert (GURU, "comment passed") in here.records
    assert here.wiped, "at once"


def test_refused_it_stands_in_none_and_the_next_one_follows() -> None:
    here = World().opens()
    one, other = adds(here, "Bagus sekali."), adds(here, "Kurang lama.", ADIK)
    assert reads(here)[-1] == "comment-one"
    first = one if here.screen(GURU)[-1].say.args["text"] == "Bagus sekali." else other
    words = here.taps(GURU, "comment-refuse", about=first)
    assert to(GURU, words) == ["comment-refused", "comment-one"]
    assert here.judged[first] == Judge(first, Verdict.REFUSED, "2026-07")
    assert to(GURU, here.taps(GURU, "comment-refuse"))[-1] == "comments-none"


def test_what_is_judged_once_is_settled_for_everybody() -> None:
    here = World().opens()
    chat = adds(here, "Bagus sekali.")
    reads(here)
    reads(here, BUNDA)
    here.taps(GURU, "comment-refuse", about=chat)
    assert to(BUNDA, here.taps(BUNDA, "comment-pass", about=chat)) == ["comment-settled"]
    assert here.judged[chat].verdict is Verdict.REFUSED


def test_ways_outside_are_covered_and_names_cannot_be_passed() -> None:
    here = World().opens()
    chat = adds(here, "Makasih, wa aku di 081234567890 ya")
    reads(here)
    assert "081234567890" not in str(here.screen(GURU)[-1].say.args["text"])
    here.taps(GURU, "comment-pass", about=chat)
    assert "081234567890" not in here.judged[chat].words
    named = adds(here, "aku Budi dari kelas 8B, makasih", ADIK)
    assert reads(here)[-1] == "comment-one"
    assert "comment-named" in notes(the("comment-one", here.told[-1:]))
    assert not list(here.buttons(GURU, "comment-pass", about=named))
    here.forges(GURU, "comment-pass", named)
    assert here.judged[named].verdict is Verdict.REFUSED


def test_a_long_story_cannot_be_passed() -> None:
    here = World().opens()
    chat = adds(here, "panjang " * LONGEST)
    reads(here)
    assert not list(here.buttons(GURU, "comment-pass", about=chat))


@pytest.mark.parametrize(
    ("text", "sign"), [*((f"kata bahaya {n}", sign) for n, sign in enumerate(SIGNS)), ("   ", None)]
)
def test_danger_goes_its_own_way_and_is_never_quoted(text: str, sign: Alarm | None) -> None:
    here = World().opens()
    adds(here, text, sign=sign)
    assert here.judged == {}
    assert reads(here)[-1] == "comments-none"


def test_not_before_the_pin_nor_long_after_it() -> None:
    here = World().opens()
    chat = adds(here, "Bagus sekali.")
    here.chooses(GURU, Item.RESULTS)
    assert "comment-one" not in to(GURU, here.taps(GURU, "comments"))
    here.taps(GURU, "pin-cancel")
    reads(here)
    here.waits_for(timedelta(minutes=31))
    assert to(GURU, here.taps(GURU, "comment-pass", about=chat)) == ["comment-passed"], "no next one without the PIN"
    here.waits_for(timedelta(hours=13))


def test_who_is_kept_apart_from_the_student_reads_none_of_theirs() -> None:
    here = World().opens()
    chat = adds(here, "Bagus.")
    guru = here.people[GURU]
    here.people[GURU] = replace(guru, work=replace(guru.work, apart=(SISWA,)))
    assert reads(here)[-1] == "comments-none"
    assert to(GURU, here.forges(GURU, "comment-pass", chat)) == ["comment-settled"]
    assert reads(here, BUNDA)[-1] == "comment-one"


@pytest.mark.parametrize("who", [SISWA, KAWAN, KOORD, WALI])
def test_nobody_else_reads_or_judges_them(who: PersonId) -> None:
    here = World().opens()
    chat = adds(here, "Bagus sekali.")
    assert to(who, here.forges(who, "comments")) == ["results-not-yours"]
    assert to(who, here.forges(who, "comment-pass", chat)) == ["comment-settled"]
    assert here.judged[chat].verdict is Verdict.WAITS


def test_the_student_is_told_before_they_write() -> None:
    from tests.shipped import load_texts  # noqa: PLC0415  one sentence of them

    for language, word in (("id", "laporan"), ("en", "report")):
        assert word in load_texts()[language]("after-comment-write")
