"""The emergency card: filled in line by line, read, changed and deleted by its student, and by nobody else."""

from dataclasses import replace
from datetime import timedelta

import pytest

from flows.model.card import PARTS, Card
from flows.model.carried import Carried
from flows.model.events import ButtonTapped
from flows.model.menu import Item
from flows.model.people import Ticket, moved
from flows.model.places import AskCard, Home, InQueue
from flows.risk.alarm import Alarm, Level
from tests.flows.signs import DESPAIR, SIGNS, SUICIDE
from tests.flows.world import ADIK, GURU, KAWAN, SISWA, TAMU, World, flat, guests, notes, the, to

LINES = ("Rara", "8B", "bibi Nur, 0812", "ayah")
MINUTE = timedelta(minutes=1)


def opened(world: World) -> World:
    world.chooses(SISWA, Item.PRIVACY)
    world.taps(SISWA, "card")
    return world


def filled(world: World) -> World:
    opened(world)
    world.taps(SISWA, "card-fill")
    for line in LINES:
        world.says(SISWA, line)
    return world


def kept(world: World) -> Card:
    card = world.cards[SISWA]
    assert card is not None
    return card


def test_it_is_filled_in_step_by_step_and_each_line_is_kept_as_it_comes() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    for n, line in enumerate(LINES):
        place = world.place(SISWA)
        assert isinstance(place, AskCard)
        assert place.part == PARTS[n]
        said = world.says(SISWA, line)
        assert kept(world).line(PARTS[n]) == line
    assert world.place(SISWA) == Home()
    assert "card-kept" in notes(the("card", said))
    assert [note.args["text"] for note in the("card", said).say.notes if note.key == "card-line"] == list(LINES)


def test_every_line_may_be_skipped_and_nothing_is_kept_then() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    for _ in PARTS:
        words = world.taps(SISWA, "card-skip")
    assert SISWA not in world.cards
    assert to(SISWA, words) == ["card-none", "home-student"]


def test_one_goes_back_empties_a_line_and_stops_where_one_likes() -> None:
    world = filled(World())
    world.forges(SISWA, "card-fill")
    world.taps(SISWA, "card-skip")
    world.taps(SISWA, "card-back")
    world.taps(SISWA, "card-clear")
    assert kept(world).lines == tuple(zip(PARTS[1:], LINES[1:], strict=True))
    world.taps(SISWA, "card-stop")
    assert world.place(SISWA) == Home()


def test_a_tap_on_an_older_question_changes_nothing() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    first = next(iter(world.buttons(SISWA, "card-skip")))
    world.says(SISWA, "Rara")
    assert world.hears((SISWA, ButtonTapped(first))) == []
    place = world.place(SISWA)
    assert isinstance(place, AskCard)
    assert place.part == "group"


def test_one_line_is_changed_and_the_others_stay() -> None:
    world = filled(World())
    world.taps(SISWA, "card-part", "adult")
    world.says(SISWA, "nenek Siti")
    assert kept(world).adult == "nenek Siti"
    assert kept(world).name == "Rara"
    assert world.place(SISWA) == Home()


def test_a_message_changed_in_telegram_changes_its_line() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    world.says(SISWA, "Rara")
    assert to(SISWA, world.edits(SISWA, world.last, "Rara W")) == ["card-changed"]
    assert kept(world).name == "Rara W"
    assert to(SISWA, world.edits(SISWA, 4711, "x")) == ["edit-too-late"]


def test_what_is_too_long_is_asked_again() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    assert "card-too-long" in notes(the("card-ask", world.says(SISWA, "a" * 201)))
    assert SISWA not in world.cards
    world.says(SISWA, "a" * 200)
    assert kept(world).name == "a" * 200


def test_it_is_deleted_once_asked() -> None:
    world = filled(World())
    world.taps(SISWA, "card-delete")
    assert kept(world).name == "Rara"
    world.taps(SISWA, "card-delete-yes")
    assert world.cards[SISWA] is None
    assert (SISWA, "card deleted") in world.records


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign.level is not Level.OFFER], ids=str)
def test_words_of_danger_get_help_first_and_are_the_answer_all_the_same(sign: Alarm) -> None:
    world = opened(World().opens())
    world.taps(SISWA, "card-fill")
    words = world.says(SISWA, "ayahku", sign=sign)
    assert to(SISWA, words)[0] in {"danger-heard", "danger-care"}
    assert kept(world).name == "ayahku"
    assert {word.to for word in words} >= {GURU}
    if sign.level is Level.RED:
        assert isinstance(world.place(SISWA), InQueue)
    else:
        assert isinstance(world.place(SISWA), AskCard)


def test_whoever_comes_back_later_tells_something_new() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    world.waits_for(21 * MINUTE)
    assert "intake-topic" in "".join(to(SISWA, world.says(SISWA, "aku mau cerita")))
    assert SISWA not in world.cards


