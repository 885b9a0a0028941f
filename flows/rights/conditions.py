"""Conditions: as whom somebody acts, and what must be so of the chat it is about. The cells of permissions.py."""

from collections.abc import Callable, Mapping
from datetime import datetime
from enum import StrEnum
from typing import assert_never

from flows.model import certificate
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.people import Person, Role
from flows.model.places import Road
from flows.model.scene import Scene
from flows.model.sequels import LetterStage
from flows.offers import pauses


class Who(StrEnum):
    GUEST = "guest"  # without a school code
    STUDENT = "student"
    COUNSELOR = "counselor"
    LEARNER = "counselor without a valid certificate"
    SUSPENDED = "suspended counselor"
    SUPERVISOR = "supervisor"
    COORDINATOR = "coordinator"
    OMBUD = "ombud"
    CUSTODIAN = "custodian"
    CONTACT = "contact"


def who(me: Person, now: datetime) -> Who:
    if me.staff is None:
        return Who.STUDENT if me.facts.admitted else Who.GUEST
    if me.staff is Role.COUNSELOR and me.facts.suspended:
        return Who.SUSPENDED
    if me.staff is Role.COUNSELOR:
        return Who.COUNSELOR if certificate.valid(me, now) else Who.LEARNER
    return Who(me.staff.value)


class When(StrEnum):
    ALWAYS = "yes"
    OWN = "own chat"
    TALKS = "while they talk in it"
    IN_CHAT = "student or helper of it"
    HOLDS = "holds it"
    HOLDS_PEER = "holds it, a peer's"
    ONCE = "a certificate that ended, not one that was never given"
    FOR_PEERS = "waits for a peer, not their own, not kept apart; or holds it"
    FOR_ADULTS = "waits for an adult or an adult is called, not their own, not kept apart; or holds it"
    SAMPLED = "was given it to read, not their own, not kept apart"
    WORRIES = "danger in it, reported, complained of or flooded, not their own, not kept apart"
    BESIDE = "a peer holds it, not their own, not kept apart"
    PASSES = "holds it, or has its alert"
    COMMENTED = "a comment after it, not judged, not their own, not kept apart"
    SENT = "sent, not their own"
    CARES = "holds it as the adult, or there is a case of it; not their own, not kept apart"
    CASE = "not of themselves, not kept apart"
    CASE_BY_HAND = "of nobody who has an account here"
    SECOND = "asked of somebody else, not of themselves, not kept apart"
    OWN_CASE = "of themselves"
    SECOND_KEY = "asked by somebody else, not answered, not of themselves, not kept apart, no superior or subordinate"
    ASKED = "asked by themselves, not kept apart"
    WRAPS = "asked after a chat they held"
    LEFT = "they left it, and are kept apart"
    COMPLAINED = "a counselor complained in it, or there is a step; not their own, not kept apart"
    UNPAUSED = "peers are not paused for them"
    LETTER = "to be answered, not their own, not kept apart"
    LETTER_FOR_PEERS = "the same, and no adult's"
    ANSWERS = "they write its answer"
    CHECKS = "a peer's answer waits for a yes, not their own letter, not kept apart"
    RELEASES = "the same, or the answer is their own"


def about(scene: Scene) -> bool:
    return scene.chat is not None and scene.chat.story.student == scene.me.id


def free(scene: Scene, chat: Chat) -> bool:
    """Not their own, and neither of the two asked to be kept apart."""
    apart = chat.story.student in scene.me.work.apart or scene.me.id in chat.story.classmates
    return chat.story.student != scene.me.id and not apart


def holds(scene: Scene) -> bool:
    return isinstance(scene.chat, Talking) and scene.chat.helper == scene.me.id


def for_peers(scene: Scene) -> bool:
    chat = scene.chat
    return holds(scene) or (isinstance(chat, Queued) and chat.road is Road.PEER and free(scene, chat))


def for_adults(scene: Scene) -> bool:
    match scene.chat:
        case Queued(road=road) as chat:
            called = road is Road.BK or chat.worrying
        case Talking() as chat:
            called = chat.takeable
        case Closed() as chat:
            called = chat.worrying
        case None:
            return False
        case _:
            assert_never(scene.chat)
    return holds(scene) or (called and free(scene, chat))


def worries(scene: Scene) -> bool:
    chat = scene.chat
    if chat is None or not free(scene, chat):
        return False
    reported = isinstance(chat, Closed) and chat.reported
    return chat.danger is not None or reported or bool(chat.story.complaints) or chat.story.much


def sampled(scene: Scene) -> bool:
    chat, sample = scene.chat, scene.me.work.sample
    return chat is not None and sample is not None and chat.story.id in sample.chats and free(scene, chat)


def beside(scene: Scene) -> bool:
    chat = scene.chat
    peers = isinstance(chat, Talking) and chat.road is Road.PEER and chat.helper != scene.me.id
    return chat is not None and peers and free(scene, chat)


