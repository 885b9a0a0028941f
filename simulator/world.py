"""Everything there is: people, bots, what they were asked, what goes wrong on purpose, and who watches."""

import re
import secrets
from collections.abc import Iterable

from simulator.account import Account
from simulator.calls import Calls
from simulator.changed import Changed
from simulator.clock import SimClock
from simulator.events import Events
from simulator.faults import Faults
from simulator.people import KNOWN, Person, text
from simulator.schema import Schema
from simulator.wire import Json
from simulator.wrong import Impossible

TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
MOST_COMPLAINTS = 1_000


class World:
    def __init__(self, clock: SimClock, *, title: str = "Sebaya", tokens: Iterable[str] | None = None) -> None:
        self.clock, self.title = clock, title
        self.people: dict[int, Person] = {}
        self.bots: dict[str, Account] = {}
        self.calls, self.faults, self.events = Calls(), Faults(), Events()
        self.changed = Changed()
        self.complaints: list[str] = []
        self.schema = Schema.shipped()
        self.check_schema = False
        self._tokens = None if tokens is None else frozenset(tokens)
        self._first = Account(self)  # waits for the first token, so that people can write before the bot runs
        for token in tokens or ():
            self.bot(token)

    def bot(self, token: str) -> Account | None:
        """The bot of that token; nothing when there is none."""
        if found := self.bots.get(token):
            return found
        if not TOKEN.fullmatch(token) or (self._tokens is not None and token not in self._tokens):
            return None
        account = self._first if not self.bots else Account(self)
        account.token = token
        account.name(int(token.split(":", maxsplit=1)[0]))
        self.bots[token] = account
        return account

    def account(self, name: str = "") -> Account:
        """By id or username; the first one when nothing is said."""
        if not name:
            return self._first
        for account in self.accounts():
            if name.lstrip("@") in {str(account.user["id"]), account.user["username"], account.token}:
                return account
        message = f"There is no bot {name!r}."
        raise Impossible(message)

    def accounts(self) -> list[Account]:
        return list(self.bots.values()) or [self._first]

    def person(self, number: int) -> Person:
        if found := self.people.get(number):
            return found
        message = f"There is no person {number}. Make one with POST /sim/people."
        raise Impossible(message)

    def add_person(self, fields: Json) -> Person:
        given = {name: text(fields[name]) for name in KNOWN if fields.get(name) is not None}
        number = int(fields.get("id") or 0) or self._free_number()
        if person := self.people.get(number):
            person.update(given)
        elif not given.get("first_name"):
            message = "A person needs a first_name."
            raise Impossible(message)
        else:
            person = self.people[number] = Person(number, given)
        self.events.say("person", person=person.view())
        return person

    def reset(self) -> None:
        self.people.clear()
        self.complaints.clear()
        self.calls.clear()
        self.faults.clear()
        for account in self.accounts():
            account.forget()
        self.events.say("reset")

    def complain(self, words: str) -> None:
        self.complaints.append(words)
        del self.complaints[:-MOST_COMPLAINTS]

    def held_to_schema(self, value: object, kind: str) -> None:
        if self.check_schema:
            for problem in self.schema.problems(value, kind):
                self.complain(f"we broke the schema: {problem}")

    def close(self) -> None:
        for account in self.accounts():
            account.inbox.close()
        self.events.close()

    def _free_number(self) -> int:
        while (number := secrets.randbelow(900_000_000) + 100_000_000) in self.people:
            pass
        return number
