"""Each fault of Telegram with each kind of message: nothing is lost, nothing is asked before its time, and what may have
arrived already says so. The same message to somebody without a fault shows what it should look like."""

import asyncio
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from pathlib import Path

import pytest

from bot.results.making import Made
from bot.texts import Texts, load_texts
from bot.transport import WrongToken
from flows.coordinator.figures import SHOWN
from flows.model import marks
from flows.model.effects import Amend, Outgoing, Tell, Wipe
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Menu
from flows.model.say import Button, Lane, Part, Results, Say
from flows.results.periods import Kind as Length
from flows.results.periods import Period
from storage.arrivals import State
from tests.bot.office import Office, office
from tests.bot.stand_in import Fault, StandIn

AGAIN = "(mungkin terulang) "
FOLLOWS = "menyusul"
MONTH = Period(Length.MONTH, 2026, 1)
INVITED = {"link": "abc", "school": "SMA", "until": "besok"}
NOBODY_LISTENS = "http://127.0.0.1:9/bot1:x"
SEND, EDIT = "sendMessage", "editMessageText"


def said(text: str = "halo", *buttons: Button, menu: Menu | None = None) -> Say:
    return Say("talk-line", {"alias": "Kancil", "text": text}, buttons=(buttons,) if buttons else (), menu=menu)


def alert(to: PersonId, alias: str) -> Tell:
    say = Say("alert-taken", {"alias": alias}, buttons=((Button("read", ChatId(alias)),),))
    return Tell(to, say, Lane.DANGER, marks.offer(ChatId(alias)))


def results(to: PersonId, part: Part) -> Tell:
    return Tell(to, Say(SHOWN[part], MONTH.spoken, results=Results(MONTH.name, part)), Lane.NOTICE)


@dataclass(frozen=True)
class Kind:
    words: Callable[[PersonId], Sequence[Outgoing]]
    method: str = SEND
    before: Callable[[PersonId], Sequence[Outgoing]] = lambda _: ()
    says_so: bool = True  # that it may be a repeat; else twice is as good as once
    calls: int = 1  # until it is refused for good


def first(to: PersonId) -> Sequence[Outgoing]:
    return (Tell(to, said("dulu"), mark="m"),)


KINDS: Mapping[str, Kind] = {
    "words": Kind(lambda to: (Tell(to, said()),)),
    "danger": Kind(lambda to: (Tell(to, said(), Lane.DANGER),)),
    "notice": Kind(lambda to: (Tell(to, said(), Lane.NOTICE),)),
    "news": Kind(lambda to: (Tell(to, said(), Lane.BULK),)),
    "silent": Kind(lambda to: (Tell(to, said(), silent=True),)),
    "buttons": Kind(lambda to: (Tell(to, said("halo", Button("unsend")), mark="b"),)),
    "keyboard": Kind(lambda to: (Tell(to, said(menu=Menu.CHAT)),)),
    "quote": Kind(lambda to: (Tell(to, said(), quote="m"),), before=first),
    "link": Kind(lambda to: (Tell(to, Say("invite-link", INVITED, link=True)),)),
    "identity": Kind(lambda to: (Tell(to, Say("open-shown", {"alias": "Kancil"}, opening=ChatId("o"))),)),
    "two alerts in one": Kind(lambda to: (alert(to, "Kancil"), alert(to, "Rusa")), calls=3),
    "photo": Kind(lambda to: (Tell(to, Say("photo-line", {"alias": "Kancil"}, photo="p")),), "sendPhoto"),
    "file": Kind(lambda to: (Tell(to, Say("mine-file", {"school": "SMA"}, file=True)),), "sendDocument"),
    "results": Kind(lambda to: (results(to, Part.TEXT),)),
    "picture": Kind(lambda to: (results(to, Part.PICTURE),), "sendPhoto"),
    "sheets": Kind(lambda to: (results(to, Part.SHEETS),), "sendDocument"),
    "change": Kind(lambda to: (Amend(to, said("baru"), "m"),), EDIT, first, says_so=False),
    "change of what nobody has": Kind(lambda to: (Amend(to, said("baru"), "none"),)),
    "in its place": Kind(lambda to: (Tell(to, said("di sini"), into="m"),), EDIT, first, says_so=False),
    "wiping": Kind(lambda to: (Wipe(to, of="m"),), "deleteMessages", first, says_so=False),
}