def passes(scene: Scene) -> bool:
    chat = scene.chat
    alerted = chat is not None and chat.worrying and scene.me.id in chat.offers
    return alerted or (holds(scene) and chat is not None and chat.road is Road.BK)


def sent(scene: Scene) -> bool:
    chat = scene.chat
    report = isinstance(chat, Closed) and chat.report is not None and chat.story.opening is not None
    return report and not about(scene)


def cares(scene: Scene) -> bool:
    chat = scene.chat
    if chat is None or not free(scene, chat):
        return False
    return chat.story.case is not None or (holds(scene) and chat.road is Road.BK)


def of_case(scene: Scene) -> bool:
    """Also where the student locked them out since."""
    case = scene.case
    return case is not None and case.student != scene.me.id and case.student not in scene.me.work.apart


def second(scene: Scene) -> bool:
    signing = scene.case.care.signing if scene.case else None
    return signing is not None and not signing.answer and signing.by != scene.me.id and of_case(scene)


def own_case(scene: Scene) -> bool:
    return scene.case is not None and scene.case.student == scene.me.id


def second_key(scene: Scene) -> bool:
    opening = scene.case.opening if scene.case else None
    if opening is None or opening.answer or not of_case(scene):
        return False
    return scene.me.id != opening.by and scene.me.id not in opening.recused


def asked_it(scene: Scene) -> bool:
    opening = scene.case.opening if scene.case else None
    return opening is not None and opening.by == scene.me.id and of_case(scene)


def left(scene: Scene) -> bool:
    return scene.chat is not None and scene.chat.story.student in scene.me.work.apart


def complained(scene: Scene) -> bool:
    chat = scene.chat
    step = scene.student is not None and scene.student.facts.step is not None
    return chat is not None and (bool(chat.story.complaints) or step) and free(scene, chat)


def letter_of(scene: Scene) -> Closed | None:
    """One that is to be answered. Nobody reads their own, nor that of a student kept apart from them."""
    chat = scene.chat
    letter = isinstance(chat, Closed) and chat.letter is not None and chat.letter.open
    return chat if isinstance(chat, Closed) and letter and free(scene, chat) else None


def letter_at(scene: Scene, stage: LetterStage) -> bool:
    chat = letter_of(scene)
    return chat is not None and chat.letter is not None and chat.letter.stage is stage


def letter_for_peers(scene: Scene) -> bool:
    chat = letter_of(scene)
    return chat is not None and chat.letter is not None and not chat.letter.adults


def answers(scene: Scene) -> bool:
    chat = letter_of(scene)
    mine = chat is not None and chat.letter is not None and chat.letter.writer == scene.me.id
    return mine and letter_at(scene, LetterStage.DRAFTED)


def commented(scene: Scene) -> bool:
    chat = scene.chat
    return isinstance(chat, Closed) and bool(chat.comment) and not chat.judged and free(scene, chat)


CONDITIONS: Mapping[When, Callable[[Scene], bool]] = {
    When.ALWAYS: lambda _: True,
    When.OWN: about,
    When.TALKS: lambda scene: isinstance(scene.where, Talking),
    When.IN_CHAT: lambda scene: isinstance(scene.chat, Talking) and (holds(scene) or about(scene)),
    When.HOLDS: holds,
    When.HOLDS_PEER: lambda scene: holds(scene) and scene.chat is not None and scene.chat.road is Road.PEER,
    When.ONCE: lambda scene: scene.me.facts.certified is not None,
    When.FOR_PEERS: for_peers,
    When.FOR_ADULTS: for_adults,
    When.WORRIES: worries,
    When.SAMPLED: sampled,
    When.BESIDE: beside,
    When.PASSES: passes,
    When.COMMENTED: commented,
    When.SENT: sent,
    When.CARES: cares,
    When.CASE: of_case,
    When.CASE_BY_HAND: lambda scene: of_case(scene) and scene.case is not None and scene.case.student is None,
    When.SECOND: second,
    When.OWN_CASE: own_case,
    When.SECOND_KEY: second_key,
    When.ASKED: asked_it,
    When.WRAPS: lambda scene: scene.me.work.carried.wrap is not None,
    When.LEFT: left,
    When.COMPLAINED: complained,
    When.UNPAUSED: lambda scene: pauses.pause(scene.me, scene.now) is None,
    When.LETTER: lambda scene: letter_of(scene) is not None,
    When.LETTER_FOR_PEERS: letter_for_peers,
    When.ANSWERS: answers,
    When.CHECKS: lambda scene: letter_at(scene, LetterStage.CHECK),
    When.RELEASES: lambda scene: letter_at(scene, LetterStage.CHECK) or answers(scene),
}

EVERYBODY = tuple(Who)
COUNSELORS = (Who.COUNSELOR, Who.LEARNER)
INVITED = (*COUNSELORS, Who.SUSPENDED)
YOUNG = (Who.GUEST, Who.STUDENT, *INVITED)
HELPERS = (*COUNSELORS, Who.SUPERVISOR)
READERS = (Who.SUPERVISOR, Who.OMBUD, Who.CUSTODIAN)
