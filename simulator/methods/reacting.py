"""setMessageReaction: one of the emoji Telegram lets bots use."""

from typing import Any

from simulator.account import Account
from simulator.methods.changing import message_id
from simulator.screen import tell
from simulator.wire import Json, Params, refuse

REACTIONS = frozenset(
    [
        "👍",
        "👎",
        "❤",
        "🔥",
        "🥰",
        "👏",
        "😁",
        "🤔",
        "🤯",
        "😱",
        "🤬",
        "😢",
        "🎉",
        "🤩",
        "🤮",
        "💩",
        "🙏",
        "👌",
        "🕊",
        "🤡",
        "🥱",
        "🥴",
        "😍",
        "🐳",
        "❤️\u200d🔥",
        "🌚",
        "🌭",
        "💯",
        "🤣",
        "⚡",
        "🍌",
        "🏆",
        "💔",
        "🤨",
        "😐",
        "🍓",
        "🍾",
        "💋",
        "🖕",
        "😈",
        "😴",
        "😭",
        "🤓",
        "👻",
        "👨\u200d💻",
        "👀",
        "🎃",
        "🙈",
        "😇",
        "😨",
        "🤝",
        "✍",
        "🤗",
        "🫡",
        "🎅",
        "🎄",
        "☃",
        "💅",
        "🤪",
        "🗿",
        "🆒",
        "💘",
        "🙉",
        "🦄",
        "😘",
        "💊",
        "🙊",
        "😎",
        "👾",
        "🤷\u200d♂️",
        "🤷",
        "🤷\u200d♀️",
        "😡",
    ]
)


def set_message_reaction(bot: Account, params: Params) -> bool:
    given = params.decoded("reaction", "reaction") or []
    if not isinstance(given, list):
        refuse("expected an Array of ReactionType")
    if len(given) > 1:
        refuse("REACTIONS_TOO_MANY")
    chosen = [_reaction(one) for one in given]
    chat = bot.writable_chat(params.text("chat_id"))
    entry = chat.entry(message_id(params))
    if entry is None:
        refuse("message to react not found")
    entry.reactions["bot"] = chosen
    tell(bot, chat, entry)
    return True


def _reaction(given: Any) -> Json:
    if not isinstance(given, dict) or given.get("type") != "emoji" or given.get("emoji") not in REACTIONS:
        refuse("REACTION_INVALID")
    return {"type": "emoji", "emoji": given["emoji"]}
