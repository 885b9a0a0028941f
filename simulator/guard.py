"""Who may speak to the simulator: this machine's own programs and its own page.

A page on the web can make a browser send requests here, and can even point a name of its own at 127.0.0.1 (DNS
rebinding). So the Host must be ours, and whoever comes from another site is turned away.
"""

from http import HTTPStatus

from aiohttp import web

OURS = {"127.0.0.1", "localhost"}
FOREIGN = {"cross-site", "same-site"}


def turned_away(request: web.BaseRequest) -> web.Response | None:
    headers = request.headers
    host = headers.get("Host", "")
    if host.partition(":")[0].lower() not in OURS:
        return _no("This address only answers to localhost and 127.0.0.1.")
    origin = headers.get("Origin")
    if origin is not None and origin != f"http://{host}":
        return _no("Requests from other sites are refused.")
    if headers.get("Sec-Fetch-Site") in FOREIGN and headers.get("Sec-Fetch-Mode") != "navigate":
        return _no("Requests from other sites are refused.")
    return None


def _no(why: str) -> web.Response:
    return web.json_response({"error": why}, status=HTTPStatus.FORBIDDEN)
