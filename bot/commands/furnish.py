"""The demo as a school at work: helpers on duty and with shifts of the week, one who rests, a chat that goes on, a case
with a date. All of it by the buttons that anybody has, so that it cannot be a thing that the product could not do.

the guru BK is on call --> one counselor rests, and a case is open
                       --> another takes a student and talks with them --> then the others come on duty
both on duty have chosen shifts on the days after today, so that none begins while somebody looks on
"""

import asyncio
from collections.abc import Iterable, Mapping
from datetime import date

from bot.commands import sample
from bot.commands.phones import Phone
from bot.commands.sample import Someone
from bot.texts import Texts, Words
from flows.model.menu import Item
from flows.school.hours import DAYS
from simulator.server import Simulator

ON_CALL_FOR = 12  # hours
SHIFTS: Mapping[Someone, tuple[int, ...]] = {sample.CITRA: (1, 3), sample.DIMAS: (2, 4)}  # days after today
HOURS = ("15.00-16.00", "16.00-17.00")
OPENING, MORE = "aku grogi mau pidato besok", "pembukaannya"
ANSWER = "Wajar kalau grogi. Bagian mana yang paling bikin deg-degan?"


async def furnish(
    telegram: Simulator, texts: Texts, keys: Mapping[Someone, str], ethics_pages: int, today: date
) -> None:
    """The phones; whoever is to be played stands at the beginning."""
    words, phones = texts["id"], dict[Someone, Phone]()
    for one, key in keys.items():
        start = {} if one.role or one is sample.LARAS else {"start": key}
        note = {"id": one.note, "en": one.note_en}
        about = {"first_name": one.first_name, "language_code": one.language_code, "note": note, **start}
        phones[one] = Phone(telegram, telegram.world.add_person(about).id)

    async def learns(one: Someone) -> None:
        phones[one].write(f"/start {keys[one]}")
        for _ in range(ethics_pages - 1):
            await phones[one].turn(words("button-ethics-turn", {"name": "on"}))
        await phones[one].tap(words("button-ethics-accept"))
        if one in SHIFTS:
            await plans(phones[one], [(today.weekday() + ahead) % len(DAYS) for ahead in SHIFTS[one]], words)

    async def on_duty(one: Someone) -> None:
        await phones[one].press(words.item(Item.DUTY_ON))
        await phones[one].shows(words.item(Item.DUTY_OFF))

    guru, laras, dimas = phones[sample.RATNA], phones[sample.LARAS], phones[sample.DIMAS]
    guru.write(f"/start {keys[sample.RATNA]}")
    await guru.press(words.item(Item.ON_CALL))
    await guru.tap(words("button-call", {"value": ON_CALL_FOR}))
    await guru.shows(words.item(Item.OFF_CALL))
    await asyncio.gather(asks(laras, keys[sample.LARAS], words), learns(sample.FAJAR))
    await guru.press(words.item(Item.COUNSELORS))
    await guru.tap_first(beside=words("button-invite"))  # there is no other counselor yet
    for one in (sample.WIRA, sample.EKA):
        phones[one].write(f"/start {keys[one]}")
    await asyncio.gather(rests(guru, words), learns(sample.DIMAS), learns(sample.CITRA))
    await on_duty(sample.DIMAS)
    await chats(laras, dimas, words)
    await on_duty(sample.CITRA)


async def plans(phone: Phone, weekdays: Iterable[int], words: Words) -> None:
    """Two hours on each of these days, every week."""
    await phone.press(words.item(Item.SHIFTS))
    for day in weekdays:
        await phone.turn(words("button-shift-day", {"value": DAYS[day]}))
        for hours in HOURS:
            await phone.turn(hours)
        await phone.turn(words("button-shifts"))


async def asks(phone: Phone, key: str, words: Words) -> None:
    """A student, up to their first words."""
    phone.write(f"/start {key}")
    await phone.turn(words("button-consent-next"))
    await phone.tap(words("button-consent-next"))
    await phone.tap(words("button-consent-agree"))
    await phone.press(words.item(Item.TALK))
    await phone.tap(words("button-topic", {"value": "study"}))
    await phone.tap(words("button-wish", {"value": "listen"}))
    await phone.tap(words("button-feeling", {"value": 3}))


async def chats(student: Phone, counselor: Phone, words: Words) -> None:
    student.write(OPENING)
    await counselor.tap(words("button-claim", sample.ANY))
    await counselor.reads(OPENING)
    counselor.write(ANSWER)
    await student.reads(ANSWER)
    student.write(MORE)
    await counselor.reads(MORE)


async def rests(guru: Phone, words: Words) -> None:
    """The counselor whose card is open rests; and a case, of somebody who came by themselves, waits for its date."""
    await guru.tap(words("button-suspend"))
    await guru.tap(words("button-suspend-yes"))
    await guru.press(words.item(Item.CASES))
    await guru.tap(words("button-case-new"))
    await guru.tap(words("button-pin-cancel"))
