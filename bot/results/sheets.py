"""The release as XLSX, the same bytes each time. Text is written as text: "=…" is never a formula."""

from collections.abc import Sequence
from datetime import datetime
from io import BytesIO

import xlsxwriter

from bot.results.words import Sheet, called, how, overview, sheets
from bot.texts import Words
from flows.results.periods import Period
from flows.results.release import Release

LONGEST = 31  # of a sheet's name, says Excel


def made(release: Release, period: Period, school: str, words: Words, more: Sequence[Sheet] = ()) -> bytes:
    """`more`: what the school wrote down itself."""
    out = BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        title = words("results-title", {"school": school, "period": called(period, words)})
        over = period.over
        book.set_properties({"title": title, "created": datetime(over.year, over.month, over.day)})  # noqa: DTZ001  Excel's
        bold, wrap = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        right = book.add_format({"align": "right"})
        ours = (overview(release, words), *sheets(release, words)) if release.enough else ()
        for one in (*ours, *more):
            page = book.add_worksheet(words("results-tab", {"name": one.name})[:LONGEST])
            page.write_string(0, 0, title if one.name == "overview" else one.title, bold)
            fill(page, one, words, bold, right, wrap)
        page = book.add_worksheet(words("results-how")[:LONGEST])
        page.set_column(0, 0, 100)
        lines = how(release, words).split("\n")
        for row, line in enumerate(lines if release.enough else [words("results-few"), *lines]):
            page.write_string(row, 0, line, wrap)
    return out.getvalue()


def fill(
    page: xlsxwriter.worksheet.Worksheet, sheet: Sheet, words: Words, bold: object, right: object, wrap: object
) -> None:
    if any(line.shown for line in sheet.lines):  # not only what somebody said
        page.write_string(2, 0, words("results-column-what"), bold)
        page.write_string(2, 1, words("results-column-number" if sheet.counts else "results-column-students"), bold)
    if any(line.share for line in sheet.lines):
        page.write_string(2, 2, words("results-column-share"), bold)
    page.set_column(0, 0, 58)
    page.set_column(1, 2, 12)
    for row, line in enumerate(sheet.lines, 3):
        page.write_string(row, 0, line.what)
        if isinstance(line.figure, int):
            page.write_number(row, 1, line.figure)
        else:
            page.write_string(row, 1, line.shown, right)
        if line.share:
            page.write_string(row, 2, line.share, right)
    for row, note in enumerate(sheet.note.split("\n") if sheet.note else (), len(sheet.lines) + 4):
        page.write_string(row, 0, note, wrap)
