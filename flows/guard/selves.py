"""Frames of telling who one is, or who somebody is: names, birthdays, positions, what everybody at school saw."""

from flows.guard.pattern import frames

CLASSES = {
    "AKU": "aku ku",
    "SELF": "aku im ini",
    "KIN": "paman pakde bude bibi mama bapak adik kakak abang temen pacar mantan sahabat bestie gebetan crush sepupu tante om nenek kakek cowok cewek ortu saudara kembaran sodara",
    "WHO": "anak adik kakak cucu sepupu keponakan ponakan kembaran saudara pacar mantan sodara menantu istri",
    "SIR": "bu pak mama bapak ustad ustadz ustadzah ust coach sir bunda romo suster kyai kiai",
    "TEACHER": "guru wali.kelas walikelas walas kepsek kepala.sekolah pelatih pembina homeroom.guru coach wakasek waka kesiswaan guru.bk guru.mtk",
    "POSITION": """lurah rt rw kades camat kepsek kepala guru bupati walikota haji pemilik satpam penjaga ketua yayasan pendeta ustad ustadz dokter kiai kyai
        kantin polisi dukuh tu tata kebun bos caleg dewan komandan babinsa kapolsek direktur principal headmaster ketua""",
    "MONTH": """januari februari maret april mei juni juli agustus september oktober november desember jan feb mar apr jun jul agu ags agt sep sept okt oct
        nov des dec january february march may june july august october december""",
    "OFFICE": "ketua wakil waketos ketos sekretaris bendahara mayoret danton komandan ketum dirigen pratama captain pradana koordinator gitapati",
    "BODY": """osis kelas pramuka rohis basket futsal voli tim mpk pmr paskibra paskib ekskul band rokris cheers komite pkk rt rw dkm yayasan partai komplek class team pks kir student council
        teater tari badminton silat taekwondo karate mading angkatan sekolah school football basketball drumband marching padus saka remus""",
    "SEEN": """juara menang pemenang jatuh pingsan nyanyi bawa baca pidato mc tampil main dance nari jadi mimpin pimpin wakilin ketauan kepleset
        kecelakaan kesurupan nangis berantem muntah diskors viral dimarahin dihukum won fell fainted sang maju dipanggil mewakili""",
    "STAGE": """upacara pensi lomba olimpiade paskibra paskib panggung wisuda porseni classmeet classmeeting drumband pentas bendera apel lapangan osn fls2n
        o2sn perpisahan tangga mos mpls pramuka kejuaraan ceremony podium cerdas cermat debat puisi pildun kabupaten provinsi nasional""",
}

