"""`breach`: everybody is told, in their language, once; within the hour; and nobody in danger waits for it."""

import asyncio
import re
from contextlib import AbstractAsyncContextManager
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import select
from typer.testing import CliRunner, Result

from bot.cli import operator
from bot.commands import breach
from bot.scheduler import Ringing
from bot.settings import Settings, load_settings
from bot.texts import load_texts
from flows.model import marks
from flows.model.effects import SetTimer
from flows.model.ids import ChatId
from flows.model.people import Facts, Role
from flows.model.places import AtWork
from storage.arrivals import State
from storage.database import Database
from storage.store import Store
from storage.tables import audit, timers
from storage.vault import Vault
from tests.bot.office import danger, office
from tests.bot.operating import KEY, NOWHERE, ROOT, workspace, write_env
from tests.bot.stand_in import StandIn
from tests.storage.town import decided, meet

CLI = CliRunner()
MANY = 2000
RATE = 25
STEP = 0.02
[EXAMPLE] = re.findall(r"```toml\n(.*?)```", (ROOT / "docs" / "breach.md").read_text(encoding="utf-8"), re.DOTALL)


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Settings:
    write_env(workspace(tmp_path, monkeypatch), NOWHERE)
    Path("breach.toml").write_text(EXAMPLE, encoding="utf-8")
    return load_settings()


def opened(settings: Settings) -> AbstractAsyncContextManager[Database]:
    return Database.open(settings.database_url, Vault(bytes.fromhex(KEY)))


async def ran(*words: str, typed: str = "") -> Result:
    """A command has a loop of its own."""
    return await asyncio.to_thread(CLI.invoke, operator, ["breach", "breach.toml", *words], input=typed)


async def ring(settings: Settings, most: int = 99) -> list[str]:
    """Some of what is due, as the service does; to whom letters go."""
    later = datetime.now(UTC) + timedelta(hours=1)

    async with opened(settings) as database:
        letters = await database.run(lambda store: decided(store, store.due(later).arrivals[:most], later))
    return [f"{letter.words.to} {letter.language} {letter.say.key}" for letter in letters]


async def test_everybody_once_also_over_a_crash_and_whoever_came_since(settings: Settings) -> None:
    async with opened(settings) as database:
        first = await meet(
            database,
            (1, Facts(), AtWork()),  # only ever wrote /start
            (2, Facts("en", admitted=True, consent=3), AtWork()),
            (3, Facts(staff=Role.SUPERVISOR, admitted=True, consent=3), AtWork()),
        )
    no = await ran(typed="n\n")
    assert "To be told now: 3, in about 1 minute(s)." in no.output, no.output
    assert "komputer yang menjalankan Sebaya dicuri" in no.output
    assert "was stolen from the server room" in no.output
    assert "Nobody was told." in no.output
    assert await ring(settings) == []
    assert "Nobody was told." in (await ran("--rehearse", "--yes")).output
    yes = await ran(typed="y\n")
    assert yes.exit_code == 0, yes.output
    gone = await ring(settings, most=2)  # and then the power fails
    async with opened(settings) as database:
        [new] = await meet(database, (4, Facts(), AtWork()))
    again = await ran("--yes")
    assert "On their way: 3" in again.output, again.output
    assert "To be told now: 1" in again.output
    gone += await ring(settings)
    languages = dict(zip((*first, new), ("id", "en", "id", "id"), strict=True))
    assert sorted(gone) == sorted(f"{who} {language} breach-new" for who, language in languages.items())
    assert await ring(settings) == []
    last = await ran("--yes")
    assert "Everybody there is was told" in last.output
    async with opened(settings) as database:
        rows = await database.run(lambda store: store._db.execute(select(audit.c.what, audit.c.detail)).all())
    details = [str(row.detail).split()[1] for row in rows if row.what == "breach told"]
    assert details == ["3", "1"], rows


async def test_each_in_their_language(settings: Settings) -> None:
    async with opened(settings) as database:
        ayu, john = await meet(database, (1, Facts(), AtWork()), (2, Facts("en"), AtWork()))
    await ran("--yes")
    async with opened(settings) as database:
        rows = await database.run(lambda store: store._db.execute(select(timers.c.person, timers.c.name)).all())
    names = {row.person: row.name for row in rows}
    assert "Kalau ingin bertanya: Ibu Rahayu" in names[ayu]
    assert "If you want to ask: Ibu Rahayu" in names[john]


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda text: text.partition("[en]")[0], "en: Field required"),
        (lambda text: re.sub(r"can = .*\n", "", text, count=1), "id.can"),
        (lambda text: re.sub(r"ask = .*\n", 'ask = "  "\n', text, count=1), "id.ask"),
        (lambda text: re.sub(r"data = .*\n", f'data = "{"x" * 601}"\n', text, count=1), "id.data"),
        (lambda text: text.replace("[id]", "[su]"), "id: Field required"),
        (lambda _: "not toml", "cannot be read"),
        (lambda text: text * 100, "cannot be read"),
    ],
)
async def test_what_is_not_whole_is_not_sent(settings: Settings, change, says: str) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    Path("breach.toml").write_text(change(EXAMPLE), encoding="utf-8")
    done = await ran("--yes")
    assert done.exit_code == 1
    assert says in str(done.exception), done.exception


def test_the_longest_there_may_be_fits_into_a_message() -> None:
    longest = dict.fromkeys(breach.Parts.model_fields, "x" * 600)
    written = breach.Written.model_validate({"id": longest, "en": longest})
    for body in breach.composed(written, load_texts()).values():
        assert 3000 < len(body) < 4000, "4,096 are a message"


async def test_two_thousand_are_told_within_the_hour_and_danger_passes_by(tmp_path: Path, telegram: StandIn) -> None:
    """At Telegram's pace and a minute of an hour: never more than 30 a second, so that it says 429 to nobody."""
    async with office(tmp_path, telegram, rate=RATE, per_chat=1) as post:
        people = await post.meet(*range(1000, 1000 + MANY))
        (bk,) = await post.meet(9)
        told = [(who, SetTimer(f"breach:b1:kata {n}", post.clock.now())) for n, who in enumerate(people)]
        await post.database.run(lambda store: store.wind(told))
        began = post.clock.now()
        ringing = Ringing(post.database, post.clock, post.dispatch)
        assert await ringing.ring() == MANY
        sent, called, helped = [0], None, None
        while sent[-1] < MANY + (called is not None):
            post.clock.advance(STEP)
            await asyncio.sleep(0.001)
            await post.landed()
            sent.append(len(telegram.calls))
            if called is None and sent[-1] > MANY // 2:
                await post.post(danger(bk, "cepat"))
                called = post.clock.now()
            if called and helped is None and telegram.calls[-1].fields.get("chat_id") == 9:
                helped = post.clock.now()
            assert post.clock.now() - began < timedelta(hours=1), sent[-1]
        took = post.clock.now() - began
        second = int(1 / STEP)
        assert max(b - a for a, b in zip(sent, sent[second:], strict=False)) <= 30
        assert took < timedelta(minutes=3), took
        assert called is not None
        assert helped is not None
        assert helped - called <= timedelta(seconds=1)
        told_to = sorted((call.fields["chat_id"], call.fields["text"]) for call in telegram.calls)
        assert told_to == [(9, "Tolong: cepat"), *((n, "Ada hal penting.") for n in range(1000, 1000 + MANY))]
        await post.quiet()
        await post.dispatch.settle()
        states = await post.database.run(partial(Store.told, mark=marks.breach(ChatId("b1"))))
        assert states == dict.fromkeys(people, State.SENT)
