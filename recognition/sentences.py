"""The sentences that five and more authors wrote without sight of each other: data/risk/sentences/AUTHOR.tsv."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from recognition.tables import TableUnreadable, rows_of


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
    """contrast.tsv, if there is one: written with others' sentences in view, so it teaches and is never judged."""
    path = folder / "contrast.tsv"
    return list(_of(path)) if path.exists() else []


def _of(path: Path) -> Iterator[Sentence]:
    for row in rows_of(path, ("risk", "label", "level", "text")):
        yield Sentence(path.stem, row["risk"] == "1", row["label"], row["level"], row["text"])


def authors(sentences: Sequence[Sentence]) -> list[str]:
    return sorted({sentence.author for sentence in sentences})
