"""The words: found by key, refused when something is missing, and fast."""

import re
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from time import perf_counter

import pytest
from fluent.syntax import parse
from fluent.syntax.ast import Message
from hypothesis import given
from hypothesis import strategies as st

from bot.texts import LANGUAGES, LOCALES, NoSuchText, Words, WordsBroken, labels, load_texts
from flows.model.menu import Item
from flows.model.say import Button, Note, Say

PLAIN = "Qqqq"  # stands in no text
BARBS = (
    *(
        "' OR '1'='1",
        "'; DROP TABLE people; --",
        '" UNION SELECT address FROM people --',
        "\\'; --",
        "$1",
        ":name",
        "?",
    ),
    *(
        "<b>",
        "</b>",
        "<script>alert(1)</script>",
        "<a href='tg://user?id=1'>",
        "&lt;",
        "&#8238;",
        "<tg-spoiler>",
        "<!--",
    ),
    *("*", "_", "`", "```", "~", "||", "[kata](http://x)", "[kata](tg://user?id=1)", "**a**", "__a__", ">", "#", "\\_"),
    *(
        "{",
        "}",
        "{ $text }",
        "{ 1 }",
        '{ "" }',
        "{ menu-talk }",
        "{ NUMBER(1) }",
        "{{",
        "}}",
        "${x}",
        "{0}",
        "{x!r}",
        "{.__class__}",
    ),
    *(
        "%s",
        "%n",
        "%(name)s",
        "%d%d",
        "%",
        "$(id)",
        "`id`",
        "; rm -rf /",
        "| cat",
        "&&",
        "\\",
        "\\n",
        "\\x00",
        "\\u202e",
    ),
    *(
        "/start",
        "/hapus",
        "/darurat",
        "@everyone",
        "tg://resolve?domain=x",
        "=1+1",
        "@SUM(A1)",
        "+1",
        "-1",
        "None",
        "null",
    ),
)
AROUND = ("{}", "({})", "kata {}", "{} kata", "a{}b", "{}{}", "\n{}", "{}\n{}")
HOSTILE = [around.replace("{}", barb) for barb, around in product(BARBS, AROUND)]


def words(folder: Path, text: str, language: str = "id") -> Words:
    (folder / language).mkdir(parents=True, exist_ok=True)
    (folder / language / "a.ftl").write_text(text, encoding="utf-8")
    return Words(language, folder)


def test_a_text_is_filled_with_words_and_numbers(tmp_path: Path) -> None:
    said = words(tmp_path, "place = Kamu nomor { $n } dari { $all }, { $name }.\n")
    assert said("place", {"n": 3, "all": 12, "name": "Kancil"}) == "Kamu nomor 3 dari 12, Kancil."


@pytest.mark.parametrize(("key", "args"), [("nothing", {}), ("line", {}), ("line", {"other": "x"})])
def test_what_is_missing_is_an_error_without_the_words(tmp_path: Path, key: str, args: dict[str, str]) -> None:
    with pytest.raises(NoSuchText) as caught:
        words(tmp_path, "line = { $text }\n")(key, args)
    assert caught.value.args == (key,)


def test_notes_stand_below(tmp_path: Path) -> None:
    said = words(tmp_path, "help = Tolong.\nline = • { $name }\n")
    assert (
        said.say(Say("help", notes=(Note("line", {"name": "a"}), Note("line", {"name": "b"})))) == "Tolong.\n• a\n• b"
    )


def test_buttons_and_menus_have_labels(tmp_path: Path) -> None:
    said = words(
        tmp_path,
        "button-to = { $name }\nbutton-rate = { $value ->\n    [1] satu\n   *[other] banyak\n}\nmenu-talk = Ngobrol\n",
    )
    assert said.button(Button("to", name="Kancil")) == "Kancil"
    assert said.button(Button("rate", value="1")) == "satu"
    assert said.item(Item.TALK) == "Ngobrol"


