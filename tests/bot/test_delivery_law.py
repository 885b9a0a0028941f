"""Whatever goes wrong at Telegram, in whatever order: everything arrives, in order, in its last wording."""

import asyncio
from pathlib import Path
from random import Random

import pytest

from flows.model.effects import Amend, Tell
from storage.arrivals import State
from tests.bot.office import Office, amend, danger, line, office
from tests.bot.stand_in import Fault, StandIn

PEOPLE = range(100, 106)
AGAIN = "(mungkin terulang) "
TROUBLE = (
    Fault("*", 500),
    Fault("*", 502),
    Fault("*", 429, retry_after=3),
    Fault("*", lose_answer=True),
    Fault("*", answer=b"<html>"),
)


def fresh(fault: Fault) -> Fault:
    return Fault(fault.method, fault.code, "trouble", fault.retry_after, fault.lose_answer, answer=fault.answer)


async def through(post: Office) -> None:
    async with asyncio.timeout(20):
        while post.delivery._pairs:
            post.clock.advance(0.5)
            await asyncio.sleep(0.001)


@pytest.mark.parametrize("seed", range(12))
async def test_everything_arrives_in_order_and_in_its_last_wording(
    tmp_path: Path, telegram: StandIn, seed: int
) -> None:
    luck = Random(seed)
    said: dict[int, list[str]] = {n: [] for n in PEOPLE}
    last: dict[tuple[int, str], str] = {}
    async with office(tmp_path, telegram, rate=luck.choice((0, 25)), per_chat=luck.choice((0, 1))) as post:
        ids = dict(zip(PEOPLE, await post.meet(*PEOPLE), strict=True))
        numbers: list[int] = []
        for step in range(25):
            words: list[Tell | Amend] = []
            for _ in range(luck.randrange(6)):
                who, mark = luck.choice(PEOPLE), f"m{luck.randrange(4)}"
                text = f"{step}-{len(words)}"
                match luck.randrange(5):
                    case 0 if (who, mark) in last:
                        words.append(amend(ids[who], f"{mark} {text}", mark))
                        last[who, mark] = f"{mark} {text}"
                    case 1 if (who, mark) not in last:
                        words.append(line(ids[who], f"{mark} {text}", mark=mark))
                        last[who, mark] = f"{mark} {text}"
                    case 2:
                        words.append(danger(ids[who], text))
                    case _:
                        words.append(line(ids[who], text))
                        said[who].append(text)
            telegram.faults += [fresh(luck.choice(TROUBLE)) for _ in range(luck.randrange(3))]
            numbers += await post.post(*words, at_once=luck.random() < 0.5)
            for _ in range(luck.randrange(4)):
                post.clock.advance(luck.random() * 3)
                await asyncio.sleep(0.001)
        telegram.faults.clear()
        await through(post)
        assert {state for state, _ in await post.rows(numbers)} <= {State.SENT}
    for who in PEOPLE:
        shown = [text.removeprefix(AGAIN) for text in telegram.texts(who)]
        first = [text for text in dict.fromkeys(shown) if text in said[who]]
        assert first == said[who], "in order"
        plain = [text for text in telegram.texts(who) if not text.startswith(AGAIN)]
        assert len(plain) == len(set(plain)), "what comes twice says so"
        for (person, mark), text in last.items():
            if person == who:
                assert [t for t in shown if t.startswith(mark)][-1] == text, "in its last wording"
