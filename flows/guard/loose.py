"""What is no fixed frame: a sentence about another place, or about meeting, that speaks to the other one of the two.

Most sentences about such places are about somebody else, or complain. So one word of the place, one that is said to the
other, and none that tells of a third or of trouble: then it is an invitation, in whatever order.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from flows.guard.reading import END, Reading

_THIRD = frozenset(
    """dia doi mereka temen pacar mantan gebetan crush mama bapak ortu guru orang cowok cewek om tante kenalan abang kakak adik he she they him her
    someone seseorang psikolog konselor bk polisi hotline darurat sepupu sahabat bestie nenek kakek mami kepsek dokter wali walikelas walas bu
    pak tuhan allah siapa hacker penipu anonim penyanyi artis idola kucing keluarga saudara ex friend""".split()
)
_TROUBLE = frozenset(
    """liat dihack hack hacker kehack blok diblok ngeblok diblokir hapus dihapus scroll scrolling story status komen komentar viral posting post disita
    sita ilang hilang error rusak password sandi lupa baca dibaca insecure tugas angkatan sebar nyebar disebar fitnah palsu fake ga jangan
    takut aneh diancam ancam ngancam unfollow followers postingan fyp gosip ngejek diejek bully dibully serem toxic capek sedih nangis kesel
    males benci pernah kemarin dulu tadi tiap selalu sering kalo kalau waktu pas absen soal urut antrian kuis ujian sinyal kuota lemot link deleted
    129 119 112 110 113 darurat deactive uninstall lama seneng dont not cant never always dad mom sad hurt iri ditinggal ditanya sepi""".split()
)
_APPS = frozenset(
    """wa ig tele line tiktok fb discord snap twitter email roblox threads michat messenger sosmed nomor kontak username telpon vc pm dm
    steam""".split()
)
_TO_YOU = frozenset(
    """kamu mu yuk dong add follow simpan hubungi kabarin bales balas balesin pindah lanjut tukeran bagi minta kirim mabar sini
    mending enakan boleh kita berapa""".split()
)
_MEETING = frozenset(
    """ketemu samperin temui jemput otw nginep anterin anter nongkrong hangout main datang dateng sana bareng tunggu kabur pick come""".split()
)


@dataclass(frozen=True, slots=True)
class _Rule:
    id: str
    about: frozenset[str]
    said: frozenset[str]
    but: frozenset[str]


_RULES = (
    _Rule("invitation", _APPS, _TO_YOU, _THIRD | _TROUBLE),
    _Rule(
        "meeting",
        _MEETING,
        frozenset({"yuk"}),
        _THIRD | _TROUBLE | {"game", "ml", "ff", "lagu", "cerita", "doa", "belajar"},
    ),
    _Rule(
        "meeting", frozenset("samperin temui jemput otw anterin".split()), frozenset({"kamu", "mu"}), _THIRD | _TROUBLE
    ),
    _Rule(
        "meeting",
        frozenset({"tunggu"}),
        frozenset("gerbang kantin perpus gate parkiran taman lapangan halte mall".split()),
        _THIRD | _TROUBLE,
    ),
)
_ANY = frozenset().union(*(rule.about for rule in _RULES))
_LONGEST = 16  # words of a sentence; a longer one is a story


def loosely(reading: Reading) -> Iterator[tuple[str, int, int]]:
    if reading.known.isdisjoint(_ANY):
        return
    words = reading.words.split()
    first = 0
    for place, word in enumerate((*words, END)):
        if word == END:
            if 0 < place - first <= _LONGEST:
                yield from _sentence(words, first, place, reading)
            first = place + 1


def _sentence(words: list[str], first: int, stop: int, reading: Reading) -> Iterator[tuple[str, int, int]]:
    known = frozenset(words[first:stop])
    for rule in _RULES:
        if known.isdisjoint(rule.about) or known.isdisjoint(rule.said) or not known.isdisjoint(rule.but):
            continue
        hits = [place for place in range(first, stop) if words[place] in rule.about or words[place] in rule.said]
        yield rule.id, reading.places[hits[0]][0], reading.places[hits[-1]][1]
        return
