"""Laws: every place x every event. Help comes first, the way out works, everything survives and has words."""

import dataclasses
import os
import random
from collections.abc import Sequence
from datetime import timedelta
from itertools import product
from math import gcd
from typing import get_args
from zlib import crc32

import pytest

from flows import lock, looks, presses, secret, ticking
from flows.afterwards import comments
from flows.book import Book
from flows.coordinator import broadcast, observe
from flows.decide import decide
from flows.looks import looks_at_desk
from flows.model import marks
from flows.model.card import Card
from flows.model.carried import Carried, Owed, Wrap
from flows.model.cases import Care, Case, CaseNote, Plan, Referral, Signing
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Know, Move, SetTimer, Tell, Wipe, WipeScreen, Write
from flows.model.escalations import Escalation
from flows.model.events import (
    UNASKED,
    AuditClosed,
    ButtonPressed,
    ButtonTapped,
    ButtonUnknown,
    CommandGiven,
    Event,
    MediaRefused,
    MenuChosen,
    PersonUnreachable,
    PhotoFailed,
    ResultsReady,
    ServiceSick,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.identity import Disclosure, Opening
from flows.model.ids import ChatId, PersonId
from flows.model.load import Load
from flows.model.menu import ROWS, Item, Menu
from flows.model.people import Person, Role, Ticket, moved
from flows.model.places import (
    AskCard,
    AskClass,
    AskCode,
    AskComment,
    Asked,
    AskFeeling,
    AskGender,
    AskLetter,
    AskNames,
    AskReport,
    AskTopic,
    AskWish,
    AskWords,
    AtWork,
    Draft,
    Drill,
    Fetched,
    Home,
    InChat,
    InQueue,
    Line,
    News,
    Pin,
    Reading,
    Road,
    Sample,
    StudentPlace,
    draft_of,
)
from flows.model.portrait import Portrait
from flows.model.say import Lane, Note, Say
from flows.model.scene import Desk, Luck, Scene
from flows.model.school import Duty
from flows.model.sequels import FollowUp, Letter, LetterStage, Report
from flows.model.shared import Shared
from flows.model.state import Health
from flows.model.stories import Handing, Side, Span, Story
from flows.model.study import Progress, Quiz, Rehearsal, Study
from flows.model.weekly import Slot, Weekly
from flows.risk.alarm import Alarm, Category, Level
from flows.shared_phone import cover, visit
from flows.supervision import meeting
from flows.talking import consent, home, intake
from flows.team import standing
from storage.codec import EVENTS, PLACES, WORDS
from tests.flows.school_to_learn import learning, rehearsing
from tests.flows.signs import BEATEN, SIGNS
from tests.flows.world import (
    ADIK,
    AGREED,
    BUNDA,
    CAST,
    GURU,
    KAWAN,
    KOORD,
    LAIN,
    NOW,
    SISWA,
    TAMU,
    WALI,
    World,
    flat,
    guests,
    to,
)
from tests.shipped import load_texts

C, D = ChatId("c"), ChatId("d")
ILL = Health(danger=70, lanes=(1, 0, 0, 0), backups=True)
DRAFT = Draft(Road.PEER, C, "family", "listen", 2, (Line(5, "hai"),))
STORY = Story(C, SISWA, "Kancil Biru", "family", "listen", 2, Line(5, "hai"), case=ChatId("k"))
OTHER = Story(D, ADIK, "Rusa Hijau", "study")
PLACES_ALL: list[StudentPlace] = [
    Home(),
    Home(paused=True),
    Reading(1),
    Reading(3, "CODE", Road.PEER),
    AskCode(),
    AskTopic(DRAFT),
    AskWish(DRAFT),
    AskFeeling(DRAFT),
    AskGender(DRAFT),
    AskNames(DRAFT),
    AskNames(dataclasses.replace(DRAFT, unread=True)),
    AskClass(DRAFT),
    AskClass(dataclasses.replace(DRAFT, unread=True)),
    AskWords(dataclasses.replace(DRAFT, road=Road.BK)),
    AskComment(C),
    AskLetter(C),
    AskLetter(C, (Line(5, "kak, aku bingung"),)),
    AskCard("name", NOW + timedelta(minutes=5)),
    AskCard("unsafe", NOW + timedelta(minutes=5), written=(("adult", 5),)),
    AskCard("adult", NOW, one=True),
    AskReport(C),
    AskReport(C, (Line(5, "pak guru"),), more=True),
    InQueue(C),
    InChat(C),
    InChat(C, (Line(9, "nama aku Rara kelas 8B"),)),
    InChat(C, telling=NOW + timedelta(minutes=5)),
]
AMBER = Escalation(Level.AMBER, Category.PASSIVE_DESPAIR, NOW, ("ngram:ga kuat",), bell=NOW)
RED = Escalation(Level.RED, Category.SUICIDE, NOW, ("lex:sui-01",), rung=2, bell=NOW)
AGO = NOW - timedelta(minutes=5)
KASUS = Case(
    ChatId("k"),
    "Kancil Biru",
    Category.ABUSE_HOME,
    Level.RED,
    NOW,
    GURU,
    SISWA,
    care=Care(unsafe=("home",), words="sudah bicara", signing=Signing(BUNDA, NOW)),
    plan=Plan(("napas pendek",), NOW),
    goal="temui besok",
    notes=(CaseNote(NOW, GURU, "datang sendiri"),),
    referrals=(Referral("Psikolog", "sulit tidur", NOW),),
    due=NOW,
    nudge=NOW,
    review=NOW,
    named=Disclosure(GURU, NOW),
    openings=(
        Opening(
            ChatId("o"),
            BUNDA,
            NOW - timedelta(minutes=15),
            "life",
            "0420",
            "ia menulis bahwa ia akan melompat malam ini",
            True,
        ),
    ),
)
KARTU = Card("Rara", "8B", "bibi Nur", "ayah", NOW)
CASE_PRESSES = (
    *(("cases", "closed 1"), ("case-write", "goal"), ("case-review", "7"), ("case-close", "safe"), ("sign", "x")),
    *(("record-step", "told"), ("record-pick", "told-home"), ("record-pick", "unsafe-nobody"), ("record-pick", "x-y")),
)
CHATS_ALL: list[Chat] = [
    Queued(STORY, Road.PEER, NOW, offers=(KAWAN, LAIN)),
    Queued(STORY, Road.BK, NOW, alarm_at=NOW - timedelta(minutes=5), was=Road.PEER, offers=(GURU, BUNDA)),
    Queued(STORY, Road.BK, NOW, alarm_at=NOW - timedelta(minutes=5), draft=DRAFT, offers=(GURU, BUNDA), kept=True),
    Queued(
        STORY, Road.BK, NOW, alarm_at=NOW - timedelta(minutes=5), called_at=NOW, was=Road.PEER, offers=(GURU, BUNDA)
    ),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 60),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 60, answered=True, alarm_at=NOW - timedelta(minutes=5)),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 60, called_at=NOW, wished_at=NOW, offers=(GURU, BUNDA)),
    Talking(
        STORY, Road.BK, GURU, "", NOW - timedelta(hours=1), 60, alarm_at=NOW - timedelta(minutes=9), offers=(BUNDA,)
    ),
    Talking(STORY, Road.BK, GURU, "", NOW, 60),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", AGO, 60, answered=True, span=Span(NOW, AGO, NOW)),
    Talking(
        STORY, Road.PEER, KAWAN, "Penyu Emas", AGO, 60, span=Span(NOW, NOW, NOW, warned=True, agreed=(Side.STUDENT,))
    ),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", AGO, 60, danger=AMBER, span=Span(NOW, AGO, NOW, warned=True)),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", AGO, 60, answered=True, handing=Handing("time", "tenang", AGO)),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", AGO, 60, answered=True, handing=Handing("none"), note="tenang"),
    Queued(STORY, Road.PEER, NOW, offers=(KAWAN, LAIN), passed=(KAWAN,), note="tenang"),
    Closed(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, NOW, offers=(GURU,)),
    Queued(STORY, Road.PEER, NOW, danger=AMBER, offers=(KAWAN, LAIN, GURU, BUNDA), helped=NOW),
    Queued(STORY, Road.BK, NOW, alarm_at=AGO, was=Road.PEER, danger=RED, offers=(GURU, BUNDA)),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 60, danger=AMBER, offers=(GURU, BUNDA)),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 60, alarm_at=AGO, danger=RED, offers=(GURU, BUNDA)),
    Talking(STORY, Road.BK, GURU, "", NOW, 60, alarm_at=AGO, danger=RED.taken()),
    Talking(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW, 60, danger=AMBER.settled("joke", NOW)),
    Closed(STORY, Road.BK, None, "", NOW, danger=AMBER, offers=(GURU, BUNDA)),
    Closed(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW - timedelta(days=30), NOW),
    Closed(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW - timedelta(days=1), follow=FollowUp(NOW)),
    Closed(STORY, Road.BK, None, "", NOW, report=Report()),
    Closed(STORY, Road.PEER, None, "", AGO, letter=Letter(NOW, bell=NOW, offers=(GURU, KAWAN))),
    Closed(STORY, Road.PEER, None, "Penyu Emas", AGO, letter=Letter(NOW, LetterStage.DRAFTED, writer=KAWAN, bell=NOW)),
    Closed(
        *(STORY, Road.PEER, None, "Penyu Emas", AGO),
        letter=Letter(NOW, LetterStage.CHECK, writer=KAWAN, draft=Line(6, "terima kasih"), opened=True),
    ),
    Closed(STORY, Road.PEER, None, "Penyu Emas", AGO, letter=Letter(NOW, LetterStage.ANSWERED, writer=KAWAN)),
    Closed(STORY, Road.PEER, KAWAN, "Penyu Emas", NOW - timedelta(days=3), follow=FollowUp(AGO, asked=AGO)),
]
VERBS = sorted({*presses.ALONE, *presses.WITH_VALUE, *consent.VERBS, *intake.VERBS, "forged"})
IDENTITY_PRESSES = (
    *(
        ("open-yes", "now"),
        ("open-yes", "later"),
        ("open-why", "life"),
        ("open-harm", "life-yes"),
        ("card-part", "adult"),
    ),
    *(("card-skip", "name"), ("card-skip", "adult"), ("card-back", "unsafe"), ("card-clear", "name")),
)
GIVING = (
    *(("give-over", value) for value in ("time", "strength", "none", "note", "ask", "drop", "leave")),
    *(("give-leave", value) for value in ("stay", "bk", "end")),
)
VALUES = ("", "family", "2", "en", "yes")
EVENTS_ALL: list[Event] = [
    TextReceived("halo", 9),
    TextReceived("halo", 9, reply_to=5),
    TextReceived("halo", 9, much=True),
    TextReceived("274916", 9, pin="secret"),
    TextReceived("8A", 9),
    TextReceived("Aku tidak nyaman.", 9),
    TextEdited("halo!", 9),
    *(TextReceived("tolong", 9, alarm=sign) for sign in SIGNS),
    *(TextEdited("tolong", 5, alarm=sign) for sign in SIGNS),
    MediaRefused("photo", "tolong", 9, SIGNS[0]),
    MediaRefused("photo"),
    MediaRefused("photo", "tolong aku", 9),
    MediaRefused("photo", "tolong aku", 9, reply_to=5),
    MediaRefused("photo", "", 9, photo="AgACAgUAAx"),
    MediaRefused("photo", "tolong aku", 9, photo="AgACAgUAAx"),
    MediaRefused("photo", "tolong", 9, SIGNS[0], photo="AgACAgUAAx"),
    PhotoFailed(C),
    ButtonTapped("zz"),
    ButtonUnknown(),
    CommandGiven("start"),
    CommandGiven("start", "sampah 🗑"),
    CommandGiven("menu"),
    PersonUnreachable(),
    PersonUnreachable(C),
    AuditClosed("12-AAAA-BBBB-CCCC-DDDD"),
    AuditClosed(),
    ServiceSick(ILL),
    CommandGiven("sehat"),
    CommandGiven("latihan"),
    CommandGiven("sehat", health=ILL),
    ResultsReady("2026-05"),
    ResultsReady("gone"),
    *(ButtonPressed("results", value=name) for name in ("2026-05", "2026-06", "2025-S2", "2025-26", "x")),
    *(MenuChosen(item) for item in Item),
    *(ButtonPressed(verb, C, value) for verb, value in (*CASE_PRESSES, *IDENTITY_PRESSES, *GIVING)),
    *(ButtonPressed(verb, C, value) for verb in VERBS for value in (VALUES[:1] if verb in presses.ALONE else VALUES)),
    *(
        TimerRang(name, C)
        for name in (
            "queue-look",
            "first-silence",
            "call-ends",
            "duty-ends",
            "danger-climbs",
            "danger-check-in",
            "relief",
            "contact-told",
            "flood",
            "step-look",
            "step-forget",
            "survey-ends",
            "reading-ends",
            "reading-ends:r",
            "report-waits",
            "letter-due",
            "consult-waits",
            "give-over-waits",
            "report-ends",
            "follow-up",
            "certificate-ends",
            "chat-time",
            "standing",
            "news-next",
            "open-waits",
            "open-lapses",
            "open-told",
            "case-action",
            "case-review",
            "wrap-ends",
            "talk-owed",
            "talk-inherited",
            "meeting-due",
            "breach:b:Sesuatu bocor: kode sekolah.",
            "leaves:left:guru",
            "leaves:graduates:bunda",
            "year:2026-27:9:guru",
            "year:2026-27:stays:guru",
            "drill-climbs",
            "sample-due",
            "shift-bell",
            "shift-begins",
            "shift-look",
            "of an older version",
        )
    ),
]
PLAIN = [event for event in EVENTS_ALL if not isinstance(event, ButtonPressed) or event.value in VALUES[:1]]
"""What a button carries is tried at home alone, where a law looks at everything at once."""
TEXTS = load_texts()


