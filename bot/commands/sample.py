"""The demo's school, its people and the story beside their phones. Nothing here can be dialled or is anybody's."""

from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from bot.texts import Texts
from flows.model.menu import Item
from flows.model.people import Role
from flows.model.school import Duty, Hotline, Limits, School, Service

NO_NUMBER = "(nomor contoh)"
ANY = {"value": ""}
TIRELESS = Duty(
    hours=(time(0), time.max), lessons={}, a_day=99, a_week=99, rest=timedelta(), rest_heavy=timedelta(), watched=0
)
"""Counselors who never rest: for where somebody plays, or measures, at any hour."""


@dataclass(frozen=True, slots=True)
class Someone:
    first_name: str
    language_code: str
    note: str  # beside the name, above the phone
    note_en: str
    role: Role | None = None
    certified: bool = True  # a counselor


AYU = Someone("Ayu", "id", "Siswa", "Student")
BUDI = Someone("Budi", "en", "Siswa", "Student")
CITRA = Someone("Citra", "id", "Konselor sebaya", "Peer counselor", Role.COUNSELOR)
DIMAS = Someone("Dimas", "id", "Konselor sebaya", "Peer counselor", Role.COUNSELOR)
FAJAR = Someone("Fajar", "id", "Konselor, istirahat dari tugas", "Counselor, resting", Role.COUNSELOR)
LARAS = Someone("Laras", "id", "Siswa, sedang mengobrol", "Student, in a chat")
EKA = Someone(
    "Eka", "id", "Konselor baru, belum bersertifikat", "New counselor, not certified", Role.COUNSELOR, certified=False
)
RATNA = Someone("Bu Ratna", "id", "Guru BK", "School counselor", Role.SUPERVISOR)
WIRA = Someone("Pak Wira", "id", "Wali luar", "Outside contact", Role.OMBUD)
PEOPLE = (AYU, CITRA, DIMAS, RATNA, BUDI, WIRA, EKA, LARAS, FAJAR)


def school(now: datetime) -> School:
    """Two chats at once, so that "to whom?" can be played; and two counselors who never rest, at any hour somebody
    plays."""
    return School(
        name="SMA Contoh",
        hours=dict.fromkeys(range(7), (time(7), time(21))),
        hotlines=(
            Hotline(
                name={"id": "Contoh layanan bantuan", "en": "Sample helpline"},
                number=NO_NUMBER,
                in_words={"id": NO_NUMBER, "en": "(sample number)"},
                needs="none",
                hours={"id": "24 jam", "en": "24 hours"},
                source="contoh / sample",
                verified_at=now.date(),
            ),
        ),
        directory=(
            Service(
                "psychologist",
                {"id": "Psikolog (contoh)", "en": "Psychologist (sample)"},
                {"id": "contoh: Selasa pagi di puskesmas", "en": "sample: Tuesday mornings at the health centre"},
            ),
        ),
        limits=Limits(chats_at_once=2),
        letters=True,
        duty=replace(TIRELESS, watched=2),
        sample=True,
    )


def story(texts: Texts) -> tuple[dict[str, str], ...]:
    """What to tap on which phone. Labels are quoted as they stand on that phone."""
    words = texts["id"]
    talk, danger, end = words.item(Item.TALK), words.item(Item.DANGER), words.item(Item.END)
    agree, claim, mistake = words("button-consent-agree"), words("button-claim", ANY), words("button-danger-mistake")
    care, read = words("button-claim", {"value": "care"}), words("button-read")
    return (
        {
            "id": f"HP Ayu (siswa): tekan MULAI, baca tiga layar pendek, lalu {agree}.",
            "en": f"Ayu's phone (student): press START, read three short screens, then “{agree}” (I agree).",
        },
        {
            "id": f"HP Ayu: tekan {talk}, pilih topik, jawab atau lewati sisanya. Ayu masuk antrean.",
            "en": f"Ayu: press “{talk}” (talk), choose a topic, answer or skip the rest. Ayu waits.",
        },
        {
            "id": f"HP Citra atau Dimas (konselor): tekan {claim}. Yang lain melihat bahwa sudah diambil.",
            "en": f"Citra or Dimas (counselors): press “{claim}” (take). The other sees that it is taken.",
        },
        {
            "id": "Tulis bergantian dari kedua HP. Keduanya hanya tahu nama samaran. Coba balas, sunting, kirim foto.",
            "en": "Write from both phones. Each knows only an alias. Try a reply, an edit, a photo.",
        },
        {
            "id": f"HP Ayu: tekan {danger}. Bantuan muncul seketika dan Bu Ratna (guru BK) diberi tahu; ia bisa "
            f"menekan {care}, atau Ayu menjawab {mistake}.",
            "en": f"Ayu: press “{danger}” (emergency). Help appears at once and Bu Ratna (school counselor) is told; "
            f"she may press “{care}” (I am on it), or Ayu answers “{mistake}” (by mistake).",
        },
        {
            "id": "HP Ayu: tulis “capek hidup”. Obrolan jalan terus, dan di HP Bu Ratna muncul tanda “Perlu dilihat”: "
            f"tekan {read} dan pilih PIN. Majukan jamnya, dan tandanya muncul lagi sampai ada yang menangani.",
            "en": "Ayu: write “capek hidup” (tired of life). The chat goes on, and Bu Ratna's phone shows “Perlu "
            f"dilihat” (please look): press “{read}” (read) and choose a PIN. Move the clock on: it comes back until "
            "somebody is on it.",
        },
        {
            "id": f"HP Ayu: tekan {end}, lalu jawab bagaimana perasaannya dan apakah terbantu.",
            "en": f"Ayu: press “{end}” (finish), then say how it feels now and whether it helped.",
        },
        {
            "id": f"HP Eka (konselor baru): setujui kode etik, lalu tekan {words.item(Item.TRAINING)}. Setelah semua "
            f"modul lulus, Bu Ratna memberi sertifikat lewat {words.item(Item.COUNSELORS)}. HP Budi: cerita yang sama "
            "dalam bahasa Inggris. Orang baru masuk sebagai siswa; jam bisa dimajukan.",
            "en": f"Eka (a new counselor): accept the code of ethics, then press “{words.item(Item.TRAINING)}” "
            f"(training). When all is passed, Bu Ratna certifies through “{words.item(Item.COUNSELORS)}”. Budi's "
            "phone: the same story in English. People you add are students; the clock can be moved on.",
        },
        {
            "id": f"HP Bu Ratna: {words.item(Item.ROOM)} menunjukkan obrolan Laras dan Dimas; {words.item(Item.CASES)} "
            f"satu kasus dengan tanggal tinjau; {words.item(Item.COUNSELORS)} sertifikat, siapa istirahat (Fajar), "
            f"tim dewasa, dan {words('button-meeting', {'name': ''})}; {words.item(Item.ROSTER)} siapa yang jaga, dan "
            "giliran minggu ini.",
            "en": f"Bu Ratna: “{words.item(Item.ROOM)}” (room) shows the chat of Laras and Dimas; "
            f"“{words.item(Item.CASES)}” (cases) one with a review date; “{words.item(Item.COUNSELORS)}” certificates, "
            "who rests (Fajar), the team, and the team meeting; "
            f"“{words.item(Item.ROSTER)}” (roster) who is on duty, and this week's shifts.",
        },
    )
