"""Which characters pass."""
# ruff: noqa: RUF001  look-alikes are what this is about

from time import thread_time
from unicodedata import category, is_normalized

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.clean import LONGEST, MARKS, clean

ANY = st.text(st.characters(codec=None), max_size=200)  # lone surrogates, too
SLY = st.text(
    st.sampled_from("ae1/\n\t \u0301\u0316\u0344\u200b\u200d\ufe0f\u20e3\u202e\ud83d\U0001f600\U0001d15e❤️"), max_size=60
)
HIDDEN = {"Cc", "Cf", "Cs"}


@pytest.mark.parametrize(
    ("threat", "text", "cleaned"),
    [
        ("a handle no mask finds", "@ra\u200bra\u2060_\u00adputri\ufeff", "@rara_putri"),
        ("text that runs backwards", "a\u202egnol\u202c\u2066b\u2069\u200f\u061c", "agnolb"),
        ("a message in invisible tags", "hai\U000e0001\U000e0068\U000e0069\U000e007f", "hai"),
        ("a message in variation selectors", "a\ufe00b\ufe0fc\U000e0100", "abc"),
        ("a joiner where nothing joins", "a\u200db\u200d😀", "ab😀"),
        ("half a character", "a\ud83db\ude00c", "abc"),
        ("controls", "a\0b\x1bc\x7f\x9fd", "abcd"),
        ("letters without ink", "a\u3164b\u115f\u034fc\uffa0", "abc"),
        ("marks piled up", "a" + "\u0331" * 500 + "b", "a" + "\u0331" * MARKS + "b"),
        ("a wall of nothing", "a" + "\n \t" * 50 + "\nb", "a\n\n\n\nb"),
        ("other ends of a line", "a\r\nb\rc\u2028d\u2029e\x85f", "a\nb\nc\nd\ne\nf"),
    ],
)
def test_what_hides_or_overlays_goes(threat: str, text: str, cleaned: str) -> None:
    assert clean(text) == cleaned, threat


@pytest.mark.parametrize(
    "text",
    [
        *("Halo, aku sedih.", "baris\n\n\n\nempat\tkolom", "Café — “ya” … ½", "Ḁ̂", "مُحَمَّد", "สวัสดีครับ", "ꦲꦏ꧀ꦱꦫ"),
        *("❤️", "☹︎", "1️⃣ #️⃣", "👩🏽‍🚀", "🏳️‍🌈", "👨‍👩‍👧‍👦", "🙂‍↔️", "‼️ ℹ️ ◼️", "🇮🇩", "\U0001fae9", "\U0001fffd\u200d♂️"),
    ],
)
def test_what_is_seen_stays(text: str) -> None:
    assert clean(text) == text


def test_a_newer_emoji_is_none_the_less_one() -> None:
    """Of a Unicode that this Python does not know: unassigned, but where emoji are."""
    assert category("\U0001fffd") == "Cn"
    assert clean("\U0001fffd\ufe0f\u200d😀") == "\U0001fffd\ufe0f\u200d😀"


def test_composed_and_taken_apart_are_the_same() -> None:
    assert clean("e\u0301") == clean("\u00e9") == "\u00e9"
    assert clean("e\u200b\u0301") == "\u00e9"


def test_every_character_by_itself_passes_for_what_it_is() -> None:
    """Also those that a shorter way lets through without a look."""
    for char in map(chr, (*range(0x20000), *range(0xE0000, 0xE1000))):  # between them, Chinese and nothing
        cleaned = clean(f"a{char}b")
        hidden = category(char) in HIDDEN and char not in "\n\t"
        assert is_normalized("NFC", cleaned)
        assert not hidden or cleaned in {"ab", "a\nb"}, ascii(char)


def test_no_more_than_a_message_can_hold() -> None:
    assert clean("a" * 10_000) == "a" * LONGEST
    assert clean("a" + "😀" * LONGEST) == "a" + "😀" * (LONGEST // 2 - 1)
    assert len(clean("\ufb2c" * LONGEST).encode("utf-16-le")) <= 2 * LONGEST  # one that normalising makes three


@given(ANY | SLY)
def test_what_is_clean_stays_as_it_is_and_can_be_written_anywhere(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert is_normalized("NFC", cleaned)
    assert len(cleaned.encode("utf-16-le")) <= 2 * LONGEST
    assert not {char for char in cleaned if category(char) in HIDDEN} - {"\n", "\t", "\u200d"}
    assert cleaned.encode() is not None


@pytest.mark.parametrize(
    "piece", ["a", "\u0301\u0316", "a\u0344", "\U0001d160", "\u200d", "😀\u200d", "\n \n", "\n   ", "\ud800", "\ufb2c"]
)
def test_no_text_takes_long(piece: str) -> None:
    text = piece * LONGEST
    assert min(seconds(text) for _ in range(3)) < 0.05


def seconds(text: str) -> float:
    began = thread_time()
    clean(text)
    return thread_time() - began
