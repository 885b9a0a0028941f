"""Killed with -9, at random moments and at named points, while people talk and Telegram fails."""

from collections.abc import Iterator, Sequence
from random import Random

from chaos.figures import Figure, at_least, caught, nothing
from chaos.ground import PATIENCE, ground
from chaos.judge import Verdict, by_letter, judged, repeats, sent
from chaos.pair import on_call, said, together
from chaos.points import POINTS
from chaos.season import Season, Start

CHECK = "kill -9"
A_SEASON = 12  # kills; then everything is judged, and new people come
DEEPEST = 6  # passages of a point before it strikes: in the middle of something, and not always at the first
LATER = (6, 8, 10, 6, 8, 10)  # passages: in the middle of what they do
FORGETFUL = "forgets_what_it_has_seen"
TWINS: dict[str, Sequence[Start]] = {
    "confirms_first": [("written, not committed", n) for n in LATER],
    "marks_sent_first": [("departure noted, not sent", n) for n in LATER],
    "says_nothing_of_repeats": [("sent, not noted", n) for n in LATER],
}


async def check(kills: int, each: int, seed: int) -> Iterator[Figure]:
    """So many kills at random moments, and so many at each point."""
    luck = Random(seed)
    starts: list[Start] = [None] * kills + [(name, luck.randint(1, DEEPEST)) for name in POINTS for _ in range(each)]
    luck.shuffle(starts)
    whole, reached = Verdict.nothing(), 0
    for n in range(0, len(starts), A_SEASON):
        verdict, at_its_point = await season(starts[n : n + A_SEASON], luck)
        whole, reached = whole + verdict, reached + at_its_point
    twins = [await twin(name, seed) for name in TWINS]
    ours, theirs = await told_twice(), await told_twice(FORGETFUL)
    again = nothing(CHECK, "of ten words that Telegram told twice, said twice", ours)
    return iter(
        (*figures(whole, reached), again, *twins, caught(CHECK, FORGETFUL, [f"unmarked={theirs}"] * (theirs > 0)))
    )


async def season(
    starts: Sequence[Start], luck: Random, twin: str = "", *, cold: int = 1, pairs: int = 3
) -> tuple[Verdict, int]:
    async with ground(twin) as here:
        it = Season(here, luck, pairs)
        await it.passes(starts, cold=cold)
        return await judged(it), len(it.reached)


async def twin(name: str, seed: int) -> Figure:
    verdict, _ = await season(TWINS[name], Random(seed), name, cold=0)
    return caught(CHECK, name, verdict.breaks)


async def told_twice(twin: str = "") -> int:
    """Words that came, were kept, and come again after a death: how many are said twice without a mark."""
    async with ground(twin) as here:
        guru = await on_call(here)
        student = await together(here, guru, 405)
        await here.leaves()
        for n in range(10):
            student.says(said(n))
        await here.starts(("decided, not confirmed", 1))
        await here.dies(within=PATIENCE)
        await here.kills()
        await here.starts()
        student.says(said(10))
        await guru.sees(said(10))  # what was said twice came before
        await here.leaves()
        letters = by_letter(list(sent(here.sim.world.calls.since(0)))).values()
        return sum(not one.marked for letter in letters for one in repeats(letter, here.deaths))


def figures(found: Verdict, reached: int) -> Iterator[Figure]:
    yield at_least(CHECK, "kills", found.kills, 1)
    yield at_least(CHECK, "of these at a named point", reached, 0)
    yield at_least(CHECK, "messages", found.messages, 1)
    yield nothing(CHECK, "people who wait for ever", found.stuck)
    yield nothing(CHECK, "messages lost", found.lost)
    yield nothing(CHECK, "messages on a third screen", found.strayed)
    yield nothing(CHECK, "messages out of order", found.disordered)
    yield at_least(CHECK, "chats, each with one claim and one survey", found.chats, 1)
    yield nothing(CHECK, "chats, claims, surveys too many or too few", found.doubled)
    yield at_least(CHECK, "repeats after a lost answer or a kill", found.repeats, 0)
    yield nothing(CHECK, "repeats that do not say so", found.unmarked)
    yield nothing(CHECK, "repeats without a reason", found.unexplained)
    yield nothing(CHECK, "letters left lying", found.unsent)
    yield nothing(CHECK, "broken files, broken audits, things put aside", found.unsound)
