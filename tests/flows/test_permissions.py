"""Permissions: the whole matrix, made from the router: everybody x everything there is to press, choose or answer."""

from dataclasses import replace
from datetime import timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.permissions_page import page
from flows import decide, presses, ways, words
from flows.coordinator import health
from flows.model.chats import Chat, Closed, Queued, Talking
from flows.model.effects import Amend, Effect, Move, Tell, Wipe
from flows.model.escalations import Escalation
from flows.model.events import ButtonPressed, CommandGiven, Event, MenuChosen, TextEdited, TextReceived, TimerRang
from flows.model.ids import ChatId, PersonId
from flows.model.menu import ROWS, Item
from flows.model.people import Facts, Person, Role
from flows.model.places import Asked, AtWork, Home, InQueue, Line, Pin, Road
from flows.model.scene import Desk, Luck, Scene
from flows.model.sequels import Letter, LetterStage, Report
from flows.model.stories import Story
from flows.model.study import Study
from flows.rights import actions, permissions, pin
from flows.rights.actions import Action, Kind
from flows.rights.conditions import CONDITIONS, EVERYBODY, When, Who
from flows.rights.permissions import RULES, TABLE
from flows.rights.rules.rule import Thing
from flows.risk.alarm import Category, Level
from flows.talking import consent, intake
from flows.team import standing
from handlers.commands import ALONE
from tests.flows.world import (
    ADIK,
    AGREED,
    CAST,
    CERTIFIED,
    GURU,
    KAWAN,
    KONTAK,
    KUNCI,
    LAIN,
    NOW,
    SISWA,
    World,
    guests,
    texts,
    to,
    told,
)

