"""Broadcast: a guru BK tells those students something who asked to hear of such things.

none --Kabar--> what shall it say? --words--> preview --send--> going out, some each second --all told--> none
                                                                                            --halt------> none

It goes out by a timer that rings until everybody was looked at, each time no more than leaves within two seconds: so it
goes on after a crash, halting it stops nearly at once, and nobody who talks waits. Who is in a chat just then is told
an hour later.
"""

from dataclasses import replace
from datetime import timedelta

from flows.model import marks
from flows.model.effects import Amend, Decision, Move, Record, SetTimer, Tell
from flows.model.events import ButtonPressed, TextReceived
from flows.model.people import Person, Role, unasked
from flows.model.places import Asked, Home, News
from flows.model.say import Button, Buttons, Lane, Note, Say
from flows.model.scene import Scene
from flows.results.check import shown
from flows.school.hours import awake, next_waking
from flows.talking import caution

WORDS, NEXT = "news-words", "news-next"
PATIENCE = timedelta(minutes=30)
LONGEST = 1000  # characters; more is read by nobody
AHEAD = 50  # letters that wait for Telegram at most: two seconds of its pace
LATER = timedelta(hours=1)
OFTEN = 100  # told between two changes of the progress


def ask(scene: Scene) -> Decision:
    news = scene.me.work.news
    if news is not None and news.going:
        return Decision((scene.tell(progress(scene, news), mark=mark(news)),))
    until, about = scene.now + PATIENCE, scene.luck.chat
    asked = replace(scene.me.work, asked=Asked(WORDS, until, about), news=None)
    say = Say("news-ask", {"most": LONGEST}, buttons=((Button("news-drop", value=about),),))
    return Decision((Move(scene.me.id, asked), scene.tell(say)))


def written(scene: Scene, event: TextReceived) -> Decision:
    """As all will read it. What leads outside is covered: an adult reaches students here, or at school."""
    text, work = event.text.strip(), scene.me.work
    if len(text) > LONGEST:
        return scene.say("news-too-long", most=LONGEST, length=len(text))
    found = caution.ways_in(text)
    news = News(scene.luck.chat, caution.covered_with(text, list(found)) if found else text)
    notes = (*((Note("news-covered"),) if found else ()), readers(scene))
    preview = Say("news-preview", {"text": news.text}, notes, choices(news))
    return Decision(
        (
            Move(scene.me.id, replace(unasked(work), news=news)),
            scene.tell(preview, mark=mark(news)),
        )
    )


def readers(scene: Scene) -> Note:
    """Rounded like every count of students; when it goes out."""
    count = str(shown(scene.audience.wanted if scene.audience else 0))
    return Note("news-readers", {"count": count, "when": when(scene)})


def when(scene: Scene) -> str:
    """Now, or at what time students may hear from us again."""
    return "now" if awake(scene.school, scene.now) else f"{next_waking(scene.school, scene.now):%H.%M}"


def choices(news: News) -> Buttons:
    again, drop = Button("news-again", value=news.id), Button("news-drop", value=news.id)
    return ((Button("news-send", value=news.id),), (again, drop))


def mark(news: News) -> str:
    return marks.news(news.id)


def again(scene: Scene, event: ButtonPressed) -> Decision:
    return ask(scene) if waiting(scene, event) else Decision()


def drop(scene: Scene, event: ButtonPressed) -> Decision:
    work = scene.me.work
    if waiting(scene, event) or (work.asked is not None and work.asked.about == event.value):
        gone = scene.tell(Say("news-dropped"))
        return Decision((Move(scene.me.id, replace(unasked(work), news=None)), gone))
    return Decision()


def waiting(scene: Scene, event: ButtonPressed) -> News | None:
    """For their yes: this very text, and no older one."""
    news = scene.me.work.news
    fits = news is not None and news.id == event.value and not news.going and scene.me.staff is Role.SUPERVISOR
    return news if fits else None


