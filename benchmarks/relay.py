"""Sebaya itself, as `python -m bot run` starts it; only a counselor may hold as many chats as the race needs."""

import os
from pathlib import Path

from benchmarks.town import school
from bot.logs import set_up
from bot.service import serve
from bot.settings import Settings


def main() -> None:
    set_up(os.environ.get("BENCH_LOG", "ERROR"))
    here = school(int(os.environ["CHATS_AT_ONCE"]))
    serve(Settings(_env_file=Path(os.devnull)), here)  # type: ignore[call-arg]  # pydantic-settings takes it


if __name__ == "__main__":
    main()
