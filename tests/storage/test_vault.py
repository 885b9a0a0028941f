"""What is sealed opens in its own cell with its own key, as it was sealed, and in no other way at all."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import assume, given
from hypothesis import strategies as st

from storage.arrivals import TelegramId
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


def test_lengths_are_padded_in_the_steps_that_are_written_down() -> None:
    """A length tells little; what is longer than the last step is a whole number of those."""
    steps = (64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384)
    box = Box(b"k" * 32)
    for step, next_ in pairwise((*steps, 2 * steps[-1], 3 * steps[-1])):
        assert len(box.seal(b"x" * step, "cell")) == 12 + step + 16
        assert len(box.seal(b"x" * (step + 1), "cell")) == 12 + next_ + 16
    assert len(box.seal(b"", "cell")) == 12 + 64 + 16


def test_whatever_is_found_again_is_keyed_each_in_its_own_way() -> None:
    """S18: without the core nobody can try numbers, codes or figures; and none of them is another's."""
    ways: dict[str, Callable[[Vault], bytes]] = {
        "lookup": lambda v: v.lookup(TelegramId(7)),
        "salt": lambda v: v.salt(TelegramId(7)),
        "tombstone": lambda v: v.tombstone(Owner("tg|7")),
        "ticket": lambda v: v.ticket("tg|7"),
        "link": lambda v: v.link(b"tg|7"),
        "signed": lambda v: v.signed("tg", "7"),
    }
    mine, other = Vault(b"r" * 32), Vault(b"s" * 32)
    made = {name: way(mine) for name, way in ways.items()}
    assert {len(one) for one in made.values()} == {32}
    assert len(set(made.values())) == len(ways)
    assert made == {name: way(Vault(b"r" * 32)) for name, way in ways.items()}
    assert not set(made.values()) & {way(other) for way in ways.values()}
    assert mine.signed("a", "b") not in {mine.signed("a", "c"), mine.signed("c", "b")}
    halves = [Box(b"k" * 32).pseudonym("x"), Box(b"k" * 32).pseudonym("y"), Box(b"l" * 32).pseudonym("x")]
    halves += [mine.counted_before("x", "y"), mine.counted_before("y", "x"), other.counted_before("x", "y")]
    assert {len(one) for one in halves} == {16}
    assert len(set(halves)) == len(halves)


def test_a_database_of_before_there_was_a_core_is_known_by_whichever_key_opens_it() -> None:
    owner, old, new = Owner("root"), b"o" * 32, b"n" * 32
    wrapped = Vault(old).new_key(owner)[1]
    assert Vault(new, old).of_before(owner, wrapped).ticket("K7M2") == Vault(old).ticket("K7M2")
    assert Vault(old, new).of_before(owner, wrapped).ticket("K7M2") == Vault(old).ticket("K7M2")
    with pytest.raises(Unreadable):
        Vault(new).of_before(owner, wrapped)
