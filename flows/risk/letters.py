"""Characters: what looks like a Latin letter becomes one, and what cannot be seen goes.

Source: Unicode Technical Standard 39 (confusables), the part that Telegram keyboards and "fancy font" pages produce.
"""

import re
import unicodedata
from collections.abc import Mapping

_CYRILLIC_GREEK = dict(
    zip(
        "авеёкмнорстухіјѕԁԛԝһӏьгпиαβγδεηικνορτυχωսոօցհ",
        "abeekmhopctyxijsdqwhlbrnuabydenikvoptuxwunogh",
        strict=True,
    )
)
_SMALL_CAPITALS = dict(zip("ᴀʙᴄᴅᴇғɢʜɪᴊᴋʟᴍɴᴏᴘʀᴛᴜᴠᴡʏᴢɑɩɡıøłđħŧ", "abcdefghijklmnoprtuvwyzaigioldht", strict=True))
_ENCLOSED = {  # negative circled, negative squared, regional indicators: NFKC leaves them alone
    first + index: chr(ord("a") + index) for first in (0x1F150, 0x1F170, 0x1F1E6) for index in range(26)
}
_QUOTES = dict.fromkeys("\u2019\u2018`\u00b4", "'") | dict.fromkeys("\u201c\u201d", '"')
_LOOK_ALIKE = str.maketrans(_CYRILLIC_GREEK | _SMALL_CAPITALS) | _ENCLOSED
_PLAIN_QUOTES = str.maketrans(_QUOTES)
_HIDDEN = frozenset(("Cf", "Mn", "Me", "Cc", "Co", "Cs"))
_GROWN = 4  # letters that one character stands for; more are ornaments, and 4096 of them a burden
_EMOJI = 400  # of a message that are read as words: bounds hostile input
_REPEATED = re.compile(r"(.)\1{2,}")


def lowered(text: str) -> str:
    """As written: NFKC, lower case, without zero-width and combining characters; line ends become spaces."""
    if text.isascii() and text.isprintable():
        return text.lower()
    parted = unicodedata.normalize("NFKD", text.translate(_PLAIN_QUOTES))
    if len(parted) > _GROWN * len(text):
        parted = "".join(short for c in text if len(short := unicodedata.normalize("NFKD", c)) <= _GROWN)
    spaced = " ".join(parted.split())
    hidden = [c for c in {*spaced} if not c.isascii() and unicodedata.category(c) in _HIDDEN]
    seen = spaced.translate(str.maketrans("", "", "".join(hidden))) if hidden else spaced
    return unicodedata.normalize("NFKC", seen).casefold()


def latin(text: str, emoji: Mapping[str, str]) -> str:
    """`lowered` text with look-alike letters and meaningful emoji written out as words."""
    if text.isascii():
        return text
    return _worded(text, emoji).translate(_LOOK_ALIKE)


def _worded(text: str, emoji: Mapping[str, str]) -> str:
    parts = _REPEATED.sub(r"\1\1", text)
    if emoji.keys().isdisjoint(parts):
        return parts
    left = iter(range(_EMOJI))
    return "".join(c if c not in emoji else f" {emoji[c]} " if next(left, None) is not None else " " for c in parts)