def scenes() -> list[Scene]:
    """Everybody, in every place, with every chat they may have to do with."""
    world = World(school=dataclasses.replace(World().school, photos=True)).opens()
    desk = Book(NOW, world.school, world).desk()
    found = []
    for who, place, chat in product((SISWA, KAWAN, GURU, KOORD), PLACES_ALL, [None, *CHATS_ALL]):
        me = moved(world.people[who], place)
        held = chat if isinstance(chat, Talking) and chat.helper == who else None
        if held:
            me = moved(me, AtWork(on=True, chats=(C,), sure=C))
        staff = {**desk.staff, **({who: me} if me.staff else {})}
        queue = (chat,) if isinstance(chat, Queued) else ()
        own = chat if isinstance(place, InQueue | InChat) else None
        here = Desk(staff, queue, frozenset({"Kancil Biru"}), (60, 120, 30, 90, 600))
        mine = {C: held} if held else {}
        student = Person(SISWA, CAST[SISWA], InChat(C) if isinstance(chat, Talking) else Home())
        scene = Scene(NOW, world.school, me, Luck(ChatId("fresh"), 4711, 4711), chat, own, mine, here, student)
        found.append(dataclasses.replace(scene, case=KASUS, cases=(KASUS,), card=KARTU))
    return found


SCENES = scenes()
TURNS = int(os.environ.get("LAWS", "9"))
"""Where a law tries everything everywhere, each event meets every place and every chat of everybody, and every ninth
pair of a place and a chat; with LAWS=1 each of them. Three million decisions would be most of the time of all tests."""