class Fate(Enum):
    SURE = auto()  # it had not arrived, and we know it
    PERHAPS = auto()  # it had not arrived, but it could have
    TWICE = auto()  # it had arrived
    DEAD = auto()
    UNREACHABLE = auto()


AFTER = {Fate.DEAD: State.DEAD, Fate.UNREACHABLE: State.UNREACHABLE}
FAULTS: Mapping[str, tuple[Fault, Fate]] = {
    "429, a second": (Fault(SEND, 429, retry_after=1), Fate.SURE),
    "429, a minute": (Fault(SEND, 429, retry_after=60), Fate.SURE),
    "500": (Fault(SEND, 500), Fate.PERHAPS),
    "502": (Fault(SEND, 502), Fate.PERHAPS),
    "409": (Fault(SEND, 409), Fate.PERHAPS),
    "lost answer": (Fault(SEND, lose_answer=True), Fate.TWICE),
    "lost request": (Fault(SEND, lose_request=True), Fate.PERHAPS),
    "no JSON": (Fault(SEND, answer=b"<html>"), Fate.PERHAPS),
    "timeout": (Fault(SEND, hang=True), Fate.PERHAPS),
    "400": (Fault(SEND, 400, "Bad Request: trouble"), Fate.DEAD),
    "403": (Fault(SEND, 403, "Forbidden: bot was blocked by the user"), Fate.UNREACHABLE),
    "gone": (Fault(SEND, 400, "Bad Request: chat not found"), Fate.UNREACHABLE),
}
TROUBLED, SPARED = range(1000, 1000 + len(KINDS)), range(2000, 2000 + len(KINDS))


@cache
def ours() -> Texts:
    return load_texts()


async def as_it_is(raw: bytes) -> bytes:
    return raw


@dataclass
class Matrix:
    post: Office
    telegram: StandIn
    people: Mapping[int, PersonId]
    numbers: Mapping[int, list[int]]

    async def tried(self, fate: Fate) -> None:
        """Each once, and those that are over, to their end. Only then follows something: it shall meet no fault."""
        each = list(zip(KINDS.values(), TROUBLED, strict=True))
        await self.telegram.until(lambda: all(self.calls(kind, who) for kind, who in each))
        await (self.post.quiet() if fate in AFTER else self.post.landed())
        following = await self.post.post(*(Tell(who, said(FOLLOWS), Lane.BULK) for who in self.people.values()))
        for who, number in zip(self.people, following, strict=False):
            self.numbers[who].append(number)

    def calls(self, kind: Kind, who: int) -> int:
        return sum(str(call.fields.get("chat_id")) == str(who) for call in self.telegram.made(kind.method))

    async def states(self, who: int) -> list[str]:
        return [state for state, _ in await self.post.rows_now(self.numbers[who])]

    def screen(self, who: int) -> list[str]:
        """But for what follows."""
        return [text for text in self.telegram.texts(who) if FOLLOWS not in text]

    async def through(self) -> None:
        """To the end, however often it rests."""
        async with asyncio.timeout(30):
            while self.post.delivery._pairs:
                self.post.clock.advance(0.5)
                await asyncio.sleep(0.002)
        await self.post.dispatch.settle()

    async def waits(self, seconds: float) -> None:
        """No call comes before its time."""
        await self.post.sleeping(seconds)
        made = [self.calls(kind, who) for kind, who in zip(KINDS.values(), TROUBLED, strict=True)]
        self.post.clock.advance(seconds - 0.1)
        await self.post.sleeping(0.1)
        assert made == [self.calls(kind, who) for kind, who in zip(KINDS.values(), TROUBLED, strict=True)]
        self.post.clock.advance(0.1)


async def posted(post: Office, telegram: StandIn, fault: Fault | None) -> Matrix:
    """Each kind to one person with the fault, and to one without."""
    made = Made("Angka bulan itu", b"png", b"xlsx")
    post.making._made[MONTH.name, "id"] = post.clock.now(), made
    people = dict(zip((*TROUBLED, *SPARED), await post.meet(*TROUBLED, *SPARED), strict=True))
    each = [(kind, who) for several in (TROUBLED, SPARED) for kind, who in zip(KINDS.values(), several, strict=True)]
    await post.post(*(word for kind, who in each for word in kind.before(people[who])))
    await post.quiet()
    if fault is not None:
        for kind, who in each[: len(KINDS)]:
            times = kind.calls if fault.code == 400 else 1
            telegram.faults.append(replace(fault, method=kind.method, chat=who, times=times))
    words = [(who, word) for kind, who in each for word in kind.words(people[who])]
    given = await post.post(*(word for _, word in words))  # together: three refusals one after another hush everybody
    numbers: dict[int, list[int]] = {who: [] for who in people}
    for (who, _), number in zip(words, given, strict=True):
        numbers[who].append(number)
    return Matrix(post, telegram, people, numbers)