ROUTED = {
    *(Action(Kind.PRESS, verb) for verb in {*presses.ALONE, *presses.WITH_VALUE, *consent.VERBS, *intake.VERBS}),
    *(Action(Kind.ITEM, item) for item in Item),
    *(
        Action(Kind.COMMAND, name)
        for name in {"start", *ways.RIGHTS, *ways.REPORTS, *health.COMMANDS, actions.ANY_COMMAND}
    ),
    *(Action(Kind.ANSWER, question) for question in {*words.ANSWERS, *pin.QUESTIONS}),
}
DEEDS = {actions.REACH_PEER, actions.HOLD}
FACTS = {
    Who.GUEST: Facts(consent=3),
    Who.STUDENT: AGREED,
    Who.COUNSELOR: CERTIFIED,
    Who.LEARNER: replace(CERTIFIED, certified=NOW),
    Who.SUSPENDED: replace(CERTIFIED, suspended=NOW),
    Who.SUPERVISOR: CAST[GURU],
    Who.COORDINATOR: Facts(admitted=True, consent=3, staff=Role.COORDINATOR),
    Who.OMBUD: Facts(admitted=True, consent=3, staff=Role.OMBUD),
    Who.CUSTODIAN: CAST[KUNCI],
    Who.CONTACT: CAST[KONTAK],
}
PEERS = {"to", "unsend", "end", "consult", "my-chats", "more-time", "still-here", "hold", "claim"}
LEARNS = {
    *("hand-back", "uneasy", "call-bk", "danger-chat", "duty-off", "training", "learn", "choose", "quiz", "quiz-start"),
    *("answer", "ethics-turn", "ethics-accept", "ethics-later", "classes", "class-add", "class-drop", "class-stop"),
    *("self-name", "name-stop", "name-off"),
    *("self", "self-part", "self-topics", "self-gender", "self-languages", "self-grade"),
    *("shifts", "shift-cannot", "exams", "exam-days", "exam-from", "exam-to", "exam-drop"),
    *("rehearsals", "rehearsal", "rehearse", "rehearse-say"),
    *("guide", "wrap-did", "wrap-on", "wrap-worry", "wrap-back", "wrap-line", "wrap-call", "debrief"),
    *("uneasy-why", "give-over", "give-over-note"),
}
HOLDING = {"give-over", "give-over-note", "hand-back", "uneasy", "uneasy-why", "call-bk", "danger-chat", "guide"}
ANSWERS = {"letters", "letter-claim", "letter-mine", "letter-draft", "letter-hand-back"}
READS = {"pin-cancel", "pin-change", *pin.QUESTIONS}
YOUNG = {
    *("talk", "bk", "menu-talk", "menu-bk", "code", "change", "report", "other-adult", "hapus", "erase", "erase-now"),
    *("erase-keep", "another-change", "another-never", "another-stay", "another-undo", "caution-send", "caution-cover"),
    "give-leave",
    *(
        "photo-send",
        "photo-drop",
        "caution-drop",
        "lapor",
        "adult",
        "adult-write",
        "adult-send",
        "adult-drop",
        "adult-more",
        "more-time",
    ),
    *("news", "news-on", "news-open", "still-wait", "still-leave", "still-here", "plan-see", "refer-yes", "refer-no"),
    *("letter", "letter-write", "letter-send", "letter-drop", "letter-cancel", "letter-back", "letter-rate"),
    *("card", "card-fill", "card-part", "card-skip", "card-clear", "card-back", "card-stop"),
    *("card-delete", "card-delete-yes", "who-card", "who-card-yes", "who-write", "who-stop", "who-no", "open-told"),
    *intake.VERBS,
}
SEES = {"observe", "observe-kind", "observe-scale", "observe-of", "observe-skip", "observe-stop"} | {
    "observe-whom",
    "observe-note",
    "tally",
    "tally-month",
    "tally-kind",
    "tally-grade",
    "tally-stop",
    "tally-number",
}
APPROVES = {"open-read", "open-yes", "open-no", "open-not-me"}
SOME: dict[Who, set[str]] = {
    Who.GUEST: YOUNG,
    Who.STUDENT: YOUNG | {"reach-peer"},
    Who.COUNSELOR: YOUNG
    | PEERS
    | LEARNS
    | ANSWERS
    | {"reach-peer", "duty-on", "letter-submit", "shift-day", "shift", "shift-ready"}
    | {"name-ask", "name-publish", "own-name"},
    Who.LEARNER: YOUNG | PEERS | LEARNS | {"reach-peer"},
    Who.SUSPENDED: YOUNG | LEARNS - HOLDING | {"reach-peer"},
    Who.SUPERVISOR: PEERS
    | READS
    | ANSWERS
    | {"letter", "letter-review", "letter-release", "letter-amend", "letter-return"}
    | {"read", "not-danger", "verdict", "pass-on", "on-call", "off-call", "call", "counselors", "consult-answer"}
    | {"certify", "certify-consent", "certify-cancel", "certify-hours", "counselor"}
    | {"invite", "invitations", "uninvite", "uninvite-yes"}
    | {"sehat", "health", "latihan", "drill", "drill-begin", "drill-take", "drill-end"}
    | {"sample-read", "sample-verdict"}
    | {"step", "step-ask", "step-yes"}
    | {"roster", "roster-week", "results", "news", "news-words", "news-send", "news-again", "news-drop", "news-halt"}
    | {"suspend", "suspend-yes", "lift", "lift-yes", "withdraw", "withdraw-yes"}
    | {"cases", "case-new", "case-of", "case", "case-write", "case-notes", "case-review", "case-mine", "case-close"}
    | {"case-words", "record", "record-step", "record-pick", "record-done", "sign-ask", "sign", "refer-noted"}
    | {"plan", "plan-step", "plan-send", "plan-send-yes", "refer", "refer-to", "conference"}
    | {
        "talked",
        *("meeting", "meeting-write", "meeting-stop", "meeting-read", "meeting-minutes"),
        "talked-left",
        "team",
        "dismiss",
        "dismiss-why",
        "dismiss-yes",
        "room",
        "room-chat",
        "read-along",
        "whisper",
        "take-over",
        "take-over-yes",
    }
    | SEES
    | {"observe-cases", "observe-case", "case-seen"}
    | {"observe-read", "comments", "comment-pass", "comment-refuse", "accuracy"}
    | {"hand-on", "hand-on-to"}
    | {"who", "who-ask", "who-read", "open", "open-why", "open-harm", "open-reason"}
    | {"open-see", "open-alone", "open-alone-yes"},
    Who.COORDINATOR: SEES | {"results"},
    Who.CONTACT: set(),
    Who.OMBUD: READS | APPROVES | {"adult-read", "adult-answer", "report-answer", "sign"},
    Who.CUSTODIAN: READS | APPROVES,
}
"""What each may that not everybody may: written anew, so that a row too many is seen here."""

