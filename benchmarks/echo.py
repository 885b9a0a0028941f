"""The yardstick: python-telegram-bot's own echo bot, as its tutorial writes it."""

import os

from telegram import Update
from telegram.ext import Application, ContextTypes, MessageHandler, filters  # noqa: TID251  the yardstick is the tutorial's bot


async def echo(update: Update, _: ContextTypes.DEFAULT_TYPE) -> None:
    if update.message and update.message.text:
        await update.message.reply_text(update.message.text)


def main() -> None:
    base = f"{os.environ['TELEGRAM_API_URL']}/bot"
    application = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(base).build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling(poll_interval=0.0)


if __name__ == "__main__":
    main()