def marked(screen: Sequence[str]) -> bool:
    return any(text.startswith(AGAIN) for text in screen)


async def judge(it: Matrix, fate: Fate) -> None:
    for (name, kind), who, spared in zip(KINDS.items(), TROUBLED, SPARED, strict=True):
        states, screen, wanted = await it.states(who), it.screen(who), it.screen(spared)
        followed = any(FOLLOWS in text for text in it.telegram.texts(who))
        bare = [text.removeprefix(AGAIN) for text in screen]
        assert set(await it.states(spared)) == {State.SENT}, name
        assert not marked(wanted), name
        assert followed == (fate is not Fate.UNREACHABLE), f"{name} holds up what follows"
        match fate:
            case Fate.SURE:
                assert (states, screen) == ([State.SENT] * len(states), wanted), name
            case Fate.PERHAPS:
                assert (states, bare) == ([State.SENT] * len(states), wanted), name
                assert marked(screen) == kind.says_so, name
            case Fate.TWICE:
                again = wanted[-1:] if kind.method not in {EDIT, "deleteMessages"} else []
                assert (states, bare) == ([State.SENT] * len(states), [*wanted, *again]), name
                assert not marked(screen[: len(wanted)]), name
                assert marked(screen) == kind.says_so, name
            case Fate.DEAD:
                assert states == [State.DEAD] * (len(states) - 1) + [State.SENT], name
            case Fate.UNREACHABLE:
                assert states == [State.UNREACHABLE] * len(states), name


@pytest.mark.parametrize("name", FAULTS)
async def test_each_kind_of_message_comes_through_each_fault(tmp_path: Path, telegram: StandIn, name: str) -> None:
    fault, fate = FAULTS[name]
    async with office(tmp_path, telegram, words=ours(), paint=as_it_is) as post:
        it = await posted(post, telegram, fault)
        await it.tried(fate)
        if fate not in AFTER:
            await it.waits(fault.retry_after or 1)
        await it.through()
        await judge(it, fate)


async def test_where_nobody_listens_each_kind_waits_and_is_no_repeat(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram, words=ours(), paint=as_it_is) as post:
        it = await posted(post, telegram, None)
        await post.quiet()
        bot = post.delivery._send._bot
        there, bot._base_url = bot._base_url, NOBODY_LISTENS
        each = [(kind, it.people[who]) for kind, who in zip(KINDS.values(), TROUBLED, strict=True)]
        again = [await post.post(*kind.words(who)) for kind, who in each]
        await post.sleeping(1)
        await post.landed()
        bot._base_url = there
        post.clock.advance(1)
        await post.quiet()
        assert {state for state, _ in await post.rows([n for some in again for n in some])} == {State.SENT}
        assert not any(marked(it.screen(who)) for who in TROUBLED)


async def test_where_the_token_is_wrong_each_kind_stays_for_the_next_start(tmp_path: Path, telegram: StandIn) -> None:
    async with office(tmp_path, telegram, words=ours(), paint=as_it_is) as post:
        it = await posted(post, telegram, Fault(SEND, 401, "Unauthorized"))
        with pytest.raises(ExceptionGroup) as raised:
            await asyncio.gather(*post.running)
        assert raised.group_contains(WrongToken)
        unsent = {number for who in TROUBLED for number in it.numbers[who]}
        assert {state for state, _ in await post.rows_now(unsent)} & {State.SENDING, State.WAITING}
    telegram.faults.clear()
    async with office(tmp_path, telegram, words=ours(), paint=as_it_is) as post:
        post.making._made[MONTH.name, "id"] = post.clock.now(), Made("Angka bulan itu", b"png", b"xlsx")
        post.delivery.take(await post.database.run(lambda store: store.left_over()))
        assert {state for state, _ in await post.rows()} == {State.SENT}