def met(event: Event) -> list[Scene]:
    return SCENES[crc32(str(event).encode()) % TURNS :: TURNS]


def in_turn(events: Sequence[Event], turn: int) -> Sequence[Event]:
    return events[turn % TURNS :: TURNS]


def test_nothing_is_forgotten_here() -> None:
    assert {type(place) for place in PLACES_ALL} == set(get_args(StudentPlace))
    assert {type(chat) for chat in CHATS_ALL} == set(get_args(Chat))
    assert {type(event) for event in EVENTS_ALL} == set(get_args(Event))
    both = len(PLACES_ALL) * (1 + len(CHATS_ALL))
    assert gcd(TURNS, both) == gcd(len(PHONES), both) == 1, (
        "or an event would always meet the same places, or the same chats: take other turns"
    )


def test_darurat_is_answered_first_for_everybody_everywhere() -> None:
    for scene in SCENES:
        words = [e for e in decide(scene, MenuChosen(Item.DANGER)).effects if isinstance(e, Tell | Amend)]
        assert (words[0].to, words[0].lane, words[0].say.key) == (scene.me.id, Lane.DANGER, "danger-help")
        assert any(note.key.startswith("hotline") for note in words[0].say.notes)


def test_darurat_tells_every_other_supervisor_wherever_the_student_is() -> None:
    for scene in SCENES:
        if scene.me.id == SISWA and not (scene.chat and scene.chat.story.student != SISWA):
            alarmed = {e.to for e in decide(scene, MenuChosen(Item.DANGER)).effects if isinstance(e, Tell)}
            assert alarmed >= {GURU, BUNDA}, scene


