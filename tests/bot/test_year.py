"""`year` and `dismiss`: a rehearsal that changes nothing, then all of it or nothing, exactly once, whoever runs."""

from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select
from typer.testing import CliRunner, Result

from bot.cli import operator
from bot.commands import team
from bot.mistakes import Mistake
from bot.settings import Settings, load_settings
from flows.model.cases import Case
from flows.model.events import CommandGiven
from flows.model.ids import ChatId, PersonId
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from flows.model.school import School
from flows.model.study import Study
from flows.model.team_name import team_name
from storage.database import Database
from storage.store import Store
from storage.tables import audit, timers
from storage.vault import Vault
from tests.bot.operating import KEY, NOWHERE, workspace, write_env
from tests.storage.town import came, decided, meet, writes

NOW = datetime(2026, 7, 20, 2, tzinfo=UTC)
COUNSELOR = Facts(staff=Role.COUNSELOR, admitted=True, consent=3, certified=NOW + timedelta(days=300))
GURU = Facts(staff=Role.SUPERVISOR, admitted=True, consent=3)
CLI = CliRunner()
COUNTED = select(audit.c.what, func.count()).group_by(audit.c.what)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    write_env(workspace(tmp_path, monkeypatch), NOWHERE)
    return load_settings()


def opened(settings: Settings) -> AbstractAsyncContextManager[Database]:
    return Database.open(settings.database_url, Vault(bytes.fromhex(KEY)))


def work(badge: str, *classes: str) -> AtWork:
    return AtWork(classes=classes, study=Study(1, badge))


async def school(settings: Settings, *, gurus: int = 2) -> list[PersonId]:
    """Three counselors, some guru BK and a case of the first."""
    async with opened(settings) as database:
        people = await meet(
            database,
            (1, COUNSELOR, work("Rusa Hijau", "9-A")),
            (2, COUNSELOR, work("Merak Ungu", "8-B")),
            (3, COUNSELOR, work("Pipit Emas")),
            *((10 + n, GURU, AtWork()) for n in range(gurus)),
        )
        case = Case(ChatId("k"), "Kancil Biru", "suicide", "RED", NOW, people[3])
        await writes(database, lambda page: page.book.cases.update({case.id: case}))
    return people


def ran(*words: str, typed: str = "") -> Result:
    return CLI.invoke(operator, list(words), input=typed)


async def waiting(settings: Settings) -> list[tuple[str, str]]:
    async with opened(settings) as database:
        rows = await database.run(lambda store: store._db.execute(select(timers.c.person, timers.c.name)).all())
    return sorted((row.person, row.name) for row in rows)


async def rings(settings: Settings, most: int = 99) -> None:
    """As the service does, some of what is due; a second time changes nothing."""
    later = datetime.now(UTC) + timedelta(hours=1)

    def ring(store: Store) -> None:
        decided(store, store.due(later).arrivals[:most], later, School())

    async with opened(settings) as database:
        await database.run(ring)


async def stand(settings: Settings) -> dict[PersonId, tuple[Role | None, tuple[str, ...]]]:
    office = await team.look(settings)
    return {one.id: (one.staff, one.work.classes) for one in office.staff}


async def test_a_rehearsal_and_a_no_change_nothing_and_show_no_class(settings: Settings) -> None:
    await school(settings)
    before = await waiting(settings)
    for words, typed in ((("--rehearse", "--yes"), ""), ((), "\n\nn\n")):
        shown = await in_thread("year", "--last-grade", "9", *words, typed=typed)
        assert shown.exit_code == 0, shown.output
        assert "Rusa Hijau" in shown.output
        assert "Nothing was changed" in shown.output
        assert "9-A" not in shown.output
        assert "8-B" not in shown.output
    assert await waiting(settings) == before


async def in_thread(*words: str, typed: str = "") -> Result:
    """A command has a loop of its own."""
    import asyncio  # noqa: PLC0415

    return await asyncio.to_thread(ran, *words, typed=typed)


async def test_after_a_yes_each_is_turned_once_also_when_it_was_stopped_in_the_middle(settings: Settings) -> None:
    rusa, merak, pipit, guru, bunda = await school(settings)
    options = ("year", "--last-grade", "9", "--leaving", team_name(guru), "--to", team_name(bunda), "--yes")
    done = await in_thread(*options)
    assert "Done for 4" in done.output, done.output
    await rings(settings, most=2)  # and then the power fails
    again = await in_thread("year", "--last-grade", "9", "--to", team_name(bunda), "--yes")
    assert again.exit_code == 0, again.output  # set once more: the second bells are stale
    await rings(settings)
    await rings(settings)
    assert await stand(settings) == {
        merak: (Role.COUNSELOR, ("9-B",)),
        pipit: (Role.COUNSELOR, ()),
        bunda: (Role.SUPERVISOR, ()),
    }
    office = await team.look(settings)
    assert [case.owner for case in office.cases] == [bunda]
    last = await in_thread("year", "--last-grade", "9", "--yes")
    assert "nothing to do" in last.output
    async with opened(settings) as database:
        rows = await database.run(lambda store: store._db.execute(COUNTED).all())
    what = {row[0]: row[1] for row in rows}
    assert (what["left"], what["classes moved up"]) == (2, 2)
    assert rusa not in {one.id for one in office.staff}


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--leaving", "Nobody 1"), 'Nobody here is called "Nobody 1"'),
        (("--repeats", "Kuda Biru"), "No counselor has the badge"),
        (("--to", "Nobody 1"), 'Nobody here is called "Nobody 1"'),
    ],
)
async def test_nobody_is_guessed(settings: Settings, words: tuple[str, ...], says: str) -> None:
    await school(settings)
    failed = await in_thread("year", "--last-grade", "9", "--yes", *words)
    assert isinstance(failed.exception, Mistake)
    assert says in str(failed.exception)
    assert not [name for _, name in await waiting(settings) if name.startswith(("year", "leaves"))]


