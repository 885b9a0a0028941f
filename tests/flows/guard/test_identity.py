"""A student about to say who they are is found; one who only talks is not."""

import pytest

from flows.guard.found import Kind, covered
from flows.guard.identity import identity_in
from tests.flows.guard.test_contacts import lines

FOUND = {
    "name": """
        nama aku Rara Ayuningtyas
        namaku dimas
        n4maku dimas
        n a m a k u  r a r a
        nama aku, Zhafran
        panggil aja dimas
        panggil aku rara aja
        kenalin aku putri
        aku Putri dari kelas 8B
        aku dimas kak
        ini dewi kak
        im Sarah
        jenengku sri wahyuni
        nami abdi neng siti
        biasanya dipanggil Uun
    """,
    "class": """
        kelas 7B
        8b
        XI IPA 2
        anak 9-3
        kelas 8.3
        kelas VIII A
        dua belas ipa dua
        aku di kelas delapan b
        kelas x e
        no absen ku 17
    """,
    "place": """
        rumahku di jalan melati no 5
        rt 03 rw 02
        perum griya asri blok c
        jl. kartini gang 2
        aku tinggal di dusun krajan
        rumahku sebelah indomaret
        omahku cedak alun-alun
        imah abdi di gang haji mukti
    """,
    "school": """
        SMPN 3 Bandung
        sekolahku di smp negeri 5
        aku anak smanda
        aku santri darul ulum
        wali kelasku Bu Rina
        bu Lilis wali kelasku
    """,
    "position": """
        aku anaknya pak lurah
        aku anaknya kepala sekolah
        aku ketua osis
        ibuku jualan di kantin sekolah
        aku yang pingsan waktu upacara kemarin
        i'm the student council president
    """,
    "birthday": """
        ulang tahunku 12 mei 2010
        aku lahir tanggal 1 januari 2011
        tgl lahir 14-06-2009
        my birthday is may 12
    """,
    "others": """
        temenku Dinda kelas 8B
        nama ibuku Sulastri
        mantanku si Bagas kelas XI IPS 2
    """,
}

QUIET = """
    aku anak pertama
    namanya juga hidup
    kelas matematika bikin pusing
    waktu kelas 7 aku masih punya temen
    kelas 12 bikin stres
    nilai 85, jam 10, soal no 5, 10.000
    soal 7a sama 8b susah
    ujian tanggal 12 mei
    aku di rumah
    ketemu guru BK
    aku dari bandung
    liburan ke jogja kemarin
    idolaku raffi ahmad
    hero favoritku gusion
    namaku sering diejek
    mereka manggil aku gendut
    aku dipanggil guru ke depan
    kucingku namanya moci
    aku sedih
    im tired
    my name doesnt matter
    ketua osis kok gitu
    pengen jadi ketua osis
    wali kelasku galak banget
    ibuku guru
    ulang tahunku ga ada yang inget
    jalan satu satunya ya cerita
    aku blok dia
    jawabannya a kayaknya
    rumahku deket sekolah jadi jalan kaki
"""


@pytest.mark.parametrize("text", [text for block in FOUND.values() for text in lines(block)])
def test_found(text: str) -> None:
    found = identity_in(text)
    assert found
    assert {one.kind for one in found} == {Kind.IDENTITY}


@pytest.mark.parametrize("text", lines(QUIET))
def test_quiet(text: str) -> None:
    assert identity_in(text) == ()


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Namaku Rara Ayuningtyas, aku sedih", "Namaku […], aku sedih"),
        ("panggil aja Dimas ya", "panggil aja […] ya"),
        ("aku di kelas 8B dan takut", "aku di […] dan takut"),
    ],
)
def test_a_name_is_covered_alone(text: str, left: str) -> None:
    assert covered(text, identity_in(text)) == left
