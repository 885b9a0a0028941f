"""The language of patterns: gaps, either order, begin and end, what may not be near."""

import pytest

from flows.risk.lexicon import Lexicon
from flows.risk.pattern import PatternUnreadable
from flows.risk.reading import LexiconUnreadable, Numbers, lexicon
from tests.flows.risk import plain


def of(pattern: str, unless: str = "") -> Lexicon:
    row = {"id": "x-01", "category": "suicide", "level": "RED", "pattern": pattern, "unless": unless}
    concepts = {"want": "mau, pengen", "die": "mati, @killed, ga ada", "killed": "bunuh diri", "game": "ml, push rank"}
    empty = {"slang": {}, "emoji": {}, "core": "mati"}
    return lexicon({"concepts": concepts, "idioms": ["mati lampu"], "patterns": [row]}, empty, [])


def found(pattern: str, text: str, unless: str = "") -> list[tuple[int, int]]:
    made = of(pattern, unless)
    return [(begin, end) for _, begin, end in plain.fast(made, text.split())]


@pytest.mark.parametrize(
    ("pattern", "text", "spans"),
    [
        ("@want @die", "aku mau mati", [(1, 3)]),
        ("@want @die", "mau aja mati", []),
        ("@want ..1 @die", "mau aja mati", [(0, 3)]),
        ("@want ..1 @die", "mau aja dulu mati", []),
        ("@want @die", "mati mau", []),
        ("@want <> ..2 @die", "mati aku mau", [(0, 3)]),
        ("@want @die", "mau bunuh diri", [(0, 3)]),
        ("@want @die", "mau bunuh", []),
        ("^ @die $", "mati", [(0, 1)]),
        ("^ @die $", "mati aja", []),
        ("^ ..1 @die $", "pengen mati", [(0, 2)]),
        ("mau|minta ga_ada", "minta ga ada", [(0, 3)]),
        ("@want|minta @die", "minta mati", [(0, 2)]),
        ("@want @die", "mau mau mati", [(1, 3)]),
    ],
)
def test_spans(pattern: str, text: str, spans: list[tuple[int, int]]) -> None:
    assert found(pattern, text) == spans


def test_unless_reaches_five_words_and_no_further() -> None:
    assert not found("@want @die", "mau mati a b c d push rank", "@game")
    assert found("@want @die", "mau mati a b c d e ml", "@game")
    assert not found("@want @die", "ml a b c d mau mati", "@game")


def test_an_idiom_loses_its_own_words_only() -> None:
    assert not found("@want ..9 @die", "mau mati lampu")
    assert found("@want ..9 @die", "mati lampu mau mati") == [(2, 4)]


@pytest.mark.parametrize("pattern", ["", "@nobody", "mau ..2", "..x mau", "^ ..2 $"])
def test_what_cannot_be_read_is_named(pattern: str) -> None:
    with pytest.raises(LexiconUnreadable, match="x-01"):
        of(pattern)


def test_a_concept_may_not_contain_itself_nor_name_a_missing_one() -> None:
    row = {"id": "x-01", "category": "suicide", "level": "RED", "pattern": "@a"}
    empty = {"slang": {}, "emoji": {}, "core": ""}
    for phrases in ("@a", "@b"):
        with pytest.raises(LexiconUnreadable):
            lexicon({"concepts": {"a": phrases}, "idioms": [], "patterns": [row]}, empty, [])


@pytest.mark.parametrize("change", [{"level": "PINK"}, {"category": "fun"}, {"id": None}])
def test_a_bad_field_is_named(change: dict[str, object]) -> None:
    row = {"id": "x-01", "category": "suicide", "level": "RED", "pattern": "mau"} | change
    data = {"concepts": {}, "idioms": [], "patterns": [row]}
    if change == {"id": None}:
        del row["id"]
    with pytest.raises(LexiconUnreadable):
        lexicon(data, {"slang": {}, "emoji": {}, "core": ""}, [])


def test_a_name_that_is_no_concept() -> None:
    with pytest.raises(PatternUnreadable):
        Numbers().of("@x")