@pytest.mark.parametrize("sign", SIGNS, ids=str)
@pytest.mark.parametrize("kind", [TextReceived, TextEdited, MediaRefused])
def test_words_of_danger_are_answered_with_help_first_in_every_place(sign: Alarm, kind: type[Event]) -> None:
    """Help before anything else is said to them. What is known already, or seen by a guru BK as it comes, is not
    answered by a text each time; and an offer is no alarm."""
    for scene in SCENES:
        words = [e for e in decide(scene, with_sign(kind, sign)).effects if isinstance(e, Tell | Amend)]
        helped = [w.say.key for w in words if w.say.key in HELPS]
        if not says_it_first(scene, sign):
            continue
        assert words[0].to == scene.me.id, scene
        assert words[0].say.key in HELPS, (scene, words[0])
        assert any(note.key.startswith("hotline") for note in words[0].say.notes)
        assert words[0].lane is Lane.DANGER
        assert len(helped) == 1


HELPS = {"danger-heard", "danger-care", "danger-help", "adult-heard"}


def with_sign(kind: type[Event], sign: Alarm | None) -> Event:
    if kind is TextReceived:
        return TextReceived("tolong", 9, alarm=sign)
    if kind is TextEdited:
        return TextEdited("tolong", 5, alarm=sign)
    return MediaRefused("photo", "tolong", 9, sign)


def says_it_first(scene: Scene, sign: Alarm) -> bool:
    if sign.level is Level.OFFER or (scene.speaks_as_helper and not scene.me.adult):
        return False
    if scene.me.adult:
        return sign.level is Level.RED and not scene.mine
    match scene.where:
        case Queued(danger=danger) | Talking(danger=danger) if danger and danger.covers(sign, NOW):
            return danger.level is Level.RED and sign.level is Level.RED and scene.where.helped is None
        case Talking(road=Road.BK):
            return sign.level is Level.RED
        case Queued(helped=helped) | Talking(helped=helped) if helped == NOW:
            return sign.level is Level.RED
        case _:
            return True


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign.level is not Level.OFFER], ids=str)
def test_words_of_danger_still_count_as_what_they_were_meant_to_be(sign: Alarm) -> None:
    """In a chat they are relayed, in the queue kept; told to the intake, they go along."""
    for scene in SCENES:
        if scene.me.id != SISWA:
            continue
        effects = decide(scene, with_sign(TextReceived, sign)).effects
        match scene.where:
            case Talking() as chat:
                assert Write(chat.story.id, Side.STUDENT, Line(9, "tolong")) in effects
                assert any(isinstance(e, Tell) and e.say.args.get("text") == "tolong" for e in effects)
            case Queued() as chat:
                assert Write(chat.story.id, Side.STUDENT, Line(9, "tolong")) in effects
            case _:
                stories = [e.chat.story for e in effects if isinstance(e, Keep)]
                openings = [story.opening.text for story in stories if story.opening]
                drafts = [draft_of(e.place) for e in effects if isinstance(e, Move)]
                lines = [line.text for draft in drafts if draft for line in draft.lines]
                written = [e.line.text for e in effects if isinstance(e, Write)]
                assert "tolong" in (*openings, *lines, *written)


@pytest.mark.parametrize("sign", [sign for sign in SIGNS if sign.level is not Level.OFFER], ids=str)
def test_words_of_danger_reach_every_supervisor_who_does_not_know_yet(sign: Alarm) -> None:
    for scene in SCENES:
        chat = scene.where
        if scene.me.id != SISWA or (isinstance(chat, Talking) and chat.road is Road.BK):
            continue
        if isinstance(chat, AskReport):
            continue  # the wali luar's alone: see the law on reports
        if isinstance(chat, Queued | Talking) and chat.danger and chat.danger.covers(sign, NOW):
            continue
        effects = decide(scene, with_sign(TextReceived, sign)).effects
        told = {e.to for e in effects if isinstance(e, Tell)} & {GURU, BUNDA}
        assert told == {GURU, BUNDA} if sign.level is Level.RED else told, scene
        rings = isinstance(chat, Queued | Talking) and chat.danger and chat.danger.open  # and no writing delays it
        assert rings or any(isinstance(e, SetTimer) and e.name == "danger-climbs" for e in effects), scene


ABOUT_REPORTS = [
    scene
    for scene in SCENES
    if isinstance(scene.where, AskReport) or (isinstance(scene.chat, Closed) and scene.chat.report is not None)
]


