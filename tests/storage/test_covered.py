"""What waits covered in a real outbox: it goes out to nobody by itself, in its order when it is opened, and is forgotten
with its chat."""

from dataclasses import replace
from datetime import timedelta

from sqlalchemy import select

from flows.model.effects import Amend, Tell, Uncover, Wipe, WipeScreen
from flows.model.events import CommandGiven
from flows.model.ids import PersonId
from flows.model.marks import COVER
from flows.model.menu import Menu
from flows.model.people import Facts
from flows.model.places import AtWork
from flows.model.say import Lane, Say
from flows.model.shared import Needs, Shared
from flows.school import retention
from storage import keys as key_table
from storage.arrivals import Letter, Receipt, State
from storage.database import Database
from storage.scenes import Page
from storage.tables import outbox
from tests.storage.test_disk import kept
from tests.storage.test_erasure import asks, erases
from tests.storage.test_sweep import night
from tests.storage.town import AGREED, NOW, SCHOOL, VAULT, came, delivered, meet, town, writes

AYU = 7_000_000_007
CANARY = "kenari-kuning-4711"
LOCKED = Shared("what the word becomes")
SHARES = replace(AGREED, shared=LOCKED)


def said(text: str, mark: str = "", lane: Lane = Lane.CHAT) -> Tell:
    return Tell(PersonId(""), Say("talk-line", {"text": text}), lane, mark)


async def shares(database: Database, facts: Facts = SHARES) -> PersonId:
    [ayu] = await meet(database, (AYU, facts, AtWork()))
    return ayu


async def told(database: Database, who: PersonId, *words: Tell | Amend | Uncover) -> list[Letter]:
    """By somebody else, as a decision would have it."""

    def change(page: Page) -> None:
        for one in words:
            whose = replace(one, to=who)
            if isinstance(whose, Uncover):
                page.book.words.append(whose)
            else:
                page.book.say(whose, acts=False)

    return await writes(database, change)


def texts(letters: list[Letter]) -> list[object]:
    return [one.say.args.get("text") or one.say.key for one in letters if not isinstance(one.words, Wipe)]


async def states(database: Database) -> list[str]:
    return await database.run(lambda s: list(s._db.scalars(select(outbox.c.state).order_by(outbox.c.number))))


