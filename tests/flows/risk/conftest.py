"""The shipped lexicon and weights, read once for all tests of this folder."""

from pathlib import Path

import pytest

from flows.risk.lexicon import Lexicon
from flows.risk.model import Model
from flows.risk.screen import Screen
from recognition.files import read_lexicon, read_model

DATA = Path(__file__).parents[3] / "data" / "risk"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return read_lexicon(DATA)


@pytest.fixture(scope="session")
def model() -> Model:
    return read_model(DATA / "weights.json")


@pytest.fixture(scope="session")
def screen(lexicon: Lexicon, model: Model) -> Screen:
    return Screen(lexicon, model)


@pytest.fixture(scope="session")
def degraded(lexicon: Lexicon) -> Screen:
    return Screen(lexicon)
