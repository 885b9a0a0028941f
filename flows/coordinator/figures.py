"""Figures: a coordinator or guru BK asks for a period's results, or gets last month's unasked.

asked --a period that is settled--> being made --> its figures as text, a picture, a spreadsheet
      --one that still runs-------> from when on, and the one before it

Only frozen figures are ever shown: those of a running month, looked at daily, would tell who came today.
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from flows.model.effects import Amend, Decision, Effect, Move, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.people import Role
from flows.model.places import Fetched
from flows.model.say import Button, Lane, Part, Results, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.results.periods import Kind, Period, current, last, read
from flows.school.hours import awake, open_now

IMPATIENT = timedelta(minutes=2)  # making takes seconds; who asks again so soon has only tapped twice
SHOWN = {Part.TEXT: "results-making", Part.PICTURE: "results-picture", Part.SHEETS: "results-sheets"}


def ask(scene: Scene) -> Decision:
    today = here(scene)
    months = (choice(current(Kind.MONTH, today), "month"), choice(last(Kind.MONTH, today), "month-last"))
    others = (choice(last(Kind.SEMESTER, today), "semester"), choice(last(Kind.YEAR, today), "year"))
    own = (
        (Button("observe"), Button("tally")),
        *(((Button("observe-read"),), (Button("comments"),), (Button("accuracy"),)) if reads(scene) else ()),
    )
    return Decision((scene.tell(Say("results-which", buttons=(months, *((one,) for one in others), *own))),))


def reads(scene: Scene) -> bool:
    """Words that adults and students wrote are for guru BK alone."""
    return scene.me.staff is Role.SUPERVISOR


def choice(period: Period, called: str) -> Button:
    return Button("results", value=period.name, name=called)


def here(scene: Scene) -> date:
    return scene.now.astimezone(scene.school.zone).date()


def chosen(scene: Scene, event: ButtonPressed) -> Decision:
    period, me = read(event.value), scene.me
    if period is None:
        return Decision()
    if here(scene) < period.ready:
        return not_yet(scene, period)
    before = me.work.fetched
    wanted = Fetched(period.name, me.facts.language, scene.now)
    if before and wanted == replace(before, at=scene.now) and scene.now - before.at < IMPATIENT:
        return scene.say("results-twice", **period.spoken)
    mark = f"results:{scene.luck.chat}"
    return Decision(
        (
            Move(me.id, replace(me.work, fetched=wanted)),
            scene.tell(Say("results-making", period.spoken), Lane.NOTICE, mark),
            *shown(scene, period, mark),
            Record("results", detail=period.name),
        )
    )


def not_yet(scene: Scene, period: Period) -> Decision:
    earlier = last(period.kind, period.begins)
    when = f"{period.ready:%d-%m-%Y}"
    buttons = ((choice(earlier, "earlier"),),)
    return Decision((scene.tell(Say("results-not-yet", {**period.spoken, "date": when}, buttons=buttons)),))


def shown(scene: Scene, period: Period, mark: str = "") -> tuple[Effect, ...]:
    """Each follows once it is made; the text takes the place of what says so."""
    who = scene.me.id
    text, picture, sheets = (Say(SHOWN[part], period.spoken, results=Results(period.name, part)) for part in Part)
    first = Amend(who, text, mark, Lane.NOTICE) if mark else Tell(who, text, Lane.NOTICE)
    return first, Tell(who, picture, Lane.NOTICE), Tell(who, sheets, Lane.NOTICE)


def monthly(school: School, now: datetime) -> str | None:
    """Whose results may go out by themselves now: the newest settled month's, while the school is open."""
    if not school.monthly_results or not (open_now(school, now) if school.hours else awake(school, now)):
        return None
    today = now.astimezone(school.zone).date()
    period = last(Kind.MONTH, today)
    return (period if period.ready <= today else last(Kind.MONTH, period.begins)).name


def arrived(scene: Scene, name: str) -> Decision:
    """Once a month, to those who read results and nothing else."""
    period = read(name)
    if scene.me.staff is not Role.COORDINATOR or period is None or here(scene) < period.ready:
        return Decision()
    news = scene.tell(Say("results-month", period.spoken), Lane.NOTICE)
    return Decision((news, *shown(scene, period), Record("results", detail=period.name)))