SELVES = frames(
    r"""
name         nama lengkap|asli|panggilan|ku|depan|belakang|panjang|kecil|baptis|panggilanku aku|ku|nya? itu|sih|aku? !ini {name}   / kucing anjing grup hewan kelinci hamster
name         nama aku|ku itu? {name}   / kucing anjing grup
name         nama ~1 ku|aku itu? {name}   / kucing anjing grup
name         ^ nama {name} $|kelas
name         aku am {known}
its-me       its|hey {capital}
its-me       ini {known} $
name         aku punya? nama {name}
name         ku nama itu? {name}
name         ku real|full|first|last|nick nama itu? {name}
its-me       {known} di? sini $
its-me       its {known}
name         aku nama nya {name}
its-me       im {capital} $|from|dari|kelas|btw
its-me       ^ aku {name} $
its-me       ^ halo|hai|hei|hi|hello|pagi|siang|malam aku|im|ini {name} $
name         nama aku|ku|asli ~1 itu|adalah|yaitu {name}
name         nama dari? aku? {known}
name         asli|aslinya|asliku ku|nya|aku? itu? nama? {known}
call-me      panggil aku|aja aja|aku? {name}   / jangan mereka
call-me      panggil aku|saja|dengan|nama ~1 {known}   / mereka jangan
call-me      biasa|biasanya|sering|suka aku? dipanggil aja|nama|dengan? {name}   / mereka
call-me      biasa|biasanya ~1 dipanggil|panggil nya? {name} $
call-me      dipanggil nya {name}
call-me      aku|bisa|boleh ~1 dipanggil aja|nama|dengan? {known}
call-me      call aku {capital}
call-me      panggil|dipanggil aja? {known} aja|$
name         nama aku|ku di {known}
other-name   nama nya SIR {known}
its-me       ^ ini|aku {given} $
kin-position KIN ku|aku ~1 satpam|penjaga|tu|kepsek|kepala.sekolah
kin-position mama|bapak|ortu ku|aku ~3 di polsek|polres|kodim|koramil|kelurahan|kecamatan|puskesmas|dprd|balai
seen         aku ~1 anak|murid|siswa|siswi baru dari|di|pindah
seen         aku ~1 kembar|atlet|vokalis|gitaris|drummer|penyiar|kiper|striker|goalkeeper|vocalist ~3 sekolah|band|tim|kembaran|kelas|osis|futsal|basket|voli
seen         aku ~1 yang ~3 kruk|tongkat|digips|gips|behel|kursi.roda|difabel|tuli|bisu|pincang|botak
seen         aku ~1 yang biasa|suka|sering|selalu ~2 adzan|azan|imam|mimpin|jadi|bawa|nyanyi ~4 sekolah|mushola|upacara|kelas|lapangan|bendera|pensi
seen         aku ~1 yang ~2 dapet|dapat|terima ~1 medali|piala|beasiswa|penghargaan
seen         aku ~1 yang ~5 dihukum|dijemur|dimarahin ~2 senin|upacara|lapangan|kemarin
seen         aku ~1 pemimpin|petugas|pembaca|pengibar|penerima ~2 STAGE|beasiswa
seen         aku ~1 yang viral|pingsan|kesurupan|dikeluarin|diskors|kepleset
seen         aku ~1 anak|murid|siswa|siswi yang dikeluarin|diskors|pindah|menang|juara|pingsan
seen         aku ~1 juara # ~2 STAGE ~3 tingkat|kota|nasional|provinsi|kabupaten|sekolah|kecamatan|se
seen         aku ~1 pemenang|peraih ~3 STAGE|medali|emas
greeting     kenalin nama? aku? ini? {name}
greeting     kenal dari? aku|dengan|sama {known}
greeting     salam kenal aku? {known}
greeting     kenalan ~1 aku {name} $
greeting     dengan|sama {known} di|$
its-me       ^ ini aku? {known} $|di|dari|yang|kelas|anak
its-me       ini dengan|aku|sama|dari {known}
its-me       ^ halo|hai|hei|hi|hello|pagi|siang|malam|assalamualaikum|bu|pak|permisi|oh|ok|oke? ~1 aku|im|ini {known}
its-me       aku|im {known} $|di|dari|yang|kelas|anak|salam|sini|absen|umur|from|siswa|murid|murid|nama|jurusan|dan|tinggal
its-me       aku ini? {capital} $|dari|yang|kelas|anak|salam|umur|jurusan|siswi|siswa|murid
its-me       aku ini|tu|itu|adalah|si|bernama {known}
its-me       its aku {known}
its-me       this itu|is {known} $
its-me       aku {name} dari|anak|from|siswi|siswa|murid|absen kelas
its-me       im {name} from|dari
its-me       aku|ini si {known}
signed       ^ {capital} di? sini $
signed       ^ dengan {name} di sini
other-name   nama KIN|TEACHER ku|aku|nya SIR? {name}
other-name   KIN ku|aku|nya ~2 nama|namanya|bernama nya|si|itu? {name}   / kucing
other-name   dia|orang ~2 nama|bernama nya {name}
other-name   yang ~3 nama|bernama nya? {known}   / kucing anjing lagu film buku game hero karakter
other-name   nama ~1 nya {known}   / kucing anjing lagu film hero
other-name   KIN ku {known} kelas|anak|yang
other-name   aku ~1 WHO nya? nya|dari? dari? {known}
teacher      TEACHER ~2 nya|ku|aku|namanya|bk|nama? nama|namanya|itu|is? nya? SIR {any}   / baik galak
teacher      TEACHER ~2 namanya|nama|is|itu nya? {known}
teacher      diajar|diajarin|dilatih ~1 SIR {any}
teacher      SIR {name} ~2 TEACHER
teacher      SIR {name} ~3 KIN ku|aku
teacher      KIN ku|aku ~1 SIR {name}
teacher      SIR {name} ~1 yang? ngajar|ngajarin
other-name   kembaran ku {known}
other-name   OFFICE ~2 nama nya {name}
teacher      kepala sekolah ku? ~1 SIR {known}
kin-position aku ~1 WHO nya? dari? SIR {any}   / sendiri tiri kandung
kin-position putra|putri dari SIR {any}
kin-position ku mama|bapak|ortu|kakak|om|tante ~2 guru|satpam|kepsek|kepala|jualan|teacher|ngajar ~3 sini|kantin
kin-position ^ anak nya? SIR POSITION|{known}
kin-position anak nya? pak|bu|bapak POSITION
kin-position aku ~1 WHO nya? dari? yang.punya|kepsek|kepala.sekolah|kepala.desa|lurah|kades|pemilik|satpam|penjaga|walikota|bupati|camat|pendeta|kiai|kyai|ketua|guru.sini|rt|kapolsek|principal|headmaster
kin-position mama|bapak|ortu|om|tante|kakak|nenek|kakek|mom|dad|abang ku|aku|nya ~1 guru|satpam|kepsek|kepala|penjaga|tu|jualan|ngajar|dagang|jaga|staff|kerja|teaches|teacher ~4 sini|kantin|sekolah.ini|sekolah.kita|sekolah.ku|this.sekolah|kita|koperasi
kin-position aku|ku mama|bapak ~1 guru|teacher ~2 sini|sekolah
kin-position mama|bapak|om|tante|kakek|nenek|kakak ku|aku ~1 pak|bu? lurah|rt|rw|kades|camat|bupati|walikota|kapolsek|kepsek|kepala.sekolah|kepala.desa|caleg|dprd|pemilik|kyai|kiai
kin-position aku ~1 anak nya? guru
kin-position KIN ku|aku ~1 kantin sekolah|sini
kin-position KIN ku|aku ~1 punya|buka|jualan|jaga|dagang ~4 deket|depan|sebelah|samping|sekolah   / hp
kin-position yang punya|jaga kantin|yayasan|sekolah|koperasi|fotokopi
position     SELF|KIN|kakakku ~3 OFFICE ~1 BODY   / gagal calon pemilihan mau nyalon bukan dipilih kalo ga pengen semoga sama suka dimarahin galak sombong kepada naksir
position     SELF ~1 student.council ketua
position     SELF ~1 ketua ~3 BODY   / gagal calon mau ga pengen semoga sama suka
position     aku ~2 ketos|waketos|mayoret|gitapati   / gagal calon mau bukan sama suka naksir
seen         aku ~2 yang ~3 SEEN ~3 STAGE   / ga dulu
seen         aku ~2 yang ~3 STAGE ~2 SEEN|kemarin|tadi
seen         aku ~1 yang ~2 kemarin|tadi|senin ~2 SEEN ~2 di|waktu|pas ~1 sekolah|kelas|upacara|panggung|kantin|lapangan|gerbang
seen         aku ~1 yang duduk ~2 depan|belakang|pojok|sebelah|samping|deket
seen         aku ~1 yang ~1 naik|bawa|pake motor|mobil|sepeda|tas|kursi|kacamata|tongkat
seen         aku ~1 satu.satu.nya|satu.satunya|only ~5 kelas|sekolah|angkatan|sini|kursi|ipa|ips|tkj|tkr|rpl|jurusan   / tau peduli alasan
seen         aku ~1 anak|murid|siswa ~1 pindah   / kelas.sebelah
seen         plat ~3 /[a-z]{1,2}/ #
birthday     ulang.tahun|lahir|ttl ~4 # MONTH   / mama ibu bapak dia pacar temen sahabat
birthday     ulang.tahun|lahir|ttl ~4 MONTH #   / mama bapak dia pacar temen sahabat
birthday     ulang.tahun|lahir|ttl ~4 /\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?/   / mama bapak dia pacar temen
birthday     ulang.tahun ~5 tanggal #   / mama bapak dia pacar temen
birthday     tanggal lahir ~3 #
""",
    CLASSES,
)
