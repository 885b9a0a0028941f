"""Every text: in both languages, used, true to its place, and nothing in it that could harm."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from itertools import chain
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

from bot.shortcuts import NAMED, STUDENT
from bot.texts import LANGUAGES, LOCALES, Words
from flows.danger import calm
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.places import Road
from flows.model.say import Button, Note, Say
from flows.model.school import TOPICS
from flows.model.state import Trouble
from flows.offers import fitness
from flows.results.periods import Kind, Period
from flows.school.hours import DAYS
from flows.talking import caution, consent
from flows.talking.intake import FEELINGS, WISHES
from tests.shipped import load_texts

ROOT = Path(__file__).parents[1]
FILES = sorted(file.name for file in (LOCALES / "id").glob("*.ftl"))
CODE = sorted(file for folder in ("bot", "flows") for file in (ROOT / folder).rglob("*.py"))
TEXTS = load_texts()
NO_CHEER = ("danger.ftl", "signs.ftl", "queue.ftl", "close.ftl", "after.ftl")
LONGEST_LABEL = 40
PARTS = (
    *Road,
    *Role,
    *Trouble,
    "student",
    "guest",
    "place",
    "nobody",
    "urgent",
    "peer-no-adult",
    "bk-no-adult",
    "urgent-no-adult",
    *fitness.Why,
    *fitness.Rest,
)
PART = f"({'|'.join((*PARTS, 'hand-back', 'uneasy', 'talk-line', 'talk-line-bk'))})"
"""What stands where a key is put together: f"home-{role}"."""


class Arguments(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.variants: list[str] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.names.add(node.id.name)


def messages(language: str, file: str) -> dict[str, ftl.Message]:
    resource = FluentParser(with_spans=False).parse((LOCALES / language / file).read_text(encoding="utf-8"))
    junk = [entry for entry in resource.body if isinstance(entry, ftl.Junk)]
    assert not junk, junk[0].content
    names = [entry.id.name for entry in resource.body if isinstance(entry, ftl.Message)]
    assert len(names) == len(set(names)), "a key comes twice"
    return {entry.id.name: entry for entry in resource.body if isinstance(entry, ftl.Message)}


def arguments(message: ftl.Message) -> set[str]:
    found = Arguments()
    found.visit(message)
    return found.names


def raw(language: str) -> dict[str, str]:
    """Each text as it is written, all variants of it."""
    found: dict[str, str] = {}
    for file in FILES:
        text, key = (LOCALES / language / file).read_text(encoding="utf-8"), ""
        for line in text.splitlines():
            if match := re.match(r"([a-z-]+) =", line):
                key = match[1]
            found[key] = found.get(key, "") + line + "\n"
    return found


ALL = {key: message for file in FILES for key, message in messages("id", file).items()}
RAW = {language: raw(language) for language in LANGUAGES}


def test_both_languages_have_the_same_files() -> None:
    assert sorted(file.name for file in (LOCALES / "en").glob("*.ftl")) == FILES


@pytest.mark.parametrize("file", FILES)
def test_both_languages_say_the_same_with_the_same_arguments(file: str) -> None:
    indonesian, english = messages("id", file), messages("en", file)
    assert list(indonesian) == list(english), (
        "the same keys in the same order, so that one can be read beside the other"
    )
    for key, message in indonesian.items():
        assert arguments(message) == arguments(english[key]), key


def test_no_key_is_in_two_files() -> None:
    names = [key for file in FILES for key in messages("id", file)]
    assert len(names) == len(set(names))


def asked_for() -> Iterator[ast.Constant | ast.JoinedStr]:
    """What the code may ask for: every string in it, whole or put together."""
    for file in CODE:
        if file.name == "texts.py":
            continue  # puts labels together; see is_used
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if (isinstance(node, ast.Constant) and isinstance(node.value, str)) or isinstance(node, ast.JoinedStr):
                yield node


def pattern(node: ast.JoinedStr) -> str:
    return "".join(re.escape(str(p.value)) if isinstance(p, ast.Constant) else PART for p in node.values)


ASKED = list(asked_for())
WHOLE = {str(node.value) for node in ASKED if isinstance(node, ast.Constant)}
PATTERNS = {re.compile(found) for node in ASKED if isinstance(node, ast.JoinedStr) and (found := pattern(node)) != PART}


def is_used(key: str) -> bool:
    """By its key, by a key put together, as a button's label, as a menu item, or inside another text."""
    inside = any(f"{{ {key} }}" in text for text in RAW["id"].values())
    if inside or key in WHOLE or any(pattern.fullmatch(key) for pattern in PATTERNS):
        return True
    what, _, label = key.partition("-")
    listed = what == "command" and label in {both.split()[0] for both in (*STUDENT, *chain(*NAMED.values()))}
    return listed or (what == "button" and label in verbs()) or (what == "menu" and label in list(Item))


