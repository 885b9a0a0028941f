"""Gate: what somebody presses, chooses, commands or answers is looked up in the table first, here and nowhere else;
and what they read who may not, or no longer."""

from collections.abc import Callable, Mapping

from flows import ways
from flows.counselor import own_name
from flows.danger import adults, danger, ombud
from flows.model.effects import Decision, Move
from flows.model.events import Event
from flows.model.menu import Item
from flows.model.people import unasked
from flows.model.places import Asked
from flows.model.say import Say
from flows.model.scene import Scene
from flows.rights import permissions
from flows.rights.actions import Action, Kind, press
from flows.rights.permissions import allowed
from flows.talking import claimable, home
from flows.training import ethics


def refused(scene: Scene, event: Event) -> Decision | None:
    """None: they may."""
    action = permissions.action_of(event)
    if action is None or allowed(scene, action):
        return None
    if action in OTHERWISE:
        return OTHERWISE[action](scene)
    rule = permissions.TABLE.get(action)
    if rule is not None and rule.refused:
        return scene.say(rule.refused)
    return Decision() if action.kind is Kind.PRESS else ways.here(scene)


def unanswered(scene: Scene, question: Asked) -> Decision | None:
    """What they typed answers a question that is theirs no more; it goes to nobody. None: they may."""
    action = Action(Kind.ANSWER, question.what)
    rule = permissions.TABLE.get(action)
    if rule is None or allowed(scene, action):
        return None
    done = Move(scene.me.id, unasked(scene.me.work))
    said = OTHERWISE[action](scene) if action in OTHERWISE else scene.say(rule.refused or "button-old")
    return said.after(done)


def needed(scene: Scene) -> Decision:
    """Help is never refused by silence, whatever became of the chat the question was about."""
    return danger.press(scene) if scene.chat is None else Decision()


def not_for_adults(scene: Scene) -> Decision:
    return home.greet(scene).after(scene.tell(Say("seek-adults")))


def not_fit(scene: Scene) -> Decision:
    """A counselor is told what is missing; to anybody else it is no button of theirs."""
    if scene.me.staff is None or scene.me.adult:
        return ways.here(scene)
    if scene.me.facts.suspended:
        return scene.say("duty-suspended")
    return ethics.first(scene, lambda learner: learner.say("duty-not-certified"))


OTHERWISE: Mapping[Action, Callable[[Scene], Decision]] = {
    Action(Kind.PRESS, "danger-now"): needed,
    Action(Kind.PRESS, "claim"): claimable.refused,
    Action(Kind.PRESS, "adult-more"): adults.add,
    Action(Kind.PRESS, "adult-read"): ombud.gone,
    Action(Kind.PRESS, "adult-answer"): ombud.gone,
    Action(Kind.ANSWER, ombud.ANSWER): ombud.gone,
    Action(Kind.ITEM, Item.TALK): not_for_adults,
    Action(Kind.ITEM, Item.BK): not_for_adults,
    Action(Kind.PRESS, "menu-talk"): not_for_adults,
    Action(Kind.PRESS, "menu-bk"): not_for_adults,
    Action(Kind.ITEM, Item.DUTY_ON): not_fit,
    Action(Kind.ITEM, Item.MY_CHATS): not_fit,
    **dict.fromkeys(press("shift-day", "shift", "shift-ready", "name-ask", "name-publish"), not_fit),
    Action(Kind.ANSWER, own_name.QUESTION): not_fit,
}