ME, C = PersonId("me"), ChatId("c")
RED = Escalation(Level.RED, Category.SUICIDE, NOW, bell=NOW)


def chats(student: PersonId, helper: PersonId) -> list[Chat]:
    story = Story(C, student, "Kancil Biru", "family", opening=Line(5, "rahasia"))
    peer = Talking(story, Road.PEER, helper, "Penyu Emas", NOW, 60)
    return [
        Queued(story, Road.PEER, NOW),
        Queued(story, Road.BK, NOW, alarm_at=NOW, danger=RED, offers=(ME,)),
        peer,
        replace(peer, alarm_at=NOW, danger=RED, offers=(ME,)),
        replace(peer, road=Road.BK, helper_alias=""),
        Closed(story, Road.PEER, helper, "Penyu Emas", NOW, NOW, danger=RED, offers=(ME,)),
        Closed(story, Road.PEER, helper, "Penyu Emas", NOW),
        Closed(story, Road.BK, None, "", NOW, report=Report()),
        Closed(story, Road.PEER, None, "", NOW, letter=Letter(NOW)),
        Closed(story, Road.PEER, None, "", NOW, letter=Letter(NOW, LetterStage.DRAFTED, writer=helper)),
        Closed(story, Road.PEER, None, "", NOW, letter=Letter(NOW, LetterStage.CHECK, writer=helper)),
        Closed(story, Road.PEER, helper, "Penyu Emas", NOW, comment="terima kasih"),
    ]


def scenes(who: Who) -> list[Scene]:
    """Somebody at home, and every kind of chat: a stranger's, one they hold, their own."""
    found = []
    for student, helper in ((SISWA, KAWAN), (SISWA, ME), (ME, KAWAN)):
        for chat in [None, *chats(student, helper)]:
            able = standing.may_hold(Person(ME, FACTS[who]))
            held = isinstance(chat, Talking) and helper == ME and able
            me = Person(ME, FACTS[who], work=AtWork(chats=(C,) if held else (), sure=C if held else None))
            others = {one: Person(one, facts) for one, facts in CAST.items() if facts.staff}
            staff = others | ({ME: me} if me.staff else {})
            desk = Desk(staff, (chat,) if isinstance(chat, Queued) else ())
            mine = {C: chat} if isinstance(chat, Talking) and held else {}
            student_ = me if student == ME else Person(SISWA, AGREED)
            found.append(Scene(NOW, World().school, me, Luck(ChatId("new"), 7), chat, None, mine, desk, student_))
    return found


def event_of(action: Action) -> Event:
    match action.kind:
        case Kind.PRESS:
            return ButtonPressed(action.name, C, "2")
        case Kind.ITEM:
            return MenuChosen(Item(action.name))
        case Kind.COMMAND:
            return CommandGiven(action.name)
        case _:
            return TextReceived("rahasia", 9)


def outcome(scene: Scene, action: Action) -> tuple[Effect, ...]:
    if action.kind is Kind.ANSWER:
        asked = Asked(action.name, NOW + timedelta(minutes=5), C, ("somebody",))
        scene = replace(scene, me=replace(scene.me, work=replace(scene.me.work, asked=asked)))
        typed = TextReceived("274916", 9, pin="secret") if action.name in pin.QUESTIONS else TextReceived("rahasia", 9)
        return decide.decide(scene, typed).effects
    return decide.decide(scene, event_of(action)).effects


def test_everything_there_is_to_do_stands_in_the_table_and_nothing_else() -> None:
    assert set(TABLE) - DEEDS == ROUTED
    assert sum(len(rule.actions) for rule in RULES) == len(TABLE), "an action stands in two rows"
    assert {Action(Kind.COMMAND, name) for name in ALONE if name != "menu"} <= set(TABLE)
    assert {item for rows in ROWS.values() for row in rows for item in row} <= {name for _, name in TABLE}
    assert set(CONDITIONS) == set(When)