async def test_whoever_repeats_stays_however_their_badge_is_typed(settings: Settings) -> None:
    rusa, *_ = await school(settings)
    done = await in_thread("year", "--last-grade", "9", "--repeats", " rusa hijau", "--yes")
    assert done.exit_code == 0, done.output
    await rings(settings)
    assert (await stand(settings))[rusa] == (Role.COUNSELOR, ("9-A",))


async def test_two_dismissed_one_behind_the_other_leave_a_guru_also_when_nothing_ran_in_between(
    settings: Settings,
) -> None:
    *_, guru, bunda = await school(settings)
    await closes_the_case(settings)
    for one in (guru, bunda):
        assert "Done" in (await in_thread("dismiss", team_name(one), "--yes")).output
    await rings(settings)
    left = await stand(settings)
    assert (guru in left) is not (bunda in left)


async def test_no_case_is_left_without_an_owner_and_not_the_last_guru(settings: Settings) -> None:
    *_, guru = await school(settings, gurus=1)
    for words in (("year", "--last-grade", "9", "--leaving", team_name(guru)), ("dismiss", team_name(guru), "--last")):
        failed = await in_thread(*words, "--yes")
        assert "left to nobody" in str(failed.exception), failed.output
    await closes_the_case(settings)
    failed = await in_thread("dismiss", team_name(guru), "--yes")
    assert "the last guru BK" in str(failed.exception)
    failed = await in_thread("year", "--last-grade", "9", "--leaving", team_name(guru), "--yes")
    assert "No guru BK would be left" in str(failed.exception)
    assert "Done" in (await in_thread("dismiss", team_name(guru), "--last", "--yes")).output
    await rings(settings)
    assert guru not in await stand(settings)


async def closes_the_case(settings: Settings) -> None:
    async with opened(settings) as database:
        case = (await team_cases(database))[0]
        closed = replace(case, closed=NOW)
        await writes(database, lambda page: page.book.cases.update({closed.id: closed}))


async def team_cases(database: Database) -> list[Case]:
    return list((await database.run(lambda store: store.office())).cases)


async def test_dismiss_lists_and_asks_and_takes_a_role_away(settings: Settings) -> None:
    rusa, _, _, guru, bunda = await school(settings)
    shown = await in_thread("dismiss")
    assert (team_name(guru) in shown.output, "Rusa Hijau" in shown.output) == (True, False)
    assert "Nothing was changed" in (await in_thread("dismiss", "rusa hijau", typed="n\n")).output
    assert "handed over to" in (await in_thread("dismiss", "rusa hijau", typed="y\n")).output
    assert "Done" in (await in_thread("dismiss", team_name(guru), "--to", team_name(bunda), "--yes")).output
    await rings(settings)
    left = await stand(settings)
    assert (rusa in left, guru in left, bunda in left) == (False, False, True)
    assert isinstance((await in_thread("dismiss", "rusa hijau")).exception, Mistake)


async def test_named_as_repeating_after_the_turn_the_next_step_is_said_and_works(settings: Settings) -> None:
    rusa, *_ = await school(settings)
    await in_thread("year", "--last-grade", "9", "--yes")
    await rings(settings)
    assert rusa not in await stand(settings)
    late = await in_thread("year", "--last-grade", "9", "--repeats", "Rusa Hijau", "--yes")
    assert isinstance(late.exception, Mistake)
    assert "they have left as a graduate already" in str(late.exception)
    assert "invite counselor" in late.exception.remedy

    def comes_back(store: Store) -> None:
        store.issue(["RVSA"], Role.COUNSELOR)
        decided(store, [came("back", 1, CommandGiven("start", "RVSA"))], datetime.now(UTC), School())

    async with opened(settings) as database:
        await database.run(comes_back)
    there = {one.id: one for one in (await team.look(settings)).staff}
    assert there[rusa].work.study.badge == "Rusa Hijau", "what they have learnt is kept"
    assert there[rusa].facts.certified is None, "and a guru BK certifies them again"


async def test_whoever_was_moved_up_and_repeats_is_told_of(settings: Settings) -> None:
    await school(settings)
    await in_thread("year", "--last-grade", "9", "--yes")
    await rings(settings)
    late = await in_thread("year", "--last-grade", "9", "--repeats", "Merak Ungu", "--yes")
    assert late.exit_code == 0, late.output
    assert "Merak Ungu" in late.output.partition("Turned before for")[2]
    assert "Kelasku" in late.output
