"""School codes as cards: A4 pages to print, cut and let students draw blindly. A card names nobody and no school."""

import logging
from collections.abc import Iterator, Sequence
from io import BytesIO
from textwrap import wrap

import segno
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_pdf import PdfPages
from matplotlib.figure import Figure
from matplotlib.patches import PathPatch
from matplotlib.path import Path as Outline

from bot.commands.codes import printed
from flows.model.written import link

logging.getLogger("matplotlib").setLevel(logging.ERROR)  # it tells where its fonts are

# Millimetres, from the upper left
PAGE_WIDTH, PAGE_HEIGHT, INCH = 210, 297, 25.4
COLUMNS, ROWS = 3, 8
LEFT, TOP, WIDTH, HEIGHT = 10.5, 12.5, 63, 34
QR, QUIET = 24, 3.5  # a phone wants four modules of white around it
A_PAGE = COLUMNS * ROWS
WORDS, SIZE = 25, 6.0  # letters in a line beside the QR code, at this size
GREY = "#888888"


def pdf(codes: Sequence[str], bot_name: str, words: str) -> bytes:
    out = BytesIO()
    with PdfPages(out, metadata={"Creator": "Sebaya", "Producer": None, "CreationDate": None}) as book:
        for page in pages(codes, bot_name, words):
            book.savefig(page)
    return out.getvalue()


def png(codes: Sequence[str], bot_name: str, words: str, dots: int = 200) -> bytes:
    """The first page, to look at."""
    out, page = BytesIO(), next(pages(codes, bot_name, words))
    page.set_dpi(dots)
    FigureCanvasAgg(page).print_png(out)  # type: ignore[no-untyped-call]  # theirs
    return out.getvalue()


def pages(codes: Sequence[str], bot_name: str, words: str) -> Iterator[Figure]:
    longest = max(WORDS, *map(len, words.split()))  # a bot's name is never broken: rather all is written smaller
    lines, size = "\n".join(wrap(words, longest)), SIZE if longest == WORDS else SIZE * (WORDS - 2) / longest
    for begin in range(0, len(codes), A_PAGE):
        figure = Figure(figsize=(PAGE_WIDTH / INCH, PAGE_HEIGHT / INCH))
        area = figure.add_axes((0, 0, 1, 1))
        area.set(xlim=(0, PAGE_WIDTH), ylim=(PAGE_HEIGHT, 0))
        area.axis("off")
        cut_lines(area)
        for place, code in enumerate(codes[begin : begin + A_PAGE]):
            row, column = divmod(place, COLUMNS)
            card(area, LEFT + column * WIDTH, TOP + row * HEIGHT, code, link(bot_name, code), (lines, size))
        yield figure


def cut_lines(area: Axes) -> None:
    """From edge to edge of the cards, so that a ruler and a knife follow them."""
    right, bottom = LEFT + COLUMNS * WIDTH, TOP + ROWS * HEIGHT
    for column in range(COLUMNS + 1):
        area.plot([LEFT + column * WIDTH] * 2, [TOP - 4, bottom + 4], color=GREY, linewidth=0.4, linestyle=(0, (4, 3)))
    for row in range(ROWS + 1):
        area.plot([LEFT - 4, right + 4], [TOP + row * HEIGHT] * 2, color=GREY, linewidth=0.4, linestyle=(0, (4, 3)))


def card(area: Axes, left: float, top: float, code: str, address: str, words: tuple[str, float]) -> None:
    lines, size = words
    area.add_artist(PathPatch(squares(address, left + QUIET, top + (HEIGHT - QR) / 2), facecolor="black", linewidth=0))
    beside, middle = left + QR + 2 * QUIET - 1, top + HEIGHT / 2
    area.text(beside, middle - 7.5, printed(code), family="monospace", size=11, weight="bold", va="center")
    area.text(beside, middle + 4.5, lines, family="sans-serif", size=size, va="center", linespacing=1.25)


def squares(address: str, left: float, top: float) -> Outline:
    """The QR code as one outline: sharp at every size, and each run of dark modules one rectangle."""
    matrix = [bytes(row) for row in segno.make(address, micro=False, error="m").matrix]
    side = QR / len(matrix)
    corners: list[tuple[float, float]] = []
    for y, row in enumerate(matrix):
        for begin, end in runs(row):
            x, right, upper, lower = left + begin * side, left + end * side, top + y * side, top + (y + 1) * side
            corners += [(x, upper), (right, upper), (right, lower), (x, lower), (x, upper)]
    steps = [Outline.MOVETO, *[Outline.LINETO] * 3, Outline.CLOSEPOLY] * (len(corners) // 5)
    return Outline(corners, steps)


def runs(row: bytes) -> Iterator[tuple[int, int]]:
    begin = None
    for place, dark in enumerate((*row, 0)):
        if dark and begin is None:
            begin = place
        elif not dark and begin is not None:
            yield begin, place
            begin = None
