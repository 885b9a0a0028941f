"""Papers: the file of /dataku, in its reader's language. Made as it leaves, held in memory, written to no disk."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from html import escape

from bot.texts import Texts, Words
from flows.counselor.shifts import shown
from flows.model.card import Card
from flows.model.carried import Carried
from flows.model.ids import ChatId, PersonId
from flows.model.people import Person
from flows.model.portrait import Portrait
from flows.model.school import School
from flows.model.study import Study
from flows.model.weekly import Weekly
from flows.own.mine import MyCase, MyChat, unsent
from flows.school import retention
from flows.school.hours import DAYS
from flows.shared_phone import cover
from storage.database import Database

HEAD = (
    '<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width, initial-scale=1">'
    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    "<style>body{{font:16px/1.5 sans-serif;max-width:40em;margin:1em auto;padding:0 1em}}"
    "blockquote{{margin:.3em 0;padding-left:.8em;border-left:3px solid #999;white-space:pre-wrap}}</style>"
    "<title>{title}</title></head><body>"
)


def carried(words: Words, it: Carried) -> Iterator[str]:
    """The chats themselves are their students'."""
    if it.helped:
        yield line(words("mine-helped", {"count": it.helped}))
    if it.heavy:
        yield line(words("mine-heavy", {"count": len(it.heavy)}))
    month: dict[str, str | int] = {name: len(getattr(it, name)) for name in ("chats", "debriefs", "low", "back")}
    if any(month.values()):
        yield line(words("mine-month", month))
    if it.talk:
        yield line(words("mine-owed"))


def of_themselves(words: Words, of: Portrait) -> Iterator[str]:
    if of.name:
        yield line(words("mine-name", {"name": of.name}))
    if of.topics:
        topics = ", ".join(words("topic-name", {"topic": one}) for one in of.topics)
        yield line(words("mine-topics", {"topics": topics}))
    if of.gender:
        yield line(words("mine-gender", {"gender": of.gender}))
    if of.languages:
        yield line(words("mine-languages", {"languages": ", ".join(of.languages)}))
    if of.grade:
        yield line(words("mine-grade", {"grade": of.grade}))


def shifts(words: Words, weekly: Weekly) -> Iterator[str]:
    for one in weekly.slots:
        times = {"from": shown(one.begins), "to": shown(one.ends)}
        yield line(words("mine-shift", {"day": DAYS[one.day]} | times))
    for exams in weekly.exams:
        yield line(words("mine-exams", {"first": f"{exams.first:%d-%m-%Y}", "last": f"{exams.last:%d-%m-%Y}"}))
    if weekly.asked and weekly.said:
        yield line(words("mine-shift-said", {"said": weekly.said}))


SKIPPED = "skip"


