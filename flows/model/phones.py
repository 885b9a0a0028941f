"""Telephone and other long numbers in somebody's words, told from dates, hours, prices and marks.

Looked at is what has nine digits or more, with blanks, dots, dashes between, or as words ("nol delapan…").
A row of everyday numbers stays; where that is a guess, what begins like a telephone number does not.
The patterns never give back what they took (`++`, `(?>…)`), so no text makes them slow.
"""

import re
from collections.abc import Iterator

FEWEST = 9

_DIGITS = (  # Indonesian, English, Javanese, Sundanese
    "nol kosong zero enol|satu one siji hiji|dua two loro|tiga three telu tilu|empat four papat opat|lima five limo"
    "|enam six enem genep|tujuh seven pitu|delapan lapan eight wolu walu dalapan|sembilan nine songo sanga salapan"
)
_WORDS = {word: str(digit) for digit, words in enumerate(_DIGITS.split("|")) for word in words.split()}
_WORD = re.compile("|".join(sorted(_WORDS, key=len, reverse=True)))
_LETTERS = str.maketrans("oil", "011")  # "o8l2": whoever reads it sees digits

_BETWEEN = r"[\s.,:;/()\[\]~*_|•\-\ufe0f\u20e3]"
_DIGIT = rf"(?:\d|(?<=\d)[oil](?![a-hj-km-np-z])|[oil](?=\d)|{_WORD.pattern})"
_START = rf"(?:\+\s?)?(?:\((?=\d{{2,4}}\)))?(?:\d|o(?=[\s.\-]?8)|{_WORD.pattern})"
_RUN = re.compile(rf"{_START}(?:{_BETWEEN}{{0,4}}+{_DIGIT}){{{FEWEST - 1},}}+[\ufe0f\u20e3]*+")
_ENOUGH = re.compile(rf"(?:\D*+\d){{{FEWEST}}}")
_TELLTALE = (
    "o8",
    "nol",
    "kosong",
    "zero",
    "lapan",
    "eight",
    "wolu",
    "walu",
)  # no telephone number is without a 0 or an 8

_DAY, _MONTH, _YEAR = "(?:0?[1-9]|[12][0-9]|3[01])", "(?:1[0-2]|0?[1-9])", "(?:19|20)[0-9][0-9]"
_DATE = (
    rf"{_DAY}[/.-]{_MONTH}[/.-](?:{_YEAR}|[0-9][0-9])|{_DAY} {_MONTH} {_YEAR}"
    rf"|{_YEAR}[/.-]{_MONTH}[/.-]{_DAY}|{_DAY}/{_MONTH}"
)
_HOUR = "(?:2[0-4]|[01]?[0-9])(?::[0-5][0-9](?::[0-5][0-9])?|[.][0-5][0-9])"
_PRICE = "[1-9][0-9]{0,2}(?:[.,][0-9]{3})++(?:,[0-9]{2})?|[1-9][0-9]{0,4}000"
_PART = "0[.,][0-9]{1,2}"
_MARK = "(?:100|[1-9][0-9]?)(?:[.,][0-9]{1,2})?"
_SMALL = "[1-9][0-9]{0,2}(?:[.,][0-9]{1,2})?|0"  # a page, an age, a hotline


def _row(*kinds: str, apart: str) -> re.Pattern[str]:
    one = rf"(?>(?:{'|'.join(kinds)})(?![0-9]))"
    return re.compile(rf"{one}(?:{apart}{one})*+")


_NOT_DOTS = r"(?:\s*+[,;]\s*+|\s++(?:-\s*+)?|-)"  # 08.12.14.15 is no row of hours
_HOURS = _row(_DATE, _HOUR, _YEAR, _PART, apart=_NOT_DOTS)
_MARKS = _row(_DATE, _HOUR, _MARK, apart=rf"{_BETWEEN}{{1,4}}+")
_EVERYDAY = _row(_DATE, _HOUR, _PRICE, _YEAR, _PART, _SMALL, apart=rf"{_BETWEEN}{{1,4}}+")


def numbers(text: str, *, spoken_of: bool = False) -> Iterator[tuple[int, int]]:
    """Where in a text of lower-case letters they are. Where one is spoken of, what begins like one is one."""
    if _ENOUGH.match(text) or any(map(text.__contains__, _TELLTALE)):
        for run in _RUN.finditer(text):
            if not _everyday(run[0]) or (spoken_of and _mobile(run[0])):
                yield run.span()


def _everyday(run: str) -> bool:
    figures = _figures(run)
    bare = re.sub("[^0-9]", "", figures)
    if run.startswith("+") or re.search(rf"[0-9]{{{FEWEST}}}", figures):
        return False
    if re.match("0[2-9]", bare):
        return _HOURS.fullmatch(figures) is not None
    return (_MARKS if bare.startswith("628") else _EVERYDAY).fullmatch(figures) is not None


def _mobile(run: str) -> bool:
    return re.sub("[^0-9]", "", _figures(run)).startswith(("08", "8", "62"))


def _figures(run: str) -> str:
    spelt = _WORD.sub(lambda word: f" {_WORDS[word[0]]} ", run).translate(_LETTERS)
    return re.sub(r"\s+", " ", re.sub("[(\ufe0f\u20e3]", "", spelt)).strip()
