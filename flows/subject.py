"""What an event is about: the chat it names or points at, the one they were asked about, or the one they are in."""

from collections.abc import Iterator

from flows.ending import close
from flows.memory import Memory
from flows.model import marks
from flows.model.chats import Chat, Closed
from flows.model.events import (
    ButtonPressed,
    Event,
    MediaRefused,
    PersonUnreachable,
    PhotoFailed,
    TextEdited,
    TextReceived,
    TimerRang,
)
from flows.model.ids import ChatId
from flows.model.people import Person, open_question
from flows.model.places import AskComment, AskLetter, AskReport, InChat, InQueue
from flows.model.scene import Found
from flows.model.stories import Side
from flows.rights import pin


def found(memory: Memory, me: Person, event: Event) -> Found | None:
    match event:
        case TextReceived(reply_to=int(message)) | MediaRefused(reply_to=int(message)):
            return memory.reader.pointed(me.id, message) or own(memory, me, message) or long_ago(memory, me, message)
        case TextEdited(message=message):
            return own(memory, me, message) or in_report(me, message)
        case _:
            return None


def about(memory: Memory, me: Person, event: Event, found: Found | None) -> Chat | None:
    """Which chat an event is about: the one it names or points at, or the one the person is in.

    In this order: a button and a timer name it, and nothing else is meant. Then a question of ours: an answer is not
    taken for words in the chat beside it. Then what they point at; then their own chat as a student; and last the one
    chat they help in, if it is sure."""
    named = event.about if isinstance(event, ButtonPressed | TimerRang | PersonUnreachable | PhotoFailed) else None
    match event, me.place:
        case _, _ if named:
            return memory.chat(named)
        case _, _ if ended := answers(memory, me, event, found):
            return memory.chat(ended)
        case _, _ if found:
            return memory.chat(found.chat)
        case _, InQueue() | InChat():
            return memory.own_chat(me)
        case TextReceived(text), _ if len(me.work.chats) == 1 and close.says_uneasy(text):
            return memory.chat(me.work.chats[0])  # whoever feels so leaves at once; "for whom?" is no question then
        case _:
            return memory.chat(me.work.sure) if me.work.sure else None


def answers(memory: Memory, me: Person, event: Event, found: Found | None) -> ChatId | None:  # noqa: PLR0911  one a place
    """A chat that is over, to which what they write belongs: they were asked."""
    match event, me.place:
        case TextReceived(text), _ if (asked := open_question(me, memory.now)) and pin.answers(asked, text):
            return asked.about
        case TextReceived() | MediaRefused(), _ if found is None and (asked := open_question(me, memory.now)):
            return asked.about
        case TextReceived() | TextEdited() | MediaRefused(), _ if found is not None and told(memory, me, found):
            return found.chat
        case TextReceived() | MediaRefused(), AskComment(ended) if found is None or found.chat not in me.work.chats:
            return ended
        case _, AskLetter(letter) if found is None or found.chat not in me.work.chats:
            return letter
        case _, AskReport(report) if found is None or found.chat not in me.work.chats:
            return report
        case _:
            return None


def told(memory: Memory, me: Person, found: Found) -> bool:
    """A report of theirs: a reply to the wali luar is for nobody else."""
    chat = memory.chat(found.chat) if found.chat not in me.work.chats else None
    return isinstance(chat, Closed) and chat.report is not None and chat.story.student == me.id


def own(memory: Memory, me: Person, message: int) -> Found | None:
    """Something I wrote myself, in one of the chats I am in."""
    names = {marks.line(chat, side, message): (chat, side) for chat, side in sides(me)}
    both = [*names, *map(marks.second_half, names)]
    there = memory.reader.there(both) if names else frozenset()
    for name, (chat, side) in names.items():
        if name in there or name in memory.marked:
            second = marks.second_half(name)
            return Found(chat, side, message, 2 if second in there or second in memory.marked else 1)
    return None


def long_ago(memory: Memory, me: Person, message: int) -> Found | None:
    """Older than all that we still know of, and younger than their report: it may be what the wali luar answered,
    and an answer to that is for nobody else."""
    which = next((it.report for it in reversed(me.facts.reported) if it.message < message), None)
    if which is None or not isinstance(memory.chat(which), Closed):
        return None
    oldest = memory.reader.oldest(me.id)
    return Found(which, Side.HELPER, 0, parts=0) if oldest is None or message < oldest else None


def in_report(me: Person, message: int) -> Found | None:
    """What I wrote in a report about an adult; no copy of it is on a screen."""
    return next((Found(it.report, Side.STUDENT, message) for it in me.facts.reported if it.message == message), None)


def sides(me: Person) -> Iterator[tuple[ChatId, Side]]:
    match me.place:
        case InQueue(chat) | InChat(chat):
            yield chat, Side.STUDENT
    for chat in me.work.chats:
        yield chat, Side.HELPER
