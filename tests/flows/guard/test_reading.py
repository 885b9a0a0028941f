"""A message as the guards read it: letters that were set apart are words again, and nothing else becomes one."""

import pytest

from flows.guard.reading import read


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("n o m o r w a", "nomor wa "),
        ("s a y a b u d i", "aku budi "),  # one run of what is no word is cut into some
        ("b u d i a  k u", "budia ku "),  # with wider gaps they have parted it themselves
        ("k u u", "ku "),  # a word that is known is not cut
        ("a k u", "aku "),
        ("a b", "a b "),  # two letters are two letters,
        ("w a", "wa "),  # but for the names of places
        ("w4 k u", "wa k kamu "),
        ("1 2 a", "1 2 a "),  # more figures than letters are no word
        ("1 2 a b", "12ab "),
        ("0 8 1 2", "0 8 1 2 "),
        ("0-8-1-2", "0-8-1-2 "),
        ("kelas Ⅷ", "kelas viii "),
    ],
)
def test_letters_one_by_one(text: str, words: str) -> None:
    assert read(text).words == words


def test_of_a_text_without_end_as_much_is_read_as_a_message_may_hold_twice() -> None:
    assert len(read("a b, " * 4000).raw) == 8192
