"""A short run of `make chaos`: the same bot, the same judge, a few deaths at the points that hurt most."""

from random import Random

from chaos import crash, danger, erasing, turning, upward

POINTS = ("written, not committed", "decided, not confirmed", "sent, not noted")


async def test_killed_at_named_points_nothing_is_lost_doubled_or_out_of_order() -> None:
    verdict, _ = await crash.season([(name, 6) for name in POINTS], Random(4), cold=0, pairs=2)
    assert verdict.breaks == []
    assert (verdict.kills, verdict.chats >= 2, verdict.messages >= 20) == (3, True, True)


async def test_killed_between_words_of_danger_and_their_taking_the_alert_climbs_and_is_taken() -> None:
    found = await danger.nights(1, Random(4))
    assert (found.kills, found.breaks) == (1, [])


async def test_killed_on_the_way_up_from_an_older_version_nothing_is_lost_and_the_next_start_ends_it() -> None:
    found = await upward.rises(2, Random(4))
    assert (found.kills, found.breaks) == (2, [])


async def test_killed_while_somebody_is_erased_it_is_ended_to_the_last_byte() -> None:
    found = await erasing.at_their_word(1, Random(4))
    assert (found.kills >= 1, found.breaks) == (True, [])


async def test_killed_while_the_root_key_is_turned_the_service_starts_and_the_next_try_ends_it() -> None:
    found = await turning.turned(1, Random(4))
    assert (found.kills, found.breaks) == (1, [])
