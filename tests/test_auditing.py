"""`make audit`: a hole is a failure, and so is a package nobody looked up."""

import runpy
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

judged = runpy.run_path(str(Path(__file__).parents[1] / "requirements" / "audit.py"))["judged"]
SOUND = {"name": "a", "version": "1", "vulns": []}
HOLED = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1"}, {"id": "PYSEC-2"}]}
LEFT_OUT = {"name": "c", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("packages", "code", "first"),
    [
        ([SOUND, SOUND], 0, "No known hole in 2 packages."),
        ([SOUND, HOLED], 1, "b 2: PYSEC-1"),
        ([LEFT_OUT, HOLED], 1, "b 2: PYSEC-1"),
        ([SOUND, LEFT_OUT], 1, "c: could not be looked up"),
        ([LEFT_OUT, LEFT_OUT], 3, "Not one package could be looked up"),
        ([], 3, "Not one package could be looked up"),
    ],
)
def test_what_is_not_known_is_not_good(packages: Sequence[Mapping[str, Any]], code: int, first: str) -> None:
    ended, lines = judged(packages)
    assert ended == code
    assert lines[0].startswith(first)
