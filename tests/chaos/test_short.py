"""A short run of `make chaos`: the same bot, the same judge, a few deaths at the points that hurt most."""

from random import Random

from chaos import crash, danger

POINTS = ("written, not committed", "decided, not confirmed", "sent, not noted")


async def test_killed_at_named_points_nothing_is_lost_doubled_or_out_of_order() -> None:
    verdict, _ = await crash.season([(name, 6) for name in POINTS], Random(4), cold=0, pairs=2)
    assert verdict.breaks == []
    assert (verdict.kills, verdict.chats >= 2, verdict.messages >= 20) == (3, True, True)


async def test_killed_between_words_of_danger_and_their_taking_the_alert_climbs_and_is_taken() -> None:
    found = await danger.nights(1, Random(4))
    assert (found.kills, found.breaks) == (1, [])
