"""Alembic's entry: always online, on the connection and in the transaction of whoever called."""

from alembic import context
from sqlalchemy import Connection

from storage.tables import meta

connection: Connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=meta, render_as_batch=connection.dialect.name == "sqlite")
context.run_migrations()
