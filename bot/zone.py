"""Time zones by the names people use here: WIB, WITA, WIT, or a name such as Asia/Jakarta."""

from datetime import tzinfo
from zoneinfo import ZoneInfo

OURS = {"WIB": "Asia/Jakarta", "WITA": "Asia/Makassar", "WIT": "Asia/Jayapura"}


def zone(name: str) -> tzinfo:
    """Raises LookupError when there is no such zone."""
    bare = name.strip()
    try:
        return ZoneInfo(OURS.get(bare.upper(), bare))
    except (ValueError, OSError) as error:  # a path, an empty name, a folder
        raise LookupError(bare) from error
