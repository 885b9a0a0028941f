"""Brings a database's tables up to date, and refuses one that a newer Sebaya has made."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from storage.tables import SCHEMA

MIGRATIONS = Path(__file__).with_name("migrations")


class NewerSchema(Exception):
    """This database was made by a newer version of Sebaya. Update the program, or restore an older backup."""

    def __str__(self) -> str:
        return str(self.__doc__)


def migrate(db: Connection) -> None:
    """Alembic is imported only when there is something to do: it costs a third of a second at every start."""
    version = at(db)
    if version == SCHEMA:
        return
    if version is not None and version > SCHEMA:
        raise NewerSchema
    from alembic import command  # noqa: PLC0415  see above
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.attributes["connection"] = db
    command.upgrade(config, "head")


def at(db: Connection) -> str | None:
    """The revision the tables are at; None for an empty database."""
    if not inspect(db).has_table("alembic_version"):
        return None
    version: str | None = db.scalar(text("SELECT version_num FROM alembic_version"))
    return version
