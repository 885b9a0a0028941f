"""Promise: the word of a shared phone goes nowhere: to nobody, on no disk, in no log, whatever way it was typed.

Each way to leak has a broken twin below that is found.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from bot.quarantine import put_aside
from flows import lock, secret
from flows.model.events import TextReceived
from flows.model.ids import PersonId
from storage.arrivals import Arrival
from tests.leaks.search import Log, logged
from tests.stories.town import Phone, Town, town

WORD = "bisikkepompong"
Twin = Callable[[pytest.MonkeyPatch], None]


async def typed_everywhere(place: Town) -> Phone:
    """Chosen, in a chat, as an answer, an edit, below a picture, when it is asked for, and locked."""
    ayu, kawan, _ = await place.meets()
    for label in ("Privasi", "HP bersama", "Nyalakan"):
        await ayu.taps(label)
    for asks in ("Pilih kata rahasia", "Ketik sekali lagi"):
        await ayu.sees(asks)
        ayu.says(WORD)
    await ayu.sees("HP bersama menyala")
    kawan.says("hai, aku di sini")
    await ayu.taps("Buka")
    line = ayu.says("aku mau cerita ya")
    await kawan.sees("aku mau cerita ya")
    ayu.says(WORD)
    ayu.says(f"{WORD.upper()}!")
    ayu.says(WORD, reply_to=ayu.message("hai, aku di sini")["message_id"])
    ayu.edits(line, WORD)
    ayu.sends(photo=[{"file_id": "a", "file_unique_id": "b", "width": 1, "height": 1}], caption=WORD)
    ayu.says("sesudah itu semua")
    await kawan.sees("sesudah itu semua")
    ayu.says("/dataku")
    await ayu.sees("Tulis katanya")
    ayu.says(WORD)
    await place.until(lambda: any(m["kind"] == "document" for m in ayu.screen), lambda: str(ayu.screen)[-900:])
    ayu.says("/tutup")
    await ayu.sees("Tertutup")
    ayu.says(WORD)
    await ayu.sees("Terbuka")
    return kawan


def leaks(place: Town, folder: Path, log: Log) -> list[str]:
    found = [f"told: {call.method}" for call in place.sim.world.calls.since(0) if tells(call.method, call.params)]
    for file in (path for path in folder.rglob("*") if path.is_file()):
        raw = file.read_bytes()
        found += [f"kept: {file.name}" for one in (WORD, WORD.upper()) if one.encode() in raw]
    written = f"{log.written.getvalue()}{log.raw.getvalue()}"
    return [*found, *(["logged"] if WORD in written.casefold() else [])]


def tells(method: str, params: object) -> bool:
    return method != "getUpdates" and WORD in str(params).casefold()


async def found(folder: Path) -> list[str]:
    with logged() as log:
        async with town(folder) as place:
            await typed_everywhere(place)
            await place.closes()
            return leaks(place, folder, log)


async def test_the_word_goes_nowhere(tmp_path: Path) -> None:
    assert await found(tmp_path) == []


def compared_never(patch: pytest.MonkeyPatch) -> None:
    """A message of one word goes on like any other."""
    typed = secret.typed
    patch.setattr(
        secret,
        "typed",
        lambda scene, shared, event: typed(scene, shared, event) if shared.asks or not shared.known else None,
    )


def edits_go_on(patch: pytest.MonkeyPatch) -> None:
    held = lock.held
    patch.setattr(
        lock,
        "held",
        lambda scene, shared, event: held(scene, shared, event) if isinstance(event, TextReceived) else None,
    )


@pytest.mark.parametrize("twin", [compared_never, edits_go_on])
async def test_a_way_for_it_to_leak_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, twin: Twin) -> None:
    twin(monkeypatch)
    monkeypatch.setattr("tests.stories.town.DEADLINE", 5.0)
    with logged() as log:
        async with town(tmp_path) as place:
            with suppress(AssertionError):  # a twin need not come to the end
                await typed_everywhere(place)
            await place.closes()
            assert leaks(place, tmp_path, log)


async def test_one_that_could_not_be_handled_is_put_aside_without_it() -> None:
    """Pins turned it, and then the decision failed: what is kept for the operator is not the word."""
    event = TextReceived(WORD, 5, pin="what it becomes")
    arrival = Arrival("telegram:1", PersonId("x"), event)
    raw = put_aside(arrival, ValueError()).raw
    assert WORD.encode() not in raw
    assert b"what it becomes" not in raw


async def test_nor_with_it_as_one_of_the_messages_before() -> None:
    event = TextReceived("halo", 6, begun=(WORD,))
    assert WORD.encode() not in put_aside(Arrival("telegram:2", PersonId("x"), event), ValueError()).raw
