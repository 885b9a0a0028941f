"""The shipped lexicon: every example matches its pattern, every near miss stays quiet, every field is there."""

from typing import Any

import pytest
import yaml

from flows.risk.alarm import Category, Level
from flows.risk.lexicon import Lexicon
from flows.risk.normalise import normalise
from flows.risk.screen import Screen
from tests.flows.risk import plain
from tests.flows.risk.conftest import DATA

ROWS: list[dict[str, Any]] = yaml.safe_load((DATA / "lexicon.yaml").read_text("utf-8"))["patterns"]
EXAMPLES = [(row["id"], example) for row in ROWS for example in row["examples"]]
NEAR_MISSES = [
    "hp gw mati mulu",
    "mati lampu lagi di rumah",
    "mati gaya di depan crush",
    "ngakak sampe mau mati wkwk",
    "setengah mati ngerjain pr",
    "motor mati di tengah jalan",
    "kucingku mati kemarin",
    "kecoa di kamar udah dibunuh papa",
    "di ml aku dibunuh mulu sama musuh",
    "bunuh waktu sambil nunggu jemputan",
    "lompat tali pas olahraga",
    "gantung baju di lemari",
    "potong rambut pendek banget",
    "mabuk perjalanan pas naik bus",
    "kecanduan drakor nih aku",
    "dipukul bola pas main voli",
    "telat masuk kelas gara-gara macet",
    "telat bayar spp",
    "minum obat batuk abis makan",
    "silet rautan pensilku ilang",
    "kabur dari pelajaran olahraga wkwk",
    "kakakku hamil anak kedua",
    "kucing tetangga hamil lagi",
    "pegang tangan nenek nyeberang jalan",
    "tugas ppkn tentang kekerasan dalam rumah tangga",
    "donor darah di pmi seru juga",
    "aku capek ngerjain tugas",
    "pengen tidur siang",
    "sedih nilai mtk jelek",
    "pacarku baik banget",
    "mau pulang cepet hari ini",
    "pengen pindah tempat duduk",
    "ayah jemput aku di sekolah",
    "temenku baik-baik semua",
    "selamat tinggal kelas 9",
    "surat perpisahan buat kakak kelas",
    "cutting sticker motor",
    "garis dua di lengan tanda regu pramuka",
    "vape itu bahaya ya kak?",
    "jam berapa konselor online",
]


def ids(lexicon: Lexicon, text: str) -> set[str]:
    words = normalise(text, lexicon.spelling)
    return {name for view in (words.raw, words.norm) for name, _, _ in plain.fast(lexicon, view)}


@pytest.mark.parametrize(("name", "example"), EXAMPLES)
def test_an_example_matches_its_own_pattern(lexicon: Lexicon, name: str, example: str) -> None:
    assert name in ids(lexicon, example)


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_is_no_danger_to_the_lexicon(degraded: Screen, text: str) -> None:
    assert degraded(text) is None


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_a_near_miss_hides_no_danger_beside_it(degraded: Screen, text: str) -> None:
    assert degraded(f"{text} terus jujur aja malam ini rasanya aku pengen bunuh diri")


def test_every_row_says_who_wrote_and_who_reviewed_it() -> None:
    assert len({row["id"] for row in ROWS}) == len(ROWS)
    for row in ROWS:
        assert row["author"], row["id"]
        assert row["date"], row["id"]
        assert "reviewed_by" in row, row["id"]
        assert row["examples"], row["id"]
        assert Level(row["level"])


def test_every_category_has_patterns(lexicon: Lexicon) -> None:
    assert {entry.category for entry in lexicon.entries} == set(Category) - {Category.UNSCREENED}


def test_the_worst_comes_first(lexicon: Lexicon) -> None:
    weights = [entry.level.weight for entry in lexicon.entries]
    assert weights == sorted(weights, reverse=True)
