"""Tables, words and intervals."""

from pathlib import Path

import pytest

from recognition.gates import Share, share
from recognition.sentences import read_sentences
from recognition.tables import TableUnreadable, rows_of
from recognition.words import known_words

NEEDED = ("risk", "label", "text")


def table(folder: Path, text: str) -> Path:
    path = folder / "t.tsv"
    path.write_text(text, "utf-8")
    return path


def test_columns_in_any_order_with_others_between(tmp_path: Path) -> None:
    path = table(tmp_path, 'text\tnote\trisk\tlabel\r\nhalo "kak"\tx\t0\tcurhat\r\n\r\nmati\ty\t1\tsuicide\n')
    assert list(rows_of(path, NEEDED)) == [
        {"risk": "0", "label": "curhat", "text": 'halo "kak"'},
        {"risk": "1", "label": "suicide", "text": "mati"},
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "the file is empty"),
        ("risk\tlabel\n1\tx\n", "line 1: there is no column 'text'"),
        ("risk\tlabel\ttext\n", "no row below the header"),
        ("risk\tlabel\ttext\n1\ta\tb\nyes\ta\tb\n", "line 3: risk is 'yes', not 0 or 1"),
        ("risk\tlabel\ttext\n1\ta\n", "line 2: 2 cells where the header has 3"),
    ],
)
def test_a_bad_table_is_one_sentence_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(TableUnreadable, match=says) as told:
        list(rows_of(table(tmp_path, text), NEEDED))
    assert str(told.value).count("\n") == 0


def test_a_missing_file_and_one_that_is_no_text(tmp_path: Path) -> None:
    with pytest.raises(TableUnreadable, match="FileNotFoundError"):
        list(rows_of(tmp_path / "none.tsv", NEEDED))
    (tmp_path / "t.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(TableUnreadable, match="UnicodeDecodeError"):
        list(rows_of(tmp_path / "t.tsv", NEEDED))


def test_sentences_once_each_by_author(tmp_path: Path) -> None:
    for author in ("b", "a"):
        (tmp_path / f"{author}.tsv").write_text("risk\tlabel\tlevel\ttext\n1\tsuicide\tRED\tsama\n", "utf-8")
    assert [(each.author, each.risk, each.level) for each in read_sentences(tmp_path)] == [("a", True, "RED")]
    with pytest.raises(TableUnreadable, match="holds no sentences"):
        read_sentences(tmp_path / "nothing")


def test_known_words_are_those_in_use_and_not_stretched() -> None:
    texts = [("mati", "matii", "a"), ("mati", "matii", "maaf"), ("mati", "matii", "maaf", "x1"), ("maaf", "mati")]
    assert known_words(texts) == ["mati", "maaf"]


@pytest.mark.parametrize(
    ("hits", "everything", "low", "high"),
    [(0, 10, 0.0, 0.2775), (10, 10, 0.7225, 1.0), (95, 100, 0.8882, 0.9785), (0, 0, 0, 1)],
)
def test_wilson_intervals(hits: int, everything: int, low: float, high: float) -> None:
    assert Share(hits, everything).interval == pytest.approx((low, high), abs=1e-4)


def test_a_share_counts_and_speaks() -> None:
    assert str(share([True, False])) == " 50.0%  (9.5%-90.5%, n=2)"
    assert share([]).rate == 0.0
