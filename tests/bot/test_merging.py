"""Alerts to one person share a message; each keeps its row, its mark and its buttons, whatever happens to it later."""

import asyncio
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bot.pages import MOST
from flows.model.effects import Amend, Tell
from flows.model.ids import ChatId, PersonId
from flows.model.say import Button, Lane, Say
from storage.arrivals import State
from tests.bot.office import Office, line, office
from tests.bot.stand_in import Fault, StandIn

BK, OTHER = 13, 14
AGAIN = "(mungkin terulang) "


def alert(to: PersonId, alias: str) -> Tell:
    say = Say("alert", {"alias": alias}, buttons=((Button("go", ChatId(alias)),),))
    return Tell(to, say, Lane.DANGER, f"offer:{alias}")


def worry(to: PersonId, alias: str) -> Tell:
    return replace(alert(to, alias), say=Say("worry", {"alias": alias}), lane=Lane.NOTICE, grouped=True)


def over(to: PersonId, alias: str, lane: Lane = Lane.DANGER) -> Amend:
    return Amend(to, Say("line", {"text": f"{alias} diambil"}), f"offer:{alias}", lane)


def keys(telegram: StandIn, method: str = "sendMessage", which: int = -1) -> list[tuple[str, str]]:
    markup: dict[str, Any] = telegram.made(method, BK)[which].fields.get("reply_markup") or {}
    return [(key["text"], key["callback_data"]) for row in markup.get("inline_keyboard", []) for key in row]


async def under_way(telegram: StandIn, method: str, calls: int) -> None:
    """Made, and not answered yet."""
    async with asyncio.timeout(30):
        while len(telegram.made(method)) < calls:
            await asyncio.sleep(0.001)


async def several(post: Office, telegram: StandIn, *aliases: str) -> PersonId:
    """The first goes by itself; what comes meanwhile waits for its answer."""
    (guru,) = await post.meet(BK)
    telegram.slow = 0.05
    await post.post(alert(guru, "A"))
    await under_way(telegram, "sendMessage", 1)
    await post.post(*(alert(guru, alias) for alias in aliases))
    await post.quiet()
    telegram.slow = 0.0
    return guru


async def test_what_waits_together_goes_together_and_each_keeps_its_own_button(
    tmp_path: Path, telegram: StandIn
) -> None:
    async with office(tmp_path, telegram) as post:
        guru = await several(post, telegram, "B", "C")
        assert telegram.texts(BK) == ["Bahaya: A", "Bahaya: B\n\nBahaya: C"]
        assert keys(telegram, which=0)[0][0] == "Pergi"
        (labels, data) = zip(*keys(telegram), strict=True)
        assert labels == ("Pergi · B", "Pergi · C")
        pressed = [
            await post.database.run(lambda s, d=d: s.load([], post.clock.now(), None).shelf.button(guru, d))  # type: ignore[misc]
            for d in data
        ]
        assert [button.about for button in pressed] == ["B", "C"]
        states = await post.rows()
        assert {state for state, _ in states} == {State.SENT}
        assert [message for _, message in states][1:] == [states[1][1]] * 2, "one message, a receipt each"


