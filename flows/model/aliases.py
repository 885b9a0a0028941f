"""Aliases: an animal and a colour, drawn anew for each chat; never made from anything about the person."""

from collections.abc import Collection

ANIMALS = tuple(
    "Kancil Rusa Tupai Merak Penyu Lumba Kelinci Elang Kunang Jalak Anoa Bekantan Belibis Bangau Camar Cendrawasih "  # noqa: SIM905
    "Kakatua Kasuari Katak Kenari Kepodang Komodo Kukang Kupu Landak Lebah Luwak Maleo Murai Musang Nuri Orca Pari "
    "Paus Pipit Punai Semut Siput Tapir Tarsius Trenggiling Walet".split()
)
COLOURS = tuple(
    "Biru Hijau Kuning Jingga Ungu Merah Putih Perak Emas Cokelat Toska Nila Abu Krem Salem Zamrud".split()  # noqa: SIM905
)


def alias(dice: int, taken: Collection[str]) -> str:
    """From 64 random bits; the next free one if it is in use, so that nobody holds two chats of one name."""
    size = len(ANIMALS) * len(COLOURS)
    names = (name((dice + step) % size) for step in range(size))
    return next((free for free in names if free not in taken), name(dice % size) + f" {dice % 97 + 2}")


def name(number: int) -> str:
    return f"{ANIMALS[number // len(COLOURS)]} {COLOURS[number % len(COLOURS)]}"
