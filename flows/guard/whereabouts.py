"""Frames of where somebody belongs: class, school, street, house, and numbers that only one person has."""

from flows.guard.pattern import frames

CLASSES = {
    "GRADE": "7 8 9 10 11 12 vii viii ix x xi xii tujuh delapan sembilan sepuluh sebelas dua.belas",
    "SECTION": "a b c d e f h j k l",
    "MAJOR": """ipa ips mipa bahasa iis mia tkj tkr rpl akl ak otkp bdp mm multimedia tsm dkv perhotelan farmasi keperawatan titl tbsm pplg tjkt akuntansi
        boga agama ap pm tav tp bkp dpib busana tb otomotif ph upw perbankan iik mipas science social saintek soshum""",
    "NUMBER": "[1-9] satu dua tiga empat lima enam tujuh delapan",
    "JOINED": "[789][a-l] 1[012][a-j] (?:vii|viii|ix|xii|xi)[a-j] 1?[0-9](?:ipa|ips|mipa|iis|mia)[1-9]?",
    "DASHED": "(?:7|8|9|10|11|12)[-/,.][0-9]{1,2} [789][:][0-9]",
    "TASK": "soal nomor no hal halaman latihan bab poin bagian ukuran gedung kamar lampiran nilai essay pg uts uas tugas paket jam pukul lantai aktivitas tabel grafit pasal versi ram golongan",
    "LEVEL": "smp sma smk mts sd smpn sman smkn sdn mtsn smpit smait sdit slb smpk smak smpi smai stm smea ma man mi mis mas min tk",
    "NAMED": "smp sma smk mts sd smpn sman smkn sdn mtsn smpit smait sdit smpk smak smpi smai",
    "NUMBERED": "smpn sman smkn sdn mtsn min",
    "NEARBY": "deket sebelah belakang depan samping pinggir",
    "LANDMARK": """masjid mesjid mushola gereja pasar indomaret alfamart polsek polres puskesmas stasiun terminal lapangan kantor balai alun spbu pom bank
        mall rs rumah.sakit jembatan kuburan makam sd smp sma smk kampus pura vihara klenteng warung bengkel apotek pabrik sawah sungai kali rel tol pantai
        mcd kfc church mosque market gor stadion taman pesantren kelurahan kecamatan koramil toko""",
    "HOME": "bumi rumah tinggal alamat kos kosan kost imah kontrakan house live",
    "VILLAGE": "lembur desa dusun kampung kelurahan kecamatan kel kec dukuh banjar nagari jorong lingkungan village kabupaten kab pondok ponpes pesantren",
}

