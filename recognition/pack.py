"""Fitted weights -> the plain data that ship (weights.json, below 2 MB): a byte for each weight, no pickle."""

import base64
import json
from typing import Any

import numpy as np

from flows.risk.features import GROUPS
from flows.risk.model import ZERO
from recognition.files import FORMAT
from recognition.fit import CATEGORIES, Fitted

_MOST = 127  # of a signed byte
_SHARE = 2.0  # squared idf times this is a byte: idf is at most ln(n) + 1, about 11


def packed(fitted: Fitted, threshold: float) -> dict[str, Any]:
    """`share` is idf squared, `weights` are weight times idf; both lose what a byte cannot hold."""
    share = np.clip(np.rint(fitted.idf**2 * _SHARE), 1, 255)
    full = fitted.weights * fitted.idf
    scale = np.maximum(np.abs(full).max(axis=1), 1e-9) / _MOST
    rounded = np.rint(full / scale[:, None]) + ZERO
    rows = np.vstack([share, rounded]).T.astype(np.uint8)
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
                "features": "\n".join(names),
                "rows": base64.b64encode(rows[begin : begin + len(names)].tobytes()).decode("ascii"),
            }
            for group, names, begin in zip(GROUPS, fitted.features, ends, strict=False)
        },
    }


def as_bytes(weights: dict[str, Any]) -> bytes:
    return json.dumps(weights, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode() + b"\n"
