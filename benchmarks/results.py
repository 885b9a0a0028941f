"""`python -m benchmarks.results`: a school year of 1,000,000 chats on SQLite: seconds of processor time, and memory.

The issue asks for less than 3 s and 300 MB for a report.
"""

import asyncio
import resource
import sys
import tempfile
from datetime import date
from pathlib import Path
from time import process_time

from sqlalchemy import text

from flows.results.periods import Kind, Period
from flows.school import TOPICS
from storage.database import Database
from storage.reports import tally
from storage.store import Store
from storage.vault import Vault

CHATS, STUDENTS = 1_000_000, 100_000
YEAR = Period(Kind.YEAR, 2026)
FILL = text(f"""
    WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {CHATS}),
    r(i, a, b, c) AS MATERIALIZED (SELECT i, abs(random()), abs(random()), abs(random()) FROM n)
    INSERT INTO outcomes SELECT CAST(printf('%016d', c % {STUDENTS}) AS BLOB), randomblob(16),
        CASE WHEN a % 12 < 6 THEN '2026-' || printf('%02d', 7 + a % 12) ELSE '2027-' || printf('%02d', a % 12 - 5) END,
        b % 24, CAST(printf('%016d', b % 40) AS BLOB),
        CASE WHEN a % 7 = 0 THEN 'bk' ELSE 'peer' END,
        json_extract('["study","family","friends","bullying","feelings","dating","career","other"]',
                     '$[' || (b % 8) || ']'),
        0, 1, CASE WHEN c % 11 = 0 THEN NULL ELSE a % 4000 END, 1 + b % 5,
        CASE WHEN a % 3 = 0 THEN 1 + c % 5 END, CASE WHEN a % 3 = 0 THEN 1 + b % 5 END,
        CASE WHEN a % 3 = 0 THEN 'yes' END, CASE WHEN a % 3 = 0 THEN 'answered' ELSE 'asked' END,
        CASE WHEN c % 4 = 0 THEN 'answered' END, CASE WHEN c % 4 = 0 THEN 1 + a % 5 END, NULL,
        CASE WHEN a % 50 = 0 THEN 3 ELSE 0 END, CASE WHEN a % 50 = 0 THEN b % 900 END FROM r
""")  # noqa: S608  numbers of ours


def megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


async def measure(folder: Path) -> None:
    vault = Vault(b"k" * 32)
    url = f"sqlite+aiosqlite:///{folder / 'db'}"
    async with Database.open(url, vault) as database:
        await database.run(lambda s: s._db.execute(FILL))  # noqa: SLF001
    child = await asyncio.create_subprocess_exec(sys.executable, "-m", "benchmarks.results", url)
    await child.wait()


async def report(url: str) -> None:
    """In a process that has not filled the table."""
    async with Database.open(url, Vault(b"k" * 32)) as database:

        def counted(store: Store) -> int:
            return len(tally(store._db, YEAR, TOPICS).counts)  # noqa: SLF001

        began = process_time()
        numbers = await database.run(counted)
        sys.stdout.write(f"{numbers} numbers of the year: {process_time() - began:.2f} s, {megabytes():.0f} MB\n")
        began = process_time()
        await database.run(lambda s: s.release(YEAR, TOPICS, date(2027, 8, 1)))
        took = process_time() - began
        sys.stdout.write(
            f"the year with its semesters and months, checked and frozen: {took:.2f} s, {megabytes():.0f} MB\n"
        )


def main() -> None:
    if len(sys.argv) > 1:
        asyncio.run(report(sys.argv[1]))
        return
    with tempfile.TemporaryDirectory() as name:
        asyncio.run(measure(Path(name)))


if __name__ == "__main__":
    main()
