"""Home: where nothing is asked, and the menu says what there is."""

from typing import assert_never

from flows.model import certificate
from flows.model.effects import Decision, Tell
from flows.model.menu import Menu
from flows.model.people import Person, Role, moved
from flows.model.places import Home, InChat, InQueue, Road
from flows.model.say import Note, Say
from flows.model.scene import Scene
from flows.model.team_name import team_name
from flows.offers import pauses

ON_DUTY = {Role.COUNSELOR: "home-counselor-on", Role.SUPERVISOR: "home-supervisor-on"}


def menu_of(person: Person, road: Road = Road.PEER) -> Menu:
    """The keyboard that fits where somebody is; `road` is that of the chat they are in."""
    match person.place:
        case InChat():
            return chat_menu(road)
        case InQueue():
            return Menu.WAITING
    match person.staff:
        case Role.COUNSELOR:
            return Menu.COUNSELOR_ON if person.work.on else Menu.COUNSELOR_OFF
        case Role.SUPERVISOR:
            return Menu.SUPERVISOR_ON if person.work.on else Menu.SUPERVISOR_OFF
        case Role.COORDINATOR | Role.OMBUD | Role.CUSTODIAN | Role.CONTACT:
            return Menu(person.staff.value)
        case None:
            return Menu.HOME if person.facts.admitted else Menu.GUEST
        case _:
            assert_never(person.staff)


def menu_unless_in_chat(then: Person) -> Menu | None:
    """Of a counselor whose duty changes: whoever waits or talks as a student keeps the keyboard of that."""
    return None if isinstance(then.place, InQueue | InChat) else menu_of(then)


def menu_here(scene: Scene, me: Person) -> Menu:
    """Mine, as I am after this."""
    return menu_of(me, scene.own.road if scene.own else Road.PEER)


def chat_menu(road: Road) -> Menu:
    return Menu.BK_CHAT if road is Road.BK else Menu.CHAT


def greet(scene: Scene) -> Decision:
    """Back at the beginning, whoever it is."""
    return Decision((hello(scene, scene.me),))


def home_again(scene: Scene) -> Decision:
    """Whatever was begun is put down."""
    me = moved(scene.me, Home())
    return scene.go(Home(), hello(scene, me))


def hello(scene: Scene, me: Person) -> Tell:
    key = f"home-{me.staff or ('student' if me.facts.admitted else 'guest')}"
    key = ON_DUTY.get(me.staff, key) if me.staff and me.work.on else key
    sample = (Note("sample-school"),) if scene.school.sample else ()
    learns = me.staff is Role.COUNSELOR and not certificate.valid(me, scene.now)
    state = "home-suspended" if me.facts.suspended else "home-learns" if learns else ""
    team = (Note("home-team-name", {"name": team_name(me.id)}),) if me.adult else ()
    notes = (*((Note(state),) if state else ()), *team, *pauses.note(scene, me), *sample)
    return scene.tell(Say(key, {"school": scene.school.name}, notes, menu=menu_here(scene, me)))
