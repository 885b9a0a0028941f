"""Intake: under a minute, one message that changes from question to question, then the queue.

Home --> AskTopic --> AskWish --> AskFeeling --> AskGender --> AskClass --> AskWords --> InQueue
                      (a guru BK is asked for: AskTopic --> AskWords)

A counselor's gender, if it matters, is asked only where a counselor has said theirs (offers/matching.py weighs it).
From AskWords they may look at the list of names, AskNames, and come back (flows/offers/names.py).
Their class is asked only where a counselor has listed theirs, for that alone (flows/offers/classes.py).

Every step but the topic can be skipped. Whatever is typed on the way is kept; the second answer that fits no
question leads on to a human, never to the same question a third time.
"""

from dataclasses import replace
from typing import assert_never

from flows.model import marks
from flows.model.effects import Amend, Decision, Know
from flows.model.events import ButtonPressed, TextEdited
from flows.model.ids import PersonId
from flows.model.places import AskClass, AskFeeling, AskGender, AskNames, AskTopic, AskWish, AskWords, Draft, Line, Road
from flows.model.portrait import GENDERS
from flows.model.say import Button, Buttons, Note, Say
from flows.model.scene import Scene
from flows.offers import classes, matching, names
from flows.talking import drafts, home, queue

Step = AskTopic | AskWish | AskFeeling | AskGender | AskClass | AskNames | AskWords
WISHES = ("listen", "advice", "adult")
FEELINGS = ("1", "2", "3", "4", "5")
ANYTHING = "other"
ENOUGH_MISSES = 2
LONGEST_CLASS = 40  # more is no class, however it is written
VERBS = frozenset({"topic", "wish", "feeling", "gender", "skip", "back", "drop", "names", "avoid", "names-done"})


def begin(scene: Scene, road: Road, *lines: Line) -> Decision:
    draft = Draft(road, scene.luck.chat, lines=lines)
    return again(scene, AskTopic(draft)).then(drafts.bell(scene, draft.id))


def pressed(scene: Scene, place: Step, event: ButtonPressed) -> Decision:
    """The answer that belongs to this question. A second tap on the last one changes nothing, nor does a button
    of an intake that is long over."""
    draft = place.draft
    if event.about != draft.id:
        return Decision()
    match event.verb, event.value, place:
        case "drop", _, _:
            return drop(scene, draft)
        case "topic", topic, AskTopic() if topic in scene.school.topics:
            return turn(scene, after_topic(replace(draft, topic=topic)))
        case "wish", wish, AskWish() if wish in WISHES:
            road = Road.BK if wish == "adult" else Road.PEER
            return turn(scene, AskFeeling(replace(draft, wish=wish, road=road)))
        case "feeling", feeling, AskFeeling() if feeling in FEELINGS:
            return turn(scene, after_feeling(scene, replace(draft, feeling=int(feeling))))
        case "gender", gender, AskGender() if gender in GENDERS:
            return turn(scene, after_gender(scene, replace(draft, gender=gender)))
        case "names" | "avoid" | "names-done", _, _:
            return of_names(scene, place, event)
        case "back", step, _ if step == name(place):
            return turn(scene, before(scene, place))
        case "skip", step, _ if step == name(place):
            return skip(scene, place)
        case _:
            return Decision()


def skip(scene: Scene, place: Step) -> Decision:
    match place:
        case AskTopic():
            return Decision()  # has no such button
        case AskWish(draft):
            return turn(scene, AskFeeling(replace(draft, wish="", road=Road.PEER)))
        case AskFeeling(draft):
            return turn(scene, after_feeling(scene, replace(draft, feeling=None)))
        case AskGender(draft):
            return turn(scene, after_gender(scene, replace(draft, gender="")))
        case AskClass(draft):
            return turn(scene, AskWords(replace(draft, classmates=())))
        case AskNames(draft):
            return turn(scene, AskWords(draft))
        case AskWords(draft):
            return queue.enter(scene, draft)
        case _:
            assert_never(place)