def test_every_text_there_is_is_used() -> None:
    assert not [key for key in ALL if not is_used(key)]


@pytest.mark.parametrize("key", ["queue-cancelled-twice", "button-nothing", "menu-nothing", "nobody-says-this", "x"])
def test_one_that_is_not_used_would_be_found(key: str) -> None:
    assert not is_used(key)


def test_every_text_that_is_asked_for_exists() -> None:
    """Keys written out in Say(…), Note(…) and say(…); those put together, with every part there is."""
    for file in CODE:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(
                    func=ast.Name("Say" | "Note") | ast.Attribute(attr="say"), args=[ast.Constant(str(key)), *_]
                ):
                    assert key in ALL or not key, (file.name, key)
    for item in Item:
        assert f"menu-{item}" in ALL
    for one in Road:
        for what in ("queue-entered", "claim-found", "card", "offer", "talk-here", "close-helper-left", "alert-chat"):
            assert f"{what}-{one}" in ALL
        for what in ("close-unreachable", "silence", "take-over", "danger-well", "change-entered"):
            assert f"{what}-{one}" in ALL
    for role in Role:
        assert {f"home-{role}", f"join-{role}"} <= set(ALL)


DRAWN = {*calm.ANSWERS, *caution.ANSWERS, consent.AGREE, consent.LATER, consent.NEXT, consent.BACK}  # made from names