async def test_no_more_than_fit(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        await several(post, telegram, *(f"N{n}" for n in range(MOST + 3)))
        assert [text.count("Bahaya") for text in telegram.texts(BK)] == [1, MOST, 3]


async def test_a_change_says_the_others_again_also_after_a_restart(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        guru = await several(post, telegram, "B", "C", "D")
        await post.post(over(guru, "C"))
        await post.rows()
        assert telegram.texts(BK)[1] == "Bahaya: B\n\nC diambil\n\nBahaya: D"
        assert [label for label, _ in keys(telegram, "editMessageText")] == ["Pergi · B", "Pergi · D"]
    async with office(tmp_path, telegram) as post:
        await post.post(over(guru, "B", Lane.NOTICE))
        await post.rows()
        assert telegram.texts(BK)[1] == "B diambil\n\nC diambil\n\nBahaya: D"
        assert [label for label, _ in keys(telegram, "editMessageText")] == ["Pergi · D"]
        await post.post(over(guru, "D"))
        await post.quiet()
        assert telegram.texts(BK)[1] == "B diambil\n\nC diambil\n\nD diambil"


async def test_changes_of_one_message_are_one_edit(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        names = [f"N{n}" for n in range(8)]
        guru = await several(post, telegram, *names)
        await post.post(over(guru, "A"), *(over(guru, name) for name in names))
        await post.rows()
        assert [len(call.fields["text"].split("\n\n")) for call in telegram.made("editMessageText")] == [1, 8]
        assert telegram.texts(BK)[1].count("diambil") == 8


async def test_said_again_it_stands_in_a_new_message_and_no_change_goes_astray(
    tmp_path: Path, telegram: StandIn
) -> None:
    async with office(tmp_path, telegram) as post:
        guru = await several(post, telegram, "B", "C")
        newer = [replace(over(guru, name), say=Say("line", {"text": "di bawah"})) for name in "BC"]
        await post.post(newer[0], alert(guru, "B"), newer[1], alert(guru, "C"))
        await post.quiet()
        assert telegram.texts(BK) == ["Bahaya: A", "di bawah\n\ndi bawah", "Bahaya: B\n\nBahaya: C"]
        await post.post(over(guru, "B"))
        await post.quiet()
        assert telegram.texts(BK)[1:] == ["di bawah\n\ndi bawah", "B diambil\n\nBahaya: C"]


async def test_none_goes_ahead_of_the_change_of_an_older_message(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        guru = await several(post, telegram)
        telegram.slow = 0.05
        await post.post(alert(guru, "B"))
        await under_way(telegram, "sendMessage", 2)
        newer = replace(over(guru, "A"), say=Say("line", {"text": "di bawah"}))
        await post.post(alert(guru, "C"), newer, alert(guru, "A"))
        await post.quiet()
        assert telegram.texts(BK) == ["di bawah", "Bahaya: B", "Bahaya: C", "Bahaya: A"]


async def test_a_change_while_it_is_on_its_way_waits_for_it(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        telegram.slow = 0.05
        await post.post(alert(guru, "A"))
        await under_way(telegram, "sendMessage", 1)
        await post.post(alert(guru, "B"), alert(guru, "C"))
        await under_way(telegram, "sendMessage", 2)
        await post.post(over(guru, "C", Lane.NOTICE))
        await post.quiet()
        assert telegram.texts(BK) == ["Bahaya: A", "Bahaya: B\n\nC diambil"]


async def test_of_two_changes_at_once_the_older_may_arrive_last(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        guru = await several(post, telegram, "B", "C")
        telegram.slow = 0.2
        await post.post(over(guru, "B", Lane.NOTICE))
        await under_way(telegram, "editMessageText", 1)
        telegram.slow = 0.0
        await post.post(over(guru, "C"))
        await post.quiet()
        assert telegram.texts(BK)[1] == "B diambil\n\nC diambil"


async def test_a_refused_one_is_tried_by_itself(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 400, "Bad Request: message text is odd", times=0))
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        await post.post(alert(guru, "A"))
        await post.quiet()
        telegram.faults[0].times = 2  # together, and then the first of them
        await post.post(*(alert(guru, name) for name in "BCD"))
        assert [state for state, _ in await post.rows()] == [State.SENT, State.DEAD, State.SENT, State.SENT]
        assert telegram.texts(BK) == ["Bahaya: A", "Bahaya: C", "Bahaya: D"]


async def test_after_a_lost_answer_they_say_so_and_new_ones_do_not_join(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        await post.post(alert(guru, "A"))
        await post.quiet()
        telegram.faults.append(Fault("sendMessage", lose_answer=True))
        await post.post(alert(guru, "B"), alert(guru, "C"))
        await post.sleeping(1)
        await post.post(alert(guru, "D"))
        post.clock.advance(1)
        await post.rows()
        assert telegram.texts(BK)[-2:] == [AGAIN + "Bahaya: B\n\nBahaya: C", "Bahaya: D"]


async def test_too_long_together_they_go_apart(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        long = "x" * 2500
        await several(post, telegram, long + "B", long + "C")
        assert telegram.texts(BK)[1:] == [f"Bahaya: {long}B", f"Bahaya: {long}C"]


async def test_one_that_is_gone_from_the_screen_is_said_by_itself(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        guru = await several(post, telegram, "B", "C")
        del telegram.messages[2]
        await post.post(over(guru, "B"), over(guru, "C"))
        assert {state for state, _ in await post.rows()} == {State.SENT}
        assert telegram.texts(BK) == ["Bahaya: A", "B diambil", "C diambil"]


async def test_what_is_no_emergency_is_added_to_the_young_message_for_ten_minutes(
    tmp_path: Path, telegram: StandIn
) -> None:
    async with office(tmp_path, telegram) as post:
        guru, other = await post.meet(BK, OTHER)
        for minutes, name in ((0, "A"), (4, "B"), (5, "C"), (2, "D")):
            post.clock.advance(minutes * 60)
            await post.post(worry(guru, name))
            await post.quiet()
        await post.post(worry(other, "A"), alert(guru, "R"))
        await post.quiet()
        assert telegram.texts(BK) == ["Tanda: A\n\nTanda: B\n\nTanda: C", "Tanda: D", "Bahaya: R"]
        assert telegram.texts(OTHER) == ["Tanda: A"]
        await post.post(over(guru, "B", Lane.NOTICE), worry(guru, "E"))
        await post.rows()
        assert telegram.texts(BK)[:2] == ["Tanda: A\n\nB diambil\n\nTanda: C", "Tanda: D\n\nTanda: E"]


async def test_said_again_within_those_minutes_it_rings_again(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        await post.post(worry(guru, "A"))
        await post.quiet()
        await post.post(worry(guru, "A"))
        await post.quiet()
        assert telegram.texts(BK) == ["Tanda: A", "Tanda: A"]


async def test_an_emergency_never_joins_what_was_sent(tmp_path: Path, telegram: StandIn) -> None:
    """A silent edit is no ring."""
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        for name in "AB":
            await post.post(alert(guru, name))
            await post.quiet()
        assert telegram.texts(BK) == ["Bahaya: A", "Bahaya: B"]


TROUBLE = (
    Fault("*", 500),
    Fault("*", 429, retry_after=3),
    Fault("*", lose_answer=True),
    Fault("*", 400, "Bad Request: odd"),
)


@pytest.mark.parametrize("seed", range(12))
async def test_whatever_goes_wrong_each_alert_stands_on_the_screen_as_it_is_now(
    tmp_path: Path, telegram: StandIn, seed: int
) -> None:
    """But for those that Telegram refuses by themselves: they are dead, and the operator reads so."""
    luck, last = Random(seed), dict[str, str]()
    async with office(tmp_path, telegram, per_chat=luck.choice((0, 1))) as post:
        (guru,) = await post.meet(BK)
        numbers: list[tuple[str, int]] = []
        for step in range(30):
            words: list[Tell | Amend] = []
            for _ in range(luck.randrange(5)):
                name = f"N{luck.randrange(40)}."
                if name in last and luck.random() < 0.3:
                    lane = luck.choice((Lane.DANGER, Lane.NOTICE))
                    newer = Amend(guru, Say("line", {"text": f"{name} di bawah"}), f"offer:{name}", lane)
                    again = (alert if lane is Lane.DANGER else worry)(guru, name)
                    words += [newer, again]
                    last[name] = f"{again.say.key} {name}"
                elif name in last:
                    text = f"{name} {step}-{len(words)}"
                    lane = luck.choice((Lane.DANGER, Lane.NOTICE))
                    words.append(Amend(guru, Say("line", {"text": text}), f"offer:{name}", lane))
                    last[name] = text
                else:
                    words.append(luck.choice((alert, worry))(guru, name))
                    last[name] = f"{words[-1].say.key} {name}"
            words += [line(guru, "lain")] * luck.randrange(2)
            if luck.random() < 0.3:
                fault = luck.choice(TROUBLE)
                telegram.faults.append(replace(fault, description=fault.description))
            found = await post.post(*words, at_once=luck.random() < 0.5)
            numbers += [(word.mark, number) for word, number in zip(words, found, strict=True)]
            for _ in range(luck.randrange(4)):
                post.clock.advance(luck.random() * 3)
                await asyncio.sleep(0.001)
        telegram.faults.clear()
        async with asyncio.timeout(20):
            while post.delivery._pairs:
                post.clock.advance(0.5)
                await asyncio.sleep(0.001)
        states = await post.rows([number for _, number in numbers])
    dead = {mark for (mark, _), (state, _) in zip(numbers, states, strict=True) if state == State.DEAD}
    shown = [part.removeprefix(AGAIN) for text in telegram.texts(BK) for part in text.split("\n\n")]
    for name, text in last.items():
        if f"offer:{name}" not in dead:
            words_now = text.replace("alert ", "Bahaya: ").replace("worry ", "Tanda: ")
            assert [part for part in shown if name in part][-1] == words_now, name
