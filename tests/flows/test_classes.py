"""Own class: nobody meets somebody of their class, and nobody learns of anybody's."""

import pytest

from flows.model.chats import Closed
from flows.model.effects import Amend, Tell
from flows.model.events import MenuChosen
from flows.model.menu import Item
from flows.model.people import Person
from flows.model.places import AskClass, AskFeeling, AskWords, AtWork
from flows.offers import classes
from storage.codec import CHATS, PLACES
from tests.flows.signs import SIGNS
from tests.flows.world import CERTIFIED, GURU, KAWAN, LAIN, SISWA, World, flat, the, to


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("8A", "8-A"),
        ("8 a", "8-A"),
        ("VIII A", "8-A"),
        ("viii-a", "8-A"),
        ("kelas 8.A", "8-A"),
        ("Kls VIIIA", "8-A"),
        ("XI IPA 2", "11-IPA2"),
        ("XIIPA2", "11-IPA2"),
        ("XIPA 2", "10-IPA2"),
        ("XII MIPA 1", "12-MIPA1"),
        ("10 TKJ 3", "10-TKJ3"),
        ("7-1", "7-1"),
        ("XI.3", "11-3"),
        ("9", "9"),
        ("VIII Ibnu Sina", "8-IBNUSINA"),
        ("IX", "9"),
        ("halo", None),
        ("8A dan aku sedih sekali hari ini", None),
        ("", None),
        ("14B", None),
        ("81", None),
        ("0812345", None),
        ("ayah pergi", None),
        ("I am sad", None),
        ("8 " + "A" * 17, None),
    ],
)
def test_however_it_is_written_it_is_the_same_class(text: str, named: str | None) -> None:
    assert classes.read(text) == named


def test_several_at_once_or_none_when_one_is_not_understood() -> None:
    assert classes.read_all("8A, viii b\n8-a dan 9") == ("8-A", "8-B", "9")
    assert classes.read_all("8A, aku") == ()
    assert classes.read_all(" ,") == ()


def test_a_grade_alone_may_be_any_of_its_classes() -> None:
    assert classes.same("8", "8-A")
    assert classes.same("8-A", "8-A")
    assert not classes.same("8-A", "8-B")
    assert not classes.same("8", "9")


def lists(world: World, who: str = KAWAN, text: str = "8A") -> None:
    world.chooses(Person(KAWAN).id if who == KAWAN else LAIN, Item.CLASSES)
    me = KAWAN if who == KAWAN else LAIN
    world.taps(me, "class-add")
    world.says(me, text)


@pytest.fixture
def world() -> World:
    world = World().opens()
    lists(world)
    return world


def asked_for_class(world: World) -> None:
    world.chooses(SISWA, Item.TALK)
    world.taps(SISWA, "topic", "family")
    world.taps(SISWA, "wish", "listen")
    world.taps(SISWA, "feeling", "2")


def test_a_counselor_lists_adds_and_removes(world: World) -> None:
    assert world.work(KAWAN).classes == ("8-A",)
    assert world.work(KAWAN).asked is None
    lists(world, KAWAN, "VIII a, 9B")
    assert world.work(KAWAN).classes == ("8-A", "9-B")
    world.taps(KAWAN, "class-drop", "8-A")
    assert world.work(KAWAN).classes == ("9-B",)
    assert [b.value for b in flat(world.screen(KAWAN)[-1].say)] == ["9-B", ""]
    world.taps(KAWAN, "class-add")
    assert to(KAWAN, world.says(KAWAN, "yang mana ya")) == ["classes-below", "classes-not-read"]
    world.taps(KAWAN, "class-stop")
    assert (world.work(KAWAN).asked, world.work(KAWAN).classes) == (None, ("9-B",))


def test_not_more_than_ten(world: World) -> None:
    lists(world, KAWAN, "7A, 7B, 7C, 7D")
    lists(world, KAWAN, "9A, 9B, 9C, 9D")
    lists(world, KAWAN, "10A, 10B, 10C")
    assert len(world.work(KAWAN).classes) == 10
    world.chooses(KAWAN, Item.CLASSES)
    assert {b.verb for b in flat(world.screen(KAWAN)[-1].say)} == {"class-drop"}


def test_nobody_else_lists_classes(world: World) -> None:
    for who in (SISWA, GURU):
        for verb in ("class-add", "class-stop", "class-drop"):
            assert world.forges(who, verb, value="8-A") == []
        assert to(who, world.hears((who, MenuChosen(Item.CLASSES))))[0].startswith("home-")
        assert not world.work(who).classes


