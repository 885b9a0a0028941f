"""Sealing what people tell us. Code outside this file never sees a key.

One root key wraps a key for each person and each chat, so that destroying the small key destroys the words, also
those in old backups of the big tables. AES-256-GCM; the cell is bound in as associated data; lengths are padded.

It also wraps the core: a secret of the database's own, from which come the keys that find an account or a code again.
So the root key can be turned (storage/turning.py), and everybody is still found. docs/decisions/0033.
"""

from bisect import bisect_left
from contextlib import suppress
from hmac import digest
from os import urandom
from typing import NewType

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from storage.arrivals import TelegramId

KEY_BYTES = 32
HALF = 16  # bytes of a hash: no two alike among any number of chats we shall see
NONCE_BYTES = 12  # random: safe up to 2**32 messages a key (NIST SP 800-38D); one key here sees some thousands
STEPS = (64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384)

Owner = NewType("Owner", str)  # "person ID" or "chat ID": whose key it is; and two of nobody (storage/keys.py)


class Sealed(bytes):
    """Ciphertext. Only this module makes it, and a sealed column takes nothing else."""

    __slots__ = ()


class Unreadable(Exception):
    """These words cannot be opened: they were changed, moved, or sealed with another key."""


class WrongRootKey(Exception):
    """The root key does not open this database. Put back the key file it was made with."""

    def __str__(self) -> str:
        return str(self.__doc__)


class Box:
    """One key, ready to seal and open."""

    __slots__ = ("_aes", "_name")

    def __init__(self, key: bytes) -> None:
        self._aes, self._name = AESGCM(key), digest(key, b"pseudonym/v1", "sha256")

    def seal(self, raw: bytes, cell: str) -> Sealed:
        """The cell is bound in: ciphertext moved to another row or column does not open there."""
        nonce = urandom(NONCE_BYTES)
        return Sealed(nonce + self._aes.encrypt(nonce, padded(raw), cell.encode()))

    def open(self, sealed: bytes, cell: str) -> bytes:
        """Blanks at the end are padding. Raises Unreadable."""
        try:
            return self._aes.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], cell.encode())
        except (InvalidTag, ValueError) as error:  # ValueError: too short to hold even a nonce
            raise Unreadable from error

    def pseudonym(self, what: str) -> bytes:
        """By which what belongs to its owner is counted. Once this key is destroyed, nobody can tell whose it was."""
        return digest(self._name, what.encode(), "sha256")[:HALF]


class Vault:
    def __init__(self, root: bytes, *others: bytes, core: bytes = b"") -> None:
        """`root` wraps; `others` open as well, while one is turned. Without a core the root is it: so it was in
        databases of before there was one."""
        self._roots = (root, *others)
        self._wraps = [Box(derive(key, "wrap/v1")) for key in self._roots]
        self._core = core = core or root
        self._lookup = derive(core, "lookup/v1")
        self._ticket = derive(core, "ticket/v1")
        self._pin = derive(core, "pin/v1")
        self._link = derive(core, "audit/v1")
        self._count = derive(core, "count/v1")
        self._tombstone = derive(core, "tombstone/v1")
        self.aside = Box(derive(core, "aside/v1"))
        self.head = Box(derive(core, "audit-head/v1"))

    def new_key(self, owner: Owner) -> tuple[Box, Sealed]:
        """A fresh key, and how it is kept."""
        key = urandom(KEY_BYTES)
        return Box(key), self._wrapped(owner, key)

    def unwrap(self, owner: Owner, wrapped: bytes) -> Box:
        """Raises Unreadable: another root key, or another's wrapped key."""
        return Box(self._unwrapped(owner, wrapped))

    def own_core(self, owner: Owner) -> Sealed:
        """The core that is used now, as it is kept."""
        return self._wrapped(owner, self._core)

    def with_core(self, owner: Owner, wrapped: bytes) -> "Vault":
        """Raises Unreadable."""
        return Vault(*self._roots, core=self._unwrapped(owner, wrapped))

    def of_before(self, owner: Owner, wrapped: bytes) -> "Vault":
        """Of a database that has no core yet: the root key that opens it is one. Raises Unreadable."""
        for root, wrap in zip(self._roots, self._wraps, strict=True):
            with suppress(Unreadable):
                wrap.open(wrapped, wrap_cell(owner))
                return Vault(*self._roots, core=root)
        raise Unreadable

    def rewrapped(self, owner: Owner, wrapped: bytes) -> Sealed | None:
        """By the first root key; None if it is already. Raises Unreadable."""
        cell = wrap_cell(owner)
        try:
            self._wraps[0].open(wrapped, cell)
        except Unreadable:
            return self._wrapped(owner, self._unwrapped(owner, wrapped))
        return None

    def _wrapped(self, owner: Owner, key: bytes) -> Sealed:
        return self._wraps[0].seal(key, wrap_cell(owner))

    def _unwrapped(self, owner: Owner, wrapped: bytes) -> bytes:
        *others, last = self._wraps
        for wrap in others:
            with suppress(Unreadable):
                return wrap.open(wrapped, wrap_cell(owner))[:KEY_BYTES]
        return last.open(wrapped, wrap_cell(owner))[:KEY_BYTES]

    def lookup(self, outside: TelegramId) -> bytes:
        """How a Telegram account is found again without its number being written down."""
        return digest(self._lookup, f"tg|{outside}".encode(), "sha256")

    def salt(self, outside: TelegramId) -> bytes:
        """For what they alone may type."""
        return digest(self._pin, f"tg|{outside}".encode(), "sha256")

    def tombstone(self, owner: Owner) -> bytes:
        """Whose key is never to come back: without the root key it names nobody."""
        return digest(self._tombstone, owner.encode(), "sha256")

    def ticket(self, code: str) -> bytes:
        return digest(self._ticket, code.encode(), "sha256")

    def link(self, raw: bytes) -> bytes:
        """Of one row of the audit to the one before it."""
        return digest(self._link, raw, "sha256")

    def counted_before(self, what: str, random_id: str) -> bytes:
        """The pseudonyms of a version before: the audit keeps the ids, so they led back for ever."""
        return digest(self._count, f"{what}|{random_id}".encode(), "sha256")[:HALF]

    def signed(self, what: str, text: str) -> bytes:
        return digest(self._count, f"signed {what}|{text}".encode(), "sha256")


def wrap_cell(owner: Owner) -> str:
    return f"keys.wrapped:{owner}"


def derive(root: bytes, label: str) -> bytes:
    return HKDF(SHA256(), KEY_BYTES, salt=None, info=label.encode()).derive(root)


def padded(raw: bytes) -> bytes:
    """Up to the next step, so that a length tells little; JSON may end in blanks."""
    top = STEPS[-1]
    size = STEPS[bisect_left(STEPS, len(raw))] if len(raw) <= top else -(-len(raw) // top) * top
    return raw.ljust(size)