WHEREABOUTS = frames(
    r"""
class        GRADE MAJOR NUMBER !jam|kali|bab|kkm
class        kelas GRADE /[1-9]/ !jam|kali|bab|tahun|hari|bulan|semester|orang|minggu|x
class        kelas GRADE ga|aku $   / kamu mau pengen
class        x /[a-h]\d{1,2}/
class        kelas|anak|aku|di|dari|^ /x[a-h]-?[1-9]/
class        kelas GRADE {place} $|dan|kak|sama|di
class        kelas GRADE mekkah|madinah|makkah
class        ^ x|xi|xii /[1-9]/ $
class        vii|viii|ix|xi|xii SECTION
class        aku ~1 MAJOR NUMBER $|kak|dan
class        MAJOR NUMBER angkatan
class        kelas ~1 MAJOR NUMBER
class        anak MAJOR NUMBER
class        kelas GRADE SECTION
class        kelas|anak|dari|di|aku|im GRADE SECTION $
class        kelas ~1 /[1-9][a-l]|1[012][a-l]/
class        kelas|anak|dari DASHED
class        kelas /[789][.][1-9]/
class        JOINED !jam|gb|rb   / TASK
class        kelas GRADE unggulan|akselerasi|axel|tahfidz|bilingual|plus|internasional|al|ibnu|abu|inti
class        absen aku|ku|nomor? nomor? # !kali|hari|minggu|bulan|tahun|x|jam|orang|persen   / soal
class        nomor absen aku|ku? ~1 #
school       LEVEL negeri|n|swasta|kristen|katolik|islam? # !tahun|kali|bulan|hari|orang|semester|minggu|jam|x
school       aku ~2 NAMED {place}   / pengen mau masuk favorit temen waktu jaman pas lulus
school       NUMBERED ~1 #
school       NAMED negeri|n|it|al|islam|kristen|katolik? {place} $|di|kelas|kota|jalan   / pengen mau masuk bagusan favorit temen waktu
school       NAMED al|muhammadiyah|nu|pgri|telkom|santa|santo|st|kanisius|maarif|taruna|tarakanita|penabur
school       sekolah aku|ku ~1 nama nya? {place}
school       sekolah aku|ku itu? di jalan|al|daerah
school       sekolah aku|ku itu? di {place}
school       sekolah aku|ku itu? LEVEL negeri|n? {school}
school       sekolah aku|ku ~1 NEARBY ~1 LANDMARK
school       sekolah di al|daerah
school       sekolah di {place}
school       aku ~1 anak|santri pondok|pesantren|ponpes|asrama {place}
school       aku ~1 anak|santri pondok|pesantren|ponpes al|darul|nurul
school       sekolah nya? di LEVEL ~1 #
street       jalan {road} ~2 # !tahun|kali|bulan|hari|minggu
street       jalan raya? {street} $
street       jalan ~2 nomor|no #
street       gang ~2 nomor|no #
street       -ngomong|banget aku ~1 orang {place}
street       HOME|sekolah ~1 daerah|sekitar|sekitaran {place}
street       HOME|sekolah ~1 daerah|sekitar pondok|kampung|gang
street       HOME ~2 blok /[a-z]{1,2}\d{0,2}/
street       perumahan blok
street       apartemen|apart|rusun|apartment {place}
street       aku ~1 dari VILLAGE {road}
street       gang #
street       panti asuhan {any}
street       asrama ~1 blok|kamar|polisi|tentara
street       on|di {place} street|road
school       sekolah ku|aku ~4 NEARBY ~1 LANDMARK
school       nama sekolah ku|aku itu? {school}
school       nama sekolah ku|aku itu? NAMED
school       pesantren|ponpes|pondok al|an|ar|darul|nurul
street       kos ~2 NEARBY ~1 LANDMARK
street       perumahan perumahan
street       HOME ku|aku ~1 belakang|depan|sebelah|samping sekolah
street       rumah ku|aku ~2 pagar|cat|warna|pager|gerbang hijau|ijo|biru|merah|kuning|putih|item|hitam|coklat|pink|ungu|orange|abu
street       aku tinggal ~1 NEARBY ~2 LANDMARK
street       tinggal ~4 di {place}
school       /s(?:man|pen|mken|tem)(?:sa|da|ga|pat|ti|li|ma|nam|tu|ju|pan|lan|bel|las)[a-z]{0,4}/
school       sekolah ~1 di NAMED it|negeri|n|islam|kristen? {school}
school       mondok|nyantri di {school}
school       santri {school}
school       santri darul|nurul|al|an|ar|as
school       ku sekolah itu? {school}
street       HOME ~4 jalan|gang {road}
street       HOME|sekolah ~4 gang|jalan {road}
street       jalan {place} nomor|no|raya|rt|blok
street       gang {road} #
street       gang ~2 /[ivx]+/
street       rt #
street       rw #
street       perumahan {any} ~2 blok
street       di|ku|aku perumahan {place} $|blok|nomor|no|rt
street       HOME ~3 perumahan {any}
street       perumahan permata|bumi|graha|griya|taman|villa|indah|asri|permai|bukit|pondok|citra|puri|mutiara|harapan|sejahtera
street       griya|graha|puri|villa|pondok {place}
street       blok /[a-z]{1,2}\d{0,2}/ $|nomor|no|rt|gang|lantai   / aku dia mereka
street       blok /[a-z]/ #
street       blok # nomor|no
street       HOME ~3 nomor|no #
street       HOME ~3 VILLAGE {road}
street       VILLAGE {place} rt
street       HOME ku|aku ~4 NEARBY ~2 LANDMARK   / sepi kotor ribut
street       HOME ku|aku|nya|abdi? ~1 di {place}
street       aku tinggal ~1 di {place}
street       alamat aku|ku|rumah ~1 {place}
street       asrama ~2 kamar|lantai|blok #
number       nisn|nik|nis|npsn aku|ku? ~1 #
number       nomor induk ~2 #
number       kode pos ~2 #
number       kartu pelajar ~1 #
number       plat ~3 /[a-z]{1,2}/ #
""",
    CLASSES,
)
