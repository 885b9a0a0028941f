"""What `init` says when it is done: what is where, the first invitation, and what comes next."""

from collections.abc import Iterator

from bot.commands.init import Done
from bot.commands.invite import lines as invitation_lines
from bot.settings import ENV


def lines(done: Done) -> Iterator[str]:
    settings = done.settings
    yield f"Written: {ENV}, readable by you alone."
    if done.backup:
        yield f"The old one is {done.backup}."
    key = settings.root_key_file
    if done.new_key:
        yield f"Made: the root key {key}. Copy it to a safe place now: without it no word can ever be opened again."
    else:
        yield f"Kept: the root key {key}."
    yield f"{'Made' if done.new_school else 'Kept'}: {settings.school_file}, what the school decides."
    yield "Ready: the database."
    if done.profile:
        yield "Set: what Telegram shows of the bot before the first message."
    yield ""
    if done.invitation:
        yield from invitation_lines(done.invitation, done.bot_name, done.school.zone)
        yield ""
    yield "Next:"
    yield f"  1. Open {settings.school_file}, and call each hotline you want to show;"
    yield "     .venv/bin/python -m bot hotlines verify NUMBER   notes that you did"
    yield "  2. make doctor     says what is still missing"
    yield "  3. make run        starts it; then the supervisor opens the invitation and presses Saya siaga"
    yield "  4. .venv/bin/python -m bot invite counselor"
    yield "  5. .venv/bin/python -m bot codes make 300 --out codes.csv"
