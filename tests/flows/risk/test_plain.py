"""The fast way is the plain way: the same features, scores and entries on thousands of sentences, and on any text."""

import base64
import json
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.risk.features import GROUPS
from flows.risk.lexicon import Lexicon
from flows.risk.model import Model
from flows.risk.normalise import LONG, _of_chunk, normalise
from flows.risk.screen import Heard, Screen, _found
from recognition.sentences import read_contrast, read_sentences
from tests import shipped
from tests.flows.risk import plain
from tests.flows.risk.conftest import DATA

SENTENCES = [sentence.text for sentence in (*read_sentences(DATA / "sentences"), *read_contrast(DATA))][::10]
LEXICON, MODEL = shipped.lexicon(), shipped.model()
SCREEN, ALONE, TABLES = shipped.screen(), Screen(LEXICON), plain.tables(MODEL)
NAMES = [{row: name for name, row in table.items()} for table in TABLES]
JOINED = [" ".join(SENTENCES[at : at + 40]) for at in range(0, 400, 40)]  # more features than one sum holds


def agree(lexicon: Lexicon, model: Model, text: str) -> None:
    words = normalise(text, lexicon.spelling).norm
    found = _found(model, words, lexicon.kept(words))
    assert [set(group) for group in found] == plain.rows(TABLES, plain.features(lexicon, words))
    assert [len(set(group)) for group in found] == [len(group) for group in found]
    assert model.scores(found) == pytest.approx(plain.scores(model, found), abs=1e-9)
    assert model.reasons(found) == plain.reasons(NAMES, found)
    assert plain.fast(lexicon, words) == [*plain.hits(lexicon, words)]


def test_thousands_of_sentences() -> None:
    assert len(SENTENCES) > 2500
    for text in (*SENTENCES[::2], *JOINED):
        agree(LEXICON, MODEL, text)


@given(st.text("aku mati-.*4🔪pengen bunuh diri", max_size=200))
def test_any_text(text: str) -> None:
    agree(LEXICON, MODEL, text)


def agree_across(lexicon: Lexicon, earlier: str, text: str) -> None:
    before, words = (normalise(each, lexicon.spelling).norm for each in (earlier, text))
    joined = (*before, *words)
    assert plain.fast(lexicon, joined, len(before)) == [*plain.hits(lexicon, joined, len(before))]


def test_what_ends_in_the_last_of_several_messages() -> None:
    for at, text in enumerate(SENTENCES[:1500]):
        cut = len(text) // 2
        agree_across(LEXICON, text[:cut], text[cut:])
        agree_across(LEXICON, " ".join(SENTENCES[max(0, at - 4) : at]), text)


@given(st.text("aku mati-.*4🔪pengen bunuh diri", max_size=200), st.integers(0, 200))
def test_any_text_cut_anywhere(text: str, at: int) -> None:
    agree_across(LEXICON, text[:at], text[at:])


def test_what_is_remembered_of_a_word_is_what_is_read_anew() -> None:
    for text in SENTENCES[::5]:
        for chunk in text.lower().split():
            once = normalise(chunk, LEXICON.spelling)
            assert once == normalise(chunk, LEXICON.spelling)
            if chunk.isascii() and chunk.isalpha() and len(chunk) < LONG:
                assert once.norm == tuple(_of_chunk(chunk, LEXICON.spelling))


def test_hearing_message_after_message_is_screening_with_the_recent_ones() -> None:
    heard = Heard()
    for at, text in enumerate(SENTENCES[:800]):
        alarm, heard = SCREEN.hear(text, heard)
        assert alarm == SCREEN(text, SENTENCES[max(0, at - 4) : at])
    assert repr(heard) == "Heard()"


def test_no_feature_is_read_in_two_ways() -> None:
    shipped = json.loads((DATA / "weights.json").read_bytes())["groups"]
    for table, group in zip(TABLES, GROUPS, strict=True):
        names = zlib.decompress(base64.b64decode(shipped[group]["features"])).decode().split("\n")
        assert sorted(table) == sorted(names)


def test_the_worst_of_several_alarms_is_the_first_of_the_worst() -> None:
    """What cannot be worse is not judged; so all entries judged one by one give the same."""
    for at, text in enumerate(SENTENCES[:500]):
        before = [normalise(each, LEXICON.spelling) for each in SENTENCES[max(0, at - 4) : at]]
        words = normalise(text, LEXICON.spelling)
        assert ALONE.hear(text, Heard(tuple(before)))[0] == plain.alarm(LEXICON, words, before)
