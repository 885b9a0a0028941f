"""The control API under /sim: people, what they do, what goes wrong, what was called, what time it is."""

from collections.abc import Callable, Sequence
from typing import Any

import orjson
from aiohttp import web

from simulator.deeds import Deeds
from simulator.screen import chat_view
from simulator.wire import Json
from simulator.world import World
from simulator.wrong import Impossible

HEADERS = {"Content-Type": "application/json", "Cache-Control": "no-store"}
MESSAGE_OWN = frozenset({"from", "bot", "reply_to", "sample"})  # ours; all other fields are the Message's
Route = Callable[[Json], object]


class Control:
    def __init__(
        self, world: World, deeds: Deeds, *, story: Sequence[Json] = (), spare_starts: Sequence[str] = ()
    ) -> None:
        self._world, self._deeds = world, deeds
        self._story, self._spare = list(story), list(spare_starts)
        self._routes: dict[tuple[str, str], Route] = {
            ("GET", "health"): lambda _: {"ok": True},
            ("GET", "state"): self._state,
            ("GET", "people"): lambda _: {"people": [person.view() for person in world.people.values()]},
            ("POST", "people"): self._person,
            ("POST", "message"): self._message,
            ("POST", "edit"): self._edit,
            ("POST", "delete"): self._delete,
            ("POST", "tap"): self._tap,
            ("POST", "react"): self._react,
            ("POST", "block"): lambda given: self._block(given, blocked=True),
            ("POST", "unblock"): lambda given: self._block(given, blocked=False),
            ("POST", "update"): self._update,
            ("POST", "raw"): self._raw,
            ("POST", "restart_ids"): self._restart_ids,
            ("POST", "faults"): self._fault,
            ("DELETE", "faults"): self._no_faults,
            ("GET", "calls"): self._calls,
            ("GET", "complaints"): lambda _: {"complaints": world.complaints},
            ("GET", "clock"): self._clock,
            ("POST", "clock"): self._advance,
            ("POST", "reset"): self._reset,
        }

    async def serve(self, request: web.BaseRequest) -> web.StreamResponse:
        name = request.path.removeprefix("/sim/").rstrip("/")
        if name == "events" and request.method == "GET":
            return await self._world.events.serve(request)
        try:
            return _json(await self._reply(request, name))
        except (Impossible, ValueError, TypeError, KeyError) as wrong:
            return _json({"error": _sentence(wrong)}, 400)

    async def _reply(self, request: web.BaseRequest, name: str) -> object:
        if name.startswith("chats/") and request.method == "GET":
            return self._chat(dict(request.query), name.removeprefix("chats/"))
        route = self._routes.get((request.method, name))
        if route is None:
            message = f"There is no {request.method} /sim/{name}."
            raise Impossible(message)
        if request.method == "GET":
            return route(dict(request.query))
        body = await request.read()
        given: Any = orjson.loads(body) if body else {}
        if not isinstance(given, dict):
            message = "The body has to be a JSON object."
            raise Impossible(message)
        return route(given)

    def _state(self, given: Json) -> Json:
        """Everything the page needs to draw itself."""
        account = self._world.account(given.get("bot", ""))
        people = self._world.people.values()
        return {
            "title": self._world.title,
            "story": self._story,
            "bot": account.user,
            "now": self._world.clock.now().isoformat(),
            "spare_starts": len(self._spare),
            "chats": [chat_view(account.chat(person)) for person in people],
        }

    def _person(self, given: Json) -> Json:
        if given.pop("spare_start", False) and self._spare:
            given = given | {"start": self._spare.pop(0)}
        return self._world.add_person(given).view()

    def _message(self, given: Json) -> Json:
        person, bot = int(given["from"]), str(given.get("bot", ""))
        if "sample" in given:
            return self._deeds.sends_sample(person, given["sample"], bot)
        content = {name: value for name, value in given.items() if name not in MESSAGE_OWN}
        return self._deeds.writes(person, content, reply_to=given.get("reply_to"), bot=bot)

    def _edit(self, given: Json) -> Json:
        return self._deeds.edits(int(given["from"]), int(given["message_id"]), given["text"], given.get("bot", ""))

    def _delete(self, given: Json) -> Json:
        self._deeds.deletes(int(given["from"]), int(given["message_id"]), given.get("bot", ""))
        return {"ok": True}

    def _tap(self, given: Json) -> Json:
        """A button below a message; or, with a label only, a key of the keyboard or the newest button so called."""
        person, bot = int(given["from"]), str(given.get("bot", ""))
        label, number = given.get("label"), given.get("message_id")
        if label is not None and self._deeds.has_key(person, label, bot) and not given.get("forged"):
            return {"id": self._deeds.presses(person, label, bot)["message_id"]}
        number = self._deeds.newest_with(person, label, bot) if number is None else int(number)
        forged = bool(given.get("forged"))
        return {"id": self._deeds.taps(person, number, data=given.get("data"), label=label, forged=forged, bot=bot)}

    def _react(self, given: Json) -> Json:
        emoji = given.get("emoji", "")
        self._deeds.reacts(int(given["from"]), int(given["message_id"]), emoji, given.get("bot", ""))
        return {"ok": True}

    def _block(self, given: Json, *, blocked: bool) -> Json:
        self._deeds.blocks(int(given["from"]), blocked=blocked, bot=given.get("bot", ""))
        return {"ok": True}

    def _update(self, given: Json) -> Json:
        """As it is, whatever it is: a hostile test knows what it does."""
        inbox = self._world.account(given.pop("bot", "")).inbox
        number = given.get("update_id") or inbox.number()
        inbox.put(number, orjson.dumps({"update_id": number, **given}))
        return {"update_id": number}

    def _raw(self, given: Json) -> Json:
        inbox = self._world.account(given.get("bot", "")).inbox
        number = inbox.number()
        inbox.put(number, str(given["body"]).encode())
        return {"update_id": number}

    def _restart_ids(self, given: Json) -> Json:
        self._world.account(given.get("bot", "")).inbox.restart(int(given["to"]))
        return {"ok": True}

    def _fault(self, given: Json) -> Json:
        self._world.faults.add(given)
        return {"ok": True}

    def _no_faults(self, _: Json) -> Json:
        self._world.faults.clear()
        return {"ok": True}

    def _calls(self, given: Json) -> Json:
        calls = self._world.calls
        return {
            "calls": [call.view() for call in calls.since(int(given.get("since", 0)))],
            "next": calls.next,
        }

    def _clock(self, _: Json) -> Json:
        return {"now": self._world.clock.now().isoformat()}

    def _advance(self, given: Json) -> Json:
        self._world.clock.advance(float(given["advance"]))
        now = self._clock({})
        self._world.events.say("clock", **now)
        return now

    def _reset(self, _: Json) -> Json:
        self._world.reset()
        return {"ok": True}

    def _chat(self, given: Json, number: str) -> Json:
        person = self._world.person(int(number))
        return chat_view(self._world.account(given.get("bot", "")).chat(person))


def _json(result: object, status: int = 200) -> web.Response:
    return web.Response(body=orjson.dumps(result), status=status, headers=HEADERS)


def _sentence(wrong: Exception) -> str:
    return f"The field {wrong} is missing." if isinstance(wrong, KeyError) else str(wrong)
