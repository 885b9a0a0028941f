"""Judges of values: is this a name, a name elsewhere, a place? Each answers with how many words it is; 0 is none.

Frames carry the weight: behind "nama aku" any word is a name that is no everyday word. Where a frame is weak ("aku …"),
only names that are known and are no words as well.
"""

import re
from collections.abc import Callable

from flows.guard.common import is_common
from flows.guard.given_names import ALSO_WORDS, GIVEN
from flows.guard.reading import END, Reading
from flows.guard.vocabulary import FILLERS, MEANT, OWNED

_LONGEST_NAME = 3  # words
_SHORTEST = 3  # letters
_SURE = GIVEN - ALSO_WORDS
_VOWEL = re.compile("[aiueoy]")  # "sbg", "krn" are no names
_LIKE_A_VERB = re.compile(
    "^(?:di|nge?|ny|me[mn]|ter|ber)[a-z]{4,}$|^(?:ke|pe)[a-z]{3,}an$|(?:[a-z]ed|ing|ful|less|tion|ness)$"
)
_CITIES = frozenset(
    """jakarta bandung surabaya semarang yogyakarta jogja jogjakarta yogya solo malang medan palembang makassar denpasar bali bogor depok tangerang
    bekasi padang pekanbaru batam lampung pontianak banjarmasin samarinda balikpapan manado ambon jayapura kupang mataram lombok aceh jambi bengkulu
    cirebon sukabumi garut tasik tasikmalaya madiun kediri jember banyuwangi magelang purwokerto tegal pekalongan banten cimahi serang karawang papua
    sumatera sumatra kalimantan sulawesi jawa madura indonesia jabar jateng jatim jaksel jakbar jaktim jakut korea jepang amerika singapura malaysia
    arab mekkah mesir inggris australia belanda jerman jepun""".split()
)


def judge(kind: str, reading: Reading, at: int) -> int:
    words = _sentence(reading, at)
    return _JUDGES[kind](words, reading, at) if kind in _JUDGES else 1


def is_handle(_: str, reading: Reading, at: int) -> int:
    """A name elsewhere may be any word that is none of the language's."""
    words = _sentence(reading, at)
    if words[0].isdigit() or words[0] in _NO_HANDLE:
        return 0
    if not words[0].isalpha() or len(words[0]) < _SHORTEST:
        return int(len(words[0]) >= _SHORTEST)
    return _name(words) or int(_written_as_one(reading, at))


def _sentence(reading: Reading, at: int) -> list[str]:
    rest = reading.words[reading.starts[at] :].partition(END)[0]
    return rest.split(" ", _LONGEST_NAME + 1)[:-1] or [END]


def _name(words: list[str]) -> int:
    size = 0
    for word in words[:_LONGEST_NAME]:
        if not (word in GIVEN or _unknown(word)):
            break
        size += 1
    return size


def _new(word: str) -> bool:
    """None of the language's words, nor of ours."""
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and _VOWEL.search(word) is not None
        and word not in MEANT
        and word not in OWNED
        and not is_common(word)
    )


def _unknown(word: str) -> bool:
    """And not shaped like a verb; villages are (Ngemplak, Kebayoran), people are not."""
    return _new(word) and not _LIKE_A_VERB.search(word)


def _capital(reading: Reading, at: int) -> bool:
    """Written with one, where nothing but a name asks for it; the words around are in small letters."""
    start, stop = reading.places[at]
    raw = reading.raw[start:stop]
    before = reading.raw[:start].rstrip()
    return (
        raw[:1].isupper()
        and raw[1:].islower()
        and bool(before)
        and before[-1] not in ".!?\n"
        and not _unlike_name(raw.lower())
    )


def _unlike_name(word: str) -> bool:
    return word in MEANT or word in OWNED or word in FILLERS or (is_common(word) and word not in GIVEN)


def _written_as_one(reading: Reading, at: int) -> bool:
    """ "sarah_dance", "rara.p": more than a word up to the next blank."""
    stop = reading.places[at][1]
    return reading.raw[stop : stop + 2].strip("._").isalnum() and reading.raw[stop : stop + 1] in {"_", "."}


_MOODS = frozenset(
    """bagus cinta indah iman rindu mega hari agung anggun jelita tegar teguh suci mulia raya ria bara elang jaya juli kurnia lucky yaya lala lulu
    lola nila permata sultan sari cantika gading ganda guntur titi tri moch moh abi umi ani nana manda nina siska diva bella luna made safa""".split()
)
_NO_HANDLE = frozenset({"ada", "lagi", "udah", "baru", "cuma", "juga"})
_PATRONS = frozenset("santa santo st al budi bina karya kristen katolik islam terpadu global bhakti bakti".split())
_ROADS = frozenset(
    """melati mawar kenanga anggrek merdeka pahlawan sudirman diponegoro kartini flamboyan dahlia kamboja cempaka merpati rajawali garuda elang
    mangga jambu rambutan durian kelapa nangka sawo manggis salak teratai seroja bougenville raya pemuda veteran asia imam gajah ahmad haji
    pasar masjid stasiun raden letjen jend jendral kh hos dr prof brigjen kol sultan sunan ki nyi bunga bambu jati pinus cemara beringin""".split()
)

_JUDGES: dict[str, Callable[[list[str], Reading, int], int]] = {
    "name": lambda words, _, __: _name(words),
    "known": lambda words, reading, at: (
        _name(words) if words[0] in _SURE or (words[0] in GIVEN and _capital(reading, at)) else 0
    ),
    "given": lambda words, _, __: _name(words) if words[0] in GIVEN and words[0] not in _MOODS else 0,
    "capital": lambda words, reading, at: _name(words) if words[0] in _SURE or _capital(reading, at) else 0,
    "place": lambda words, _, __: int(_new(words[0]) and words[0] not in _CITIES),
    "school": lambda words, _, __: int(_new(words[0]) or words[0] in GIVEN or words[0] in _PATRONS),
    "street": lambda words, _, __: int(words[0] in GIVEN or words[0] in _ROADS),
    "road": lambda words, _, __: int(_new(words[0]) or words[0] in GIVEN or words[0] in _ROADS),
}
