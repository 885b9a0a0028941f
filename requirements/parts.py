"""`make audit` writes build/parts.cdx.json: what the service is made of (CycloneDX), each part with its licence.

Of the packages that are locked for running it, as they are installed here. One whose licence we may not pass on ends
it with 1: nobody may be given what we may not give.
"""

import json
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCKED = ROOT / "requirements" / "run.txt"
PIN = re.compile(r"^([\w.-]+)(?:\[[\w,-]+\])?==([\w.+!-]+)(?: ; (.+?))?(?: \\)?$", re.MULTILINE)
MAY = frozenset(
    {
        *("0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "LGPL-3.0-only"),
        *("MIT", "MIT-0", "MIT-CMU", "MPL-2.0", "PSF-2.0", "Zlib"),
    }
)
"""Passed on with their texts, unchanged. LGPL: used as a library that anybody may replace."""
CALLED = {
    "Apache 2.0": "Apache-2.0", "APL 2": "Apache-2.0", "Apache Software License": "Apache-2.0",
    "BSD License": "BSD-3-Clause", "BSD 2-Clause License": "BSD-2-Clause", "ISC License (ISCL)": "ISC",
    "MIT License": "MIT", "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
    "Python Software Foundation License": "PSF-2.0", "GNU Lesser General Public License v3 (LGPLv3)": "LGPL-3.0-only",
}  # fmt: skip
READ = {"pyrage": "MIT"}
"""Whose data name none: as its own file of the licence says."""


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    version: str
    licence: str  # an expression of SPDX; "" where nobody knows

    @property
    def allowed(self) -> bool:
        return allowed(self.licence)


def allowed(licence: str) -> bool:
    """Every part of an AND, one of an OR."""
    flat = licence.replace("(", " ").replace(")", " ")
    if " OR " in flat and " AND " in flat:  # of both: each must be one we may, but for what an OR sets beside it
        return all(any(name.strip() in MAY for name in part.split(" OR ")) for part in flat.split(" AND "))
    if " OR " in flat:
        return any(name.strip() in MAY for name in flat.split(" OR "))
    return all(name.strip() in MAY for name in flat.split(" AND "))


def licence_of(name: str) -> str:
    """As its makers say it: the expression, else the classifiers, else in words we know."""
    data = distribution(name).metadata
    if expression := data.get("License-Expression"):
        return str(expression)
    classed = [one.rpartition(" :: ")[2] for one in data.get_all("Classifier") or () if one.startswith("License ::")]
    names = classed or [str(data.get("License") or "").strip()]
    return " OR ".join(CALLED.get(one, one) for one in names if one) or READ.get(name.lower(), "")


def parts(locked: str) -> Iterator[Part]:
    """What is for another system only is not here to be looked at, and passed over."""
    for name, version, only in PIN.findall(locked):
        try:
            here = distribution(name).version == version
        except PackageNotFoundError:
            here = False
        if here or not only:
            yield Part(name, version, licence_of(name) if here else "")


def listed(found: list[Part]) -> dict[str, object]:
    components = [
        {
            "type": "library",
            "name": one.name,
            "version": one.version,
            "purl": f"pkg:pypi/{one.name.lower()}@{one.version}",
            "licenses": [{"expression": one.licence}],
        }
        for one in found
    ]
    return {"bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1, "components": components}


def main() -> int:
    found = list(parts(LOCKED.read_text(encoding="utf-8")))
    (ROOT / "build").mkdir(exist_ok=True)
    (ROOT / "build" / "parts.cdx.json").write_text(json.dumps(listed(found), indent=1), encoding="utf-8")
    wrong = [f"{one.name} {one.version}: {one.licence or 'no licence is named'}" for one in found if not one.allowed]
    sys.stdout.write("\n".join([*wrong, f"{len(found)} parts with their licences: build/parts.cdx.json\n"]))
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
