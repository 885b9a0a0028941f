"""Another guru BK: changed or locked out by the student, on purpose, and never into nothing."""

import pytest

from flows.model.chats import Closed
from flows.model.ids import PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person
from flows.model.places import InChat, InQueue
from tests.flows.signs import DESPAIR, SUICIDE
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, WALI, World, flat, notes, the, to


@pytest.fixture
def world() -> World:
    return World().opens()


def alone(world: World) -> World:
    """GURU is the only guru BK there is."""
    world.people[BUNDA] = Person(BUNDA, Facts())
    return world


def locked_out(world: World) -> None:
    world.talking_with_bk()
    world.chooses(SISWA, Item.OTHER_ADULT)
    world.taps(SISWA, "another-never")


class TestAsked:
    def test_nothing_is_closed_by_the_first_tap(self, world: World) -> None:
        chat = world.talking_with_bk()
        words = world.chooses(SISWA, Item.OTHER_ADULT)
        assert (to(SISWA, words), to(GURU, words)) == (["another-ask"], [])
        assert to(SISWA, world.taps(SISWA, "another-stay")) == ["another-answered"]
        assert world.place(SISWA) == InChat(chat)

    def test_where_there_is_no_other_that_is_said_with_whom_to_call(self, world: World) -> None:
        alone(world).talking_with_bk()
        word = the("another-none", world.chooses(SISWA, Item.OTHER_ADULT))
        assert any(note.startswith("hotline") for note in notes(word))
        assert list(world.buttons(SISWA, "another-change")) == []
        assert "adult-apart-next" in to(SISWA, world.taps(SISWA, "another-never"))
        assert "adult-what" in to(SISWA, world.taps(SISWA, "adult")), "the wali luar, once the chat is over"

    def test_on_the_keyboard_elsewhere_it_says_where_they_are(self, world: World) -> None:
        assert to(SISWA, world.chooses(SISWA, Item.OTHER_ADULT)) == ["home-student"]

    @pytest.mark.parametrize("verb", ["another-change", "another-never", "another-stay", "another-undo"])
    @pytest.mark.parametrize("who", [SISWA, GURU, KAWAN])
    def test_an_old_or_forged_button_does_nothing(self, world: World, verb: str, who: PersonId) -> None:
        chat = world.talking()
        assert to(who, world.forges(who, verb, chat)) == ["close-already"]


class TestChange:
    def test_they_wait_for_the_others_and_not_for_the_one_they_left(self, world: World) -> None:
        world.talking_with_bk()
        world.says(GURU, "halo")
        world.chooses(SISWA, Item.OTHER_ADULT)
        words = world.taps(SISWA, "another-change")
        assert "another-entered" in to(SISWA, words)
        assert "offer-bk" not in to(GURU, words)
        assert isinstance(world.place(SISWA), InQueue)
        chat = world.queued(SISWA)
        assert to(GURU, world.forges(GURU, "claim", chat)) == ["claim-not-now"]
        world.taps(BUNDA, "claim", about=chat)
        assert world.talk(chat).helper == BUNDA
        assert world.work(GURU).apart == (), "this is no verdict on anybody"

    def test_in_danger_everybody_may_come(self, world: World) -> None:
        world.talking_with_bk()
        world.chooses(SISWA, Item.OTHER_ADULT)
        world.taps(SISWA, "another-change")
        assert "offer-signs" in to(GURU, world.says(SISWA, "aku mau mati", sign=SUICIDE))

    def test_danger_that_was_open_goes_along(self, world: World) -> None:
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        world.taps(GURU, "claim")
        world.chooses(SISWA, Item.OTHER_ADULT)
        world.taps(SISWA, "another-change")
        danger = world.queue(world.queued(SISWA)).danger
        assert danger is not None
        assert danger.open

    def test_the_other_one_left_meanwhile(self, world: World) -> None:
        world.talking_with_bk()
        world.chooses(SISWA, Item.OTHER_ADULT)
        alone(world)
        assert to(SISWA, world.taps(SISWA, "another-change")) == ["another-none"]


class TestNever:
    def test_the_adult_is_out_of_it_and_another_is_called(self, world: World) -> None:
        chat = world.talking_with_bk()
        world.says(GURU, "halo")
        world.chooses(SISWA, Item.OTHER_ADULT)
        words = world.taps(SISWA, "another-never")
        assert to(SISWA, words) == ["another-answered", "adult-apart", "adult-apart-next"]
        assert to(GURU, words) == ["card-over", "close-student-left"]
        assert world.work(GURU).apart == (SISWA,)
        assert isinstance(world.chats[chat], Closed)
        told = {word.to for word in world.says(SISWA, "aku mau mati", sign=SUICIDE)}
        assert GURU not in told, "no news of them"
        assert BUNDA in told

    def test_nor_do_they_read(self, world: World) -> None:
        locked_out(world)
        other = world.talking()
        world.says(SISWA, "capek hidup", sign=DESPAIR)
        assert to(GURU, world.forges(GURU, "read", other)) == ["alert-settled"]
        assert to(BUNDA, world.taps(BUNDA, "read")) == ["pin-choose"]

    def test_nor_hear_of_a_counselor_the_student_reports(self, world: World) -> None:
        locked_out(world)
        world.talking()
        words = world.chooses(SISWA, Item.REPORT)
        assert "report-alert" in to(BUNDA, words)
        assert GURU not in {word.to for word in words}

    def test_danger_that_was_open_follows_to_another(self, world: World) -> None:
        world.says(SISWA, "aku mau mati", sign=SUICIDE)
        world.taps(GURU, "claim")
        world.chooses(SISWA, Item.OTHER_ADULT)
        words = world.taps(SISWA, "another-never")
        assert "alert-ended" in to(BUNDA, words)
        assert "alert-ended" not in to(GURU, words)

    def test_when_there_is_no_other_the_next_tier_hears_at_once(self, world: World) -> None:
        locked_out(alone(world))
        words = world.says(SISWA, "aku mau mati", sign=SUICIDE)
        assert "alert-beyond" in to(WALI, words)
        assert "danger-nobody" in notes(the("danger-heard", words)), "and the student reads the truth"

    def test_and_who_waits_for_a_guru_bk_reads_that_there_is_none(self, world: World) -> None:
        locked_out(alone(world))
        world.waiting_for_bk()
        assert "queue-none-left" in world.reads(SISWA)

    def test_without_a_wali_luar_nobody_is_sent_to_one(self, world: World) -> None:
        del world.people[WALI]
        alone(world).talking_with_bk()
        world.chooses(SISWA, Item.OTHER_ADULT)
        asks = the("adult-apart-next", world.taps(SISWA, "another-never"))
        assert asks.say.args["alone"] == "all"
        assert [button.verb for button in flat(asks.say)] == ["another-undo"]
        world.waiting_for_bk()
        [waits] = [message for message in world.screen(SISWA) if message.say.key == "queue-none-left"]
        assert waits.say.args["outside"] == "no"

    def test_nor_does_a_counselor_who_calls_one_read_that_they_come(self, world: World) -> None:
        locked_out(alone(world))
        world.talking()
        assert "nobody-left" in notes(the("call-bk-done", world.taps(KAWAN, "call-bk")))

    def test_it_can_be_undone(self, world: World) -> None:
        locked_out(alone(world))
        world.waiting_for_bk()
        words = world.taps(SISWA, "another-undo")
        assert "another-undone" in to(SISWA, words)
        assert "offer-bk" in to(GURU, words)
        assert world.work(GURU).apart == ()
        assert to(SISWA, world.taps(SISWA, "another-undo")) == ["another-undone"], "a second tap"
