"""A supervisor's yes: they read a letter and a peer's answer after their PIN, and release it, write their own, or send
it back with a word. Nothing a peer drafted reaches a student otherwise.

to be checked --Kirim ke siswa--> answered
              --Ubah, another text--> to be checked, in their words
              --Kembalikan, a word--> drafted, by the same peer
"""

from dataclasses import replace
from datetime import timedelta

from flows.letters import letter_draft
from flows.letters.letter_sent import RATINGS, withdrawn
from flows.model import marks
from flows.model.chats import Closed
from flows.model.effects import Decision, Keep, Move, Record, Tell, Write
from flows.model.events import ButtonPressed, TextReceived
from flows.model.people import unasked
from flows.model.places import Asked, Line
from flows.model.say import Button, Lane, Note, Say
from flows.model.scene import Scene
from flows.model.sequels import Letter, LetterStage
from flows.model.stories import Side
from flows.rights import actions, permissions, pin, shown
from flows.talking.talk import parts

AMEND, RETURN = "letter-amend", "letter-return"
PATIENCE = timedelta(minutes=30)
(REVIEW,) = actions.press("letter-review")
(RELEASE,) = actions.press("letter-release")


def checked(scene: Scene, action: actions.Action) -> tuple[Closed, Letter] | None:
    """Everything a supervisor does with an answer passes here; also once the PIN was typed: that is no press."""
    chat = scene.chat if permissions.allowed(scene, action) else None
    return (chat, chat.letter) if isinstance(chat, Closed) and chat.letter is not None else None


def review(scene: Scene) -> Decision:
    found = checked(scene, REVIEW)
    if found is None:
        return scene.say("letter-settled")
    chat, letter = found
    if not pin.opened(scene.me, scene.now):
        return pin.ask(scene, chat.story.id)
    which = chat.story.id
    first = letter_draft.lines(scene, replace(chat, road=chat.road.BK))
    return Decision((*first, asks(scene, chat, letter), shown.ends(scene, which), Record("read", which)))


def asks(scene: Scene, chat: Closed, letter: Letter) -> Tell:
    which = chat.story.id
    notes = (Note("letter-contact"),) if letter.contact else ()
    writer = scene.badge(letter.writer, "") if letter.writer else ""
    args = {
        "text": letter.draft.text if letter.draft else "",
        "badge": writer,
        "own": "yes" if letter.amended else "no",
    }
    more = (Button("letter-amend", which), Button("letter-return", which))
    say = Say("letter-review", args, notes, ((Button("letter-release", which, str(letter.version)),), more))
    return Tell(scene.me.id, say, mark=shown.mark(scene), about=which)


def release(scene: Scene, event: ButtonPressed) -> Decision:
    """Once, and only what they have read: the answer may have been written anew since."""
    found = checked(scene, RELEASE)
    if found is None or found[1].draft is None:
        return scene.say("letter-settled")
    if event.value != str(found[1].version):
        return review(scene) if found[1].stage is LetterStage.CHECK else letter_draft.mine(scene)
    chat, letter = found
    which, student, draft = chat.story.id, chat.story.student, letter.draft or Line(0, "")
    over = replace(letter, stage=LetterStage.ANSWERED, draft=None, bell=None, offers=(), late=False, word="")
    done = replace(over, answered=scene.now)
    by = "adult" if letter.amended or chat.road is chat.road.BK else "peer"
    args = {"alias": chat.helper_alias, "by": by}
    rates = tuple(Button("letter-rate", which, value) for value in RATINGS)
    told = (Tell(student, Say("letter-answer", args | {"text": part}), about=which) for part in parts(draft.text))
    after = Say("letter-answered", buttons=((Button("letter-back", which),), rates))
    thanks = Say("letter-released", {"alias": chat.story.alias, "own": "no" if letter.amended else "yes"})
    writer = (Tell(letter.writer, thanks, Lane.NOTICE),) if letter.writer not in (None, scene.me.id) else ()
    return Decision(
        (
            Keep(replace(chat, story=chat.story.over(), ended=scene.now, letter=done)),
            Write(which, Side.HELPER, draft),
            *told,
            Tell(student, after, mark=marks.letter(which)),
            *writer,
            *withdrawn(chat, letter, Say("letter-settled")),
            scene.tell(Say("letter-out", {"alias": chat.story.alias})),
            Record("letter released", which, by),
        )
    )


def ask(scene: Scene, what: str) -> Decision:
    """Their own text instead, or a word to whoever wrote it."""
    found = checked(scene, REVIEW)
    if found is None:
        return scene.say("letter-settled")
    asked = Asked(what, scene.now + PATIENCE, found[0].story.id)
    key = "letter-amend-write" if what == AMEND else "letter-return-write"
    said = scene.tell(Say(key, {"alias": found[0].story.alias}))
    return Decision((Move(scene.me.id, replace(unasked(scene.me.work), asked=asked)), said))


def amended(scene: Scene, event: TextReceived) -> Decision:
    found, done = checked(scene, REVIEW), Move(scene.me.id, unasked(scene.me.work))
    if found is None:
        return scene.say("letter-settled").after(done)
    chat, letter = found
    own = replace(
        letter, draft=Line(event.message, event.text), version=letter.version + 1, amended=True, contact=False
    )
    return Decision((done, Keep(replace(chat, letter=own)), asks(scene, chat, own), shown.ends(scene, chat.story.id)))


def returned(scene: Scene, event: TextReceived) -> Decision:
    found, done = checked(scene, REVIEW), Move(scene.me.id, unasked(scene.me.work))
    if found is None or found[1].writer is None:
        return scene.say("letter-settled").after(done)
    chat, letter = found
    which, writer = chat.story.id, found[1].writer
    if writer not in scene.desk.staff or letter.adults:  # they left, or no peer is to have it: it stays with us
        return scene.say("letter-not-back").after(done)
    back = replace(letter, stage=LetterStage.DRAFTED, word=event.text, offers=(writer,), amended=False)
    say = Say("letter-sent-back", {"alias": chat.story.alias, "text": event.text})
    told = replace(say, buttons=((Button("letter-mine", which, name=chat.story.alias),),))
    others = withdrawn(chat, letter, Say("letter-settled"), besides=writer)
    kept = Keep(replace(chat, letter=back))
    said = scene.tell(Say("letter-returned", {"alias": chat.story.alias}))
    offered = Tell(writer, told, Lane.NOTICE, marks.letter_offer(which), about=which)
    return Decision((done, kept, *others, offered, said, Record("letter sent back", which)))
