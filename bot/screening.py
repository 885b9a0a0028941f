"""The recognition of danger, loaded from data/risk/."""

import logging
from pathlib import Path

from bot.mistakes import Mistake
from flows.risk.model import Model
from flows.risk.screen import Screen
from recognition.files import LexiconUnreadable, WeightsUnreadable, read_lexicon, read_model

DATA = Path(__file__).parent.parent / "data" / "risk"
DEGRADED = "the lexicon works alone"

log = logging.getLogger(__name__)


class NoLexicon(Mistake):
    """Without it nobody would hear words of danger, so nothing starts."""


def load_screen(folder: Path | None = None) -> Screen:
    """Raises NoLexicon. Without sound weights: a degraded Screen, and a warning that tells no content."""
    folder = folder or DATA
    try:
        lexicon = read_lexicon(folder)
    except LexiconUnreadable:
        what = f"The words of danger in {folder} cannot be read, and without them nobody would hear one."
        raise NoLexicon(what, "Put back the released files lexicon.yaml, slang.yaml and words.txt.") from None
    return Screen(lexicon, _model(folder / "weights.json"))


def _model(path: Path) -> Model | None:
    try:
        return read_model(path)
    except WeightsUnreadable as wrong:
        log.warning("risk model not loaded (%s): %s", wrong, DEGRADED)
        return None
