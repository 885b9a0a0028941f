"""Fitted weights -> the plain data that ship (weights.json, below 2 MB): no pickle.

Coarse steps, and one row of bytes a head, so that zlib makes them small: more than twice as many features for the same
megabytes recognise more than finer weights of fewer.
"""

import base64
import json
import zlib
from typing import Any

import numpy as np

from flows.risk.features import GROUPS
from flows.risk.model import ZERO
from recognition.files import FORMAT
from recognition.fit import CATEGORIES, Fitted

_MOST = 127  # of a signed byte
_STEPS = 2.0  # in a standard deviation of a head's weights
_SHARE = 2.0  # squared idf times this is a byte: idf is at most ln(n) + 1, about 11


def packed(fitted: Fitted, threshold: float) -> dict[str, Any]:
    """`share` is idf squared, `weights` are weight times idf; both are rounded."""
    share = np.clip(np.rint(fitted.idf**2 * _SHARE), 1, 255)
    full = fitted.weights * fitted.idf
    scale = np.maximum.reduce([np.abs(full).max(axis=1) / _MOST, full.std(axis=1) / _STEPS, np.full(len(full), 1e-9)])
    rounded = np.rint(full / scale[:, None]) + ZERO
    lanes = np.vstack([share, rounded]).astype(np.uint8)
    ends = np.cumsum([0, *map(len, fitted.features)]).tolist()
    return {
        "format": FORMAT,
        "threshold": round(threshold, 6),
        "mix": fitted.mix,
        "categories": list(CATEGORIES),
        "heads": [
            [float(f"{s * np.sqrt(_SHARE):.9g}"), float(f"{i:.9g}")]
            for s, i in zip(scale, fitted.intercepts, strict=True)
        ],
        "groups": {
            group: {
                "features": _pressed("\n".join(names).encode()),
                "lanes": _pressed(lanes[:, begin : begin + len(names)].tobytes()),
            }
            for group, names, begin in zip(GROUPS, fitted.features, ends, strict=False)
        },
    }


def _pressed(raw: bytes) -> str:
    return base64.b64encode(zlib.compress(raw, 9)).decode("ascii")


def as_bytes(weights: dict[str, Any]) -> bytes:
    return json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"