class Papers:
    def __init__(self, database: Database, texts: Texts, school: School) -> None:
        self._database, self._texts, self._school, self._zone = database, texts, school, school.zone

    async def __call__(self, who: PersonId, language: str) -> bytes:
        """In small readings: those who write wait for none of it."""
        me, letters = await self._database.run(lambda store: store.me(who))
        mine = await self._database.run(lambda store: store.card(who))
        found: list[MyChat] = []
        cases: list[MyCase] = []
        after: ChatId | None = ChatId("")
        while after is not None:
            some = await self._database.run(lambda store, at=after: store.mine(who, at))  # type: ignore[misc]
            found += some.chats
            cases += some.cases
            after = some.after
        if me is None:  # erased meanwhile
            return b""
        words = self._texts[language]
        found.sort(key=lambda chat: chat.began)
        body = (
            *about_me(words, me, letters),
            *self._card(words, mine),
            *self._step(words, me),
            *self._work(words, me, language),
            *self._chats(words, found),
            *self._cases(words, cases),
            *lifetimes(words),
        )
        head = HEAD.format(language=language, title=escape(words("mine-title")))
        return f"{head}{''.join(body)}</body></html>".encode()

    def _step(self, words: Words, me: Person) -> Iterator[str]:
        if step := me.facts.step:
            until = self._time(step.until) if step.until else "none"
            when = {"date": self._day(step.since), "until": until}
            yield line(words("mine-step", {"rung": str(step.rung), "why": step.why, **when}))

    def _card(self, words: Words, card: Card | None) -> Iterator[str]:
        if card is None:
            return
        yield title(words("mine-card"))
        if card.at:
            yield line(words("mine-card-at", {"date": self._day(card.at)}))
        for part, text in card.lines:
            yield line(words("card-part-name", {"part": part})) + quote(text)

    def _chats(self, words: Words, chats: Iterable[MyChat]) -> Iterator[str]:
        yield title(words("mine-chats"))
        for chat in chats:
            kind = "report" if chat.report else "letter" if chat.letter else "chat"
            topic = words("topic-name", {"topic": chat.topic or "other"})
            args = {"alias": chat.alias, "topic": topic, "kind": kind, "date": self._day(chat.began)}
            yield f"<h3>{escape(words('mine-chat', args))}</h3>"
            yield line(words("mine-until", {"date": self._day(chat.ends)}) if chat.ends else words("mine-open"))
            yield line(words("mine-read", {"times": chat.read}))
            if chat.wraps:
                yield line(words("mine-wraps"))
            yield from answers(words, chat)
            if chat.asking:
                yield line(words("mine-asking", {"date": self._day(chat.asking)}))
            yield from map(quote, chat.lines)

    def _cases(self, words: Words, cases: Sequence[MyCase]) -> Iterator[str]:
        """That there is one; what the adults noted in it is not shown."""
        if cases:
            yield title(words("mine-cases"))
        for case in cases:
            yield f"<h3>{escape(words('mine-case', {'alias': case.alias, 'date': self._day(case.began)}))}</h3>"
            yield line(words("mine-until", {"date": self._day(case.ends)}) if case.ends else words("mine-case-open"))
            yield line(words("mine-read", {"times": case.read}))
            for one in case.referrals:
                yield line(words("mine-referral", {"to": one.to, "answer": one.answer or "none"})) + quote(one.why)
            if case.named:
                yield line(words("mine-named", {"answer": case.named.answer or "none"}))
                yield from map(quote, filter(None, (case.named.text,)))
                yield from (quote(text) for _, text in (case.named.card.lines if case.named.card else ()))
            for opened in case.opened:
                when = self._day(opened.viewed or opened.asked)
                yield line(words("mine-opened", {"date": when, "why": opened.why}))
            if case.plan:
                yield line(words("mine-plan"))
                yield from map(quote, case.plan)

    def _work(self, words: Words, me: Person, language: str) -> Iterator[str]:
        """What somebody who helps is, has learnt and has chosen. Of whom they help, there is nothing in it."""
        work, study = me.work, me.work.study
        if me.staff is None:
            return
        yield title(words("mine-work"))
        yield line(words("mine-role", {"role": str(me.staff)}))
        yield line(words("mine-duty", {"on": "yes" if work.on else "no"}))
        if work.until:
            yield line(words("mine-duty-until", {"time": self._time(work.until)}))
        if work.away:
            yield line(words("mine-away", {"time": self._time(work.away)}))
        if work.pin:
            yield line(words("mine-pin"))
        if work.apart:
            yield line(words("mine-apart", {"count": len(work.apart)}))
        if work.classes:
            yield line(words("mine-classes", {"classes": ", ".join(work.classes)}))
        yield from shifts(words, work.weekly)
        yield from of_themselves(words, work.portrait)
        if work.load.took:
            yield line(words("mine-took", {"count": len(work.load.took)}))
        yield from carried(words, work.carried)
        yield from self._study(words, study, self._titles(language))
        if me.facts.certified:
            yield line(words("mine-certified", {"date": self._day(me.facts.certified)}))

    def _titles(self, language: str) -> Mapping[str, str]:
        course = self._school.course(language)
        titles = {module.name: module.title for module in course.modules}
        return titles | {script.name: script.title for script in course.scripts}

    def _study(self, words: Words, study: Study, titles: Mapping[str, str]) -> Iterator[str]:
        if study.ethics:
            yield line(words("mine-ethics", {"version": study.ethics}))
        if study.badge:
            yield line(words("mine-badge", {"badge": study.badge}))
        for one in study.modules:
            state = "passed" if one.passed else "failed" if one.failed else "begun"
            when = one.passed or one.failed
            args: dict[str, str | int] = {
                "module": titles.get(one.module, one.module),
                "state": state,
                "date": self._day(when) if when else "",
                "step": one.step + 1,
            }
            yield line(words("mine-module", args))
        for quiz in (study.quiz, *study.paused):
            if quiz is not None:
                yield line(
                    words("mine-quiz", {"module": titles.get(quiz.module, quiz.module), "answers": len(quiz.answers)})
                )
        yield from self._rehearsals(words, study, titles)
        if (given := study.certificate) is not None:
            yield line(words("mine-hours", {"hours": given.hours, "date": self._day(given.since)}))

    def _rehearsals(self, words: Words, study: Study, titles: Mapping[str, str]) -> Iterator[str]:
        for one in study.rehearsed:
            when = one.passed or one.failed
            args: dict[str, str | int] = {
                "title": titles.get(one.script, one.script),
                "state": "passed" if one.passed else "failed",
                "date": self._day(when) if when else "",
                "tries": one.tries,
                "right": one.right,
                "count": one.count,
            }
            yield line(words("mine-rehearsed", args | {"missed": len(one.missed)}))
        for going in study.rehearsals:
            args = {"title": titles.get(going.script, going.script), "answers": len(going.replies)}
            yield line(words("mine-rehearsal", args))

    def _time(self, moment: datetime) -> str:
        return f"{moment.astimezone(self._zone):%d-%m-%Y %H.%M}"

    def _day(self, moment: datetime) -> str:
        return f"{moment.astimezone(self._zone):%d-%m-%Y}"


