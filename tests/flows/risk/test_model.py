"""The scorer: packed sums are plain sums; it adds and never vetoes; it explains itself."""

from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.risk.alarm import Category, Level, Source
from flows.risk.features import GROUPS, grouped, stem
from flows.risk.model import LANE, ZERO, Found, Head, Model, model
from flows.risk.screen import Screen
from tests import shipped
from tests.flows.risk import plain

CATEGORIES = (Category.SUICIDE, Category.PREGNANCY)
LEXICON = shipped.lexicon()
SCREEN, ALONE = shipped.screen(), Screen(LEXICON)


def row(share: int, *weights: int) -> int:
    return share + sum((weight + ZERO) << LANE * (at + 1) for at, weight in enumerate(weights))


def made(threshold: float = 0.0) -> Model:
    rows: tuple[dict[str, int], ...] = (
        {"ma": row(4, 10, 5, -5, 0)},
        {"mati": row(9, 100, 90, -90, -20), "hamil": row(9, 80, -90, 90, 50)},
        {},
        {},
    )
    return model(rows, tuple(Head(0.1, 0.5) for _ in range(4)), CATEGORIES, mix=0.5, threshold=threshold)


def found(*groups: set[str]) -> Found:
    return plain.rows(plain.tables(made()), groups)


def test_scores_are_what_plain_arithmetic_gives() -> None:
    groups = found({"ma", "zz"}, {"mati", "hamil"}, set(), set())
    danger = 0.5 + 10 * 0.1 / 2 + 180 * 0.1 / sqrt(18)
    one, two = 0.5 + 5 * 0.1 / 2, 0.5 - 5 * 0.1 / 2
    assert made().scores(groups)[:3] == pytest.approx((danger, one, two))
    assert made(1.0).danger(made().scores(groups)) == pytest.approx(0.5 * danger + log(exp(one) + exp(two)) - 1)


def test_an_alarm_names_its_category_its_words_and_its_level() -> None:
    sad = made().alarm(found(set(), {"mati"}, set(), set()))
    belly = made().alarm(found({"ma"}, {"hamil"}, set(), set()))
    assert sad is not None
    assert (sad.level, sad.category, sad.why, sad.source) == (Level.AMBER, "suicide", ("ngram:mati",), Source.MODEL)
    assert belly is not None
    assert (belly.level, belly.category, belly.why) == (Level.OFFER, "pregnancy", ("ngram:hamil",))


def test_below_the_threshold_there_is_none() -> None:
    assert made(99.0).alarm(found(set(), {"mati"}, set(), set())) is None


@given(st.text("akumutindhil ", max_size=60))
def test_the_model_never_vetoes(text: str) -> None:
    alone, both = ALONE(text), SCREEN(text)
    if alone is not None:
        assert both is not None
        assert both.level.weight >= alone.level.weight


def test_a_model_that_hates_everything_cannot_hide_what_the_lexicon_sees(lexicon: object) -> None:
    cold = model(({}, {}, {}, {}), tuple(Head(1.0, -99.0) for _ in range(4)), CATEGORIES, 0.5, 0.0)
    alarm = Screen(LEXICON, cold)("aku pengen bunuh diri")
    assert alarm is not None
    assert alarm.level is Level.RED


def test_groups_of_features() -> None:
    letters, words, stems, meanings = grouped(("ga", "mukul"), {3: {1: 0b10}, 5: {1: 0b01}}, {3: "hit", 5: "not"})
    assert letters >= {" g", "ga ", " muk", "ukul"}
    assert "mukul" not in letters
    assert words == {"ga", "mukul", "ga mukul"}
    assert stems == {"ga", "mukul", "ga_mukul"}
    assert meanings == {"not", "hit", "not>hit"}
    assert len(GROUPS) == 4


@pytest.mark.parametrize(
    ("word", "short"), [("dipukulin", "pukul"), ("mati", "mati"), ("dia", "dia"), ("menyakiti", "yakit")]
)
def test_stem(word: str, short: str) -> None:
    assert stem(word) == short
