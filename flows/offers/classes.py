"""Classes: what somebody calls theirs, however they write it, and which counselors a student is to be kept away from.

"8A", "VIII A", "kelas 8 a", "8-a"  ->  "8-A"

A student's class is turned into those counselors at once, and is kept nowhere. From then on nothing changes it: a
counselor who lists other classes sees no offer come or go, and so learns of nobody's class.
"""

import re
from datetime import datetime

from flows.model.ids import PersonId
from flows.model.people import Role
from flows.model.scene import Desk
from flows.model.school import School
from flows.results.periods import JULY, Kind, Period

ROMAN = {"VI": 6, "VII": 7, "VIII": 8, "IX": 9, "X": 10, "XI": 11, "XII": 12, "XIII": 13}
GRADES = "|".join(sorted(ROMAN, key=len, reverse=True))
CLASS = re.compile(
    rf"(?:KELAS|KLS|CLASS|GRADE)?[\s.:]*(?:({GRADES})(?!P[AS])|(1[0-3]|[1-9])(?!\d))[\s./-]*((?:[A-Z]+|\d{{1,2}})(?:[\s./-]*(?:[A-Z]+|\d{{1,2}}))*)?"
)
LONGEST = 16  # letters and figures behind the grade
LONGEST_WRITTEN = 30
SENTENCE = 4  # words
BEFORE = 2  # months before July in which the turn of the year may be made
NAMES_ONE = {*ROMAN, "KELAS", "KLS", "CLASS", "GRADE", "TUJUH", "DELAPAN", "SEMBILAN", "SEPULUH", "SEBELAS"}
BETWEEN = re.compile(r"[,;\n]|\bdan\b|\band\b", re.IGNORECASE)


def read(text: str) -> str | None:
    """None: it is no class. A grade alone is one, too: some schools have a single class in each."""
    found = CLASS.fullmatch(text.strip().upper()) if len(text) <= LONGEST_WRITTEN else None
    if found is None:
        return None
    roman, figure, rest = found.groups()
    name = "".join(re.findall(r"[A-Z0-9]+", rest or ""))
    if len(name) > LONGEST:
        return None
    grade = ROMAN[roman] if roman else int(figure)
    return f"{grade}-{name}" if name else f"{grade}"


def read_all(text: str) -> tuple[str, ...]:
    """Several, with commas or lines between them; nothing when one of them cannot be read."""
    parts = [part for part in BETWEEN.split(text) if part.strip()]
    found = [read(part) for part in parts]
    return tuple(dict.fromkeys(one for one in found if one)) if all(found) else ()


def tells(text: str) -> bool:
    """A sentence, and nothing in it that could name a class: who answers like that has begun to tell."""
    words = re.findall(r"\w+", text.upper())
    return len(words) >= SENTENCE and not any(word in NAMES_ONE or any(map(str.isdigit, word)) for word in words)


def school_year(school: School, now: datetime, *, coming: bool = False) -> str:
    """In which a class is named now; `coming`: the one to turn to, which in May and June is the next."""
    day = now.astimezone(school.zone).date()
    first = JULY - (BEFORE if coming else 0)
    return Period(Kind.YEAR, day.year if day.month >= first else day.year - 1).name


def same(one: str, other: str) -> bool:
    """As far as anybody can tell: "8" may be "8-A"."""
    (grade, _, name), (grade_too, _, name_too) = one.partition("-"), other.partition("-")
    return grade == grade_too and (not name or not name_too or name == name_too)


def matter(desk: Desk) -> bool:
    """Some counselor has listed theirs; otherwise a student is not even asked."""
    return any(one.work.classes for one in desk.all(Role.COUNSELOR))


def mates(desk: Desk, named: str) -> tuple[PersonId, ...]:
    """Counselors who may be in that class, on duty or not."""
    return tuple(one.id for one in desk.all(Role.COUNSELOR) if any(same(named, their) for their in one.work.classes))