def about_me(words: Words, me: Person, letters: int) -> Iterator[str]:
    yield f"<h1>{escape(words('mine-title'))}</h1>"
    yield line(words("mine-intro"))
    yield title(words("mine-account"))
    yield line(words("mine-address"))
    yield line(words("mine-language", {"language": me.facts.language}))
    yield line(words("mine-consent", {"version": me.facts.consent}))
    yield line(words("mine-admitted", {"admitted": "yes" if me.facts.admitted else "no"}))
    if me.facts.code:
        yield line(words("mine-code"))
    yield line(words("mine-news", {"on": "yes" if me.facts.news else "no"}))
    yield line(words("mine-letters", {"count": letters}))
    if me.facts.avoided:
        yield line(words("mine-avoided", {"count": len(me.facts.avoided)}))
    if cover.sharing(me):
        yield line(words("mine-shared"))
    if lines := unsent(me):
        yield title(words("mine-unsent"))
        yield from (quote(one.text) for one in lines)


def answers(words: Words, chat: MyChat) -> Iterator[str]:
    if chat.feelings:
        yield line(words("mine-feelings", {"feelings": ", ".join(map(str, chat.feelings))}))
    if chat.wish:
        yield line(words("mine-wish", {"wish": chat.wish}))
    if chat.gender:
        yield line(words("mine-wished", {"gender": chat.gender}))
    if chat.rating:
        yield line(words("mine-rating", {"rating": chat.rating}))
    if chat.heard and chat.heard != SKIPPED:
        yield line(words("mine-heard", {"heard": chat.heard}))
    if chat.days:
        yield line(words("mine-days", {"feelings": ", ".join(map(str, chat.days))}))
    if chat.comment:
        yield line(words("mine-comment")) + quote(chat.comment)


def lifetimes(words: Words) -> Iterator[str]:
    yield title(words("mine-keeps"))
    for note in retention.shown()[1:]:
        yield line(words(note.key, note.args))


def title(text: str) -> str:
    return f"<h2>{escape(text)}</h2>"


def line(text: str) -> str:
    return f"<p>{escape(text)}</p>"


def quote(text: str) -> str:
    """What they wrote may look like anything, markup too."""
    return f"<blockquote>{escape(text)}</blockquote>"
