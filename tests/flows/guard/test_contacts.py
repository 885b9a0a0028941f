"""What leads out of the chat is found, what only talks of such places is not."""
# ruff: noqa: RUF001  look-alikes are what this is about

import pytest

from flows.guard.contacts import contacts_in
from flows.guard.found import Found, Kind, covered
from flows.guard.identity import identity_in

FOUND = {
    "number": """
        nomor wa aku 081234567890
        0812 3333 4444 chat aja
        0813.2222.1111
        nol delapan satu dua tiga empat lima enam tujuh delapan
        0 lapan 12 34 56 78 9
        nol delapan dua dua terus tiga tiga empat empat lima lima enam enam
        enol wolu siji loro telu papat limo enem pitu wolu
        nol dalapan hiji dua tilu opat lima genep tujuh
        zero eight one two three four five six seven eight
        call me at oh eight one two five five six six seven seven
        nmr ku o812 3456 7890 ya
        ０８１２３４５６７８９０
        0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣
        nomorku 0812 dulu, lanjutannya 3456 terus 7890
    """,
    "email": """
        email ku rara.cantik@gmail.com
        emailku sasa titik putri at gmail titik com
        putriamelia et yahoo titik kom
    """,
    "link": """
        chat di t.me/raraputri ya
        klik bit.ly/ngobrol
        rara.carrd.co
        sini di rara titik com
        t titik me garis miring rara
    """,
    "handle": """
        @rara_cantik follow ya
        discord ku raka#1234
        whats your @
    """,
    "named": """
        ig ku rara_cantik
        ig kuu namanya dinda
        username tele aku budi123
        fb ku Rara Ayu Lestari
        namaku di tiktok sarah
        id line aku putri2008
        my ig is naya_aul
    """,
    "move": """
        pindah wa aja yuk
        lanjut di dm
        p i n d a h w a y u k
        pindaaah waaa yukkk
        pindahwayuk
        kita pindah ke app lain aja
        let's move to whatsapp
        pindah ka wa we yuk
        ngobrol di luar bot ini yuk
    """,
    "ask": """
        minta nomor kamu dong
        boleh minta ig?
        m1nta n0m0r dong
        n o m o r kamu dong
        mamaku udah tidur, minta wa kamu dong
        no wa dong
        wa kamu berapa?
        whats ur number
        njaluk nomermu
        menta nomer wa atuh
        instegrem kamu apa
    """,
    "give": """
        save nomorku
        kontak aku di line
        nanti aku kabarin lewat wa
        follback ya
        hmu on insta
        shareloc dong
        aku cek profil ig aku ya kak
    """,
    "meet": """
        ketemuan di kantin jam 3 yuk
        aku tunggu di gerbang jam 2 ya
        kita ketemu aja yuk
        can we meet in person?
        samperin aku di kelas ya
        papanggih yuk di kantin
        tak enteni ning gerbang yo
        rumah kamu di mana?
    """,
}

QUIET = """
    nilai aku 85, jam 10 aku baru tidur
    nilai rapot 78 80 75 90
    soal no 5 susah banget
    udah 3 tahun kayak gini
    uang jajanku 10.000 sehari
    ujian tanggal 12 mei
    telepon 112 kalau darurat
    wa aku di blok sama dia
    ari wa teh kumaha
    dia minta nomor aku terus
    ada cowok minta ig aku tapi ga aku kasih
    orang asing dm aku di ig
    ig aku di hack
    aku ga punya ig
    ketemu guru BK itu bikin takut ga sih
    boleh ketemu bu guru bk ga?
    dia ngajak ketemuan tapi aku ga mau
    kita ketemu di sini lagi besok ya
    sampai ketemu lagi
    boleh minta saran?
    line antriannya panjang banget
    lanjut besok ya kak
    temenku pindah sekolah
    delapan sembilan sepuluh
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
    😭😭😭 ❤️ 1️⃣ @_@
"""


def lines(block: str) -> list[str]:
    return [line.strip() for line in block.strip().splitlines()]


@pytest.mark.parametrize("text", [text for block in FOUND.values() for text in lines(block)])
def test_found(text: str) -> None:
    assert contacts_in(text)


@pytest.mark.parametrize("text", lines(QUIET))
def test_quiet(text: str) -> None:
    assert contacts_in(text) == ()


def test_a_find_says_what_it_is_and_where() -> None:
    text = "Ini ya: 0812-3456-7890, catat"
    assert contacts_in(text) == (Found(Kind.CONTACT, "number", 8, 22),)
    assert covered(text, contacts_in(text)) == "Ini ya: […], catat"


def test_finds_of_both_guards_may_overlap_and_are_covered_once() -> None:
    text = "ketemu di rumahku jalan melati no 5 yuk"
    found = (*contacts_in(text), *identity_in(text), Found(Kind.IDENTITY, "street", 0, 6))
    assert "melati" not in covered(text, found)
    assert len(covered(text, found)) < len(text)


def test_letters_without_end_are_no_word() -> None:
    assert contacts_in("minta" * 20 + "x" * 60) == ()
    assert contacts_in("q z " * 40) == ()


@pytest.mark.parametrize("text", ["ig ku ada", "ig ku 12", "ig ku x"])
def test_what_is_no_name_elsewhere(text: str) -> None:
    assert contacts_in(text) == ()


def test_a_name_elsewhere_is_covered_alone() -> None:
    text = "Fb ku Rara Lestari ya"
    assert covered(text, contacts_in(text)) == "Fb ku […] ya"


@pytest.mark.parametrize("said", ["08111-129-129", "08111129129", "+62 8111 129 129", "wa ke nomor 08111.129.129"])
def test_a_hotline_may_be_said(said: str) -> None:
    assert contacts_in(said)
    assert contacts_in(said, hotlines={"+628111129129"}) == ()


def test_another_number_beside_a_hotline_is_found() -> None:
    assert contacts_in("08111129129 atau 081234567890", hotlines={"08111-129-129"})


def test_somebody_else_in_the_clause_before_does_not_hide_it() -> None:
    assert contacts_in("dia jahat, minta wa kamu dong")
    assert contacts_in("dia minta wa kamu dong") == ()


@pytest.mark.parametrize("said", ["wa aku 80, 90, 75, 85, 60", "hubungi 8.30 9.45 10.15 11"])
def test_a_row_that_passes_for_marks_or_hours_is_a_number_where_it_is_called_one(said: str) -> None:
    assert [one.pattern for one in contacts_in(said)] == ["number"]
    _, _, rest = said.partition(" ")
    assert contacts_in(f"nilai {rest}") == ()