@pytest.mark.parametrize("event", EVENTS_ALL, ids=str)
def test_a_report_about_an_adult_is_seen_by_the_wali_luar_alone(event: Event) -> None:
    """Whatever anybody does: no word of it, and no news that there is one, to anybody else."""
    for scene in ABOUT_REPORTS:
        about_report = isinstance(scene.chat, Closed) and scene.chat.report is not None
        reporting = isinstance(scene.where, AskReport) and not isinstance(event, MenuChosen | PersonUnreachable)
        if not (about_report or reporting) or (reporting and isinstance(event, ButtonPressed | TimerRang)):
            continue
        if isinstance(event, MenuChosen | PersonUnreachable | TimerRang):
            continue  # Darurat is for everybody
        for effect in decide(scene, event).effects:
            if isinstance(effect, Tell | Amend) and effect.to not in {SISWA, WALI, scene.me.id}:
                assert not effect.say.key.startswith("adult"), (scene, effect)
                assert "tolong" not in str(effect.say.args), (scene, effect)
            if isinstance(effect, Tell | Amend) and scene.me.id in {GURU, KAWAN, KOORD}:
                assert not effect.say.key.startswith("alert-line"), (scene, effect)


def test_the_least_sign_of_violence_is_never_offered_to_a_peer() -> None:
    for scene in SCENES:
        if scene.me.id == SISWA and not isinstance(scene.where, Talking):
            for red in (SIGNS[0], BEATEN):
                effects = decide(scene, with_sign(TextReceived, red)).effects
                told = [e for e in effects if isinstance(e, Tell) and e.to in {KAWAN, LAIN}]
                offered = [b for e in told for b in flat(e.say) if b.verb == "claim"]
                assert not offered, (scene, told)


SOON = NOW + timedelta(minutes=5)
BECAME = "what their word becomes"
PHONES = {
    "locked": Shared(BECAME),
    "open": Shared(BECAME, seen=NOW, known=True),
    "the word is awaited": Shared(BECAME, asks=secret.OPEN, until=SOON),
    "the word is awaited before /hapus": Shared(BECAME, seen=NOW, known=True, asks=secret.ERASE, until=SOON),
    "slowed by wrong ones": Shared(BECAME, locked=SOON),
    "a word is chosen": Shared(asks=secret.CHOOSE, until=SOON),
    "it is typed once more": Shared(asks=secret.AGAIN, until=SOON, first=BECAME),
}
"""Of a student, on a phone they share."""
CALLS: list[Event] = [
    MenuChosen(Item.DANGER),
    ButtonPressed("danger-now", C),
    *(
        with_sign(kind, sign)
        for kind in (TextReceived, TextEdited, MediaRefused)
        for sign in SIGNS
        if sign.level is not Level.OFFER
    ),
]


def sharing(scene: Scene, phone: Shared | None) -> Scene:
    facts = dataclasses.replace(scene.me.facts, shared=phone)
    return dataclasses.replace(scene, me=dataclasses.replace(scene.me, facts=facts))


def but_for_the_phone(done: Decision) -> list[Effect]:
    facts = [e for e in done.effects if isinstance(e, Know) and e.person == SISWA]
    others = [e for e in done.effects if e not in facts and not (isinstance(e, SetTimer) and e.name == visit.LOCK)]
    return [
        *others,
        *(Know(SISWA, bare) for e in facts if (bare := dataclasses.replace(e.facts, shared=None)) != AGREED),
    ]


@pytest.mark.parametrize("event", CALLS, ids=str)
def test_a_shared_phone_never_stands_between_danger_and_help(event: Event) -> None:
    """Locked or asked for a word: whatever would have happened, happens, in the same order; and for whom they help, too.
    Each phone in each place and with each chat, in turns."""
    phones = list(PHONES.items())
    for turn, scene in enumerate(scene for scene in SCENES if scene.me.id == SISWA):
        without = but_for_the_phone(decide(scene, event))
        for name, phone in phones if TURNS == 1 else (phones[turn % len(phones)],):
            assert but_for_the_phone(decide(sharing(scene, phone), event)) == without, (name, scene)


def test_a_locked_phone_tells_nobody_anything() -> None:
    """Whoever presses or writes whatever, from wherever: nothing moves, nobody else hears of it, and no text says what
    this is for."""
    for turn, scene in enumerate(scene for scene in SCENES if scene.me.id == SISWA):
        there = sharing(scene, PHONES["locked"])
        for event in in_turn(PLAIN, turn):
            if isinstance(event, UNASKED) or lock.calls_for_help(event):
                continue
            for effect in decide(there, event).effects:
                match effect:
                    case Tell(to=who, say=say):
                        assert who == SISWA, (scene, event)
                        assert say.key in cover.NEUTRAL, (scene, event, say.key)
                        kept_and_readable(effect)
                    case Know(person, facts):
                        assert (person, dataclasses.replace(facts, shared=None)) == (SISWA, scene.me.facts)
                    case WipeScreen() | Wipe() | SetTimer(secret.FORGOTTEN):
                        pass
                    case _:
                        raise AssertionError((event, effect, scene))


UNFIT = {KAWAN: NOW, LAIN: None}  # until this very moment; never


