"""Accuracy (Ketepatan tanda): how often alarms were right, and what was missed, as guru BK have judged; numbers alone.

results --Ketepatan tanda--> the last weeks, one line each; what was judged false; what the weekly sample found
                             over the budget: what to do about it

An alarm is one chat in a week, at its worst level. AMBER ones within ten minutes are one group: so they were told.
Each guru BK is rung for each of them, so that the budget of one is that of the school. What is judged "already cared
for" was no false alarm. It counts from the audit, which names nobody.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from flows.model.deeds import JUDGED, RAISED, SAMPLED, Deed
from flows.model.effects import Decision, Record
from flows.model.ids import ChatId
from flows.model.say import Button, Note, Say
from flows.model.scene import Scene
from flows.risk.alarm import Level

WEEKS = 13  # a quarter of a year: a month's few verdicts say little
LINES = 5  # weeks that are shown one by one
SINCE = timedelta(weeks=WEEKS)
TOGETHER = timedelta(minutes=10)  # PRODUCT: AMBER groups within it into one alert
RIGHT = ("cared-for",)
MISSED = "missed"
FEW = 20  # verdicts; of fewer a share says nothing


@dataclass(frozen=True, slots=True)
class Alarm:
    """Of one chat, in one week."""

    about: ChatId | None
    at: datetime
    level: str
    verdict: str = ""

    @property
    def false(self) -> bool:
        return bool(self.verdict) and self.verdict not in RIGHT


@dataclass(frozen=True, slots=True)
class Week:
    monday: date
    red: int = 0
    amber: int = 0  # groups
    false_red: int = 0
    false_amber: int = 0  # groups that had nothing but false ones


def show(scene: Scene) -> Decision:
    found = alarms(scene.deeds, scene.school.zone)
    verdicts = [one for one in found if one.verdict]
    false = [one for one in verdicts if one.false]
    samples = [one.detail for one in scene.deeds if one.what == SAMPLED]
    shown = weeks(found, scene.school.zone, monday(scene.now, scene.school.zone))
    args: dict[str, str | int] = {
        "weeks": WEEKS,
        "alarms": len(found),
        "verdicts": len(verdicts),
        "false": len(false),
        "samples": len(samples),
        "missed": samples.count(MISSED),
    }
    lines = tuple(Note("accuracy-week", line(one)) for one in shown[:LINES])
    notes = (*share(len(false), len(verdicts)), *lines, *budget(scene, shown[:LINES]))
    return Decision((scene.tell(Say("accuracy", args, notes, ((Button("accuracy"),),))), Record("accuracy")))


def share(false: int, verdicts: int) -> tuple[Note, ...]:
    if verdicts < FEW:
        return (Note("accuracy-few", {"least": FEW}),)
    return (Note("accuracy-share", {"percent": round(100 * false / verdicts)}),)


def line(week: Week) -> Mapping[str, str | int]:
    return {
        "monday": f"{week.monday:%d-%m}",
        "red": week.red,
        "amber": week.amber,
        "redfalse": week.false_red,
        "amberfalse": week.false_amber,
    }


def budget(scene: Scene, shown: Sequence[Week]) -> tuple[Note, ...]:
    """Of the weeks on the screen."""
    red, amber = scene.school.false_red, scene.school.false_amber
    over = sum(week.false_red > red or week.false_amber > amber for week in shown)
    args: Mapping[str, str | int] = {"red": red, "amber": amber, "weeks": over, "of": len(shown)}
    return (Note("accuracy-over", args),) if over else (Note("accuracy-within", args),)


def monday(moment: datetime, zone: tzinfo) -> date:
    day = moment.astimezone(zone).date()
    return day - timedelta(days=day.weekday())


def alarms(deeds: Iterable[Deed], zone: tzinfo) -> list[Alarm]:
    """By their beginning. A verdict is on the last one of its chat before it."""
    found: dict[tuple[ChatId | None, date], Alarm] = {}
    last: dict[ChatId | None, tuple[ChatId | None, date]] = {}
    for deed in sorted(deeds, key=lambda one: one.at):
        if deed.what == RAISED and deed.detail in (Level.RED, Level.AMBER):
            key = deed.about, monday(deed.at, zone)
            before = found.get(key)
            level = deed.detail if before is None or before.level != Level.RED else before.level
            found[key] = Alarm(deed.about, before.at if before else deed.at, level)
            last[deed.about] = key
        elif deed.what == JUDGED and deed.about in last:
            before = found[last[deed.about]]
            found[last[deed.about]] = Alarm(before.about, before.at, before.level, deed.detail)
    return sorted(found.values(), key=lambda one: (one.at, str(one.about)))


def weeks(found: Sequence[Alarm], zone: tzinfo, this: date) -> list[Week]:
    """The newest first, also those in which nothing rang."""
    return [week(found, zone, this - timedelta(weeks=n)) for n in range(WEEKS)]


def week(found: Sequence[Alarm], zone: tzinfo, day: date) -> Week:
    mine = [one for one in found if monday(one.at, zone) == day]
    red = [one for one in mine if one.level == Level.RED]
    groups = grouped([one for one in mine if one.level != Level.RED])
    return Week(
        day,
        len(red),
        len(groups),
        sum(one.false for one in red),
        sum(all(one.false for one in group) for group in groups),
    )


def grouped(found: Sequence[Alarm]) -> list[list[Alarm]]:
    groups: list[list[Alarm]] = []
    for one in found:
        if groups and one.at - groups[-1][0].at < TOGETHER:
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups
