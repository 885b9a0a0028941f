"""The log says that something happened, and never what was said, by whom, or with which token."""

import io
import logging
from collections.abc import Iterator

import pytest

from bot.logs import set_up
from tests.bot.stand_in import TOKEN

WORDS = "aku takut pulang"


@pytest.fixture
def log(monkeypatch: pytest.MonkeyPatch) -> Iterator[io.StringIO]:
    root, written = logging.getLogger(), io.StringIO()
    before, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in ("telegram", "httpx", "asyncio", "apscheduler")}
    monkeypatch.setattr("sys.stderr", written)
    set_up("INFO", [TOKEN, "1:T"])
    yield written
    logging.captureWarnings(False)
    root.handlers[:] = before
    root.setLevel(level)
    for name, old in levels.items():
        logging.getLogger(name).setLevel(old)


@pytest.mark.parametrize(
    "text",
    [
        f"POST https://api.telegram.org/bot{TOKEN}/sendMessage",
        f"with {TOKEN} in the middle",
        "http://127.0.0.1:8081/bot1:T/getMe and 1:T alone",
        "another one 987654321:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw",
        "/file/bot123:abcdefghij/photos/1.jpg",
    ],
)
def test_tokens_are_hidden_even_in_our_own_words(log: io.StringIO, text: str) -> None:
    logging.getLogger("bot.polling").warning("%s", text)
    said = log.getvalue()
    assert "[hidden]" in said
    assert not any(secret in said for secret in (TOKEN, "AAHdq", "1:T", "abcdefghij"))


def test_our_own_events_pass(log: io.StringIO) -> None:
    logging.getLogger("bot.dispatch").info("%s: %.0f ms", "TextReceived 3", 12.3)
    assert log.getvalue().rstrip().endswith("INFO bot.dispatch: TextReceived 3: 12 ms")


@pytest.mark.parametrize(
    "name", ["telegram.Bot", "httpx", "httpcore.http11", "apscheduler.scheduler", "asyncio", "new_library"]
)
def test_others_say_nothing_until_something_is_wrong_and_then_not_what(log: io.StringIO, name: str) -> None:
    for level in (logging.DEBUG, logging.INFO):
        logging.getLogger(name).log(level, WORDS)
    assert log.getvalue() == ""
    logging.getLogger(name).critical("update: %s", WORDS)
    assert "something is wrong at" in log.getvalue()
    assert WORDS not in log.getvalue()


def test_an_exception_is_its_name(log: io.StringIO) -> None:
    try:
        int(WORDS)
    except ValueError:
        logging.getLogger("bot.dispatch").exception("TextReceived")
        logging.getLogger("asyncio").exception(WORDS, stack_info=True)
    said = log.getvalue()
    assert "bot.dispatch: TextReceived (ValueError)" in said
    assert WORDS not in said
    assert "Traceback" not in said


def test_a_warning_of_a_library_does_not_quote(log: io.StringIO) -> None:
    import warnings  # noqa: PLC0415

    with warnings.catch_warnings():
        warnings.simplefilter("always")
        warnings.warn(WORDS, stacklevel=1)
    assert WORDS not in log.getvalue()
