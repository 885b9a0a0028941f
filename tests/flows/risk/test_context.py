"""Surroundings lower the level and name a friend; they never cancel and never raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.risk.alarm import Category, Level
from flows.risk.screen import Screen
from tests import shipped

ALONE = Screen(shipped.lexicon())
DANGERS = (
    "aku pengen bunuh diri",
    "aku mau mati aja",
    "aku nyilet tangan lagi",
    "pengen bunuh dia",
    "mau kabur dari rumah",
)
LOWERING = ("wkwk", "dulu", "bercanda", "di film", "tugas ppkn", "waktu itu", "haha", "novel", "pas smp")


@pytest.mark.parametrize(
    ("text", "level", "category", "tag"),
    [
        ("aku pengen bunuh diri", Level.RED, Category.SUICIDE, ""),
        ("aku ga pengen bunuh diri kok", Level.AMBER, Category.SUICIDE, "tag:negated"),
        ("dulu aku pengen bunuh diri", Level.AMBER, Category.SUICIDE, "tag:past"),
        ("wkwk aku pengen bunuh diri", Level.AMBER, Category.SUICIDE, "tag:joke"),
        ("temenku bilang pengen bunuh diri", Level.AMBER, Category.FRIEND_IN_DANGER, ""),
        ("adekku pengen bunuh diri malam ini", Level.RED, Category.FRIEND_IN_DANGER, "tag:other"),
        ("ceritanya ke temenku kalo aku pengen bunuh diri", Level.RED, Category.SUICIDE, ""),
        ("aku hamil", Level.OFFER, Category.PREGNANCY, ""),
    ],
)
def test_level_and_category(text: str, level: Level, category: Category, tag: str) -> None:
    alarm = ALONE(text)
    assert alarm is not None
    assert (alarm.level, alarm.category) == (level, category)
    assert not tag or tag in alarm.why


@given(st.sampled_from(DANGERS), st.lists(st.sampled_from(LOWERING), min_size=1, max_size=3), st.booleans())
def test_context_never_cancels_and_never_raises(danger: str, around: list[str], before: bool) -> None:
    plain, coloured = ALONE(danger), ALONE(" ".join([*around, danger] if before else [danger, *around]))
    assert plain is not None
    assert coloured is not None
    assert coloured.level.weight <= plain.level.weight
