"""The page: a few static files, and the pictures and documents that were sent."""

from http import HTTPStatus
from pathlib import Path
from urllib.parse import quote

from aiohttp import web

from simulator.world import World

FOLDER = Path(__file__).with_name("page")
KINDS = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
PICTURES = {"image/png", "image/jpeg", "image/gif", "image/webp"}
HEADERS = {
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}


class Page:
    def __init__(self, world: World) -> None:
        self._world = world
        self._files = {f"/{path.name}": path for path in FOLDER.iterdir() if path.suffix in KINDS}

    def serve(self, request: web.BaseRequest) -> web.Response:
        name = "/index.html" if request.path == "/" else request.path
        path = self._files.get(name)
        if path is None or request.method not in {"GET", "HEAD"}:
            return web.json_response({"error": "There is nothing here."}, status=HTTPStatus.NOT_FOUND)
        kind = f"{KINDS[path.suffix]}; charset=utf-8"
        return web.Response(body=path.read_bytes(), headers=HEADERS | {"Content-Type": kind})

    def file(self, request: web.BaseRequest) -> web.Response:
        """What was sent may be anything, so only pictures are shown and everything else is only saved."""
        number = request.path.removeprefix("/sim/files/")
        for account in self._world.accounts():
            if file := account.files.get(number):
                shown = file.kind in PICTURES
                place = "inline" if shown else f"attachment; filename*=UTF-8''{quote(file.name)}"
                headers = HEADERS | {
                    "Content-Type": file.kind if shown else "application/octet-stream",
                    "Content-Disposition": place,
                    "Content-Security-Policy": "default-src 'none'; sandbox",
                }
                return web.Response(body=file.data, headers=headers)
        return web.json_response({"error": "There is no such file."}, status=HTTPStatus.NOT_FOUND)
