"""The tables there are, a fixed list, and how their numbers hang together: what an attacker knows as well as we do."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

HOURS = ("00", "06", "09", "12", "15", "18", "21")  # each up to the next
WAITS = (60, 300, 900, 3600)  # seconds
ANSWERED_WITHIN = (4, 24, 72)  # hours, of a letter
ANSWERS = ("h4", "h24", "h72", "longer", "nobody")
PROMISES = KEPT, LATE, OPEN = ("kept", "late", "open")
LETTER, CANCELLED = "letter", "cancelled"  # as storage has them; the second counts nowhere
OUTCOMES = ("safe", "referred", "moved", "lost", "other")  # of a case; flows/casebook/casework.py asks for one of them
ROLES = ("psychologist", "social-worker", "puskesmas", "teacher", "other")  # of whom students are referred to
BANDS = ("m1", "m5", "m15", "m60", "more", "nobody")
SCALE = ("1", "2", "3", "4", "5")
UNSAID = "unsaid"
MOST_CHATS = 5  # of one student are counted, or one could move a number by more than a step


class Kind(StrEnum):
    SPLIT = "split"  # each of the whole is in exactly one part
    UNION = "union"  # in at least one
    MOST = "most"  # the whole is at most all parts together
    WITHIN = "within"  # the one part is among the whole
    TIMES = "times"  # the whole is at most so many times the part


@dataclass(frozen=True, slots=True)
class Relation:
    kind: Kind
    whole: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Distinct students by one thing."""

    name: str
    whole: str
    values: tuple[str, ...]
    kind: Kind = Kind.SPLIT
    adds: Kind | None = Kind.MOST  # how a value of a longer period hangs together with the same of its parts
    section: str = ""

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(f"{self.name}.{value}" for value in self.values)


TOTALS = ("students", "chats", "surveyed", "rated", "judged", "felt", "followed", "worried", "counselors")
LETTERS, CASES = ("letters", "cases")
SECTIONS: Mapping[str, tuple[str, ...]] = {  # their totals; the first is of all students in it, as with students above
    LETTERS: ("writers", "letters"),
    CASES: ("cared", "opened", "closed", "referred", "reviewed"),
}
AMONG = (  # each is among the other
    ("surveyed", "students"),
    ("rated", "survey.answered"),
    ("judged", "survey.answered"),
    ("felt", "survey.answered"),
    ("followed", "students"),
    ("students", "chats"),
    ("writers", "letters"),
    ("promise.open", "answers.nobody"),  # the same students, by two names
    ("answers.nobody", "promise.open"),
)
ANSWERED = "writers.answered"  # shown nowhere: two tables tell it, and each so tells of the other
PROMISED = tuple(f"promise.{one}" for one in PROMISES if one != OPEN)
WAITED = tuple(f"answers.{one}" for one in ANSWERS[:-1])


def tables(topics: Collection[str]) -> tuple[Table, ...]:
    said = tuple(dict.fromkeys((*topics, UNSAID)))
    return (
        Table("waits", "students", BANDS),
        Table("topics", "students", said, Kind.UNION, Kind.UNION),
        Table("hours", "students", HOURS, Kind.UNION, Kind.UNION),
        Table("road", "students", ("peer", "bk"), Kind.UNION, Kind.UNION),
        Table("survey", "surveyed", ("answered", "skipped", "asked")),
        Table("rating", "rated", SCALE, adds=None),
        Table("heard", "judged", ("yes", "partly", "no"), adds=None),
        Table("follow", "followed", ("well", "fair", "low", "stopped", "silent")),
        Table("level", "worried", ("red", "amber")),
        Table("acknowledged", "worried", BANDS),
        Table("promise", "writers", PROMISES, section=LETTERS),
        Table("answers", "writers", ANSWERS, section=LETTERS),
        Table("closed", "closed", OUTCOMES, Kind.UNION, Kind.UNION, CASES),
        Table("referred", "referred", ROLES, Kind.UNION, Kind.UNION, CASES),
        Table("reviewed", "reviewed", ("kept", "missed"), Kind.UNION, Kind.UNION, CASES),
    )


def keys(of: Collection[Table]) -> tuple[str, ...]:
    """Totals of the sections that these are of, and all their values."""
    totals = (one for section in dict.fromkeys(table.section for table in of) for one in SECTIONS.get(section, TOTALS))
    return (*totals, *(key for table in of for key in table.keys))


def relations(of: Collection[Table]) -> tuple[Relation, ...]:
    return (
        *(Relation(table.kind, table.whole, table.keys) for table in of),
        *(Relation(Kind.WITHIN, whole, (part,)) for part, whole in AMONG),
        Relation(Kind.UNION, SECTIONS[CASES][0], SECTIONS[CASES][1:]),  # a case that was worked on is in one of them
        *(Relation(Kind.SPLIT, ANSWERED, parts) for parts in (PROMISED, WAITED)),  # of whom nobody waits any more
        Relation(Kind.SPLIT, "writers", (ANSWERED, "promise.open")),
        Relation(Kind.TIMES, "chats", ("students",)),
        Relation(Kind.TIMES, "letters", ("writers",)),
    )


def between(period: str, parts: Collection[str], of: Collection[Table]) -> tuple[Relation, ...]:
    """A period and those it is made of. Names are `PERIOD/KEY`."""
    kinds: Mapping[str, Kind | None] = {
        **dict.fromkeys((*TOTALS, *(one for totals in SECTIONS.values() for one in totals)), Kind.UNION),
        **{key: table.adds for table in of for key in table.keys},
        "survey.answered": Kind.UNION,
        "level.red": Kind.UNION,
        "waits.nobody": Kind.UNION,
        "promise.open": Kind.UNION,
        "answers.nobody": Kind.UNION,
    }
    return tuple(
        Relation(kind, f"{period}/{key}", tuple(f"{part}/{key}" for part in parts))
        for key, kind in kinds.items()
        if kind is not None and parts
    )
