"""A small world of sentences: two authors, a few dangers and calm ones. Made up for the tests."""

from pathlib import Path
from shutil import copyfile

DATA = Path(__file__).parents[2] / "data" / "risk"
DANGER = (
    "pengen mati",
    "bunuh diri",
    "ga kuat hidup",
    "dipukul ayah",
    "nyilet tangan",
    "kabur dari rumah",
    "aku hamil",
    "minum miras",
)
LABELS = ("suicide", "suicide", "passive_despair", "abuse_home", "self_harm", "running_away", "pregnancy", "substances")
CALM = (
    "ulangan susah",
    "hp mati",
    "mau makan bakso",
    "main bola sama teman",
    "nilai jelek",
    "halo kak",
    "drakor seru",
    "hujan deras",
)
CALM_LABELS = ("curhat", "near_miss", "neutral_chat", "games", "curhat", "thanks", "songs", "news")
WAYS = ("aku {}", "{} terus", "kak {} nih", "tadi {}", "{} lagi deh", "jujur {}")


def written(folder: Path) -> Path:
    """lexicon.yaml, slang.yaml and sentences/ in `folder`."""
    for name in ("lexicon.yaml", "slang.yaml"):
        copyfile(DATA / name, folder / name)
    (folder / "sentences").mkdir()
    for author, way in (("ani", 0), ("budi", 3)):
        rows = ["risk\tlabel\tlevel\ttext"]
        for each in WAYS[way : way + 3]:
            rows += [f"1\t{label}\tAMBER\t{each.format(text)}" for text, label in zip(DANGER, LABELS, strict=True)]
            rows += [f"0\t{label}\t-\t{each.format(text)}" for text, label in zip(CALM, CALM_LABELS, strict=True)]
        (folder / "sentences" / f"{author}.tsv").write_text("\n".join(rows) + "\n", "utf-8")
    return folder
