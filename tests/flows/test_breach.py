"""Everybody is told that something got out: neutral, covered on a shared phone, whatever they asked for."""

from datetime import timedelta

import pytest

from flows.model.events import TimerRang
from flows.model.ids import PersonId
from flows.model.people import moved
from flows.model.places import Home
from flows.model.say import Lane
from tests.flows.world import GURU, KAWAN, KOORD, SISWA, TAMU, WALI, World, guests, the, to

TEXT = "Apa yang terjadi: komputer dicuri. Data: kode sekolah."


def told(here: World, who: PersonId) -> list[str]:
    return to(who, here.hears((who, TimerRang(f"breach:b1:{TEXT}", None))))


@pytest.mark.parametrize("who", [SISWA, KAWAN, GURU, KOORD, WALI, TAMU])
def test_it_is_neutral_and_opens_on_a_tap(who: PersonId) -> None:
    here = World()
    guests(here, TAMU)
    assert told(here, who) == ["breach-new"]
    said = here.screen(who)[-1]
    assert said.say.args == {}, "nothing of it on a lock screen"
    assert {word.lane for word in here.told if word.say.key == "breach-new"} == {Lane.BULK}
    here.taps(who, "breach-open")
    assert (here.screen(who)[-1].say.key, here.screen(who)[-1].say.args) == ("breach-text", {"text": TEXT})


def test_silence_is_no_way_past_it_and_stays() -> None:
    here = World()
    here.people[SISWA] = moved(here.people[SISWA], Home(paused=True))
    assert told(here, SISWA) == ["breach-new"]
    assert here.place(SISWA) == Home(paused=True)


def test_in_the_middle_of_a_chat_nothing_of_it_changes() -> None:
    here = World().opens()
    chat = here.talking()
    assert told(here, SISWA) == ["breach-new"]
    assert told(here, KAWAN) == ["breach-new"]
    here.says(KAWAN, "lanjut ya")
    assert here.talk(chat)
    assert "lanjut ya" in str(here.screen(SISWA)[-1].say.args)


def test_on_a_shared_phone_it_rings_and_is_covered() -> None:
    here = World().shares_phone()
    here.waits_for(timedelta(minutes=20))
    assert told(here, SISWA) == ["shared-notice"], "no news that waits until they come by themselves"
    here.taps(SISWA, "shared-open")
    here.whispers(SISWA, "kepompong")
    here.taps(SISWA, "breach-open")
    assert the("breach-text", here.told).say.args == {"text": TEXT}
