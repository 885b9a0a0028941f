"""Admission: single-use codes and invitations; guessing is slowed; garbage does no harm."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.codes import normal
from flows.model.events import CommandGiven, MediaRefused
from flows.model.ids import PersonId
from flows.model.menu import Item, Menu
from flows.model.people import Facts, Role, Ticket
from flows.model.places import AskCode, AskTopic, Home, InChat, InQueue, Reading, Road, draft_of
from tests.flows.world import AGREED, GURU, KAWAN, NOW, SISWA, TAMU, World, guests, the, to, told

CODE, OTHER = "ABCDE23456", "FGHJK23456"
INVITATIONS = {"C1111": Role.COUNSELOR, "S2222": Role.SUPERVISOR, "K3333": Role.COORDINATOR}


@pytest.fixture
def world() -> World:
    """A guest who has agreed but has no code."""
    tickets = {CODE: Ticket(), OTHER: Ticket(), "GVSED": Ticket(used=True)}
    invitations = {code: Ticket(role, until=NOW + timedelta(hours=1)) for code, role in INVITATIONS.items()}
    world = World(tickets=tickets | invitations).opens()
    guests(world, TAMU)
    world.people[TAMU] = replace(world.people[TAMU], facts=Facts(consent=3))
    return world


def admitted(world: World, who: PersonId = TAMU) -> bool:
    return world.people[who].facts.admitted


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("abcde-23456", CODE),
        ("ABCDE 23456", CODE),
        ("olive", "011VE"),
        ("sampah 🗑", "SAMPAH"),
        ("../../etc", "ETC"),
        ("\N{RIGHT-TO-LEFT OVERRIDE}\0", ""),
        ("é", ""),
        ("9" * 5000, "9" * 64),
    ],
)
def test_a_code_is_read_as_people_write_it(written: str, kept: str) -> None:
    assert normal(written) == kept


def test_without_a_code_no_peer(world: World) -> None:
    assert to(TAMU, world.chooses(TAMU, Item.TALK)) == ["seek-needs-code"]
    assert to(TAMU, world.says(TAMU, "aku mau cerita")) == ["intake-kept", "intake-topic-bk"]
    world.taps(TAMU, "topic", "family")
    world.taps(TAMU, "skip")
    assert world.queue(world.queued(TAMU)).road is Road.BK


def test_without_a_code_the_wish_for_advice_still_leads_to_the_guru_bk(world: World) -> None:
    world.says(TAMU, "aku mau cerita")
    world.taps(TAMU, "topic", "family")
    draft = draft_of(world.place(TAMU))
    assert draft is not None
    assert world.forges(TAMU, "wish", draft.id, "listen") == []
    world.says(TAMU, "ayah pergi")
    assert world.queue(world.queued(TAMU)).road is Road.BK


def test_a_typed_code_lets_in_and_the_keyboard_shows_it(world: World) -> None:
    assert to(TAMU, world.chooses(TAMU, Item.CODE)) == ["code-ask"]
    assert to(TAMU, world.says(TAMU, "abcde-23456")) == ["code-right"]
    assert (admitted(world), world.tickets[CODE].used, world.place(TAMU)) == (True, True, Home())
    assert world.keyboard(TAMU) is Menu.HOME


def test_a_code_below_a_picture_of_the_card_counts(world: World) -> None:
    world.chooses(TAMU, Item.CODE)
    words = world.hears((TAMU, MediaRefused("photo", "ABCDE-23456", 7)))
    assert to(TAMU, words) == ["media-refused-words", "code-right"]


def test_a_deep_link_lets_in_and_tapped_twice_it_says_where_they_are(world: World) -> None:
    assert to(TAMU, world.starts(TAMU, CODE)) == ["code-right"]
    assert to(TAMU, world.starts(TAMU, CODE)) == ["home-student"]
    assert admitted(world)


def test_a_deep_link_tapped_twice_before_the_yes_is_no_wrong_code(world: World) -> None:
    guests(world, SISWA)
    world.starts(SISWA, CODE)
    world.taps(SISWA, "consent-next")
    assert to(SISWA, world.starts(SISWA, CODE)) == ["consent-who-reads"]
    assert world.place(SISWA) == Reading(2, CODE)


def test_a_second_link_while_reading_counts_and_a_wrong_one_takes_none_away(world: World) -> None:
    guests(world, SISWA)
    world.starts(SISWA, CODE)
    assert to(SISWA, world.starts(SISWA, "SALAH")) == ["code-wrong", "consent-what"]
    assert world.place(SISWA) == Reading(1, CODE)
    world.starts(SISWA, OTHER)
    assert world.place(SISWA) == Reading(1, OTHER)


def test_two_in_one_group_with_one_invitation_get_the_same_answers_as_one_after_the_other(world: World) -> None:
    guests(world, SISWA)
    words = world.hears((TAMU, CommandGiven("start", "C1111")), (SISWA, CommandGiven("start", "C1111")))
    assert told(words)[-1] == (SISWA, "join-over")


def test_a_code_works_once(world: World) -> None:
    guests(world, SISWA)
    world.people[SISWA] = replace(world.people[SISWA], facts=Facts(consent=3))
    words = world.hears((TAMU, CommandGiven("start", CODE)), (SISWA, CommandGiven("start", CODE)))
    assert told(words) == [(TAMU, "code-right"), (SISWA, "code-used")]
    assert not admitted(world, SISWA)


def test_a_code_that_is_over_is_wrong(world: World) -> None:
    world.tickets[CODE] = Ticket(until=NOW)
    assert to(TAMU, world.starts(TAMU, CODE)) == ["code-wrong"]


@pytest.mark.parametrize("payload", ["SALAH", "sampah-🗑", "x" * 4096, "GVSED"])
def test_garbage_behind_start_is_told_kindly_and_changes_nothing(world: World, payload: str) -> None:
    assert to(TAMU, world.starts(TAMU, payload)) == ["code-used" if payload == "GVSED" else "code-wrong"]
    assert (admitted(world), world.place(TAMU)) == (False, Home())


def test_garbage_without_a_letter_is_a_plain_start(world: World) -> None:
    assert to(TAMU, world.starts(TAMU, "🗑🗑")) == ["home-guest"]


def test_a_newcomer_with_a_wrong_code_reads_on_all_the_same(world: World) -> None:
    guests(world, SISWA)
    assert to(SISWA, world.starts(SISWA, "SALAH")) == ["code-wrong", "consent-hello", "consent-what"]


def test_guessing_is_slowed_for_wrong_and_right_codes_alike(world: World) -> None:
    for _ in range(4):
        assert to(TAMU, world.starts(TAMU, "SALAH")) == ["code-wrong"]
    assert the("code-wait", world.starts(TAMU, "SALAH")).say.args == {"minutes": 10}
    world.waits_for(timedelta(minutes=8, seconds=1))
    assert the("code-wait", world.starts(TAMU, CODE)).say.args == {"minutes": 2}
    assert to(TAMU, world.chooses(TAMU, Item.CODE)) == ["code-wait"]
    assert not admitted(world)
    world.waits_for(timedelta(minutes=2))
    assert to(TAMU, world.starts(TAMU, CODE)) == ["code-right"]
    assert world.people[TAMU].facts.wrong_codes == 0


def test_after_the_pause_five_more_and_the_next_pause(world: World) -> None:
    for _ in range(5):
        world.starts(TAMU, "SALAH")
    world.waits_for(timedelta(minutes=10))
    keys = [to(TAMU, world.starts(TAMU, "SALAH"))[0] for _ in range(5)]
    assert keys == ["code-wrong"] * 4 + ["code-wait"]


def test_who_tells_something_instead_of_a_code_is_listened_to(world: World) -> None:
    world.chooses(TAMU, Item.CODE)
    assert to(TAMU, world.says(TAMU, "aku takut pulang ke rumah")) == ["intake-kept", "intake-topic-bk"]
    place = world.place(TAMU)
    assert isinstance(place, AskTopic)
    assert place.draft.lines[0].text == "aku takut pulang ke rumah"
    assert world.people[TAMU].facts.wrong_codes == 0


def test_one_word_that_is_no_code_is_told_where_else_to_go(world: World) -> None:
    world.chooses(TAMU, Item.CODE)
    assert to(TAMU, world.says(TAMU, "tolong")) == ["code-wrong"]
    assert world.place(TAMU) == AskCode()
    assert to(TAMU, world.chooses(TAMU, Item.BK)) == ["intake-topic-bk"]


def test_start_and_cancel_lead_out_of_the_question_for_a_code(world: World) -> None:
    world.chooses(TAMU, Item.CODE)
    assert to(TAMU, world.starts(TAMU)) == ["home-guest"]
    assert world.place(TAMU) == Home()
    world.chooses(TAMU, Item.CODE)
    assert to(TAMU, world.chooses(TAMU, Item.CANCEL)) == ["home-guest"]
    assert world.place(TAMU) == Home()


def test_asked_again_for_a_code_in_the_middle_of_other_things(world: World) -> None:
    world.chooses(TAMU, Item.CODE)
    assert to(TAMU, world.hears((TAMU, CommandGiven("menu")))) == ["code-ask"]
    assert to(SISWA, world.chooses(SISWA, Item.CODE)) == ["home-student"]
    world.talking()
    assert to(SISWA, world.chooses(SISWA, Item.CODE)) == ["talk-here-peer"]


def test_a_code_that_comes_in_the_middle_of_a_chat_lets_in_and_disturbs_nothing(world: World) -> None:
    world.chooses(TAMU, Item.DANGER)
    chat = world.queued(TAMU)
    assert to(TAMU, world.starts(TAMU, CODE)) == ["code-right"]
    assert world.keyboard(TAMU) is Menu.WAITING
    assert (admitted(world), world.place(TAMU)) == (True, InQueue(chat))
    world.taps(GURU, "claim")
    assert to(TAMU, world.starts(TAMU, "SALAH")) == ["talk-here-bk"]
    assert world.place(TAMU) == InChat(chat)


def test_a_wrong_code_in_the_middle_of_a_chat_is_only_told(world: World) -> None:
    world.chooses(TAMU, Item.DANGER)
    assert to(TAMU, world.starts(TAMU, "SALAH")) == ["code-wrong"]
    assert isinstance(world.place(TAMU), InQueue)


@pytest.mark.parametrize(("code", "role"), INVITATIONS.items())
def test_an_invitation_makes_a_helper_of_a_newcomer(world: World, code: str, role: Role) -> None:
    guests(world, SISWA)
    assert to(SISWA, world.starts(SISWA, code.lower())) == [f"join-{role}", f"home-{role}"]
    facts = world.people[SISWA].facts
    assert (facts.staff, facts.admitted, world.tickets[code].used) == (role, True, True)
    assert (SISWA, "joined") in world.records


def test_an_invitation_may_be_typed_and_leads_out_of_reading(world: World) -> None:
    world.chooses(TAMU, Item.CODE)
    assert to(TAMU, world.says(TAMU, "C1111")) == ["join-counselor", "home-counselor"]
    guests(world, SISWA)
    world.starts(SISWA)
    world.starts(SISWA, "S2222")
    assert world.place(SISWA) == Home()
    assert world.keyboard(SISWA) is Menu.SUPERVISOR_OFF


def test_an_invitation_works_once_and_not_for_ever(world: World) -> None:
    guests(world, SISWA)
    world.starts(TAMU, "C1111")
    assert to(SISWA, world.starts(SISWA, "C1111")) == ["join-over"]
    world.now += timedelta(hours=1)
    assert to(SISWA, world.starts(SISWA, "S2222")) == ["join-over"]
    assert world.people[SISWA].facts.staff is None


def test_whoever_has_a_role_keeps_it_and_the_invitation_stays_good(world: World) -> None:
    assert to(KAWAN, world.starts(KAWAN, "S2222")) == ["join-already"]
    assert not world.tickets["S2222"].used
    assert world.people[KAWAN].facts.staff is Role.COUNSELOR


def test_a_student_in_a_chat_becomes_a_counselor_and_the_chat_goes_on(world: World) -> None:
    chat = world.talking()
    assert to(SISWA, world.starts(SISWA, "C1111")) == ["join-counselor"]
    assert world.place(SISWA) == InChat(chat)
    assert to(KAWAN, world.says(SISWA, "halo")) == ["talk-line"]
    world.chooses(SISWA, Item.END)
    assert world.keyboard(SISWA) is Menu.COUNSELOR_OFF


def test_an_adult_never_stays_in_a_peers_chat(world: World) -> None:
    world.talking()
    assert to(SISWA, world.starts(SISWA, "S2222")) == ["join-later"]
    assert (world.people[SISWA].facts, world.tickets["S2222"].used) == (AGREED, False)


def test_adults_get_no_peer_however_they_ask(world: World) -> None:
    for item in (Item.TALK, Item.BK):
        assert to(GURU, world.chooses(GURU, item)) == ["seek-adults", "home-supervisor-on"]
    assert to(GURU, world.forges(GURU, "menu-talk")) == ["seek-adults", "home-supervisor-on"]
    assert to(GURU, world.says(GURU, "halo")) == ["home-not-sent", "home-supervisor-on"]
    assert world.chats == {}


def test_a_code_written_after_start_is_kept_for_the_yes_as_its_card_says(world: World) -> None:
    guests(world, SISWA)
    world.starts(SISWA)
    assert to(SISWA, world.says(SISWA, "abcde-23456")) == ["code-kept", "consent-what"]
    assert world.place(SISWA) == Reading(1, CODE)
    world.taps(SISWA, "consent-next")
    world.taps(SISWA, "consent-next")
    assert to(SISWA, world.taps(SISWA, "consent-agree")) == ["consent-thanks", "home-student"]
    assert admitted(world, SISWA)


def test_a_code_is_the_first_that_somebody_writes(world: World) -> None:
    guests(world, SISWA)
    assert to(SISWA, world.says(SISWA, "ABCDE 23456")) == ["code-kept", "consent-hello", "consent-what"]
    assert world.place(SISWA) == Reading(1, CODE)


def test_a_code_that_nobody_asked_for_lets_in_who_has_agreed(world: World) -> None:
    assert to(TAMU, world.says(TAMU, "abcde-23456")) == ["code-right"]
    assert (admitted(world), world.keyboard(TAMU)) == (True, Menu.HOME)


def test_a_mistyped_one_is_called_wrong_and_counted_wherever_it_is_written(world: World) -> None:
    guests(world, SISWA)
    world.starts(SISWA)
    for who in (SISWA, TAMU):
        assert to(who, world.says(who, "ABCDE-23457"))[0] == "code-wrong"
        assert world.people[who].facts.wrong_codes == 1
    assert world.place(SISWA) == Reading(1)


@pytest.mark.parametrize("words", ["aku takut", "sendirian.", "0812345678", "aku takut 1"])
def test_words_that_look_a_little_like_a_code_are_words(world: World, words: str) -> None:
    guests(world, SISWA)
    world.starts(SISWA)
    assert to(SISWA, world.says(SISWA, words)) == ["consent-first", "consent-what"]
    assert to(TAMU, world.says(TAMU, words)) == ["intake-kept", "intake-topic-bk"]


def test_the_key_for_a_code_says_what_comes_first(world: World) -> None:
    guests(world, SISWA)
    world.starts(SISWA)
    assert to(SISWA, world.chooses(SISWA, Item.CODE)) == ["code-first", "consent-what"]
    world.says(SISWA, "abcde-23456")
    assert to(SISWA, world.chooses(SISWA, Item.CODE)) == ["code-kept", "consent-what"]
