"""`report`: a period's results into a folder, as text, sheets and picture."""

from collections.abc import Iterator, Sequence
from datetime import tzinfo
from pathlib import Path

from bot.clock import Clock
from bot.commands import report_picture, report_sheets, report_words
from bot.mistakes import Mistake
from bot.rootkey import check
from bot.settings import Settings
from bot.texts import load_texts
from flows.results.periods import Period, read
from flows.results.release import Release
from flows.school import School
from storage.database import Database
from storage.releases import NotReady
from storage.vault import Vault

SHAPES = "Write a month as 2026-11, a semester as 2026-S1 (July to December) or 2026-S2, a school year as 2026-27."


def period_of(name: str) -> Period:
    """Raises Mistake."""
    if found := read(name):
        return found
    what = "There is no such period."
    raise Mistake(what, SHAPES)


async def release(settings: Settings, school: School, period: Period, clock: Clock, zone: tzinfo) -> Release:
    """Frozen now, or as it was frozen before. Raises Mistake, ReleaseChanged."""
    today = clock.now().astimezone(zone).date()
    async with Database.open(settings.database_url, Vault(check(settings.root_key_file))) as database:
        try:
            return await database.run(lambda store: store.release(period, school.topics, today))
        except NotReady as error:
            raise Mistake(str(error), "Ask for one that is over.") from None


def write(made: Release, period: Period, school: str, out: Path, languages: Sequence[str]) -> Iterator[Path]:
    texts = load_texts()
    out.mkdir(parents=True, exist_ok=True)
    for language in languages:
        words, stem = texts[language], f"sebaya-{period.name}-{language}"
        plain, sheets, picture = (out / f"{stem}.{kind}" for kind in ("txt", "xlsx", "png"))
        plain.write_text(f"{report_words.text(made, period, school, words)}\n", encoding="utf-8")
        yield plain
        report_sheets.write(made, period, school, words, sheets)
        yield sheets
        if made.enough:
            report_picture.draw(made, period, school, words, picture)
            yield picture
