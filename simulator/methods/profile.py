"""Who the bot is, and who writes to it: names, descriptions, commands, chats."""

import re
from collections.abc import Callable

import orjson

from simulator.account import Account
from simulator.wire import Json, Params, refuse

COMMAND = re.compile(r"[a-z0-9_]{1,32}", re.ASCII)
MOST_COMMANDS = 100
LONGEST_COMMAND_TEXT = 256
LENGTHS = {"name": 64, "description": 512, "short_description": 120}


def get_me(bot: Account, _: Params) -> Json:
    can = dict.fromkeys(
        [
            "can_join_groups",
            "can_read_all_group_messages",
            "supports_guest_queries",
            "supports_inline_queries",
            "can_connect_to_business",
            "has_main_web_app",
            "has_topics_enabled",
            "allows_users_to_create_topics",
            "can_manage_bots",
            "supports_join_request_queries",
        ],
        False,
    )
    return {**bot.user, **can, "can_join_groups": True}


def set_text(part: str) -> Callable[[Account, Params], bool]:
    def method(bot: Account, params: Params) -> bool:
        text = params.text(part)
        if len(text) > LENGTHS[part]:
            refuse(f"{part.replace('_', ' ')} is too long")
        bot.profile[part, params.text("language_code")] = text
        return True

    return method


def get_text(part: str) -> Callable[[Account, Params], Json]:
    def method(bot: Account, params: Params) -> Json:
        usual = bot.user["first_name"] if part == "name" else ""
        text = bot.profile.get((part, params.text("language_code"))) or bot.profile.get((part, ""), usual)
        return {part: text}

    return method


def set_my_commands(bot: Account, params: Params) -> bool:
    commands = params.decoded("commands", "bot commands")
    if not isinstance(commands, list):
        refuse("expected an Array of BotCommand")
    if len(commands) > MOST_COMMANDS:
        refuse("BOT_COMMANDS_TOO_MUCH")
    bot.commands[_scope(params)] = [_command(given) for given in commands]
    return True


def _command(given: Json) -> Json:
    name, text = str(given.get("command", "")).removeprefix("/"), str(given.get("description", ""))
    if not COMMAND.fullmatch(name):
        refuse("BOT_COMMAND_INVALID")
    if not 0 < len(text) <= LONGEST_COMMAND_TEXT:
        refuse("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": name, "description": text}


def get_my_commands(bot: Account, params: Params) -> list[Json]:
    return bot.commands.get(_scope(params), [])


def delete_my_commands(bot: Account, params: Params) -> bool:
    bot.commands.pop(_scope(params), None)
    return True


def _scope(params: Params) -> tuple[str, str]:
    scope = params.decoded("scope", "bot command scope") or {"type": "default"}
    if not isinstance(scope, dict) or "type" not in scope:
        refuse("can't parse BotCommandScope: expected an Object with a type")
    return orjson.dumps(scope, option=orjson.OPT_SORT_KEYS).decode(), params.text("language_code")


def get_chat(bot: Account, params: Params) -> Json:
    chat = bot.open_chat(params.text("chat_id"))
    gifts = dict.fromkeys(
        ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"],
        True,
    )
    return {**chat.fields, "accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def nothing(_: Account, __: Params) -> bool:
    """logOut and close: there is no other server to move to."""
    return True
