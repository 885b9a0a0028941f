"""Permissions: who may do what, to what, and when. What stands in no row is refused.

Each press, menu item, command and answer is looked up here once, before any flow sees it (flows/gate.py): on old
messages too, and with the role that somebody has at that moment. The rows are in
flows/rights/rules/; docs/permissions.md is written from them.
"""

from collections.abc import Mapping

from flows.model.events import ButtonPressed, CommandGiven, Event, MenuChosen
from flows.model.scene import Scene
from flows.rights.actions import ANY_COMMAND, Action, Kind
from flows.rights.conditions import CONDITIONS, who
from flows.rights.rules import case, chat, programme, student, work, written
from flows.rights.rules.rule import Rule

RULES: tuple[Rule, ...] = (
    *student.RULES,
    *chat.RULES,
    *written.RULES,
    *work.RULES,
    *programme.RULES,
    *case.RULES,
)
TABLE: Mapping[Action, Rule] = {action: rule for rule in RULES for action in rule.actions}


def action_of(event: Event) -> Action | None:
    """None for words and for what nobody has done: they are no choice of a thing to do."""
    match event:
        case ButtonPressed(verb):
            return Action(Kind.PRESS, verb)
        case MenuChosen(chosen):
            return Action(Kind.ITEM, chosen)
        case CommandGiven(name):
            known = Action(Kind.COMMAND, name)
            return known if known in TABLE else Action(Kind.COMMAND, ANY_COMMAND)
        case _:
            return None


def allowed(scene: Scene, action: Action) -> bool:
    rule = TABLE.get(action)
    condition = rule.who.get(who(scene.me, scene.now)) if rule else None
    return condition is not None and CONDITIONS[condition](scene)
