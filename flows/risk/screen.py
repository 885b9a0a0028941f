"""One message, and the few before it -> an alarm or nothing.

    words as written and as meant -> lexicon on both, then on the last messages joined
                                  -> model, which adds and never vetoes -> the worst of what was found

A message is never left unchecked in silence: when anything here fails, the failure itself is an AMBER alarm.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from flows.risk.alarm import Alarm, Category, Level, Source
from flows.risk.concepts import Marks
from flows.risk.context import judged
from flows.risk.lexicon import Hit, Lexicon
from flows.risk.meanings import Meanings
from flows.risk.model import Found, Model
from flows.risk.normalise import Words, normalise

WINDOW = 4  # messages before this one that may hold the begin of a sentence
_FRAGMENT = 4  # words of the longest message that may be a piece of a sentence


@dataclass(frozen=True, slots=True)
class Heard:
    """A writer's last messages, already read; whoever screens keeps it in memory from one message to the next."""

    messages: tuple[Words, ...] = field(default=(), repr=False)  # oldest first; words never reach a log

    def then(self, words: Words) -> "Heard":
        return Heard((*self.messages, words)[-WINDOW:])


NOTHING = Heard()


class Screen:
    """`alarm, heard = screen.hear(text, heard)`, message after message of one writer; `screen(text)` for one alone."""

    def __init__(self, lexicon: Lexicon, model: Model | None = None) -> None:
        self._lexicon = lexicon
        self._model = model
        named = {number: name for name, number in lexicon.numbers.items() if name in lexicon.named}
        self._meanings = Meanings(named)

    @property
    def degraded(self) -> bool:
        """True when the lexicon works alone."""
        return self._model is None

    def __call__(self, text: str, recent: Sequence[str] = ()) -> Alarm | None:
        """`recent`: the writer's own last messages, oldest first."""
        heard = NOTHING
        try:
            for message in recent[-WINDOW:]:
                heard = heard.then(self._words(message))
        except Exception as wrong:  # noqa: BLE001 - as in `hear`
            return _unscreened(wrong)
        return self.hear(text, heard)[0]

    def hear(self, text: str, heard: Heard = NOTHING) -> tuple[Alarm | None, Heard]:
        """The alarm, and what is to be given with the same writer's next message."""
        try:
            words = self._words(text)
            return self._screened(words, heard.messages), heard.then(words)
        except Exception as wrong:  # noqa: BLE001 - whatever fails, an adult is told rather than a danger missed
            return _unscreened(wrong), heard

    def _words(self, text: str) -> Words:
        return normalise(text, self._lexicon.spelling)

    def _screened(self, words: Words, before: Sequence[Words]) -> Alarm | None:
        if not (words.raw or words.norm):
            return None
        read = self._lexicon.kept(words.norm)
        found = list(self._both(words, self._lexicon.hits_in(read), read[0]))
        if before and not _any(found, Level.RED) and self._means(words):
            found += self._across(words, before)
        if self._model is not None and not _any(found, Level.AMBER):  # the model says nothing worse than that
            found += self._pieces(self._model, words, before)
            found += filter(None, [self._model.alarm(self._found(self._model, words.norm, read[0]))])
        return max(found, key=lambda alarm: alarm.level.weight, default=None)

    def _both(self, words: Words, meant: Sequence[Hit], marks: Marks, after: int = 0) -> Iterator[Alarm]:
        """As meant, then as written; what both show is judged as meant, where laughter and "not" are recognised."""
        yield from self._judged(meant, marks)
        if not self._lexicon.concepts.words.isdisjoint(set(words.raw).difference(words.norm)):
            seen = {hit.entry.id for hit in meant}
            written, marks = self._lexicon.hits_of(words.raw, after)
            yield from self._judged([hit for hit in written if hit.entry.id not in seen], marks)

    def _judged(self, hits: Sequence[Hit], marks: Marks) -> Iterator[Alarm]:
        if hits:
            places = self._lexicon.found(marks)
            yield from (judged(hit, self._lexicon, places) for hit in hits)

    def _means(self, words: Words) -> bool:
        """No entry can end in words that no concept knows."""
        known = self._lexicon.concepts.words
        return not (known.isdisjoint(words.norm) and known.isdisjoint(words.raw))

    def _across(self, words: Words, before: Sequence[Words]) -> Iterator[Alarm]:
        """A sentence cut over messages ("aku pengen" / "mati"): what ends in the new words only."""
        raw = [word for message in before for word in message.raw]
        norm = [word for message in before for word in message.norm]
        joined = Words((*raw, *words.raw), (*norm, *words.norm))
        yield from self._both(joined, *self._lexicon.hits_of(joined.norm, len(norm)), len(raw))

    def _pieces(self, model: Model, words: Words, before: Sequence[Words]) -> Iterator[Alarm]:
        """The model on a run of very short messages, where the new one adds what makes it an alarm."""
        run = [*takewhile(lambda message: len(message.norm) <= _FRAGMENT, (words, *reversed(before)))]
        earlier = [word for message in reversed(run[1:]) for word in message.norm]
        if (
            earlier
            and (alarm := model.alarm(self._alone(model, [*earlier, *words.norm])))
            and not model.alarm(self._alone(model, earlier))
        ):
            yield alarm

    def _alone(self, model: Model, words: Sequence[str]) -> Found:
        return self._found(model, words, self._lexicon.kept(words)[0])

    def _found(self, model: Model, words: Sequence[str], marks: Marks) -> Found:
        return model.known.found(words, self._meanings.spans(marks))


def _any(alarms: Sequence[Alarm], level: Level) -> bool:
    """Is one of them that bad or worse?"""
    return any(alarm.level.weight >= level.weight for alarm in alarms)


def _unscreened(wrong: Exception) -> Alarm:
    return Alarm(Level.AMBER, Category.UNSCREENED, (f"error:{type(wrong).__name__}",), Source.ERROR)
