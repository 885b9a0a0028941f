"""Where bots for killing come from: `python -m chaos.nursery`, one child at a time, each a `python -m bot run`.

All that the service imports is imported once, and a child is a fork of it: a start costs a fifth of a second instead
of two, so that hundreds of kills fit in minutes. In a child, what was asked for is broken first: a clock, a promise, a
point to die at. Then the operator's own command runs, from its first line.
"""

import ctypes
import gc
import json
import os
import signal
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from typing import Any

from bot import app, cli, service
from bot.screening import load_screen
from bot.texts import load_texts
from chaos.awake import never_rest
from chaos.far_clock import FarClock
from chaos.points import lay
from chaos.twins import become

DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of prctl.h


def main() -> None:
    die_with_parent()
    screen, texts = load_screen(), load_texts()
    setattr(app, "hears", lambda: screen)  # with the texts, half of a start
    setattr(service, "load_texts", lambda: texts)
    never_rest()
    gc.freeze()
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            live(json.loads(line))
        say(child)
        _, status = os.waitpid(child, 0)
        say(os.waitstatus_to_exitcode(status))


def live(wanted: dict[str, Any]) -> None:
    """Never returns."""
    code = 1
    try:
        die_with_parent()
        os.environ.update(wanted["env"])
        log = os.open(wanted["log"], os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        nothing = os.open(os.devnull, os.O_RDONLY)
        for ours, standard in ((nothing, 0), (log, 1), (log, 2)):
            os.dup2(ours, standard)
        os.chdir(wanted["folder"])
        if wanted["clock"]:
            setattr(app, "SystemClock", lambda: FarClock(Path(wanted["clock"])))
        if wanted["twin"]:
            become(wanted["twin"])
        if wanted["point"]:
            lay(*wanted["point"])
        sys.argv = ["bot", "run"]
        cli.main()
        code = 0
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001  a mistake in this folder, for whoever reads the log
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)


def die_with_parent() -> None:
    """Whoever is told to stop in the middle leaves no bots behind that ask a Telegram that is no more."""
    with suppress(OSError, AttributeError):  # elsewhere than on Linux somebody has to end them
        ctypes.CDLL(None).prctl(DIE_WITH_PARENT, signal.SIGKILL)


def say(number: int) -> None:
    sys.stdout.write(f"{number}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