def test_a_student_of_their_class_is_kept_away_from_them_and_it_is_forgotten(world: World) -> None:
    asked_for_class(world)
    assert isinstance(world.place(SISWA), AskClass)
    world.says(SISWA, "kelas VIII a")
    assert isinstance(world.place(SISWA), AskWords)
    assert b"VIII" not in PLACES.dump(world.place(SISWA)).upper().replace(b'"', b"")
    world.says(SISWA, "ayah pergi")
    chat = world.queued(SISWA)
    assert world.queue(chat).offers == (LAIN,)
    assert to(KAWAN, world.forges(KAWAN, "claim", chat)) == ["claim-not-now"]
    world.taps(LAIN, "claim", about=chat)
    world.says(LAIN, "halo")
    world.taps(LAIN, "hand-back", about=chat)
    assert world.queue(chat).offers == ()  # still not offered to the one of their class
    world.chooses(SISWA, Item.CANCEL)
    closed = world.chats[chat]
    assert isinstance(closed, Closed)
    assert closed.story.classmates == ()
    assert KAWAN.encode() not in CHATS.dump(closed)


def test_another_counselor_is_none_of_their_class_either(world: World) -> None:
    asked_for_class(world)
    world.says(SISWA, "8A")
    world.taps(SISWA, "skip")
    world.taps(LAIN, "claim")
    world.says(LAIN, "halo")
    world.chooses(SISWA, Item.CHANGE)
    assert world.queue(world.queued(SISWA)).offers == ()


def test_what_they_type_as_their_class_is_told_to_nobody(world: World) -> None:
    asked_for_class(world)
    world.says(SISWA, "8A")
    world.says(SISWA, "ayah pergi")
    world.taps(LAIN, "claim")
    said = [word for word in world.told if isinstance(word, Tell | Amend)]
    assert not [word for word in said if word.to != KAWAN and "8" in {str(v)[:1] for v in word.say.args.values()}]
    assert not [one for lines in world.lines.values() for one in lines.values() if "8A" in one.line.text]


def test_who_is_of_no_listed_class_skips_or_goes_back_is_offered_to_all(world: World) -> None:
    for steps in (["9C"], [], ["8A"]):
        asked_for_class(world)
        for text in steps:
            world.says(SISWA, text)
        if steps == ["8A"]:
            world.taps(SISWA, "back")
            assert isinstance(world.place(SISWA), AskClass)
            world.taps(SISWA, "back")
            assert isinstance(world.place(SISWA), AskFeeling)
            world.taps(SISWA, "skip")
        if steps != ["9C"]:
            world.taps(SISWA, "skip")
        world.taps(SISWA, "skip")
        assert set(world.queue(world.queued(SISWA)).offers) == {KAWAN, LAIN}, steps
        world.chooses(SISWA, Item.CANCEL)


def test_what_cannot_be_read_is_asked_once_more_and_goes_to_no_counselor(world: World) -> None:
    asked_for_class(world)
    assert to(SISWA, world.says(SISWA, "anak sebelah kantin"))[0] == "intake-class-unread"
    assert to(SISWA, world.says(SISWA, "aku anak kelas delapan yang dekat tangga"))[0] == "intake-class-none"
    world.taps(SISWA, "skip")
    chat = world.queued(SISWA)
    assert (world.queue(chat).story.opening, world.lines.get(chat)) == (None, None)


@pytest.mark.parametrize(
    "text", ["sebenarnya aku mau cerita tentang ayahku yang pergi kemarin", "aku lagi sedih, ayah sama ibu bertengkar"]
)
def test_who_tells_already_is_heard(world: World, text: str) -> None:
    asked_for_class(world)
    world.says(SISWA, text)
    opening = world.queue(world.queued(SISWA)).story.opening
    assert opening is not None


@pytest.mark.parametrize("sign", SIGNS, ids=str)
def test_words_of_danger_instead_of_a_class_lead_on(world: World, sign: object) -> None:
    asked_for_class(world)
    world.says(SISWA, "tolong", sign=sign)  # type: ignore[arg-type]
    assert world.chat_of(SISWA).story.opening is not None


def test_where_no_counselor_has_listed_one_nobody_is_asked() -> None:
    world = World().opens()
    asked_for_class(world)
    assert isinstance(world.place(SISWA), AskWords)


def test_a_counselor_learns_of_nobodys_class_by_changing_the_list(world: World) -> None:
    """A peephole: list one class after the other, and see which offer comes or goes."""
    asked_for_class(world)
    world.says(SISWA, "9B")
    world.taps(SISWA, "skip")
    chat = world.queued(SISWA)
    before = world.queue(chat).offers
    for change in ("9B", "7A"):
        lists(world, KAWAN, change)
        world.chooses(KAWAN, Item.DUTY_OFF)
        assert "offer-peer" in to(KAWAN, world.chooses(KAWAN, Item.DUTY_ON))
    assert set(world.queue(chat).offers) == set(before)
    world.chooses(SISWA, Item.CANCEL)
    asked_for_class(world)
    world.says(SISWA, "9B")
    world.taps(SISWA, "skip")
    words = world.chooses(KAWAN, Item.MY_CHATS)
    assert the("desk-counselor", words).say.args == {"chats": 0, "waiting": 0}


def test_what_was_kept_before_there_were_classes_is_still_read() -> None:
    old = b'AtWork {"on":true,"until":null,"chats":[],"sure":null}'
    from storage.codec import WORK  # noqa: PLC0415

    assert WORK.load(old) == AtWork(on=True)
    assert CERTIFIED.staff is not None
