"""Vectors made to break sealing (tests/data/wycheproof): what is right opens and is what we make, what is wrong is refused."""

import json
from hmac import digest
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.vault import KEY_BYTES, Box, Unreadable, derive

FOLDER = Path(__file__).parents[1] / "data" / "wycheproof"
Vector = dict[str, str]


def vectors(name: str) -> list[Vector]:
    tests: list[Vector] = json.loads((FOLDER / name).read_bytes())["tests"]
    return tests


def text(raw: str) -> str | None:
    """What we bind in is text. None: this is none."""
    try:
        return bytes.fromhex(raw).decode()
    except UnicodeDecodeError:
        return None


SEALED, DERIVED, MARKED = map(vectors, ("aes_gcm.json", "hkdf_sha256.json", "hmac_sha256.json"))
OURS = [one for one in SEALED if text(one["aad"]) is not None]


@pytest.mark.parametrize("one", OURS, ids=lambda one: f"{one['tcId']} {one['comment']}")
def test_our_box_opens_what_is_right_and_refuses_what_is_not(one: Vector) -> None:
    box, sealed, cell = (
        Box(bytes.fromhex(one["key"])),
        bytes.fromhex(one["iv"] + one["ct"] + one["tag"]),
        text(one["aad"]),
    )
    assert cell is not None
    if one["result"] == "valid":
        assert box.open(sealed, cell) == bytes.fromhex(one["msg"])
        return
    with pytest.raises(Unreadable):
        box.open(sealed, cell)


@pytest.mark.parametrize("one", SEALED, ids=lambda one: f"{one['tcId']} {one['comment']}")
def test_the_cipher_below_it_makes_what_is_right_and_refuses_what_is_not(one: Vector) -> None:
    key, nonce, bound, plain = (bytes.fromhex(one[name]) for name in ("key", "iv", "aad", "msg"))
    sealed = bytes.fromhex(one["ct"] + one["tag"])
    if one["result"] == "valid":
        assert AESGCM(key).encrypt(nonce, plain, bound) == sealed
        assert AESGCM(key).decrypt(nonce, sealed, bound) == plain
        return
    with pytest.raises((InvalidTag, ValueError)):
        AESGCM(key).decrypt(nonce, sealed, bound)


@pytest.mark.parametrize("one", DERIVED, ids=lambda one: str(one["tcId"]))
def test_our_keys_are_derived_as_it_is_written(one: Vector) -> None:
    """What is shorter or longer than ours begins alike."""
    root, info, wanted = (bytes.fromhex(one[name]) for name in ("ikm", "info", "okm"))
    assert one["result"] == "valid"
    if (label := text(one["info"])) is not None:
        assert derive(root, label)[: len(wanted)] == wanted[:KEY_BYTES]
    assert HKDF(SHA256(), len(wanted), salt=None, info=info).derive(root) == wanted


@pytest.mark.parametrize("one", MARKED, ids=lambda one: f"{one['tcId']} {one['comment']}")
def test_our_marks_are_what_is_right_and_never_what_is_not(one: Vector) -> None:
    made = digest(bytes.fromhex(one["key"]), bytes.fromhex(one["msg"]), "sha256")
    assert (made == bytes.fromhex(one["tag"])) is (one["result"] == "valid")


def test_none_was_left_out() -> None:
    """Broken twin: a file that is empty proves nothing."""
    counted = [(len(some), sum(one["result"] != "valid" for one in some)) for some in (SEALED, OURS, DERIVED, MARKED)]
    assert counted == [(68, 29), (50, 29), (23, 0), (87, 54)]
    assert sum(text(one["info"]) is not None for one in DERIVED) >= 10
