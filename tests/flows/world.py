"""A few people and their chats in memory, for telling conversations.

Every decision and every value it leaves goes through the codec, as it would through the database, so that a
conversation also proves that each place survives a restart.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from bot.commands.sample import TIRELESS
from flows.book import Book
from flows.model import marks
from flows.model.card import Card
from flows.model.carried import Carried
from flows.model.cases import Case
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.deeds import KINDS, Deed
from flows.model.effects import Amend, Erase, Judge, Tell, Uncover, Unlock, Verdict, Wipe, WipeScreen
from flows.model.events import (
    ButtonPressed,
    ButtonTapped,
    CommandGiven,
    Event,
    MenuChosen,
    PersonUnreachable,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.ids import ChatId, PersonId
from flows.model.load import Load
from flows.model.meetings import Meeting
from flows.model.menu import Item, Menu
from flows.model.observed import Observation, Seen
from flows.model.outcomes import Outcome, merged
from flows.model.people import Facts, Invitation, Person, Role, Ticket
from flows.model.places import AtWork, StudentPlace
from flows.model.say import Button, Say
from flows.model.scene import Audience, Found, Luck, Said
from flows.model.school import School
from flows.model.stories import Side
from flows.reader import Staff
from flows.risk.alarm import Alarm
from flows.shared_phone import cover
from storage.codec import CARDS, CASES, CHATS, EVENTS, MEETINGS, PLACES, WORDS, work_dumped, work_loaded

NOW = datetime(2026, 7, 1, 2, tzinfo=UTC)  # a Wednesday, 09.00 WIB
TICK = timedelta(milliseconds=1)  # nothing happens at the same time, unless in one group
SISWA, ADIK, TAMU, KAWAN, LAIN, GURU, BUNDA, KOORD, WALI, KUNCI, KONTAK = map(
    PersonId, ("siswa", "adik", "tamu", "kawan", "lain", "guru", "bunda", "koord", "wali", "kunci", "kontak")
)
AGREED = Facts(admitted=True, consent=3)
CERTIFIED = Facts(admitted=True, consent=3, staff=Role.COUNSELOR, certified=NOW + timedelta(days=300))
CAST = {
    SISWA: AGREED,
    ADIK: AGREED,
    KAWAN: CERTIFIED,
    LAIN: CERTIFIED,
    GURU: Facts(admitted=True, consent=3, staff=Role.SUPERVISOR),
    BUNDA: Facts(admitted=True, consent=3, staff=Role.SUPERVISOR),
    KOORD: Facts(admitted=True, consent=3, staff=Role.COORDINATOR),
    WALI: Facts(admitted=True, consent=3, staff=Role.OMBUD),
    KUNCI: Facts(admitted=True, consent=3, staff=Role.CUSTODIAN),
    KONTAK: Facts(admitted=True, consent=3, staff=Role.CONTACT),
}
Words = list[Tell | Amend]


@dataclass
class Message:
    """Something on somebody's screen, as it reads now. `place` is where it, or its last change, was told."""

    mark: str
    say: Say
    place: int


