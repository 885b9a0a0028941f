"""`python -m benchmarks.results`: a school year of 1,000,000 chats on SQLite: seconds of processor time, and memory.

The issue asks for less than 3 s and 300 MB for a report: figures, text and sheets. The picture is drawn by a process of
its own (bot/results/picture.py), and takes as long for one chat as for a million. Measured for a year of which nothing
was frozen before, and for one whose months and semesters were, as the service does it in the nights.
"""

import asyncio
import json
import resource
import sys
import tempfile
from asyncio.subprocess import PIPE
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from time import process_time

from sqlalchemy import delete
from sqlalchemy import text as sql

from benchmarks.town import ROOT_KEY
from bot.results.releasing import released
from bot.results.sheets import made as sheets
from bot.results.words import text
from bot.texts import load_texts
from flows.model.school import TOPICS
from flows.results.periods import Kind, Period
from storage.database import Database
from storage.tables import releases
from storage.vault import Vault

CHATS, STUDENTS = 1_000_000, 100_000
YEAR, TODAY = Period(Kind.YEAR, 2026), date(2027, 8, 1)
FILL = sql(f"""
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


async def measure() -> Mapping[str, float]:
    """In a process of its own that has not filled the table."""
    with tempfile.TemporaryDirectory() as name:
        url = f"sqlite+aiosqlite:///{Path(name) / 'db'}"
        async with Database.open(url, Vault(ROOT_KEY)) as database:
            await database.run(lambda s: s._db.execute(FILL))  # noqa: SLF001
        found = await counted(url, "unfrozen")  # the first that is ever asked for
        async with Database.open(url, Vault(ROOT_KEY)) as database:
            await database.run(lambda s: s._db.execute(delete(releases).where(releases.c.period == YEAR.name)))  # noqa: SLF001
        return {**found, **await counted(url, "frozen")}


async def counted(url: str, which: str) -> Mapping[str, float]:
    command = (sys.executable, "-m", "benchmarks.results", url)
    child = await asyncio.create_subprocess_exec(*command, stdout=PIPE)
    told, _ = await child.communicate()
    found: Mapping[str, float] = json.loads(told)
    return {f"report_{which}_{name}": value for name, value in found.items()}


async def report(url: str) -> Mapping[str, float]:
    words = load_texts()["id"]  # the service has read them when it started
    async with Database.open(url, Vault(ROOT_KEY)) as database:
        began = process_time()
        made = await released(database, YEAR, TOPICS, TODAY)
        text(made, YEAR, "SMA Contoh", words)
        sheets(made, YEAR, "SMA Contoh", words)
        took = process_time() - began
        again = await released(database, YEAR, TOPICS, TODAY)
    same = sheets(again, YEAR, "SMA Contoh", words) == sheets(made, YEAR, "SMA Contoh", words)
    return {
        "seconds": took,
        "mb": megabytes(),
        "same_again": float(same and again == made),
    }


def main() -> None:
    if len(sys.argv) > 1:
        sys.stdout.write(json.dumps(asyncio.run(report(sys.argv[1]))))
        return
    sys.stdout.write("".join(f"{name} {value:.2f}\n" for name, value in asyncio.run(measure()).items()))


if __name__ == "__main__":
    main()
