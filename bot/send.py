"""A letter becomes a call, or several that share a message: their words in the reader's language, what lies below them,
what they answer to."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

from telegram import (
    Bot,
    InlineKeyboardMarkup,
    InputFile,
    LinkPreviewOptions,
    ReplyKeyboardMarkup,
    ReplyParameters,
)
from telegram.error import BadRequest

from bot.boxes import Parcel
from bot.identity import Identities
from bot.landed import Landed
from bot.marks import Marks
from bot.mine import Papers
from bot.pages import Page, Pages
from bot.photo import Photos
from bot.results.making import Making
from bot.shape import cut, fit, inline
from bot.texts import Texts, Words
from bot.transport import AiohttpRequest
from bot.wiping import Wiping
from flows.model.effects import Amend, Outgoing, Tell, Wipe
from flows.model.ids import PersonId
from flows.model.menu import Menu, rows
from flows.model.say import Lane, Part, Results, Say
from flows.model.written import link
from storage.arrivals import Letter

log = logging.getLogger(__name__)

NO_PREVIEW = LinkPreviewOptions(is_disabled=True)  # it would fetch the page, and show a face or a name
PLAIN_NO_PREVIEW = NO_PREVIEW.to_dict()
FILE = "sebaya.html"  # nobody who sees its name learns more
PHOTO = "foto.jpg"  # whatever it was called
SHOWN = "sebaya-{}.{}"
UNCHANGED = "message is not modified"
GONE = ("message to edit not found", "message can't be edited", "message_id_invalid")


class Apart(Exception):
    """These letters cannot share a message: it would be too long, or is no longer there."""


class Sender:
    def __init__(  # noqa: PLR0913, PLR0917  what is looked up as it leaves
        self,
        bot: Bot,
        wire: AiohttpRequest,
        texts: Texts,
        marks: Marks,
        pages: Pages,
        papers: Papers,
        making: Making,
        photos: Photos,
        identities: Identities,
        letters: Callable[[], bool],
    ) -> None:
        self._bot, self._wire, self._texts, self._marks, self._pages = bot, wire, texts, marks, pages
        self._papers, self._making, self._photos, self._identities = papers, making, photos, identities
        self._letters = letters  # whether they are offered now
        self._landed = Landed()
        self._wiping = Wiping(bot, marks, self._landed)
        self._keyboards: dict[tuple[str, Menu, bool], ReplyKeyboardMarkup] = {}
        self._name = ""  # what stands behind t.me/ in a link to us; asked for when the first is to leave

    async def __call__(self, parcel: Parcel) -> int | None:
        """Telegram's number for the message in that person's chat. Raises what Telegram raises, and LookupError."""
        words = parcel.letter.words
        if isinstance(words, Wipe):
            await self._wiping(parcel.letter.address, words)
            return None
        message = await self._shown(parcel)
        if message is not None and words.lane is not Lane.DANGER:
            self._landed.keep(words.to, parcel.letter.number, message)
        return message

    async def _shown(self, parcel: Parcel) -> int | None:
        words = parcel.letter.words
        if isinstance(words, Amend) and (message := parcel.there or await self._marks.find(words.to, words.mark)):
            parcel.there = message
            if await self._change(parcel, message):
                return message
            parcel.there = None
            for one in parcel.all:
                self._marks.forget(words.to, one.mark)
            self._pages.forget(words.to, message)
            if parcel.joined:
                raise Apart
        return await self._placed(parcel) or await self._said(parcel)

    async def _said(self, parcel: Parcel) -> int | None:
        """In a message of its own, or below one of some minutes ago."""
        shown = parcel.shown.say.results
        if shown and shown.part is not Part.TEXT:
            return await self._show(parcel, shown)
        if parcel.shown.say.photo:
            return await self._pass_on(parcel)
        message = await self._added(parcel) or await self._send(parcel)
        for one in parcel.all:
            if one.mark:
                self._marks.keep(parcel.letter.words.to, one.mark, message)
        return message

    def there(self, person: PersonId, mark: str) -> int | None:
        """Which message it stands for, if that is known without looking."""
        return self._marks.known(person, mark)

    async def _placed(self, parcel: Parcel) -> int | None:
        """Into a message that is there: what was covered is read where it was announced."""
        words = parcel.letter.words
        if not isinstance(words, Tell) or not words.into:
            return None
        message = await self._marks.find(words.to, words.into)
        if message is None or not await self._edit(parcel.shown, message):
            return None
        if words.mark:
            self._marks.keep(words.to, words.mark, message)
        return message

    async def _change(self, parcel: Parcel, message: int) -> bool:
        """Whatever else stands in that message is said again with it."""
        page = await self._pages.find(parcel.letter.words.to, message, parcel.mark)
        if page is None:
            return await self._edit(parcel.shown, message)
        return await self._rewrite(page, [one.shown for one in parcel.all])

    async def _added(self, parcel: Parcel) -> int | None:
        """To a message of some minutes ago, where these are no emergency. Said again, it rings again, and below."""
        letters = [one.shown for one in parcel.all]
        if parcel.again or any(self._marks.known(parcel.letter.words.to, one.mark) for one in parcel.all):
            return None
        page = self._pages.young([one.letter for one in parcel.all])
        if page is None or not fit(self._together([*page.letters.values(), *letters])):
            return None
        if await self._rewrite(page, letters):
            return page.message
        self._pages.forget(parcel.letter.words.to, page.message)
        return None

    async def _rewrite(self, page: Page, news: Sequence[Letter]) -> bool:
        """Until it is as the page is by then: of two edits at once, the older may arrive later."""
        before = dict(page.letters)
        page.put(news)
        try:
            while True:
                shown = list(page.letters.values())
                if not await self._edit(shown[0], page.message, shown[1:]):
                    return False
                if shown == list(page.letters.values()):
                    return True
        except BadRequest:
            page.take_back(news, before)  # it is said by itself instead
            raise

    async def _send(self, parcel: Parcel) -> int:
        letter, others = parcel.shown, [one.shown for one in parcel.joined]
        words = self._words(letter)
        text = self._together([letter, *others]) if others else await self._text(letter, words)
        if others and not fit(text):
            raise Apart
        if letter.say.file:
            return await self._hand(letter, marked(parcel, words, text))
        text = marked(parcel, words, text)
        fields: dict[str, object] = {
            "chat_id": letter.address,
            "text": cut(text, letter.say.key),
            "protect_content": letter.protect and not letter.say.link,
            "link_preview_options": PLAIN_NO_PREVIEW,
        }
        if markup := self._keyboard(letter, words) or self._inline([letter, *others]):
            fields["reply_markup"] = markup.to_dict()
        if isinstance(parcel.letter.words, Tell) and parcel.letter.words.silent:
            fields["disable_notification"] = True
        if quote := await self._quote(parcel.letter.words):
            fields["reply_parameters"] = quote.to_dict()
        sent = await self._wire.call(f"{self._bot.base_url}/sendMessage", fields)
        self._pages.keep(int(sent["message_id"]), [letter, *others])
        return int(sent["message_id"])

    def _together(self, letters: Sequence[Letter]) -> str:
        return "\n\n".join(self._words(letter).say(letter.say) for letter in letters)

    def _inline(self, letters: Sequence[Letter]) -> InlineKeyboardMarkup | None:
        """Where several share a message, each button names whom it means."""
        several = len(letters) > 1
        rows = [
            row
            for letter in letters
            if letter.say.buttons or letter.say.numbers  # most have none, and their words need not be looked for
            for row in inline(letter, self._words(letter), named=several)
        ]
        return InlineKeyboardMarkup(rows) if rows else None

    async def _linked(self, say: Say) -> Say:
        """Raises what Telegram raises."""
        if not say.link:
            return say
        if not self._name:
            self._name = str((await self._bot.get_me()).username)
        return replace(say, args={**say.args, "link": link(self._name, str(say.args["link"]))})

    async def _hand(self, letter: Letter, text: str) -> int:
        """A file that its reader asked for."""
        content = await self._papers(letter.words.to, letter.language)
        file = InputFile(content, FILE)
        sent = await self._bot.send_document(letter.address, file, caption=text)
        return sent.message_id

    async def _show(self, parcel: Parcel, wanted: Results) -> int | None:
        """The picture or the sheets; none, where so few came that the text has said it all.

        Not protected: figures without small numbers are made to be shown on, and a protected sheet opens on no phone.
        """
        letter = parcel.shown
        made, words = await self._making(wanted.period, letter.language), self._words(letter)
        caption = marked(parcel, words, words.say(letter.say))
        if wanted.part is Part.PICTURE and made.picture:
            photo = InputFile(made.picture, SHOWN.format(wanted.period, "png"))
            sent = await self._bot.send_photo(letter.address, photo, caption)
        elif wanted.part is Part.SHEETS and made.sheets:
            sheets = InputFile(made.sheets, SHOWN.format(wanted.period, "xlsx"))
            sent = await self._bot.send_document(letter.address, sheets, caption)
        else:
            return None
        return sent.message_id

    async def _pass_on(self, parcel: Parcel) -> int:
        """Covered until it is tapped, and to be passed on to nobody. Raises NoPhoto, too."""
        letter = parcel.shown
        photo = InputFile(await self._photos(letter.say.photo), PHOTO)
        words = self._words(letter)
        caption = marked(parcel, words, words.say(letter.say))
        sent = await self._bot.send_photo(letter.address, photo, caption, protect_content=True, has_spoiler=True)
        return sent.message_id

    async def _text(self, letter: Letter, words: Words) -> str:
        say = letter.say
        if say.opening is not None:
            return await self._identities(say.opening, letter.words.to, say, words)
        if say.results is None:
            return words.say(await self._linked(say))
        return (await self._making(say.results.period, letter.language)).text

    async def _edit(self, letter: Letter, message: int, others: Sequence[Letter] = ()) -> bool:
        """False when there is no such message any more. An edit twice is an edit once, so it never says "again"."""
        words, say = self._words(letter), letter.say
        whole = self._together([letter, *others]) if others else await self._text(letter, words)
        text = cut(whole, say.key)
        try:
            await self._bot.edit_message_text(
                text,
                letter.address,
                message,
                reply_markup=self._inline([letter, *others]),
                link_preview_options=NO_PREVIEW,
            )
        except BadRequest as error:
            reason = error.message.lower()
            if any(gone in reason for gone in GONE):
                return False
            if UNCHANGED not in reason:
                raise
        return True

    def _words(self, letter: Letter) -> Words:
        """In the reader's language; better in another one than not at all."""
        say = letter.say
        keys = {say.key, *(note.key for note in say.notes)}
        languages = sorted(self._texts, key=lambda language: language != letter.language)
        fitting = (self._texts[language] for language in languages if keys <= self._texts[language].keys)
        return next(fitting, self._texts[languages[0]])

    async def _quote(self, words: Outgoing) -> ReplyParameters | None:
        if not isinstance(words, Tell):
            return None
        message = words.quote_message
        if message is None and words.quote:
            message = await self._marks.find(words.to, words.quote)
        return ReplyParameters(message, allow_sending_without_reply=True) if message else None

    def _keyboard(self, letter: Letter, words: Words) -> ReplyKeyboardMarkup | None:
        menu = letter.say.menu
        if menu is None:
            return None
        letters = self._letters()
        key = letter.language, menu, letters
        if key not in self._keyboards:
            labels = [[words.item(item) for item in row] for row in rows(menu, letters=letters)]
            self._keyboards[key] = ReplyKeyboardMarkup(labels, is_persistent=True, resize_keyboard=True)
        return self._keyboards[key]


def marked(parcel: Parcel, words: Words, text: str) -> str:
    """What may have arrived already says so."""
    return words("perhaps-again", {"text": text}) if parcel.again else text
