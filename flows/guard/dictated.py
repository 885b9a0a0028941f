"""Telephone numbers said figure by figure: "delapan satu dua, terus 33 44, lima lima".

`flows/model/phones.py` finds rows without other words; here some may stand between, and a leading nought may be missing.
A row of figures alone that begins with neither 0 nor 62 is left: it may be marks.
"""

from collections.abc import Iterator, Sequence

from flows.guard.reading import Reading

FEWEST = 9
FIGURES = {
    word: str(figure)
    for figure, words in enumerate(
        (
            "nol kosong zero enol o",
            "satu one siji hiji",
            "dua two loro",
            "tiga three telu tilu",
            "empat four papat opat",
            "lima five limo",
            "enam six enem genep",
            "tujuh seven pitu",
            "delapan lapan eight wolu walu dalapan",
            "sembilan nine songo sanga salapan",
        )
    )
    for word in words.split()
} | {"sepuluh": "10", "sebelas": "11"}
BETWEEN = frozenset("terus trus lalu spasi strip koma lanjut plus dan dobel double abis titik minus garis".split())
_COUNTING = "0123456789012345"


def dictated(reading: Reading) -> Iterator[tuple[int, int]]:
    """Where in the text they are."""
    if FIGURES.keys().isdisjoint(reading.known):
        return
    run: list[int] = []
    words = reading.words.split()
    for place, word in enumerate((*words, "|")):
        if word in FIGURES or word.isdigit():
            run.append(place)
        elif word not in BETWEEN:
            if _is_number([words[each] for each in run]):
                yield reading.places[run[0]][0], reading.places[run[-1]][1]
            run = []


def _is_number(run: Sequence[str]) -> bool:
    if len(run) < 3 or all(map(str.isdigit, run)):  # noqa: PLR2004
        return False
    figures = "".join(FIGURES.get(word, word) for word in run)
    return len(figures) >= FEWEST and figures.startswith(("08", "8", "62")) and figures not in _COUNTING
