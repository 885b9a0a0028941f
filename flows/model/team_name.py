"""Team names: by which the adults of the programme are told apart, since nobody's name is ever kept.

A counselor has a badge. Everybody else is called by an animal, a colour and a number, made from the random id alone:
the same everywhere, kept nowhere, and shown to themselves, so that they can say in person which one they are.
"""

from zlib import crc32

from flows.model.aliases import ANIMALS, COLOURS, name
from flows.model.ids import PersonId
from flows.model.people import Person

KINDS = len(ANIMALS) * len(COLOURS)
NUMBERS = range(10, 100)


def team_name(person: PersonId) -> str:
    number = crc32(person.encode())
    return f"{name(number % KINDS)} {NUMBERS[number // KINDS % len(NUMBERS)]}"


def called(one: Person) -> str:
    return one.work.study.badge or team_name(one.id)
