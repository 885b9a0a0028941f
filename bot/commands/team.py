"""The team as a command sees it: by team names and badges, never by who they are at Telegram."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import typer
from rich.console import Console
from rich.table import Table

from bot.mistakes import Mistake
from bot.rootkey import vault
from bot.settings import Settings
from flows.model.effects import Record, SetTimer
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.team_name import called
from flows.team import handover
from storage.arrivals import Office
from storage.database import Database
from storage.store import Store

OPERATOR = "operator"
ROLES = {
    Role.SUPERVISOR: "guru BK / supervisor",
    Role.COORDINATOR: "koordinator / coordinator",
    Role.OMBUD: "wali luar / ombud",
    Role.CUSTODIAN: "pemegang kunci kedua / custodian",
    Role.CONTACT: "kontak darurat / contact",
    Role.COUNSELOR: "konselor / counselor",
}


@dataclass(frozen=True, slots=True)
class Asking:
    """At the terminal; with `yes` nothing is asked, and what is usual holds."""

    yes: bool = False

    def text(self, question: str, usual: str = "") -> str:
        return usual if self.yes else str(typer.prompt(question, default=usual, show_default=bool(usual)))

    def sure(self) -> bool:
        return self.yes or typer.confirm("Do it?", default=False)


async def look(settings: Settings) -> Office:
    """Changes nothing; also while the service runs."""
    async with Database.open(settings.database_url, vault(settings)) as database:
        return await database.run(lambda store: store.office())


async def wind(settings: Settings, timers: Sequence[tuple[PersonId, SetTimer]], record: Record) -> None:
    """All of them or none: whoever runs, now or at the next start, does each exactly once."""

    def work(store: Store) -> None:
        store.wind(timers)
        store.note(OPERATOR, record, timers[0][1].at)

    async with Database.open(settings.database_url, vault(settings)) as database:
        await database.run(work)


def adults(office: Office) -> list[Person]:
    order = list(ROLES)
    found = (one for one in office.staff if one.adult and one.staff is not None)
    return sorted(found, key=lambda one: (order.index(one.staff or Role.CONTACT), called(one)))


def show(console: Console, office: Office, people: Iterable[Person]) -> None:
    table = Table("Team name", "Role", "Open cases", "Letters", title="Each sees their own team name with /start")
    for one in people:
        cases, letters = handover.open_cases(office.cases, one.id), handover.letters_of(office.letters, one.id)
        role = ROLES[one.staff] if one.staff else ""
        table.add_row(called(one), role, str(len(cases)), str(len(letters)))
    console.print(table)


def named(people: Iterable[Person], name: str) -> Person:
    """Raises Mistake: nobody is guessed."""
    found = [one for one in people if called(one).casefold() == name.strip().casefold()]
    if len(found) != 1:
        what = f'{"Nobody" if not found else "More than one"} here is called "{name.strip()}".'
        remedy = "Copy the name from the list: each sees their own with /start, and whoever left already is not in it."
        raise Mistake(what, remedy)
    return found[0]


def heirs(office: Office, leaving: Collection[PersonId]) -> list[Person]:
    return [one for one in adults(office) if one.staff is Role.SUPERVISOR and one.id not in leaving]


def no_owner(cases: int) -> Mistake:
    return Mistake(
        f"{cases} open case(s) or talks would be left to nobody who may read them.",
        "Invite another guru BK first (`python -m bot invite supervisor`), or let the cases be closed.",
    )
