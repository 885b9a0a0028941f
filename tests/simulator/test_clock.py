import asyncio
from datetime import timedelta

import pytest

from simulator.clock import SimClock


async def test_whoever_waits_wakes_when_the_clock_is_moved_past_their_time() -> None:
    clock = SimClock()
    woken: list[str] = []

    async def sleep(name: str, minutes: int) -> None:
        await clock.wait_until(start + timedelta(minutes=minutes))
        woken.append(name)

    start = clock.now()
    async with asyncio.TaskGroup() as group:
        soon = group.create_task(sleep("soon", 10))
        late = group.create_task(sleep("late", 60))
        await asyncio.sleep(0)
        clock.advance(11 * 60)
        await soon
        assert woken == ["soon"]
        clock.advance(3600)
        await late
    assert woken == ["soon", "late"]


async def test_a_moment_that_has_passed_is_not_waited_for() -> None:
    clock = SimClock()
    await clock.wait_until(clock.now() - timedelta(days=1))


async def test_real_time_passes_too() -> None:
    clock = SimClock()
    async with asyncio.timeout(30):
        await clock.wait_until(clock.now() + timedelta(milliseconds=20))


def test_the_clock_is_aware_and_never_goes_back() -> None:
    clock = SimClock()
    assert clock.now().utcoffset() == timedelta()
    before = clock.now()
    clock.advance(3600)
    assert clock.now() - before >= timedelta(hours=1)
    with pytest.raises(ValueError, match="backwards"):
        clock.advance(-1)
