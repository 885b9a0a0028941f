"""Looks again at what is left when the finds are covered, so that nothing is found in a covered text."""

from collections.abc import Callable, Iterable

from flows.guard.found import Found

_ROUNDS = 12
_DONE = "\0"


def sweep(text: str, once: Callable[[str], Iterable[Found]]) -> tuple[Found, ...]:
    kept: list[Found] = []
    left = text
    for _ in range(_ROUNDS):
        fresh = _apart(once(left))
        if not fresh:
            break
        kept += fresh
        for one in fresh:
            left = f"{left[: one.start]}{_DONE * (one.stop - one.start)}{left[one.stop :]}"
    return tuple(sorted(kept, key=lambda one: one.start))


def _apart(found: Iterable[Found]) -> list[Found]:
    """Of those that overlap the one that was named first: shapes before frames."""
    kept: list[Found] = []
    for one in found:
        if all(one.stop <= other.start or other.stop <= one.start for other in kept):
            kept.append(one)
    return kept
