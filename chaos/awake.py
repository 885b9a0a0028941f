"""`python -m chaos.awake`: the operator's `python -m bot run`, whose counselors never rest: it is tried at any hour."""

import sys

from bot import cli
from bot.commands.sample import TIRELESS
from bot.duty_file import DutyWritten


def never_rest() -> None:
    setattr(DutyWritten, "duty", lambda _: TIRELESS)


if __name__ == "__main__":
    never_rest()
    sys.argv = ["bot", "run"]
    cli.main()
