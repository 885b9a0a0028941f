"""Portrait: what a counselor says of themselves, all of it only if they like. Kept with their work, and so sealed.

They themselves and the supervisors see it, and nobody else; a student's wishes are weighed against it.
"""

from dataclasses import dataclass, field

GENDERS = ("female", "male")
GRADES = tuple(range(7, 13))


@dataclass(frozen=True, slots=True)
class Portrait:
    topics: tuple[str, ...] = ()  # of the school's
    gender: str = ""
    languages: tuple[str, ...] = ()  # spoken well enough to listen in
    grade: int = 0
    name: str = field(default="", repr=False)  # their real one, on the school's list as long as they want it there
