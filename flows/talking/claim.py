"""Claim: a waiting student, and the one helper who takes them.

Queued --claim--> Talking                          first wins; every other offer turns into "sudah diambil"
Talking with an alarm --claim by a supervisor-->   Talking with that supervisor (take-over)
Closed with an alarm --claim by a supervisor-->    a new Talking (reaching out)
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import assert_never

from flows.escalation import incare
from flows.guard.found import PIECES
from flows.model import held, marks
from flows.model.aliases import alias
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Record, SetTimer, Tell, Write
from flows.model.escalations import Escalation
from flows.model.ids import PersonId
from flows.model.people import Person, Role
from flows.model.places import AskReport, Draft, InChat, Road, draft_of
from flows.model.say import Button, Lane, Say
from flows.model.scene import Said, Scene
from flows.model.stories import Side
from flows.offers import offers, pauses, watched
from flows.talking import caution, claimable, home, queue, reports, span, unsent
from flows.talking.caution import passable
from flows.talking.talk import before, line_to

SILENCE = "first-silence"
LAST_LINES = 20  # of a chat that is taken over: enough to go on without asking again


def claim(scene: Scene) -> Decision:
    match scene.chat:
        case Queued() as waiting:
            reason = claimable.why_not(scene, waiting)
            return take(scene, waiting) if reason is None else Decision((scene.tell(reason),))
        case Talking() as chat if chat.helper == scene.me.id:
            return Decision(tuple(card_again(chat)))
        case Talking() as chat if claimable.may_take_over(scene, chat):
            return take_over(scene, chat)
        case Closed() as chat if claimable.may_reach_out(scene, chat):
            return reach_out(scene, chat)
        case Closed():
            return scene.say("claim-closed")
        case Talking() | None:
            return scene.say("claim-too-late")
        case _:
            assert_never(scene.chat)


def take(scene: Scene, waiting: Queued) -> Decision:
    story, me = waiting.story, scene.me
    road = Road.BK if me.staff is Role.SUPERVISOR else waiting.road
    name = alias(scene.luck.dice, scene.desk.aliases) if road is Road.PEER else ""
    still = offers.of_adults(scene.desk, waiting) if road is Road.PEER else ()  # a peer who comes is no adult
    chat = Talking(
        story,
        road,
        me.id,
        name,
        scene.now,
        waited=int((scene.now - waiting.since).total_seconds()),
        alarm_at=waiting.alarm_at,
        called_at=waiting.called_at,
        passed=waiting.passed,
        danger=waiting.danger if road is Road.PEER else on_it(waiting),
        helped=waiting.helped,
        offered=waiting.offered,
        offers=still,
        note=waiting.note,
    )
    chat, bell = span.begun(scene, chat)
    chat, care = incare.taken(scene, chat)
    limit = span.limit_note(scene, chat)
    found = Say(f"claim-found-{chat.road}", {"alias": name}, limit, menu=home.chat_menu(chat.road))
    theirs = card(chat)
    return Decision(
        (
            Keep(chat),
            Move(story.student, InChat(story.id)),
            Move(me.id, held.claimed(me.work, chat, scene.now)),
            Amend(story.student, Say("queue-over"), marks.waiting(story.id)),
            Tell(story.student, found),
            replace(theirs, say=replace(theirs.say, notes=limit)),
            *passed_on(chat, scene.said),
            *noted(chat),
            *taken(asked_besides(waiting, still), me, Say("offer-taken")),
            silence(scene, chat),
            *bell,
            *care,
            *watched.told(scene, chat),
            *pauses.known(scene, chat),
            Record("claimed", story.id),
        )
    )


def asked_besides(waiting: Queued, these: tuple[PersonId, ...]) -> Queued:
    return replace(waiting, offers=tuple(person for person in waiting.offers if person not in these))


def on_it(chat: Chat) -> Escalation | None:
    """No bell rings while somebody is on it; should they stay silent, it does again."""
    return chat.danger.taken() if chat.danger else None


def taken(chat: Queued | Talking | Closed, me: Person, say: Say) -> Iterable[Effect]:
    """On every screen that offered it."""
    yield from offers.withdraw(chat, say, besides=me.id)
    if me.id in chat.offers:
        yield Amend(me.id, Say("offer-yours"), marks.offer(chat.story.id), Lane.DANGER if chat.urgent else Lane.NOTICE)


def silence(scene: Scene, chat: Talking) -> SetTimer:
    """The helper owes them a word by then."""
    return SetTimer(SILENCE, scene.now + scene.school.limits.first_reply, chat.story.id)


def take_over(scene: Scene, chat: Talking) -> Decision:
    """A supervisor comes; whoever was there is thanked, and the student is told."""
    before, me, story = scene.desk.staff[chat.helper], scene.me, chat.story
    mine = replace(
        chat,
        helper=me.id,
        helper_alias="",
        road=Road.BK,
        since=scene.now,
        waited=chat.waited + int((scene.now - chat.since).total_seconds()),  # of this adult
        answered=False,
        wished_at=None,
        passing=False,
        offers=(),
        danger=on_it(chat),
        span=None,
        handing=None,
        note="",
    )
    mine, bell = span.begun(scene, mine)
    mine, care = incare.taken(scene, mine)
    held_up = caution.held(scene, chat)  # to an adult a child may say everything: nobody waits for their yes any more
    undecided = tuple(Said(Side.STUDENT, line) for line in held_up)
    left = "take-over-passed" if chat.passing else f"take-over-{chat.road}"
    over = Say("card-taken-over", {"alias": story.alias})
    return Decision(
        (
            Keep(mine),
            *held.let_go(before, story.id, held.rested(before.work, chat, scene.now), over),
            Move(me.id, held.taken(me.work, story.id)),
            Tell(story.student, Say("take-over-student", menu=home.chat_menu(Road.BK))),
            Tell(before.id, Say(left, {"alias": story.alias})),
            card(mine),
            *passed_on(mine, (*scene.said[-LAST_LINES:], *undecided)),
            *caution.kept_for_next(scene, chat),
            *((Move(story.student, InChat(story.id)),) if held_up else ()),
            *taken(chat, me, Say("alert-taken", {"alias": story.alias})),
            silence(scene, mine),
            *bell,
            *care,
            Record("took over", story.id),
        )
    )


def reach_out(scene: Scene, ended: Closed) -> Decision:
    """An adult was called and the chat is over: one may still come, unless the student is with somebody already.
    One who waits for a peer by now waits for an adult instead."""
    student, me = scene.person(ended.story.student), scene.me
    waiting = next((chat for chat in scene.desk.waiting if chat.story.student == student.id), None)
    if waiting is not None:
        why = ended.danger.taken() if ended.danger else waiting.danger
        moved = queue.to_adult(scene, replace(waiting, called_at=scene.now, danger=why))
        newer = Say("alert-newer", {"alias": ended.story.alias})
        return moved.after(settled(ended), *offers.withdraw(ended, newer))
    if isinstance(student.place, InChat) or student.work.chats:
        return scene.say("claim-elsewhere")
    story = replace(ended.story, id=scene.luck.chat)
    chat = Talking(story, Road.BK, me.id, "", scene.now, 0, alarm_at=ended.alarm_at, danger=on_it(ended))
    chat, bell = span.begun(scene, chat)
    chat, care = incare.taken(scene, chat)
    draft = draft_of(student.place)
    return Decision(
        (
            settled(ended),
            *taken(ended, me, Say("alert-taken", {"alias": story.alias})),
            Keep(chat),
            Move(story.student, InChat(story.id)),
            Move(me.id, held.taken(me.work, story.id)),
            Tell(story.student, Say("reach-out-student", menu=home.chat_menu(Road.BK)), Lane.DANGER),
            card(chat),
            *passed_on(chat, scene.said[-LAST_LINES:]),
            *(Write(chat.story.id, one.side, one.line) for one in scene.said[-LAST_LINES:]),
            *(written(chat, draft) if draft else ()),
            *(reports.set_aside(scene, student.id, student.place) if isinstance(student.place, AskReport) else ()),
            *unsent.set_aside(student.id, student.place, scene.luck.apart, scene.now),
            silence(scene, chat),
            *bell,
            *care,
            Record("reached out", ended.story.id),
        )
    )


def settled(ended: Closed) -> Keep:
    return Keep(replace(ended, alarm_at=None, offers=(), danger=None))


def written(chat: Talking, draft: Draft) -> Iterable[Effect]:
    """What they were telling the intake just then is told after all."""
    yield Amend(chat.story.student, Say("intake-done", {"topic": draft.topic}), marks.intake(draft.id))
    for line in draft.lines:
        if chat.story.opening and line.message == chat.story.opening.message:
            continue  # it worried us, and was passed on first
        yield Write(chat.story.id, Side.STUDENT, line)
        yield from line_to(chat, Side.STUDENT, line)


def passed_on(chat: Talking, said: Sequence[Said]) -> Iterable[Effect]:
    """What was said before they came, in its order; covered where it would tell a peer who they are."""
    own = [one.line for one in said if one.side is Side.STUDENT]
    lines = [chat.story.opening, *own] if chat.story.opening else own
    texts = [line.text for line in lines]
    begun = {line.message: tuple(texts[max(0, at - PIECES) : at]) for at, line in enumerate(lines)}
    if any(passable(chat, Side.STUDENT, line.text, begun=begun[line.message]) != line.text for line in lines):
        yield Tell(chat.story.student, Say("caution-before"))
    if chat.story.opening:
        yield from line_to(chat, Side.STUDENT, chat.story.opening)
    for one in said:
        if one.side is Side.STUDENT:
            yield from line_to(chat, Side.STUDENT, one.line, begun[one.line.message])
        else:
            yield from before(chat, one.line)


def noted(chat: Talking) -> Iterable[Tell]:
    """What the counselor before wrote down for them."""
    if chat.note:
        say = Say("give-over-note", {"alias": chat.story.alias, "text": chat.note})
        yield Tell(chat.helper, say, about=chat.story.id)


def card(chat: Talking) -> Tell:
    """Whose chat it is, with the buttons a helper needs."""
    story = chat.story
    end = (Button("end", story.id),)
    adult = (Button("call-bk", story.id), Button("consult", story.id))
    guide, over = (Button("guide", story.id, name="open"),), (Button("give-over", story.id),)
    peer = (adult, guide, (Button("hand-back", story.id), Button("uneasy", story.id)), over, end)
    bk = ((Button("case-of", story.id), Button("pass-on", story.id)), end)
    say = Say(f"card-{chat.road}", offers.told(story), buttons=peer if chat.road is Road.PEER else bk)
    return Tell(chat.helper, say, mark=marks.card(story.id), about=story.id)


def card_again(chat: Talking) -> Iterable[Effect]:
    """The old one may be far up; it bears no buttons any more."""
    newer = Say("card-newer", {"alias": chat.story.alias})
    yield Amend(chat.helper, newer, marks.card(chat.story.id), about=chat.story.id)
    yield card(chat)
