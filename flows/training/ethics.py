"""Ethics: a counselor reads and accepts the code before anything else; a new version is asked for again.

join, duty, claim --not accepted--> card 1 .. card n --Aku setuju--> accepted, and the training shows
                                              --Belum sekarang--> no duty, no offers, until they do
"""

from collections.abc import Callable
from dataclasses import replace

from flows.model import certificate
from flows.model.aliases import alias
from flows.model.effects import Amend, Decision, Effect, Move, Record, Tell
from flows.model.events import ButtonPressed
from flows.model.people import moved
from flows.model.say import Button, Buttons, Say
from flows.model.scene import Scene
from flows.talking import home
from flows.training import training

MARK, OPEN = "ethics", training.ETHICS


def first(scene: Scene, then: Callable[[Scene], Decision]) -> Decision:
    return Decision((asked(scene),)) if missing(scene) else then(scene)


def missing(scene: Scene) -> bool:
    return certificate.missing(scene.me, scene.school)


def asked(scene: Scene) -> Tell:
    return scene.tell(card(scene, 0), mark=MARK)


def turn(scene: Scene, event: ButtonPressed) -> Decision:
    """Opened from the training it comes below; the card they turn may by now be far up."""
    cards = scene.school.course(scene.me.facts.language).ethics.cards
    opens = event.value == OPEN
    at = "0" if opens else event.value
    if not at.isdecimal() or int(at) >= len(cards):
        return Decision()
    return Decision((asked(scene) if opens else Amend(scene.me.id, card(scene, int(at)), MARK),))


def card(scene: Scene, at: int) -> Say:
    ethics = scene.school.course(scene.me.facts.language).ethics
    page, last = ethics.cards[at], at == len(ethics.cards) - 1
    back = (Button("ethics-turn", value=str(at - 1), name="back"),) if at else ()
    on = () if last else (Button("ethics-turn", value=str(at + 1), name="on"),)
    yes = Button("ethics-accept", value=str(ethics.version))
    answers: Buttons = ((yes, Button("ethics-later")),) if last and missing(scene) else ()
    args: dict[str, str | int] = {"title": page.title, "text": page.text, "version": ethics.version}
    place = {"number": at + 1, "count": len(ethics.cards)}
    rows = tuple(row for row in ((*back, *on), *answers) if row)
    return Say("ethics-card", args | place, buttons=rows)


def accept(scene: Scene, event: ButtonPressed) -> Decision:
    """Twice is once, and an old button accepts nothing they have not seen. With it they get a badge, by which the
    guru BK knows them without a name."""
    if not missing(scene):
        return Decision()
    version = scene.school.course(scene.me.facts.language).ethics.version
    if event.value != str(version):
        return Decision((Amend(scene.me.id, Say("ethics-older"), MARK), asked(scene)))
    taken = frozenset(one.work.study.badge for one in scene.desk.staff.values())
    badge = scene.me.work.study.badge or alias(scene.luck.dice, taken)
    work = replace(scene.me.work, study=replace(scene.me.work.study, ethics=version, badge=badge))
    then = replace(scene, me=moved(scene.me, work))
    effects: tuple[Effect, ...] = (
        Move(scene.me.id, work),
        Amend(scene.me.id, Say("ethics-accepted", {"version": version}), MARK),
        Record("ethics accepted", detail=str(version)),
    )
    if certificate.valid(then.me, scene.now):
        return Decision((*effects, then.tell(Say("ethics-then-duty", menu=home.menu_here(then, then.me)))))
    return Decision((*effects, *training.show(then).effects))


def later(scene: Scene) -> Decision:
    return Decision((Amend(scene.me.id, Say("ethics-put-off"), MARK),)) if missing(scene) else Decision()
