"""One message and the few before it: windows, disguises, hostile input, and what happens when screening itself fails."""

import re
from collections.abc import Callable
from time import thread_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.risk.alarm import Alarm, Category, Level, Source
from flows.risk.lexicon import Lexicon
from flows.risk.model import Head, model
from flows.risk.reading import lexicon as read
from flows.risk.screen import Screen
from tests import shipped
from tests.flows.risk.test_lexicon import EXAMPLES
from tests.flows.risk.test_model import row

SCREEN = shipped.screen()
LEET = str.maketrans("aieos", "41305")
WORD = re.compile(r"[a-z]{4,}")
CORE = re.compile(rf"\b({'|'.join(sorted(SCREEN._lexicon.spelling.core, key=len, reverse=True))})\b")
DISGUISES: dict[str, Callable[[str], str]] = {
    "capitals": str.upper,
    "stretched": lambda text: WORD.sub(lambda word: word[0] + word[0][-1] * 4, text),
    "leet": lambda text: CORE.sub(lambda word: word[0].translate(LEET), text),
    "spaced": lambda text: CORE.sub(lambda word: " ".join(word[0]), text),
    "dotted": lambda text: CORE.sub(lambda word: ".".join(word[0]), text),
    "dashed": lambda text: CORE.sub(lambda word: "-".join(word[0]), text),
    "all spaced": lambda text: "  ".join(" ".join(word) for word in text.split()),
    "one star": lambda text: CORE.sub(lambda word: re.sub("[aiueo]", "*", word[0], count=1), text),
    "all stars": lambda text: CORE.sub(lambda word: re.sub("[aiueo]", "*", word[0]), text),
    "zero width": lambda text: WORD.sub(lambda word: "\u200b".join(word[0]), text),
    "look-alikes": lambda text: text.translate(str.maketrans("aeopc", "\u0430\u0435\u043e\u0440\u0441")),
    "full width": lambda text: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in text),
    "bold": lambda text: CORE.sub(lambda word: f"*{word[0]}*", text),
    "emoji": lambda text: re.sub(r"\bpisau\b", "🔪", re.sub(r"\bmati\b", "⚰️", text)),
}


@pytest.mark.parametrize("disguise", DISGUISES)
def test_a_disguised_example_is_still_seen(disguise: str) -> None:
    change = DISGUISES[disguise]
    assert [change(example) for _, example in EXAMPLES if SCREEN(change(example)) is None] == []


@pytest.mark.parametrize(
    ("recent", "text"),
    [
        (("aku pengen",), "mati"),
        (("halo kak", "aku", "pengen"), "bunuh diri"),
        (("i want to",), "kill myself"),
        (("aku dipukul",), "ayah"),
    ],
)
def test_a_sentence_cut_over_messages(screen: Screen, recent: tuple[str, ...], text: str) -> None:
    assert screen(text, recent) is not None


def test_slang_that_breaks_english_hides_nothing() -> None:
    entry = {"id": "x-01", "category": "suicide", "level": "RED", "pattern": "want die"}
    slang = {"slang": {"dadu": "die"}, "emoji": {}, "core": ""}
    alarm = Screen(read({"concepts": {}, "idioms": [], "patterns": [entry]}, slang, []))("i want die")
    assert alarm is not None
    assert alarm.why == ("lex:x-01",)


def test_the_model_reads_a_run_of_short_messages_and_rings_once(lexicon: Lexicon) -> None:
    heads = tuple(Head(1.0, -1.0) for _ in range(3))
    pair = Screen(lexicon, model(({}, {"qqa qqi": row(1, 9, 9, 0)}, {}, {}), heads, (Category.BULLYING,), 0.1, 0.0))
    assert pair("qqi") is None
    alarm = pair("qqi", ("halo", "qqa"))
    assert alarm is not None
    assert (alarm.category, alarm.why) == (Category.BULLYING, ("ngram:qqa qqi",))
    assert pair("kak", ("qqa", "qqi")) is None
    assert pair("qqi satu dua tiga empat", ("qqa",)) is None
    assert pair("qqi", ("satu dua tiga empat lima qqa",)) is None


@pytest.mark.parametrize("text", ["oke kak", "makasih", "", "   ", "🙂"])
def test_old_words_alone_do_not_ring_again(screen: Screen, text: str) -> None:
    assert screen(text, ("aku pengen bunuh diri", "udah ga kuat hidup")) is None


@settings(max_examples=60)
@given(st.text(max_size=80), st.lists(st.text("akumautihp ", max_size=30), max_size=6))
def test_what_came_before_never_lowers(text: str, recent: list[str]) -> None:
    alone, later = SCREEN(text), SCREEN(text, tuple(recent))
    if alone is not None:
        assert later is not None
        assert later.level.weight >= alone.level.weight


@given(st.text(max_size=400))
def test_any_text_is_screened(text: str) -> None:
    alarm = SCREEN(text)
    assert alarm is None or alarm.source is not Source.ERROR


HOSTILE = [
    *(
        "a ",
        "*a",
        "b*",
        "a-",
        "m*ti ",
        "xyzzyabcd",
        "a.b",
        "w",
        "ha",
        "w k",
        "0a",
        "a*b ",
        "akumaumatix ",
        "wok",
        "ga ",
        "mau ",
    ),
    *(
        "mati lampu ",
        "hp mati aku pengen ",
        "pukul bola dipukul bola ",
        "ayah guru pacar teman ibu ",
        "\U0001f52a\U0001f48a",
    ),
    *("aku mau dia kamu ", "é", "𝓂", "\u200b", "ﷺ", "ayah dipukul aku takut pulang malam sekolah "),
]


@pytest.mark.parametrize("piece", HOSTILE)
def test_hostile_text_takes_bounded_time(screen: Screen, piece: str) -> None:
    text = (piece * 4096)[:4096]
    screen(text)  # words are remembered once
    took = []
    for _ in range(3):
        began = thread_time()
        screen(text)
        took.append(thread_time() - began)
    assert min(took) < 0.3  # seconds; measured below 0.015 on a quiet machine, and at 0.09 on a slow and busy one


def test_time_grows_with_the_text_and_no_faster(screen: Screen) -> None:
    def cost(copies: int) -> float:
        text = "aku tadi di sekolah ketemu temen terus pulang bareng " * copies
        began = thread_time()
        for _ in range(3):
            screen(text)
        return thread_time() - began

    cost(5)
    assert min(cost(60) for _ in range(3)) < 6 * max(min(cost(20) for _ in range(3)), 0.001)


class Broken:
    """A lexicon that fails: the twin that must ring."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.named: frozenset[str] = frozenset()

    @property
    def spelling(self) -> object:
        raise LookupError


def test_a_failing_screen_is_an_alarm_not_silence() -> None:
    alarm = Screen(Broken())("halo")  # type: ignore[arg-type]  # broken on purpose
    assert alarm == Alarm(Level.AMBER, Category.UNSCREENED, ("error:LookupError",), Source.ERROR)


def test_without_the_model_it_works_and_says_so(screen: Screen, degraded: Screen, lexicon: Lexicon) -> None:
    assert degraded.degraded
    assert not screen.degraded
    assert degraded("aku pengen bunuh diri") == screen("aku pengen bunuh diri")


def test_an_alarm_never_repeats_the_message(screen: Screen) -> None:
    secret = "aku pengen mati, namaku rahasiabanget"
    alarm = screen(secret)
    assert alarm is not None
    assert "rahasiabanget" not in " ".join(alarm.why)
