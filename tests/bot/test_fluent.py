"""The faster reading of texts finds what Fluent's own finds: in every file there is, and in what nobody should write."""

from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax.ast import BaseComment, Junk, Resource
from hypothesis import example, given
from hypothesis import strategies as st

from bot.fluent import parsed
from bot.texts import LOCALES

PIECES = (
    *(
        "a",
        "a-key",
        "-term",
        " = ",
        "=",
        "\n",
        "\r\n",
        "\r",
        "    ",
        " ",
        "\n    ",
        "{ ",
        " }",
        "{",
        "}",
        "$name",
        '"',
        "\\",
    ),
    *(
        "# ",
        "## ",
        "[one]",
        "*[other]",
        " ->",
        "-> ",
        ".",
        ".title = ",
        "NUMBER(",
        ")",
        ":",
        ",",
        "1",
        "-1.5",
        "kata 🙂",
        "\0",
    ),
)

some = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


def plain(source: str) -> Resource:
    """As Fluent reads it, without what is for translators."""
    read = FluentParser(with_spans=False).parse(source)
    return Resource([entry for entry in read.body if not isinstance(entry, BaseComment)])


def same(one: Resource, other: Resource) -> bool:
    return bool(one.equals(other, ignored_fields=["comment"]))


@pytest.mark.parametrize("file", sorted(LOCALES.glob("*/*.ftl")), ids=lambda file: f"{file.parent.name}/{file.name}")
def test_every_file_reads_the_same(file: Path) -> None:
    source = file.read_text(encoding="utf-8")
    assert parsed(source).body
    assert same(parsed(source), plain(source))


@given(st.builds("".join, st.tuples(st.sampled_from(("", "a = kata", "a =\n    { $name ->\n")), some)))
@example("a = kata } kata")
@example("a = kata { $name } kata\r\r\n    kata")
def test_whatever_is_written_reads_the_same(source: str) -> None:
    assert same(parsed(source), plain(source))


def test_what_cannot_be_read_is_junk_and_what_follows_is_read() -> None:
    read = parsed("1one = no name\n\ntwo = {$open\n\nthree = Tiga\n")
    assert [type(entry) is Junk for entry in read.body] == [True, True, False]
