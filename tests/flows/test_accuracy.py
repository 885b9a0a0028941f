"""Accuracy: alarms a week, what was judged false, what the sample found, against the budget; numbers alone."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.deeds import JUDGED, RAISED, SAMPLED, Deed
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.school import WIB
from flows.review.accuracy import TOGETHER, WEEKS, alarms, grouped, monday, weeks
from tests.flows.signs import DESPAIR, SIGNS
from tests.flows.world import GURU, KAWAN, KOORD, NOW, SISWA, World, flat, notes, the, to

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)


def raised(at: timedelta, level: str = "RED", about: str = "c") -> Deed:
    return Deed(NOW - at, RAISED, ChatId(about), level)


def judged(at: timedelta, verdict: str = "joke", about: str = "c") -> Deed:
    return Deed(NOW - at, JUDGED, ChatId(about), verdict)


def shown(world: World) -> tuple[dict[str, str | int], list[str]]:
    world.chooses(GURU, Item.RESULTS)
    word = the("accuracy", world.taps(GURU, "accuracy"))
    return dict(word.say.args), notes(word)


def lines(world: World) -> list[dict[str, str | int]]:
    world.chooses(GURU, Item.RESULTS)
    word = the("accuracy", world.taps(GURU, "accuracy"))
    return [dict(note.args) for note in word.say.notes if note.key == "accuracy-week"]


def test_without_anything_it_says_so_and_promises_nothing() -> None:
    args, said = shown(World().opens())
    assert (args["alarms"], args["verdicts"], args["samples"]) == (0, 0, 0)
    assert said[0] == "accuracy-few"
    assert said[-1] == "accuracy-within"


def test_alarms_and_verdicts_of_real_chats_are_counted() -> None:
    world = World().opens()
    chat = world.talking()
    world.says(SISWA, "capek banget", sign=DESPAIR)
    world.says(SISWA, "capek lagi", sign=DESPAIR)
    world.reads_alert(GURU)
    world.taps(GURU, "not-danger", about=chat)
    world.taps(GURU, "verdict", "joke")
    args, _ = shown(world)
    assert (args["alarms"], args["verdicts"], args["false"]) == (1, 1, 1)
    [week, *_] = lines(world)
    assert (week["red"], week["amber"], week["amberfalse"]) == (0, 1, 1)


def test_red_is_counted_once_at_its_worst() -> None:
    world = World().opens()
    world.talking()
    world.says(SISWA, "capek banget", sign=DESPAIR)
    world.says(SISWA, "aku mau lompat", sign=SIGNS[0])
    [week, *_] = lines(world)
    assert (week["red"], week["amber"]) == (1, 0)


def test_what_was_cared_for_already_was_no_false_alarm() -> None:
    found = alarms([raised(HOUR), judged(timedelta(), "cared-for")], WIB)
    assert [one.false for one in found] == [False]


def test_a_verdict_is_on_the_last_alarm_of_its_chat() -> None:
    found = alarms([raised(2 * WEEK), raised(HOUR, "AMBER"), judged(timedelta())], WIB)
    assert [(one.level, one.false) for one in found] == [("RED", False), ("AMBER", True)]


def test_a_verdict_on_what_rang_before_is_counted_nowhere() -> None:
    assert alarms([judged(HOUR)], WIB) == []


@pytest.mark.parametrize(("apart", "groups"), [(TOGETHER - timedelta(seconds=1), 1), (TOGETHER, 2)])
def test_amber_within_ten_minutes_is_one_group(apart: timedelta, groups: int) -> None:
    found = alarms([raised(apart, "AMBER", "a"), raised(timedelta(), "AMBER", "b")], WIB)
    assert len(grouped(found)) == groups


def test_a_group_with_one_real_alarm_is_no_false_one() -> None:
    deeds = [raised(HOUR, "AMBER", "a"), raised(HOUR, "AMBER", "b"), judged(timedelta(), "joke", "a")]
    assert weeks(alarms(deeds, WIB), WIB, monday(NOW, WIB))[0].false_amber == 0
    both = [*deeds, judged(timedelta(), "quote", "b")]
    assert weeks(alarms(both, WIB), WIB, monday(NOW, WIB))[0].false_amber == 1


@pytest.mark.parametrize(("false", "said"), [(1, "accuracy-within"), (2, "accuracy-over")])
def test_over_the_budget_it_says_what_to_do(false: int, said: str) -> None:
    world = World().opens()
    for n in range(false):
        world.done += [raised(HOUR, "RED", f"c{n}"), judged(timedelta(), "misread", f"c{n}")]
    assert shown(world)[1][-1] == said


@pytest.mark.parametrize(("verdicts", "said"), [(19, "accuracy-few"), (20, "accuracy-share")])
def test_a_share_of_few_is_not_told(verdicts: int, said: str) -> None:
    world = World().opens()
    for n in range(verdicts):
        world.done += [raised(HOUR, "AMBER", f"c{n}"), judged(timedelta(), "joke", f"c{n}")]
    assert shown(world)[1][0] == said


def test_what_the_sample_found_is_told() -> None:
    world = World().opens()
    world.done += [Deed(NOW - DAY, SAMPLED, ChatId("s"), "missed"), Deed(NOW - DAY, SAMPLED, ChatId("t"), "quiet")]
    args, _ = shown(world)
    assert (args["samples"], args["missed"]) == (2, 1)


def test_what_is_older_than_a_quarter_is_left_out() -> None:
    world = World().opens()
    world.done.append(raised((WEEKS + 1) * WEEK))
    assert shown(world)[0]["alarms"] == 0


def test_nobody_but_a_guru_bk_sees_it() -> None:
    world = World().opens()
    for who in (SISWA, KAWAN, KOORD):
        assert to(who, world.forges(who, "accuracy")) == ["results-not-yours"]
    world.chooses(KOORD, Item.RESULTS)
    assert not list(world.buttons(KOORD, "accuracy"))


def test_no_alias_and_no_word_is_in_it() -> None:
    world = World().opens()
    world.talking()
    world.says(SISWA, "aku mau lompat", sign=SIGNS[0])
    world.chooses(GURU, Item.RESULTS)
    word = the("accuracy", world.taps(GURU, "accuracy"))
    said = [word.say.args, *(note.args for note in word.say.notes)]
    assert not any({"alias", "text"} & set(args) for args in said)
    assert {button.about for button in flat(word.say)} == {None}


DEEDS = st.lists(
    st.builds(
        Deed,
        st.integers(0, 60 * 24 * 91).map(lambda minutes: NOW - timedelta(minutes=minutes)),
        st.sampled_from((RAISED, JUDGED, SAMPLED)),
        st.sampled_from([ChatId(f"c{n}") for n in range(5)]),
        st.sampled_from(("RED", "AMBER", "", "joke", "cared-for")),
    ),
    max_size=40,
)


@given(DEEDS)
def test_no_alarm_is_counted_twice_or_lost(deeds: list[Deed]) -> None:
    found = alarms(deeds, WIB)
    real = {
        (deed.about, monday(deed.at, WIB)) for deed in deeds if deed.what == RAISED and deed.detail in ("RED", "AMBER")
    }
    assert {(one.about, monday(one.at, WIB)) for one in found} == real
    assert len(found) == len(real)
    for one in weeks(found, WIB, monday(NOW, WIB)):
        assert 0 <= one.false_red <= one.red
        assert 0 <= one.false_amber <= one.amber
    assert sum(map(len, grouped([one for one in found if one.level == "AMBER"]))) == sum(
        one.level == "AMBER" for one in found
    )
