"""What holds for any text."""

from itertools import product
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.guard.contacts import contacts_in
from flows.guard.found import Found, covered
from flows.guard.identity import identity_in

PIECES = (
    *(
        "aku ",
        "kamu ",
        "nama ",
        "ku ",
        "rara ",
        "Dimas ",
        "wa ",
        "ig ",
        "minta ",
        "nomor ",
        "pindah ",
        "di ",
        "ke ",
        "yuk ",
        "ya ",
    ),
    *(
        "kelas ",
        "8b ",
        "7 ",
        "x ",
        "ipa ",
        "2 ",
        "jalan ",
        "melati ",
        "no ",
        "rt ",
        "pak ",
        "bu ",
        "anak ",
        "ketua ",
        "osis ",
    ),
    *(
        "nol ",
        "delapan ",
        "satu ",
        "dua ",
        "0812",
        "345 ",
        "6789",
        "@",
        ".",
        "t.me/",
        "com ",
        ", ",
        "! ",
        "\n",
        "[",
        "]",
        "…",
    ),
    *(
        "a ",
        "b ",
        "w.",
        "i g ",
        "namaku ",
        "lahir ",
        "12 ",
        "mei ",
        "tinggal ",
        "smp ",
        "3 ",
        "-",
        "\u200b",
        "\uff11",
        "ﷺ",
        "\U0001d400",
    ),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=60)
HIDDEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"


def both(text: str) -> tuple[Found, ...]:
    return (*contacts_in(text), *identity_in(text))


@given(TEXTS)
def test_a_span_lies_in_the_text_and_spans_stand_apart(text: str) -> None:
    for found in (contacts_in(text), identity_in(text)):
        ends = [0, *(end for one in found for end in (one.start, one.stop)), len(text)]
        assert ends == sorted(ends)
        assert all(one.start < one.stop for one in found)


@given(TEXTS)
def test_in_a_covered_text_nothing_is_found(text: str) -> None:
    assert contacts_in(covered(text, contacts_in(text))) == ()
    assert identity_in(covered(text, identity_in(text))) == ()


@given(TEXTS, st.data())
def test_what_cannot_be_seen_changes_nothing(text: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    hidden = data.draw(st.sampled_from(HIDDEN))
    cut = text[:place] + hidden + text[place:]
    assert [one.pattern for one in both(cut)] == [one.pattern for one in both(text)]


@given(TEXTS)
def test_full_width_figures_change_nothing(text: str) -> None:
    wide = text.translate({ord("0") + figure: chr(0xFF10 + figure) for figure in range(10)})
    assert both(wide) == both(text)


@given(st.lists(st.sampled_from("0123456789"), min_size=8, max_size=10), st.sampled_from(["", " ", "-", ".", "  "]))
def test_a_mobile_number_is_found_however_it_is_parted(figures: list[str], gap: str) -> None:
    assert contacts_in(f"ini 08{gap}{gap.join(figures)}")


HOSTILE = (
    "0",
    " ",
    "8",
    "a",
    "0 ",
    "a.",
    "a@",
    "nol ",
    "\n",
    "a-",
    "8 b ",
    "aku ",
    "nama ku ",
    "wa ",
    "\u0301",
    "ﷺ",
    "waaa",
)


def test_no_text_takes_long() -> None:
    """Patterns that give back what they took would need minutes for some of these."""
    random = Random(7)
    texts = [((one + other) * 4096)[:4096] for one, other in product(HOSTILE, repeat=2)]
    texts += ["".join(random.choices((*HOSTILE, *PIECES), k=4096))[:4096] for _ in range(20)]
    assert max(map(seconds, texts)) < 1  # 0.15 on a quiet machine


@pytest.mark.parametrize(
    "text", ["halo kak aku mau cerita", "dia ga bales chat aku dari kemarin, aku harus gimana ya kak"]
)
def test_everyday_words_take_a_fraction_of_a_millisecond(text: str) -> None:
    assert min(seconds(text) for _ in range(50)) < 0.0004  # both guards; 0.00005 on a quiet machine


def seconds(text: str) -> float:
    began = process_time()
    both(text)
    return process_time() - began
