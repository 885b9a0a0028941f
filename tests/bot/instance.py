"""The bot as a process of its own, for stories in which it is killed: python -m tests.bot.instance FOLDER URL."""

import sys
from pathlib import Path

from pydantic import SecretStr

from bot.commands.sample import TIRELESS
from bot.logs import set_up
from bot.service import serve
from bot.settings import Settings
from flows.model.school import School
from tests.bot.stand_in import TOKEN

if __name__ == "__main__":
    folder, url, *rates = sys.argv[1:]
    set_up("INFO", [TOKEN])
    serve(
        Settings(
            _env_file=None,  # type: ignore[call-arg]  # pydantic-settings' own
            bot_token=SecretStr(TOKEN),
            telegram_api_url=url,
            database_url=f"sqlite+aiosqlite:///{Path(folder) / 'db'}",
            root_key_file=Path(folder) / "root.key",
            send_rate=0,
            send_rate_per_chat=float(rates[0]) if rates else 0,
        ),
        School(duty=TIRELESS, letters=False),
    )
