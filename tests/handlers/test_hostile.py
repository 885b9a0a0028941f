"""Updates that no honest client sends: they become an event, nothing, or Malformed; soon, and nothing else."""

from collections.abc import Callable, Iterator, Mapping
from random import Random
from time import perf_counter
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from flows.model.events import TextReceived
from flows.model.menu import Item
from handlers.fields import HIGHEST
from handlers.telegram import Malformed, Raw, read
from storage.arrivals import Arrival, TelegramId
from storage.codec import EVENTS
from tests.handlers.grown import grown
from tests.handlers.raw import CHAT, LABELS, USER, message, update

Reader = Callable[[Raw, Mapping[str, Item]], Arrival | None]
ENOUGH = 10_000
SECONDS = 1.0  # a hundred times what the slowest takes: only to see what would hang
DEEP = 1_000


def nested(wrap: Callable[[Any], Any]) -> Any:
    inner: Any = "dasar"
    for _ in range(DEEP):
        inner = wrap(inner)
    return inner


JUNK: tuple[Any, ...] = (
    *(None, True, False, 0, -1, -(2**63), 2**31, 2**53, 2**64, 10**400, 0.5, float("nan"), float("inf"), [], {}),
    *("", " ", "\0", "\ud800", "\udfff\ud800", "a\u0301" * 4096, "\u0301\u0316" * 4096, "\u200d" * 4096),
    *("\u202e\u2066halo", "\U000e0041\U000e007f", "😢" * 4096, "👩🏽‍🚀" * 999, "\ufdfa" * 4096, "\n" * 9_999),
    *("/" * 4096, "/start " + "x" * 4096, "/darurat" * 500, "@" * 4096, "08" * 2048, "x" * 10_000_000),
    *([None] * 1_000, [[]], [{}], {"": None}, {"id": True}, {"type": ["private"]}, [{"type": "text_mention"}]),
    *(nested(lambda inner: [inner]), nested(lambda inner: {"message": inner}), nested(lambda i: {"chat": i})),
    [{"type": "text_mention", "offset": at, "length": 2**51} for at in range(1_000)],
    *(USER, CHAT, message(text="halo"), "private", "kicked", "text_mention"),
)


WHOLE = (0.01, 0.05, 0.3)  # how likely at which depth all of it is lost, or else one thing inside
DEEPEST = len(WHOLE) - 1
STRANGE = [junk for junk in JUNK if isinstance(junk, str) and len(junk) < 10_000]


def spoilt(random: Random, raw: Any, depth: int = 0) -> Any:
    """The same with one thing in it lost or turned into junk; the fields we look at are the likelier."""
    if not isinstance(raw, dict) or not raw or random.random() < WHOLE[min(depth, DEEPEST)]:
        return random.choice(JUNK)
    ours = [key for key in raw if key in LOOKED_AT]
    key = random.choice(ours if ours and random.random() < 0.8 else list(raw))
    copy = dict(raw)
    if random.random() < 0.2 * WHOLE[min(depth + 1, DEEPEST)]:
        del copy[key]
    else:
        copy[key] = spoilt(random, raw[key], depth + 1)
    return copy


LOOKED_AT = {
    *("update_id", "message", "edited_message", "callback_query", "my_chat_member", "message_id", "chat", "from", "id"),
    *("type", "is_bot", "language_code", "text", "entities", "caption", "caption_entities", "reply_to_message"),
    *("sticker", "emoji", "data", "new_chat_member", "status"),
}


def hostile() -> Iterator[Raw]:
    random = Random(13)
    for raw in grown(13, ENOUGH):
        if random.random() < 0.3:
            yield with_strange_words(random)
        else:
            yield spoilt(random, spoilt(random, raw) if random.random() < 0.5 else raw)


def with_strange_words(random: Random) -> Raw:
    """In a shape that is right."""
    words = "".join(random.choices(STRANGE, k=random.choice((1, 2, 40))))
    field = random.choice(({"text": words}, {"photo": [], "caption": words}, {"sticker": {"emoji": words}}))
    return update(**{random.choice(("message", "edited_message")): message(**field)})


def harm(reader: Reader, raw: Raw) -> str:
    """What went wrong, by the exception's name, or nothing."""
    began = perf_counter()
    try:
        arrival = reader(raw, LABELS)
        late = perf_counter() - began > SECONDS
        fit = arrival is None or fit_to_keep(arrival)
    except Malformed:
        return ""
    except Exception as error:  # noqa: BLE001  this is what we look for
        return type(error).__name__
    return "slow" if late else "" if fit else "unfit"


def fit_to_keep(arrival: Arrival) -> bool:
    """It can be written down, ids fit into a database, and words into a message."""
    kept = EVENTS.load(EVENTS.dump(arrival.event)) == arrival.event
    words = [value for field in arrival.event.__slots__ if isinstance(value := getattr(arrival.event, field), str)]
    numbers = [value for field in arrival.event.__slots__ if isinstance(value := getattr(arrival.event, field), int)]
    short = all(len(value.encode("utf-16-le")) <= 2 * 4096 and "\0" not in value for value in words)
    return kept and short and all(0 <= number < HIGHEST for number in (*numbers, int(arrival.who)))


def test_ten_thousand_hostile_updates_do_no_harm() -> None:
    outcomes = {harm(read, raw) for raw in hostile()}
    assert outcomes == {""}


def test_the_check_sees_a_reader_that_trusts() -> None:
    def trusting(raw: Raw, _: Mapping[str, Item]) -> Arrival | None:
        """Right for every honest update."""
        said = raw["message"]
        event = TextReceived(said["text"], said["message_id"])
        return Arrival("telegram:1", TelegramId(said["from"]["id"]), event) if said["chat"]["id"] > 0 else None

    outcomes = {harm(trusting, raw) for raw in hostile()}
    assert {"KeyError", "TypeError", "UnicodeEncodeError", "unfit"} <= outcomes


def test_the_check_is_not_empty() -> None:
    """Many are read all the same, many are malformed."""
    read_well = malformed = 0
    for raw in hostile():
        try:
            read_well += read(raw, LABELS) is not None
        except Malformed:
            malformed += 1
    assert min(read_well, malformed) > ENOUGH / 10


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(st.characters(codec=None), max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(sorted(LOOKED_AT)), inner, max_size=6),
    max_leaves=30,
)


@settings(deadline=None, max_examples=300)
@given(raw=st.dictionaries(st.sampled_from(sorted(LOOKED_AT)), JSON, max_size=4), text=JSON, entities=JSON)
def test_any_json_does_no_harm(raw: dict[str, Any], text: Any, entities: Any) -> None:
    assert harm(read, raw) == ""
    assert harm(read, update(message=message(text=text, entities=entities))) == ""
    assert harm(read, update(message=message(photo=text, caption=text, caption_entities=entities))) == ""
    assert harm(read, update(edited_message=message(sticker=entities, text=text))) == ""


def test_a_reader_that_waits_is_seen() -> None:
    def slow(_: Raw, __: Mapping[str, Item]) -> Arrival | None:
        began = perf_counter()
        while perf_counter() - began < SECONDS * 1.1:
            pass
        return None

    assert harm(slow, {}) == "slow"
