"""How a bot hears: getUpdates, and the webhook, which is remembered but never called."""

from http import HTTPStatus

from simulator.account import Account
from simulator.wire import Json, Params, Refused, refuse

LONGEST_POLL = 50  # seconds
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)


async def get_updates(bot: Account, params: Params) -> list[bytes]:
    """Each already JSON: an update is written down when it happens."""
    if bot.webhook:
        raise Refused(HTTPStatus.CONFLICT, WEBHOOK_ACTIVE)
    _remember(bot, params)
    limit = params.between("limit", 100, 1, 100)
    timeout = params.between("timeout", 0, 0, LONGEST_POLL)
    return await bot.inbox.take(params.integer("offset"), limit, timeout)


def set_webhook(bot: Account, params: Params) -> bool:
    url = params.text("url")
    if url and not url.startswith("https://"):
        refuse("bad webhook: An HTTPS URL must be provided for webhook")
    _remember(bot, params)
    if params.flag("drop_pending_updates"):
        bot.inbox.empty()
    bot.webhook = url
    if url:
        bot.inbox.webhook_was_set()
    return True


def delete_webhook(bot: Account, params: Params) -> bool:
    if params.flag("drop_pending_updates"):
        bot.inbox.empty()
    bot.webhook = ""
    return True


def get_webhook_info(bot: Account, _: Params) -> Json:
    info: Json = {"url": bot.webhook, "has_custom_certificate": False, "pending_update_count": len(bot.inbox)}
    if bot.inbox.allowed:
        info["allowed_updates"] = list(bot.inbox.allowed)
    return info


def _remember(bot: Account, params: Params) -> None:
    """Said once, it holds until it is said otherwise. An empty list means the usual kinds again."""
    if "allowed_updates" not in params.given:
        return
    kinds = params.decoded("allowed_updates", "allowed updates")
    if kinds is None:
        kinds = []
    if not isinstance(kinds, list) or not all(isinstance(kind, str) for kind in kinds):
        refuse("can't parse allowed updates: expected an Array of String")
    bot.inbox.allowed = tuple(kinds)
