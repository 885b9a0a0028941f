"""Roster (Jadwal jaga): a supervisor sees who is on duty and until when, who rests and why, and the gaps of today.

No chat, no student, no star: badges, times and reasons alone. That a counselor seeks help themselves is not said.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise

from flows.model.effects import Decision
from flows.model.people import Person, Role
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.offers import fitness
from flows.school.hours import end_of_day, exams_until, lessons_on, moment, until
from flows.training.certify import badge

MOST_ROWS = 30
MOST_GAPS = 8
BELOW: Buttons = ((Button("roster-week"),), (Button("drill"),))
OWN = (fitness.Rest.OWN_EXAMS, fitness.Rest.HEAVY, fitness.Rest.SHORT, fitness.Rest.TODAY, fitness.Rest.WEEK)
"""Of one person; exams, night and lessons are everybody's."""


@dataclass(frozen=True, slots=True)
class Gap:
    begins: datetime
    ends: datetime
    lacks: str  # adult, or peer


def show(scene: Scene) -> Decision:
    now, desk = scene.now, scene.desk
    on = desk.on(Role.COUNSELOR, now)
    resting = [one for one in desk.all(Role.COUNSELOR) if one not in on and rests(one, scene.school, now)]
    gurus = desk.on(Role.SUPERVISOR, now)
    rows = (*(row(scene, one, "roster-on") for one in on), *(row(scene, one, "roster-off") for one in resting))
    more = (Note("roster-more", {"count": len(rows) - MOST_ROWS}),) if len(rows) > MOST_ROWS else ()
    args: dict[str, str | int] = {"on": len(on), "adults": len(gurus), "time": last(scene, gurus)}
    return Decision((scene.tell(Say("roster", args, (*rows[:MOST_ROWS], *more, *gap_notes(scene)), BELOW)),))


def last(scene: Scene, gurus: Iterable[Person]) -> str:
    """Until when there is an adult, as far as they said."""
    ends = max((guru.work.until for guru in gurus if guru.work.until), default=None)
    return clock(scene, ends) if ends else ""


def clock(scene: Scene, at: datetime) -> str:
    return f"{at.astimezone(scene.school.zone):%H.%M}"


def rests(one: Person, school: School, now: datetime) -> bool:
    found = None if fitness.lacking(one, school, now) else fitness.resting(one, school, now)
    return found is not None and found.why in OWN


def row(scene: Scene, one: Person, key: str) -> Note:
    ends = one.work.until
    found = fitness.resting(one, scene.school, scene.now)
    why = str(found.why) if found else "chats" if one.work.chats else "away" if one.seeks else "free"
    args: dict[str, str | int] = {"badge": badge(one), "why": why, "ends": clock(scene, ends) if ends else "none"}
    return Note(key, args | until(scene.school, scene.now, found.until if found else None))


def gap_notes(scene: Scene) -> Iterator[Note]:
    if exams_until(scene.school, scene.now):
        yield Note("roster-exams")
        return
    gaps = list(gaps_today(scene))
    yield Note("roster-gaps", {"count": len(gaps)})
    for gap in gaps[:MOST_GAPS]:
        yield Note("roster-gap", {"from": clock(scene, gap.begins), "to": clock(scene, gap.ends), "lacks": gap.lacks})


def gaps_today(scene: Scene) -> Iterator[Gap]:
    """From now until duty ends, lessons left out: when no adult is on call, or no counselor may be asked."""
    school, now = scene.school, scene.now
    today = now.astimezone(school.zone).date()
    begins, ends = max(now, moment(school, today, school.duty.hours[0])), end_of_day(school, now)
    lessons = [(moment(school, today, a), moment(school, today, b)) for a, b in lessons_on(school, today)]
    adults = [(now, one.work.until or ends) for one in scene.desk.on(Role.SUPERVISOR, now)]
    peers = list(ready(scene, ends))
    edges = {edge for spans in (lessons, adults, peers) for span in spans for edge in span}
    edges = {begins, ends, *(edge for edge in edges if begins < edge < ends)} if begins < ends else set()
    open_ = Gap(now, now, "")
    for start, end in pairwise(sorted(edges)):
        lacks = "" if within(lessons, start) else lacking(adults, peers, start)
        if lacks == open_.lacks:
            open_ = Gap(open_.begins, end, lacks)
            continue
        if open_.lacks:
            yield open_
        open_ = Gap(start, end, lacks)
    if open_.lacks:
        yield open_


Spans = list[tuple[datetime, datetime]]


def ready(scene: Scene, ends: datetime) -> Iterator[tuple[datetime, datetime]]:
    """From when until when each of those on duty may be asked. A chat they hold may end at any time."""
    for one in scene.desk.on(Role.COUNSELOR, scene.now):
        found = fitness.resting(one, scene.school, scene.now)
        since = found.until if found else scene.now
        if since is not None and not fitness.lacking(one, scene.school, scene.now):
            yield since, one.work.until or ends


def within(spans: Spans, at: datetime) -> bool:
    return any(start <= at < end for start, end in spans)


def lacking(adults: Spans, peers: Spans, at: datetime) -> str:
    return "adult" if not within(adults, at) else "" if within(peers, at) else "peer"
