"""What went wrong, for the operator: one sentence and a next step; never a traceback, words, ids or the token."""

import sys
import traceback
from collections.abc import Mapping
from pathlib import Path

HERE = Path(__file__).parents[1]

EXPECTED: Mapping[str, str] = {  # an exception whose words are its message, and where it lives
    "Mistake": "bot.mistakes",
    "WordsBroken": "bot.texts",
    "WrongToken": "bot.transport",
    "AnotherPoller": "bot.polling",
    "AnotherInstance": "bot.lock",
    "DatabaseUnavailable": "storage.database",
    "NewerSchema": "storage.migrate",
    "WrongRootKey": "storage.vault",
    "ReleaseChanged": "storage.releases",
}


def told(error: BaseException) -> str:
    return expected(error) or unexpected(error)


def expected(error: BaseException) -> str | None:
    """Imports nothing: what nobody has imported has not been raised either."""
    if isinstance(error, BaseExceptionGroup):
        return next((words for one in error.exceptions if (words := expected(one))), None)
    for name, module in EXPECTED.items():
        if module in sys.modules and isinstance(error, getattr(sys.modules[module], name)):
            return str(error) or error.__doc__
    return None


def unexpected(error: BaseException) -> str:
    """Where, in our own files, and of which kind: enough for whoever mends it, and nothing of what anybody wrote."""
    ours = [f for f in traceback.extract_tb(error.__traceback__) if Path(f.filename).is_relative_to(HERE)]
    ours = [frame for frame in ours if ".venv" not in frame.filename]
    place = f" at {Path(ours[-1].filename).relative_to(HERE)}:{ours[-1].lineno}" if ours else ""
    return (
        f"Something went wrong that we did not foresee: {type(error).__name__}{place}. "
        "Please report this line; it holds no words, ids or tokens."
    )
