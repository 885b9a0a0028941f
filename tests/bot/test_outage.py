"""Telegram is away for half an hour, and for six hours: nothing is lost, order is kept, and then danger goes first.

`OUTAGE=2000` says more.
"""

import asyncio
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from storage.arrivals import State
from tests.bot.office import Office, danger, line, office
from tests.bot.stand_in import Fault, StandIn

AGAIN = "(mungkin terulang) "
WORDS, BK = int(os.environ.get("OUTAGE", "400")), 13
RATE = 25
TURN = 1 / RATE  # seconds of our clock between two who try
GLANCE = 0.2  # between two looks
LONG = timedelta(minutes=10)  # to say all of it, at one a second to each


@dataclass(frozen=True)
class Outage:
    name: str
    times: int
    seconds: int  # each
    people: range
    unplugged: bool = False  # else somebody in between answers in Telegram's place


HALF_AN_HOUR = Outage("half an hour, no way there", 30, 60, range(100, 120), unplugged=True)
SIX_HOURS = Outage("six hours of 502", 72, 300, range(100, 110))


@contextmanager
def away(post: Office, outage: Outage) -> Iterator[None]:
    bot = post.delivery._send._bot
    there = bot._base_url
    if outage.unplugged:
        bot._base_url = "http://127.0.0.1:9/bot1:x"
    else:
        post.telegram.faults.append(Fault("*", 502, times=-1))
    yield
    bot._base_url = there
    post.telegram.faults.clear()


async def passes(post: Office, seconds: float, turns: int = 1) -> None:
    """Whoever was to try again meanwhile has; they take turns."""
    post.clock.advance(seconds)
    for _ in range(turns):
        post.clock.advance(TURN)
        await asyncio.sleep(0.001)
        await post.landed()


async def drained(post: Office) -> list[datetime]:
    """When each call was made, by our clock."""
    made, until = list[datetime](), post.clock.now() + LONG
    while post.delivery._pairs:
        before = len(post.telegram.calls)
        await passes(post, GLANCE)
        made += [post.clock.now()] * (len(post.telegram.calls) - before)
        assert post.clock.now() < until
    return made


def fastest(made: Sequence[datetime]) -> int:
    """The most in one second."""
    return max(Counter(int(moment.timestamp()) for moment in made).values())


@pytest.mark.parametrize("outage", [HALF_AN_HOUR, SIX_HOURS], ids=lambda outage: outage.name)
async def test_it_is_waited_out_and_danger_goes_first(tmp_path: Path, telegram: StandIn, outage: Outage) -> None:
    async with office(tmp_path, telegram, rate=RATE, per_chat=1) as post:
        *people, bk = await post.meet(*outage.people, BK)
        words = [line(people[n % len(people)], str(n)) for n in range(WORDS)]
        with away(post, outage):
            for n in range(outage.times):
                several = words[n * WORDS // outage.times : (n + 1) * WORDS // outage.times]
                await post.post(*several, at_once=n % 2 == 0)
                if n == outage.times // 2:
                    await post.post(danger(bk, "cepat"))
                await passes(post, outage.seconds, len(people))
        assert not telegram.messages
        began, tried = post.clock.now(), len(telegram.calls)
        made = await drained(post)
        assert {state for state, _ in await post.rows()} == {State.SENT}
    arrived = [call.fields["chat_id"] for call in telegram.calls[tried:]]
    first_danger, first_words = arrived.index(BK), next(n for n, who in enumerate(arrived) if who != BK)
    assert made[first_danger] - began <= timedelta(seconds=8 + GLANCE)
    assert made[first_words] - began <= timedelta(seconds=60 + GLANCE)
    assert fastest(made) <= RATE + 1 + 1, "and the one of danger"
    for place, who in enumerate(outage.people):
        texts = telegram.texts(who)
        assert [text.removeprefix(AGAIN) for text in texts] == [str(n) for n in range(place, WORDS, len(people))]
        marked = [text for text in texts if text.startswith(AGAIN)]
        assert marked == ([] if outage.unplugged else texts[:1]), "only what may have arrived"
