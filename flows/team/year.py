"""The year's turn: counselors' classes move up one grade, those of the last grade leave with thanks. One timer for each
of them, set by the operator's command (bot/commands/year.py); a second one for the same year changes nothing.

8-A --> 9-A        a class that cannot be read, or none --> asked for anew
9-A, the last grade --> leaves (leaving.py)

A student's class is kept nowhere, so there is nothing to turn (classes.py).
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from flows.counselor import own_classes
from flows.model.cases import Case
from flows.model.chats import Closed
from flows.model.effects import Decision, Move, Record, Tell
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.offers import classes
from flows.team import handover, leaving
from flows.training.certify import badge

TURNS, STAYS = "year", "stays"
GRADES = range(1, 14)


@dataclass(frozen=True, slots=True)
class Up:
    """What becomes of a counselor's classes."""

    classes: tuple[str, ...] = ()  # none: they are asked
    graduates: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """What would change. `refused`: why it must not begin, in the order in which it is to be put right."""

    year: str
    moves: tuple[Person, ...] = ()
    asks: tuple[Person, ...] = ()
    graduates: tuple[Person, ...] = ()
    stays: tuple[Person, ...] = ()
    done: tuple[Person, ...] = ()  # turned before
    leaves: tuple[Person, ...] = ()
    cases: int = 0
    letters: int = 0
    talks: int = 0
    stuck: int = 0  # what nobody could take over
    gurus: int = 0  # who remain


def up(named: Collection[str], last: int, grade: int = 0) -> Up:
    """As far as it can be read; where one says that they leave and another that they do not, they are asked. Without
    any class, the grade they told of themselves says whether they leave."""
    found = [classes.read(one) for one in named]
    if not found:
        return Up(graduates=grade >= last)
    if None in found:
        return Up()
    parts = [one.partition("-") for one in found if one is not None]
    grades = {int(grade) for grade, _, _ in parts}
    if min(grades) >= last:
        return Up(graduates=True)
    if max(grades) >= last:
        return Up()
    return Up(tuple(f"{int(grade) + 1}{dash}{name}" for grade, dash, name in parts))


def ring(scene: Scene, which: str) -> Decision:
    """ "2026-27:9:ID of who takes over what a graduate leaves"."""
    year, _, rest = which.partition(":")
    last, _, heir = rest.partition(":")
    me, work = scene.me, scene.me.work
    if me.staff is not Role.COUNSELOR or work.year >= year:
        return Decision()
    if last == STAYS:
        return Decision((Move(me.id, replace(work, year=year)), Record("classes stay", detail=year)))
    turned = up(work.classes, int(last), work.portrait.grade)
    if turned.graduates:
        return Decision(leaving.leaves(scene, me, PersonId(heir), leaving.GRADUATES))
    grade = work.portrait.grade
    portrait = replace(work.portrait, grade=grade + 1 if 0 < grade < int(last) else 0)
    work = replace(work, classes=turned.classes, portrait=portrait, year=year)
    done = (Move(me.id, work), Record("classes moved up", detail=year))
    if not turned.classes:
        say = Say("year-asks", buttons=((Button("class-add"),),))
        return Decision((*done, Tell(me.id, say, Lane.NOTICE)))
    say = Say("year-moved", {"classes": ", ".join(turned.classes)})
    shown = Tell(me.id, own_classes.listed(work), Lane.NOTICE, own_classes.MARK)
    return Decision((*done, Tell(me.id, say, Lane.NOTICE), shown))


def plan(  # noqa: PLR0913  each is asked of the operator
    staff: Sequence[Person],
    cases: Sequence[Case],
    letters: Sequence[Closed],
    year: str,
    last: int,
    *,
    leaves: Collection[PersonId] = (),
    stays: Collection[str] = (),
    heir: PersonId | None = None,
) -> Plan:
    """By the same rules as it is done. `stays`: badges of those who repeat the year."""
    counselors = [one for one in staff if one.staff is Role.COUNSELOR and one.id not in leaves]
    kept = [one for one in counselors if badge(one) in stays]
    done = [one for one in counselors if one.work.year >= year and one not in kept]
    turned = [
        (one, up(one.work.classes, last, one.work.portrait.grade))
        for one in counselors
        if one not in kept and one not in done
    ]
    graduates = [one for one, it in turned if it.graduates]
    gone = [*graduates, *(one for one in staff if one.id in leaves)]
    away = {one.id for one in gone}
    gurus = [one for one in staff if one.staff is Role.SUPERVISOR and one.id not in away]
    return Plan(
        year,
        moves=tuple(one for one, it in turned if it.classes),
        asks=tuple(one for one, it in turned if not it.classes and not it.graduates),
        graduates=tuple(graduates),
        stays=tuple(kept),
        done=tuple(done),
        leaves=tuple(one for one in staff if one.id in leaves),
        cases=sum(len(handover.open_cases(cases, one.id)) for one in gone),
        letters=sum(len(handover.letters_of(letters, one.id)) for one in gone),
        talks=sum(len(handover.talks(one)) for one in gone),
        stuck=sum(handover.stuck(cases, one, gurus, heir) for one in gone),
        gurus=len(gurus),
    )
