"""The judge sees what it is there to see; the crash suite is worth no more than that."""

from random import Random

import pytest

from chaos.ground import Death
from chaos.judge import AGAIN, Sent, by_letter, disordered, missing, repeats, sent, strayed
from chaos.season import Said, words_in
from simulator.calls import Call

ONE, TWO = Said(1, "kata baba"), Said(1, "kata badi")


def test_what_nobody_heard_is_lost() -> None:
    assert missing([ONE, TWO], {2: ["kata baba"]}) == 1
    assert missing([ONE, TWO], {2: ["kata baba", "kata badi"]}) == 0


def test_what_two_people_heard_has_strayed() -> None:
    assert strayed([ONE], {2: ["kata baba"], 3: ["kata baba"]}) == 1
    assert strayed([ONE], {2: ["kata baba", "kata baba"]}) == 0


def test_a_repeat_is_no_disorder_and_an_overtaking_is() -> None:
    assert disordered([ONE, TWO], {2: ["kata baba", "kata badi", "kata baba"]}) == 0
    assert disordered([ONE, TWO], {2: ["kata badi", "kata baba"]}) == 1


@pytest.mark.parametrize(
    ("text", "answered", "deaths", "marked", "explained"),
    [
        (AGAIN + "x", True, [Death(10.5, 10.6)], True, True),
        (AGAIN + "x", False, [], True, True),
        (AGAIN + "x", True, [], True, False),
        (AGAIN + "x", True, [Death(30.0, 31.0)], True, False),
        ("x", True, [Death(10.5, 10.6)], False, True),
    ],
)
def test_a_repeat_says_so_and_has_a_reason(
    text: str, answered: bool, deaths: list[Death], marked: bool, explained: bool
) -> None:
    [found] = repeats([Sent(1, "x", "l", 10.0, answered), Sent(1, text, "l", 11.0, answered=True)], deaths)
    assert (found.marked, found.explained) == (marked, explained)


def test_a_call_of_the_dead_that_lands_late_is_not_the_repeat() -> None:
    """It had been held for seconds; meanwhile the next process said it again, and said so."""
    later, held = ({"chat_id": 1, "text": f"{mark}Pipit:\nkata baba"} for mark in (AGAIN, ""))
    calls = [Call(1, 11.0, "sendMessage", later, 200, 1.0), Call(2, 13.0, "sendMessage", held, 200, 3500.0)]
    [letter] = by_letter(list(sent(calls))).values()
    [found] = repeats(letter, [Death(10.0, 10.2)])
    assert (found.marked, found.explained) == (True, True)


def test_words_are_found_under_an_alias_and_behind_a_mark() -> None:
    assert words_in(f"{AGAIN}Pipit Perak (disunting):\nkata babadi lagi") == "kata babadi"


def test_a_power_cut_loses_nothing_acknowledged_and_half_synced_writes_are_noticed() -> None:
    """With its twin: synchronous=NORMAL, as many would set it."""
    pytest.importorskip("apsw")
    from chaos import power_cut  # noqa: PLC0415

    full = power_cut.cut(12, Random(7))
    assert (full.cuts, full.lost, full.corrupt) == (12, 0, 0)
    assert full.acknowledged > 12
    assert power_cut.cut(12, Random(7), power_cut.TWIN).lost > 0
