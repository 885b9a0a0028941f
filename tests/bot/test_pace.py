"""Never faster than Telegram allows, whatever comes when; and never slower for danger."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pace import CHAT_BURST, RESERVE, Bucket, Pace
from flows.model.ids import PersonId
from flows.model.say import Lane
from tests.bot.hand_clock import MONDAY

GAPS = st.lists(st.integers(0, 400), min_size=1, max_size=200)
ME, YOU, THEY, WE = (PersonId(name) for name in ("me", "you", "they", "we"))


def ms(count: float) -> timedelta:
    return timedelta(milliseconds=count)


def most_within(moments: list[datetime], window: timedelta) -> int:
    return max(sum(start <= m < start + window for m in moments) for start in moments)


@given(GAPS, st.sampled_from([0.5, 1, 3, 25, 30, 7.3]), st.integers(1, 5), st.integers(1, 5000))
def test_in_no_window_more_than_the_rate_and_one_burst(gaps: list[int], rate: float, burst: int, window: int) -> None:
    bucket, now, went = Bucket(rate, burst), MONDAY, []
    for gap in gaps:
        now += ms(gap)
        now = max(now, bucket.when(now))
        bucket.take(now)
        went.append(now)
    assert most_within(went, ms(window)) <= rate * window / 1000 + burst


@given(GAPS, st.integers(1, 5))
def test_whoever_waits_as_told_may_go_then(gaps: list[int], burst: int) -> None:
    bucket, now = Bucket(1, burst), MONDAY
    for gap in gaps:
        now += ms(gap)
        moment = bucket.when(now)
        assert now <= moment <= now + timedelta(seconds=1)
        assert bucket.when(moment) == moment
        assert (bucket.room(now) > 0) == (moment == now)
        bucket.take(moment)
        now = moment


@given(st.lists(st.tuples(st.integers(0, 100), st.booleans()), min_size=1, max_size=200))
def test_a_share_is_kept_for_danger(wishes: list[tuple[int, bool]]) -> None:
    pace, now = Pace(25, 0), MONDAY
    ordinary, every = [], []
    for gap, urgent in wishes:
        lane = Lane.DANGER if urgent else Lane.CHAT
        now = pace.when(lane, now + ms(gap))
        pace.take(ME, lane, now)
        every.append(now)
        if not urgent:
            ordinary.append(now)
        assert pace.when(Lane.DANGER, now) - now <= timedelta(seconds=1 / (25 * RESERVE)) + ms(1)
    assert most_within(every, timedelta(seconds=1)) <= 30
    assert not ordinary or most_within(ordinary, timedelta(seconds=1)) <= 25


def test_a_chat_has_a_burst_and_then_one_a_second() -> None:
    pace, now, went = Pace(0, 1), MONDAY, []
    assert pace.room_for(ME, now) == CHAT_BURST
    for _ in range(6):
        now = pace.when_to(ME, now)
        pace.take(ME, Lane.CHAT, now)
        went.append((now - MONDAY).total_seconds())
    assert went == [0, 0, 0, 1, 2, 3]
    assert pace.when_to(YOU, MONDAY) == MONDAY, "others have their own"


def test_zero_lifts_both() -> None:
    pace = Pace(0, 0)
    for _ in range(1000):
        pace.take(ME, Lane.BULK, MONDAY)
    assert pace.when(Lane.BULK, MONDAY) == pace.when_to(ME, MONDAY) == MONDAY


def test_a_clock_set_back_is_not_our_debt() -> None:
    pace = Pace(25, 1)
    for _ in range(CHAT_BURST):
        pace.take(ME, Lane.CHAT, MONDAY)
    before = MONDAY - timedelta(hours=1)
    assert pace.when(Lane.CHAT, before) - before <= timedelta(seconds=1)
    assert pace.when_to(ME, before) - before <= timedelta(seconds=3)


def test_429_is_about_one_chat() -> None:
    pace = Pace(25, 1)
    pace.refused(ME, MONDAY, timedelta(seconds=7))
    assert pace.when_to(ME, MONDAY) == MONDAY + timedelta(seconds=7), "to the second, danger too"
    assert pace.when_to(ME, MONDAY + timedelta(seconds=7)) == MONDAY + timedelta(seconds=7)
    assert pace.when_to(YOU, MONDAY) == pace.when(Lane.CHAT, MONDAY) == MONDAY


def test_429_to_several_within_a_second_is_about_us_but_danger_is_tried() -> None:
    pace = Pace(25, 1)
    for person, seconds in ((ME, 3), (YOU, 9), (THEY, 5)):
        pace.refused(person, MONDAY, timedelta(seconds=seconds))
    assert pace.when(Lane.CHAT, MONDAY) == MONDAY + timedelta(seconds=9)
    assert pace.when(Lane.DANGER, MONDAY) == pace.when_to(WE, MONDAY) == MONDAY
    assert pace.room(MONDAY) == 0


@pytest.mark.parametrize("gap", [timedelta(seconds=1.1), timedelta(minutes=5)])
def test_429_to_several_one_after_another_is_about_each(gap: timedelta) -> None:
    pace = Pace(25, 1)
    for n, person in enumerate((ME, YOU, THEY)):
        pace.refused(person, MONDAY + n * gap, timedelta(seconds=600))
    now = MONDAY + 2 * gap
    assert pace.when(Lane.CHAT, now) == now


def test_chats_long_silent_are_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("bot.pace.MOST_CHATS", 10)
    pace = Pace(0, 1)
    for n in range(100):
        pace.take(PersonId(str(n)), Lane.CHAT, MONDAY + timedelta(seconds=5 * n))
    assert len(pace._chats) <= 11
