"""Buttons, replies and edits come from outside: they open only what was shown to that very person."""

from collections.abc import Sequence

import pytest

from bot.shape import base36
from flows.model import marks
from flows.model.effects import Amend, Tell
from flows.model.events import ButtonPressed, ButtonTapped, Event, TextEdited, TextReceived
from flows.model.ids import PersonId
from flows.model.say import Button, Say
from flows.model.scene import Found
from flows.model.stories import Side
from storage.arrivals import Letter
from storage.database import Database
from storage.pointers import TOO_LARGE, Pointers, read_data
from storage.shelf import Shelf
from tests.storage.town import NOW, SCHOOL, VAULT, Town, came, delivered, posts, town

ASK = Say("x", buttons=((Button("claim", value="a"), Button("end")), (Button("to", value="c"),)))
FORGED = [
    "", ".", "..", "1", "1.", ".1", "-1.0", "1.-1", "1.3", "1.0.0", " 1.0", "1.0 ", "1_0.0", "+1.0", "1.+0", "\uff11.0", "1.\uff11",
    "zz.0", f"{base36(TOO_LARGE - 1)}.0", f"{base36(TOO_LARGE)}.0", "z" * 62 + ".0", "1." + "9" * 62, "-" + "z" * 40 + ".0",
    "x" * 64, "claim:chat0", "\0.0", "1.0\n", "½.0", "'; DROP TABLE people; --",
]  # fmt: skip


async def shelf(database: Database, who: PersonId, asks: Sequence[Event] = ()) -> Shelf:
    def work(store: object) -> Shelf:
        return store.load([came(n, who, event) for n, event in enumerate(asks)], NOW, SCHOOL).shelf  # type: ignore[attr-defined,no-any-return]

    return await database.run(work)


async def press(database: Database, who: PersonId, data: str) -> ButtonPressed | None:
    """In a group of its own, and foreseen with others: it means the same."""
    alone = await database.run(lambda s: s.load([], NOW, SCHOOL).shelf.button(who, data))
    tap = came("tap", who, ButtonTapped(data))
    foreseen = await database.run(lambda s: s.load([tap], NOW, SCHOOL).shelf.button(who, data))
    assert alone == foreseen
    return alone


async def asked(database: Database, about_chat: bool) -> tuple[Town, Letter]:
    at = await town(database, talking=1, waiting=1)
    [letter] = await posts(database, Tell(at.students[0], ASK, about=at.chats[0] if about_chat else None))
    return at, letter


@pytest.mark.parametrize("about_chat", [False, True])
async def test_a_button_means_what_was_shown(url: str, about_chat: bool) -> None:
    async with Database.open(url, VAULT) as database:
        at, letter = await asked(database, about_chat)
        mine = [await press(database, at.students[0], f"{base36(letter.number)}.{n}") for n in range(4)]
        assert mine == [ButtonPressed("claim", None, "a"), ButtonPressed("end"), ButtonPressed("to", None, "c"), None]


@pytest.mark.parametrize("about_chat", [False, True])
async def test_nobody_presses_a_button_of_somebody_else(url: str, about_chat: bool) -> None:
    async with Database.open(url, VAULT) as database:
        at, letter = await asked(database, about_chat)
        for other in (at.students[1], *at.counselors, *at.supervisors, PersonId("nobody")):
            assert await press(database, other, f"{base36(letter.number)}.0") is None