def test_nobody_answers_a_student_who_was_not_certified() -> None:
    """Whatever anybody does, wherever: nobody unfit becomes the helper of a chat, nor is one offered to them."""
    for turn, one in enumerate(SCENES):
        staff = {who: unfit(person) for who, person in one.desk.staff.items()}
        scene = dataclasses.replace(one, me=unfit(one.me), desk=dataclasses.replace(one.desk, staff=staff))
        before = {chat.story.id: chat for chat in (one.chat, one.own) if chat}
        for event in EVENTS_ALL if isinstance(one.me.place, Home) else in_turn(PLAIN, turn):
            for effect in decide(scene, event).effects:
                if isinstance(effect, Keep):
                    was = before.get(effect.chat.story.id)
                    helps = getattr(effect.chat, "helper", None)
                    assert helps not in {KAWAN, LAIN} or helps == getattr(was, "helper", None), (scene, event)
                    new = set(effect.chat.offers) - set(was.offers if was else ())
                    assert not new & {KAWAN, LAIN}, (scene, event)
                if isinstance(effect, Tell) and effect.to in {KAWAN, LAIN} and effect.say.buttons:
                    asks = [button for button in flat(effect.say) if button.verb == "claim"]
                    assert not asks or effect.to in (one.chat.offers if one.chat else ()), (scene, event)


def unfit(person: Person) -> Person:
    if person.id not in UNFIT:
        return person
    return dataclasses.replace(person, facts=dataclasses.replace(person.facts, certified=UNFIT[person.id]))


LEARNS = (
    *("ethics-turn", "learn", "choose", "quiz", "quiz-start", "answer"),
    *("rehearsals", "rehearsal", "rehearse", "rehearse-say"),
)
STUDIED = Study(
    *(1, "Rusa Hijau", (Progress("hear", 2),), Quiz("hear", (1, 2), ((0, 1, 2, 3), (3, 2, 1, 0)), (1,))),
    rehearsals=(Rehearsal("sad", 5, (0,)),),
)


@pytest.mark.parametrize("study", [Study(), STUDIED, dataclasses.replace(STUDIED, quiz=None)])
def test_training_stands_in_nobodys_way(study: Study) -> None:
    """Wherever a counselor is, it moves nobody, changes no chat, and leaves the chats they hold as they were."""
    values: tuple[str, ...] = (
        "",
        "0",
        "1",
        "9",
        "hear",
        "hear.0",
        "hear.2",
        "hear.3",
        "hear.2.1",
        "hear.1.0",
        "gone.0",
        "hear.-1",
    )
    values += ("sad", "sad.0.0", "sad.1.0", "sad.1.1", "sad.9.9")
    events: list[Event] = [ButtonPressed(verb, None, value) for verb in LEARNS for value in values]
    events += [ButtonPressed("training"), MenuChosen(Item.TRAINING)]
    school = rehearsing()
    for turn, one in enumerate(scene for scene in SCENES if scene.me.id == KAWAN):
        me = moved(one.me, dataclasses.replace(one.me.work, study=study))
        scene = dataclasses.replace(one, me=me, school=school)
        for event in events if isinstance(one.me.place, Home) else in_turn(events, turn):
            for effect in decide(scene, event).effects:
                match effect:
                    case Move(place=AtWork() as work):
                        assert dataclasses.replace(work, study=study, asked=None, away=None) == me.work
                    case Tell(say=say) | Amend(say=say) if say.key.startswith(
                        ("training", "quiz", "ethics", "rehears")
                    ):
                        assert effect.to == me.id
                        kept_and_readable(effect)
                    case Keep():
                        raise AssertionError(effect)


LEFT_BEHIND = {"on", "until", "chats", "sure", "unsent", "asked", "away", "load", "carried"}
"""What whoever cannot be reached no longer does, and how they rest now; all else they are, have learnt and have chosen."""


def test_nobody_who_is_out_of_reach_for_a_while_loses_what_they_are() -> None:
    whole = AtWork(
        on=True,
        until=NOW + timedelta(hours=1),
        chats=(C,),
        sure=C,
        unsent=(Line(9, "hai"),),
        apart=(TAMU,),
        asked=Asked("consult", NOW + timedelta(minutes=5), C),
        pin=Pin("secret"),
        away=NOW,
        study=STUDIED,
        fetched=Fetched("2026-06", "id", NOW),
        news=News(C, "sesi kelompok Jumat"),
        load=Load(took=(NOW,)),
        classes=("8A",),
        carried=Carried(2, Wrap(C, "Kancil Biru", NOW + timedelta(days=1)), (NOW,)),
        drill=Drill(C, NOW),
        sample=Sample("2026-W27", (C,)),
        weekly=Weekly((Slot(2, 900, 960),)),
        portrait=Portrait(("family",)),
        year="2026-27",
        owed=(Owed(D, "Rusa Hijau", "low", NOW, NOW),),
        reminded=NOW,
    )
    names = {field.name for field in dataclasses.fields(AtWork)}
    assert not {name for name in names if getattr(whole, name) == getattr(AtWork(), name)}, "each is something"
    for scene in SCENES:
        if not standing.may_hold(scene.me):
            continue
        me = moved(scene.me, dataclasses.replace(whole, chats=tuple(scene.mine), sure=None))
        effects = decide(dataclasses.replace(scene, me=me), PersonUnreachable()).effects
        *_, left = [
            e.place for e in effects if isinstance(e, Move) and isinstance(e.place, AtWork) and e.person == me.id
        ]
        assert not {name for name in names - LEFT_BEHIND if getattr(left, name) != getattr(whole, name)}, scene
        assert left.load.took == whole.load.took, scene
        assert (left.carried.wrap, left.carried.heavy[:1]) == (whole.carried.wrap, whole.carried.heavy), scene


