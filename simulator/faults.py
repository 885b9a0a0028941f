"""What goes wrong on purpose: refusals, pauses, answers that never arrive."""

from dataclasses import dataclass

from simulator.wire import Json, Refused

FOR_EVER = -1
WORDS = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    404: "Not Found",
    409: "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    429: "Too Many Requests: retry after {}",
    500: "Internal Server Error",
    502: "Bad Gateway",
}
TOO_MANY = 429


@dataclass(slots=True)
class Fault:
    method: str = "*"
    code: int | None = None
    description: str = ""
    lose_answer: bool = False  # do it, then cut the connection
    lose_request: bool = False  # cut the connection before anything is done
    delay: float = 0.0
    times: int = 1
    retry_after: int | None = None
    chat_id: int | None = None
    body: str | None = None  # answer 200 with this instead of JSON

    def __post_init__(self) -> None:
        if self.retry_after is not None and self.code is None:
            self.code = TOO_MANY

    def concerns(self, method: str, chat: str) -> bool:
        return (
            self.times != 0
            and self.method.lower() in {"*", method.lower()}
            and (self.chat_id is None or str(self.chat_id) == chat)
        )

    def refusal(self) -> Refused | None:
        if self.code is None:
            return None
        words = self.description or WORDS.get(self.code, "Error").replace("{}", str(self.retry_after or 0))
        return Refused(self.code, words, self.retry_after)


class Faults:
    def __init__(self) -> None:
        self._kept: list[Fault] = []

    def __bool__(self) -> bool:
        return bool(self._kept)

    def add(self, fields: Json) -> Fault:
        fault = Fault(**fields)
        self._kept.append(fault)
        return fault

    def clear(self) -> None:
        self._kept.clear()

    def strike(self, method: str, chat: str) -> list[Fault]:
        """Those that concern this call; each counts as used once."""
        found = [fault for fault in self._kept if fault.concerns(method, chat)]
        for fault in found:
            if fault.times != FOR_EVER:
                fault.times -= 1
        self._kept = [fault for fault in self._kept if fault.times != 0]
        return found
