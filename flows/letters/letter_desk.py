"""Letters at the desk: those that wait, and the one who takes each.

waits --Ambil--> drafted (flows/letters/letter_draft.py)
drafted by a peer --Ambil by a supervisor--> drafted by them

A peer needs what a chat needs: certificate, rest, no exams; and writes one at a time. A supervisor alone can do it all.
"""

from dataclasses import replace

from flows.letters import letter_draft
from flows.letters.letter_sent import own, withdrawn
from flows.model import marks
from flows.model.aliases import alias
from flows.model.chats import Closed
from flows.model.effects import Amend, Decision, Effect, Keep, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.pages import page_of
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Button, Buttons, Lane, Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, LetterStage
from flows.offers import fitness
from flows.rights.conditions import free, letter_of
from flows.school.hours import until
from flows.talking import claimable

MARK = "letters"


def show(scene: Scene) -> Decision:
    return Decision((scene.tell(contents(scene, 0), mark=MARK),))


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    """Where the list itself is turned, it changes; from elsewhere it comes below."""
    if not event.value.isdecimal():
        return show(scene)
    return Decision((Amend(scene.me.id, contents(scene, int(event.value)), MARK),))


def contents(scene: Scene, wanted: int) -> Say:
    """Those promised first come first."""
    page = page_of([one for one in scene.letters if verb(scene, one)], wanted)
    rows: Buttons = tuple((Button(verb(scene, one), one.story.id, name=label(scene, one)),) for one in page.items)
    own: Buttons = () if scene.me.adult else ((Button("letter"),),)
    args: dict[str, str | int] = {"count": len(page.items), "page": page.number + 1, "pages": page.count}
    return Say("letters", args, buttons=(*rows, *page.turns("letters"), *own))


def verb(scene: Scene, chat: Closed) -> str:
    """What somebody may do with it; "" if nothing, and then it is not shown to them."""
    letter, me = chat.letter, scene.me
    if letter is None or not free(scene, chat):
        return ""
    if letter.writer == me.id and letter.stage is LetterStage.DRAFTED:
        return "letter-mine"
    if me.staff is Role.SUPERVISOR:
        return "letter-review" if letter.stage is LetterStage.CHECK else "letter-claim"
    return "letter-claim" if me.id not in letter.passed and for_peer(scene, letter) else ""


def for_peer(scene: Scene, letter: Letter) -> bool:
    """Nobody has it, or whoever had it may not answer any more."""
    return not letter.adults and (letter.stage is LetterStage.WAITS or lost(scene, letter))


def lost(scene: Scene, letter: Letter) -> bool:
    writer = scene.desk.staff.get(letter.writer) if letter.writer else None
    if letter.stage is not LetterStage.DRAFTED:
        return False
    if writer is None or writer.staff is Role.SUPERVISOR:
        return writer is None
    return fitness.lacking(writer, scene.school, scene.now) is not None


def from_peers(scene: Scene) -> tuple[Effect, ...]:
    """Peers are paused for whoever wrote it: none of them reads it any more, and a guru BK answers. What is drafted
    waits for a yes as before; it is not sent back to a peer."""
    chat = own(scene)
    if chat is None or chat.letter is None or chat.letter.adults:
        return ()
    which, letter, args = chat.story.id, chat.letter, {"alias": chat.story.alias}
    writer = scene.desk.staff.get(letter.writer) if letter.writer else None
    peer = writer if writer is not None and not writer.adult and letter.stage is LetterStage.DRAFTED else None
    if letter.stage is LetterStage.CHECK or (letter.writer is not None and peer is None):
        return (Keep(replace(chat, letter=replace(letter, adults=True))),)
    gurus = tuple(one.id for one in scene.desk.for_student(chat.story.student).all(Role.SUPERVISOR))
    waits = replace(letter, stage=LetterStage.WAITS, adults=True, writer=None, draft=None, word="", offers=gurus)
    say = Say("letter-adults", args, buttons=((Button("letter-claim", which, name=chat.story.alias),),))
    told = (Tell(peer.id, Say("letter-taken-over", args), Lane.NOTICE),) if peer else ()
    card = (Amend(peer.id, Say("letter-taken"), letter_draft.mark(which)),) if peer else ()
    return (
        Keep(replace(chat, road=Road.BK, helper_alias="", letter=waits)),
        *withdrawn(chat, letter, Say("letter-taken")),
        *(Tell(guru, say, Lane.NOTICE, marks.letter_offer(which)) for guru in gurus),
        *told,
        *card,
        Record("letter for adults", which),
    )


def label(scene: Scene, chat: Closed) -> str:
    by = chat.letter.promised.astimezone(scene.school.zone) if chat.letter else scene.now
    return f"{chat.story.alias} · {by:%d-%m}"


def take(scene: Scene) -> Decision:
    """First wins: whoever comes second reads that it is taken."""
    chat = letter_of(scene)
    if chat is None or chat.letter is None:
        return scene.say("letter-taken")
    if chat.letter.writer == scene.me.id and chat.letter.stage is LetterStage.DRAFTED:
        return letter_draft.mine(scene)
    supervises = scene.me.staff is Role.SUPERVISOR
    if not supervises and scene.me.id in chat.letter.passed:
        return scene.say("letter-given-back")
    free = chat.letter.stage is LetterStage.WAITS or lost(scene, chat.letter)
    if not free and not (supervises and chat.letter.stage is LetterStage.DRAFTED):
        return scene.say("letter-taken")
    if not supervises and (why := unfit(scene)) is not None:
        return Decision((scene.tell(why),))
    return taken(scene, chat, chat.letter)


def unfit(scene: Scene) -> Say | None:
    """As for a chat, but that no adult need be on call and they need not be on duty: nobody waits at the other end."""
    lack = fitness.lacking(scene.me, scene.school, scene.now)
    rest = fitness.resting(scene.me, scene.school, scene.now)
    if lack is not None or scene.me.seeks:
        return claimable.unfit(scene)
    if rest is not None:
        return Say(f"rests-{rest.why}", until(scene.school, scene.now, rest.until))
    holds = (one.letter for one in scene.letters if one.letter and one.letter.writer == scene.me.id)
    return Say("letter-one-at-a-time") if any(one.stage is LetterStage.DRAFTED for one in holds) else None


def mine(scene: Scene, chat: Closed, letter: Letter) -> tuple[Effect, ...]:
    """On the screen of whoever took it: that it was not somebody else."""
    card = Amend(scene.me.id, Say("letter-yours"), marks.letter_offer(chat.story.id), Lane.NOTICE)
    return (card,) if scene.me.id in letter.offers else ()


def taken(scene: Scene, chat: Closed, letter: Letter) -> Decision:
    supervises = scene.me.staff is Role.SUPERVISOR
    name = "" if supervises else alias(scene.luck.dice, scene.desk.aliases)
    now = replace(letter, stage=LetterStage.DRAFTED, writer=scene.me.id, draft=None, opened=True, word="", offers=())
    kept = replace(chat, road=Road.BK if supervises else Road.PEER, helper_alias=name, letter=now)
    before = letter.writer if letter.stage is LetterStage.DRAFTED else None
    told = (Tell(before, Say("letter-taken-over", {"alias": chat.story.alias}), Lane.NOTICE),) if before else ()
    others = (*withdrawn(chat, letter, Say("letter-taken"), besides=scene.me.id), *mine(scene, chat, letter))
    return Decision(
        (Keep(kept), *others, *told, *letter_draft.words(scene, kept, now), Record("letter taken", chat.story.id))
    )
