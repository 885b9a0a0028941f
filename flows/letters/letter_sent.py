"""Letters on their way: what is sent and to whom, who hears of it, and what its student may still do about it.

sent --cancel, while nobody has read it--> cancelled
     --answered (flows/letters/letter_check.py)--> write back (flows/letters/letters.py), or say whether it helped
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from flows.letters import letter_bells
from flows.model import certificate, marks
from flows.model.aliases import alias
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Know, Move, Record, Tell, Write
from flows.model.events import ButtonPressed
from flows.model.ids import PersonId
from flows.model.people import Role, moved
from flows.model.places import AskLetter, Home, Line, Road
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, LetterStage
from flows.model.stories import Side, Story
from flows.offers import names
from flows.rights import actions, permissions
from flows.school.hours import answer_by, until
from flows.talking import home

RATINGS = ("1", "2", "3", "4", "5")


def own(scene: Scene) -> Closed | None:
    """One of theirs is under way."""
    return next((one for one in scene.letters if one.story.student == scene.me.id), None)


def peers(scene: Scene) -> bool:
    """May a fellow student answer it? Not without a school code; and who was told that there is none, is read by none
    who is certified meanwhile."""
    there = certificate.peers(scene.desk.staff.values(), scene.now)
    return there and permissions.allowed(scene, actions.REACH_PEER)


def reader(scene: Scene, *, adults: bool = False) -> Note:
    return Note("letter-reader", {"who": "peers" if peers(scene) and not adults else "adults"})


def today(scene: Scene) -> tuple[datetime, ...]:
    """Those they have sent, by the school's clock; also what was taken back, or it would be no limit."""
    here = scene.now.astimezone(scene.school.zone).date()
    return tuple(at for at in scene.me.facts.letters if at.astimezone(scene.school.zone).date() == here)


def due(scene: Scene) -> datetime:
    return answer_by(scene.school, scene.now) or scene.now


def promise(scene: Scene, at: datetime) -> dict[str, str | int]:
    return until(scene.school, scene.now, at)


def sent(scene: Scene, place: AskLetter) -> Decision:
    """Its words are sealed with a key of its own; what is told to those who may answer holds none of them."""
    kept, lines = on_its_way(scene, place)
    letter, bell = letter_bells.wound(scene, kept.story.id, kept.letter or Letter(due(scene)))
    offers = readers(scene, kept, letter)
    kept = replace(kept, letter=replace(letter, offers=tuple(person for person, _ in offers)))
    told = (Tell(person, say, Lane.NOTICE, marks.letter_offer(kept.story.id)) for person, say in offers)
    return Decision(
        (
            Keep(kept),
            Know(scene.me.id, replace(scene.me.facts, letters=(*today(scene), scene.now))),
            *(Write(kept.story.id, Side.STUDENT, line) for line in lines),
            *told,
            *bell,
            Move(scene.me.id, Home()),
            Amend(scene.me.id, Say("letter-asked"), marks.letter(place.letter)),
            scene.tell(sent_say(scene, kept, letter, "letter-sent"), mark=marks.letter(kept.story.id)),
            scene.tell(Say("letter-home", menu=home.menu_of(moved(scene.me, Home())))),
            Record("letter sent", kept.story.id),
        )
    )


def on_its_way(scene: Scene, place: AskLetter) -> tuple[Closed, tuple[Line, ...]]:
    """And the lines that are new in it. An answer to an answer goes to the same peer, if they may still write one."""
    adults, by = place.adults or not peers(scene), due(scene)
    away = names.avoided(scene.me, scene.now)
    before = scene.chat if isinstance(scene.chat, Closed) and scene.chat.story.id == place.letter else None
    if before is None or before.letter is None or not before.story.opening:
        name = alias(scene.luck.dice, scene.desk.aliases)
        story = Story(place.letter, scene.me.id, name, "letter", opening=place.lines[0], classmates=away)
        road = Road.BK if adults else Road.PEER
        begun = Letter(by, adults=adults, sent=scene.now)
        return Closed(story, road, None, "", scene.now, letter=begun), place.lines[1:]
    adults = adults or before.letter.adults
    writer = before.letter.writer if again(scene, before.letter.writer, adults=adults) else None
    stage = LetterStage.DRAFTED if writer else LetterStage.WAITS
    letter = Letter(by, stage, adults=adults, writer=writer, passed=before.letter.passed, sent=scene.now)
    by_adult = adults or (writer is not None and scene.desk.staff[writer].adult)
    others = tuple(one for one in away if one != writer)  # a mark made since must not show whose name their alias hides
    now = replace(before, story=replace(before.story, classmates=others), ended=scene.now, letter=letter)
    return replace(now, road=Road.BK if by_adult else Road.PEER), place.lines


