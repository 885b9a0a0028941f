"""What became of a season, judged from the screens, from what was called, and from what the database keeps.

Nobody asks the bot: it would believe itself.
"""

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, fields
from itertools import pairwise
from pathlib import Path
from typing import Any

from bot.audit import walked
from chaos.ground import ROOT_KEY, Death, Ground
from chaos.season import FOUND, THANKS, YOURS, Said, Season, words_in
from simulator.bot_api import LOST
from simulator.calls import Call
from storage.database import Database
from storage.proof import Whole
from storage.vault import Vault

AGAIN = "(mungkin terulang) "
ON_ITS_WAY = 1.0  # seconds until what a dead process had sent is read at the other end
ARRIVED = {200, LOST}  # LOST: done, or cut before; the bot cannot know


@dataclass(frozen=True, slots=True)
class Verdict:
    kills: int
    chats: int  # begun by a student
    messages: int
    stuck: int  # people who wait for ever for an answer or a button
    lost: int  # said, and on nobody's screen; edits, too
    strayed: int  # on the screen of somebody else
    disordered: int
    repeats: int  # sent once more
    unmarked: int  # of these, without a word that it may be a repeat
    unexplained: int  # of these, though no answer was lost and nobody died
    doubled: int  # chats, claims and surveys there are too many or too few of
    unsent: int  # letters that lie there for ever
    unsound: int  # 1: a broken file, a broken audit, or something put aside

    @classmethod
    def nothing(cls) -> "Verdict":
        return cls(*(0 for _ in fields(cls)))

    @property
    def breaks(self) -> list[str]:
        """The promises that do not hold."""
        fine = {"kills", "chats", "messages", "repeats"}
        wrong = [f"{f.name}={getattr(self, f.name)}" for f in fields(self) if f.name not in fine]
        return [one for one in wrong if not one.endswith("=0")]

    def __add__(self, other: "Verdict") -> "Verdict":
        return Verdict(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


async def judged(season: Season) -> Verdict:
    ground = season.ground
    screens = {person: phone.texts() for person, phone in season.phones.items()}
    heard = {person: [words_in(text) for text in texts if "kata " in text] for person, texts in screens.items()}
    sends = list(sent(ground.sim.world.calls.since(0)))
    again = [repeat for letter in by_letter(sends).values() for repeat in repeats(letter, ground.deaths)]
    return Verdict(
        kills=len(ground.deaths),
        chats=season.chats,
        messages=len(season.said),
        stuck=season.stuck,
        lost=missing(season.said, heard) + sum(not on_a_screen(text, screens) for text in season.edited),
        strayed=strayed(season.said, heard),
        disordered=disordered(season.said, heard),
        repeats=len(again),
        unmarked=sum(not one.marked for one in again),
        unexplained=sum(not one.explained for one in again),
        doubled=doubled(season, screens, sends),
        unsent=count(ground.database, "SELECT count(*) FROM outbox WHERE state != 'sent'"),
        unsound=int(not await sound(ground)),
    )


def missing(said: Sequence[Said], heard: Mapping[int, Sequence[str]]) -> int:
    found = {word for words in heard.values() for word in words}
    return sum(one.word not in found for one in said)


def strayed(said: Sequence[Said], heard: Mapping[int, Sequence[str]]) -> int:
    """Everything is for exactly one."""
    readers = Counter(word for words in heard.values() for word in set(words))
    return sum(readers[one.word] > 1 for one in said)


def disordered(said: Sequence[Said], heard: Mapping[int, Sequence[str]]) -> int:
    """Whoever reads somebody, reads them in the order in which they spoke; a repeat comes when it comes."""
    place = {one.word: (one.by, n) for n, one in enumerate(said)}
    wrong = 0
    for words in heard.values():
        last: dict[int, int] = {}
        for word in dict.fromkeys(words):
            by, n = place.get(word, (0, 0))
            wrong += n < last.get(by, 0)
            last[by] = max(n, last.get(by, 0))
    return wrong


def on_a_screen(text: str, screens: Mapping[int, Sequence[str]]) -> bool:
    return any(text in shown for texts in screens.values() for shown in texts)


@dataclass(frozen=True, slots=True)
class Sent:
    to: int
    text: str
    letter: str  # the same for the same letter
    at: float  # when the call came: one that is held may land after what was said since
    answered: bool


@dataclass(frozen=True, slots=True)
class Repeat:
    marked: bool
    explained: bool


def sent(calls: Sequence[Call]) -> Iterator[Sent]:
    """What has arrived, or may have, in the order in which it was said: what a dead process had asked for may land
    after its repeat, and then it is that repeat which says so."""
    for call in sorted(calls, key=lambda call: call.began):
        if call.method == "sendMessage" and call.status in ARRIVED:
            text = str(call.params["text"])
            yield Sent(int(call.params["chat_id"]), text, letter(call.params, text), call.began, call.status != LOST)


def letter(params: Mapping[str, Any], text: str) -> str:
    """Known by the number in its buttons, or by a word that is said once only."""
    markup = params.get("reply_markup") or {}
    given = json.loads(markup) if isinstance(markup, str) else markup
    data = [button.get("callback_data", "") for row in given.get("inline_keyboard", ()) for button in row]
    if number := next((one.partition(".")[0] for one in data if one), ""):
        return number
    return words_in(text) if "kata " in text else ""


def by_letter(sends: Sequence[Sent]) -> Mapping[tuple[int, str], Sequence[Sent]]:
    found = defaultdict(list)
    for one in sends:
        if one.letter:
            found[one.to, one.letter].append(one)
    return found


def repeats(sends: Sequence[Sent], deaths: Sequence[Death]) -> Iterator[Repeat]:
    """Each but the first; between it and the one before, an answer was lost or somebody died."""
    for before, now in pairwise(sends):
        died = any(before.at <= death.back + ON_ITS_WAY and death.at <= now.at for death in deaths)
        yield Repeat(now.text.startswith(AGAIN), not before.answered or died)


def doubled(season: Season, screens: Mapping[int, Sequence[str]], sends: Sequence[Sent]) -> int:
    """One chat for each time somebody asked for one, with one counselor and one survey."""
    chats, database = season.chats, season.ground.database
    shown = [text for texts in screens.values() for text in texts]
    wrong = sum(abs(chats - count(database, query)) for query in COUNTS)
    for words in (FOUND, YOURS):
        told = [(one.to, one.text) for one in sends if words in one.text]
        fresh = [(to, text.partition("\n")[0]) for to, text in told if not text.startswith(AGAIN)]
        if words == YOURS:  # who takes it by both of two offers sees the card anew, without what is said at the start
            fresh = list(dict.fromkeys(fresh))
        wrong += max(0, len(fresh) - chats) + max(0, chats - len(told))
    return wrong + max(0, chats - sum(THANKS in text for text in shown))


COUNTS = (
    "SELECT count(*) FROM chats",
    "SELECT count(*) FROM outcomes",
    "SELECT count(*) FROM outcomes WHERE helper IS NOT NULL AND rating = 4 AND over",
)


def count(database: Path, query: str) -> int:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as db:
        return int(db.execute(query).fetchone()[0])


async def sound(ground: Ground) -> bool:
    with closing(sqlite3.connect(ground.database)) as db:
        whole = db.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    vault = Vault(ROOT_KEY)
    async with Database.open(ground.url, vault) as database:
        audit = isinstance(await walked(database), Whole)
    return whole and audit and count(ground.database, "SELECT count(*) FROM quarantine") == 0
