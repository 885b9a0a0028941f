import pytest

from tests.simulator.town import AYU, BUDI, Town


async def test_a_person_gets_a_number_and_keeps_it(empty_town: Town) -> None:
    rani = await empty_town.post("people", first_name="Rani", note="Konselor", start="KODE")
    assert len(str(rani["id"])) == 9
    renamed = await empty_town.post("people", id=rani["id"], first_name="Rani S", username="rani")
    assert renamed == {
        "id": rani["id"],
        "first_name": "Rani S",
        "username": "rani",
        "note": "Konselor",
        "start": "KODE",
    }
    assert (await empty_town.get("people"))["people"] == [renamed]
    assert "first_name" in await empty_town.impossible("people", id=7)


async def test_the_bot_learns_of_a_person_what_telegram_tells(town: Town) -> None:
    await town.says(AYU, "halo")
    (update,) = await town.fetch()
    assert update["message"]["from"] == {"id": AYU, "is_bot": False, "first_name": "Ayu", "language_code": "id"}
    assert update["message"]["chat"] == {"id": AYU, "type": "private", "first_name": "Ayu"}


async def test_a_reply_brings_the_whole_message_along(town: Town) -> None:
    sent = await town.does("sendMessage", chat_id=AYU, text="Apa kabar?")
    reply = await town.says(AYU, "baik", reply_to=sent["message_id"])
    assert reply["reply_to_message"] == sent
    further = await town.says(AYU, "dan kamu?", reply_to_message={"message_id": reply["message_id"]})
    assert "reply_to_message" not in further["reply_to_message"]
    assert "no message 9999" in await town.impossible("message", **{"from": AYU, "text": "a", "reply_to": 9999})


async def test_any_field_of_a_message_can_be_sent(town: Town) -> None:
    await town.post("message", **{"from": AYU, "dice": {"emoji": "🎲", "value": 3}})
    (update,) = await town.fetch()
    assert update["message"]["dice"]["value"] == 3


@pytest.mark.parametrize("sample", ["photo", "sticker", "voice", "document", "contact", "location", "forwarded"])
async def test_samples_of_everything_that_is_not_text(town: Town, sample: str) -> None:
    await town.post("message", **{"from": AYU, "sample": sample})
    (update,) = await town.fetch()
    assert ("forward_origin" if sample == "forwarded" else sample) in update["message"]
    assert (await town.screen())[-1]["kind"] == ("text" if sample == "forwarded" else sample)


async def test_people_edit_only_their_own(town: Town) -> None:
    mine = await town.says(AYU, "salh")
    await town.post("edit", **{"from": AYU, "message_id": mine["message_id"], "text": "salah"})
    edited = (await town.fetch())[-1]["edited_message"]
    assert (edited["text"], edited["message_id"]) == ("salah", mine["message_id"])
    assert edited["edit_date"] >= edited["date"]
    theirs = await town.does("sendMessage", chat_id=AYU, text="a")
    wrong = {"from": AYU, "message_id": theirs["message_id"], "text": "b"}
    assert "their own" in await town.impossible("edit", **wrong)


async def test_the_bot_is_not_told_when_a_person_deletes(town: Town) -> None:
    mine = await town.says(AYU, "ups")
    await town.fetch(offset=-1)
    await town.post("delete", **{"from": AYU, "message_id": mine["message_id"]})
    assert len(await town.fetch()) == 1
    assert (await town.screen())[-1]["deleted"]


async def test_blocking_and_unblocking_are_told(town: Town) -> None:
    await town.post("block", **{"from": AYU})
    await town.post("block", **{"from": AYU})
    await town.post("unblock", **{"from": AYU})
    changes = [update["my_chat_member"] for update in await town.fetch()]
    assert [change["new_chat_member"]["status"] for change in changes] == ["kicked", "member"]
    assert changes[0]["old_chat_member"]["user"]["id"] == 123456


async def test_who_has_blocked_the_bot_cannot_write_to_it(town: Town) -> None:
    await town.post("block", **{"from": AYU})
    assert "unblock" in await town.impossible("message", **{"from": AYU, "text": "a"})
    assert (await town.get(f"chats/{AYU}"))["blocked"]


@pytest.mark.parametrize("text", ["", "   ", "x" * 4097])
async def test_no_client_sends_such_a_text(town: Town, text: str) -> None:
    assert await town.impossible("message", **{"from": AYU, "text": text})


async def test_mistakes_are_answered_with_a_sentence(town: Town) -> None:
    assert "no person 7" in await town.impossible("message", **{"from": 7, "text": "a"})
    assert await town.impossible("message", text="a") == "The field 'from' is missing."
    assert "There is no POST /sim/dance" in await town.impossible("dance")
    assert "There is no bot 'x'" in await town.impossible("message", **{"from": AYU, "text": "a", "bot": "x"})
    assert "no sample" in await town.impossible("message", **{"from": AYU, "sample": "elephant"})


async def test_an_empty_world_again_while_everything_runs(town: Town) -> None:
    before = (await town.says(AYU, "a"))["message_id"]
    await town.post("reset")
    assert (await town.get("people"))["people"] == []
    assert await town.fetch() == []
    assert "chat not found" in await town.refused("sendMessage", chat_id=AYU, text="a")
    await town.post("people", id=BUDI, first_name="Budi")
    assert (await town.says(BUDI, "b"))["message_id"] > before, "a bot that runs on must not take new for old"


async def test_the_calls_can_be_looked_at(town: Town) -> None:
    here = (await town.get("calls"))["next"]
    await town.does("sendMessage", chat_id=AYU, text="lihat")
    await town.refused("sendMessage", chat_id=9, text="a")
    calls = (await town.get(f"calls?since={here}"))["calls"]
    assert [(call["method"], call["status"]) for call in calls] == [("sendMessage", 200), ("sendMessage", 400)]
    assert calls[0]["params"] == {"chat_id": AYU, "text": "lihat"}
    assert calls[0]["ms"] > 0


async def test_the_clock_can_be_read_and_moved(town: Town) -> None:
    before = (await town.get("clock"))["now"]
    after = (await town.post("clock", advance=600))["now"]
    assert after > before
    assert (await town.get("health"))["ok"]
