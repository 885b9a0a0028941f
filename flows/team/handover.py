"""Handover: what somebody leaves behind who helps no longer, and whose it is from then on. Nothing is left to nobody.

a case they answer for  --> the named guru BK or, where its student locked that one out, another who may read it
a letter they answer    --> a guru BK's goes on with its draft; a peer's waits again; one that waits for a yes stays
a talk a counselor is owed, or was to have --> reminded at the named guru BK until it took place
a chat of the weekly sample they have not judged --> the named guru BK judges it

What nobody could take over holds the one who has it: they stay until there is somebody.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from flows.escalation import incare
from flows.model import marks
from flows.model.carried import Owed
from flows.model.cases import Case
from flows.model.chats import Closed
from flows.model.effects import Effect, Keep, KeepCase, Move, SetTimer, Tell
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.say import Button, Lane, Say
from flows.model.scene import Scene
from flows.model.school import School
from flows.model.sequels import Letter, LetterStage
from flows.review import sample
from flows.school.hours import someone_soon
from flows.training.certify import badge

OWED = "talk-inherited"
A_WEEKEND = 3  # days; no reminder waits longer for an opening


def open_cases(cases: Sequence[Case], one: PersonId) -> list[Case]:
    return [case for case in cases if case.open and case.owner == one]


def keeper(case: Case, gurus: Sequence[Person], heir: PersonId | None) -> PersonId | None:
    """Who may read it, the named one first."""
    may = [guru.id for guru in gurus if case.student is None or may_read(guru, case.student)]
    return heir if heir in may else next(iter(may), None)


def may_read(guru: Person, student: PersonId) -> bool:
    return guru.id != student and student not in guru.work.apart


def orphans(cases: Sequence[Case], one: PersonId, gurus: Sequence[Person], heir: PersonId | None) -> list[Case]:
    """Open ones that nobody would answer for."""
    return [case for case in open_cases(cases, one) if keeper(case, gurus, heir) is None]


def stuck(cases: Sequence[Case], one: Person, gurus: Sequence[Person], heir: PersonId | None) -> int:
    """How much would be left to nobody: while there is any, they cannot leave."""
    return len(orphans(cases, one.id, gurus, heir)) + (0 if gurus else len(talks(one)))


def talks(one: Person) -> tuple[Owed, ...]:
    """Those they were to have, and the one they are owed themselves."""
    talk = one.work.carried.talk
    if talk is None or one.staff is not Role.COUNSELOR:
        return one.work.owed
    return (*one.work.owed, Owed(talk.id, badge(one), talk.why, talk.since, talk.bell, one.id))


def letters_of(letters: Sequence[Closed], one: PersonId) -> list[tuple[Closed, Letter]]:
    found = ((chat, chat.letter) for chat in letters if chat.letter is not None and chat.letter.writer == one)
    return [(chat, letter) for chat, letter in found if letter.stage is LetterStage.DRAFTED]


def remaining(scene: Scene, one: Person) -> list[Person]:
    return [guru for guru in scene.desk.all(Role.SUPERVISOR) if guru.id != one.id]


def handed_over(scene: Scene, one: Person, heir: PersonId | None) -> tuple[Effect, ...]:
    """Whoever calls this has asked `stuck` first."""
    gurus = remaining(scene, one)
    named = next((guru for guru in gurus if guru.id == heir), next(iter(gurus), None))
    to = named.id if named else None
    gurus = [sample.left_to(guru, one) if guru.id == to else guru for guru in gurus]
    cases = open_cases(scene.cases, one.id)
    kept = [(case, keeper(case, gurus, to)) for case in cases]
    effects = [effect for case, next_ in kept if next_ is not None for effect in case_given(case, next_)]
    letters = letters_of(scene.letters, one.id)
    effects += [effect for chat, letter in letters for effect in letter_given(scene, chat, letter, one, named)]
    for guru in gurus:
        if guru.work.sample and guru.work.sample.handed:
            effects += [Move(guru.id, guru.work), SetTimer(sample.DUE, scene.now, person=guru.id)]
        theirs = [talk for talk in talks(one) if listener(talk, gurus, to) == guru.id]
        given = sum(next_ == guru.id for _, next_ in kept)
        drafts = sum(guru.id == to and may_read(guru, chat.story.student) for chat, _ in letters)
        effects += told(scene, guru, theirs, {"cases": given, "letters": drafts, "talks": len(theirs)})
    return tuple(effects)


def told(scene: Scene, guru: Person, owed: Sequence[Owed], args: Mapping[str, int]) -> Iterator[Effect]:
    """Each of what is theirs from now on; a lock may have brought it to another than the named one."""
    if owed:
        yield from talks_given(scene, guru, owed)
    if any(args.values()):
        more = ((Button("cases", value="0", name="open"),),) if args["cases"] else ()
        yield Tell(guru.id, Say("handover", args, buttons=more), Lane.NOTICE)


def case_given(case: Case, to: PersonId) -> Iterator[Effect]:
    """With bells of its own: those of whoever left go with their account, should they erase it."""
    signing = case.care.signing
    care = replace(case.care, signing=replace(signing, by=to)) if signing and signing.by == case.owner else case.care
    yield KeepCase(replace(case, owner=to, care=care))
    if case.review is not None:
        yield SetTimer(incare.LOOK, case.review, case.id, to)
    if case.nudge is not None:
        yield SetTimer(incare.NUDGE, case.nudge, case.id, to)


def letter_given(scene: Scene, chat: Closed, letter: Letter, one: Person, named: Person | None) -> Iterator[Effect]:
    which, student = chat.story.id, chat.story.student
    if one.staff is Role.SUPERVISOR and named is not None and may_read(named, student):
        yield Keep(replace(chat, letter=replace(letter, writer=named.id)))
        return
    gurus = [guru.id for guru in remaining(scene, one) if may_read(guru, student)]
    passed = (*letter.passed, one.id)
    waits = replace(letter, stage=LetterStage.WAITS, writer=None, draft=None, word="", passed=passed)
    road = Road.BK if letter.adults else Road.PEER
    yield Keep(replace(chat, road=road, helper_alias="", letter=replace(waits, offers=tuple(gurus))))
    take = Button("letter-claim", which, name=chat.story.alias)
    say = Say("letter-back-again", {"alias": chat.story.alias}, buttons=((take,),))
    yield from (Tell(guru, say, Lane.NOTICE, marks.letter_offer(which)) for guru in gurus)


def listener(owed: Owed, gurus: Sequence[Person], heir: PersonId | None) -> PersonId | None:
    """None whom they have locked out for themselves; where there is no other, nobody is told (debrief.py)."""
    may = [guru.id for guru in gurus if owed.person is None or may_read(guru, owed.person)]
    return heir if heir in may else next(iter(may), None)


def talks_given(scene: Scene, heir: Person, owed: Sequence[Owed]) -> Iterator[Effect]:
    bell = soon(scene.school, scene.now)
    new = tuple(replace(one, bell=bell) for one in owed)
    yield Move(heir.id, replace(heir.work, owed=(*heir.work.owed, *new)))
    yield from (Tell(heir.id, talk_say("inherited", one), Lane.NOTICE, marks.inherited(one.id)) for one in new)
    yield SetTimer(OWED, bell, person=heir.id)


def soon(school: School, now: datetime) -> datetime:
    return someone_soon(school, now, A_WEEKEND)


def talk_say(key: str, owed: Owed) -> Say:
    args: dict[str, str | int] = {"badge": owed.badge, "why": owed.why}
    return Say(key, args, buttons=((Button("talked-left", owed.id),),))
