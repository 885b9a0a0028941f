"""Letters to Telegram, over real HTTP: every answer Telegram can give, and none."""

import asyncio
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, cast

import pytest

from bot.boxes import Pair
from bot.carry import Arrived, carry
from bot.delivery import AT_ONCE, Delivery, failed
from bot.pace import Pace
from bot.send import Sender
from bot.texts import Words
from flows.model.effects import Amend, Tell, Wipe, WipeScreen
from flows.model.events import CommandGiven, PersonUnreachable, PhotoFailed
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Menu
from flows.model.say import Button, Lane, Note, Say
from flows.model.school import School
from storage.arrivals import Arrival, Letter, State, TelegramId
from storage.store import Store
from tests.bot.hand_clock import MONDAY, HandClock
from tests.bot.office import Office, amend, danger, line, office
from tests.bot.stand_in import Fault, StandIn

STUDENT, HELPER, BK = 11, 12, 13
AGAIN = "(mungkin terulang) "


async def test_order_is_kept_to_each_and_many_go_at_once(tmp_path: Path, telegram: StandIn) -> None:
    telegram.slow = 0.05
    async with office(tmp_path, telegram) as post:
        people = await post.meet(*range(100, 140))
        await post.post(*(line(to, str(n)) for n in range(5) for to in people))
        await post.quiet()
        assert all(telegram.texts(to) == list("01234") for to in range(100, 140))
        took = telegram.calls[-1].at - telegram.calls[0].at
    assert took < 200 * 0.05 / 4, "one after another it would take ten seconds"


