"""Metrics: the newest state for whoever watches many machines, on this machine's own address alone.

`/healthz` answers 200 or 503 with the names of what is wrong; `/metrics` is Prometheus' text format. Nothing in it is
about a person: no ids, no aliases, no words. Off unless HEALTH_PORT is set.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager

from bot.mistakes import Mistake
from flows.model.say import Lane
from flows.model.state import Health, Trouble

HOST = "127.0.0.1"
TEXT = "text/plain; version=0.0.4; charset=utf-8"

Newest = Callable[[], Health | None]


class PortTaken(Mistake):
    """Somebody else answers on HEALTH_PORT."""


@asynccontextmanager
async def served(port: int, newest: Newest) -> AsyncIterator[str]:
    """Its address, or "" where it is switched off. Raises PortTaken."""
    if not port:
        yield ""
        return
    from aiohttp import web  # noqa: PLC0415  the server half is seldom wanted, so the start need not wait for it

    async def answer(request: web.BaseRequest) -> web.Response:
        if request.method not in {"GET", "HEAD"}:
            return web.Response(status=405)
        match request.path:
            case "/healthz":
                status, said = healthz(newest())
                return web.Response(status=status, text=f"{said}\n")
            case "/metrics":
                body = "".join(f"{line}\n" for line in lines(newest()))
                return web.Response(body=body.encode(), headers={"Content-Type": TEXT})
            case _:
                return web.Response(status=404)

    runner = web.ServerRunner(web.Server(answer, access_log=None), access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, HOST, port).start()
        except OSError as error:
            raise taken(port) from error
        yield f"http://{HOST}:{port}"
    finally:
        await runner.cleanup()


def healthz(health: Health | None) -> tuple[int, str]:
    if health is None:
        return 503, "starting"
    return (503, " ".join(health.troubles)) if health.troubles else (200, "ok")


def lines(health: Health | None) -> Iterator[str]:
    """Every figure is a gauge; what is not known has no line."""
    if health is None:
        return
    yield from gauge("danger_oldest_unsent_seconds", "Age of the oldest message of danger not sent yet.", health.danger)
    yield from gauge("inbox_lag_seconds", "How far we are behind Telegram.", health.inbox)
    yield "# HELP sebaya_outbox_waiting Messages waiting to be sent, by lane."
    yield "# TYPE sebaya_outbox_waiting gauge"
    for lane, count in zip(Lane, health.lanes, strict=True):
        yield f'sebaya_outbox_waiting{{lane="{lane.name.lower()}"}} {count}'
    yield from gauge("alerts_unacknowledged", "Alerts that nobody has taken yet.", health.alerts)
    if health.backup is not None:
        yield from gauge("backup_age_hours", "Hours since the last backup.", health.backup)
    if health.free is not None:
        yield from gauge("disk_free_mebibytes", "Room on the disk of the database.", health.free)
    if health.clock is not None:
        yield from gauge("clock_trusted", "1 where the clock goes evenly and Telegram's agrees.", int(health.clock))
    yield from gauge("database_up", "1 where the database answers.", int(health.database))
    yield from gauge("leader", "1 where this process is the one that may write.", int(health.leader))
    yield "# HELP sebaya_trouble 1 for each thing that is wrong now."
    yield "# TYPE sebaya_trouble gauge"
    for trouble in Trouble:
        yield f'sebaya_trouble{{what="{trouble}"}} {int(trouble in health.troubles)}'


def gauge(name: str, help_: str, value: int) -> Iterator[str]:
    yield f"# HELP sebaya_{name} {help_}"
    yield f"# TYPE sebaya_{name} gauge"
    yield f"sebaya_{name} {value}"


def taken(port: int) -> PortTaken:
    return PortTaken(f"Port {port} on this machine is taken.", "Set HEALTH_PORT to another one, or to 0.")