def again(scene: Scene, writer: PersonId | None, *, adults: bool) -> bool:
    found = scene.desk.staff.get(writer) if writer else None
    if found is None or scene.me.id in found.work.apart:
        return False
    fit = certificate.valid(found, scene.now) and not found.facts.suspended and not adults
    return found.staff is Role.SUPERVISOR or (found.staff is Role.COUNSELOR and fit)


def readers(scene: Scene, kept: Closed, letter: Letter) -> list[tuple[PersonId, Say]]:
    """Who hears of it: the one who answered before, else the guru BK and the counselors who are on duty."""
    args = {"alias": kept.story.alias} | promise(scene, letter.promised)
    if letter.writer is not None:
        return [
            (
                letter.writer,
                Say("letter-again", args, buttons=((Button("letter-mine", kept.story.id, name=kept.story.alias),),)),
            )
        ]
    desk = scene.desk.for_student(scene.me.id)
    found = list(desk.all(Role.SUPERVISOR))
    if not letter.adults:
        found += [one for one in desk.on(Role.COUNSELOR, scene.now) if certificate.valid(one, scene.now)]
    say = Say("letter-new", args, buttons=((Button("letter-claim", kept.story.id, name=kept.story.alias),),))
    return [(one.id, say) for one in found if one.id not in (*letter.passed, *kept.story.classmates)]


def sent_say(scene: Scene, kept: Closed, letter: Letter, key: str) -> Say:
    late = {"late": "yes" if letter.late else "no"}
    cancel = () if letter.opened else ((Button("letter-cancel", kept.story.id),),)
    notes = (reader(scene, adults=letter.adults),) if key == "letter-sent" else ()
    return Say(key, promise(scene, letter.promised) | late, notes, cancel)


def cancel(scene: Scene) -> Decision:
    """While nobody has read it. Its words are destroyed some days later, and shown to nobody until then."""
    match scene.chat:
        case Closed(letter=Letter(open=True, opened=False) as letter) as chat:
            over = replace(letter, stage=LetterStage.CANCELLED, bell=None, offers=())
            gone = Say("letter-gone", {"alias": chat.story.alias})
            said = Amend(scene.me.id, Say("letter-cancelled"), marks.letter(chat.story.id))
            kept = Keep(replace(chat, story=chat.story.over(), ended=scene.now, letter=over))
            return Decision((kept, said, *withdrawn(chat, letter, gone), Record("letter cancelled", chat.story.id)))
        case Closed(letter=Letter(stage=LetterStage.CANCELLED)):
            return Decision()  # a second tap
        case _:
            return scene.say("letter-read-already")


def withdrawn(chat: Closed, letter: Letter, say: Say, *, besides: PersonId | None = None) -> Iterator[Effect]:
    """On every screen that offered it."""
    for person in letter.offers:
        if person != besides:
            yield Amend(person, say, marks.letter_offer(chat.story.id), Lane.NOTICE)


def rate(scene: Scene, event: ButtonPressed) -> Decision:
    """Once. It says whether letters help, and is shown of no person."""
    match scene.chat:
        case Closed(letter=Letter(stage=LetterStage.ANSWERED, rating=None) as letter) as chat if event.value in RATINGS:
            kept = Keep(replace(chat, letter=replace(letter, rating=int(event.value))))
            more = ((Button("letter-back", chat.story.id),),)
            return Decision((kept, Amend(scene.me.id, Say("letter-rated", buttons=more), marks.letter(chat.story.id))))
        case _:
            return Decision()
