"""A number or a name given in pieces is found in the piece that makes it whole, and everyday figures are no pieces."""

import pytest

from flows.guard.found import LONGEST_PIECE
from flows.guard.parted import ends_in

WHOLE = (
    (("0812", "3456"), "7890", "7890"),
    (("0812 3456",), "7890", "7890"),
    (("nol delapan satu dua", "tiga empat lima enam"), "tujuh delapan", "tujuh delapan"),
    (("62812",), "33445566", "33445566"),
    (("nomorku 0857", "terus 33"), "44 55 ya", "44 55"),
    (("0857", "bentar", "1122"), "lanjut 3344", "3344"),
    (("ig ku",), "rara.putri", "rara.putri"),
    (("insta nya",), "sarah_dance", "sarah_dance"),
    (("line aku",), "rarasss", "rarasss"),
    (("rara.putri",), "@gmail.com", "@gmail.com"),
)
EVERYDAY = (
    ((), "0812"),
    (("0812",), "3456"),  # not enough to reach anybody
    (("kelas 8", "umur 13"), "jam 7.30"),
    (("nilai 85 90 88",), "78 90 85"),
    (("tahun 2008",), "08 12 2010"),
    (("aku lahir 08",), "2010 tanggal 12"),
    (("0812", "3456"), "aku capek"),
    (("ig aku",), "rusak"),
    (("ig",), "dia jahat"),
    (("aku suka ig",), "bagus"),
    (("iya",), "oke kak"),
    (("kata 081", "kata 082"), "kata 083"),
    (("081", "082"), "kata 083"),
)


@pytest.mark.parametrize(("before", "text", "covered"), WHOLE)
def test_what_makes_it_whole_is_found(before: tuple[str, ...], text: str, covered: str) -> None:
    assert [text[one.start : one.stop] for one in ends_in(before, text)] == [covered]


@pytest.mark.parametrize(("before", "text"), EVERYDAY)
def test_everyday_figures_and_words_are_no_pieces(before: tuple[str, ...], text: str) -> None:
    assert ends_in(before, text) == ()


def test_a_sentence_is_no_piece() -> None:
    long = "7890 " + "dan aku cerita panjang lebar soal kemarin"
    assert len(long) > LONGEST_PIECE
    assert ends_in(("0812", "3456"), long) == ()


def test_what_leads_outside_by_itself_is_not_told_twice() -> None:
    assert ends_in(("ig ku",), "@rara.putri") == ()
