"""A table to which rows are only added: the database itself refuses anything else.

No fence against whoever owns the file, who can take it down: what they then do, the chain shows. It stops our own
mistakes, and a tool in a careless hand.
"""

from collections.abc import Iterator

from sqlalchemy import DDL, Table, event

SQLITE, POSTGRES = "sqlite", "postgresql"
FROZEN = "OLD.mac IS NOT NULL"  # a row of before there was a chain gets its place in it, once


def append_only(table: Table) -> None:
    for dialect in (SQLITE, POSTGRES):
        for statement in fences(table.name, dialect):
            fence = DDL(statement)  # type: ignore[no-untyped-call]  # SQLAlchemy's
            event.listen(table, "after_create", fence.execute_if(dialect=dialect))


def fences(table: str, dialect: str) -> Iterator[str]:
    """The statements that put them up, as the migration does (which must never change, and so has its own)."""
    if dialect == SQLITE:
        for what, when in (("update", FROZEN), ("delete", "1")):
            yield (
                f"CREATE TRIGGER {table}_no_{what} BEFORE {what.upper()} ON {table} WHEN {when} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is only added to'); END"
            )
        return
    yield (
        f"CREATE OR REPLACE FUNCTION {table}_refuses() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{table} is only added to'; END $$"
    )
    for what, when, each in (
        ("update", f"WHEN ({FROZEN}) ", "ROW"),
        ("delete", "", "ROW"),
        ("truncate", "", "STATEMENT"),
    ):
        yield (
            f"CREATE TRIGGER {table}_no_{what} BEFORE {what.upper()} ON {table} "
            f"FOR EACH {each} {when}EXECUTE FUNCTION {table}_refuses()"
        )
