"""Invitations: how counselors, supervisors and coordinators come in. Single-use, for a stated time."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from io import StringIO

import segno

from bot.clock import Clock
from bot.commands.codes import new_code
from bot.rootkey import vault
from bot.settings import Settings
from flows.model.codes import normal
from flows.model.people import Role
from flows.model.written import INVITATION, link
from storage.database import Database

HOURS = 72
NAMES = {
    Role.COUNSELOR: ("konselor sebaya", "peer counselor"),
    Role.SUPERVISOR: ("guru BK / psikolog", "supervisor"),
    Role.COORDINATOR: ("koordinator program", "coordinator"),
    Role.OMBUD: ("wali luar", "outside safeguarding contact (wali luar)"),
    Role.CUSTODIAN: ("pemegang kunci kedua", "holder of the second key (custodian)"),
    Role.CONTACT: ("kontak darurat", "emergency contact"),
}


@dataclass(frozen=True, slots=True)
class Invitation:
    role: Role
    code: str
    until: datetime


async def invite(settings: Settings, role: Role, hours: int, clock: Clock) -> Invitation:
    invitation = Invitation(role, new_code(INVITATION), clock.now() + timedelta(hours=hours))
    async with Database.open(settings.database_url, vault(settings)) as database:
        await database.run(lambda store: store.issue([normal(invitation.code)], role, invitation.until))
    return invitation


def lines(invitation: Invitation, bot_name: str | None, zone: tzinfo) -> Iterator[str]:
    """To be handed on, so in both languages. Without the bot's name there is no link, but the words to send."""
    indonesian, english = NAMES[invitation.role]
    until = f"{invitation.until.astimezone(zone):%d-%m-%Y %H.%M %Z}"
    yield f"Undangan untuk {indonesian} / Invitation for a {english}"
    yield ""
    if invitation.role is Role.CUSTODIAN:
        yield "Hanya untuk yang bukan kepala sekolah, dan bukan atasan atau bawahan guru BK mana pun."
        yield "Only for somebody who is not the headmaster, and no superior or subordinate of any school counselor."
        yield ""
    if bot_name is None:
        yield f"    /start {invitation.code}"
        yield ""
        yield f"Kirim baris itu ke bot, satu kali, sebelum {until}. Jangan diteruskan ke orang lain."
        yield f"Send that line to the bot, once, before {until}. Do not pass it on to anybody else."
        return
    address = link(bot_name, invitation.code)
    yield f"    {address}"
    yield ""
    yield picture(address)
    yield f"Buka di HP dan tekan MULAI, satu kali, sebelum {until}. Jangan diteruskan ke orang lain."
    yield f"Open it on the phone and press START, once, before {until}. Do not pass it on to anybody else."


def picture(address: str) -> str:
    """A QR code made of letters, for a terminal."""
    out = StringIO()
    segno.make(address, micro=False).terminal(out, compact=True)
    return out.getvalue().rstrip("\n")
