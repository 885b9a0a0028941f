"""The sentences that five and more authors wrote without sight of each other: data/risk/sentences/AUTHOR.tsv."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recognition.tables import TableUnreadable, rows_of

_BESIDE = ("contrast.tsv", "plain.tsv")


@dataclass(frozen=True, slots=True)
class Sentence:
    author: str
    risk: bool
    label: str
    level: str  # RED, AMBER, OFFER; "-" where there is no risk
    text: str


def read_sentences(folder: Path) -> list[Sentence]:
    """Every author's, in the order of the files' names and lines; a text seen before is left out."""
    seen: dict[str, Sentence] = {}
    for path in sorted(folder.glob("*.tsv")):
        for sentence in _of(path):
            seen.setdefault(sentence.text, sentence)
    if not seen:
        reason = f"{folder} holds no sentences"
        raise TableUnreadable(reason)
    return list(seen.values())


def read_contrast(folder: Path) -> list[Sentence]:
    """Those that there are of contrast.tsv and plain.tsv: whoever wrote them had read the others, or the lexicon.

    So they teach and are never judged.
    """
    return [sentence for name in _BESIDE if (folder / name).exists() for sentence in _of(folder / name)]


def _of(path: Path) -> Iterator[Sentence]:
    for row in rows_of(path, ("risk", "label", "level", "text")):
        yield Sentence(path.stem, row["risk"] == "1", row["label"], row["level"], row["text"])


def authors(sentences: Sequence[Sentence]) -> list[str]:
    return sorted({sentence.author for sentence in sentences})
