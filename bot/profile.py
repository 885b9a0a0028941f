"""What stands in the bot's Telegram profile, before anybody writes to it: what this is, and numbers to call.

Only numbers somebody of the school has called, as everywhere; without one, where else to go.
"""

from collections.abc import Iterable
from datetime import datetime

from telegram import Bot

from bot.texts import LANGUAGES, Texts, Words
from flows.model.school import School
from flows.school.hotlines import hotlines

LONGEST, SHORTEST = 512, 120  # Telegram's limits for the description and the line under the name


async def put(bot: Bot, texts: Texts, school: School, now: datetime) -> None:
    """In Indonesian for everybody and in English for those whose Telegram is; what is there already is left alone."""
    for language in LANGUAGES:
        words = texts[language]
        code = None if language == LANGUAGES[0] else language
        description, short = about(words, school, now, language), line(words, school)
        if (await bot.get_my_description(code)).description != description:
            await bot.set_my_description(description, code)
        if (await bot.get_my_short_description(code)).short_description != short:
            await bot.set_my_short_description(short, code)


def about(words: Words, school: School, now: datetime, language: str) -> str:
    """As many numbers as fit: a number cut off would be a wrong number."""
    notes = hotlines(school, now, language)
    opening = words("profile-about", {"school": school.name})
    return joined(opening, (words(note.key, note.args) for note in notes), LONGEST)


def line(words: Words, school: School) -> str:
    text, numbers = words("profile-short"), ""
    for one in school.hotlines:
        longer = f"{numbers}, {one.number}" if numbers else one.number
        if len(joined(text, [words("profile-numbers", {"numbers": longer})], SHORTEST)) > len(text):
            numbers = longer
    return joined(text, [words("profile-numbers", {"numbers": numbers})], SHORTEST) if numbers else text


def joined(text: str, lines: Iterable[str], longest: int) -> str:
    for more in lines:
        if len(text) + 1 + len(more) <= longest:
            text = f"{text}\n{more}"
    return text
