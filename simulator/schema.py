"""The machine-readable Bot API: is this call, this answer, this update what Telegram's own documentation allows?"""

from pathlib import Path
from typing import Any, Self

import orjson

from simulator.wire import Json

SHIPPED = Path(__file__).with_name("schema.json")
PLAIN: dict[str, type | tuple[type, ...]] = {
    "String": str,
    "Boolean": bool,
    "Float": (int, float),
    "Integer": int,
}
READABLE = {"Integer": int, "Float": float}
ARRAY = "Array of "


class Schema:
    def __init__(self, known: Json) -> None:
        self.methods: dict[str, Json] = known["methods"]
        self.types: dict[str, Any] = known["types"]
        self.parameters = {name: frozenset(method["takes"]) for name, method in self.methods.items()}
        self.required = {
            name: frozenset(field for field, kind in method["takes"].items() if kind.endswith("!"))
            for name, method in self.methods.items()
        }

    @classmethod
    def shipped(cls) -> Self:
        return cls(orjson.loads(SHIPPED.read_bytes()))

    def odd_call(self, method: str, given: Json) -> list[str]:
        """Only names: cheap enough for every call."""
        if (known := self.parameters.get(method)) is None:
            return []
        unknown, missing = given.keys() - known, self.required[method] - given.keys()
        return [f"{method}: unknown parameter {name}" for name in sorted(unknown)] + [
            f"{method}: required parameter {name} is missing" for name in sorted(missing)
        ]

    def odd_values(self, method: str, given: Json) -> list[str]:
        """Everything inside the parameters, too."""
        takes = self.methods[method]["takes"]
        found: list[str] = []
        for name, value in given.items():
            if kind := takes.get(name, "").rstrip("!"):
                found += self.problems(_read(value, kind), kind, f"{method}.{name}")
        return found

    def problems(self, value: object, kind: str, where: str = "") -> list[str]:
        where = where or kind
        choices = self.types.get(kind) if isinstance(self.types.get(kind), list) else kind.split(" or ")
        if choices and len(choices) > 1:
            tried = [self.problems(value, choice, where) for choice in choices]
            return min(tried, key=len) if all(tried) else []
        if kind.startswith(ARRAY):
            if not isinstance(value, list):
                return [f"{where}: not an array"]
            inner = kind.removeprefix(ARRAY)
            return [line for n, one in enumerate(value) for line in self.problems(one, inner, f"{where}[{n}]")]
        return self._one(value, kind, where)

    def _one(self, value: object, kind: str, where: str) -> list[str]:
        if kind == "True":
            return [] if value is True else [f"{where}: can only be true"]
        if kind.startswith("'"):
            return [] if value == kind.strip("'") else [f"{where}: {value!r} is not {kind}"]
        if kind == "InputFile":
            return [] if isinstance(value, str) else [f"{where}: not a file"]
        if kind in PLAIN:
            right = isinstance(value, PLAIN[kind]) and (kind == "Boolean" or not isinstance(value, bool))
            return [] if right else [f"{where}: {type(value).__name__} is not {kind}"]
        return self._object(value, kind, where)

    def _object(self, value: object, kind: str, where: str) -> list[str]:
        if not isinstance(value, dict):
            return [f"{where}: not a {kind}"]
        if kind not in self.types:
            return [f"{where}: {kind} is not in the schema"]
        fields: dict[str, str] = self.types[kind]
        found = [f"{where}: unknown field {name}" for name in value.keys() - fields.keys()]
        for name, declared in fields.items():
            if name in value:
                found += self.problems(value[name], declared.rstrip("!"), f"{where}.{name}")
            elif declared.endswith("!"):
                found.append(f"{where}: required field {name} is missing")
        return found


def _read(value: object, kind: str) -> object:
    """What came as text in a form, as what it stands for."""
    if not isinstance(value, str) or "String" in kind.split(" or "):
        return value
    try:
        return READABLE[kind](value) if kind in READABLE else orjson.loads(value)
    except ValueError:
        return value
