"""`python -m recognition.train`: sentences -> words.txt, weights.json, and the honest figures (build/risk.json).

The threshold comes from the leave-one-author-out scores: the lowest that keeps every label within ALLOWED.
"""

import argparse
import json
from collections.abc import Sequence
from pathlib import Path

from flows.risk.lexicon import Lexicon
from flows.risk.normalise import normalise
from recognition.files import read_lexicon
from recognition.fit import KEPT, fit
from recognition.folds import grouped_by, left_out
from recognition.gates import FALSE_ALARMS, threshold_within
from recognition.pack import as_bytes, packed
from recognition.report import lines, report
from recognition.sentences import Sentence, read_contrast, read_sentences
from recognition.words import known_words

ROOT = Path(__file__).parent.parent
# The gates' whole allowance, for a miss costs more than a false alarm; but not that of neutral chat, which one author
# filled with words of danger on purpose: it alone would cost eight dangers in a hundred (docs/risk.md).
ALLOWED = {label: FALSE_ALARMS[label] for label in ("curhat", "near_miss")}


def train(folder: Path, figures: Path, kept: int = KEPT) -> list[str]:
    """Writes words.txt and weights.json into `folder` and the figures; returns the report's lines."""
    sentences = read_sentences(folder / "sentences")
    words = known_words(_words(sentences, read_lexicon(folder, [])))
    (folder / "words.txt").write_text("\n".join(words) + "\n", "utf-8")
    lexicon = read_lexicon(folder)
    beside = read_contrast(folder)
    judged = left_out(sentences, lexicon, kept, beside)
    threshold = threshold_within(judged, ALLOWED)
    learned = [*sentences, *beside]
    fitted = fit(learned, grouped_by(lexicon, [sentence.text for sentence in learned]), kept)
    (folder / "weights.json").write_bytes(as_bytes(packed(fitted, threshold)))
    found = report(judged, threshold)
    figures.parent.mkdir(parents=True, exist_ok=True)
    figures.write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    return list(lines(found))


def _words(sentences: Sequence[Sentence], lexicon: Lexicon) -> list[tuple[str, ...]]:
    return [normalise(sentence.text, lexicon.spelling).norm for sentence in sentences]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m recognition.train", description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, default=ROOT / "data" / "risk")
    parser.add_argument("--figures", type=Path, default=ROOT / "build" / "risk.json")
    chosen = parser.parse_args()
    print("\n".join(train(chosen.data, chosen.figures)))  # noqa: T201 - a command's answer


if __name__ == "__main__":
    main()
