"""What is covered between two young people, and what stays as it was written."""
# ruff: noqa: RUF001  look-alikes are what this is about

import re
from collections.abc import Callable
from itertools import product
from random import Random
from time import thread_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.model.masks import LONGEST, SHORT, mask

COVERED = {
    "usernames": """
        follow @rara_putri ya | follow [nama pengguna] ya
        (@rara.putri) | ([nama pengguna])
        ini @Rara12. | ini [nama pengguna].
        ＠rara_putri | [nama pengguna]
        add @ rara_12 | add [nama pengguna]
        ig: rara.putri | ig: [nama pengguna]
        IG ku = rara | IG ku = [nama pengguna]
        igku rara_p12 | igku [nama pengguna]
        tele gw raraputri99 | tele gw [nama pengguna]
        instagram rara.putri | instagram [nama pengguna]
        id line: rara | id line: [nama pengguna]
        username rara_99 di roblox | username [nama pengguna] di roblox
    """,
    "links": """
        chat di t.me/rara ya | chat di [tautan] ya
        https://t.me/+AbC-12. | [tautan].
        (lihat HTTPS://Ex.com/a?b=c) | (lihat [tautan])
        tg://user?id=12345 | [tautan]
        tg:resolve?domain=rara | [tautan]
        telegram.me/rara, ya | [tautan], ya
        www.rara.net | [tautan]
        rara.com | [tautan]
        sekolahku.sch.id | [tautan]
        bit.ly/3abc | [tautan]
        forms.gle/xyz | [tautan]
        wa.me/6281234567890 | [tautan]
        rara.carrd.co/ | [tautan]
        t . me / rara | [tautan]
        t dot me slash rara | [tautan]
        t[.]me/rara | [tautan]
        t(dot)me/rara | [tautan]
        instagram titik com / rara | [tautan]
        т.ме/rara | [tautan]
        t。me/rara | [tautan]
        t․me／rara | [tautan]
    """,
    "e-mail": """
        rara@gmail.com | [email]
        ke rara.p+1@sma1.sch.id, ya | ke [email], ya
        rara123@gmail | [email]
        rara @ gmail . com | [email]
        rara at gmail dot com | [email]
        rara (at) gmail (dot) com | [email]
        rara[at]yahoo[dot]co[dot]id | [email]
        rara (at) sekolah titik id | [email]
        rara et gmail titik com | [email]
        rаrа@gmаil.com | [email]
    """,
    "numbers": """
        wa 081234567890 | wa [nomor]
        0812-3456-7890 | [nomor]
        0812 3456 7890 | [nomor]
        0812.3456.7890 | [nomor]
        0812/3456/7890 | [nomor]
        +62 812 3456 7890 | [nomor]
        +62812-3456-789 ya | [nomor] ya
        62812-3456-7890 | [nomor]
        62 812 345 678 | [nomor]
        (021) 555-1234 | [nomor]
        08 12 34 56 78 90 | [nomor]
        08.12.34.56.78.90 | [nomor]
        0 8 1 2 3 4 5 6 7 8 9 0 | [nomor]
        aku0812345678901ya | aku[nomor]ya
        nol delapan satu dua tiga empat lima enam tujuh delapan | [nomor]
        kosong lapan 12 34 56 78 90 | [nomor]
        o812 3456 789o | [nomor]
        08l2 3456 789 | [nomor]
        ０８１２３４５６７８９ | [nomor]
        ٠٨١٢٣٤٥٦٧٨٩٠ | [nomor]
        ⓪⑧①②③④⑤⑥⑦⑧⑨ | [nomor]
        0️⃣8️⃣1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣ | [nomor]
        nik 3275011204050001 | nik [nomor]
        3275 0112 0405 0001 | [nomor]
        4111-1111-1111-1111 | [nomor]
        nisn 0051234567 | nisn [nomor]
        umurku 15, 0812 345 6789 | umurku [nomor]
    """,
}

