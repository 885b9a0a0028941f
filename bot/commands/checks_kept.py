"""What must outlast this computer, and what nobody may have changed: backups and the audit."""

from datetime import datetime, timedelta

from bot import age, backup
from bot.audit import REMEDY, says
from bot.clock import SystemClock
from bot.commands.checks_here import vault_of
from bot.commands.findings import Finding, broken, good, warning
from bot.lock import file_of
from bot.settings import Settings
from storage.condition import Shut, audited
from storage.proof import Broken

LATE = timedelta(hours=3)


async def backups(settings: Settings) -> list[Finding]:
    try:
        if not age.recipients(settings.backup_recipients):
            nobody = backup.no_recipients()
            return [warning("Backup", nobody.what, nobody.remedy)]
    except age.AgeMistake as wrong:
        return [broken("Backup", wrong.what, wrong.remedy)]
    return [judged(backup.last(settings.backup_folder), SystemClock().now())]


def judged(last: datetime | None, now: datetime) -> Finding:
    if last is None:
        return warning("Backup", "None was made yet.", "`python -m bot run` makes one each hour, `backup` one at once.")
    made = f"The last was made at {last:%Y-%m-%d %H:%M} UTC"
    if now - last > LATE:
        return warning("Backup", f"{made}.", "Where the service runs it makes one each hour: see its log.")
    return good("Backup", f"{made}. Try it from time to time: `python -m bot restore --rehearse`.")


async def audit(settings: Settings) -> list[Finding]:
    """Nothing of a database that is not there, shut or older: that is told already."""
    vault, file = vault_of(settings), file_of(settings.database_url)
    if vault is None or (file is not None and not file.exists()):
        return []
    try:
        found = await audited(settings.database_url, vault)
    except Shut:
        return []
    if found is None:
        return []
    if isinstance(found, Broken):
        return [broken("Audit", says(found), REMEDY)]
    return [good("Audit", f"All {found.head.rows} rows stand.")]
