"""One message, and the few before it -> an alarm or nothing.

    words as written and as meant -> lexicon on both, then on the last messages joined
                                  -> model, which adds and never vetoes -> the worst of what was found

A message is never left unchecked in silence: when anything here fails, the failure itself is an AMBER alarm.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile

from flows.risk.alarm import Alarm, Category, Level, Source
from flows.risk.concepts import Marks
from flows.risk.context import ASKED, judged
from flows.risk.features import MOST
from flows.risk.lexicon import Lexicon
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
        self._around = frozenset(lexicon.numbers[name] for name in ASKED if name in lexicon.numbers)

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
        kept = self._lexicon.kept(words.norm)
        worst = self._alone(words, kept)
        if before and (worst is None or worst.level is not Level.RED) and self._means(words):
            worst = self._across(words, before, worst)
        if self._model is None or (worst is not None and worst.level is not Level.OFFER):
            return worst  # the model says nothing worse
        pieces = self._pieces(self._model, words, before)
        found = worst, pieces, self._model.alarm(_found(self._model, words.norm, kept))
        return max(filter(None, found), key=lambda alarm: alarm.level.weight, default=None)

    def _alone(self, words: Words, kept: Marks) -> Alarm | None:
        """As meant, then as written; what both show is judged as meant, where laughter and "not" are recognised."""
        lexicon, seen = self._lexicon, set[str]()
        worst = self._worst(lexicon.ending(kept), kept, 0, None, seen)
        if words.raw != words.norm and lexicon.concepts.knows(set(words.raw).difference(words.norm)):
            marks = lexicon.concepts.marks(words.raw)
            if ending := lexicon.ending(marks, 0, self._worse_than(worst)):
                worst = self._worst(ending, lexicon.without_idioms(marks), 0, worst, seen)
        return worst

    def _across(self, words: Words, before: Sequence[Words], worst: Alarm | None) -> Alarm | None:
        """A sentence cut over messages ("aku pengen" / "mati"): what ends in the new words only.

        Sought in as many words as a match may have; read whole, with what colours it from further off, where one is.
        """
        lexicon, seen = self._lexicon, set[str]()
        norm = [word for message in before for word in message.norm]
        raw = [word for message in before for word in message.raw]
        joined = [*norm, *words.norm]
        if ending := self._ending(norm, words.norm, worst):
            worst = self._worst(ending, lexicon.kept(joined), len(norm), worst, seen)
        if raw == norm and words.raw == words.norm:
            return worst
        ending = self._ending(raw, words.raw, worst)
        if ending and lexicon.concepts.knows({*raw, *words.raw}.difference(joined)):
            worst = self._worst(ending, lexicon.kept([*raw, *words.raw]), len(raw), worst, seen)
        return worst

    def _ending(self, before: Sequence[str], words: Sequence[str], worst: Alarm | None) -> Sequence[int]:
        """Patterns that may end in `words` and are worse than what was found."""
        near = before[-self._lexicon.reach :]
        return self._lexicon.ending(self._lexicon.concepts.marks([*near, *words]), len(near), self._worse_than(worst))

    def _worse_than(self, worst: Alarm | None) -> int:
        return self._lexicon.worse_than(worst.level if worst else None)

    def _worst(
        self, ending: Sequence[int], kept: Marks, after: int, worst: Alarm | None, seen: set[str]
    ) -> Alarm | None:
        """The first of the worst alarms, `worst` before those of these patterns. `seen`: entries already judged."""
        if not ending:
            return worst
        lexicon = self._lexicon
        places = lexicon.found(kept, self._around)
        for hit in lexicon.hits(ending, kept, after):
            if worst is not None and hit.entry.level.weight <= worst.level.weight:
                return worst  # nor is any that follows worse
            if hit.entry.id not in seen:
                seen.add(hit.entry.id)
                alarm = judged(hit, lexicon, places)
                worst = alarm if worst is None or alarm.level.weight > worst.level.weight else worst
        return worst

    def _means(self, words: Words) -> bool:
        """No entry can end in words that no concept knows."""
        knows = self._lexicon.concepts.knows
        return knows(words.norm) or knows(words.raw)

    def _pieces(self, model: Model, words: Words, before: Sequence[Words]) -> Alarm | None:
        """The model on a run of very short messages, where the new one adds what makes it an alarm."""
        run = [*takewhile(lambda message: len(message.norm) <= _FRAGMENT, (words, *reversed(before)))]
        earlier = [word for message in reversed(run[1:]) for word in message.norm]
        if not earlier:
            return None
        kept = self._lexicon.kept
        joined = [*earlier, *words.norm]
        alarm = model.alarm(_found(model, joined, kept(joined)))
        return alarm if alarm and not model.alarm(_found(model, earlier, kept(earlier))) else None


def _found(model: Model, words: Sequence[str], kept: Marks) -> Found:
    return model.known.found(words, kept.spans()[:MOST])


def _unscreened(wrong: Exception) -> Alarm:
    return Alarm(Level.AMBER, Category.UNSCREENED, (f"error:{type(wrong).__name__}",), Source.ERROR)