async def test_what_is_covered_goes_out_to_nobody_and_in_its_order_when_it_is_opened(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        assert texts(await told(database, ayu, said("satu"))) == ["shared-notice"]
        assert texts(await told(database, ayu, said("dua"), said("tiga"))) == []
        opened = await told(database, ayu, Uncover(ayu, into=COVER))
        assert texts(opened) == ["satu", "dua", "tiga"]
        words = [one.words for one in opened]
        assert [getattr(one, "into", "") for one in words] == [COVER, "", ""]
        assert all(isinstance(one, Tell) and one.covered is None for one in words)
        assert State.COVERED not in await states(database)
        assert texts(await told(database, ayu, Uncover(ayu))) == [], "once"


async def test_what_is_said_in_the_same_moment_is_shown_only_if_it_was_there_before(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        both = await told(database, ayu, said("satu"), Uncover(ayu), said("dua"))
        assert [one for one in texts(both) if one != "shared-notice"] == ["satu"]
        assert texts(await told(database, ayu, Uncover(ayu))) == ["dua"]


async def test_what_has_not_left_when_it_closes_is_covered_again_and_nothing_of_it_is_lost(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await told(database, ayu, said("satu"), said("dua"))
        on_its_way = await told(database, ayu, Uncover(ayu, into=COVER))
        help_ = Tell(ayu, Say("danger-help"), Lane.DANGER)
        [danger] = await writes(database, lambda page: page.book.words.append(help_))

        def closes(page: Page) -> None:
            page.book.screens.append(WipeScreen(ayu, closes=True))

        wipes = [one.words for one in await writes(database, closes)]
        called_back = [one.recalls for one in wipes if isinstance(one, Wipe) and one.recalls]
        assert called_back == [tuple(one.number for one in on_its_way)]
        left = await database.run(lambda s: s.left_over())
        assert [one.say.key for one in left if not isinstance(one.words, Wipe)] == ["shared-notice", "danger-help"]
        assert danger.number in [one.number for one in left], "help is not called back"
        again = await told(database, ayu, Uncover(ayu))
        assert texts(again) == ["satu", "dua"]
        closing = [b.verb for one in again if not isinstance(one.words, Wipe) for row in one.say.buttons for b in row]
        assert closing == ["shared-close"]
        assert getattr(again[0].words, "into", None) == "", "the notice it was to take the place of is gone by then"


async def test_what_has_begun_to_leave_when_it_closes_does_not_leave_again_after_a_crash(url: str) -> None:
    """Of many that open at once some are noted as leaving before the first has left, and the wipe goes before slow ones:
    a notice would come after it, and stay on the screen of whoever holds the phone now."""
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await told(database, ayu, said("satu"), said("dua", lane=Lane.NOTICE), said("tiga", lane=Lane.BULK))
        leaving = await told(database, ayu, Uncover(ayu))
        numbers = [one.number for one in leaving if not isinstance(one.words, Wipe)]
        await database.run(lambda s: s.receive([Receipt(number, State.SENDING) for number in numbers]))
        wipes = await writes(database, lambda page: page.book.screens.append(WipeScreen(ayu, closes=True)))
        [called_back] = [one.words.recalls for one in wipes if isinstance(one.words, Wipe) and one.words.recalls]
        assert set(called_back) >= set(numbers)
        await database.run(lambda s: s.receive([Receipt(numbers[0], State.SENT, 70)]))
    async with Database.open(url, VAULT) as database:
        assert set(texts(await database.run(lambda s: s.left_over()))) <= {"shared-notice"}
        assert texts(await told(database, ayu, Uncover(ayu))) == ["satu", "dua", "tiga"], (
            "all of it waits, in its order"
        )


async def test_after_a_crash_the_screen_is_wiped_up_to_what_was_said_since(url: str) -> None:
    """What had landed and was not written down has a number below that of the next one."""
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        [old] = await writes(database, lambda page: page.book.words.append(replace(said("satu"), to=ayu)))
        await database.run(lambda s: s.receive([Receipt(old.number, State.SENT, 50)]))
        await writes(database, lambda page: page.book.screens.append(WipeScreen(ayu, message=51, closes=True)))
        [since] = await writes(database, lambda page: page.book.words.append(replace(said("tertutup"), to=ayu)))
        await database.run(lambda s: s.receive([Receipt(since.number, State.SENT, 54)]))
    async with Database.open(url, VAULT) as database:
        left = [one.words for one in await database.run(lambda s: s.left_over())]
        [wipe] = [one for one in left if isinstance(one, Wipe) and one.since]
        assert (wipe.message, wipe.since) == (53, 40)


async def test_a_restart_changes_nothing(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await told(database, ayu, said(CANARY))
    async with Database.open(url, VAULT) as database:
        left = await database.run(lambda s: s.left_over())
        assert [one.say.key for one in left] == ["shared-notice"], "and nothing of what it stands for"
        assert texts(await told(database, ayu, said("lagi"))) == [], "it is known anew that they share their phone"
        assert texts(await told(database, ayu, Uncover(ayu))) == [CANARY, "lagi"]


async def test_no_byte_on_the_disk_tells_it(sqlite_url: str) -> None:
    async with Database.open(sqlite_url, VAULT) as database:
        await told(database, await shares(database), said(CANARY))
        assert CANARY.encode() not in await kept(database, sqlite_url)


async def test_a_change_of_what_waits_takes_its_place(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await told(database, ayu, said("satu", "a"))
        await told(database, ayu, said("dua"))
        for newer in ("uno", "une"):
            assert await told(database, ayu, Amend(ayu, Say("talk-line", {"text": newer}), "a")) == []
        assert (await states(database)).count(State.COVERED) == 2
        assert texts(await told(database, ayu, Uncover(ayu))) == ["une", "dua"]


async def test_after_danger_only_what_came_since_opens_with_a_tap(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await told(database, ayu, said("sebelum"))

        def danger(page: Page) -> None:
            page.book._share(ayu, replace(LOCKED, urgent=NOW))

        await writes(database, danger)
        await told(database, ayu, said("sesudah"))
        assert texts(await told(database, ayu, Uncover(ayu, Needs.TAP))) == ["sesudah"]
        assert texts(await told(database, ayu, Uncover(ayu))) == ["sebelum"]


async def test_it_is_forgotten_with_its_chat(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        at = await town(database, talking=1)
        chat, siswa = at.chats[0], at.students[0]

        def share(page: Page) -> None:
            page.book.people[siswa] = page.book.me(siswa)
            page.book._know(siswa, SHARES)

        await writes(database, share)
        await told(database, siswa, replace(said(CANARY), about=chat))
        await database.run(lambda s: s._keys.destroy([key_table.of_chat(chat)]))
        assert texts(await told(database, siswa, Uncover(siswa))) == [], "what was erased is passed over"


async def test_who_shares_nothing_is_not_read_for_it(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database, AGREED)
        assert texts(await told(database, ayu, said("satu"))) == ["satu"]
        await database.run(lambda s: s.load([came("x", AYU, CommandGiven("start"))], NOW, SCHOOL))


async def test_a_phone_that_was_written_to_is_found_when_it_is_shared_later(url: str) -> None:
    """Where people are written to is kept in memory: it must learn of the word at once."""
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database, AGREED)
        [first] = await told(database, ayu, said("satu"))
        await delivered(database, first, 50)

        def share(page: Page) -> None:
            page.book.me(ayu)
            page.book._know(ayu, SHARES)

        await writes(database, share)
        assert texts(await told(database, ayu, said("dua"))) == ["shared-notice"]


async def test_it_waits_as_long_as_a_chat_lives_and_no_longer(url: str) -> None:
    """What was sent goes after two weeks; this was not even read."""
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await night(database, NOW)
        await told(database, ayu, said("satu"))
        await night(database, NOW + timedelta(days=1))
        await night(database, NOW + timedelta(days=40))
        assert State.COVERED in await states(database)
        await night(database, NOW + timedelta(days=1) + retention.CHAT)
        assert State.COVERED not in await states(database)


async def test_an_erasure_takes_it_along_and_its_last_word_says_nothing(url: str) -> None:
    async with Database.open(url, VAULT) as database:
        ayu = await shares(database)
        await told(database, ayu, said(CANARY))
        await asks(database, ayu)
        done = [letter.words for step in await erases(database) for letter in step.letters]
        last = [words for words in done if isinstance(words, Tell)]
        assert [(words.say.key, words.silent, words.say.menu) for words in last] == [
            ("shared-erased", True, Menu.LOCKED)
        ]
        assert State.COVERED not in await states(database)
