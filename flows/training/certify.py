"""Certify: a supervisor sees who finished the training, and records what happened outside of the bot.

list --a badge--> how many hours face to face? --a number--> did the guardian sign? --Sudah--> certified for a year

A counselor shows the badge on their own phone, face to face: that is how the supervisor knows who it is, and no
name is ever kept. What is certified is asked again at the end: they may have been refreshed or lost in between.
"""

from dataclasses import replace
from datetime import timedelta

from flows.model import certificate
from flows.model.effects import Amend, Decision, Know, Move, Record, Tell
from flows.model.events import ButtonPressed, TextReceived
from flows.model.ids import PersonId
from flows.model.people import Person, Role, unasked
from flows.model.places import Asked
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.study import Certificate
from flows.talking import home
from flows.training import rehearsal, renewal

MARK = "certify"
HOURS, NUMBER = "certify-hours", "certify-number"
PATIENCE = timedelta(minutes=10)
MOST_HOURS = 400  # more is a slip of the finger


def badge(one: Person) -> str:
    """They get it with the code of ethics; until then they are the new one."""
    return one.work.study.badge or "new"


def waits(scene: Scene, one: Person) -> bool:
    """Whoever is suspended waits for that to be lifted first."""
    due = certificate.due(one, scene.now) and one.facts.suspended is None
    return due and certificate.finished(one, scene.school, scene.now)


def candidate(scene: Scene, who: str) -> Person | None:
    one = scene.desk.staff.get(PersonId(who))
    return one if one is not None and one.staff is Role.COUNSELOR and waits(scene, one) else None


def ask_hours(scene: Scene, event: ButtonPressed) -> Decision:
    one = candidate(scene, event.value)
    return scene.say("certify-not") if one is None else question(scene, one, HOURS)


def question(scene: Scene, one: Person, key: str) -> Decision:
    asked = Asked(HOURS, scene.now + PATIENCE, answers=(one.id,))
    args: dict[str, str | int] = {"badge": badge(one), "least": scene.school.limits.hours_trained}
    not_sent = (Note("certify-not-sent"),) if key == NUMBER and scene.me.work.chats else ()
    shown = rehearsal.seen(scene, one.work.study) if key == HOURS else ()
    said = scene.tell(Say(key, args, (*shown, *not_sent), ((Button("certify-cancel"),),)), mark=MARK)
    return Decision((Move(scene.me.id, replace(scene.me.work, asked=asked)), said))


def answered(scene: Scene, asked: Asked, event: TextReceived) -> Decision:
    """A correction may follow, and no student is to read it: from here on words go to nobody unasked."""
    one = candidate(scene, asked.answers[0])
    over = Move(scene.me.id, unasked(scene.me.work))
    if one is None:
        return scene.say("certify-not").after(over)
    written = event.text.strip()
    if not written.isdecimal() or not 0 < int(written) <= MOST_HOURS:
        return question(scene, one, NUMBER)
    if int(written) < scene.school.limits.hours_trained:
        return scene.say("certify-too-few", badge=badge(one), least=scene.school.limits.hours_trained).after(over)
    yes = Button("certify-consent", value=f"{one.id} {int(written)}")
    args: dict[str, str | int] = {"badge": badge(one), "hours": int(written)}
    asks = Say("certify-ask-consent", args, buttons=((yes,), (Button("certify-cancel"),)))
    return Decision((over, scene.tell(asks, mark=MARK)))


def consented(scene: Scene, event: ButtonPressed) -> Decision:
    """The guardian's consent is recorded with it. Twice is once: by then they wait for none."""
    who, _, hours = event.value.partition(" ")
    one = candidate(scene, who)
    if one is None or not hours.isdecimal() or int(hours) < scene.school.limits.hours_trained:
        return scene.say("certify-not")
    old = one.facts.certified
    until = max(scene.now, old or scene.now) + certificate.HOLDS
    given = Certificate(scene.now, int(hours), scene.me.id)
    study = replace(one.work.study, certificate=given)
    date = certificate.date(scene.school, until)
    then = Person(one.id, replace(one.facts, certified=until), one.place, replace(one.work, study=study))
    news = Say("certified", {"date": date}, menu=home.menu_unless_in_chat(then))
    return Decision(
        (
            Know(one.id, then.facts),
            Move(one.id, then.work),
            Amend(scene.me.id, Say("certify-done", {"badge": badge(one), "date": date}), MARK),
            Tell(one.id, news, Lane.NOTICE),
            renewal.bell(scene.school, until, scene.now, one.id),
            Record("certified", detail=f"{one.id}, {hours} h, guardian consents"),
        )
    )


def cancel(scene: Scene) -> Decision:
    gone = Amend(scene.me.id, Say("certify-cancelled"), MARK)
    asked = scene.me.work.asked
    if asked is None or asked.what != HOURS:
        return Decision((gone,))
    return Decision((Move(scene.me.id, unasked(scene.me.work)), gone))