@pytest.mark.parametrize("about_chat", [False, True])
async def test_the_check_notices_who_asks_nobody(url: str, about_chat: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: whoever sends a number presses the button."""
    mine = Pointers.button

    def anybodys(self: Pointers, _person: PersonId, data: str) -> ButtonPressed | None:
        found = read_data(data)
        assert found
        self._load_letters((found[0],))
        row = self._letters[found[0]]
        assert row
        return mine(self, row.person, data)

    monkeypatch.setattr(Pointers, "button", anybodys)
    with pytest.raises(AssertionError):
        await test_nobody_presses_a_button_of_somebody_else(url, about_chat)


async def test_forged_data_are_no_button_and_break_nothing(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at, _ = await asked(database, about_chat=False)
        for data in FORGED:
            assert await press(database, at.students[0], data) is None
        together = [came(n, at.students[0], ButtonTapped(data)) for n, data in enumerate(FORGED)]
        await database.run(lambda s: s.load(together, NOW, SCHOOL))


def test_our_own_data_can_be_read() -> None:
    for number in (0, 1, 35, 36, 1_782_867_600_000_000, TOO_LARGE - 1):
        assert read_data(f"{base36(number)}.7") == (number, 7)


async def test_an_amended_letter_has_the_buttons_it_was_given_last(url: str) -> None:
    """Each amendment is a letter of its own; the old one's buttons may still be tapped before the edit arrives."""
    async with Database.open(url, VAULT) as database:
        at, letter = await asked(database, about_chat=False)
        me = at.students[0]
        later = Say("y", buttons=((Button("drop"),),))
        [amended, bare] = await posts(database, Amend(me, later, "card"), Amend(me, Say("z"), "card"))
        assert await press(database, me, f"{base36(amended.number)}.0") == ButtonPressed("drop")
        assert await press(database, me, f"{base36(amended.number)}.1") is None
        assert await press(database, me, f"{base36(bare.number)}.0") is None
        assert await press(database, me, f"{base36(letter.number)}.1") == ButtonPressed("end")


async def test_a_reply_finds_the_line_it_answers(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=2)
        [helper], [one, other] = at.counselors, at.students
        line, half = marks.line(at.chats[0], Side.STUDENT, 9), marks.line(at.chats[1], Side.STUDENT, 8) + "/2"
        letters = await posts(
            database,
            Tell(helper, Say("talk-line"), mark=line, about=at.chats[0]),
            Tell(helper, Say("talk-line"), mark=half, about=at.chats[1]),
            Tell(helper, Say("card"), mark=marks.card(at.chats[1]), about=at.chats[1]),
            Tell(helper, Say("hello")),
            Tell(one, Say("talk-line"), about=at.chats[0]),
            Amend(helper, Say("talk-line"), line, about=at.chats[0]),
        )
        for letter, message in zip(letters, (50, 51, 52, 53, 50, 50), strict=True):
            await delivered(database, letter, message)
        asks = [TextReceived("x", 99, reply_to) for reply_to in (50, 51, 52, 53, 54, 0, -5, TOO_LARGE, 10**30)]
        expected = [
            Found(at.chats[0], Side.STUDENT, 9),
            Found(at.chats[1], Side.STUDENT, 8),
            Found(at.chats[1], Side.HELPER, 0, parts=0),
            *[None] * 6,
        ]

        def work(store: object, foreseen: bool) -> list[Found | None]:
            arrivals = [came(n, helper, ask) for n, ask in enumerate(asks)] if foreseen else []
            page = store.load(arrivals, NOW, SCHOOL)  # type: ignore[attr-defined]
            assert page.shelf.pointed(other, 50) is None
            return [page.shelf.pointed(helper, ask.reply_to or 0) for ask in asks]

        assert await database.run(lambda s: work(s, foreseen=False)) == expected
        assert await database.run(lambda s: work(s, foreseen=True)) == expected


async def test_the_oldest_message_that_is_known_on_somebody_s_screen(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1, waiting=1)
        letters = await posts(database, *(Tell(at.students[0], ASK) for _ in range(3)))
        for letter, message in zip(letters, (70, 60, 80), strict=True):
            await delivered(database, letter, message)
        known = await database.run(
            lambda s: [s.load([], NOW, SCHOOL).shelf.oldest(who) for who in (at.students[0], PersonId("nobody"))]
        )
        assert known == [60, None]


async def test_an_edit_finds_its_copy(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        name = marks.line(at.chats[0], Side.STUDENT, 9)
        await posts(database, Tell(at.counselors[0], Say("talk-line"), mark=name, about=at.chats[0]))
        both = [name, marks.second_half(name)]
        for arrivals in ([], [came(1, at.students[0], TextEdited("x", 9))]):
            there = await database.run(lambda s, a=arrivals: s.load(a, NOW, SCHOOL).shelf.there(both))  # type: ignore[misc]
            assert there == {name}
