"""`python -m simulator --port 8081`: an empty local Telegram, until SIGTERM or Ctrl-C."""

import argparse
import asyncio
import signal
import sys

from simulator.server import Simulator


async def run(port: int) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    async with Simulator(port) as sim:
        sys.stdout.write(f"{sim.url}\n")
        sys.stdout.flush()
        await stop.wait()


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m simulator", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes any free one")
    asyncio.run(run(parser.parse_args().port))


if __name__ == "__main__":
    main()
