"""Characters that are seen pass; those that hide, turn round or overlay others do not.

Threats: a handle cut by zero-width characters so that no mask finds it, text that runs backwards over
somebody's name, invisible tags that carry a message, marks piled up over the lines around, half a character
that no encoder takes.
"""

import re
from unicodedata import category, normalize

LONGEST = 4096  # Telegram's limit, in UTF-16 units
MARKS = 8  # on one letter: Arabic and Thai need three; more is a pile, and takes long to put in order

# What most people write: in these blocks nothing is hidden or composed. The rest is looked at one by one.
_PLAIN = re.compile("[\x20-\x7e\n\t\xa0-\xac\xae-\u02ff\u2010-\u2027\u2030-\u205e\U0001f300-\U0001faff]*")
_BREAKS = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")
_BLANK_LINES = re.compile(r"\n(?:[^\S\n]*+\n){4,}+")

_JOINER = "\u200d"
_VARIATIONS = frozenset("\ufe0e\ufe0f")  # as text, as emoji
_NO_INK = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")  # yet letters
_EMOJI_OF_MATHS = frozenset("\u2194\u25fb\u25fc\u25fd\u25fe\u2934\u2935")
_EMOJI_IF_VARIED = frozenset("0123456789#*\u203c\u2049\u2139\u3030")


def clean(text: str) -> str:
    """Total: any string has a clean form, if only the empty one. Cleaning twice changes nothing."""
    text = text[:LONGEST]
    if not _PLAIN.fullmatch(text):
        text = _BREAKS.sub("\n", text).replace("\u2800", " ")  # Braille's blank is one
        text = _seen(normalize("NFC", _fewer_marks(text)))
        text = normalize("NFC", _fewer_marks(text))  # what something hidden had kept apart
    return _fit(_BLANK_LINES.sub("\n\n\n\n", text).strip())


def _seen(text: str) -> str:
    kept = [""]
    for char, after in zip(text, text[1:] + " ", strict=True):
        if _passes(char, kept[-1], after):
            kept.append(char)
    return "".join(kept)


def _passes(char: str, before: str, after: str) -> bool:
    if char == _JOINER:
        return (_emoji(before) or before in _VARIATIONS) and _emoji(after)
    if char in _VARIATIONS:
        return _emoji(before) or before in _EMOJI_IF_VARIED
    if "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return False
    return char in "\n\t" or (category(char) not in {"Cc", "Cf", "Cs"} and char not in _NO_INK)


def _emoji(char: str) -> bool:
    """Also a skin tone, and one that is newer than this Python's tables."""
    if not char or char in _EMOJI_OF_MATHS or "\U0001f3fb" <= char <= "\U0001f3ff":
        return bool(char)
    return category(char) == "So" or (char >= "\U0001f000" and category(char) == "Cn")


def _fewer_marks(text: str) -> str:
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if category(char) in {"Mn", "Me"} else 0
        if marks <= MARKS:
            kept.append(char)
    return "".join(kept)


def _fit(text: str) -> str:
    """Telegram itself sends no more. Never between the halves of one character."""
    units = text.encode("utf-16-le")
    if len(units) <= 2 * LONGEST:
        return text
    return units[: 2 * LONGEST].decode("utf-16-le", "ignore").rstrip(_JOINER).strip()
