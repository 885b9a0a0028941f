"""The shape of a message: how long its text may be, and the buttons below it."""

import logging
from collections.abc import Sequence
from string import ascii_lowercase, digits

from telegram import CopyTextButton, InlineKeyboardButton

from bot.texts import Words
from storage.arrivals import Letter

log = logging.getLogger(__name__)

LONGEST = 4096  # Telegram's limit for a text, in UTF-16 units
SHORT = LONGEST // 2  # a character takes two of them at most
A_ROW = 2  # buttons that copy a number: more would be cut on a small phone
DIGITS = digits + ascii_lowercase


def inline(letter: Letter, words: Words, *, named: bool = False) -> list[list[InlineKeyboardButton]]:
    """Button data say only which letter and which of its buttons: what it means is looked up when it is pressed."""
    say = letter.say
    number, index, rows = base36(letter.number), 0, []
    for line in say.buttons:
        row = []
        for button in line:
            label = words.button(button)
            if named:
                label = words("alert-button", {"label": label, "alias": say.args["alias"]})
            row.append(InlineKeyboardButton(label, callback_data=f"{number}.{index}"))
            index += 1
        rows += [[key] for key in row] if named else [row]  # with a name on it, it needs the whole width
    if not say.menu:
        rows += copying(say.numbers, words)
    return rows


def copying(numbers: Sequence[str], words: Words) -> list[list[InlineKeyboardButton]]:
    """A tap copies the number: nobody who is afraid has to type it. Not every phone makes a link of "119 ext 8"."""
    keys = [
        InlineKeyboardButton(words("hotline-copy", {"number": number}), copy_text=CopyTextButton(number))
        for number in numbers
    ]
    return [keys[at : at + A_ROW] for at in range(0, len(keys), A_ROW)]


def fit(text: str) -> bool:
    return len(text) <= SHORT or len(text.encode("utf-16-le")) <= LONGEST * 2


def cut(text: str, key: str) -> str:
    """The last net: a text too long would be refused, and said never."""
    if fit(text):
        return text
    units = text.encode("utf-16-le")
    log.error("a text was too long and was cut: %s", key)
    return units[: (LONGEST - 1) * 2].decode("utf-16-le", "ignore") + "…"


def base36(number: int) -> str:
    found = ""
    while number:
        number, digit = divmod(number, 36)
        found = DIGITS[digit] + found
    return found or "0"
