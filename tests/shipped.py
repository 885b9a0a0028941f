"""The words and the recognition of danger that are shipped, read once in a process: each reading takes half a second."""

from copy import copy
from functools import cache
from pathlib import Path

from bot import texts
from flows.risk.lexicon import Lexicon
from flows.risk.model import Model
from flows.risk.screen import Screen
from recognition.files import read_lexicon, read_model

DATA = Path(__file__).parents[1] / "data" / "risk"


def load_texts() -> texts.Texts:
    """For each who asks a copy of their own: a school's wording in one is not seen in another."""
    return {language: copy(words) for language, words in read_texts().items()}


@cache
def read_texts() -> texts.Texts:
    return texts.load_texts()


@cache
def lexicon() -> Lexicon:
    return read_lexicon(DATA)


@cache
def model() -> Model:
    return read_model(DATA / "weights.json")


@cache
def screen() -> Screen:
    """As the service has it; nothing in it ever changes."""
    return Screen(lexicon(), model())
