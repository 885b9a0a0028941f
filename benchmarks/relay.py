"""Sebaya itself, as `python -m bot run` starts it; only a counselor may hold as many chats as the race needs."""

import os
from dataclasses import replace
from pathlib import Path

from benchmarks.town import ALL_ASKED
from bot.logs import set_up
from bot.service import serve
from bot.settings import Settings
from flows.school import Limits, School


def main() -> None:
    set_up(os.environ.get("BENCH_LOG", "ERROR"))
    school = School(duty=ALL_ASKED, limits=replace(Limits(), chats_at_once=int(os.environ["CHATS_AT_ONCE"])))
    serve(Settings(_env_file=Path(os.devnull)), school)  # type: ignore[call-arg]  # pydantic-settings takes it


if __name__ == "__main__":
    main()
