"""Every word the service says, by its key and the reader's language; one file of locales/*/*.ftl a flow."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle
from fluent.syntax.ast import Junk, Message, Resource, Term

from bot.fluent import parsed
from bot.period_names import spoken
from flows.model.menu import Item
from flows.model.say import Button, Say
from flows.model.school import School

LOCALES = Path(__file__).with_name("locales")
LANGUAGES = ("id", "en")
MOST = 2000  # characters Fluent is given at once
PAST_LABELS = "past_labels.toml"


class WordsBroken(Exception):
    """A file of words in bot/locales is damaged. Put back the released one, or mend the line that is named."""

    def __str__(self) -> str:
        return " ".join((str(self.__doc__), *self.args))


class NoSuchText(LookupError):
    """There is no text by this key, or something to fill it with is missing."""


class Words:
    """One language."""

    def __init__(self, language: str, folder: Path) -> None:
        self.language, self._own = language, dict[str, str]()
        self._bundle = self._empty()
        self._resources: list[Resource] = []
        self.keys: set[str] = set()
        for file in sorted((folder / language).glob("*.ftl")):
            self._add(file)

    def __call__(self, key: str, args: Mapping[str, str | int] | None = None) -> str:
        try:
            pattern = self._bundle.get_message(key).value
        except LookupError:
            pattern = None
        if pattern is None:
            raise NoSuchText(key)
        given = dict(args or {})
        long = lay_by(given)
        text, errors = self._bundle.format_pattern(pattern, given)
        if errors:
            raise NoSuchText(key)  # Fluent's own words would quote the arguments
        found = str(text)
        for stand_in, words in long:
            found = found.replace(stand_in, words)
        return found

    def reword(self, own: Mapping[str, str]) -> None:
        """The school's own words for some texts; for all others the original again."""
        if own == self._own:
            return
        bundle = self._empty()
        for resource in self._resources:
            bundle.add_resource(resource)
        for key, text in own.items():
            bundle.add_resource(parsed(as_fluent(key, text)), allow_overrides=True)
        self._bundle, self._own = bundle, dict(own)

    def say(self, say: Say) -> str:
        """The text and, each on a line of its own, what stands below it."""
        return "\n".join((self(say.key, say.args), *(self(note.key, note.args) for note in say.notes)))

    def button(self, button: Button) -> str:
        """Fluent tells the variant [1] from the word "1", so that digits go in as numbers."""
        value = int(button.value) if button.value.isdecimal() else button.value
        return self(f"button-{button.verb}", {"value": value, "name": button.name})

    def item(self, item: Item) -> str:
        return self(f"menu-{item}")

    def _empty(self) -> FluentBundle:
        named: dict[str, Any] = {"PERIOD": lambda name: spoken(self, str(name))}
        return FluentBundle([self.language], use_isolating=False, functions=named)

    def _add(self, file: Path) -> None:
        """Fluent itself drops silently what it cannot read, and what comes twice."""
        resource = parsed(file.read_text(encoding="utf-8"))
        for entry in resource.body:
            if isinstance(entry, Junk):
                raise WordsBroken(file.name, (entry.content or "").strip().partition("\n")[0])
            if isinstance(entry, Message | Term):
                name = f"-{entry.id.name}" if isinstance(entry, Term) else entry.id.name
                if name in self.keys:
                    raise WordsBroken(file.name, name, "twice")
                self.keys.add(name)
        self._resources.append(resource)
        self._bundle.add_resource(resource)


def as_fluent(key: str, text: str) -> str:
    """Each line is set in, so that none begins another text."""
    lines = "\n".join(f"    {line}" for line in text.strip().splitlines())
    return f"{key} =\n{lines}\n"


def lay_by(args: dict[str, str | int]) -> list[tuple[str, str]]:
    """Fluent refuses to put more than 2,500 characters into a text, and a message may have 4,096: such an argument
    is put in afterwards. No message from Telegram holds a NUL."""
    long = []
    for name, value in args.items():
        if isinstance(value, str) and len(value) > MOST:
            args[name] = f"\0{name}\0"
            long.append((f"\0{name}\0", value))
    return long


Texts = Mapping[str, Words]


def load_texts(folder: Path = LOCALES) -> Texts:
    return {language: Words(language, folder) for language in LANGUAGES}


def reword(texts: Texts, school: School) -> None:
    """Each language as this school words it."""
    for language, words in texts.items():
        words.reword(school.wording.get(language, {}))


def labels(texts: Texts, folder: Path = LOCALES) -> Mapping[str, Item]:
    """What comes back when somebody presses a button of a reply keyboard: every wording there is or ever was."""
    past = folder / PAST_LABELS
    data = tomllib.loads(past.read_text(encoding="utf-8")) if past.exists() else {}
    found = {words: Item(item) for words, item in data.get("labels", {}).items()}
    for language in texts.values():
        for item in Item:
            key = f"menu-{item}"
            if key in language.keys:  # what is not built yet has no label
                words = language(key)
                if found.setdefault(words, item) is not item:
                    raise WordsBroken(key, "reads like", f"menu-{found[words]}")
    return found