def test_nobody_may_more_than_is_written_here() -> None:
    for who in Who:
        allows = {action.name for action, rule in TABLE.items() if who in rule.who and set(rule.who) != set(EVERYBODY)}
        assert allows == SOME[who] | ({"mydata"} & allows) | ({"report"} & allows), who
    never = {Who.COORDINATOR, Who.OMBUD, Who.CONTACT, Who.GUEST, Who.STUDENT, Who.SUSPENDED}
    for rule in RULES:
        if rule.thing in (Thing.WAITING, Thing.HELD, Thing.COUNSELORS):
            assert not set(rule.who) & never, rule.what


@pytest.mark.parametrize("who", Who)
def test_what_is_not_allowed_changes_nothing_and_tells_nothing(who: Who) -> None:
    """Whatever chat it is about: no effect but an answer to whoever tried, without a word or an alias of anybody."""
    refused = 0
    for scene, action in product(scenes(who), sorted(ROUTED)):
        helps = action == Action(Kind.PRESS, "danger-now") and scene.chat is None  # Darurat, which is for everybody
        begins = action.kind is Kind.ANSWER and scene.me.staff is None  # the question is gone: they begin to tell
        if permissions.allowed(scene, action) or helps or begins:
            continue
        refused += 1
        for effect in outcome(scene, action):
            match effect:
                case Tell() | Amend():
                    assert effect.to == ME, (scene.chat, action, effect)
                    assert not {"text", "alias"} & set(effect.say.args), (action, effect)
                case Wipe():
                    assert (effect.to, effect.message) == (ME, 9)  # digits that are perhaps a PIN
                case Move(person, place):
                    assert person == ME, (action, effect)
                    work = replace(scene.me.work, asked=None)
                    assert place in (Home(), work, replace(work, sure=None)), (action, effect)
                case _:
                    raise AssertionError((scene.chat, action, effect))
    assert refused > 300


@pytest.mark.parametrize("who", Who)
def test_help_is_refused_to_nobody(who: Who) -> None:
    for scene in scenes(who):
        for event in (MenuChosen(Item.DANGER), ButtonPressed("danger-me")):
            keys = {e.say.key for e in decide.decide(scene, event).effects if isinstance(e, Tell) and e.to == ME}
            assert "danger-help" in keys, scene.chat


def test_needed_now_about_a_chat_that_is_no_more_is_darurat() -> None:
    world = World().opens()
    assert to(SISWA, world.forges(SISWA, "danger-now", ChatId("gone")))[0] == "danger-help"
    assert isinstance(world.chat_of(SISWA), Queued)


def test_a_guest_reaches_no_peer_by_any_road() -> None:
    world = World().opens()
    world.people[SISWA] = Person(SISWA, FACTS[Who.GUEST])
    assert to(SISWA, world.chooses(SISWA, Item.TALK)) == ["seek-needs-code"]
    assert to(SISWA, world.forges(SISWA, "menu-talk")) == ["seek-needs-code"]
    world.says(SISWA, "aku mau cerita")
    assert world.place(SISWA).draft.road is Road.BK  # type: ignore[union-attr]


def loses_their_role(world: World, who: PersonId) -> None:
    person = world.people[who]
    world.people[who] = replace(person, facts=replace(person.facts, staff=None))


OLD: dict[str, Event] = {
    "words": TextReceived("siapa namamu?", 77),
    "an edit": TextEdited("siapa namamu?", 1),
    "a menu item": MenuChosen(Item.MY_CHATS),
    "their own duty": MenuChosen(Item.DUTY_ON),
    "a bell": TimerRang("call-ends", None),
    "a command": CommandGiven("start"),
    **{verb: ButtonPressed(verb) for verb in ("end", "claim", "hand-back", "call-bk", "consult", "to", "learn")},
}


