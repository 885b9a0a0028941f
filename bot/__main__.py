"""python -m bot …"""

import sys

OURS = ("bot", "handlers", "flows", "storage", "simulator", "recognition")

if __name__ == "__main__":
    try:
        from bot.cli import main
    except ModuleNotFoundError as missing:
        if str(missing.name).partition(".")[0] in OURS:
            raise
        sys.exit("This Python has not what Sebaya needs. Use .venv/bin/python -m bot; `make demo` makes it.")
    main()
