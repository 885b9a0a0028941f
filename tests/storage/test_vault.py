"""What is sealed opens in its own cell with its own key, as it was sealed, and in no other way at all."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import assume, given
from hypothesis import strategies as st

from storage.vault import NONCE_BYTES, Box, Owner, Unreadable, Vault

K = "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308"  # pragma: allowlist secret
IV = "cafebabefacedbaddecaf888"
P = (
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525"
    "b16aedf5aa0de657ba637b391aafd255"
)
C = (
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838"
    "c5f61e6393ba7a0abcc9f662898015ad"
)
A = "feedfacedeadbeeffeedfacedeadbeefabaddad2"
# McGrew and Viega, The Galois/Counter Mode of Operation (submitted to NIST), appendix B, test cases 13 to 16
VECTORS = [
    ("00" * 32, "00" * 12, "", "", "", "530f8afbc74536b9a963b4f1c4cb738b"),
    ("00" * 32, "00" * 12, "00" * 16, "", "cea7403d4d606b6e074ec5d3baf39d18", "d0d1c8a799996bf0265b98b5d48ab919"),
    (K, IV, P, "", C, "b094dac5d93471bdec1a502270e3cc6c"),
    (K, IV, P[:120], A, C[:120], "76fc6ece0f4e1768cddf8853bb2d551b"),
]
WORDS = st.binary(min_size=1, max_size=300).map(lambda raw: raw.rstrip() or b"x")
CELLS = st.sampled_from(["lines.text:c:s:1", "lines.text:c:s:2", "people.place:p", "people.work:p", "chats.state:c"])
KEYS = st.binary(min_size=32, max_size=32)


@pytest.mark.parametrize(("key", "nonce", "plain", "bound", "sealed", "tag"), VECTORS)
def test_the_published_vectors(key: str, nonce: str, plain: str, bound: str, sealed: str, tag: str) -> None:
    """The library is the cipher it says it is; where nothing is bound in, our box opens the published one."""
    whole = bytes.fromhex(nonce + sealed + tag)
    aes = AESGCM(bytes.fromhex(key))
    assert aes.encrypt(bytes.fromhex(nonce), bytes.fromhex(plain), bytes.fromhex(bound)) == whole[12:]
    box = Box(bytes.fromhex(key))
    if not bound:
        assert box.open(whole, "") == bytes.fromhex(plain)
    for at in range(len(whole)):
        with pytest.raises(Unreadable):
            box.open(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], "")


@given(key=KEYS, raw=WORDS, cell=CELLS)
def test_there_and_back(key: bytes, raw: bytes, cell: str) -> None:
    box = Box(key)
    assert box.open(box.seal(raw, cell), cell).rstrip() == raw
    assert box.seal(raw, cell) != box.seal(raw, cell), "never twice the same"


@given(key=KEYS, other=KEYS, raw=WORDS, cell=CELLS, elsewhere=CELLS)
def test_moved_to_another_cell_or_key_it_is_refused(
    key: bytes, other: bytes, raw: bytes, cell: str, elsewhere: str
) -> None:
    assume((key, cell) != (other, elsewhere))
    with pytest.raises(Unreadable):
        Box(other).open(Box(key).seal(raw, cell), elsewhere)


@given(key=KEYS, raw=WORDS, cell=CELLS, data=st.data())
def test_cut_lengthened_or_changed_it_is_refused(key: bytes, raw: bytes, cell: str, data: st.DataObject) -> None:
    box = Box(key)
    sealed = bytes(box.seal(raw, cell))
    at, bit = data.draw(st.integers(0, len(sealed) - 1)), data.draw(st.integers(0, 7))
    changed = sealed[:at] + bytes([sealed[at] ^ 1 << bit]) + sealed[at + 1 :]
    for touched in (sealed[:at], sealed[at + 1 :], sealed + sealed[:at] + b" ", changed):
        with pytest.raises(Unreadable):
            box.open(touched, cell)


@given(roots=st.lists(KEYS, min_size=2, max_size=2, unique=True), owners=st.tuples(st.text(), st.text()))
def test_a_wrapped_key_opens_for_its_owner_under_either_root_while_it_is_turned(
    roots: list[bytes], owners: tuple[str, str]
) -> None:
    old, new = roots
    owner, other = map(Owner, owners)
    box, wrapped = Vault(old).new_key(owner)
    sealed = box.seal(b"halo", "cell")
    both = Vault(new, old)
    turned = both.rewrapped(owner, wrapped)
    assert turned is not None
    assert both.rewrapped(owner, turned) is None, "once is enough"
    for vault, kept in ((both, wrapped), (both, turned), (Vault(new), turned), (Vault(old, new), turned)):
        assert vault.unwrap(owner, kept).open(sealed, "cell").rstrip() == b"halo"
    for vault, kept, whose in ((Vault(old), turned, owner), (Vault(new), wrapped, owner), (both, turned, other)):
        if whose != owner or vault is not both:
            with pytest.raises(Unreadable):
                vault.unwrap(whose, kept)


def test_the_core_stays_what_it_is() -> None:
    old, new, owner = b"o" * 32, b"n" * 32, Owner("core")
    wrapped = Vault(old).new_key(owner)[1]
    before, after = Vault(old).with_core(owner, wrapped), Vault(new, old)
    turned = after.rewrapped(owner, wrapped)
    assert turned is not None
    now = Vault(new).with_core(owner, turned)
    assert now.ticket("K7M2") == before.ticket("K7M2") != Vault(old).ticket("K7M2")
    assert now.head.open(before.head.seal(b"x", "c"), "c").rstrip() == b"x"


def test_no_nonce_comes_twice_in_a_million() -> None:
    box = Box(b"k" * 32)
    seen = {box.seal(b"", "cell")[:NONCE_BYTES] for _ in range(1_000_000)}
    assert len(seen) == 1_000_000
