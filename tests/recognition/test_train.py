"""Training: the same sentences give the same bytes; what is packed scores as what was fitted; figures add up."""

import json
from pathlib import Path

import pytest

from flows.risk.alarm import Category
from flows.risk.normalise import normalise
from flows.risk.screen import Screen
from recognition.files import model_of, read_lexicon, read_model
from recognition.fit import CALM_KINDS, CATEGORIES, fit
from recognition.folds import grouped_by, left_out
from recognition.gates import by_label, threshold_for, threshold_within
from recognition.pack import as_bytes, packed
from recognition.sentences import authors, read_contrast, read_sentences
from recognition.train import train
from tests.flows.risk import plain
from tests.recognition.world import DATA, written


def test_the_same_sentences_give_the_same_bytes(tmp_path: Path) -> None:
    made = []
    for turn in ("one", "two"):
        folder = tmp_path / turn
        folder.mkdir()
        train(written(folder), folder / "build" / "risk.json")
        files = ("weights.json", "words.txt", "build/risk.json")
        made.append([(folder / name).read_bytes() for name in files])
    assert made[0] == made[1]


def test_the_report_speaks_and_counts(tmp_path: Path) -> None:
    said = "\n".join(train(written(tmp_path), tmp_path / "risk.json"))
    found = json.loads((tmp_path / "risk.json").read_text())
    assert found["recall"]["all"] == 48
    assert sum(figure["all"] for figure in found["alarms_by_label"].values()) == 48
    assert set(found["recall_by_author"]) == {"ani", "budi"}
    for word in ("passive_despair", "near_miss", "author budi", "lexicon alone"):
        assert word in said


def test_packing_keeps_the_scores(tmp_path: Path) -> None:
    folder = written(tmp_path)
    sentences, lexicon = read_sentences(folder / "sentences"), read_lexicon(folder, ["aku"])
    grouped = grouped_by(lexicon, [sentence.text for sentence in sentences])
    fitted = fit(sentences, grouped)
    model = model_of(json.loads(as_bytes(packed(fitted, 0.5))))
    tables = plain.tables(model)
    for features, danger in zip(grouped, fitted.danger(grouped).tolist(), strict=True):
        assert model.danger(model.scores(plain.rows(tables, features))) == pytest.approx(
            danger - 0.5, abs=0.6
        )  # of ten


def test_fewer_features_are_kept_when_asked(tmp_path: Path) -> None:
    folder = written(tmp_path)
    sentences, lexicon = read_sentences(folder / "sentences"), read_lexicon(folder, [])
    fitted = fit(sentences, grouped_by(lexicon, [sentence.text for sentence in sentences]), kept=40)
    assert sum(map(len, fitted.features)) == 40
    assert fitted.weights.shape == (2 + len(CATEGORIES) + len(CALM_KINDS), 40)


def test_nobody_is_judged_by_weights_that_saw_them(tmp_path: Path) -> None:
    folder = written(tmp_path)
    sentences, lexicon = read_sentences(folder / "sentences"), read_lexicon(folder, [])
    judged = left_out(sentences, lexicon)
    assert [each.sentence.author for each in judged] == ["ani"] * 48 + ["budi"] * 48
    only = [sentence for sentence in sentences if sentence.author == "budi"]
    alone = fit(only, grouped_by(lexicon, [sentence.text for sentence in only]))
    ani = grouped_by(lexicon, [each.sentence.text for each in judged[:48]])
    assert [each.danger for each in judged[:48]] == pytest.approx(alone.danger(ani).tolist())
    assert authors(sentences) == ["ani", "budi"]
    assert threshold_for(judged, 1.0) < threshold_for(judged, 0.0)


def test_the_threshold_keeps_every_label_within_its_share(tmp_path: Path) -> None:
    folder = written(tmp_path)
    judged = left_out(read_sentences(folder / "sentences"), read_lexicon(folder, []))
    allowed = {"curhat": 0.5, "near_miss": 0.2, "news": 0.0, "unheard_of": 0.0}
    threshold = threshold_within(judged, allowed)
    alarms = by_label(judged, threshold, risk=False)
    assert all(alarms[label].rate <= most for label, most in allowed.items() if label in alarms)
    assert threshold == max(threshold_within(judged, {label: most}) for label, most in allowed.items())


def test_contrast_teaches_and_is_never_judged(tmp_path: Path) -> None:
    folder = written(tmp_path)
    sentences, lexicon = read_sentences(folder / "sentences"), read_lexicon(folder, [])
    assert read_contrast(folder) == []
    (folder / "contrast.tsv").write_text("risk\tlabel\tlevel\ttext\n0\tcurhat\t-\tpengen mati lampu\n", "utf-8")
    (folder / "plain.tsv").write_text("risk\tlabel\tlevel\ttext\n1\tsuicide\tRED\tpamit selamanya\n", "utf-8")
    assert [each.text for each in read_contrast(folder)] == ["pengen mati lampu", "pamit selamanya"]
    plain, beside = left_out(sentences, lexicon), left_out(sentences, lexicon, beside=read_contrast(folder))
    assert [each.sentence for each in plain] == [each.sentence for each in beside]
    assert [each.danger for each in plain] != [each.danger for each in beside]


def test_what_teaches_beside_the_authors_repeats_none_of_them() -> None:
    """Or a left-out author would be judged by weights that saw the very sentence."""
    lexicon = read_lexicon(DATA)
    judged = {normalise(each.text, lexicon.spelling).norm for each in read_sentences(DATA / "sentences")}
    beside = read_contrast(DATA)
    assert len(beside) > 1000
    assert [each.text for each in beside if normalise(each.text, lexicon.spelling).norm in judged] == []


def test_the_shipped_weights_are_small_and_know_every_category() -> None:
    assert (DATA / "weights.json").stat().st_size < 2_000_000
    model = read_model(DATA / "weights.json")
    assert model.categories == CATEGORIES == tuple(c for c in Category if c is not Category.UNSCREENED)
    assert not Screen(read_lexicon(DATA), model).degraded