@pytest.mark.parametrize("event", OLD.values(), ids=OLD)
def test_a_counselor_whose_role_was_taken_away_is_none_from_the_next_event_on(event: Event) -> None:
    world = World().opens()
    chat = world.talking()
    other = world.waiting(ADIK)
    world.chats[other] = replace(world.queue(other), offers=(KAWAN, LAIN))
    loses_their_role(world, KAWAN)
    about = replace(event, about=chat) if isinstance(event, ButtonPressed) else event
    words = world.hears((KAWAN, about))
    assert to(SISWA, words) == ["queue-again", "queue-place"]
    assert texts(SISWA, words) == []
    assert world.place(SISWA) == InQueue(chat)
    assert KAWAN not in world.queue(chat).offers
    assert (LAIN in world.queue(other).offers, KAWAN in world.queue(other).offers) == (True, False)
    assert world.work(KAWAN) == AtWork(study=world.work(KAWAN).study, apart=world.work(KAWAN).apart)
    assert to(SISWA, world.says(KAWAN, "halo lagi")) == []


def test_a_supervisor_whose_role_was_taken_away_reads_and_supervises_no_more() -> None:
    world = World().opens()
    chat = world.waiting()
    world.chooses(SISWA, Item.DANGER)
    world.reads_alert(GURU)
    loses_their_role(world, GURU)
    words = world.taps(GURU, "read")
    assert to(GURU, words) == ["offer-paused", "alert-settled"]
    assert texts(GURU, words) == []
    assert (world.work(GURU).pin, world.work(GURU).on) == (None, False)
    assert to(GURU, world.forges(GURU, "claim", chat)) == ["claim-too-late"]
    assert isinstance(world.chats[chat], Queued)
    assert to(GURU, world.chooses(GURU, Item.COUNSELORS)) == ["home-student"]


def test_with_the_last_adult_gone_no_peer_is_asked() -> None:
    world = World().opens()
    chat = world.waiting()
    assert world.queue(chat).offers
    loses_their_role(world, GURU)
    world.hears((GURU, TimerRang("call-ends", None)))
    assert world.queue(chat).offers == ()


def test_who_has_nothing_in_hand_is_left_as_they_are() -> None:
    world = World()
    guests(world, KAWAN)
    world.people[KAWAN] = Person(KAWAN, AGREED, work=AtWork(study=Study(1, "Rusa Hijau"), apart=(SISWA,)))
    before = world.people[KAWAN]
    world.chooses(KAWAN, Item.INFO)
    assert (world.people[KAWAN], world.records) == (before, [])


@pytest.mark.parametrize("who", Who)
def test_who_may_hold_a_chat_is_what_the_table_says(who: Who) -> None:
    for facts in (FACTS[who], replace(FACTS[who], certified=None)):
        me = Person(ME, facts, work=AtWork(on=True, pin=Pin("x")))
        scene = replace(scenes(who)[0], me=me)
        assert standing.may_hold(me) is permissions.allowed(scene, actions.HOLD)
        assert standing.lost(me) is not standing.may_hold(me)


def test_a_counselor_who_leaves_keeps_what_they_learned() -> None:
    world = World().opens()
    person = world.people[KAWAN]
    world.people[KAWAN] = replace(person, work=replace(person.work, study=Study(1, "Rusa Hijau")))
    world.talking()
    world.blocks(KAWAN)
    assert world.work(KAWAN).study == Study(1, "Rusa Hijau")


def test_the_page_says_what_the_table_says() -> None:
    there = (Path(__file__).parents[2] / "docs" / "permissions.md").read_text(encoding="utf-8")
    assert there == page(), "python -m bot.permissions_page > docs/permissions.md"


def test_an_answer_to_a_question_that_is_no_more_theirs_goes_to_nobody() -> None:
    """The chat was taken over while they wrote to the guru BK about it."""
    world = World().opens()
    chat = world.talking()
    world.taps(KAWAN, "consult")
    world.chats[chat] = replace(world.talk(chat), helper=LAIN)
    world.people[KAWAN] = replace(world.people[KAWAN], work=replace(world.work(KAWAN), chats=(), sure=None))
    assert told(world.says(KAWAN, "dia mau lari")) == [(KAWAN, "consult-over")]
    assert world.work(KAWAN).asked is None
