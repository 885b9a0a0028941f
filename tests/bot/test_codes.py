"""School codes and invitations: single-use, in a file of the school's own, and kept by us as a keyed hash only."""

import asyncio
import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import segno
from matplotlib.backends.backend_agg import FigureCanvasAgg

from bot.commands import cards
from bot.commands.codes import LENGTH, distinct, new_code, printed
from bot.commands.invite import picture
from bot.settings import load_settings
from flows.book import Book
from flows.model.codes import normal
from flows.model.people import Role, Ticket
from flows.model.school import School
from flows.model.written import LETTERS, link
from simulator.server import Simulator
from storage.database import Database
from storage.vault import Vault
from tests.bot.hand_clock import MONDAY
from tests.bot.operating import KEY, NOWHERE, Operator, local_telegram, run, workspace, write_env
from tests.shipped import load_texts


@pytest.fixture(scope="module")
def telegram() -> Iterator[Simulator]:
    with local_telegram() as one:
        yield one


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = workspace(tmp_path, monkeypatch)
    write_env(folder, NOWHERE)
    return folder


@pytest.fixture
def operator(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Operator:
    return Operator(monkeypatch, capsys)


def tickets(codes: list[str]) -> list[Ticket | None]:
    """What stands behind each, as a student's or helper's /start finds it."""

    async def look() -> list[Ticket | None]:
        async with Database.open(load_settings().database_url, Vault(bytes.fromhex(KEY))) as database:
            return await database.run(lambda store: [found(store.load([], MONDAY, School()).book, c) for c in codes])

    def found(book: Book, code: str) -> Ticket | None:
        return book.reader.ticket(normal(code))

    return asyncio.run(look())


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


class TestCodes:
    def test_a_code_is_read_aloud_and_typed_without_mistaking_a_letter(self) -> None:
        for code in distinct(500):
            assert len(code) == LENGTH
            assert set(code) <= set(LETTERS)
            assert normal(printed(code).lower().replace("0", "o").replace("1", "l")) == code
        assert not set("ILOU") & set(LETTERS)

    def test_no_code_comes_twice(self) -> None:
        assert len(set(distinct(2000))) == 2000
        assert new_code() != new_code()

    def test_the_school_gets_a_list_and_each_code_lets_one_in(self, here: Path, operator: Operator) -> None:
        ran = operator("codes", "make", "30", "--out", "codes.csv", "--bot-name", "@sebaya_bot")
        assert (ran.code, ran.err) == (0, "")
        assert "30 kode ada di codes.csv" in ran.out
        file = here / "codes.csv"
        assert file.stat().st_mode & 0o777 == 0o600
        listed = rows(file)
        assert len(listed) == 30
        for row in listed:
            assert re.fullmatch(f"[{LETTERS}]{{5}}-[{LETTERS}]{{5}}", row["code"])
            assert row["link"] == f"https://t.me/sebaya_bot?start={normal(row['code'])}"
        assert tickets([row["code"] for row in listed]) == [Ticket()] * 30
        assert tickets(["00000-00000"]) == [None]

    def test_no_code_stands_on_the_disk_but_in_that_file(self, here: Path, operator: Operator) -> None:
        operator("codes", "make", "5", "--out", "codes.csv", "--bot-name", "sebaya_bot")
        for row in rows(here / "codes.csv"):
            for file in (here / "state").iterdir():
                assert normal(row["code"]).encode() not in file.read_bytes()

    def test_the_bots_name_is_asked_of_telegram(self, here: Path, operator: Operator, telegram: Simulator) -> None:
        write_env(here, telegram.url)
        assert operator("codes", "make", "1", "--out", "codes.csv").code == 0
        assert rows(here / "codes.csv")[0]["link"].startswith("https://t.me/sebaya_demo_bot?start=")

    def test_a_list_is_never_written_over(self, here: Path, operator: Operator) -> None:
        (here / "codes.csv").write_text("on cards already", encoding="utf-8")
        ran = operator("codes", "make", "3", "--out", "codes.csv", "--bot-name", "sebaya_bot")
        assert ran.one_sentence_and_a_next_step().startswith("codes.csv is there already. Choose another name")
        assert (here / "codes.csv").read_text(encoding="utf-8") == "on cards already"

    def test_a_place_that_is_not_there_is_told(self, here: Path, operator: Operator) -> None:
        ran = operator("codes", "make", "3", "--out", "usb/codes.csv", "--bot-name", "sebaya_bot")
        assert "usb/codes.csv cannot be written" in ran.one_sentence_and_a_next_step()
        assert not (here / "usb").exists()

    def test_when_the_database_fails_no_list_stays_behind(self, here: Path) -> None:
        (here / "state" / "sebaya.db").mkdir()
        ran = run(here, "codes", "make", "3", "--out", "codes.csv", "--bot-name", "sebaya_bot")
        assert "database" in ran.one_sentence_and_a_next_step()
        assert not (here / "codes.csv").exists()

    def test_without_a_key_nothing_is_written(self, here: Path, operator: Operator) -> None:
        (here / "state" / "root.key").unlink()
        assert (
            "no root key"
            in operator(
                "codes", "make", "3", "--out", "codes.csv", "--bot-name", "sebaya_bot"
            ).one_sentence_and_a_next_step()
        )
        assert not (here / "codes.csv").exists()

    @pytest.mark.parametrize("number", ["0", "-3", "100000", "many"])
    def test_an_impossible_number_is_a_mistake_of_usage(self, here: Path, operator: Operator, number: str) -> None:
        ran = operator("codes", "make", "--out", "codes.csv", "--bot-name", "x", "--", number)
        assert ran.code == 2
        assert not (here / "codes.csv").exists()


class TestCards:
    def test_are_a_pdf_of_pages_and_each_code_lets_one_in(
        self, here: Path, operator: Operator, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        drawn: list[str] = []
        real = link

        def noted(bot_name: str, code: str) -> str:
            drawn.append(code)
            return real(bot_name, code)

        monkeypatch.setattr(cards, "link", noted)
        ran = operator("codes", "print", "30", "--out", "codes.pdf", "--bot-name", "@sebaya_bot")
        assert (ran.code, ran.err) == (0, "")
        assert "30 kartu ada di codes.pdf" in ran.out
        file = here / "codes.pdf"
        assert file.stat().st_mode & 0o777 == 0o600
        assert file.read_bytes().startswith(b"%PDF-")
        assert file.read_bytes().count(b"/Type /Page ") == 2
        assert len(set(drawn)) == 30
        assert tickets([printed(code) for code in drawn]) == [Ticket()] * 30
        assert operator("codes", "print", "3", "--out", "codes.pdf", "--bot-name", "x").code == 1

    def test_a_qr_code_is_drawn_as_it_is(self) -> None:
        """Every dark module, no light one, at its place."""
        address = link("sebaya_bot", "ABCDE12345")
        matrix = segno.make(address, micro=False, error="m").matrix
        corners: Any = cards.squares(address, 0, 0).vertices
        side, inked = cards.QR / len(matrix), set()
        for at in range(0, len(corners), 5):
            (left, top), _, (right, bottom) = corners[at : at + 3]
            assert bottom - top == pytest.approx(side)
            inked |= {(round(top / side), x) for x in range(round(left / side), round(right / side))}
        assert inked == {(y, x) for y, row in enumerate(matrix) for x, dark in enumerate(row) if dark}

    @pytest.mark.parametrize("name", ["a_bot", "sebaya_sekolah_bot", "x" * 28 + "_bot"])
    def test_nothing_on_a_card_leaves_it_or_lies_on_another_thing(self, name: str) -> None:
        for language in ("id", "en"):
            words = load_texts()[language]("code-card", {"bot": name})
            page = next(cards.pages(distinct(cards.A_PAGE), name, words))
            page.set_dpi(300)  # as finely as it is printed
            FigureCanvasAgg(page).draw()  # type: ignore[no-untyped-call]
            (area,) = page.axes
            boxes = [text.get_window_extent() for text in area.texts]
            boxes = [box.transformed(area.transData.inverted()) for box in boxes]
            for place in range(cards.A_PAGE):
                row, column = divmod(place, cards.COLUMNS)
                left, top = cards.LEFT + column * cards.WIDTH, cards.TOP + row * cards.HEIGHT
                code, lines = boxes[2 * place : 2 * place + 2]
                for box in (code, lines):
                    assert left + cards.QUIET + cards.QR + 2 < min(box.x0, box.x1)
                    assert max(box.x0, box.x1) < left + cards.WIDTH - 1
                    assert top + 1 < min(box.y0, box.y1)
                    assert max(box.y0, box.y1) < top + cards.HEIGHT - 1
                assert max(code.y0, code.y1) < min(lines.y0, lines.y1)
            assert f"@{name}" in area.texts[1].get_text(), "never broken"


class TestInvitations:
    @pytest.mark.parametrize(
        ("role", "words"),
        [
            (Role.COUNSELOR, "Undangan untuk konselor sebaya / Invitation for a peer counselor"),
            (Role.SUPERVISOR, "Undangan untuk guru BK / psikolog / Invitation for a supervisor"),
            (Role.COORDINATOR, "Undangan untuk koordinator program / Invitation for a coordinator"),
        ],
    )
    @pytest.mark.usefixtures("here")
    def test_is_a_link_and_a_picture_in_both_languages(self, operator: Operator, role: Role, words: str) -> None:
        ran = operator("invite", role, "--bot-name", "sebaya_bot")
        assert (ran.code, ran.err) == (0, "")
        assert ran.out.startswith(words)
        (code,) = re.findall(rf"https://t\.me/sebaya_bot\?start=([{LETTERS}]{{16}})\n", ran.out)
        assert picture(f"https://t.me/sebaya_bot?start={code}") in ran.out
        (ticket,) = tickets([code])
        assert ticket is not None
        assert (ticket.role, ticket.used) == (role, False)
        assert ticket.until is not None

    def test_holds_as_long_as_it_says(self, here: Path, operator: Operator) -> None:
        (here / "school.toml").write_text('zone = "WIT"', encoding="utf-8")
        usual, short = (
            operator("invite", "counselor", "--bot-name", "x_bot"),
            operator("invite", "counselor", "--hours", "2", "--bot-name", "x_bot"),
        )
        codes = [re.findall(r"start=(\w+)", ran.out)[0] for ran in (usual, short)]
        ends = [ticket.until for ticket in tickets(codes) if ticket and ticket.until]
        assert 69.9 < (ends[0] - ends[1]).total_seconds() / 3600 < 70.1
        assert re.search(r"sebelum \d\d-\d\d-\d{4} \d\d\.\d\d WIT\.", short.out)

    @pytest.mark.parametrize("words", [("invite", "headmaster"), ("invite",), ("invite", "counselor", "--hours", "0")])
    @pytest.mark.usefixtures("here")
    def test_a_role_there_is_not_is_a_mistake_of_usage(self, operator: Operator, words: tuple[str, ...]) -> None:
        assert operator(*words).code == 2
