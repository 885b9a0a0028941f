"""data/risk/ on disk -> lexicon and model. The only reader of those files.

lexicon.yaml slang.yaml   reviewed by people        words.txt weights.json   written by `python -m recognition.train`
"""

import base64
import json
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import yaml

from flows.risk.alarm import Category
from flows.risk.features import GROUPS
from flows.risk.lexicon import Lexicon
from flows.risk.model import LANE, Head, Model, model
from flows.risk.reading import lexicon

FORMAT = 3  # of weights.json; a file of another format is refused
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml where it is built in: 0.06 s, else 0.6 s
_BYTES = LANE // 8
_LARGEST = 20_000_000  # bytes of a group


class LexiconUnreadable(Exception):
    """lexicon.yaml, slang.yaml or words.txt is missing or damaged."""


class WeightsUnreadable(Exception):
    """The weights are missing, cut off, or of another format than this program reads."""


def read_lexicon(folder: Path, ranked: Sequence[str] | None = None) -> Lexicon:
    """`ranked`: known words, most used first; read from words.txt when not given. Raises LexiconUnreadable."""
    try:
        if ranked is None:
            ranked = (folder / "words.txt").read_text("utf-8").split()
        return lexicon(_yaml(folder / "lexicon.yaml"), _yaml(folder / "slang.yaml"), ranked)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, yaml.YAMLError) as wrong:
        raise LexiconUnreadable(type(wrong).__name__) from wrong


def _yaml(path: Path) -> Mapping[str, Any]:
    with path.open("rb") as file:
        data: Mapping[str, Any] = yaml.load(file, Loader=_LOADER)  # noqa: S506 - both are safe loaders
        return data


def read_model(path: Path) -> Model:
    try:
        return model_of(json.loads(path.read_bytes()))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, zlib.error) as wrong:
        raise WeightsUnreadable(type(wrong).__name__) from wrong


def model_of(data: Mapping[str, Any]) -> Model:
    """From the parsed weights.json: see recognition/pack.py, which writes it."""
    if data["format"] != FORMAT:
        raise ValueError(data["format"])
    heads = tuple(Head(scale, intercept) for scale, intercept in data["heads"])
    rows = (_rows(data["groups"][group], 1 + len(heads)) for group in GROUPS)
    categories = tuple(Category(name) for name in data["categories"])
    return model(rows, heads, categories, data["mix"], data["threshold"])


def _rows(group: Mapping[str, str], lanes: int) -> dict[str, int]:
    """Bytes, one lane after another, spread to LANE bits each and read as one integer a feature."""
    features = _unpressed(group["features"]).decode().split("\n")
    packed = _unpressed(group["lanes"])
    count = len(features)
    if len(packed) != count * lanes:
        raise ValueError(len(packed))
    width = lanes * _BYTES
    spread = bytearray(count * width)
    for lane in range(lanes):
        spread[lane * _BYTES :: width] = packed[lane * count : (lane + 1) * count]
    return {
        feature: int.from_bytes(spread[at * width : (at + 1) * width], "little") for at, feature in enumerate(features)
    }


def _unpressed(text: str) -> bytes:
    """At most what _LARGEST allows: a damaged file is refused, not unfolded."""
    unfolding = zlib.decompressobj()
    raw = unfolding.decompress(base64.b64decode(text, validate=True), _LARGEST)
    if not unfolding.eof:
        raise ValueError(len(raw))
    return raw
