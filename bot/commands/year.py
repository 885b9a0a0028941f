"""`year`: the school year turns. What would change is shown first; then, after a yes, one timer for each person is set
in one piece, and the service does each of them exactly once: now if it runs, or at its next start.

Run again after a crash, or by a colleague, it finds who was turned already and does only what is left.
"""

from dataclasses import dataclass, replace

from rich.console import Console
from rich.table import Table

from bot.clock import Clock
from bot.commands import team
from bot.commands.team import Asking
from bot.loop import complete
from bot.mistakes import Mistake
from bot.settings import Settings
from flows.model.effects import Record, SetTimer
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.school import School
from flows.model.team_name import called
from flows.offers import classes
from flows.team import leaving
from flows.team import year as turns
from flows.training.certify import badge
from storage.arrivals import Office

GRADES = ("9", "12", "13")
COMES_BACK = (
    "Whoever left and repeats the year comes back by `python -m bot invite counselor`: "
    "what they have learnt is kept, and a guru BK certifies them again."
)


@dataclass(frozen=True, slots=True)
class Wanted:
    last: int = 0
    leaving: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    to: str = ""


def turn(
    settings: Settings, school: School, clock: Clock, console: Console, wanted: Wanted, *, rehearse: bool, ask: Asking
) -> None:
    """Raises Mistake."""
    office, now = complete(team.look(settings)), clock.now()
    wanted, gone = asked(console, office, wanted, ask)
    heir = taker(office, {one.id for one in gone}, wanted, ask)
    year = classes.school_year(school, now, coming=True)
    plan = turns.plan(
        *(office.staff, office.cases, office.letters, year, wanted.last),
        leaves={one.id for one in gone},
        stays=wanted.repeats,
        heir=heir.id if heir else None,
    )
    show(console, plan, heir)
    late(console, plan)
    refuse(plan, wanted)
    changes = timers(plan, wanted.last, heir, SetTimer("", now))
    if rehearse or not changes:
        console.print("Nothing was changed." if changes else "There is nothing to do: all of it was done before.")
        return
    if not ask.sure():
        console.print("Nothing was changed.")
        return
    record = Record("year turned", detail=f"{year} {len(changes)}")
    complete(team.wind(settings, changes, record))
    console.print(f"Done for {len(changes)}. The service carries it out within seconds, or at its next start.")


def asked(console: Console, office: Office, wanted: Wanted, ask: Asking) -> tuple[Wanted, list[Person]]:
    """What was not given as an option."""
    if not wanted.last:
        typed = ask.text("Which is the last grade of this school (9 SMP, 12 SMA, 13 SMK with four years)?")
        if typed.strip() not in GRADES:
            what = "The last grade is needed, or nobody knows who leaves."
            raise Mistake(what, "Give it as --last-grade 9, 12 or 13.")
        wanted = replace(wanted, last=int(typed))
    people = team.adults(office)
    team.show(console, office, people)
    names = wanted.leaving
    if not names:
        typed = ask.text("Which adults leave the school? Their team names, with commas between; empty for nobody")
        names = tuple(name for name in typed.split(",") if name.strip())
    stay = repeating(office, wanted.repeats)
    return replace(wanted, repeats=stay), [team.named(people, name) for name in names]


def repeating(office: Office, typed: tuple[str, ...]) -> tuple[str, ...]:
    """Their badges as they are, however they were typed: one that is only nearly so would send somebody away."""
    badges = {badge(one).casefold(): badge(one) for one in office.staff if one.staff is Role.COUNSELOR}
    named = [name.strip() for name in typed]
    if wrong := [name for name in named if name.casefold() not in badges]:
        what = (
            f'No counselor has the badge "{wrong[0]}" now: it may be mistyped, or they have left as a graduate already.'
        )
        raise Mistake(what, f"It stands under Latihan on a counselor's phone. {COMES_BACK}")
    return tuple(badges[name.casefold()] for name in named)


def taker(office: Office, leaving_: set[PersonId], wanted: Wanted, ask: Asking) -> Person | None:
    able = team.heirs(office, leaving_)
    if wanted.to:
        return team.named(able, wanted.to)
    if len(able) > 1 and (typed := ask.text("Which guru BK takes over what is open?", called(able[0]))):
        return team.named(able, typed)
    return able[0] if able else None


def show(console: Console, plan: turns.Plan, heir: Person | None) -> None:
    """No class of anybody: their lists are their own. Badges of those who leave, so that a mistake is seen."""
    table = Table("What", "How many", "Who", title=f"School year {plan.year}: nothing has changed yet")
    rows = (
        ("Counselors whose classes move up", plan.moves, ""),
        ("Counselors who are asked for their class anew", plan.asks, ""),
        ("Counselors who graduate: certificate and role end", plan.graduates, names(plan.graduates)),
        ("Counselors who repeat the year: as they are", plan.stays, names(plan.stays)),
        ("Adults who leave: role ends", plan.leaves, names(plan.leaves)),
        ("Turned already for this year", plan.done, ""),
    )
    for what, people, who in rows:
        table.add_row(what, str(len(people)), who)
    to = called(heir) if heir else "nobody"
    for what, many in (("Open cases", plan.cases), ("Letters being answered", plan.letters), ("Talks", plan.talks)):
        table.add_row(f"{what} handed over", str(many), to if many else "")
    console.print(table)
    console.print("Students: nothing of a class is kept, so nothing is turned.")


def late(console: Console, plan: turns.Plan) -> None:
    """Named as repeating after they were turned: said, since nothing is left to do for them here."""
    if turned := names(tuple(one for one in plan.stays if one.work.year >= plan.year)):
        console.print(
            f"Turned before for {plan.year}: {turned}. If their class was moved up all the same, they put it right "
            "themselves under Tentangku, Kelasku on their phone."
        )


def names(people: tuple[Person, ...]) -> str:
    return ", ".join(called(one) for one in people)


def refuse(plan: turns.Plan, wanted: Wanted) -> None:
    if plan.stuck:
        raise team.no_owner(plan.stuck)
    if not plan.gurus and any(one.staff is Role.SUPERVISOR for one in plan.leaves):
        what = "No guru BK would be left: no peer could be reached, and nobody would answer danger."
        raise Mistake(what, "Invite another one first (`python -m bot invite supervisor`).")
    if wanted.last not in turns.GRADES:
        what = f"{wanted.last} is no grade."
        raise Mistake(what, "Give the last one as --last-grade 9, 12 or 13.")


def timers(plan: turns.Plan, last: int, heir: Person | None, like: SetTimer) -> list[tuple[PersonId, SetTimer]]:
    to = heir.id if heir else ""
    turned = f"{turns.TURNS}:{plan.year}:{last}:{to}"
    stays = f"{turns.TURNS}:{plan.year}:{turns.STAYS}:{to}"
    left = f"{leaving.LEAVES}:{leaving.LEFT}:{to}"
    wanted = (
        *((one, turned) for one in (*plan.moves, *plan.asks, *plan.graduates)),
        *((one, stays) for one in plan.stays if one.work.year < plan.year),
        *((one, left) for one in plan.leaves),
    )
    return [(one.id, replace(like, name=name)) for one, name in wanted]
