"""The shipped lexicon and weights, read once for all tests of this folder."""

from pathlib import Path

import pytest

from flows.risk.lexicon import Lexicon
from flows.risk.model import Model
from flows.risk.screen import Screen
from tests import shipped

DATA = Path(__file__).parents[3] / "data" / "risk"


@pytest.fixture(scope="session")
def lexicon() -> Lexicon:
    return shipped.lexicon()


@pytest.fixture(scope="session")
def model() -> Model:
    return shipped.model()


@pytest.fixture(scope="session")
def screen() -> Screen:
    return shipped.screen()


@pytest.fixture(scope="session")
def degraded(lexicon: Lexicon) -> Screen:
    return Screen(lexicon)