@pytest.mark.parametrize("text", ["line = \nbad bad\n", "line = a\nline = b\n", "{ $x }\n"])
def test_what_fluent_would_drop_silently_is_an_error(tmp_path: Path, text: str) -> None:
    with pytest.raises(WordsBroken, match="damaged"):
        words(tmp_path, text)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5000))
def test_whatever_a_person_writes_comes_out_unchanged(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    said = words(tmp_path_factory.mktemp("w"), "line = { $text }\n")
    assert said("line", {"text": text}) == text


@pytest.mark.parametrize("length", [2000, 2001, 2500, 2501, 4096, 16_000])
def test_the_longest_message_fits_though_fluent_refuses_it(tmp_path: Path, length: int) -> None:
    said = words(tmp_path, "line = { $name }:\n    { $text }\n")
    assert said("line", {"name": "Kancil", "text": "a" * length}) == f"Kancil:\n{'a' * length}"


def test_every_label_there_is_and_was_is_understood(tmp_path: Path) -> None:
    words(tmp_path, "menu-talk = Ngobrol\nmenu-info = Info\n")
    words(tmp_path, "menu-talk = Talk\nmenu-info = Info\n", "en")
    (tmp_path / "past_labels.toml").write_text('[labels]\n"Curhat" = "talk"\n', encoding="utf-8")
    assert labels(load_texts(tmp_path), tmp_path) == {
        "Curhat": Item.TALK,
        "Ngobrol": Item.TALK,
        "Talk": Item.TALK,
        "Info": Item.INFO,
    }


def test_one_label_for_two_things_is_an_error(tmp_path: Path) -> None:
    words(tmp_path, "menu-talk = Sama\nmenu-info = Sama\n")
    with pytest.raises(WordsBroken):
        labels({"id": Words("id", tmp_path)}, tmp_path)


def test_ours_can_be_read() -> None:
    texts = load_texts()
    assert set(texts) == set(LANGUAGES)
    assert set(labels(texts).values()) == set(Item)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_somebody_wrote_is_never_read_as_anything_else(language: str) -> None:
    """Five hundred words that mean something to SQL, HTML, Markdown, Fluent, a shell or Python, in each place of each
    text: they stand there as they are, and the text around them is the same as around a plain word."""
    said = load_texts()[language]
    left = list(HOSTILE)
    for key, names in places(language).items():
        for _ in range(3):
            left = left or list(HOSTILE)
            evil = left.pop()
            plain = said(key, dict.fromkeys(names, PLAIN))
            assert said(key, dict.fromkeys(names, evil)) == plain.replace(PLAIN, evil), (key, evil)


def places(language: str) -> dict[str, set[str]]:
    """Each text, and what it is to be filled with; also what stands in the texts it is made of."""
    bodies: dict[str, str] = {}
    for file in sorted((LOCALES / language).glob("*.ftl")):
        source = file.read_text(encoding="utf-8")
        for entry in parse(source).body:
            if isinstance(entry, Message) and entry.span:
                bodies[entry.id.name] = source[entry.span.start : entry.span.end]

    def filled(key: str) -> set[str]:
        inner = (filled(name) for name in re.findall(r"\{\s*([a-z][\w-]*)\s*\}", bodies[key]))
        return set(re.findall(r"\$(\w+)", bodies[key])).union(*inner)

    return {key: names for key in bodies if (names := filled(key))}


def test_the_check_notices_words_that_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Broken twin: what is filled in becomes part of the text before it is read."""
    real = Words.__call__

    def pasted(self: Words, key: str, args: Mapping[str, str | int] | None = None) -> str:
        found = real(self, key, args)
        return found.replace("{ 1 }", "1") if args else found

    monkeypatch.setattr(Words, "__call__", pasted)
    with pytest.raises(AssertionError):
        test_what_somebody_wrote_is_never_read_as_anything_else("id")


def test_a_line_costs_far_less_than_its_call() -> None:
    said = load_texts()["id"]
    began = perf_counter()
    for _ in range(2000):
        said("talk-line", {"alias": "Kancil Biru", "text": "halo, apa kabar"})
    assert (perf_counter() - began) / 2000 < 0.001, "about 0.00001; a call takes 0.0001"
