"""`make audit`: known holes in the locked packages, and secrets that should not lie in the repository.

A package that was not looked up is as bad as one with a hole: nobody knows. Ends with 1 for a hole, a secret or a
package left out, with 3 when nothing at all could be looked up (no network); `--unreachable warn` makes that a warning,
for machines that reach nothing but packages. Names of packages and numbers of holes are all that is printed.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from typing import Any

HOLE, UNREACHABLE = 1, 3
LOOK_UP = ("pip_audit", "--format", "json", "--require-hashes", "--disable-pip", "--progress-spinner", "off")
GUESSES = ("HexHighEntropyString", "Base64HighEntropyString", "KeywordDetector")  # hashes and test data look like these
NUMBERS = "data/risk/weights.json"  # 70,000 of them, nothing else
SCAN = ("detect_secrets.pre_commit_hook", "--no-verify", *(f"--disable-plugin={name}" for name in GUESSES))


def judged(packages: Sequence[Mapping[str, Any]]) -> tuple[int, list[str]]:
    """The exit code and what to say of pip-audit's list."""
    skipped = [one["name"] for one in packages if "skip_reason" in one]
    holes = [f"{one['name']} {one['version']}: {hole['id']}" for one in packages for hole in one.get("vulns", ())]
    if holes:
        return HOLE, [*holes, "Upgrade them: make lock."]
    if len(skipped) == len(packages):
        return UNREACHABLE, ["Not one package could be looked up: nothing is known of holes. Try again with a network."]
    if skipped:
        return HOLE, [f"{name}: could not be looked up" for name in skipped]
    return 0, [f"No known hole in {len(packages)} packages."]


def say(words: str) -> None:
    sys.stdout.write(f"{words}\n")


def module(*words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *words], capture_output=True, text=True, check=False)  # noqa: S603


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--unreachable", choices=("fail", "warn"), default="fail")
    chosen = parser.parse_args()
    files = subprocess.run(["git", "ls-files"], capture_output=True, text=True, check=True).stdout.splitlines()  # noqa: S607
    secrets = module(*SCAN, *(file for file in files if file != NUMBERS))
    say(secrets.stdout.strip() or "No secret in the repository.")
    asked = module(*LOOK_UP, "-r", "requirements/dev.txt")
    if not asked.stdout:  # it came to nothing
        say(asked.stderr.strip())
    code, lines = judged(json.loads(asked.stdout or "{}").get("dependencies", ()))
    say("\n".join(lines))
    if code == UNREACHABLE and chosen.unreachable == "warn":
        code = 0
    return code or min(secrets.returncode, HOLE)


if __name__ == "__main__":
    sys.exit(main())
