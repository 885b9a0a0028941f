"""Looks again at what is left when the finds are covered, so that nothing is found in a covered text."""

from collections.abc import Callable, Iterable

from flows.guard.found import Found

_ROUNDS = 12
_DONE = "\0"


def sweep(text: str, once: Callable[[str], Iterable[Found]]) -> tuple[Found, ...]:
    kept: list[Found] = []
    left = text
    for _ in range(_ROUNDS):
        found = [*once(left)]
        if not found:
            break
        fresh = _apart(found, len(left))
        kept += fresh
        signs = list(left)
        for one in fresh:
            signs[one.start : one.stop] = _DONE * (one.stop - one.start)
        left = "".join(signs)
    return tuple(sorted(kept, key=lambda one: one.start))


def _apart(found: Iterable[Found], size: int) -> list[Found]:
    """Of those that overlap the one that was named first: shapes before frames."""
    kept: list[Found] = []
    taken = bytearray(size)
    for one in found:
        if not any(taken[one.start : one.stop]):
            taken[one.start : one.stop] = b"\1" * (one.stop - one.start)
            kept.append(one)
    return kept
