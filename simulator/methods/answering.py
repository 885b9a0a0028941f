"""answerCallbackQuery: stops the spinner on a button, and may say something on top of the screen."""

from http import HTTPStatus

from simulator.account import Account
from simulator.inbox import CALLBACK_LIFE
from simulator.wire import Json, Params, Refused, refuse

LONGEST = 200
TOO_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def answer_callback_query(bot: Account, params: Params) -> bool:
    number, text = params.text("callback_query_id"), params.text("text")
    if len(text) > LONGEST:
        refuse("MESSAGE_TOO_LONG")
    now = bot.world.clock.seconds()
    tap = bot.taps.get(number)
    if tap is None or now - tap.at > CALLBACK_LIFE:
        raise Refused(HTTPStatus.BAD_REQUEST, TOO_OLD)
    del bot.taps[number]  # once
    toast: Json | None = None
    if text and (chat := bot.chats.get(tap.person)):
        toast = {
            "text": text,
            "alert": params.flag("show_alert"),
            "message_id": tap.message,
            "date": int(now),
        }
        chat.toast(toast)
    bot.world.events.say("answered", bot=bot.user["id"], person=tap.person, tap=number, toast=toast)
    return True