def test_nor_one_who_did_not_accept_the_code_of_ethics() -> None:
    world = World().opens()
    chat = world.waiting()
    world.school = learning()
    assert to(KAWAN, world.taps(KAWAN, "claim", about=chat)) == ["claim-ethics-first"]
    assert isinstance(world.chats[chat], Queued)
    world.waiting(ADIK)
    assert world.queue(world.queued(ADIK)).offers == ()


def test_a_second_darurat_within_a_minute_repeats_the_help_but_not_the_alert() -> None:
    world = World().opens()
    first = world.chooses(SISWA, Item.DANGER)
    again = world.chooses(SISWA, Item.DANGER)
    assert {word.to for word in first} == {SISWA, GURU, BUNDA}
    assert {word.to for word in again} == {SISWA}


@pytest.mark.parametrize("event", EVENTS_ALL, ids=str)
def test_the_desk_matters_only_where_we_say_so(event: Event) -> None:
    for scene in met(event):
        if not looks_at_desk(scene.me, event):
            blind = dataclasses.replace(scene, desk=Desk(), student=None)
            assert decide(blind, event) == decide(scene, event)


@pytest.mark.parametrize("about", [None, broadcast.WORDS, comments.LIST, meeting.LIST, observe.LIST], ids=str)
def test_only_words_look_at_nothing_wider(about: str | None) -> None:
    """Words that answer a question may; so may whatever is no words."""
    asked = Asked(about, NOW + timedelta(minutes=5), ChatId(about)) if about else None
    me = moved(World().people[GURU], AtWork(on=True, asked=asked))
    for event in (*EVENTS_ALL, TextReceived("123456", 1, pin="secret")):
        of_both = (
            looks.looks_at_audience,
            looks.looks_at_cases,
            looks.looks_at_comments,
            looks.looks_at_meetings,
            looks.looks_at_observations,
            looks.looks_back,
        )
        of_event = (
            looks.looks_at_alarmed,
            looks.looks_at_deeds,
            looks.looks_at_invitations,
            looks.looks_at_room,
        )
        wider = any(look(me, event) for look in of_both) or any(look(event) for look in of_event)
        assert not (wider and looks.only_words(me, event)), event


@pytest.mark.parametrize("event", EVENTS_ALL, ids=str)
def test_all_of_it_survives_a_restart_and_has_words(event: Event) -> None:
    assert EVENTS.load(EVENTS.dump(event)) == event
    for scene in met(event):
        for effect in decide(scene, event).effects:
            match effect:
                case Tell() | Amend():
                    kept_and_readable(effect)
                case Move(place=place) if not isinstance(place, AtWork):
                    assert PLACES.load(PLACES.dump(place)) == place


READ: set[bytes] = set()


def kept_and_readable(words: Tell | Amend) -> None:
    """Once for equal words: a law meets the same ones in a thousand scenes."""
    raw = WORDS.dump(words)
    if raw not in READ:
        assert WORDS.load(raw) == words
        readable(words.say)
        READ.add(raw)


def readable(say: Say) -> None:
    """In both languages, with nothing missing; never a keyboard and buttons at once."""
    assert not (say.buttons and say.menu)
    for texts in TEXTS.values():
        assert texts.say(say).strip()
        for row in say.buttons:
            assert all(texts.button(button).strip() for button in row)
        for items in ROWS[say.menu] if say.menu else ():
            assert all(texts.item(item).strip() for item in items)


OF_COORDINATORS = [one for one in SCENES if one.me.id == KOORD and isinstance(one.me.place, Home | AskCode)]


@pytest.mark.parametrize("event", EVENTS_ALL, ids=str)
def test_nobody_is_told_anything_about_a_chat_they_have_no_part_in(event: Event) -> None:
    """A coordinator never reads words or aliases, whatever they press."""
    for scene in OF_COORDINATORS:
        effects = decide(scene, event).effects
        words = [e for e in effects if isinstance(e, Tell | Amend) and e.to == KOORD]
        assert not any({"text", "alias"} & set(word.say.args) for word in words)


def test_darurat_is_on_every_keyboard() -> None:
    assert set(ROWS) == set(Menu)
    for rows in ROWS.values():
        assert rows[0] == (Item.DANGER,)


def test_every_note_has_words() -> None:
    for texts in TEXTS.values():
        for key in ("hours-none", "hotline-none", "hotline-few", "sample-school"):
            assert texts.say(Say("button-old", notes=(Note(key),)))


def consistent(world: World) -> None:
    """Who is in a chat, is in exactly that one; who holds one, is its helper; nobody waits in two places."""
    for who, person in world.people.items():
        match person.place:
            case InQueue(own):
                there = world.chats[own]
                assert isinstance(there, Queued), (who, there)
                assert there.story.student == who
            case InChat(own):
                there = world.chats[own]
                assert isinstance(there, Talking), (who, there)
                assert there.story.student == who
        for held in person.work.chats:
            there = world.chats[held]
            assert isinstance(there, Talking), (who, there)
            assert there.helper == who
        assert person.work.sure is None or person.work.sure in person.work.chats
        assert person.work.chats or not person.work.unsent
        owed, wrap = person.work.carried.talk, person.work.carried.wrap
        assert owed is None or (owed.bell, who, "talk-owed", None) in world.timers, who
        assert wrap is None or (wrap.until, who, "wrap-ends", wrap.chat) in world.timers, who
        reports = isinstance(person.place, AskReport)  # may be begun at any time, and is for the wali luar alone
        assert reports or not (person.seeks and person.work.chats), who
        assert not (person.seeks and person.staff is Role.SUPERVISOR), who
    for one in world.chats.values():
        for bell in ticking.bells(one):
            assert any((name, about) == (bell, one.story.id) for _, _, name, about in world.timers), (bell, one)
        match one:
            case Queued() as chat:
                assert world.people[chat.story.student].place == InQueue(chat.story.id)
                bells = [at for at, _, name, about in world.timers if (name, about) == ("queue-look", chat.story.id)]
                assert chat.bell in bells
                assert not (chat.urgent and chat.road is Road.PEER)
            case Talking() as chat:
                place = world.people[chat.story.student].place  # with words, perhaps, that would tell who they are
                assert isinstance(place, InChat)
                assert place.chat == chat.story.id
                assert chat.story.id in world.people[chat.helper].work.chats
                assert chat.helper != chat.story.student
                assert not (chat.road is Road.PEER and world.people[chat.story.student].adult)
                assert (chat.road is Road.BK) is (world.people[chat.helper].staff is Role.SUPERVISOR)
            case Closed():
                pass


