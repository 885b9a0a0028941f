"""Talk: what one says the other hears, both ways, and neither learns who the other is.

Whoever holds several chats says for whom: by a reply, or by a tap when asked. Words never go to a guess.
"""

from collections.abc import Iterator
from dataclasses import replace

from flows.model import marks
from flows.model.chats import Talking
from flows.model.effects import Amend, Decision, Effect, Keep, Move, Rewrite, Tell, Write
from flows.model.events import ButtonPressed, TextEdited, TextReceived
from flows.model.places import InChat, Line, Road
from flows.model.say import Button, Say
from flows.model.scene import Found, Scene
from flows.model.stories import Side
from flows.offers import offers
from flows.talking import caution, home, span
from flows.talking.caution import passable

MOST = 3900  # UTF-16 units, of Telegram's 4096 a message: room for an alias before the words


def student_says(scene: Scene, chat: Talking, event: TextReceived) -> Decision:
    if scene.found is not None and scene.found.chat != chat.story.id:
        return scene.say("talk-closed")  # an answer to somebody of an earlier chat
    line = Line(event.message, event.text)
    if event.alarm is None and caution.must_ask(scene, chat, line):
        return caution.ask(scene, chat, line)
    return relay(scene, chat, Side.STUDENT, line, begun=event.begun)


def decided(scene: Scene, chat: Talking, event: ButtonPressed) -> Decision:
    """They said whether it may tell who they are."""
    found = caution.answered(scene, event)
    if found is None:
        return Decision()  # a second tap
    line, done = found
    if event.verb == caution.DROP:
        return done
    return relay(scene, chat, Side.STUDENT, line, named=event.verb == caution.SEND).after(*done.effects)


def staff_says(scene: Scene, event: TextReceived) -> Decision:
    """To whom they reply. A reply to we do not know what is no word for the one chat they hold now: it may be to
    something they wrote to another before."""
    line = Line(event.message, event.text)
    if scene.found is not None:
        chat = scene.mine.get(scene.found.chat)
        return helper_says(scene, chat, line, event.begun) if chat else scene.say("talk-closed")
    if event.reply_to is None and scene.me.work.sure and (chat := scene.mine.get(scene.me.work.sure)):
        return helper_says(scene, chat, line, event.begun)
    return ask_whom(scene, line)


def ask_whom(scene: Scene, line: Line) -> Decision:
    """Each line is asked for by itself: two in a row may be for two."""
    work = replace(scene.me.work, unsent=(*scene.me.work.unsent, line))
    which = str(line.message)
    names = tuple((Button("to", chat, which, it.story.alias),) for chat, it in scene.mine.items())
    question = Say("talk-whom", buttons=(*names, (Button("unsend", value=which),)))
    asked = Tell(scene.me.id, question, mark=marks.whom(line.message), quote_message=line.message)
    return Decision((Move(scene.me.id, work), asked))


def sent_to(scene: Scene, event: ButtonPressed) -> Decision:
    """They tapped for whom it is."""
    work, chat = scene.me.work, scene.mine.get(event.about) if event.about else None
    line = next((line for line in work.unsent if str(line.message) == event.value), None)
    if chat is None:
        return scene.say("talk-closed")
    if line is None:
        return Decision()  # a second tap
    sure = chat.story.id if len(work.chats) == 1 else None
    rest = tuple(other for other in work.unsent if other != line)
    return helper_says(scene, chat, line).after(
        Move(scene.me.id, replace(work, unsent=rest, sure=sure)),
        Amend(scene.me.id, Say("talk-sent", {"alias": chat.story.alias}), marks.whom(line.message)),
    )


def unsend(scene: Scene, event: ButtonPressed) -> Decision:
    work = scene.me.work
    rest = tuple(line for line in work.unsent if str(line.message) != event.value)
    if rest == work.unsent:
        return Decision()  # a second tap
    gone = Amend(scene.me.id, Say("talk-unsent"), marks.whom(int(event.value)))
    return Decision((Move(scene.me.id, replace(work, unsent=rest)), gone))


def helper_says(scene: Scene, chat: Talking, line: Line, begun: tuple[str, ...] = ()) -> Decision:
    """The first line of an adult who was called settles the alert."""
    said, answered = relay(scene, chat, Side.HELPER, line, begun=begun), span.spoken(scene, chat).answered_now()
    warned = tuple(caution.from_helper(scene, answered, line.text, begun))
    if answered == chat or warned:
        return said.then(*warned)
    stays = chat.road is Road.BK and not chat.passing  # or they wait for a colleague, and write meanwhile
    come = offers.withdraw(chat, Say("alert-taken", {"alias": chat.story.alias})) if stays else ()
    return said.after(Keep(answered)).then(*come)


def relay(
    scene: Scene, chat: Talking, side: Side, line: Line, *, named: bool = False, begun: tuple[str, ...] = ()
) -> Decision:
    quote = scene.found if scene.found and scene.found.message else None
    safe = passable(chat, side, line.text, named=named, begun=begun)
    told = told_line(chat, side, Line(line.message, safe), quote)
    kept = span.kept(scene, chat) if side is Side.STUDENT else ()
    return Decision((*told, Write(chat.story.id, side, line), *hidden(scene, line, safe), *kept))