def drop(scene: Scene, draft: Draft) -> Decision:
    """What they wrote is gone with it, and that is said."""
    key = "intake-told" if draft.told else "intake-not-kept"
    notes = (Note(key),) if draft.lines else ()
    gone = Amend(scene.me.id, Say("intake-dropped", notes=notes), marks.intake(draft.id))
    return home.home_again(scene).after(gone)


def after_topic(draft: Draft) -> Step:
    return AskWords(draft) if draft.road is Road.BK else AskWish(draft)


def after_feeling(scene: Scene, draft: Draft) -> Step:
    asks = draft.road is Road.PEER and matching.genders(scene.desk)
    return AskGender(draft) if asks else after_gender(scene, draft)


def after_gender(scene: Scene, draft: Draft) -> Step:
    return AskClass(draft) if draft.road is Road.PEER and classes.matter(scene.desk) else AskWords(draft)


def before(scene: Scene, place: Step) -> Step:
    """The road is chosen with the wish, and so chosen anew."""
    draft = place.draft
    match place:
        case AskTopic() | AskWish():
            return AskTopic(draft)
        case AskFeeling():
            return AskWish(replace(draft, road=Road.PEER, wish=""))
        case AskGender():
            return AskFeeling(draft)
        case AskClass():
            return before_class(scene, draft)
        case AskNames():
            return AskWords(draft)
        case AskWords() if draft.road is Road.BK and not draft.wish:
            return AskTopic(draft)
        case AskWords():
            last = after_gender(scene, draft)
            return last if isinstance(last, AskClass) else before_class(scene, draft)
        case _:
            assert_never(place)


def before_class(scene: Scene, draft: Draft) -> Step:
    first = after_feeling(scene, draft)
    return first if isinstance(first, AskGender) else AskFeeling(draft)


def to_bk(scene: Scene, place: Step) -> Decision:
    """They would rather tell the guru BK: what they said so far goes along."""
    draft = replace(place.draft, road=Road.BK, wish="")
    return turn_below(scene, AskWords(draft) if draft.topic else AskTopic(draft))


def written(scene: Scene, place: AskTopic | AskWish | AskFeeling | AskGender | AskWords, line: Line) -> Decision:
    """Words are kept, whatever we had asked. Who tells already need not tap on."""
    draft = replace(place.draft, lines=(*place.draft.lines, line), misses=place.draft.misses + 1)
    match place:
        case AskTopic() if draft.misses < ENOUGH_MISSES:
            return again(scene, AskTopic(draft))
        case AskTopic():
            return queue.enter(scene, replace(draft, topic=ANYTHING))
        case AskWish() | AskFeeling() | AskGender() | AskWords():
            return queue.enter(scene, draft)
        case _:
            assert_never(place)


def class_typed(scene: Scene, place: AskClass, line: Line, *, worrying: bool) -> Decision:
    """A class, which goes no further; or somebody who tells already. A few words that are neither may still be one, and
    so are not passed on to a counselor."""
    draft = place.draft
    if named := classes.read(line.text):
        return turn_below(scene, AskWords(replace(draft, classmates=classes.mates(scene.desk, named))))
    if worrying or len(line.text) > LONGEST_CLASS or classes.tells(line.text):
        return queue.enter(scene, replace(draft, lines=(*draft.lines, line)))
    if draft.unread:
        return turn_below(scene, AskWords(draft)).after(scene.tell(Say("intake-class-none")))
    return turn_below(scene, AskClass(replace(draft, unread=True))).after(scene.tell(Say("intake-class-unread")))


def names_shown(scene: Scene, draft: Draft) -> bool:
    return draft.road is Road.PEER and bool(names.listed(scene.desk))


def of_names(scene: Scene, place: Step, event: ButtonPressed) -> Decision:
    match event.verb, place:
        case "names", AskWords(draft) | AskNames(draft) if names_shown(scene, draft):
            return turn_names(scene, draft, event.value)
        case "avoid", AskNames(draft) if names_shown(scene, draft):
            return avoid(scene, draft, event.value)
        case _, AskNames(draft):  # done, or the list has become too short to be shown
            return turn(scene, AskWords(draft))
        case _:
            return Decision()