def screens_are_true(world: World) -> None:
    """The keyboard fits the place; nobody sees a button for what is gone, and whoever may take a chat sees one."""
    taking = {
        (message.say.buttons[0][0].about, who)
        for who in world.people
        for message in world.screen(who)
        if message.say.buttons and message.say.buttons[0][0].verb == "claim"
    }
    for who, person in world.people.items():
        if who in world.away:
            continue
        if world.keyboard(who) is not None:
            road = getattr(world.chats.get(getattr(person.place, "chat", C)), "road", Road.PEER)
            assert world.keyboard(who) == home.menu_of(person, road), (who, person)
        held = {message.split(".")[0] for message in world.buttons(who, "end")}
        abouts = {button.about for n in held for button in flat(world.told[int(n)].say) if button.verb == "end"}
        assert abouts == set(person.work.chats), who
    for about, who in taking:
        assert about is not None
        assert who in world.chats[about].offers, (who, world.chats[about])
    for chat in world.chats.values():
        for who in chat.offers:
            assert (chat.story.id, who) in taking, (who, chat)


@pytest.mark.parametrize("seed", range(24))
def test_whatever_people_do_everybody_is_where_their_chat_says(seed: int) -> None:
    """Random conversations of everybody with everything; also with blocked phones and forged buttons."""
    dice = random.Random(seed)
    school = dataclasses.replace(World().school, limits=dataclasses.replace(World().school.limits, chats_at_once=2))
    if seed % 2:
        school = dataclasses.replace(school, duty=Duty())  # with every rest there is
    school = dataclasses.replace(school, letters=seed % 3 > 0)
    world = World(now=NOW + timedelta(hours=6), school=school).opens()
    world.people[LAIN] = moved(world.people[LAIN], dataclasses.replace(world.work(LAIN), classes=("8-A",)))
    guests(world, TAMU)
    world.tickets["ABCDE23456"] = Ticket()
    for _ in range(150):
        who = PersonId(dice.choice(list(world.people)))
        event = something(world, who, dice)
        world.hears((who, event))
        consistent(world)
        if dice.random() < 0.1:
            world.waits_for(timedelta(seconds=dice.choice((20, 200, 4000))))
            consistent(world)
        screens_are_true(world)


def something(world: World, who: PersonId, dice: random.Random) -> Event:
    """Mostly a button on their screen, as people do; or one that was there before."""
    mine = [(n, w) for n, w in enumerate(world.told) if w.to == who and w.say.buttons]
    if mine and dice.random() < 0.55:
        number, words = dice.choice(mine[-6:] if dice.random() < 0.8 else mine)
        return ButtonTapped(f"{number}.{dice.randrange(sum(map(len, words.say.buttons)))}")
    chat = dice.choice([*world.chats, None])
    shown = len(world.told) - dice.randrange(60)
    return dice.choice(
        (
            MenuChosen(dice.choice(list(Item))),
            MenuChosen(Item.TALK),
            MenuChosen(Item.DUTY_ON),
            MenuChosen(Item.ON_CALL),
            TextReceived("halo", dice.randrange(1, 9999), dice.choice((None, 10_000 + shown))),
            TextReceived(dice.choice(("halo", "8A", "aku tidak nyaman")), dice.randrange(1, 9999)),
            TextEdited("halo!", dice.randrange(1, 9999)),
            TextReceived(
                dice.choice(("tolong", "aku tidak nyaman")), dice.randrange(1, 9999), alarm=dice.choice(SIGNS)
            ),
            TextEdited("tolong", dice.randrange(1, 9999), alarm=dice.choice(SIGNS)),
            ButtonPressed(dice.choice(VERBS), chat, dice.choice(("", "2"))),
            CommandGiven("start", dice.choice(("", "ABCDE23456", "SALAH"))),
            MediaRefused("photo", dice.choice(("", "lihat ini")), dice.randrange(1, 9999)),
            MediaRefused("photo", "lihat ini", dice.randrange(1, 9999), reply_to=10_000 + shown),
            PersonUnreachable(),
        )
    )


def test_a_mark_tells_the_line_again() -> None:
    mark = marks.line(C, Side.HELPER, 7)
    assert marks.read_line(mark) == marks.read_line(marks.second_half(mark)) == (C, Side.HELPER, 7)
    assert marks.read_line(marks.offer(C)) is None


def test_a_role_is_told_by_the_cast() -> None:
    assert {facts.staff for facts in CAST.values()} == {None, *Role}
