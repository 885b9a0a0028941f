"""`dismiss`: the operator takes a role away; a guru BK can do so for counselors and coordinators from the bot. The
service does it within a second, or at the next start; buttons of old messages are dead from then on."""

from rich.console import Console

from bot.clock import Clock
from bot.commands import team
from bot.commands.team import Asking
from bot.loop import complete
from bot.mistakes import Mistake
from bot.settings import Settings
from flows.model.effects import Record, SetTimer
from flows.model.people import Role
from flows.model.team_name import called
from flows.team import handover, leaving


def dismiss(settings: Settings, clock: Clock, console: Console, name: str, to: str, *, last: bool, ask: Asking) -> None:
    """Raises Mistake."""
    office = complete(team.look(settings))
    if not name:
        team.show(console, office, team.adults(office))
        console.print("Name one of them: python -m bot dismiss NAME. A counselor is named by the badge.")
        return
    one = team.named(office.staff, name)
    able = team.heirs(office, {one.id})
    heir = team.named(able, to) if to else next(iter(able), None)
    if stuck := handover.stuck(office.cases, one, able, heir.id if heir else None):
        raise team.no_owner(stuck)
    if one.staff is Role.SUPERVISOR and not able and not last:
        what = "This is the last guru BK: no peer could be reached, and nobody would answer danger."
        raise Mistake(what, "Invite another one first, or say --last if the programme rests.")
    cases, letters = handover.open_cases(office.cases, one.id), handover.letters_of(office.letters, one.id)
    role, talks = team.ROLES[one.staff] if one.staff else "", handover.talks(one)
    console.print(f"{called(one)}, {role}: the role ends. Open cases {len(cases)}, letters {len(letters)}, ", end="")
    console.print(f"talks {len(talks)}, handed over to {called(heir) if heir else 'nobody'}.")
    if not ask.sure():
        console.print("Nothing was changed.")
        return
    why = leaving.STOPS if one.staff is Role.COUNSELOR else leaving.LAST if last else leaving.LEFT
    timer = SetTimer(f"{leaving.LEAVES}:{why}:{heir.id if heir else ''}", clock.now())
    complete(team.wind(settings, [(one.id, timer)], Record("dismissed", detail=one.id)))
    console.print("Done. The service carries it out within seconds, or at its next start.")
