"""Reads the parameters of a call: from the address, a form, a multipart form or a JSON body."""

from http import HTTPStatus
from typing import Any
from urllib.parse import parse_qsl

import orjson
from aiohttp import BodyPartReader, web

from simulator.wire import Json, Params, Refused, Upload, refuse

FORM = "application/x-www-form-urlencoded"


async def read_params(request: web.BaseRequest) -> Params:
    given: Json = {}
    if "?" in request.raw_path:
        given |= parse_qsl(request.raw_path.partition("?")[2], keep_blank_values=True)
    if not request.can_read_body:
        return Params(given)
    kind = request.content_type
    if kind == "application/json":
        return Params(given | _json(await _body(request)))
    if kind == FORM:
        return Params(given | dict(parse_qsl(_utf8(await _body(request)), keep_blank_values=True)))
    if kind == "multipart/form-data":
        return await _multipart(request, given)
    await request.read()
    return Params(given)


async def _body(request: web.BaseRequest) -> bytes:
    try:
        return await request.read()
    except web.HTTPRequestEntityTooLarge:
        raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "Request Entity Too Large") from None


def _utf8(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        refuse("strings must be encoded in UTF-8")


def _json(body: bytes) -> Json:
    if not body:
        return {}
    try:
        found: Any = orjson.loads(body)
    except orjson.JSONDecodeError:
        refuse("can't parse JSON object")
    if not isinstance(found, dict):
        refuse("JSON object expected")
    return {name: value for name, value in found.items() if value is not None} if None in found.values() else found


async def _multipart(request: web.BaseRequest, given: Json) -> Params:
    files: dict[str, Upload] = {}
    try:
        async for part in await request.multipart():
            if not isinstance(part, BodyPartReader) or not part.name:
                continue
            data = bytes(await part.read(decode=True))
            if part.filename is None:
                given[part.name] = _utf8(data)
            else:
                kind = part.headers.get("Content-Type", "")
                files[part.name] = Upload(part.filename, kind, data)
                given.setdefault(part.name, f"attach://{part.name}")
    except ValueError:
        refuse("can't parse multipart form")
    return Params(given, files)
