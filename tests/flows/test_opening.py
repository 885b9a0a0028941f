"""Opening who a student is: never one person alone, in time, once, told, and nothing by a forged press."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.identity import opening
from flows.model.card import Card
from flows.model.cases import Case
from flows.model.effects import Tell, Unlock
from flows.model.events import ButtonPressed, ButtonTapped
from flows.model.identity import ALONE, LAPSES, LATEST, VIEW, WINDOW, Opening, kept_as
from flows.model.ids import ChatId, PersonId
from flows.model.menu import Item
from flows.model.people import Facts, Person, Role
from flows.rights import shown
from flows.risk.alarm import Category
from tests.flows.signs import SIGNS
from tests.flows.world import ADIK, BUNDA, GURU, KAWAN, KOORD, KUNCI, NOW, SISWA, WALI, World, notes, the, to

PIN = "274916"
REASON = "Ia menulis akan melompat malam ini dan tidak membalas lagi."
MINUTE = timedelta(minutes=1)
MILLISECOND = timedelta(milliseconds=1)
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def pins(world: World, who: PersonId) -> None:
    while world.work(who).asked and world.work(who).asked.for_pin:  # type: ignore[union-attr]
        world.types(who, PIN)


@pytest.fixture
def world() -> World:
    return begun()


def begun() -> World:
    """A RED chat that the guru BK has taken, and so a case."""
    world = World().opens()
    world.cards[SISWA] = Card("Rara", "8B", "bibi Nur", "ayah", world.now)
    chat = world.talking()
    world.says(SISWA, "malam ini aku lompat", sign=SIGNS[0])
    world.taps(GURU, "claim", about=chat)
    return world


def case(world: World) -> Case:
    [found] = world.cases.values()
    return found


def one(world: World) -> Opening:
    found = case(world).opening
    assert found is not None
    return found


def face(world: World, who: PersonId = GURU) -> None:
    world.forges(who, "who", case(world).id)
    pins(world, who)
    world.forges(who, "who", case(world).id)


def asks(world: World, why: str = "life", harm: str = "no", reason: str = REASON) -> list[str]:
    which = case(world).id
    face(world)
    world.taps(GURU, "open")
    world.taps(GURU, "open-why", why)
    world.taps(GURU, "open-harm", f"{why}-{harm}")
    words = world.says(GURU, reason)
    assert which == case(world).id
    return to(GURU, words)


def reads(world: World, who: PersonId = WALI) -> None:
    world.taps(who, "open-read")
    pins(world, who)


def approves(world: World, who: PersonId = WALI, when: str = "now") -> list[str]:
    reads(world, who)
    return to(who, world.taps(who, "open-yes", when))


def sees(world: World) -> list[str]:
    words = world.taps(GURU, "open-see")
    asked = world.work(GURU).asked
    if asked is not None and asked.for_pin:
        words = world.types(GURU, PIN)
    return to(GURU, words)


def test_one_asks_another_approves_and_the_first_looks_once(world: World) -> None:
    assert asks(world) == ["open-waits-for"]
    assert approves(world) == ["open-over", "open-decided"]
    assert world.unlocked == []
    assert sees(world) == ["open-shown"]
    [unlock] = world.unlocked
    assert (unlock.by, unlock.second, unlock.about) == (GURU, WALI, case(world).id)
    assert to(GURU, world.forges(GURU, "open-see", case(world).id)) == ["open-gone"]
    assert len(world.unlocked) == 1


def test_both_stand_in_the_audit(world: World) -> None:
    asks(world)
    approves(world)
    sees(world)
    told = [record for record in world.records if "identity" in record[1] or "opening" in record[1]]
    assert told == [
        (GURU, "identity asked"),
        (WALI, "read opening"),
        (WALI, "identity approved"),
        (GURU, "identity opened"),
        (GURU, "identity told"),
    ]


def test_the_card_is_in_no_decision(world: World) -> None:
    """It is looked up as the message leaves."""
    asks(world)
    approves(world)
    sees(world)
    shown_ = [word for word in world.told if word.say.key == "open-shown"]
    assert [word.say.opening for word in shown_] == [one(world).id]
    assert not any("Rara" in str(word.say) for word in world.told if word.to != SISWA)


def test_nobody_of_the_second_keys_reads_a_word_of_the_chat(world: World) -> None:
    asks(world)
    approves(world)
    shown_ = [str(word.say) for word in world.told if word.to in (WALI, KUNCI)]
    assert not any("malam ini aku" in text or "ayah pergi" in text for text in shown_)
    assert any(REASON in text for text in shown_)
    before = [word for word in world.told if word.to == KUNCI]
    assert not any(REASON in str(word.say) for word in before), "the lock screen shows the kind alone"


def test_it_is_wiped_after_fifteen_minutes(world: World) -> None:
    asks(world)
    approves(world)
    sees(world)
    marks_ = [word.mark for word in world.told if word.say.key == "open-shown"]
    world.waits_for(VIEW - MINUTE)
    assert not [wipe for wipe in world.wiped if wipe.of in marks_]
    world.waits_for(MINUTE)
    assert [wipe.to for wipe in world.wiped if wipe.of in marks_] == [GURU]
    assert VIEW < shown.WIPED_AFTER


@pytest.mark.parametrize("who", [GURU, BUNDA, KAWAN, KOORD, SISWA, ADIK])
def test_whoever_holds_no_second_key_approves_nothing(world: World, who: PersonId) -> None:
    """Not the one who asks, no colleague, no student, no coordinator: forged presses of all of them do nothing."""
    asks(world)
    before = case(world)
    for verb, value in (
        ("open-read", ""),
        ("open-yes", "now"),
        ("open-yes", "later"),
        ("open-no", ""),
        ("open-not-me", ""),
    ):
        world.forges(who, verb, before.id, value)
        world.forges(who, verb, ChatId("nothing"), value)
    assert case(world) == before
    assert world.unlocked == []
    world.forges(who, "open-see", before.id)
    assert world.unlocked == []


def test_whoever_asked_never_approves_it_though_they_hold_a_key_by_then(world: World) -> None:
    asks(world)
    world.people[GURU] = replace(world.people[GURU], facts=Facts(admitted=True, consent=3, staff=Role.CUSTODIAN))
    before = case(world)
    assert "open-gone" in to(GURU, world.forges(GURU, "open-yes", before.id, "now"))
    assert case(world) == before


def test_nor_the_students_own_account(world: World) -> None:
    asks(world)
    world.people[WALI] = Person(WALI, Facts())
    world.people[SISWA] = replace(world.people[SISWA], facts=Facts(admitted=True, consent=3, staff=Role.OMBUD))
    world.forges(SISWA, "open-yes", case(world).id, "now")
    assert one(world).answer == ""


def test_a_role_that_was_taken_away_loses_the_button_at_once(world: World) -> None:
    asks(world)
    reads(world)
    world.people[WALI] = replace(world.people[WALI], facts=Facts(admitted=True, consent=3))
    button = list(world.buttons(WALI, "open-yes", "now"))[-1]
    world.hears((WALI, ButtonTapped(button)))
    assert one(world).answer == ""


@pytest.mark.parametrize("role", [None, Role.COORDINATOR, Role.SUPERVISOR])
def test_a_yes_of_somebody_who_lost_the_key_since_opens_nothing(world: World, role: Role | None) -> None:
    asks(world)
    approves(world)
    world.people[WALI] = replace(world.people[WALI], facts=Facts(admitted=True, consent=3, staff=role))
    assert sees(world) == ["open-gone"]
    assert world.unlocked == []


def test_a_guru_bk_who_is_none_any_more_looks_at_nothing(world: World) -> None:
    asks(world)
    approves(world)
    world.people[GURU] = replace(world.people[GURU], facts=Facts(admitted=True, consent=3))
    world.forges(GURU, "open-see", case(world).id)
    assert world.unlocked == []


def test_a_request_of_somebody_who_is_no_guru_bk_any_more_lapses(world: World) -> None:
    asks(world)
    world.people[GURU] = replace(world.people[GURU], facts=Facts(admitted=True, consent=3))
    world.taps(WALI, "open-read")
    assert one(world).answer == "lapsed"


@pytest.mark.parametrize(("late", "answer"), [(-2 * MILLISECOND, "yes"), (timedelta(), "lapsed")])
def test_it_lapses_at_thirty_minutes_exactly(world: World, late: timedelta, answer: str) -> None:
    asks(world)
    reads(world)
    button = list(world.buttons(WALI, "open-yes", "now"))[-1]
    world.now = one(world).asked + LAPSES + late - MILLISECOND  # the world ticks by one
    world.timers = [timer for timer in world.timers if timer[2] != "open-lapses"]  # the press is first
    pin = world.work(WALI).pin
    assert pin is not None
    work = replace(world.work(WALI), pin=replace(pin, opened=world.now))
    world.people[WALI] = replace(world.people[WALI], work=work)
    world.hears((WALI, ButtonTapped(button)))
    assert one(world).answer == answer


def test_nobody_in_time_is_told_and_may_be_asked_again(world: World) -> None:
    asks(world)
    words = world.waits_for(LAPSES)
    assert "open-still-waits" in to(GURU, words)
    assert the("open-answer", words).say.args["answer"] == "lapsed"
    assert world.screen(WALI)[-2].say.key == "open-over" or "open-over" in world.reads(WALI)
    assert asks(world) == ["open-waits-for"]
    assert len(case(world).openings) == 2


def test_a_no_is_told_and_nothing_opens(world: World) -> None:
    asks(world)
    reads(world)
    words = world.taps(WALI, "open-no")
    assert the("open-answer", words).say.args["answer"] == "no"
    assert to(GURU, world.forges(GURU, "open-see", case(world).id)) == ["open-gone"]
    assert world.unlocked == []


def test_once_one_has_answered_the_other_answers_nothing(world: World) -> None:
    asks(world)
    reads(world, KUNCI)
    approves(world, WALI)
    button = list(world.buttons(KUNCI, "open-no"))[-1]
    assert to(KUNCI, world.hears((KUNCI, ButtonTapped(button)))) == ["open-gone"]
    assert one(world).second == WALI


def test_a_superior_stands_aside_and_the_others_are_left(world: World) -> None:
    asks(world)
    reads(world, KUNCI)
    assert to(GURU, world.taps(KUNCI, "open-not-me")) == []
    world.forges(KUNCI, "open-yes", case(world).id, "now")
    assert one(world).answer == ""
    reads(world, WALI)
    assert to(GURU, world.taps(WALI, "open-not-me")) == ["open-nobody-left"]


def test_an_approval_that_nobody_looks_at_is_over_after_a_while(world: World) -> None:
    asks(world)
    approves(world)
    world.waits_for(WINDOW)
    assert sees(world) == ["open-gone"]


def test_the_reason_has_forty_characters_and_leaves_the_screen(world: World) -> None:
    assert asks(world, reason="a" * 39) == ["open-reason"]
    assert world.wiped[-1].message == world.last
    assert case(world).opening is None
    assert to(GURU, world.says(GURU, "a" * 40)) == ["open-waits-for"]
    assert world.wiped[-1].message == world.last


@pytest.mark.parametrize("text", ["a" + " " * 60 + "b", "a" * 701])
def test_blanks_are_no_reason_nor_is_a_novel(world: World, text: str) -> None:
    assert asks(world, reason=text) == ["open-reason"]
    assert case(world).opening is None


@pytest.mark.parametrize(
    ("changed", "may"),
    [
        ({"level": "AMBER", "what": "passive-despair"}, False),
        ({"level": "", "what": "by-hand"}, False),
        ({"level": "AMBER", "what": "abuse-home"}, True),
    ],
)
def test_only_where_there_is_danger(world: World, changed: dict[str, str], may: bool) -> None:
    what = {"abuse-home": Category.ABUSE_HOME, "passive-despair": Category.PASSIVE_DESPAIR}
    which = case(world)
    world.cases[which.id] = replace(which, level=changed["level"], what=what.get(changed["what"], changed["what"]))
    face(world)
    assert ("open" in to(GURU, world.taps(GURU, "open"))) is may


def test_nor_once_the_case_is_closed(world: World) -> None:
    asks(world)
    reads(world)
    world.cases[case(world).id] = replace(case(world), closed=world.now, outcome="safe")
    world.taps(WALI, "open-yes", "now")
    assert one(world).answer == ""


def test_a_yes_opens_nothing_once_the_case_is_closed(world: World) -> None:
    asks(world)
    approves(world)
    world.cases[case(world).id] = replace(case(world), closed=world.now, outcome="safe")
    assert sees(world) == ["open-gone"]
    assert world.unlocked == []


class TestTheStudentIsTold:
    def test_at_once_by_a_neutral_line_and_a_tap(self, world: World) -> None:
        asks(world)
        approves(world)
        words = world.taps(GURU, "open-see")
        assert to(SISWA, words) == ["open-ready"]
        told = the("open-told", world.taps(SISWA, "open-told"))
        assert [note.args["why"] for note in told.say.notes] == ["life"]

    def test_later_only_if_both_say_so(self, world: World) -> None:
        asks(world, harm="no")
        reads(world)
        assert not list(world.buttons(WALI, "open-yes", "later"))
        world.forges(WALI, "open-yes", case(world).id, "later")
        assert not one(world).later

    def test_within_72_hours_also_when_the_case_is_closed_meanwhile(self, world: World) -> None:
        asks(world, harm="yes")
        approves(world, when="later")
        assert to(SISWA, world.taps(GURU, "open-see")) == []
        assert one(world).told is None
        assert to(SISWA, world.forges(SISWA, "open-told", case(world).id)) == ["who-over"]
        world.cases[case(world).id] = replace(case(world), closed=world.now, outcome="safe")
        due = one(world).due
        assert due is not None
        assert due - world.now <= LATEST
        words = world.waits_for(LATEST)
        assert to(SISWA, words).count("open-ready") == 1
        assert the("open-told", world.taps(SISWA, "open-told")).to == SISWA

    def test_nothing_is_told_of_what_nobody_looked_at(self, world: World) -> None:
        asks(world)
        assert to(SISWA, [word for word in world.told if word.say.key.startswith("open")]) == []
        approves(world)
        world.waits_for(WINDOW)
        assert "open-ready" not in world.reads(SISWA)


class TestAlone:
    @pytest.fixture
    def allowed(self, world: World) -> World:
        world.school = replace(world.school, lone_opening=True)
        return world

    def presses(self, world: World) -> list[str]:
        return to(GURU, world.forges(GURU, "open-alone-yes", case(world).id))

    def test_it_is_off_unless_the_school_says_so(self, world: World) -> None:
        asks(world)
        world.waits_for(ALONE)
        assert not list(world.buttons(GURU, "open-alone"))
        assert self.presses(world) == ["open-gone"]
        assert world.unlocked == []

    def test_not_before_ten_minutes_and_not_after_thirty(self, allowed: World) -> None:
        asks(allowed)
        allowed.waits_for(ALONE - MINUTE)
        assert self.presses(allowed) == ["open-gone"]
        allowed.waits_for(LAPSES)
        assert self.presses(allowed) == ["open-gone"]
        assert allowed.unlocked == []

    def test_only_where_a_life_is_in_danger(self, allowed: World) -> None:
        asks(allowed, why="violence")
        allowed.waits_for(ALONE)
        assert self.presses(allowed) == ["open-gone"]

    def test_not_once_somebody_has_refused(self, allowed: World) -> None:
        asks(allowed)
        reads(allowed)
        allowed.taps(WALI, "open-no")
        allowed.waits_for(ALONE)
        assert self.presses(allowed) == ["open-gone"]

    def test_then_everybody_else_knows_at_once_and_the_student_too(self, allowed: World) -> None:
        asks(allowed, harm="yes")
        allowed.waits_for(ALONE)
        allowed.taps(GURU, "open-alone")
        words = allowed.taps(GURU, "open-alone-yes")
        asked = allowed.work(GURU).asked
        if asked is not None and asked.for_pin:
            words = allowed.types(GURU, PIN)
        [unlock] = allowed.unlocked
        assert (unlock.second, unlock.answered) == (None, None)
        alarmed = {word.to for word in words if word.say.key == "open-alone-told" and isinstance(word, Tell)}
        assert alarmed == {WALI, KUNCI, BUNDA}
        assert to(SISWA, words) == ["open-ready"]
        assert (GURU, "identity opened") in allowed.records

    def test_where_there_is_nobody_to_ask_no_word_says_that_somebody_was(self, allowed: World) -> None:
        for who in (WALI, KUNCI):
            allowed.people[who] = replace(allowed.people[who], facts=replace(allowed.people[who].facts, staff=None))
        words = asks(allowed)
        assert words == ["open-waits-for-nobody"]
        later = allowed.waits_for(ALONE)
        assert [key for key in to(GURU, later) if key.startswith("open-")] == ["open-still-nobody"]
        allowed.taps(GURU, "open-alone")
        done = allowed.taps(GURU, "open-alone-yes")
        if (asked := allowed.work(GURU).asked) is not None and asked.for_pin:
            done = allowed.types(GURU, PIN)
        assert len(allowed.unlocked) == 1
        assert {key for key in to(BUNDA, done) if key.startswith("open-alone")} == {"open-alone-told-nobody"}

    def test_no_other_guru_bk_does_it(self, allowed: World) -> None:
        asks(allowed)
        allowed.waits_for(ALONE)
        allowed.forges(BUNDA, "open-alone-yes", case(allowed).id)
        assert allowed.unlocked == []


def test_without_anybody_who_may_approve_it_says_so(world: World) -> None:
    for who in (WALI, KUNCI):
        world.people[who] = Person(who, Facts())
    assert asks(world) == ["open-nobody"]
    assert case(world).opening is None


def test_a_second_request_waits_for_the_first(world: World) -> None:
    asks(world)
    face(world)
    assert to(GURU, world.taps(GURU, "open")) == ["open-already"]


def test_an_older_button_of_the_form_begins_no_second_one(world: World) -> None:
    face(world)
    world.taps(GURU, "open")
    world.taps(GURU, "open-why", "life")
    old = list(world.buttons(GURU, "open-harm", "life-no"))[-1]
    asks(world)
    assert to(GURU, world.hears((GURU, ButtonTapped(old)))) == ["open-already"]
    assert len(case(world).openings) == 1


def test_choosing_from_the_menu_puts_the_question_off(world: World) -> None:
    face(world)
    world.taps(GURU, "open")
    world.taps(GURU, "open-why", "life")
    world.taps(GURU, "open-harm", "life-no")
    world.chooses(GURU, Item.INFO)
    world.says(GURU, REASON)
    assert case(world).opening is None


def test_whoever_approves_is_told_what_they_state(world: World) -> None:
    asks(world, harm="yes")
    world.taps(WALI, "open-read")
    pins(world, WALI)
    asked = [word for word in world.told if word.say.key == "open-why-asked"]
    assert notes(asked[-1]) == ["open-harms", "open-stands"]
    assert opening.SHORTEST == 40


def test_nothing_unlocks_but_by_two_or_alone_by_the_rule(world: World) -> None:
    """Whatever else was tried above: an Unlock names two different people."""
    asks(world)
    approves(world, KUNCI)
    sees(world)
    unlock: Unlock = world.unlocked[0]
    assert unlock.second is not None
    assert unlock.second != unlock.by
    assert unlock.answered is not None
    assert unlock.answered - unlock.asked < LAPSES


def test_privacy_and_the_card_say_it_truly(world: World) -> None:
    """Of a lone opening only where the school allows one."""
    for allowed in (False, True):
        world.school = replace(world.school, lone_opening=allowed)
        world.cards[ADIK] = None
        world.chooses(ADIK, Item.PRIVACY)
        shown_ = notes(the("privacy-who", world.taps(ADIK, "privacy", "who")))
        world.taps(ADIK, "privacy", "first")
        assert shown_[0] == "privacy-identity"
        assert ("privacy-lone" in shown_) is allowed
        assert ("privacy-lone" in notes(the("card-none", world.taps(ADIK, "card")))) is allowed


VERBS = (
    "open",
    "open-see",
    "open-yes",
    "open-no",
    "open-not-me",
    "open-read",
    "open-alone",
    "open-alone-yes",
    "open-told",
)
EVERYBODY = (GURU, BUNDA, WALI, KUNCI, SISWA, ADIK, KAWAN, KOORD)
ROLES = (Role.SUPERVISOR, Role.OMBUD, Role.CUSTODIAN, Role.COORDINATOR, None)


@pytest.mark.parametrize("seed", range(100))
def test_whatever_anybody_presses_in_whatever_order_nobody_opens_it_alone(seed: int) -> None:
    """Forged and raced presses of everybody, several in one group, roles that come and go, the clock between them."""
    dice = random.Random(seed)
    world = begun()
    world.school = replace(world.school, lone_opening=seed % 2 == 0)
    for _ in range(12):
        if case(world).opening is None or (one(world).answer and dice.random() < 0.5):
            asked_by(world, dice.choice((GURU, BUNDA)), dice.choice(("life", "violence")))
        group = []
        for _ in range(dice.randrange(1, 6)):
            who, verb = dice.choice(EVERYBODY), dice.choice(VERBS)
            group.append((who, ButtonPressed(verb, case(world).id, dice.choice(("now", "later", "")))))
        world.hears(*group)
        opens_pins(world)
        if dice.random() < 0.3:
            world.waits_for(timedelta(minutes=dice.choice((1, 5, 10, 20, 30))))
        if dice.random() < 0.15:
            who = dice.choice((WALI, KUNCI, BUNDA))
            facts = Facts(admitted=True, consent=3, staff=dice.choice(ROLES))
            world.people[who] = replace(world.people[who], facts=facts)
        never_alone(world)


def never_alone(world: World) -> None:
    by_id = {it.id: it for it in case(world).openings}
    ids = [unlock.id for unlock in world.unlocked]
    assert len(ids) == len(set(ids)), "one look each"
    for unlock in world.unlocked:
        it = by_id[unlock.id]
        assert unlock.by == it.by
        if unlock.second is None:
            assert world.school.lone_opening
            assert it.why == "life"
            assert ALONE <= unlock.viewed - unlock.asked < LAPSES
        else:
            assert unlock.answered is not None
            assert unlock.second != unlock.by
            assert timedelta() <= unlock.answered - unlock.asked < LAPSES
            assert timedelta() <= unlock.viewed - unlock.answered < WINDOW
        assert it.told is not None or it.due is not None, "the student hears of it"
        assert it.told is not None or it.later


def opens_pins(world: World) -> None:
    """All of them hold their own phones."""
    for who in (GURU, BUNDA, WALI, KUNCI):
        pins(world, who)


def asked_by(world: World, who: PersonId, why: str) -> None:
    if world.people[who].staff is not Role.SUPERVISOR:
        return
    world.forges(who, "open", case(world).id)
    pins(world, who)
    world.forges(who, "open-harm", case(world).id, f"{why}-yes")
    if world.work(who).asked is not None:
        world.says(who, REASON)


def test_the_property_sees_openings_of_both_kinds() -> None:
    """It would hold of a bot that opens nothing."""
    both = set()
    for seed in range(40):
        world = begun()
        world.school = replace(world.school, lone_opening=True)
        dice = random.Random(seed)
        asked_by(world, GURU, "life")
        if dice.random() < 0.5:
            reads(world, WALI)
            world.taps(WALI, "open-yes", "now")
            world.forges(GURU, "open-see", case(world).id)
        else:
            world.waits_for(ALONE)
            world.forges(GURU, "open-alone-yes", case(world).id)
        opens_pins(world)
        both |= {unlock.second for unlock in world.unlocked}
        never_alone(world)
    assert both == {WALI, None}


@given(st.integers(0, 999_999), st.integers(0, 999_999), st.integers(1, 2000), st.integers(1, 2000))
def test_the_decision_and_the_database_count_the_same_minutes_to_the_last(a: int, b: int, c: int, d: int) -> None:
    """The database keeps milliseconds: what the decision allows it must not refuse, however late."""
    asked = kept_as(NOW + timedelta(microseconds=a))
    late = asked + LAPSES - timedelta(microseconds=c)
    answered = kept_as(late + timedelta(microseconds=b % c))
    viewed = answered + WINDOW - timedelta(microseconds=d)
    alone = asked + ALONE + timedelta(microseconds=b)
    asked_, answered_, viewed_, alone_ = (
        it // MILLISECOND for it in (one_ - EPOCH for one_ in (asked, answered, viewed, alone))
    )
    assert asked_ <= answered_ < asked_ + 30 * 60_000
    assert answered_ <= viewed_ < answered_ + 30 * 60_000
    assert asked_ + 10 * 60_000 <= alone_ < asked_ + 30 * 60_000


def locks_out(world: World) -> None:
    """The student, whatever they are doing."""
    guru = world.people[GURU]
    world.people[GURU] = replace(guru, work=replace(guru.work, apart=(SISWA,)))


def test_who_is_locked_out_while_they_type_their_pin_sees_nothing(world: World) -> None:
    asks(world)
    approves(world)
    world.now += timedelta(minutes=29)
    work = world.work(GURU)
    assert work.pin is not None
    world.people[GURU] = replace(world.people[GURU], work=replace(work, pin=replace(work.pin, opened=None)))
    world.taps(GURU, "open-see")
    assert world.work(GURU).asked is not None
    locks_out(world)
    assert to(GURU, world.types(GURU, PIN)) == ["open-gone"]
    assert world.unlocked == []


@pytest.mark.parametrize("gone", ["locked out", "no guru BK any more"])
def test_who_may_not_ask_any_more_hears_nothing_of_the_request(world: World, gone: str) -> None:
    asks(world)
    if gone == "locked out":
        locks_out(world)
    else:
        world.people[GURU] = replace(world.people[GURU], facts=Facts())
    words = [word for word in world.waits_for(LAPSES) if word.to in (GURU, WALI, KUNCI)]
    keys = [word.say.key for word in words if word.to == GURU]
    assert not [key for key in keys if key.startswith("open-")]
    assert "open-asked" not in [word.say.key for word in words], "nobody is asked again for them"
    assert to(WALI, words)[-1] == "open-over"


def test_a_colleague_need_not_wait_out_the_request_of_one_who_may_not_ask_any_more(world: World) -> None:
    asks(world)
    face(world, BUNDA)
    assert "open-already" in to(BUNDA, world.taps(BUNDA, "open"))
    locks_out(world)
    world.forges(BUNDA, "open", case(world).id)
    world.taps(BUNDA, "open-why", "life")
    world.taps(BUNDA, "open-harm", "life-no")
    assert "open-waits-for" in to(BUNDA, world.says(BUNDA, REASON))
    assert one(world).by == BUNDA
    assert approves(world)[-1] == "open-decided"


@pytest.mark.parametrize("verb", ["open-yes", "open-no", "open-not-me"])
def test_an_answer_is_to_the_reason_that_was_read_and_to_no_newer_one(world: World, verb: str) -> None:
    """Refused by one, asked anew for another reason: the buttons below the first reason decide nothing of it."""
    asks(world)
    reads(world, WALI)
    reads(world, KUNCI)
    old = next(iter(world.buttons(WALI, verb)))
    world.taps(KUNCI, "open-no")
    asks(world, why="violence", reason="Ayahnya datang ke sekolah dan mencarinya; ia tidak menjawab.")
    words = world.hears((WALI, ButtonTapped(old)))
    assert to(WALI, words) == ["open-why-asked"], "first they read it"
    assert (one(world).answer, one(world).recused) == ("", ())
    world.taps(WALI, verb, "now" if verb == "open-yes" else None)
    assert one(world).answer or one(world).recused
