"""One message, and the few before it -> an alarm or nothing.

    words as written and as meant -> lexicon on both, then on the last messages joined
                                  -> model, which adds and never vetoes -> the worst of what was found

A message is never left unchecked in silence: when anything here fails, the failure itself is an AMBER alarm.
"""

from collections.abc import Iterator, Sequence

from flows.risk.alarm import Alarm, Category, Level, Source
from flows.risk.concepts import Places
from flows.risk.context import judged
from flows.risk.features import grouped
from flows.risk.lexicon import Lexicon
from flows.risk.model import Model
from flows.risk.normalise import Words, normalise

WINDOW = 4  # messages before this one that may hold the begin of a sentence
_FRAGMENT = 4  # words of the longest message that may be a piece of a sentence


class Screen:
    """`screen(text, recent)`; `recent` are the writer's own last messages, oldest first."""

    def __init__(self, lexicon: Lexicon, model: Model | None = None) -> None:
        self._lexicon = lexicon
        self._model = model
        self._named = {number: name for name, number in lexicon.numbers.items() if name in lexicon.named}

    @property
    def degraded(self) -> bool:
        """True when the lexicon works alone."""
        return self._model is None

    def __call__(self, text: str, recent: tuple[str, ...] = ()) -> Alarm | None:
        try:
            return self._screened(text, recent)
        except Exception as wrong:  # noqa: BLE001 - whatever fails, an adult is told rather than a danger missed
            return Alarm(Level.AMBER, Category.UNSCREENED, (f"error:{type(wrong).__name__}",), Source.ERROR)

    def _screened(self, text: str, recent: tuple[str, ...]) -> Alarm | None:
        words = normalise(text, self._lexicon.spelling)
        if not (words.raw or words.norm):
            return None
        places = self._lexicon.places(words.norm)
        found = list(self._both(words, places))
        if recent and not _red(found):
            before = [normalise(message, self._lexicon.spelling) for message in recent[-WINDOW:]]
            found += [*self._across(words, before), *self._pieces(words, before)]
        if self._model is not None and not _red(found):
            found += filter(None, [self._model.alarm(self._groups(words.norm, places))])
        return max(found, key=lambda alarm: alarm.level.weight, default=None)

    def _both(self, words: Words, places: Places, after: tuple[int, int] = (0, 0)) -> Iterator[Alarm]:
        """As meant, then as written; what both show is judged as meant, where laughter and "not" are recognised."""
        seen = set()
        for hit in self._lexicon.hits(places, after[0]):
            seen.add(hit.entry.id)
            yield judged(hit, self._lexicon, places)
        if not self._lexicon.concepts.words.isdisjoint(set(words.raw).difference(words.norm)):
            written = self._lexicon.places(words.raw)
            for hit in self._lexicon.hits(written, after[1]):
                if hit.entry.id not in seen:
                    yield judged(hit, self._lexicon, written)

    def _across(self, words: Words, before: Sequence[Words]) -> Iterator[Alarm]:
        """A sentence cut over messages ("aku pengen" / "mati"): what ends in the new words only."""
        raw = tuple(word for message in before for word in message.raw)
        norm = tuple(word for message in before for word in message.norm)
        joined = Words((*raw, *words.raw), (*norm, *words.norm))
        yield from self._both(joined, self._lexicon.places(joined.norm), (len(norm), len(raw)))

    def _pieces(self, words: Words, before: Sequence[Words]) -> Iterator[Alarm]:
        """The model on a run of very short messages, where the new one adds what makes it an alarm."""
        if self._model is None or len(words.norm) > _FRAGMENT:
            return
        earlier: tuple[str, ...] = ()
        for message in reversed(before):
            if len(message.norm) > _FRAGMENT:
                break
            earlier = (*message.norm, *earlier)
        if (
            earlier
            and not self._model.alarm(self._of(earlier))
            and (alarm := self._model.alarm(self._of((*earlier, *words.norm))))
        ):
            yield alarm

    def _of(self, words: Sequence[str]) -> tuple[set[str], ...]:
        return self._groups(words, self._lexicon.places(words))

    def _groups(self, words: Sequence[str], places: Places) -> tuple[set[str], ...]:
        return grouped(words, places, self._named)


def _red(alarms: Sequence[Alarm]) -> bool:
    return any(alarm.level is Level.RED for alarm in alarms)
