"""`breach`: everybody the service knows is told, in their language, that something kept here got out.

What is to be said is checked and shown before; then, after a yes, one timer for each person is set in one piece, and
the service tells each of them exactly once, at the pace of what is told to many: danger passes by. Run again with the
same file, after a crash or by a colleague, it tells whoever has come since, and how far it has come.
"""

import tomllib
from collections import Counter
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, StringConstraints, ValidationError
from rich.console import Console
from rich.markup import escape

from bot.clock import Clock
from bot.commands import team
from bot.commands.team import Asking
from bot.loop import complete
from bot.mistakes import Mistake
from bot.rootkey import vault
from bot.school_parts import STRICT
from bot.settings import Settings
from bot.texts import LANGUAGES, Texts, load_texts
from flows.coordinator.breach import TOLD
from flows.model import marks
from flows.model.effects import Record, SetTimer
from flows.model.ids import ChatId, PersonId
from storage.arrivals import State
from storage.database import Database
from storage.store import Store

LARGEST = 100_000  # bytes
Part = Annotated[str, StringConstraints(strip_whitespace=True, min_length=10, max_length=600)]


class Parts(BaseModel):
    """What the law asks to be said (article 46), and whom to ask."""

    model_config = STRICT

    happened: Part  # what, when and how
    data: Part
    done: Part
    can: Part
    ask: Part


class Written(BaseModel):
    model_config = STRICT

    id: Parts
    en: Parts


def tell(settings: Settings, clock: Clock, console: Console, file: Path, *, rehearse: bool, ask: Asking) -> None:
    """Raises Mistake."""
    bodies = composed(read(file), load_texts())
    which = ChatId(sha256("\0".join(bodies.values()).encode()).hexdigest()[:16])
    everybody, told = complete(look(settings, which))
    rest = [who for who in everybody if who not in told]
    show(console, bodies, told, len(rest), settings.send_rate)
    if not rest:
        return
    if rehearse or not ask.sure():
        console.print("Nobody was told.")
        return
    now = clock.now()
    timers = [(who, SetTimer(f"{TOLD}:{which}:{bodies[everybody[who]]}", now)) for who in rest]
    complete(team.wind(settings, timers, Record("breach told", detail=f"{which} {len(rest)}")))
    console.print("The service tells them from now on, or from its next start. Run this again to see how far it is.")


def read(file: Path) -> Written:
    """Raises Mistake: one sentence for the first that is wrong."""
    try:
        if file.stat().st_size > LARGEST:
            raise unreadable(file)
        return Written.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except ValidationError as error:
        first = error.errors()[0]
        what = f"{file}: {'.'.join(map(str, first['loc']))}: {first['msg']}."
        remedy = (
            "Both [id] and [en] have happened, data, done, can and ask, of 10 to 600 letters each (docs/breach.md)."
        )
        raise Mistake(what, remedy) from None
    except (OSError, ValueError):
        raise unreadable(file) from None


def unreadable(file: Path) -> Mistake:
    return Mistake(f"{file} cannot be read.", "Copy the example of docs/breach.md into it and write over it.")


def composed(written: Written, texts: Texts) -> Mapping[str, str]:
    """As everybody will read it."""
    return {one: texts[one]("breach-body", getattr(written, one).model_dump()) for one in LANGUAGES}


async def look(settings: Settings, which: ChatId) -> tuple[Mapping[PersonId, str], Mapping[PersonId, State]]:
    """Everybody and their language, and who was told. Changes nothing; also while the service runs."""

    def work(store: Store) -> tuple[Mapping[PersonId, str], Mapping[PersonId, State]]:
        return store.everybody(), store.told(marks.breach(which))

    async with Database.open(settings.database_url, vault(settings)) as database:
        return await database.run(work)


def show(console: Console, bodies: Mapping[str, str], told: Mapping[PersonId, State], rest: int, rate: float) -> None:
    for language, body in bodies.items():
        console.print(f"--- {language}", escape(body), sep="\n", soft_wrap=True)
    states = Counter(told.values())
    for name, states_of in STATES.items():
        if count := sum(states[state] for state in states_of):
            console.print(f"{name}: {count}")
    minutes = f", in about {-(-rest // int(rate * 60))} minute(s)" if rate >= 1 else ""
    console.print(f"To be told now: {rest}{minutes}." if rest else "Everybody there is was told, or is being told.")


STATES: Mapping[str, tuple[State, ...]] = {
    "Arrived": (State.SENT,),
    "On their way": (State.WAITING, State.SENDING),
    "Behind the cover of a shared phone": (State.COVERED,),
    "Not reached, they blocked the bot or are gone": (State.UNREACHABLE, State.DEAD),
}
