"""Names: the school's list of counselors who let their real names be shown, and those a student would rather not have.

on the list: whoever agreed, in the order of the alphabet, on duty or not, suspended or not, whole
marked: never offered this student; told to nobody, also not to a guru BK; taken back, it holds for a week more

No name may be found to belong to an alias. So the list is shown from some names on, a few at most can be marked, what
the queue says does not depend on marks, and no mark can be set and lifted to see who comes (docs/threats.md).
"""

from dataclasses import replace
from datetime import datetime, timedelta

from flows.model.ids import ChatId, PersonId
from flows.model.pages import page_of
from flows.model.people import Avoided, Person, Role
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Desk, Scene

FEWEST = 5  # with fewer, who is left after some marks would be known
MOST = 3
LASTS = timedelta(days=7)


def listed(desk: Desk) -> tuple[Person, ...]:
    named = [one for one in desk.all(Role.COUNSELOR) if one.work.portrait.name]
    found = sorted(named, key=lambda one: (one.work.portrait.name.casefold(), one.id))
    return tuple(found) if len(found) >= FEWEST else ()


def most(names: int) -> int:
    return min(MOST, names // 2)


def avoided(me: Person, now: datetime) -> tuple[PersonId, ...]:
    """Also those whose names are on no list any more."""
    return tuple(one.person for one in me.facts.avoided if one.until is None or now < one.until)


def question(scene: Scene, card: ChatId, wanted: int = 0, *notes: Note) -> Say:
    found = listed(scene.desk)
    page = page_of(found, wanted)
    marks = {one.person: one for one in scene.me.facts.avoided if one.until is None or scene.now < one.until}
    rows: Buttons = tuple(
        (Button("avoid", card, f"{page.number}.{one.id}", sign(marks.get(one.id)) + one.work.portrait.name),)
        for one in page.items
    )
    before = (Button("names", card, str(page.number - 1), "back"),) if page.number else ()
    later = (Button("names", card, str(page.number + 1), "on"),) if page.number + 1 < page.count else ()
    turns = ((*before, *later),) if before or later else ()
    done = (Button("names-done", card),)
    fades = (Note("names-fade"),) if any(one.until for one in marks.values()) else ()
    return Say("intake-names", {"most": most(len(found))}, (*fades, *notes), (*rows, *turns, done))


def sign(mark: Avoided | None) -> str:
    return "" if mark is None else "🚫 " if mark.until is None else "⏳ "


def flipped(scene: Scene, who: PersonId, card: ChatId) -> Person | None:
    """With the mark, or without it from next week on; None: there are as many as there may be. One that was set a
    moment ago has kept nobody away yet, and so shows nothing when it goes at once."""
    found, me = {one.id for one in listed(scene.desk)}, scene.me
    if who not in found:
        return me
    holds = [one for one in me.facts.avoided if one.until is None or scene.now < one.until]
    mine = next((one for one in holds if one.person == who), None)
    others = tuple(one for one in holds if one.person != who)
    if mine is not None and mine.card == card:
        return with_marks(me, others)
    if mine is not None:
        until = scene.now + LASTS if mine.until is None else None
        return with_marks(me, (*others, Avoided(who, until)))
    if sum(one.person in found for one in others) >= most(len(found)):
        return None
    return with_marks(me, (*others, Avoided(who, card=card)))


def with_marks(me: Person, marks: tuple[Avoided, ...]) -> Person:
    return replace(me, facts=replace(me.facts, avoided=marks))
