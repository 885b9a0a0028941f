"""What outlives a transaction: the vault, keys and addresses in use, and the counter. Only what is committed."""

from dataclasses import dataclass, field
from datetime import datetime

from flows.model.ids import PersonId
from storage.addresses import Address
from storage.keys import Boxes
from storage.numbers import Numbers
from storage.vault import Vault


@dataclass(slots=True)
class Memory:
    vault: Vault
    boxes: Boxes = field(default_factory=Boxes)
    addresses: dict[PersonId, Address] = field(default_factory=dict)
    numbers: Numbers = field(default_factory=Numbers)
    swept: datetime | None = None