def send(scene: Scene, event: ButtonPressed) -> Decision:
    """A second tap finds it under way."""
    news, audience = waiting(scene, event), scene.audience
    if news is None or audience is None:
        return Decision()
    if not audience.wanted:
        return scene.say("news-nobody")
    going = replace(news, going=True, of=audience.wanted)
    return Decision(
        (
            Move(scene.me.id, replace(scene.me.work, news=going)),
            Amend(scene.me.id, progress(scene, going), mark(news)),
            SetTimer(NEXT, next_waking(scene.school, scene.now)),
            Record("broadcast", detail=str(shown(audience.wanted))),
        )
    )


def progress(scene: Scene, news: News) -> Say:
    args: dict[str, str | int] = {"told": str(shown(news.told)), "of": str(shown(news.of)), "when": when(scene)}
    return Say("news-going", args, buttons=((Button("news-halt", value=news.id),),))


def halt(scene: Scene, event: ButtonPressed) -> Decision:
    """What lies at Telegram's door already cannot be taken back, and that is said."""
    news = scene.me.work.news
    if news is None or news.id != event.value or not news.going:
        return Decision()
    return over(scene, news, "news-halted", "broadcast halted")


def over(scene: Scene, news: News, key: str, what: str) -> Decision:
    told = str(shown(news.told))
    return Decision(
        (
            Move(scene.me.id, replace(scene.me.work, news=None)),
            Amend(scene.me.id, Say(key, {"told": told}), mark(news)),
            Record(what, detail=told),
        )
    )


def ring(scene: Scene) -> Decision:
    """The next some."""
    news, audience, me = scene.me.work.news, scene.audience, scene.me
    if news is None or not news.going or audience is None:
        return Decision()
    if me.staff is not Role.SUPERVISOR:
        return over(scene, news, "news-halted", "broadcast halted")
    if not awake(scene.school, scene.now):
        paused = Amend(me.id, progress(scene, news), mark(news))
        return Decision((paused, SetTimer(NEXT, next_waking(scene.school, scene.now))))
    room = max(0, AHEAD - audience.unsent)
    then, told = looked_at(news, audience.people[:room], room)
    if room and then == news:
        if not news.later or news.second:
            return over(scene, news, "news-done", "broadcast done")
        waits = replace(me.work, news=replace(news, second=True))
        return Decision((Move(me.id, waits), SetTimer(NEXT, scene.now + LATER)))
    seen = then.told // OFTEN != news.told // OFTEN
    shows = (Amend(me.id, progress(scene, then), mark(news)),) if seen else ()
    work = replace(me.work, news=then)
    letters = (letter(then, one) for one in told)
    return Decision((Move(me.id, work), *letters, *shows, SetTimer(NEXT, scene.now)))


def looked_at(news: News, some: tuple[Person, ...], room: int) -> tuple[News, tuple[Person, ...]]:
    """How far it has come with these, and who of them is told."""
    told = tuple(one for one in some if wants(one) and not busy(one))
    then = replace(news, told=news.told + len(told))
    if news.second:  # whoever is busy still is not told
        return replace(then, later=news.later[room:]), told
    later = tuple(one.id for one in some if wants(one) and busy(one))
    return replace(then, after=some[-1].id if some else news.after, later=(*news.later, *later)), told


def wants(person: Person) -> bool:
    """They asked for it, and not for silence since."""
    return person.facts.news and not person.adult and person.place != Home(paused=True)


def busy(person: Person) -> bool:
    """They talk, wait or tell something: that comes first."""
    return person.seeks or bool(person.work.chats)


def letter(news: News, to: Person) -> Tell:
    """Neutral on a lock screen; the words open on a tap."""
    value = f"{news.id} {news.text}"
    buttons = ((Button("news-open", value=value),), (Button("news-off"),))
    return Tell(to.id, Say("news-new", buttons=buttons), Lane.BULK, mark(news))
