"""What training found, in words and as build/risk.json."""

from collections.abc import Iterator, Sequence
from typing import Any

from recognition.folds import Judged
from recognition.gates import FALSE_ALARMS, RECALL, RECALL_EACH, Share, alarmed, by_label, share, threshold_for
from recognition.sentences import authors

_CURVE = (0.01, 0.02, 0.03, 0.05, 0.07, 0.10, 0.15, 0.20)  # share of curhat that may alarm

_BANDS = ((1, 3), (4, 6), (7, 10), (11, 15), (16, 25), (26, 9999))  # words


def report(judged: Sequence[Judged], threshold: float) -> dict[str, Any]:
    """Every figure, each as {hits, all, rate, low, high}."""
    risky = [each for each in judged if each.sentence.risk]
    people = authors([each.sentence for each in judged])
    return {
        "threshold": threshold,
        "recall": _figure(share(alarmed(each, threshold) for each in risky)),
        "recall_lexicon_alone": _figure(share(each.lexicon for each in risky)),
        "recall_by_label": _figures(by_label(judged, threshold, risk=True)),
        "recall_by_author": {name: _figure(_of(risky, name, threshold)) for name in people},
        "recall_by_length": _by_length(risky, threshold),
        "alarms_by_length": {
            label: _by_length([e for e in judged if e.sentence.label == label and not e.sentence.risk], threshold)
            for label in ("curhat", "near_miss")
        },
        "alarms_by_label": _figures(by_label(judged, threshold, risk=False)),
        "red_on_harmless": _figure(share(each.red for each in judged if not each.sentence.risk)),
        "curve": [_point(judged, allowed) for allowed in _CURVE],
    }


def lines(figures: dict[str, Any]) -> Iterator[str]:
    """The report for people; `!` marks a gate that is not met."""
    yield f"Left-one-author-out, threshold {figures['threshold']:.3f}"
    yield f"recall {_mark(figures['recall'], RECALL)}   lexicon alone {_text(figures['recall_lexicon_alone'])}"
    for label, figure in figures["recall_by_label"].items():
        yield f"  {label:18} {_mark(figure, RECALL_EACH)}"
    for name, figure in figures["recall_by_author"].items():
        yield f"  author {name:11} {_text(figure)}"
    for band, figure in figures["recall_by_length"].items():
        calm = "".join(f"  {label} {_text(bands[band])}" for label, bands in figures["alarms_by_length"].items())
        yield f"  {band:6} words {_text(figure)} {calm}"
    yield f"alarms on harmless sentences; RED {_text(figures['red_on_harmless'])}"
    for label, figure in figures["alarms_by_label"].items():
        most = FALSE_ALARMS.get(label)
        yield f"  {label:18} {_text(figure)}{' !' if most is not None and figure['rate'] > most else ''}"
    yield "curhat alarms -> recall, lowest category, near misses, neutral chat"
    for point in figures["curve"]:
        yield "  " + "  ".join(f"{name} {value:.3f}" for name, value in point.items())


def _of(risky: Sequence[Judged], name: str, threshold: float) -> Share:
    return share(alarmed(each, threshold) for each in risky if each.sentence.author == name)


def _by_length(judged: Sequence[Judged], threshold: float) -> dict[str, dict[str, float]]:
    """Alarms by words as written, so that a model which merely learned length shows."""
    bands: dict[str, list[bool]] = {f"{low}-{high}": [] for low, high in _BANDS}
    for each in judged:
        words = max(1, len(each.sentence.text.split()))
        low, high = next(band for band in _BANDS if words <= band[1])
        bands[f"{low}-{high}"].append(alarmed(each, threshold))
    return {band: _figure(share(flags)) for band, flags in bands.items()}


def _point(judged: Sequence[Judged], allowed: float) -> dict[str, float]:
    threshold = threshold_for(judged, allowed)
    recall, calm = by_label(judged, threshold, risk=True), by_label(judged, threshold, risk=False)
    total = sum(each.hits for each in recall.values()) / max(1, sum(each.all for each in recall.values()))
    return {
        "threshold": threshold,
        "curhat": calm["curhat"].rate if "curhat" in calm else 0.0,
        "recall": total,
        "lowest": min((each.rate for each in recall.values()), default=0.0),
        "near_miss": calm["near_miss"].rate if "near_miss" in calm else 0.0,
        "neutral_chat": calm["neutral_chat"].rate if "neutral_chat" in calm else 0.0,
    }


def _figures(shares: dict[str, Share]) -> dict[str, dict[str, float]]:
    return {label: _figure(each) for label, each in shares.items()}


def _figure(each: Share) -> dict[str, float]:
    low, high = each.interval
    return {"hits": each.hits, "all": each.all, "rate": each.rate, "low": low, "high": high}


def _text(figure: dict[str, float]) -> str:
    return str(Share(int(figure["hits"]), int(figure["all"])))


def _mark(figure: dict[str, float], least: float) -> str:
    return _text(figure) + (" !" if figure["rate"] < least else "")
