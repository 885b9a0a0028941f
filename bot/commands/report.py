"""`report`: a period's results into a folder, as text, sheets and picture."""

import asyncio
from collections.abc import Mapping, Sequence
from datetime import tzinfo
from pathlib import Path

from bot.clock import Clock
from bot.mistakes import Mistake
from bot.results import beside, picture, sheets
from bot.results.releasing import beside as stood_beside
from bot.results.releasing import released
from bot.results.words import quotes, text
from bot.rootkey import vault
from bot.settings import Settings
from bot.texts import load_texts
from flows.model.school import School
from flows.results.beside import Beside
from flows.results.periods import Period, read
from flows.results.release import Release
from storage.database import Database
from storage.releases import NotReady

SHAPES = "Write a month as 2026-11, a semester as 2026-S1 (July to December) or 2026-S2, a school year as 2026-27."


def period_of(name: str) -> Period:
    """Raises Mistake."""
    if found := read(name):
        return found
    what = "There is no such period."
    raise Mistake(what, SHAPES)


async def release(
    settings: Settings, school: School, period: Period, clock: Clock, zone: tzinfo
) -> tuple[Release, Beside, Sequence[str]]:
    """Frozen now, or as it was frozen before. Raises Mistake, ReleaseChanged."""
    today = clock.now().astimezone(zone).date()
    async with Database.open(settings.database_url, vault(settings)) as database:
        try:
            made = await released(database, period, school.topics, today)
            theirs, passed = await stood_beside(database, period)
        except NotReady as error:
            raise Mistake(str(error), "Ask for one that is over.") from None
    return made, theirs, passed


async def write(
    made: Release,
    period: Period,
    school: str,
    out: Path,
    languages: Sequence[str],
    theirs: Beside | None = None,
    passed: Sequence[str] = (),
) -> list[Path]:
    """`theirs`: what the school wrote down itself. `passed`: what students added. Raises NotDrawn."""
    theirs = theirs or Beside()
    texts, contents = load_texts(), dict[Path, bytes]()
    for language in languages:
        words, stem = texts[language], f"sebaya-{period.name}-{language}"
        more = (*beside.sheets(theirs, period, words), *quotes(made, passed, words))
        contents[out / f"{stem}.txt"] = f"{text(made, period, school, words, more)}\n".encode()
        contents[out / f"{stem}.xlsx"] = sheets.made(made, period, school, words, more)
        if made.enough:
            contents[out / f"{stem}.png"] = await picture.drawn(made, period, school, words, beside.told(theirs, words))
    await asyncio.to_thread(keep, contents, out)
    return list(contents)


def keep(contents: Mapping[Path, bytes], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for file, content in contents.items():
        file.write_bytes(content)