def turn_names(scene: Scene, draft: Draft, page: str) -> Decision:
    asks = names.question(scene, draft.id, int(page) if page.isdecimal() else 0)
    place = AskNames(replace(draft, unread=False))
    return scene.go(place, Amend(scene.me.id, asks, marks.intake(draft.id)))


def avoid(scene: Scene, draft: Draft, which: str) -> Decision:
    """Known to nobody but them."""
    page, _, who = which.partition(".")
    then = names.flipped(scene, PersonId(who), draft.id)
    most = Note("names-most", {"most": names.most(len(names.listed(scene.desk)))})
    notes = (most,) if then is None else ()
    marked = replace(scene, me=then or scene.me)
    asks = names.question(marked, draft.id, int(page) if page.isdecimal() else 0, *notes)
    known = (Know(scene.me.id, marked.me.facts),) if marked.me != scene.me else ()
    return Decision((*known, Amend(scene.me.id, asks, marks.intake(draft.id))))


def name_typed(scene: Scene, place: AskNames, line: Line, *, worrying: bool) -> Decision:
    """Perhaps a name: it goes no further, not even in a sentence, for the one who reads it might be the one. Only words
    that worry us are told on, and not to a peer."""
    draft = place.draft
    if worrying:
        return queue.enter(scene, replace(draft, road=Road.BK, lines=(*draft.lines, line)))
    if draft.unread:
        words = AskWords(replace(draft, unread=False))
        return turn_below(scene, words).after(scene.tell(Say("intake-names-none")))
    again_ = AskNames(replace(draft, unread=True))
    return turn_below(scene, again_).after(scene.tell(Say("intake-names-unread")))


def edited(scene: Scene, place: Step, event: TextEdited) -> Decision:
    if all(line.message != event.message for line in place.draft.lines):
        return scene.say("edit-too-late")
    lines = tuple(Line(event.message, event.text) if old.message == event.message else old for old in place.draft.lines)
    return scene.go(replace(place, draft=replace(place.draft, lines=lines)))


def turn(scene: Scene, place: Step) -> Decision:
    return scene.go(place, Amend(scene.me.id, question(scene, place), marks.intake(place.draft.id)))


def turn_below(scene: Scene, place: Step) -> Decision:
    return scene.go(place, scene.tell(question(scene, place), mark=marks.intake(place.draft.id)))


def again(scene: Scene, place: Step) -> Decision:
    """The same question once more, below what was written since."""
    kept = (scene.tell(Say("intake-kept")),) if place.draft.lines else ()
    return turn_below(scene, place).after(*kept)


def question(scene: Scene, place: Step) -> Say:
    card = place.draft.id
    further = (Button("back", card, name(place)), Button("skip", card, name(place)))
    match place:
        case AskTopic():
            topics = [Button("topic", card, topic) for topic in scene.school.topics]
            key = "intake-topic-bk" if place.draft.road is Road.BK else "intake-topic"
            return Say(key, buttons=(*pairs(topics), (Button("drop", card),)))
        case AskWish():
            wishes = tuple((Button("wish", card, wish),) for wish in WISHES)
            return Say("intake-wish", buttons=(*wishes, further))
        case AskFeeling():
            faces = tuple(Button("feeling", card, feeling) for feeling in FEELINGS)
            return Say("intake-feeling", buttons=(faces, further))
        case AskGender():
            said = tuple(Button("gender", card, one) for one in matching.genders(scene.desk))
            return Say("intake-gender", buttons=(said, further))
        case AskClass():
            return Say("intake-class", buttons=(further,))
        case AskNames():
            return names.question(scene, card)
        case AskWords():
            key = "intake-words-bk" if place.draft.road is Road.BK else "intake-words"
            look = ((Button("names", card, "0", "open"),),) if names_shown(scene, place.draft) else ()
            return Say(key, buttons=(*look, further))
        case _:
            assert_never(place)


def name(place: Step) -> str:
    """Which question a Back or a Skip belongs to."""
    return type(place).__name__


def pairs(buttons: list[Button]) -> Buttons:
    return tuple(tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2))
