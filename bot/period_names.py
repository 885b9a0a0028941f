"""Period names: 2026-10 as people say it, October 2026; asked for in a text by PERIOD($name)."""

from collections.abc import Callable, Mapping

from flows.results.periods import read

Words = Callable[[str, Mapping[str, str | int]], str]


def spoken(words: Words, name: str) -> str:
    """Written 2026-10 or 10-2026. What is no period stays as it is."""
    month, _, year = name.partition("-")
    period = read(f"{year}-{month}" if len(year) == len("2026") else name)
    if period is None:
        return name
    of_year: dict[str, str | int] = {"month": period.number, "year": str(period.year)}
    return words("period-name", period.spoken | of_year)