STAYS = """
    jam 08.00-09.30
    besok 08.30 - 09.15 - 10.00
    pukul 08.00, 09.00, 10.00, 11.00
    08-12-2024 09.30
    2024-08-12 09:30:00
    senin 7-8-2024, 9-8-2024
    05/06/2024, 06/06/2024
    01/02, 03/04, 05/06
    tahun 2023/2024 dan 2024/2025
    2019 2020 2021 2022
    telepon 112, 119 ext 8, 129 atau 110
    112 129 119 110 113
    119 ext 8
    Rp150.000
    150.000 - 2.500.000
    Rp 1500000 - 2000000
    150.000/bulan
    nilai 87 90 75 88 92 100
    87, 90, 75, 88,5, 92
    62 85 90 78 88
    0.75 0.80 0.91
    skor 3-2, 4-1, 5-0
    1 2 3 4 5 6 7 8 9 10
    1. 2. 3. 4. 5. 6. 7. 8. 9.
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh
    tarik napas satu dua tiga empat, tahan 1 2 3 4 5 6 7
    halaman 120-135, 140-155, 200-210
    kelas 7B no 12
    harga 3 @ 5000, 2 buku @5000
    @_@
    dan/atau, dll/dsb, s.d. jam 8
    capek banget...aku mau pulang
    aku sedih.me too
    sakit.mau pulang
    gimana.kok?iya, sedih.kenapa?
    a.n/ Budi
    IG aku di-hack, tele rusak
    lihat di gmail
    😀 halo ❤️ Ⅷ ½ ﷺ
    [nomor] [nama pengguna] [email] [tautan]
"""
Mask = Callable[[str], str]


def pairs() -> list[tuple[str, str]]:
    lines = [line for block in COVERED.values() for line in block.strip().splitlines()]
    return [(text.strip(), covered.strip()) for text, covered in (line.split(" | ") for line in lines)]


def unlike(masking: Mask) -> list[str]:
    """Where it covers something else than it should."""
    stays = [line.strip() for line in STAYS.strip().splitlines()]
    return [text for text, covered in [*pairs(), *zip(stays, stays, strict=True)] if masking(text) != covered]


def test_what_leads_out_is_covered_and_the_rest_stays() -> None:
    assert unlike(mask) == []


@pytest.mark.parametrize(
    "twin",
    [
        lambda text: text,
        lambda text: re.sub(r"\d{9,}", "[nomor]", text),
        lambda text: re.sub(r"\d[\d .-]{7,}\d", "[nomor]", mask(text)),
        lambda text: mask(text.encode("ascii", "ignore").decode()),
        str.upper,
    ],
    ids=["none", "only plain digits", "dates, too", "look-alikes lost", "other words changed"],
)
def test_a_mask_that_covers_too_little_or_too_much_is_caught(twin: Mask) -> None:
    assert unlike(twin)


def test_a_number_over_several_lines_is_one() -> None:
    assert mask("nomorku\n0812\n3456\n7890\nya") == "nomorku\n[nomor]\nya"


@pytest.mark.parametrize(
    "elsewhere",
    [
        "ig",
        "insta",
        "instagram",
        "tiktok",
        "tele",
        "telegram",
        "fb",
        "facebook",
        "twitter",
        "discord",
        "snapchat",
        "roblox",
        "username",
        "usn",
        "id line",
        "line id",
    ],
)
def test_a_name_is_covered_wherever_it_is_said_to_be(elsewhere: str) -> None:
    assert mask(f"{elsewhere} ku = rara") == f"{elsewhere} ku = [nama pengguna]"


def test_several_in_one_text_and_the_words_between_as_they_were() -> None:
    text = "Ｈalo RARA, ig: @rara_p, wa 0812-3456-7890 atau rara@gmail.com / t.me/rara. Ⅷ!"
    assert mask(text) == "Ｈalo RARA, ig: [nama pengguna], wa [nomor] atau [email] / [tautan]. Ⅷ!"


def test_covering_never_makes_a_text_too_long_to_send() -> None:
    text = "@abc " * 819
    assert mask(text) == f"{SHORT} " * 819


PIECES = (
    *("a", "1", "0", "8", "o", "l", "@", ".", "/", " ", "-", "+", "(", ")", "[", ":", "_", "\n", "\t", "٣", "à", "😀"),
    *("nol", "satu", "62", "08.", "12.30", "150.000", "1 ", "1.", "1/", "a.", "a-", "@a", "x@", "0[", "[.", "me/"),
    *("t.me", "www.", "http://", "tg:", "com", "(at)", " at ", " et ", "dot", "gmail", "ig: ", "ig ", "\ufdfa"),
    *("\u0301\u0316", "\ud800"),
)


@given(st.text(st.characters(codec=None)) | st.lists(st.sampled_from(PIECES)).map("".join))
def test_any_text_has_a_mask_that_can_be_sent(text: str) -> None:
    covered = mask(text)
    assert units(covered) <= max(LONGEST, units(text))
    assert covered == text or "[" in covered


def test_no_text_takes_long() -> None:
    """Patterns that give back what they took would need minutes for some of these."""
    random = Random(5)
    texts = [(one + other) * LONGEST for one, other in product(PIECES, repeat=2)]
    texts += ["".join(random.choices(PIECES, k=LONGEST)) for _ in range(100)]
    assert max(seconds(text[:LONGEST]) for text in texts) < 0.3  # of the processor; 0.003 on a quiet machine


def seconds(text: str) -> float:
    began = thread_time()
    mask(text)
    return thread_time() - began


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
