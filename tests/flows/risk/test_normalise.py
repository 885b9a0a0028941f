"""One meaning, many spellings; and English is left alone."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flows.risk.normalise import normalise
from flows.risk.spelling import Spelling

WORDS = (
    "aku mau mati bunuh diri dari yang pengen hidup banget teman tinggal maaf saat hp lampu kamu sekolah ga tau kita"
)
SPELLING = Spelling(
    slang={"gatau": "ga tau", "bgt": "banget", "gw": "aku", "tmn": "teman", "saya": "aku"},
    emoji={"🔪": "pisau", "⚰": "mati"},
    core=("bunuh", "mati", "diri", "bundir", "gantung"),
    rank={word: rank for rank, word in enumerate(WORDS.split())},
)


def meant(text: str) -> str:
    return " ".join(normalise(text, SPELLING).norm)


@pytest.mark.parametrize(
    "typed",
    [
        "bunuh diri",
        "BUNUH DIRI",
        "b u n u h  d i r i",
        "b u n u h d i r i",
        "b.u.n.u.h d.i.r.i",
        "b-u-n-u-h d-i-r-i",
        "bu-nuh di-ri",
        "bu nuh di ri",
        "bunuhdiri",
        "b*nuh d*ri",
        "b*n*h d*r*",
        "b***h d**i",
        "*unuh *iri",
        "bun.uh d1r1",
        "8unuh d1ri",
        "bvnvh d!ri",
        "bunuhhhh diriiii",
        "buuunuuuh diiiri",
        "bunuhh dirii",
        "bu\u200bnuh d\u00adiri",
        "bunu\u0301h diri\u0308",
        "\uff42\uff55\uff4e\uff55\uff48 \uff44\uff49\uff52\uff49",
        "\U0001d4eb\U0001d4fe\U0001d4f7\U0001d4fe\U0001d4f1 \U0001d4ed\U0001d4f2\U0001d4fb\U0001d4f2",
        "\U0001f171\U0001f184\U0001f17d\U0001f184\U0001f177 \U0001f173\U0001f178\U0001f181\U0001f178",
        "bunu\u04bb d\u0456r\u0456",
        "*bunuh* _diri_!!",
        "b-bunuh d-diri",
    ],
)
def test_every_disguise_is_the_same_two_words(typed: str) -> None:
    assert meant(typed) == "bunuh diri"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("gatau bgt gw", "ga tau banget aku"),
        ("tmn2 aku", "teman-teman aku"),
        ("2jam lagi jam 7.30", "2 jam lagi jam 7 30"),
        ("1 2 3 4 5", "1 2 3 4 5"),
        ("maaaaaf", "maaf"),
        ("s*ya k*ta kit*", "aku kita kita"),
        ("tem*n h*d*p hod*p s**a", "teman hidup hodp sa"),
        ("pengen 🔪 diri", "pengen pisau diri"),
        ("wkwkwkwk awokwok", "haha haha"),
        ("akumaumati", "aku mau mati"),
        ("a k u p e n g e n m a t i", "aku pengen mati"),
        ("s e b a r  ya", "sebar ya"),
        ("xq-zv", "xq zv"),
        ("hp-lampu", "hp lampu"),
        ("🔪⚰" * 500, "pisau mati " * 200),
        ("", ""),
        ("?!... --- 😶", "😶"),
    ],
)
def test_what_is_typed_is_what_is_meant(typed: str, words: str) -> None:
    assert meant(typed) == words.replace("😶", "").strip()


def test_english_stays_beside_the_meaning() -> None:
    assert " ".join(normalise("I don't want to die, w/ me", SPELLING).raw) == "i dont want to die w me"


@given(st.text(max_size=300))
@example("0A-0")
def test_any_text_has_words(text: str) -> None:
    words = normalise(text, SPELLING)
    assert all(word and " " not in word for word in (*words.raw, *words.norm))


@given(st.text("abcdemati *.-_|\u200b4@!🔪 ", max_size=120))
@example("4a._-a")
def test_meaning_comes_to_rest_when_read_again(text: str) -> None:
    """Each reading may undo one layer of disguise; there are few."""
    for _ in range(5):
        before, text = text, meant(text)
    assert text == before