@dataclass
class World:
    """flows.reader.Reader, and the clock and the luck besides."""

    now: datetime = NOW
    school: School = field(default_factory=lambda: School(duty=TIRELESS))
    people: dict[PersonId, Person] = field(
        default_factory=lambda: {who: Person(who, facts) for who, facts in CAST.items()}
    )
    chats: dict[ChatId, Chat] = field(default_factory=dict)
    cases: dict[ChatId, Case] = field(default_factory=dict)
    cards: dict[PersonId, Card | None] = field(default_factory=dict)
    tickets: dict[str, Ticket] = field(default_factory=dict)
    waits: tuple[int, ...] = ()
    unsent: int = 0  # of what was told to many
    lines: dict[ChatId, dict[tuple[Side, int], Said]] = field(default_factory=dict)
    told: Words = field(default_factory=list)
    timers: list[tuple[datetime, PersonId, str, ChatId | None]] = field(default_factory=list)
    wiped: list[Wipe] = field(default_factory=list)
    covered: Words = field(default_factory=list)  # waits in the outbox
    outcomes: dict[ChatId, Outcome] = field(default_factory=dict)
    judged: dict[ChatId, Judge] = field(default_factory=dict)
    observed: list[Seen] = field(default_factory=list)
    held: list[Meeting] = field(default_factory=list)
    records: list[tuple[PersonId, str]] = field(default_factory=list)
    unlocked: list[Unlock] = field(default_factory=list)
    done: list[Deed] = field(default_factory=list)
    erased: dict[PersonId, Erase] = field(default_factory=dict)
    screens: list[WipeScreen] = field(default_factory=list)
    away: set[PersonId] = field(default_factory=set)  # could not be reached, and have no new keyboard since
    last: int = 0  # the number of what was written last
    swept: int = 0  # so many of the first words told are no longer known
    _number: int = 0

    # what a decision may read

    def person(self, person: PersonId) -> Person | None:
        return self.people.get(person)

    def shares(self, person: PersonId) -> bool:
        return person in self.people and cover.sharing(self.people[person])

    def chat(self, chat: ChatId) -> Chat | None:
        return self.chats.get(chat)

    def staff(self) -> Staff:
        open_chats = [chat for chat in self.chats.values() if not isinstance(chat, Closed)]
        return Staff(
            tuple(p for p in self.people.values() if p.staff),
            tuple(chat for chat in open_chats if isinstance(chat, Queued)),
            frozenset(chat.story.alias for chat in open_chats),
            self.waits,
        )

    def said(self, chat: ChatId) -> tuple[Said, ...]:
        return tuple(self.lines.get(chat, {}).values())

    def button(self, person: PersonId, data: str) -> ButtonPressed | None:
        number, _, which = data.partition(".")
        if not number.isdigit() or int(number) >= len(self.told):
            return None
        words = self.told[int(number)]
        if words.to != person:
            return None
        button = flat(words.say)[int(which)]
        return ButtonPressed(button.verb, button.about, button.value)

    def pointed(self, person: PersonId, message: int) -> Found | None:
        """Messages of ours carry the numbers 10000 and up on the reader's screen."""
        place = message - 10_000
        if not self.swept <= place < len(self.told) or self.told[place].to != person:
            return None
        words = self.told[place]
        if words.about is None:
            return None
        line = marks.read_line(words.mark)
        beside = marks.is_beside(words.mark)
        return Found(*line) if line else Found(words.about, Side.HELPER, 0, parts=0, beside=beside)

    def oldest(self, person: PersonId) -> int | None:
        known = (place for place, words in enumerate(self.told) if place >= self.swept and words.to == person)
        return next((10_000 + place for place in known), None)

    def there(self, names: Sequence[str]) -> frozenset[str]:
        return frozenset(names) & {words.mark for words in (*self.told, *self.covered)}

    def ticket(self, code: str) -> Ticket | None:
        return self.tickets.get(code)

    def invitations(self, now: datetime) -> tuple[Invitation, ...]:
        """The code itself is the id here."""
        found = ((it.until, code) for code, it in self.tickets.items() if it.role is Role.COUNSELOR and not it.used)
        return tuple(Invitation(code, until) for until, code in sorted(found, key=str) if not until or now < until)

    def case(self, case: ChatId) -> Case | None:
        return self.cases.get(case)

    def deeds(self, since: datetime) -> tuple[Deed, ...]:
        return tuple(deed for deed in self.done if deed.at >= since and deed.what in KINDS)

    def card(self, person: PersonId) -> Card | None:
        return self.cards.get(person)

    def kept_cases(self) -> tuple[Case, ...]:
        return tuple(self.cases.values())

    def talking_now(self) -> tuple[Talking, ...]:
        return tuple(chat for chat in self.chats.values() if isinstance(chat, Talking))

    def alarmed(self) -> tuple[Chat, ...]:
        return tuple(self.chats.values())

    def lately(self, since: datetime) -> tuple[Chat, ...]:
        return tuple(chat for chat in self.chats.values() if isinstance(chat, Closed) and chat.ended >= since)

    def comments(self, most: int) -> Sequence[ChatId]:
        return sorted(chat for chat, one in self.judged.items() if one.verdict is Verdict.WAITS)[:most]

    def observations(self, most: int) -> tuple[Observation, ...]:
        seen = [one for one in self.observed if isinstance(one, Observation)]
        return tuple(seen[::-1][:most])

    def meetings(self, most: int) -> tuple[Meeting, ...]:
        return tuple(self.held[::-1][:most])

    def observed_of(self, case: ChatId) -> tuple[Observation, ...]:
        return tuple(one for one in self.observations(len(self.observed)) if one.about == case)

    def letters(self) -> tuple[Closed, ...]:
        closed = (chat for chat in self.chats.values() if isinstance(chat, Closed))
        return tuple(chat for chat in closed if chat.letter is not None and chat.letter.open)

    def audience(self, after: PersonId | None, most: int) -> Audience:
        wants = sorted((p for p in self.people.values() if p.facts.news), key=lambda p: p.id)
        return Audience(tuple(p for p in wants if p.id > (after or ""))[:most], len(wants), self.unsent)

    # what happens

    def hears(self, *happened: tuple[PersonId, Event]) -> Words:
        """One after the other in one group; what is told to anybody comes back."""
        self.now += TICK
        book = Book(self.now, self.school, self)
        for who, event in happened:
            self._number += 1
            assert EVENTS.load(EVENTS.dump(event)) == event
            if isinstance(event, PersonUnreachable):
                self.away.add(who)
            book.decide(who, event, Luck(ChatId(f"chat{self._number}"), self._number * 7919, self._number))
        return self._keep(book)

    def _keep(self, book: Book) -> Words:
        for who, person in book.people.items():
            if person is self.people.get(who):
                continue  # only looked at
            place, kept = PLACES.load(PLACES.dump(person.place)), work_loaded(work_dumped(person.work, person.facts))
            self.people[who] = Person(who, replace(person.facts, **kept.rest), place, kept.work)
        self.chats |= {chat: CHATS.load(CHATS.dump(it)) for chat, it in book.kept.items()}
        self.cases |= {case: CASES.load(CASES.dump(it)) for case, it in book.cases.items()}
        self.cards |= {who: CARDS.load(CARDS.dump(it)) if it else None for who, it in book.cards.items()}
        for (chat, side, number), written in book.lines.items():
            self.lines.setdefault(chat, {})[side, number] = Said(side, written.line)
        for (chat, side, number), newer in book.rewritten.items():
            if (side, number) in self.lines.get(chat, {}):
                self.lines[chat][side, number] = Said(side, newer.line)
        for chat, outcome in book.outcomes.items():
            older = self.outcomes.get(chat)
            self.outcomes[chat] = merged(older, outcome) if older else outcome
        self.tickets |= book.burnt
        self.tickets |= {one.code: Ticket(one.role, until=one.until, id=one.code) for one in book.invited}
        self.tickets |= {code: replace(self.tickets[code], used=True) for code in book.withdrawn}
        self.timers += [(t.at, who, t.name, t.about) for who, t in book.timers]
        self.judged |= book.judged
        self.observed += book.observed
        self.held += [MEETINGS.load(MEETINGS.dump(one)) for one in book.meetings]
        self.records += [(who, record.what) for who, record in book.records]
        self.done += [Deed(self.now, one.what, one.about, one.detail) for _, one in book.records]
        self.unlocked += book.unlocked
        self.erased |= book.erased
        self.screens += book.screens
        out = [WORDS.load(WORDS.dump(word)) for word in self._going_out(book)]
        self.wiped += [word for word in out if isinstance(word, Wipe)]
        words = [word for word in out if not isinstance(word, Wipe)]
        self.told += words
        self.away -= {word.to for word in words if word.say.menu}
        return words

    def _going_out(self, book: Book) -> Iterable[Tell | Amend | Wipe]:
        """As the outbox does: what is covered waits until it is opened."""
        for word in book.words:
            if isinstance(word, Uncover):
                fits = [w for w in self.covered if w.to == word.to and word.needs in (None, w.covered)]
                self.covered = [w for w in self.covered if w not in fits]
                yield from cover.opened(word.to, fits, word.into)
            elif not isinstance(word, Wipe) and word.covered:
                same = [w for w in self.covered if isinstance(word, Amend) and (w.to, w.mark) == (word.to, word.mark)]
                at = self.covered.index(same[0]) if same else len(self.covered)
                self.covered[at : at + len(same)] = [cover.merged(same[0], word) if same else word]
            else:
                yield word

    def says(self, who: PersonId, text: str, reply_to: int | None = None, sign: Alarm | None = None) -> Words:
        """`sign` is what the screening heard in it."""
        self.last += 1
        return self.hears((who, TextReceived(text, self.last, reply_to, sign)))

    def says_in_pieces(self, who: PersonId, *pieces: str) -> list[Words]:
        """Short messages right after each other."""
        told = []
        for at, piece in enumerate(pieces):
            self.last += 1
            told.append(self.hears((who, TextReceived(piece, self.last, begun=pieces[:at]))))
        return told

    def types(self, who: PersonId, digits: str) -> Words:
        """Six digits: a PIN, if it is theirs."""
        self.last += 1
        return self.hears((who, TextReceived(digits, self.last, pin=f"secret of {who} {digits}")))

    def whispers(self, who: PersonId, word: str, *, turned: bool = True) -> Words:
        """A single word, turned into what the word of a shared phone becomes before it is decided on."""
        self.last += 1
        return self.hears((who, TextReceived(word, self.last, pin=f"secret of {who} {word}" if turned else "")))

    def shares_phone(self, who: PersonId = SISWA, word: str = "kepompong") -> "World":
        self.forges(who, "shared-on")
        self.whispers(who, word)
        self.whispers(who, word)
        assert cover.sharing(self.people[who])
        return self

    def reads_alert(self, who: PersonId) -> Words:
        """Baca, once their PIN, chosen the first time, has opened it."""
        self.taps(who, "read")
        while self.work(who).asked:
            self.types(who, "274916")
        return self.taps(who, "read")

    def edits(self, who: PersonId, message: int, text: str, *, sign: Alarm | None = None) -> Words:
        return self.hears((who, TextEdited(text, message, sign)))

    def chooses(self, who: PersonId, item: Item) -> Words:
        return self.hears((who, MenuChosen(item)))

    def starts(self, who: PersonId, code: str = "") -> Words:
        return self.hears((who, CommandGiven("start", code)))

    def blocks(self, who: PersonId) -> Words:
        return self.hears((who, PersonUnreachable()))

    def taps(self, who: PersonId, verb: str, value: str | None = None, about: ChatId | None = None) -> Words:
        """The newest such button they see, as a finger would."""
        found = list(self.buttons(who, verb, value, about))
        assert found, f"{who} sees no button {verb} {value}"
        return self.hears((who, ButtonTapped(found[-1])))

    def forges(self, who: PersonId, verb: str, about: ChatId | None = None, value: str = "") -> Words:
        """A button that was theirs once, or never; the edge would not let the latter pass, the flows must not mind."""
        return self.hears((who, ButtonPressed(verb, about, value)))

    def waits_for(self, time: timedelta) -> Words:
        """The clock goes on, and every timer rings when it is due."""
        until, words = self.now + time, []
        while due := sorted((t for t in self.timers if t[0] <= until), key=lambda t: t[0])[:1]:
            self.timers.remove(due[0])
            at, who, name, about = due[0]
            self.now = max(self.now, at)
            words += self.hears((who, TimerRang(name, about)))
        self.now = until
        return words

    # what there is to see

    def screen(self, who: PersonId) -> list[Message]:
        seen: list[Message] = []
        newest: dict[str, Message] = {}
        for place, words in enumerate(self.told):
            if words.to != who:
                continue
            older = newest.get(words.mark) if words.mark else None
            if isinstance(words, Amend) and older:
                older.say, older.place = words.say, place
            else:
                newest[words.mark] = Message(words.mark, words.say, place)
                seen.append(newest[words.mark])
        return seen

    def reads(self, who: PersonId) -> list[str]:
        """The keys of what stands on their screen now."""
        return [message.say.key for message in self.screen(who)]

    def keyboard(self, who: PersonId) -> Menu | None:
        return next((words.say.menu for words in reversed(self.told) if words.to == who and words.say.menu), None)

    def buttons(self, who: PersonId, verb: str, value: str | None = None, about: ChatId | None = None) -> Iterable[str]:
        for message in self.screen(who):
            for which, button in enumerate(flat(message.say)):
                if button.verb == verb and value in (None, button.value) and about in (None, button.about):
                    yield f"{message.place}.{which}"

    def number_of(self, who: PersonId, text: str) -> int:
        """Of the message on their screen that shows these words: what they would reply to."""
        places = [n for n, words in enumerate(self.told) if words.to == who and words.say.args.get("text") == text]
        return 10_000 + places[-1]

    def place(self, who: PersonId) -> StudentPlace:
        return self.people[who].place

    def work(self, who: PersonId) -> AtWork:
        return self.people[who].work

    # common beginnings

    def opens(self) -> "World":
        """An adult is on call and both counselors are on duty."""
        self.hears((GURU, MenuChosen(Item.ON_CALL)))
        self.taps(GURU, "call", "4")
        self.hears((KAWAN, MenuChosen(Item.DUTY_ON)), (LAIN, MenuChosen(Item.DUTY_ON)))
        return self

    def waiting(self, who: PersonId = SISWA, words: str = "ayah pergi") -> ChatId:
        self.chooses(who, Item.TALK)
        self.taps(who, "topic", "family")
        self.taps(who, "wish", "listen")
        self.taps(who, "feeling", "2")
        self.says(who, words)
        return self.queued(who)

    def waiting_for_bk(self, who: PersonId = SISWA, words: str = "ayah pergi") -> ChatId:
        self.chooses(who, Item.BK)
        self.taps(who, "topic", "family")
        self.says(who, words)
        return self.queued(who)

    def queued(self, who: PersonId) -> ChatId:
        return next(c.story.id for c in self.chats.values() if isinstance(c, Queued) and c.story.student == who)

    def talking(self, who: PersonId = SISWA, helper: PersonId = KAWAN) -> ChatId:
        chat = self.waiting(who)
        self.taps(helper, "claim", about=chat)
        assert isinstance(self.chats[chat], Talking)
        return chat

    def talking_with_bk(self, who: PersonId = SISWA, helper: PersonId = GURU) -> ChatId:
        chat = self.waiting_for_bk(who)
        self.taps(helper, "claim", about=chat)
        return chat

    def chat_of(self, who: PersonId) -> Chat:
        """The open one."""
        return next(c for c in self.chats.values() if not isinstance(c, Closed) and c.story.student == who)

    def talk(self, chat: ChatId) -> Talking:
        found = self.chats[chat]
        assert isinstance(found, Talking)
        return found

    def queue(self, chat: ChatId) -> Queued:
        found = self.chats[chat]
        assert isinstance(found, Queued)
        return found

    def closed(self, chat: ChatId) -> Closed:
        found = self.chats[chat]
        assert isinstance(found, Closed)
        return found


def bare(work: AtWork) -> AtWork:
    """Without what is kept of earlier chats, and without times."""
    return replace(work, load=Load(), until=None, carried=Carried())


def guests(world: World, *who: PersonId) -> None:
    """People nobody has met."""
    for person in who:
        world.people[person] = Person(person, Facts())


def flat(say: Say) -> list[Button]:
    return [button for row in say.buttons for button in row]


def told(words: Words) -> list[tuple[str, str]]:
    return [(word.to, word.say.key) for word in words]


def to(who: PersonId, words: Words) -> list[str]:
    return [word.say.key for word in words if word.to == who]


def the(key: str, words: Words) -> Tell | Amend:
    """The only one of this key."""
    found = [word for word in words if word.say.key == key]
    assert len(found) == 1, (key, told(words))
    return found[0]


def notes(word: Tell | Amend) -> list[str]:
    return [note.key for note in word.say.notes]


def texts(who: PersonId, words: Words) -> list[str]:
    """What others wrote, as it reaches them."""
    return [str(word.say.args["text"]) for word in words if word.to == who and "text" in word.say.args]
