"""From a fresh machine to a first command: the environment is made by itself, or one remedy is named."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bot.operating import ROOT

LOCKS = [ROOT / "requirements" / f"{kind}.txt" for kind in ("run", "dev")]


def checkout(folder: Path) -> Path:
    """As much of one as `requirements/install.sh` looks at."""
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    return folder


def install(folder: Path, path: Path | str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        ["/bin/sh", "requirements/install.sh", "run"],
        cwd=folder,
        env={"PATH": str(path)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_a_usable_python_one_remedy_is_named(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    for tool in ("sh", "cmp", "cp", "rm"):
        (tools / tool).symlink_to(shutil.which(tool) or "")
    for name in ("python3.12", "python3", "python"):  # there, but too old or without venv
        (tools / name).write_text("#!/bin/sh\nexit 1\n")
        (tools / name).chmod(0o755)
    ran = install(checkout(tmp_path / "here"), tools)
    assert ran.returncode == 1
    (line,) = ran.stderr.splitlines()
    assert line.startswith("Sebaya needs Python 3.11, 3.12, 3.13 or 3.14 with venv: install it")


def test_nothing_is_asked_of_anybody_when_all_is_up_to_date(tmp_path: Path) -> None:
    """Neither pip nor another interpreter is started: the only tools on the path are those that compare."""
    here = checkout(tmp_path / "here")
    (here / ".venv" / "bin").mkdir(parents=True)
    ours = here / ".venv" / "bin" / "python"  # a link would be the system's Python, which may have no pip
    ours.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n')
    ours.chmod(0o755)
    shutil.copy(here / "requirements" / "run.txt", here / ".venv" / "run.installed")
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "cmp").symlink_to(shutil.which("cmp") or "")
    ran = install(here, tools)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "", "")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_what_is_installed_is_pinned_and_hashed_and_names_no_registry(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert text.splitlines()[1].strip() == "#    make lock"
    packages = re.findall(
        r"^[A-Za-z0-9][\w.\[\],-]*==[^\n]*\\\n((?:    --hash=sha256:[0-9a-f]{64}[ \\]*\n)+)", text, re.MULTILINE
    )
    assert len(packages) == len(re.findall(r"^[A-Za-z0-9]", text, re.MULTILINE)) > 30
    assert "://" not in text
    assert not re.search(r"(?:^|\s)/(?:root|home|work|tmp|usr)/", text)


def test_both_lists_agree() -> None:
    run, dev = (dict(re.findall(r"^([\w.-]+)(?:\[[^\]]*\])?==(\S+)", lock.read_text(), re.MULTILINE)) for lock in LOCKS)
    assert run.items() <= dev.items()


def test_every_target_is_explained() -> None:
    listed = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for target in ("demo", "test", "run", "init", "doctor", "check", "bench", "chaos", "risk", "lock"):
        assert re.search(rf"^  make {target} +\w", listed, re.MULTILINE)
    assert os.access(ROOT / ".ci" / "run", os.X_OK)