async def test_a_backlog_costs_few_commits(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        people = await post.meet(*range(100, 150))
        commits = 0
        run = post.database.run

        async def counted(work):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202
            nonlocal commits
            commits += 1
            return await run(work)

        post.dispatch._database.run = counted  # type: ignore[method-assign]
        await post.post(*(line(to, str(n)) for n in range(10) for to in people), at_once=False)
        assert {state for state, _ in await post.rows()} == {State.SENT}
    assert commits < 60, "500 letters"


async def test_danger_overtakes_what_waits_for_others_and_for_the_same_person(
    tmp_path: Path, telegram: StandIn
) -> None:
    async with office(tmp_path, telegram, rate=25, per_chat=1) as post:
        student, bk = await post.meet(STUDENT, BK)
        await post.post(*(line(student, str(n)) for n in range(50)), *(line(bk, str(n)) for n in range(50)))
        await telegram.until(lambda: telegram.made("sendMessage"))
        await post.post(danger(bk, "cepat"))
        async with asyncio.timeout(30):
            while "Tolong: cepat" not in telegram.texts(BK):
                post.clock.advance(0.05)
                await asyncio.sleep(0.002)
        assert len(telegram.texts(BK)) <= 4, "its burst of three at most was before it"


async def test_danger_does_not_wait_behind_a_slow_answer(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", hang=True))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "lama"))
        await telegram.until(lambda: telegram.made("sendMessage"))
        await post.post(danger(student, "cepat"))
        await telegram.until(lambda: telegram.texts(STUDENT) == ["Tolong: cepat"], patience=1)


async def test_danger_does_not_wait_behind_a_back_off(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        telegram.faults.append(Fault("sendMessage", 502, times=5))
        await post.post(line(student, "biasa"))
        for rest in (1, 2, 4, 8, 16):
            await post.sleeping(rest)
            if rest < 16:
                post.clock.advance(rest)
        await post.post(danger(student, "cepat"))
        await telegram.until(lambda: telegram.texts(STUDENT) == ["Tolong: cepat"])
        assert len(telegram.made("sendMessage")) == 6
        post.clock.advance(16)
        await telegram.until(lambda: telegram.texts(STUDENT) == ["Tolong: cepat", AGAIN + "biasa"])


async def test_danger_itself_is_tried_again_after_eight_seconds_at_most(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 500, times=6))
    async with office(tmp_path, telegram) as post:
        (bk,) = await post.meet(BK)
        await post.post(danger(bk, "cepat"))
        for rest in (1, 2, 4, 8, 8, 8):
            await post.sleeping(rest)
            post.clock.advance(rest)
        await telegram.until(lambda: telegram.texts(BK) == [AGAIN + "Tolong: cepat"])


async def test_danger_leaves_though_everybody_else_gets_slow_answers(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", hang=True, times=AT_ONCE))
    async with office(tmp_path, telegram) as post:
        *people, bk = await post.meet(*range(1000, 1000 + AT_ONCE + 5), BK)
        await post.post(*(line(to, "lama") for to in people))
        await telegram.until(lambda: len(telegram.made("sendMessage")) == AT_ONCE)
        await post.post(danger(bk, "cepat"))
        await telegram.until(lambda: telegram.texts(BK) == ["Tolong: cepat"], patience=1)


async def test_429_is_kept_to_the_second_by_danger_too_and_others_go_on(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 429, retry_after=7, chat=STUDENT))
    async with office(tmp_path, telegram) as post:
        student, helper = await post.meet(STUDENT, HELPER)
        await post.post(line(student, "satu"), line(student, "dua"))
        await post.sleeping(7)
        await post.post(danger(student, "cepat"), line(helper, "halo"))
        await telegram.until(lambda: telegram.texts(HELPER) == ["halo"])
        post.clock.advance(6.9)
        await post.sleeping(0.1)
        assert len(telegram.made("sendMessage", STUDENT)) == 1
        post.clock.advance(0.1)
        await post.quiet()
    assert sorted(telegram.texts(STUDENT)) == ["Tolong: cepat", "dua", "satu"], "refused is not 'perhaps'"


async def test_everybody_in_danger_reads_help_before_anybody_reads_more(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram, rate=25) as post:
        *people, bk = await post.meet(*range(100, 120), BK)
        first = [(danger(who, "satu"), danger(who, "dua"), danger(bk, "panggil", f"offer:{who}")) for who in people]
        await post.post(*(word for three in first for word in three))
        async with asyncio.timeout(30):
            while post.delivery._pairs:
                post.clock.advance(0.05)
                await asyncio.sleep(0.002)
        calls = [(call.fields["chat_id"], call.fields["text"]) for call in telegram.made("sendMessage")]
    helped = [n for n, (who, text) in enumerate(calls) if text == "Tolong: satu"]
    called = [n for n, (who, text) in enumerate(calls) if who == BK]
    more = [n for n, (who, text) in enumerate(calls) if text == "Tolong: dua"]
    assert sorted(more)[9] > max(helped), "those on their way at the same time may arrive in any order"
    assert called[-1] < sorted(more)[9]


def told_of(post: Office) -> list[Arrival]:
    """What delivery brings back into the ring from now on."""
    told: list[Arrival] = []
    original = post.dispatch.__call__

    class Ear:
        note, mark = post.dispatch.note, post.dispatch.mark

        def __call__(self, thing: Arrival) -> "asyncio.Future[None]":
            told.append(thing)
            return original(thing)

    post.running.pop().cancel()
    post.running.append(asyncio.ensure_future(post.delivery.run(Ear())))
    return told


async def test_403_reaches_the_flows_and_the_rest_is_not_even_tried(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user", times=1))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        told = told_of(post)
        numbers = await post.post(*(line(student, str(n)) for n in range(4)))
        assert [state for state, _ in await post.rows(numbers)] == [State.UNREACHABLE] * 4
        later = await post.post(line(student, "nanti"))
        assert [state for state, _ in await post.rows(later)] == [State.UNREACHABLE]
        assert [(arrival.source, arrival.who) for arrival in told] == [(f"unreachable:{numbers[0]}", student)]
        assert len(telegram.made("sendMessage")) == 1

        await post.dispatch(Arrival("telegram:1", TelegramId(STUDENT), CommandGiven("nothing")))
        await post.quiet()
        telegram.calls.clear()
        await post.post(line(student, "kembali"))
        await post.quiet()
        assert telegram.texts(STUDENT)[-1] == "kembali", "who writes can be reached again"


async def test_who_unblocks_without_a_word_is_tried_again_after_an_hour(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user"))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu"))
        await post.quiet()
        await post.post(danger(student, "selalu dicoba"))
        await telegram.until(lambda: telegram.texts(STUDENT) == ["Tolong: selalu dicoba"])
        await post.quiet()
        telegram.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user"))
        await post.post(line(student, "dua"))
        await post.quiet()
        post.clock.advance(3601)
        await post.post(line(student, "tiga"))
        await post.quiet()
    assert telegram.texts(STUDENT)[-1] == "tiga"


async def test_400_is_dead_and_says_only_the_key(
    tmp_path: Path, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    telegram.faults.append(Fault("sendMessage", 400, "Bad Request: BUTTON_DATA_INVALID"))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        numbers = await post.post(line(student, "rahasia"), line(student, "dua"))
        assert [state for state, _ in await post.rows(numbers)] == [State.DEAD, State.SENT]
    assert telegram.texts(STUDENT) == ["dua"]
    assert "a letter was refused: line, BadRequest" in caplog.messages
    assert "rahasia" not in caplog.text


async def test_a_text_that_is_missing_is_dead_and_holds_up_nobody(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        numbers = await post.post(
            Tell(student, Say("no-such-text")), Tell(student, Say("two", {"text": "a"})), line(student, "dua")
        )
        states = [state for state, _ in await post.rows(numbers)]
    assert states == [State.DEAD, State.DEAD, State.SENT]


async def test_better_in_another_language_than_not_at_all(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        english = post.delivery._send._texts["en"]
        post.delivery._send._texts = {"id": Words("id", tmp_path / "none"), "en": english}
        await post.post(danger(student, "cepat"))
        await post.quiet()
    assert telegram.texts(STUDENT) == ["Tolong: cepat"]


async def test_a_lost_answer_is_said_again_as_perhaps_a_repeat(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", lose_answer=True))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        numbers = await post.post(line(student, "satu"))
        await post.sleeping(1)
        post.clock.advance(1)
        assert await post.rows(numbers) == [(State.SENT, 2)]
    assert telegram.texts(STUDENT) == ["satu", AGAIN + "satu"]


async def test_an_answer_that_makes_no_sense_counts_as_lost(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", answer=b"<html>"))
    telegram.faults.append(Fault("sendMessage", answer=b'{"ok":true,"result":{}}'))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu"))
        for rest in (1, 2):
            await post.sleeping(rest)
            post.clock.advance(rest)
        await post.quiet()
    assert telegram.texts(STUDENT) == [AGAIN + "satu"]


async def test_what_never_left_is_not_a_repeat(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        base, post.delivery._send._bot._base_url = post.delivery._send._bot._base_url, "http://127.0.0.1:9/bot1:x"
        await post.post(line(student, "satu"))
        await post.sleeping(1)
        post.delivery._send._bot._base_url = base
        post.clock.advance(1)
        await post.quiet()
    assert telegram.texts(STUDENT) == ["satu"]


async def test_before_its_call_a_row_says_sending(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", hang=True, times=4))
    async with office(tmp_path, telegram) as post:
        one, two = await post.meet(STUDENT, HELPER)
        await post.post(line(one, "segera"))
        await telegram.until(lambda: len(telegram.made("sendMessage")) == 1)
        assert [s for s, _ in await post.rows_now()] == [State.SENDING], "written with the row itself"
        await post.post(line(two, "nanti"), at_once=False)
        await telegram.until(lambda: len(telegram.made("sendMessage")) == 2)
        assert [s for s, _ in await post.rows_now()] == [State.SENDING] * 2, "noted before the call"


async def test_after_a_crash_what_was_sending_is_perhaps_a_repeat(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", hang=True))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu"), line(student, "dua"))
        await telegram.until(lambda: telegram.made("sendMessage"))
    async with office(tmp_path, telegram) as post:
        post.delivery.take(await post.database.run(lambda store: store.left_over()))
        assert {state for state, _ in await post.rows()} == {State.SENT}
    assert telegram.texts(STUDENT) == [AGAIN + "satu", "dua"]


async def test_an_amendment_changes_the_message_it_names(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu", mark="m"))
        await post.quiet()
        numbers = await post.post(amend(student, "satu, diubah", "m"))
        assert await post.rows(numbers) == [(State.SENT, 1)]
        assert telegram.texts(STUDENT) == ["satu, diubah"]
        again = await post.post(amend(student, "satu, diubah", "m"))
        assert await post.rows(again) == [(State.SENT, 1)], "not modified is as good as modified"
    async with office(tmp_path, telegram) as post:
        await post.post(amend(student, "setelah mulai ulang", "m"))
        await post.quiet()
    assert telegram.texts(STUDENT) == ["setelah mulai ulang"], "known from the outbox, too"


async def test_an_amendment_of_what_is_not_yet_sent_takes_its_place(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram, per_chat=1) as post:
        (student,) = await post.meet(STUDENT)
        first = await post.post(*(line(student, str(n)) for n in range(4)), line(student, "lama", mark="m"))
        await post.sleeping(1)
        newer = await post.post(amend(student, "baru", "m"), amend(student, "paling baru", "m"))
        post.clock.advance(1)
        await post.sleeping(1)
        post.clock.advance(1)
        await post.quiet()
        rows = await post.rows((*first, *newer))
    assert telegram.texts(STUDENT) == ["0", "1", "2", "3", "paling baru"]
    assert rows[-3:] == [(State.SENT, 5)] * 3, "all three rows know the message"
    assert not telegram.made("editMessageText")


async def test_its_buttons_are_found_under_the_newer_letter(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram, per_chat=1) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(*(line(student, str(n)) for n in range(3)), line(student, "lama", mark="m"))
        await post.sleeping(1)
        (newer,) = await post.post(amend(student, "baru", "m", Button("go"), Button("to", name="Kancil")))
        post.clock.advance(1)
        await post.quiet()
        (row,) = telegram.calls[-1].fields["reply_markup"]["inline_keyboard"]
        assert [button["text"] for button in row] == ["Pergi", "Untuk Kancil"]
        pressed = await post.database.run(
            lambda store: store.load([], post.clock.now(), post.dispatch.school).book.reader.button(
                student, row[1]["callback_data"]
            )
        )
        assert pressed is not None
        assert pressed.verb == "to"
        assert row[0]["callback_data"].partition(".")[0] == row[1]["callback_data"].partition(".")[0]
        assert int(row[0]["callback_data"].partition(".")[0], 36) == newer


async def test_an_amendment_waits_for_the_number_of_what_is_in_the_air(tmp_path: Path, telegram: StandIn) -> None:
    telegram.slow = 0.1
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "lama", mark="m"))
        await telegram.until(lambda: telegram.made("sendMessage"))
        await post.post(Amend(student, Say("line", {"text": "baru"}), "m", Lane.DANGER))
        await post.quiet()
    assert telegram.texts(STUDENT) == ["baru"]
    assert [call.method for call in telegram.calls] == ["sendMessage", "editMessageText"]


async def test_an_amendment_of_what_failed_in_the_air_is_said_in_its_place(tmp_path: Path, telegram: StandIn) -> None:
    telegram.slow = 0.1
    telegram.faults.append(Fault("sendMessage", 429, retry_after=2))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        numbers = await post.post(line(student, "lama", mark="m"))
        await telegram.until(lambda: telegram.made("sendMessage"))
        numbers += await post.post(amend(student, "baru", "m"))
        await post.sleeping(2)
        post.clock.advance(2)
        assert await post.rows(numbers) == [(State.SENT, 1)] * 2
    assert telegram.texts(STUDENT) == ["baru"]


@pytest.mark.parametrize("reason", ["message to edit not found", "message can't be edited", "MESSAGE_ID_INVALID"])
async def test_an_amendment_of_what_is_gone_is_said_anew(tmp_path: Path, telegram: StandIn, reason: str) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu", mark="m"))
        await post.quiet()
        telegram.faults.append(Fault("editMessageText", 400, f"Bad Request: {reason}"))
        numbers = await post.post(amend(student, "dua", "m"), amend(student, "tiga", "other"))
        assert await post.rows(numbers) == [(State.SENT, 2), (State.SENT, 3)]
        await post.post(amend(student, "dua lagi", "m"))
        await post.quiet()
    assert telegram.texts(STUDENT) == ["satu", "dua lagi", "tiga"]


async def test_an_edit_whose_answer_was_lost_is_simply_done_again(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu", mark="m"))
        await post.quiet()
        telegram.faults.append(Fault("editMessageText", lose_answer=True))
        numbers = await post.post(amend(student, "dua", "m"))
        await post.sleeping(1)
        post.clock.advance(1)
        assert await post.rows(numbers) == [(State.SENT, 1)]
    assert telegram.texts(STUDENT) == ["dua"]


async def test_quotes(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, "satu", mark="m"))
        await post.quiet()
        say = Say("line", {"text": "x"})
        await post.post(
            Tell(student, say, quote="m"), Tell(student, say, quote_message=77), Tell(student, say, quote="unknown")
        )
        await post.quiet()
        quotes = [call.fields.get("reply_parameters") for call in telegram.made("sendMessage")[1:]]
    assert quotes == [
        {"message_id": 1, "allow_sending_without_reply": True},
        {"message_id": 77, "allow_sending_without_reply": True},
        None,
    ]


async def test_keyboards_protection_and_previews(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        buttons = ((Button("go"), Button("to", name="Kancil")), (Button("go", value="1"),))
        (number, _) = await post.post(
            Tell(student, Say("line", {"text": "a"}, buttons=buttons)),
            Tell(student, Say("line", {"text": "b"}, menu=Menu.HOME)),
        )
        await post.quiet()
    with_buttons, with_menu = (call.fields for call in telegram.made("sendMessage"))
    inline = with_buttons["reply_markup"]["inline_keyboard"]
    assert [[b["callback_data"].rpartition(".")[2] for b in row] for row in inline] == [["0", "1"], ["2"]]
    assert int(inline[0][0]["callback_data"].partition(".")[0], 36) == number
    keyboard = with_menu["reply_markup"]
    assert keyboard["is_persistent"] and keyboard["resize_keyboard"]  # noqa: PT018
    assert keyboard["keyboard"][0] == [{"text": "* danger"}]
    assert with_menu["link_preview_options"] == {"is_disabled": True}
    assert "parse_mode" not in with_menu


async def test_each_alert_that_does_not_arrive_is_told_to_the_flows(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        told = told_of(post)
        telegram.faults.append(Fault("sendMessage", 403, "Forbidden: bot was blocked by the user", times=-1))
        await post.post(danger(guru, "a", "offer:x"), danger(guru, "b", "offer:y"), line(guru, "c"))
        await post.quiet()
        alerts = {PersonUnreachable(ChatId("x")), PersonUnreachable(ChatId("y"))}
        assert {arrival.event for arrival in told} - {PersonUnreachable()} == alerts


async def test_a_number_to_call_is_copied_by_a_tap(tmp_path: Path, telegram: StandIn) -> None:
    calls = tuple(Note("hotline", {"number": number}) for number in ("119 ext 8", "129", "112"))
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(
            Tell(student, Say("line", {"text": "a"}, calls, buttons=((Button("go"),),))),
            Tell(student, Say("line", {"text": "b"}, calls, menu=Menu.HOME)),
        )
        await post.quiet()
    with_button, with_menu = (call.fields["reply_markup"] for call in telegram.made("sendMessage"))
    (pressed,), *copied = with_button["inline_keyboard"]
    assert pressed["callback_data"].endswith(".0")
    assert [[key["copy_text"]["text"] for key in row] for row in copied] == [["119 ext 8", "129"], ["112"]]
    assert "inline_keyboard" not in with_menu, "a keyboard leaves no room for them"


async def test_what_bears_a_mark_is_taken_off_the_screen_all_of_it(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        guru, other = await post.meet(BK, HELPER)
        await post.post(
            *(line(guru, text, mark="read:c") for text in "abc"), line(guru, "d"), line(other, "e", mark="read:c")
        )
        await post.quiet()
        await post.post(Wipe(guru, of="read:c"), Wipe(guru, message=7), Wipe(guru, of="read:nothing"))
        await post.quiet()
        assert {state for state, _ in await post.rows()} == {State.SENT}
    sent = {call.fields["text"]: number for number, call in enumerate(telegram.made("sendMessage"), start=1)}
    gone = [(call.fields["chat_id"], call.fields["message_ids"]) for call in telegram.made("deleteMessages")]
    assert gone == [(BK, [sent[text] for text in "abc"]), (BK, [7])]


async def test_one_message_too_old_to_be_taken_off_does_not_spare_the_others(
    tmp_path: Path, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    """Telegram refuses all that are named together with it."""
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        await post.post(*(line(guru, text, mark="read:c") for text in "abc"))
        await post.quiet()
        for _ in range(2):  # all three together, and then the first alone
            telegram.faults.append(Fault("deleteMessages", 400, "Bad Request: message can't be deleted for everyone"))
        await post.post(Wipe(guru, of="read:c"))
        assert (await post.rows())[-1] == (State.SENT, None)
    asked = [call.fields["message_ids"] for call in telegram.made("deleteMessages")]
    assert asked == [asked[0], asked[0][:1], asked[0][1:]]
    assert "taken off no screen any more: 1 of 3 messages" in caplog.messages


async def test_one_message_too_old_keeps_the_others_from_nothing(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram) as post:
        (siswa,) = await post.meet(STUDENT)
        for _ in range(2):
            telegram.faults.append(Fault("deleteMessages", 400, "Bad Request: message can't be deleted for everyone"))
        await post.post(Wipe(siswa, messages=(1, 2, 3)), Wipe(siswa, since=5, message=7))
        await post.quiet()
        assert {state for state, _ in await post.rows()} == {State.SENT}
    gone = [call.fields["message_ids"] for call in telegram.made("deleteMessages")]
    assert gone == [[1, 2, 3], [1], [2, 3], [5, 6, 7]]


async def test_what_is_called_back_does_not_arrive_and_what_had_left_is_wiped(
    tmp_path: Path, telegram: StandIn
) -> None:
    """A shared phone is closed in a hurry: somebody came in."""
    async with office(tmp_path, telegram, per_chat=1) as post:
        (ayu,) = await post.meet(STUDENT)
        await post.post(line(ayu, "lama"))
        await post.quiet()
        await post.dispatch.settle()
        post.clock.advance(60)
        await post.post(*(line(ayu, str(n)) for n in range(12)), at_once=False)
        await telegram.until(lambda: len(telegram.texts(STUDENT)) == 2)

        def work(store: Store) -> list[Letter]:
            page = store.load([], post.clock.now(), School())
            page.book.words.append(line(ayu, "tertutup"))
            page.book.screens.append(WipeScreen(ayu, closes=True))
            return store.write(page)

        post.delivery.take(await post.database.run(work))
        async with asyncio.timeout(30):
            while not telegram.made("deleteMessages"):
                post.clock.advance(0.5)
                await asyncio.sleep(0.002)
        await post.quiet()
        assert telegram.texts(STUDENT) == ["tertutup"], "all that was there, and what had set out"
        gone = set(telegram.made("deleteMessages")[-1].fields["message_ids"])
        sent = [call.fields["text"] for call in telegram.made("sendMessage", STUDENT)]
        assert sent == ["lama", *map(str, range(len(sent) - 2)), "tertutup"]
        assert len(sent) - 2 <= 6, "those that had set out"
        assert gone >= set(range(1, len(sent)))
        covered = [state for state, _ in await post.rows() if state == State.COVERED]
        assert len(covered) == 12, "nothing is lost, and what had set out is shown once more: perhaps nobody read it"


async def test_one_whose_departure_is_only_being_noted_is_called_back_too() -> None:
    who, pair = PersonId("p"), Pair(PersonId("p"))
    for number in (1, 2, 3):
        words = Tell(who, Say("line"))
        pair.put(Letter(number, TelegramId(1), "id", protect=False, words=words), noted=False)
    flying = pair.ordinary.start()
    pair.recall((1, 2))
    assert [parcel.letter.number for parcel in pair.waiting()] == [3]
    flying.noted(flying.rows)
    nobody: Any = None
    assert await carry(flying, (), nobody, nobody) == Arrived(None), "no call is made"


def test_what_was_erased_on_its_way_does_not_arrive() -> None:
    who, pair = PersonId("p"), Pair(PersonId("p"))
    for number, about in enumerate((ChatId("gone"), ChatId("stays"), None)):
        words = Tell(who, Say("line"), about=about, lane=Lane.DANGER if number == 0 else Lane.CHAT)
        pair.put(Letter(number, TelegramId(1), "id", protect=False, words=words), noted=False)
    pair.withdraw({ChatId("gone")})
    assert [parcel.letter.number for parcel in pair.waiting()] == [1, 2]


async def test_a_wiping_that_is_refused_holds_nothing_up(
    tmp_path: Path, telegram: StandIn, caplog: pytest.LogCaptureFixture
) -> None:
    async with office(tmp_path, telegram) as post:
        (guru,) = await post.meet(BK)
        telegram.faults.append(Fault("deleteMessages", 400, "Bad Request: of a new kind"))
        await post.post(Wipe(guru, message=7), Wipe(guru, message=8), line(guru, "a"))
        await post.quiet()
        assert telegram.texts(BK) == ["a"]
        assert [state for state, _ in await post.rows()] == [State.DEAD, State.SENT, State.SENT]
    assert "a letter was refused: wipe, BadRequest" in caplog.messages


@pytest.mark.parametrize("text", ["a" * 5000, "😀" * 3000, "a" + "😀" * 2048])
async def test_a_text_too_long_is_cut_and_said(
    tmp_path: Path, telegram: StandIn, text: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with office(tmp_path, telegram) as post:
        (student,) = await post.meet(STUDENT)
        await post.post(line(student, text), line(student, "a" * 4096), line(student, "😀" * 2048))
        await post.quiet()
    (said, whole, emoji) = telegram.texts(STUDENT)
    assert len(said.encode("utf-16-le")) // 2 <= 4096
    assert said.endswith("…")
    assert text.startswith(said[:-1])
    assert (whole, emoji) == ("a" * 4096, "😀" * 2048)
    assert caplog.messages.count("a text was too long and was cut: line") == 1


async def test_the_pace_is_kept(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram, rate=25, per_chat=1) as post:
        people = await post.meet(*range(100, 160))
        await post.post(*(line(to, "a") for to in people))
        went: list[datetime] = []
        for _ in range(60):
            await telegram.until(lambda: len(telegram.made("sendMessage")) > len(went))
            went.append(post.clock.now())
            if len(went) < 60:
                await post.sleeping(0.04)
                post.clock.advance(0.04)
        await post.quiet()
    assert (went[25] - went[0]).total_seconds() == pytest.approx(1.0)


async def test_draining_ends_when_nothing_more_can_be_sent(tmp_path: Path, telegram: StandIn) -> None:
    telegram.faults.append(Fault("sendMessage", 429, retry_after=600, chat=HELPER))
    async with office(tmp_path, telegram) as post:
        student, helper = await post.meet(STUDENT, HELPER)
        await post.post(*(line(student, str(n)) for n in range(20)), line(helper, "nanti"))
        async with asyncio.timeout(6):
            await post.delivery.drain(8)
        await post.dispatch.settle()
        states = [state for state, _ in await post.rows_now()]
    assert states.count(State.SENT) == 20
    assert states[-1] == State.SENDING
    assert telegram.texts(STUDENT) == [str(n) for n in range(20)]


def test_what_is_not_even_tried_takes_the_note_of_its_departure_along() -> None:
    """They blocked us while the commit ran that noted it. The next row says nothing of a departure: sent again after a
    crash, it would not say that it is perhaps a repeat."""
    who, nobody, clock = PersonId("p"), cast("Sender", None), HandClock(MONDAY)
    delivery = Delivery(nobody, Pace(30, 1), clock)
    leaving = delivery.departures()
    assert leaving(who)
    delivery._away[who] = clock.now() + timedelta(minutes=30)
    said = (Tell(who, Say("line")), Tell(who, Say("line"), lane=Lane.DANGER))
    letters = [Letter(number, TelegramId(1), "id", protect=False, words=words) for number, words in enumerate(said)]
    delivery.take(letters, leaving)
    (tried,) = delivery._pairs[who].everything()
    assert (tried.letter.number, tried.unnoted) == (1, [1])


def test_a_photo_that_could_not_be_shown_is_of_whoever_sent_it() -> None:
    say = Say("photo-line", photo="handle", sender=PersonId("kawan"))
    assert failed(Tell(PersonId("siswa"), say, about=ChatId("c"))) == PhotoFailed(ChatId("c"), PersonId("kawan"))
