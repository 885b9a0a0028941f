"""Logs as an allow-list: what our own code says (event types, durations), of others only that something is wrong.

Never words, ids or tokens. Others' words are never logged, for they quote what they were given: PTB whole updates,
httpx the URL with the token, asyncio the arguments of a task.
"""

import logging
import re
import sys
from collections.abc import Iterable

OURS = ("bot", "handlers", "storage", "flows", "simulator", "recognition", "__main__")
QUIET = {
    "httpx": logging.WARNING,
    "httpcore": logging.WARNING,
    "telegram": logging.WARNING,
    "aiohttp": logging.WARNING,
    "sqlalchemy": logging.WARNING,
    "alembic": logging.WARNING,
    "aiosqlite": logging.WARNING,
    "asyncio": logging.WARNING,
    "apscheduler": logging.ERROR,  # at WARNING it writes a line a second while the database is slow
}
HIDDEN = "[hidden]"
TOKEN = re.compile(r"\b\d{3,}:[\w-]{8,}")
IN_URL = re.compile(r"/bot[^/\s]+/")


class AllowList(logging.Filter):
    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__()
        self._secrets = tuple(secret for secret in secrets if secret)

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrites the record: what is not known to be harmless does not get as far as a formatter."""
        error = record.exc_info[0] if record.exc_info else None
        ours = record.name.partition(".")[0] in OURS
        if not ours and record.levelno < logging.WARNING:
            return False
        said = (
            self._redacted(record.getMessage()) if ours else f"something is wrong at {record.filename}:{record.lineno}"
        )
        record.msg = f"{said} ({error.__name__})" if error else said
        record.args, record.exc_info, record.exc_text, record.stack_info = None, None, None, None
        return True

    def _redacted(self, text: str) -> str:
        for secret in self._secrets:
            text = text.replace(secret, HIDDEN)
        return IN_URL.sub(f"/bot{HIDDEN}/", TOKEN.sub(HIDDEN, text))


def set_up(level: str = "INFO", secrets: Iterable[str] = ()) -> None:
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.addFilter(AllowList(secrets))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name, least in QUIET.items():
        logging.getLogger(name).setLevel(max(least, root.level))
    logging.captureWarnings(True)  # noqa: FBT003  a warning quotes a line of source, and is one of the others