def test_who_took_a_chat_meanwhile_writes_to_the_student() -> None:
    """Not into their own card."""
    world = World().opens()
    chat = world.waiting(ADIK)
    world.chooses(KAWAN, Item.PRIVACY)
    world.taps(KAWAN, "card")
    world.taps(KAWAN, "card-fill")
    world.taps(KAWAN, "claim", about=chat)
    assert ADIK in {word.to for word in world.says(KAWAN, "hai, aku di sini")}
    assert KAWAN not in world.cards
    world.chooses(KAWAN, Item.PRIVACY)
    world.taps(KAWAN, "card")
    assert to(KAWAN, world.taps(KAWAN, "card-fill")) == ["card-later"]


def test_in_a_chat_nothing_is_left_for_it() -> None:
    world = World().opens()
    world.talking()
    opened(world)
    assert to(SISWA, world.taps(SISWA, "card-fill")) == ["card-later"]
    assert world.says(SISWA, "halo kak")[0].to == KAWAN


def test_adults_have_none_and_who_has_not_agreed_reads_first() -> None:
    world = World()
    assert world.forges(GURU, "card") == []
    assert world.forges(GURU, "card-fill") == []
    guests(world, TAMU)
    assert "consent-what" in to(TAMU, world.forges(TAMU, "card"))


def surveyed(world: World, *answers: str, sign: Alarm | None = None) -> list[str]:
    """A chat that is over, and its questions answered."""
    chat = world.waiting()
    world.taps(KAWAN, "claim", about=chat)
    world.says(KAWAN, "halo")
    world.says(SISWA, "aku capek", sign=sign)
    world.chooses(SISWA, Item.END)
    for verb, value in zip(("after-feeling", "after-rating", "after-heard", "after-comment"), answers, strict=True):
        words = world.taps(SISWA, verb, value)
    world.people[KAWAN] = moved(world.people[KAWAN], replace(world.work(KAWAN), carried=Carried()))
    return to(SISWA, words)


def test_it_is_offered_once_after_a_calm_chat() -> None:
    world = World().opens()
    assert surveyed(world, "4", "5", "yes", "skip") == ["after-thanks", "card-offer"]
    assert world.people[SISWA].facts.carded
    assert surveyed(world, "4", "5", "yes", "skip") == ["after-thanks"]


def test_not_to_somebody_who_wants_no_questions() -> None:
    assert surveyed(World().opens(), "skip", "skip", "skip", "skip") == ["after-skipped"]


def test_and_not_where_there_was_danger() -> None:
    world = World().opens()
    assert surveyed(world, "4", "5", "yes", "skip", sign=DESPAIR) == ["after-thanks"]
    assert not world.people[SISWA].facts.carded


def test_nothing_of_it_is_shown_to_anybody_else() -> None:
    world = filled(World().opens())
    shown = [word for word in world.told if "card" in word.say.key]
    assert {word.to for word in shown} == {SISWA}
    assert not [b for word in world.told if word.to != SISWA for b in flat(word.say) if b.verb.startswith("card")]


def test_whoever_waits_in_danger_before_their_yes_stays_where_they_are_and_a_code_is_not_lost() -> None:
    world = World().opens()
    guests(world, TAMU)
    world.tickets["ABCDE23456"] = Ticket()
    world.starts(TAMU, "ABCDE23456")
    reading = world.place(TAMU)
    for verb in ("card", "card-fill"):
        assert "consent-what" in to(TAMU, world.forges(TAMU, verb))
        assert world.place(TAMU) == reading
    world.chooses(TAMU, Item.DANGER)
    waiting = world.place(TAMU)
    assert isinstance(waiting, InQueue)
    for verb in ("card", "card-fill"):
        assert to(TAMU, world.forges(TAMU, verb)) == ["card-later"]
        assert world.place(TAMU) == waiting


@pytest.mark.parametrize("lone", [True, False])
def test_where_one_may_open_it_alone_the_card_says_so_empty_or_filled(lone: bool) -> None:
    world = World()
    world.school = replace(world.school, lone_opening=lone)
    assert ("privacy-lone" in notes(the("card-none", world.forges(SISWA, "card")))) is lone
    world.cards[SISWA] = Card("Rara")
    assert ("privacy-lone" in notes(the("card", world.forges(SISWA, "card")))) is lone


def test_words_of_danger_changed_into_an_older_line_stay_in_that_line() -> None:
    world = opened(World().opens())
    world.taps(SISWA, "card-fill")
    world.says(SISWA, "Rara")
    name = world.last
    world.says(SISWA, "8B")
    world.edits(SISWA, name, "Rara, tolong", sign=SUICIDE)
    assert (kept(world).name, kept(world).group, kept(world).adult) == ("Rara, tolong", "8B", "")


def test_start_in_the_middle_of_it_asks_the_same_line_again() -> None:
    world = opened(World())
    world.taps(SISWA, "card-fill")
    world.says(SISWA, "Rara")
    assert the("card-ask", world.starts(SISWA)).say.args["part"] == "group"
    world.says(SISWA, "8B")
    assert kept(world).group == "8B"
