"""Texts that a school words itself, in [texts.id] and [texts.en]: which may be, and whether one says what the original
says. What leads to help, what is promised and what the keyboard is recognised by stays as it was tested."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache

from fluent.syntax import FluentParser, FluentSerializer
from fluent.syntax.ast import (
    FunctionReference,
    Message,
    MessageReference,
    SelectExpression,
    TermReference,
    VariableReference,
)
from fluent.syntax.visitor import Visitor

from bot.school_mistakes import odd
from bot.texts import LOCALES, as_fluent

OPEN = ("admission", "after", "close", "duty", "followup", "home", "hours", "info", "intake", "queue")
FIXED = (
    *("button-", "privacy", "report-", "language-", "follow-low", "info", "hours-none", "sample-", "code-"),
    *(
        "queue-urgent",
        "queue-kept",
        "intake-told",
        "intake-not-kept",
        "home-ombud",
        "home-custodian",
        "home-contact",
        "home-not-sent",
        "after-comment",
    ),
)  # what leads to help, says who reads what, or is kept
HELP = ("Darurat", "darurat", "mendesak")
LONGEST = 1000
COMPARE = "Compare it with the original in bot/locales."


@dataclass
class Parts(Visitor):
    """What a text is filled with, what it chooses by, and which other texts it holds."""

    names: set[str] = field(default_factory=set)
    chooses: set[str] = field(default_factory=set)
    holds: set[str] = field(default_factory=set)

    def visit_VariableReference(self, node: VariableReference) -> None:  # noqa: N802  Fluent's name
        self.names.add(node.id.name)

    def visit_SelectExpression(self, node: SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, VariableReference):
            self.chooses.add(node.selector.id.name)
        self.generic_visit(node)

    def visit_MessageReference(self, node: MessageReference) -> None:  # noqa: N802
        self.holds.add(node.id.name)

    def visit_TermReference(self, node: TermReference) -> None:  # noqa: N802
        self.holds.add(f"-{node.id.name}")

    def visit_FunctionReference(self, node: FunctionReference) -> None:  # noqa: N802
        self.holds.add(f"{node.id.name}()")
        self.generic_visit(node)


@cache
def originals(language: str) -> Mapping[str, Message]:
    """Those a school may word itself."""
    found = {}
    for name in OPEN:
        text = (LOCALES / language / f"{name}.ftl").read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, Message) and not entry.id.name.startswith(FIXED):
                found[entry.id.name] = entry
    return {key: it for key, it in found.items() if key not in leads_to_help()}


@cache
def leads_to_help() -> frozenset[str]:
    found = set()
    for name in OPEN:
        text = (LOCALES / "id" / f"{name}.ftl").read_text(encoding="utf-8")
        for entry in FluentParser().parse(text).body:
            if isinstance(entry, Message) and any(word in FluentSerializer().serialize_entry(entry) for word in HELP):
                found.add(entry.id.name)
    return frozenset(found)


def checked(language: str, given: Mapping[str, str]) -> None:
    """Raises what pydantic tells with its line."""
    for key, text in given.items():
        if wrong := mistake(language, key, text):
            what, remedy = wrong
            odd_one = odd(what, remedy, key)
            raise odd_one


def mistake(language: str, key: str, text: str) -> tuple[str, str] | None:
    """What is wrong, and the remedy."""
    known = originals(language)
    if key not in known:
        close = get_close_matches(key, known, n=1)
        remedy = f"Did you mean {close[0]}?" if close else "Take it out."
        return f'the text "{key}" is not there, or stays as it is: it leads to help or is a promise.', remedy
    if not text.strip() or len(text) > LONGEST:
        return f'the text "{key}" has {len(text)} letters.', f"Write 1 to {LONGEST}, or take the line out."
    message = parsed(key, text)
    if message is None:
        return f'the text "{key}" cannot be read.', "A { opens what is filled in, and a } closes it."
    return unlike(key, parts(known[key]), parts(message))


def unlike(key: str, old: Parts, new: Parts) -> tuple[str, str] | None:
    for before, now, shown in ((old.names, new.names, "{{ ${} }}"), (old.holds, new.holds, "{{ {} }}")):
        if missing := sorted(before - now):
            return f'the text "{key}" lacks {shown.format(missing[0])}.', COMPARE
        if strange := sorted(now - before):
            return f'the text "{key}" cannot be filled with {shown.format(strange[0])}.', COMPARE
    if lost := sorted(old.chooses - new.chooses):
        return f'the text "{key}" no longer tells the cases of ${lost[0]} apart.', COMPARE
    return None


def parts(message: Message) -> Parts:
    found = Parts()
    found.visit(message)
    return found


def parsed(key: str, text: str) -> Message | None:
    match FluentParser().parse(as_fluent(key, text)).body:
        case [Message(value=value, attributes=[]) as message] if value is not None:
            return message
        case _:
            return None