@cache
def verbs() -> frozenset[str]:
    """Of every button the flows make."""
    found = set()
    for file in sorted((ROOT / "flows").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.Call(func=ast.Name("Button"), args=[ast.Constant(str(verb)), *_]):
                    found.add(verb)
    return frozenset(found | DRAWN)


def test_every_button_has_a_label() -> None:
    assert verbs() >= {"claim", "end", "topic", "menu-bk", "to"}
    for verb in verbs():
        assert f"button-{verb}" in ALL


@pytest.mark.parametrize("language", LANGUAGES)
def test_labels_are_short_enough_for_a_cheap_phone(language: str) -> None:
    words = TEXTS[language]
    values = ["", "skip", "yes", "partly", "no", "1", "5", "12", *TOPICS, *WISHES, *FEELINGS, *LANGUAGES]
    for key in ALL:
        if key.startswith("button-") and key != "button-old":  # that one answers a press
            for value in values:
                label = words.button(Button(key.removeprefix("button-"), value=value, name="Cendrawasih Cokelat 98"))
                assert 0 < len(label) <= LONGEST_LABEL, label
    for item in Item:
        assert 0 < len(words.item(item)) <= LONGEST_LABEL


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", NO_CHEER)
def test_nobody_in_distress_is_shouted_or_cheered_at(language: str, file: str) -> None:
    assert "!" not in (LOCALES / language / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("file", FILES)
def test_no_number_to_call_stands_in_a_text(language: str, file: str) -> None:
    """An unverified number is never shown: numbers come from school.toml alone."""
    text = (LOCALES / language / file).read_text(encoding="utf-8")
    assert not re.search(r"\d{3}|0\d[\d\s-]{5}", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_command_is_named_as_it_is_listed_in_that_language(language: str) -> None:
    """Whoever reads /hapus in one line and /erase in the next takes them for two things."""
    pairs = [pair.partition(" ") for pair in (*STUDENT, *(one for names in NAMED.values() for one in names))]
    others = {f"/{indonesian if language == 'en' else english}" for indonesian, _, english in pairs if english}
    for key, text in RAW[language].items():
        assert not others & set(re.findall(r"/[a-z]+", text)), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_relies_on_markup(language: str) -> None:
    """No parse_mode, ever: stars, underlines and backquotes would be read as such."""
    for key, text in RAW[language].items():
        bare = re.sub(r"\{[^{}]*->|^\s*\*?\[\w+\]|^[a-z-]+ =|\*\[", "", text, flags=re.MULTILINE)
        assert not re.search(r"[*_`]|</?[a-z]+>|&[a-z]+;", bare), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_method_and_no_blame(language: str) -> None:
    """Safe messaging: no way of doing it, and no judging. Only adults who answer for it read what kind of danger it
    is, and they must know."""
    for key, text in RAW[language].items():
        if key == "sign-name":
            continue
        assert not re.search(r"bunuh|gantung|racun|sayat|suicide|\bkill|poison|salahmu|your fault", text.lower()), key


def test_students_are_not_called_anda_and_adults_not_kamu() -> None:
    for key, text in RAW["id"].items():
        assert not re.search(r"\bAnda\b", text), key
    to_adults = (
        "call-",
        "join-supervisor",
        "join-coordinator",
        "home-supervisor",
        "home-coordinator",
        "card-bk",
        "alert-",
    )
    for key, text in RAW["id"].items():
        if key.startswith(to_adults) and key != "call-bk-done":
            assert not re.search(r"\b[Kk]amu\b|\w+mu\b(?<!kamu)(?<!Bertemu)(?<!tamu)", text.split("=", 1)[1]), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_below_a_text_is_set_off_by_an_empty_line(language: str) -> None:
    """Fluent drops a leading empty line unless something stands on it."""
    words = TEXTS[language]
    for key in ("danger-attended", "danger-unattended", "danger-nobody", "info-attended", "info-unattended"):
        assert words(key).startswith("\n"), key
    for key in ("consent-question", "info-numbers", "nobody-on-call"):
        assert words(key).startswith("\n"), key


def lines(words: Words, say: Say) -> list[str]:
    return words.say(say).split("\n")


HONEST = (
    "Jujur saja: saat ini tidak ada guru BK yang siaga. Semua guru BK sudah dikabari, tetapi mungkin belum ada yang "
    "membaca. Jangan menunggu sendirian: siapa orang dewasa di dekatmu?"
)


def test_help_reads_well_as_a_whole() -> None:
    hotline = {"name": "Layanan", "number": "(contoh)", "needs": "credit", "hours": "24 jam"}
    notes = (
        Note("hotline", hotline),
        Note("hotline-overdue", hotline | {"date": "01-04-2026", "needs": "whatsapp"}),
        Note("danger-unattended"),
        Note("hours-next", {"day": "today", "time": "07.00"}),
    )
    read = lines(TEXTS["id"], Say("danger-help", notes=notes))
    assert read[-6:] == [
        "Yang bisa kamu hubungi:",
        "• Layanan: (contoh) (24 jam, perlu pulsa)",
        "• Layanan: (contoh) (24 jam, lewat WhatsApp; terakhir dicek 01-04-2026)",
        "",
        HONEST,
        "Jam jaga berikutnya: hari ini pukul 07.00.",
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_has_a_name_of_its_own(language: str) -> None:
    said = {TEXTS[language]("hours-next", {"day": day, "time": "07.00"}) for day in (*DAYS, "today")}
    assert len(said) == len(DAYS) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_wish_and_feeling_has_a_name_of_its_own(language: str) -> None:
    words = TEXTS[language]
    args: dict[str, str | int] = {"alias": "Kancil", "topic": "other", "wish": "none", "feeling": 0}
    names: dict[str, tuple[str | int, ...]] = {"topic": TOPICS, "wish": (*WISHES, "none"), "feeling": tuple(range(6))}
    for what, values in names.items():
        said = {words("card-peer", {**args, what: value}) for value in values}
        assert len(said) == len(values), what


@pytest.mark.parametrize(
    ("language", "shown"),
    [
        ("id", ["Bulan ini (Oktober 2026)", "Semester lalu (semester 1, 2026-27)"]),
        ("en", ["This month (October 2026)", "Last semester (semester 1, 2026-27)"]),
    ],
)
def test_a_period_is_called_as_people_call_it(language: str, shown: list[str]) -> None:
    words = load_texts()[language]
    buttons = (Button("results", value="2026-10", name="month"), Button("results", value="2026-S1", name="semester"))
    assert [words.button(one) for one in buttons] == shown
    assert "2025-26" in words.button(Button("results", value="2025-26", name="year"))
    assert shown[0].partition("(")[2][:-1] in words("results-period", Period(Kind.MONTH, 2026, 10).spoken)
    assert shown[0].partition("(")[2][:-1] in words.button(Button("tally-month", value="2026-10"))
    assert "lain" in words.button(Button("tally-month", value="lain")), "what is none stays as it is"
