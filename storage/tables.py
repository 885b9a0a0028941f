"""Every table. What a person said and who they are outside is sealed; each plain column says nothing about either."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Index,
    LargeBinary,
    MetaData,
    SmallInteger,
    String,
    Table,
    false,
    text,
)

from storage.appended import append_only
from storage.certified import only_certified
from storage.columns import Moment, Number, SealedColumn
from storage.two_keys import checks, two_keys

SCHEMA = "0019"  # the newest migration; tests hold it to the folder
meta = MetaData()

# Of a partial index and of the questions that shall use it: a database compares the two by their wording, so they
# are written once, and without parameters
OPEN = text("stage != 'Closed'")
HELPERS = text("role IS NOT NULL")
UNSENT = text("state IN ('waiting', 'sending')")
COVERED = text("state = 'covered'")

keys = Table(
    "keys",
    meta,
    Column("owner", String, primary_key=True),  # "person ID", "chat ID": random ids; and "root"
    Column("wrapped", SealedColumn, nullable=False),
)

people = Table(
    "people",
    meta,
    Column("id", String, primary_key=True),
    Column("lookup", LargeBinary, nullable=False, unique=True),  # keyed HMAC of the Telegram id
    Column("address", SealedColumn, nullable=False),  # the Telegram id itself
    Column("staff", String),  # counselor, supervisor, coordinator: finds who helps
    Column("language", String, nullable=False),
    Column("admitted", Boolean, nullable=False),
    Column("consent", SmallInteger, nullable=False),
    Column("wrong_codes", SmallInteger, nullable=False),
    Column("no_code_before", Moment),
    Column("news", Boolean, nullable=False, server_default=false()),  # wants to be told of group sessions and the like
    Column("certified", Moment),  # until then they may help as a counselor; the trigger below looks at it
    Column("suspended", Moment),  # since then a counselor takes no chat; the trigger looks at it, too
    Column("place", SealedColumn, nullable=False),
    Column("work", SealedColumn, nullable=False),
)
Index(
    "people_who_help",
    people.c.id,  # in the order in which they are read
    sqlite_where=people.c.staff.is_not(None),
    postgresql_where=people.c.staff.is_not(None),
)

tickets = Table(
    "tickets",
    meta,
    Column("lookup", LargeBinary, primary_key=True),  # keyed HMAC of the code
    Column("role", String),  # of an invitation; a school code has none
    Column("used", Boolean, nullable=False),  # by whom is written nowhere
    Column("until", Moment),
    Column("certified", Moment),  # an invitation of one whom the school has certified already, until then
)
Index("tickets_of_helpers", tickets.c.until, sqlite_where=HELPERS, postgresql_where=HELPERS)

chats = Table(
    "chats",
    meta,
    Column("id", String, primary_key=True),
    Column("stage", String, nullable=False),  # Queued, Talking, Letter, Closed
    Column("road", String, nullable=False),  # peer or bk
    Column("alias", String, nullable=False),  # a random name, for this chat alone
    Column("helper", String),  # a random id, of a Talking or Letter; the trigger below looks at it
    Column("state", SealedColumn, nullable=False),
    Column("opened", Moment, nullable=False),
    Column("waited", BigInteger),  # seconds until somebody came
    Column("changed", Moment, nullable=False),
    Column("until", Moment),  # when it is destroyed (flows/school/retention.py); none while it is open
)
Index(
    "chats_open",
    chats.c.stage,
    sqlite_where=OPEN,
    postgresql_where=OPEN,
)
Index("chats_by_change", chats.c.changed)
Index(
    "chats_by_end",
    chats.c.until,
    sqlite_where=chats.c.until.is_not(None),
    postgresql_where=chats.c.until.is_not(None),
)
only_certified(chats)

lines = Table(
    "lines",
    meta,
    Column("number", Number, primary_key=True, autoincrement=False),  # the order in which they were written
    Column("chat", String, nullable=False),
    Column("side", String, nullable=False),  # s or h
    Column("message", BigInteger, nullable=False),  # two helpers, one after another, may have the same
    Column("text", SealedColumn, nullable=False),
)
Index("lines_by_message", lines.c.chat, lines.c.side, lines.c.message)

cases = Table(
    "cases",
    meta,
    Column("id", String, primary_key=True),
    Column("state", SealedColumn, nullable=False),
    Column("until", Moment, nullable=False, index=True),  # when it is destroyed (flows/school/retention.py)
)

cards = Table(
    "cards",
    meta,
    Column("person", String, primary_key=True),
    Column("words", SealedColumn, nullable=False),  # the emergency card, under their own key (storage/cards.py)
)

# Each time that somebody looked who a student is: held to by the database itself (storage/two_keys.py)
openings = Table(
    "openings",
    meta,
    Column("id", String, primary_key=True),
    Column("about", String, nullable=False, index=True),  # the case
    Column("asker", String, nullable=False),
    Column("second", String),  # none: alone
    Column("asked", Moment, nullable=False),
    Column("answered", Moment),
    Column("viewed", Moment, nullable=False),
    *checks(),
)
two_keys(openings)

outbox = Table(
    "outbox",
    meta,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("lane", SmallInteger, nullable=False),
    Column("person", String, nullable=False),
    Column("mark", String),  # finds it again: a kind of message and a chat's random id
    Column("about", String),  # the chat whose words these are, and whose key seals them
    Column("words", SealedColumn, nullable=False),
    Column("state", String, nullable=False),
    Column("message", BigInteger),  # Telegram's number in that person's chat, to edit and quote it
)
Index(
    "outbox_by_mark",
    outbox.c.mark,
    outbox.c.person,
    sqlite_where=outbox.c.mark.is_not(None),
    postgresql_where=outbox.c.mark.is_not(None),
)
Index(
    "outbox_by_message",
    outbox.c.person,
    outbox.c.message,
    sqlite_where=outbox.c.message.is_not(None),
    postgresql_where=outbox.c.message.is_not(None),
)
Index(
    "outbox_covered",
    outbox.c.person,
    outbox.c.number,
    sqlite_where=COVERED,
    postgresql_where=COVERED,
)
Index(
    "outbox_unsent",
    outbox.c.number,
    sqlite_where=UNSENT,
    postgresql_where=UNSENT,
)

timers = Table(
    "timers",
    meta,
    Column("id", String, primary_key=True),
    Column("person", String, nullable=False),
    Column("name", String, nullable=False),
    Column("about", String),
    Column("at", Moment, nullable=False),
)
Index("timers_by_turn", timers.c.at, timers.c.id)  # very many may be due at one moment

seen = Table(
    "seen",
    meta,
    Column("source", String, primary_key=True),
    Column("at", Moment, nullable=False, index=True),
    sqlite_with_rowid=False,
)

quarantine = Table(
    "quarantine",
    meta,
    Column("source", String, primary_key=True),
    Column("at", Moment, primary_key=True),  # after a quiet week Telegram gives the same number to another update
    Column("why", String, nullable=False),  # the name of an exception
    Column("raw", SealedColumn, nullable=False),
    Column("person", String),  # of whom it is, where that was known
)

audit = Table(
    "audit",
    meta,
    Column("number", Number, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", String, nullable=False),
    Column("what", String, nullable=False),
    Column("about", String),
    Column("detail", String, nullable=False),  # a version, a role: never words
    Column("place", BigInteger),  # in the chain; a row of before there was one has it since the first start with it
    Column("mac", LargeBinary),  # keyed, over all of this and the row before: storage/audit.py
)
Index("audit_by_place", audit.c.place)
append_only(audit)

heads = Table(
    "heads",
    meta,
    Column("name", String, primary_key=True),  # of a chain
    Column("head", SealedColumn, nullable=False),  # how many rows it has, and the HMAC of the last
)

chores = Table(
    "chores",
    meta,
    Column("name", String, primary_key=True),  # backup, head, pseudonyms
    Column("period", String, nullable=False),  # the hour, day or version for which it was done last
)

# Stays when words, keys and people are erased, and leads back to none of them: no time, no id, no order of rows
outcomes = Table(
    "outcomes",
    meta,
    Column(
        "student", LargeBinary, primary_key=True
    ),  # from their key (storage/pseudonyms.py), another one each school year
    Column("lookup", LargeBinary, primary_key=True),  # from the chat's key
    Column("month", String, nullable=False),  # in which it began
    Column("hour", SmallInteger, nullable=False),
    Column("helper", LargeBinary),  # likewise, of the peer who had it last
    Column("road", String, nullable=False),
    Column("topic", String, nullable=False),
    Column("apart", Boolean, nullable=False),  # danger in words that no chat holds
    Column("over", Boolean, nullable=False),
    Column("waited", BigInteger),  # seconds until somebody wrote
    Column("feeling", SmallInteger),
    Column("feeling_after", SmallInteger),
    Column("rating", SmallInteger),
    Column("heard", String),
    Column("survey", String),
    Column("follow", String),
    Column("follow_feeling", SmallInteger),
    Column("follow_again", SmallInteger),
    Column("level", SmallInteger, nullable=False),  # of the worst danger, by its weight
    Column("acknowledged", BigInteger),  # seconds until an adult was on it
    sqlite_with_rowid=False,  # a student's lie together, as they are counted
)
Index("outcomes_by_chat", outcomes.c.lookup, unique=True)
HELPED = outcomes.c.helper.is_not(None)
Index("outcomes_by_helper", outcomes.c.month, outcomes.c.helper, sqlite_where=HELPED, postgresql_where=HELPED)

releases = Table(
    "releases",
    meta,
    Column("period", String, primary_key=True),
    Column("figures", String, nullable=False),  # what may be shown to a school, and nothing else
    Column("lookup", LargeBinary, nullable=False),  # keyed HMAC of the figures: nobody has changed them
)

# The same of letters and cases (flows/results/happenings.py): what happened, one word each
happenings = Table(
    "happenings",
    meta,
    Column("lookup", LargeBinary, primary_key=True),  # from the key of the letter or case
    Column("student", LargeBinary, nullable=False, index=True),  # as with outcomes
    Column("month", String, nullable=False, index=True),
    Column("kind", String, nullable=False),
    Column("value", String, nullable=False),
)

# What stood beside those figures when a report of that period was first made (storage/drawn.py)
drawn = Table(
    "drawn",
    meta,
    Column("period", String, primary_key=True),
    Column("figures", String, nullable=False),  # what may be shown; of comments random ids, never words
    Column("lookup", LargeBinary, nullable=False),  # as with releases
)

# What adults of the school see and count for themselves (flows/model/observed.py)
observations = Table(
    "observations",
    meta,
    Column("id", String, primary_key=True),
    Column("month", String, nullable=False),
    Column("kind", String, nullable=False),  # of behaviour
    Column("scale", SmallInteger, nullable=False),
    Column("words", SealedColumn, nullable=False),  # of which class or case, and the note
    Column("number", Number, nullable=False),  # the order in which they were written
    Column("until", Moment, nullable=False, index=True),  # then it is destroyed
    Column("lookup", LargeBinary, index=True),  # from the key of the case it is of
)

# What students added after chats (flows/afterwards/comments.py): those that wait, found in the chat itself, and those
# that were passed, which outlive it
waiting_comments = Table(
    "waiting_comments",
    meta,
    Column("chat", String, primary_key=True),
)

comments = Table(
    "comments",
    meta,
    Column("id", String, primary_key=True),
    Column("lookup", LargeBinary, nullable=False, index=True),  # from the chat's key: for an erasure, as long as it is
    Column("month", String, nullable=False),  # in which the chat ended
    Column("words", SealedColumn, nullable=False),
    Column("until", Moment, nullable=False, index=True),
)

meetings = Table(
    "meetings",
    meta,
    Column("id", String, primary_key=True),
    Column("state", SealedColumn, nullable=False),
    Column("until", Moment, nullable=False, index=True),
)

school_counts = Table(
    "school_counts",
    meta,
    Column("month", String, primary_key=True),
    Column("kind", String, primary_key=True),
    Column("grade", String, primary_key=True),
    Column("number", BigInteger, nullable=False),  # of a whole grade, from the school's own books
)

lease = Table(
    "lease",
    meta,
    Column("name", String, primary_key=True),
    Column("holder", String, nullable=False),
    Column("until", Moment, nullable=False),
)

erasures = Table(
    "erasures",
    meta,
    Column("person", String, primary_key=True),
    Column("stage", String, nullable=False),  # how far it has come
    Column("after", String, nullable=False),  # the chat or letter looked at last
    Column("since", Moment, nullable=False),
    Column("last", BigInteger),  # the message they asked for it with
)

tombstones = Table(
    "tombstones",
    meta,
    Column("lookup", LargeBinary, primary_key=True),  # keyed HMAC of whose key was destroyed
    Column("at", Moment, nullable=False),
)

nights = Table(
    "nights",
    meta,
    Column("period", String, primary_key=True),  # a date: each night is swept once
    Column("at", Moment, nullable=False),
    Column("number", Number, nullable=False),  # what has a smaller one is older than this night
    Column("done", Boolean, nullable=False),
)
