"""A supervisor invites a counselor from the bot: one link, once, for a time; open ones can be taken back."""

from datetime import timedelta

import pytest

from flows.model.events import ButtonPressed, CommandGiven
from flows.model.ids import ChatId
from flows.model.menu import Item
from flows.model.people import Role, Ticket
from flows.model.scene import Luck
from flows.model.written import INVITATION, LETTERS, link, written
from tests.flows.world import BUNDA, GURU, KAWAN, SISWA, TAMU, World, flat, guests, the, to


@pytest.fixture
def world() -> World:
    world = World().opens()
    guests(world, TAMU)
    return world


def makes(world: World) -> str:
    world.waits_for(timedelta(minutes=1))
    world.chooses(GURU, Item.COUNSELORS)
    return str(the("invite-link", world.taps(GURU, "invite")).say.args["link"])


def opened(world: World) -> list[str]:
    world.chooses(GURU, Item.COUNSELORS)
    (listed,) = world.taps(GURU, "invitations", "0")
    return [button.value for button in flat(listed.say) if button.verb == "uninvite"]


def test_a_link_is_in_a_message_of_its_own_and_lets_in_one_counselor_who_still_learns(world: World) -> None:
    world.chooses(GURU, Item.COUNSELORS)
    words = world.taps(GURU, "invite")
    assert to(GURU, words) == ["invite-made", "invite-link"]
    said = the("invite-link", words).say
    assert (said.link, said.buttons, said.menu) == (True, (), None)
    assert said.args["until"] == "04-07-2026 09.00"
    code = str(said.args["link"])
    assert world.tickets[code].role is Role.COUNSELOR
    assert (GURU, "invited") in world.records
    assert to(TAMU, world.starts(TAMU, code))[0] == "join-counselor"
    facts = world.people[TAMU].facts
    assert (facts.staff, facts.certified) == (Role.COUNSELOR, None)
    assert to(SISWA, world.starts(SISWA, code)) == ["join-over"]
    assert opened(world) == []


def test_it_ends_after_three_days(world: World) -> None:
    code = makes(world)
    world.now += timedelta(hours=72)
    assert to(TAMU, world.starts(TAMU, code)) == ["join-over"]
    assert opened(world) == []


def test_a_second_tap_makes_no_second_one_also_in_the_same_group(world: World) -> None:
    makes(world)
    assert to(GURU, world.taps(GURU, "invite")) == ["invite-just-made"]
    world.waits_for(timedelta(minutes=1))
    tap = ButtonPressed("invite")
    words = world.hears((GURU, tap), (GURU, tap))
    assert to(GURU, words) == ["invite-made", "invite-link", "invite-just-made"]
    assert len(opened(world)) == 2


def test_one_is_taken_back_asked_once_and_lets_nobody_in(world: World) -> None:
    kept, gone = makes(world), makes(world)
    assert opened(world) == [kept, gone]
    world.taps(GURU, "uninvite", gone)
    world.taps(GURU, "invitations", "0")  # no
    assert opened(world) == [kept, gone]
    world.taps(GURU, "uninvite", gone)
    (left,) = world.taps(GURU, "uninvite-yes", gone)
    assert [one.value for one in flat(left.say) if one.verb == "uninvite"] == [kept]
    assert left.say.args["count"] == 1
    assert world.records.count((GURU, "invitation withdrawn")) == 1
    assert to(TAMU, world.starts(TAMU, gone)) == ["join-over"]
    assert to(GURU, world.forges(GURU, "uninvite-yes", value=gone)) == ["invitations"]
    assert to(BUNDA, world.forges(BUNDA, "uninvite", value=gone)) == ["invitations"]
    assert world.records.count((GURU, "invitation withdrawn")) == 1
    assert to(TAMU, world.starts(TAMU, kept))[0] == "join-counselor"


def test_taken_back_and_opened_in_the_same_moment_it_lets_nobody_in(world: World) -> None:
    code = makes(world)
    words = world.hears((GURU, ButtonPressed("uninvite-yes", value=code)), (TAMU, CommandGiven("start", code)))
    assert to(TAMU, words) == ["join-over"]
    assert world.people[TAMU].staff is None


def test_the_operators_for_other_roles_are_not_shown_and_not_taken_back(world: World) -> None:
    world.tickets["WALI"] = Ticket(Role.OMBUD, id="WALI")
    world.tickets["BUPSIKOLOG"] = Ticket(Role.SUPERVISOR, id="BUPSIKOLOG")
    assert opened(world) == []
    for code in ("WALI", "BUPSIKOLOG"):
        world.forges(GURU, "uninvite-yes", value=code)
        assert not world.tickets[code].used


def test_there_is_an_end_to_how_many_are_open_and_they_are_paged(world: World) -> None:
    codes = {makes(world) for _ in range(50)}
    assert len(codes) == 50
    world.waits_for(timedelta(minutes=1))
    assert to(GURU, world.taps(GURU, "invite")) == ["invite-enough"]
    seen: set[str] = set()
    world.chooses(GURU, Item.COUNSELORS)
    for page in range(1, 8):
        (listed,) = world.taps(GURU, "invitations", str(page - 1))
        seen |= {button.value for button in flat(listed.say) if button.verb == "uninvite"}
    assert seen == codes
    assert world.forges(GURU, "invitations", value="x")[0].say.args["page"] == 1


@pytest.mark.parametrize("who", [SISWA, KAWAN, TAMU])
def test_nobody_else_invites(world: World, who: str) -> None:
    code = makes(world)
    for verb in ("invite", "invitations", "uninvite", "uninvite-yes"):
        assert world.hears((world.people[who].id, ButtonPressed(verb, value=code))) == []  # type: ignore[index]
    assert opened(world) == [code]


def test_a_code_is_made_of_the_secret_alone_and_never_of_nothing() -> None:
    assert written((1 << 80) - 1) == LETTERS[-1] * INVITATION
    assert len({written(1 << bit) for bit in range(80)}) == 80
    assert written(7).startswith(LETTERS[7])
    with pytest.raises(LookupError):
        _ = Luck(ChatId("c"), 4711).code
    assert link("sekolah_bot", "ABC") == "https://t.me/sekolah_bot?start=ABC"
