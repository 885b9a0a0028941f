"""docs/permissions.md, from the table that decides: python -m bot.permissions_page > docs/permissions.md."""

import sys
from collections.abc import Iterator
from itertools import groupby

from flows.rights.conditions import When, Who
from flows.rights.permissions import RULES
from flows.rights.rules.rule import Rule

HEAD = """\
# Who may do what

Written from `flows/rights/rules/`, which decide: `python -m bot.permissions_page > docs/permissions.md`. A test keeps
the two equal, and another makes sure that every button, menu item, command and question of the bot stands in a row.

Whoever presses, chooses, commands or answers is looked up here once, before anything else happens: with the role they
have at that moment, on old messages too. What stands in no row is refused; so is an empty cell. A role that was taken
away counts no longer from the next event on: chats that were held wait again, and the student is told.

A **learner** is a counselor without a valid certificate, a **suspended** one takes no chat for a while. Words in a chat
are no choice: they go to whom it is with. Beyond these rows each flow keeps its own rules: whether somebody has
consented, is rested, or comes too late.
"""
SHORT = {Who.LEARNER: "learner", Who.SUSPENDED: "suspended"}


def page() -> str:
    return "\n".join((HEAD, *sections()))


def sections() -> Iterator[str]:
    for thing, rules in groupby(RULES, lambda rule: rule.thing):
        yield f"## {thing.value.capitalize()}\n"
        yield f"| what | {' | '.join(SHORT.get(who, who.value) for who in Who)} | actions |"
        yield f"|---|{'---|' * len(Who)}---|"
        yield from map(row, rules)
        yield ""


def row(rule: Rule) -> str:
    cells = " | ".join(cell(rule.who.get(who)) for who in Who)
    return f"| {rule.what} | {cells} | {', '.join(actions(rule))} |"


def cell(when: When | None) -> str:
    return when.value if when else ""


def actions(rule: Rule) -> Iterator[str]:
    for kind, found in groupby(rule.actions, lambda action: action.kind):
        yield f"{kind.value} {' '.join(f'`{action.name}`' for action in found)}"


if __name__ == "__main__":
    sys.stdout.write(page())
