"""What would tell who somebody is, or lead out of the chat, is covered before the other one reads it.

Usernames, links, e-mail addresses, telephone and other long numbers; also in look-alike letters, and in the
ways people spell them out ("rara at gmail dot com"). It is no wall: two who want to find each other will. It
stops what slips out, and makes fishing show. All other words stay as they were written.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from unicodedata import decimal, normalize

from flows.model.phones import numbers

EMAIL, LINK, USERNAME, NUMBER = "[email]", "[tautan]", "[nama pengguna]", "[nomor]"
SHORT = "[…]"  # for all of them, where the long ones would make a text too long to send
LONGEST = 4096  # Telegram's limit, in UTF-16 units

Spans = Iterator[tuple[int, int]]

_DONE = "\0"  # stands where something is covered already
_OPEN, _CLOSE = r"[(\[{<]\s?", r"\s?[)\]}>]"
_DOT = rf"\s{{0,2}}(?:{_OPEN})?(?:[.]|\bdot\b|\btitik\b)(?:{_CLOSE})?\s{{0,2}}"
_AT = rf"{_OPEN}(?:@|at|et|a){_CLOSE}"
_POST = "(?:g(?:oogle)?mail|ymail|yahoo|outlook|hotmail|live|icloud|proton(?:mail)?|rocketmail)"
_EMAIL = re.compile(
    rf"(?<![\w.+-])[\w.+-]++(?:(?<=\w)@[a-z][\w-]*+(?:[.][\w-]++)*+"
    rf"|\s{{0,2}}(?:@|{_AT})\s{{0,2}}{_POST}\b(?:{_DOT}(?:com|kom|co|id|net)\b)*+"
    rf"|\s{{0,2}}{_AT}\s{{0,2}}[\w-]++{_DOT}\w++"
    rf"|\s(?:at|et)\s{_POST}{_DOT}(?:com|kom|co)\b)"
)

_ADDRESS = re.compile(r"(?<![a-z0-9])(?:[a-z][a-z0-9+.-]{1,15}://|www\d?[.]|tg:|mailto:)[^\s\0]++")
_HOST = re.compile(r"(?<![\w.-])[\w-]++((?:[.][\w-]++)++)(?::\d{2,5})?([/?#][^\s\0]*+)?")
_SURE = frozenset({"com", "net", "org", "id", "io", "gg", "xyz", "edu", "gov"})  # others are words: "iya.me"
_SLASH = r"\s{0,2}(?:/|\bslash\b|\bgaring\b|\bgaris miring\b)\s{0,2}[\w.-]++"
_ENDING = rf"(?:(?:com|kom|org)\b(?:{_SLASH})*+|(?:me|id|ly|gg)(?:{_SLASH})++)"
_SPELT = re.compile(rf"(?<![\w-])[\w-]{{1,63}}+{_DOT}{_ENDING}")
_AFTER = ".,!?;:)]}'\"…"  # of the sentence, not of the link

_HANDLE = re.compile(r"@(?=\d*+[^\W\d])\w[\w.]*\w|@\s(?=[a-z.]{1,32}[\d_])[\w.]*\w")
_WHERE = (
    "(?:ig|insta(?:gram)?|tiktok|tele(?:gram)?|fb|facebook|twitter|discord|snapchat|roblox|username|usn"
    r"|id\sline|line\sid)(?:\s?(?:ku|gw|gue|gua|aku|saya|nya|mu|kita))?"
)
_ELSEWHERE = ("ig", "insta", "tiktok", "tele", "fb", "face", "twit", "disc", "snap", "roblox", "usern", "usn", "line")
_MADE_UP = r"(?=[a-z][a-z.]{0,31}[\d_]|[a-z]{1,32}[.][a-z])"  # rara_p, rara12, rara.p: no word of a language
_IS = rf"(?:\s{{0,2}}[:=]\s{{0,2}}|\s{{1,2}}{_MADE_UP})"
_NAMED = re.compile(rf"(?<!\w){_WHERE}(?!\w){_IS}(?P<name>[\w.]{{3,}})")

_LIKE = str.maketrans(
    "авеіјкмнорстухѕԁɡοαειкνρτυχ。·\u2044\u2215\u2010\u2013\u2014\u2212",
    "abeijkmhopctyxsdgoaeiknptux..//----",
)
_LONG = 4  # letters one character may stand for; more is ornament


def mask(text: str) -> str:
    found = spans(text)
    if not found:
        return text
    covered = _cover(text, found)
    if len(covered.encode("utf-16-le", "surrogatepass")) <= 2 * LONGEST:
        return covered
    return _cover(text, [(start, stop, SHORT) for start, stop, _ in found])


def _cover(text: str, found: Sequence[tuple[int, int, str]]) -> str:
    kept, place = [], 0
    for start, stop, word in found:
        kept += [text[place:start], word]
        place = stop
    return "".join((*kept, text[place:]))


def spans(text: str) -> list[tuple[int, int, str]]:
    """In the order of the text. Each reader sees only what those before it have left."""
    seen, origin = _plain(text)
    found = []
    for word, signs, reader in _READERS:
        for start, stop in list(reader(seen)) if any(map(seen.__contains__, signs)) else ():
            seen = f"{seen[:start]}{_DONE * (stop - start)}{seen[stop:]}"
            found.append((origin[start], origin[stop - 1] + 1, word))
    return sorted(found)


def _plain(text: str) -> tuple[str, Sequence[int]]:
    """As it is read: small letters, look-alikes as what they are taken for; and where each came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    plain = [_letters(char) for char in text]
    return "".join(plain), [place for place, letters in enumerate(plain) for _ in letters]


@lru_cache(maxsize=4096)
def _letters(char: str) -> str:
    if (digit := decimal(char, None)) is not None:
        return str(digit)
    letters = normalize("NFKC", char).lower().translate(_LIKE)
    return letters if len(letters) <= _LONG else char


def _emails(seen: str) -> Spans:
    return (found.span() for found in _EMAIL.finditer(seen))


def _addresses(seen: str) -> Spans:
    return (_shorn(found) for found in _ADDRESS.finditer(seen))


def _hosts(seen: str) -> Spans:
    """A name that is nothing but one, "rara.com", or any with a path; but not "150.000/bulan"."""
    for found in _HOST.finditer(seen):
        labels = found[1].split(".")
        path = (found[2] or "").startswith("/") and len(labels[-1]) > 1 and labels[-1].isalpha()
        if path or not _SURE.isdisjoint(labels):
            yield _shorn(found)


def _spelt(seen: str) -> Spans:
    return (found.span() for found in _SPELT.finditer(seen))


def _handles(seen: str) -> Spans:
    return (found.span() for found in _HANDLE.finditer(seen))


def _named(seen: str) -> Spans:
    return (found.span("name") for found in _NAMED.finditer(seen))


def _shorn(found: re.Match[str]) -> tuple[int, int]:
    return found.start(), found.start() + len(found[0].rstrip(_AFTER))


# A reader is asked only where one of its signs stands: most words have none, and cost little.
_READERS: tuple[tuple[str, tuple[str, ...], Callable[[str], Spans]], ...] = (
    (EMAIL, ("@", "(", "[", "{", "<", " at ", " et "), _emails),
    (LINK, ("://", "www", "tg:", "mailto:"), _addresses),
    (LINK, (".",), _hosts),
    (LINK, ("com", "kom", "org", "/", "slash", "garing", "garis"), _spelt),
    (USERNAME, ("@",), _handles),
    (USERNAME, _ELSEWHERE, _named),
    (NUMBER, ("",), numbers),
)