def undecided(scene: Scene, chat: Talking) -> Iterator[Effect]:
    """They did not say whether it may tell who they are; covered, it is not lost."""
    story = chat.story
    yield Move(story.student, InChat(story.id))
    for line in caution.held(scene, chat):
        yield from line_to(chat, Side.STUDENT, line)
        yield Write(story.id, Side.STUDENT, line)
        yield caution.answer(story.student, line, "late")


def hidden(scene: Scene, line: Line, safe: str) -> Iterator[Effect]:
    if safe != line.text:
        yield scene.tell(Say("talk-masked"))


def line_to(chat: Talking, side: Side, line: Line, begun: tuple[str, ...] = ()) -> Iterator[Tell]:
    """What somebody wrote before the other came."""
    return told_line(chat, side, replace(line, text=passable(chat, side, line.text, begun=begun)))


def told_line(chat: Talking, side: Side, line: Line, quote: Found | None = None) -> Iterator[Tell]:
    """One line, or two when the words and the alias do not fit into one message."""
    mark = marks.line(chat.story.id, side, line.message)
    for number, part in enumerate(parts(line.text)):
        theirs = quote.message if quote and quote.side is not side and not number else None
        own = marks.line(chat.story.id, side, quote.message) if quote and quote.side is side else ""
        yield Tell(
            chat.other(side),
            words(chat, side, part),
            mark=marks.second_half(mark) if number else mark,
            about=chat.story.id,
            quote="" if number else own,
            quote_message=theirs,
        )


def before(chat: Talking, line: Line) -> Iterator[Tell]:
    """What an earlier helper had written, for the one who comes now."""
    for part in parts(passable(chat, Side.HELPER, line.text)):
        yield Tell(chat.helper, Say("talk-line-before", {"text": part}), about=chat.story.id)


def words(chat: Talking, side: Side, text: str, *, edited: bool = False) -> Say:
    """Always with whose words these are; a supervisor is the guru BK."""
    key = "talk-line-bk" if side is Side.HELPER and chat.road is Road.BK else "talk-line"
    alias = chat.story.alias if side is Side.STUDENT else chat.helper_alias
    return Say(f"{key}-edited" if edited else key, {"alias": alias, "text": text})


def edited(scene: Scene, event: TextEdited) -> Decision:
    match scene.found, scene.chat:
        case Found() as found, Talking() as chat:
            line = Line(event.message, event.text)
            again = Rewrite(chat.story.id, found.side, line)
            safe = passable(chat, found.side, line.text)
            warned = caution.from_helper(scene, chat, line.text) if found.side is Side.HELPER else ()
            told = amended(chat, found, replace(line, text=safe))
            return Decision((*told, again, *hidden(scene, line, safe), *warned))
        case _:
            return scene.say("edit-too-late")


def amended(chat: Talking, found: Found, line: Line) -> Iterator[Effect]:
    """Both halves, if there were or are two; a half that is no longer needed says so."""
    mark = marks.line(chat.story.id, found.side, line.message)
    to, about = chat.other(found.side), chat.story.id
    halves = parts(line.text)
    yield Amend(to, words(chat, found.side, halves[0], edited=True), mark, about=about)
    if len(halves) > 1:
        second = words(chat, found.side, halves[1], edited=True)
        yield Amend(to, second, marks.second_half(mark), about=about)
    elif found.parts > 1:
        yield Amend(to, Say("talk-line-removed"), marks.second_half(mark), about=about)


def unsent_edited(scene: Scene, event: TextEdited) -> Decision | None:
    """Still waiting for "to whom?", or whether it may tell who they are: the newer words go."""
    if (held := caution.changed(scene, Line(event.message, event.text))) is not None:
        return held
    work = scene.me.work
    if all(line.message != event.message for line in work.unsent):
        return None
    lines = tuple(Line(event.message, event.text) if line.message == event.message else line for line in work.unsent)
    return Decision((Move(scene.me.id, replace(work, unsent=lines)),))


def here(scene: Scene, chat: Talking) -> Decision:
    """Asked for something else in the middle of a chat: with whom they are, and that it goes on."""
    say = Say(f"talk-here-{chat.road}", {"alias": chat.helper_alias}, menu=home.chat_menu(chat.road))
    return Decision((scene.tell(say),))


def parts(text: str) -> list[str]:
    """At most two: Telegram takes 4096 units, and so gives us no more."""
    raw = text.encode("utf-16-le", "surrogatepass")
    if len(raw) <= 2 * MOST:
        return [text]
    cut = 2 * MOST
    if raw[cut - 1] & 0xFC == 0xD8:  # never between the halves of one character
        cut -= 2
    return [raw[:cut].decode("utf-16-le"), raw[cut:].decode("utf-16-le")]
