"""What the service is made of may be passed on: every locked package has a licence that lets us."""

import json
import runpy
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
made_of = runpy.run_path(str(ROOT / "requirements" / "parts.py"))
LOCKED = (ROOT / "requirements" / "run.txt").read_text(encoding="utf-8")
FOUND = list(made_of["parts"](LOCKED))


def test_no_package_that_runs_has_a_licence_we_may_not_pass_on() -> None:
    assert len(FOUND) > 40
    assert not [one for one in FOUND if not one.allowed]


def test_every_locked_package_is_listed_in_a_form_others_read() -> None:
    names = {line.partition("==")[0].partition("[")[0] for line in LOCKED.splitlines() if line[:1].isalnum()}
    elsewhere = {"colorama"}  # for another system
    assert {one.name for one in FOUND} | elsewhere == names
    listed = json.loads(json.dumps(made_of["listed"](FOUND)))
    assert (listed["bomFormat"], listed["specVersion"]) == ("CycloneDX", "1.6")
    assert all(one["licenses"][0]["expression"] and one["purl"].startswith("pkg:pypi/") for one in listed["components"])


@pytest.mark.parametrize(
    ("licence", "may"),
    [
        ("MIT", True),
        ("Apache-2.0 AND MIT", True),
        ("MPL-2.0 AND (Apache-2.0 OR MIT)", True),
        ("GPL-3.0-only OR MIT", True),
        ("GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("MIT AND GPL-2.0-only", False),
        ("MPL-2.0 AND (GPL-2.0-only OR AGPL-3.0-only)", False),
        ("Proprietary", False),
        ("", False),
    ],
)
def test_what_may_be_passed_on(licence: str, may: bool) -> None:
    assert made_of["allowed"](licence) is may
