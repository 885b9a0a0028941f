"""Frames of leading somebody out of the chat: asking for a contact, giving one, moving elsewhere, meeting."""

from flows.guard.pattern import frames

CLASSES = {
    "APP": "wa ig tele line tiktok fb discord snap twitter email steam roblox threads michat messenger kakao sosmed pinterest spotify signal viber gmeet bigo bbm",
    "CHATAPP": "wa ig tele line tiktok fb discord snap twitter michat messenger dm pm zoom",
    "NUM": "nomor kontak username akun nomor.hp no.hp no.wa no.telpon id.line id.game hp.kamu",
    "WANT": "APP NUM dm",
    "AKU": "aku ku",
    "KAMU": "kamu mu nya",
    "GIVE": "kasih bagi kirim drop",
    "TAKE": "simpan hubungi add follow",
    "ASK": "bagi kasih kirim tukeran drop have get",
    "INVITE": "yuk dong aja gimana",
    "WHEN": "besok nanti jam pulang istirahat sabtu minggu senin selasa rabu kamis jumat sore malam siang weekend after abis habis sepulang sekarang tonight",
    "SPOT": """kantin perpus perpustakaan gerbang taman parkiran mall lapangan kelas uks mushola masjid alun halte warung cafe kafe
        indomaret alfamart belakang depan rooftop tangga toilet koridor lab aula pasar minimarket terminal stasiun bioskop gor library
        canteen park gate ruang ruangan kosan kos rumah mcd kfc sawah angkringan wc kolam""",
    "THIRD": """dia doi mereka temen pacar mantan gebetan crush mama ibu bapak ortu guru orang cowok cewek om tante kenalan abang kakak adik he she
        they him someone stranger seseorang psikolog konselor bk polisi hotline darurat sepupu sahabat bestie nenek kakek friends friend password pw sandi
        mami kepsek dokter wali walikelas walas bu pak masalah kalo kalau pernah dulu saran pendapat her hacker penipu""",
    "ADULT": "bk guru psikolog konselor bu pak dokter kepsek wali nenek kakek mama bapak ortu tuhan allah",
}

INVITATIONS = frames(
    r"""
-- moving elsewhere
move-app        pindah|lanjut ~3 CHATAPP !error|rusak|kelas|keluarga   / dia mereka temen pacar mantan mama bapak guru
move-app        -yang|dia|suka|mereka|pernah ngobrol|chat|cerita ~2 di|lewat|ke|pindah CHATAPP|telpon|vc   / THIRD
move-app        enak|enakan|better|mending|nyaman|gampang ~3 di|lewat|pindah|chat CHATAPP   / THIRD
move-app        CHATAPP aja|yuk|an ~1 yuk|dong|gimana|biar|deh|kamu|mau|$   / THIRD
move-app        CHATAPP|telpon|call|vc ~1 yuk   / THIRD
move-app        yuk ~3 CHATAPP|telpon|vc|call   / THIRD
move-app        ke|di CHATAPP aja|yuk   / THIRD
move-app        kita ~1 CHATAPP $   / THIRD
move-app        mau|boleh ~1 vc|telpon|call ~1 aku|kamu|kita|ga   / THIRD who should
move-app        ^ ~1 mau|boleh|bisa vc|telpon|call $   / who should THIRD
move-app        vc|telpon|call ~1 ga|bentar|malam|nanti $   / THIRD
move-away       pindah|lanjut|ngobrol|chat|cerita ~2 di|ke aplikasi|luar|tempat ~1 lain|sini|bot|aja|chat|aplikasi|yuk   / THIRD
move-away       pindah aplikasi|app|tempat ~1 yuk|aja|lain   / duduk THIRD
move-away       pindah ~1 yuk   / duduk kelas topik meja bangku sekolah rumah THIRD
move-away       di luar ~1 sini|bot|aplikasi|chat   / THIRD
move-away       pindah ke tempat|chat lain   / THIRD
private         pm ~2 aku|ku|aja|yuk|boleh|kamu|dong|$   / THIRD
private         chat ~1 pribadi|private|personal   / THIRD
private         ^ ku dm|pm
private         WANT aku dong
private         dm ~1 aku|ku|aja|dong|yuk|sini   / THIRD buka liat
private         ^ ~2 dm $   / THIRD buka liat
private         cek dm   / THIRD
private         aku ~2 dm|add|follow ~1 kamu|mu|ig|ya   / THIRD
private         aku wa|tele|line|telpon kamu   / THIRD
call-me         telpon aku !terus|mulu|tiap|tadi|kemarin   / THIRD
call-me         call aku $|di|now|tonight|malam|dong|yuk|besok|when|maybe|on   / THIRD
call-me         aku ~2 telpon|vc kamu   / THIRD
group           join|bikin|masuk|add|masukin ~2 grup|komunitas ~2 APP|aku|ku|kita|yuk|kami   / THIRD ga kelas dikeluarin
give-number     ping|text|poke aku ~2 APP|$
give-number     link ~2 bio|profil ~1 APP|$   / rusak error
group           grup APP yuk|kita   / THIRD kelas
-- asking
ask-number      minta|tau ~1 WANT !THIRD|aku|ku|guru|bk|hotline|darurat|antrian|urut|psikolog|polisi|absen|error   / THIRD password tugas
ask-number      ASK ~2 WANT !THIRD|guru|bk|hotline|darurat|antrian|urut|psikolog|polisi|absen|error   / THIRD password tugas kelas file materi surat foto pr jawaban
ask-number      ASK ~2 id ~1 line|ml|ff|game|roblox|discord   / THIRD
ask-number      WANT KAMU ~2 apa|berapa|dong|mana|siapa|boleh|ada   / THIRD
ask-number      nomor|kontak nya|wa|hp? berapa|dong ~1 $   / THIRD absen soal ujian ext 119 129 112 kursi antrian urut induk sepatu punggung darurat
ask-number      APP|username|dm nya? apa|berapa|dong ~1 $   / THIRD BK absen soal
ask-number      apa itu? kamu|mu ~1 WANT   / THIRD
ask-number      apa|berapa ~1 WANT ~1 kamu|mu   / THIRD
ask-number      kamu? ada|punya|have|got|pake|use ~1 APP|nomor.wa ~1 ga|$   / THIRD aku grup story
ask-number      kamu APP ga|$   / THIRD grup story
ask-number      kamu punya|ada|main|pake|use ~1 APP   / THIRD
ask-number      punya APP kan
ask-number      APP maneh|kamu|mu $   / THIRD
ask-number      nomor kamu|mu   / THIRD
-- giving
give-number     TAKE|kasih|kirim|ini|cek|cari|mau|catet ~2 nomor|kontak|akun|username|APP aku|ku !error|rusak|dihack|diblok|sepi|ada|disita|ilang   / THIRD
give-number     kontak ~1 aku ~1 di|lewat APP   / THIRD
give-number     kontak aku $   / THIRD
give-number     hubungi ~1 aku|ku   / THIRD
give-number     follow ~2 aku|ku|back|balik|APP   / THIRD
give-number     follback   / THIRD
give-number     add ~1 aku|ku|APP|id   / THIRD
give-number     cari|cek|kepo ~1 aku ~2 APP   / THIRD
give-number     cari|cek ~3 di APP   / THIRD
give-number     kontak|nomor|APP ku ~1 ada di bio|profil
give-number     text|chat|hit|reach|msg|dm ~1 aku ~2 on|di|lewat APP   / THIRD
give-number     -yang|dia|mereka chat aku ~1 di|lewat APP   / dia mereka temen pacar mantan mama bapak guru orang cowok cewek om
named           nama|username ku|aku di APP
link            t|wa aku slash|garis|garing
move-app        di|lewat CHATAPP lebih enak|gampang|nyaman|cepet|bebas|aman|seru   / dia mereka temen
give-number     im|aku di APP as|nama|pake|lewat   / THIRD
give-number     aku ~1 kabarin|kabari|infoin|bales|kontakan|masukin|invite ~3 APP   / THIRD
give-number     saling follow|add
give-number     follow ~1 yuk
give-id         id ~3 /\d{5,}/
link            titik|dot|point co|com|kom|id|ly|net|org|link|bio|gg|ee|site|xyz|my
photo           kirim|minta|bagi|kasih|liat|lihat|cek ~3 foto|pap|muka|selfie|wajah ~2 kamu|mu|dong   / THIRD saran
ask-number      simpan ~1 nomor|kontak|wa !THIRD   / THIRD rahasia
move-away       chat|hubungi ~1 kamu ~2 di mana|luar|tempat   / THIRD
move-away       dimana|mana ~1 selain ~1 sini   / THIRD
move-away       chat|ngobrol somewhere
move-away       APP|pm pribadi|private|personal   / THIRD
call-me         nanti ~2 aku telpon|call $   / THIRD
wait-for-you    nanti ~1 aku ke sana|kelas|tempat   / THIRD
wait-for-you    come over
come-along      temenin aku pulang|jalan|ke|makan|nonton|keluar|jajan   / THIRD
ask-number      boleh|mau ~1 liat ~1 APP kamu|mu|nya   / THIRD
photo           pap ~1 dong|muka|kamu|wajah|yuk   / THIRD
photo           di|open cam|kamera
give-number     APP|nomor ku|aku ~1 chat|add|follow|simpan|cari
give-number     bagi|kirim lokasi|loc|lok|alamat   / THIRD
give-number     shareloc|sharelok|serlok|shareloct|sherlok   / THIRD
give-id         id ~1 ml|ff|roblox|game|mlbb|line|pubg|discord|genshin ~2 #
give-id         add ~1 id ~2 #
half-number     nomor|wa|hp ~3 belakangnya|depannya|awalnya|akhirnya|ujungnya ~1 #
-- meeting
meet            ketemu ~4 yuk|gimana   / ADULT dia lagi
meet            yuk ~2 ketemu   / ADULT
meet            kita ~2 ketemu di !sini|bot|chat|mimpi   / ADULT pertama sini
meet            kita ~2 ketemu ~1 aja|yuk|langsung|dimana|kapan|besok|SPOT|WHEN|$   / ADULT pertama sini lagi
meet            kapan|dimana ~2 ketemu|kita.ketemu ~1 ga|$|kita|langsung|kamu   / ADULT terakhir dia
meet            -ga|gak|jangan|dont|not|takut|males mau|boleh|bisa ~2 ketemu sama? kamu|aku|langsung|ga|aja|up|boleh|dong|di.person|irl|WHEN|$   / THIRD seneng senang sampai lagi takut
meet            ketemu kamu ~1 langsung|boleh|dong|di.sekolah|di.luar   / THIRD seneng senang sini
meet            ketemu ~1 langsung|offline|irl   / THIRD
meet            ketemu ~2 di ~1 SPOT ~1 yuk|jam|ya|WHEN|aja|#   / THIRD
meet            WHEN ~1 ketemu ~1 di ~1 SPOT   / THIRD tadi kemarin
meet            ketemu di ~1 SPOT $   / THIRD tadi kemarin aku tiap sengaja pernah
wait-for-you    ^ ~2 aku ~1 tunggu ~1 di ~1 SPOT   / THIRD
wait-for-you    tunggu ~1 aku di ~1 SPOT   / THIRD
wait-for-you    aku ~2 samperin ~1 kamu|kelas|di|ke   / THIRD
wait-for-you    samperin|temui ~1 aku ~1 di|ke|aja|dong|$   / THIRD
wait-for-you    aku ~1 ke kelas|rumah|sekolah|kos kamu|mu   / THIRD
wait-for-you    samperin ~1 $   / THIRD
wait-for-you    aku ~1 jemput|anterin|anter ~1 kamu|pulang|di|$   / THIRD
wait-for-you    -dari|di ke rumah|kos aku|ku ~1 yuk|aja|$   / THIRD
wait-for-you    kamu|yuk ~1 ke rumah|kos|kelas aku|ku   / THIRD
meet            ketemu aku di|behind|belakang|SPOT   / THIRD tadi kemarin
where-you-live  alamat|rumah|tinggal ~2 kamu|mu ~2 dimana|mana
where-you-live  dimana|where ~1 kamu ~1 tinggal|rumah
where-you-live  kamu ~1 tinggal ~1 dimana|mana
wait-for-you    nginep ~1 rumah aku|ku ~1 aja|yuk|ya|$
wait-for-you    nginep ~1 di rumah
wait-for-you    tunggu ~1 di SPOT   / THIRD
wait-for-you    aku ~1 tunggu kamu   / THIRD
meet            ketemu aku after|besok|nanti|tomorrow
meet            datang|dateng ~1 ke SPOT ~1 jam|#
meet            liat kamu di ~1 SPOT   / THIRD
wait-for-you    main|dateng|datang|come|mampir ke ~1 rumah|kos|kelas|rumahku|kosan|sekolah aku|ku   / THIRD
come-along      jalan|nonton|nongkrong|ngopi|hangout|hang.out|makan|main|pergi|jajan|bolos ~1 bareng|berdua|keluar|bola ~3 yuk|mau|gimana   / THIRD game ml
come-along      mau|boleh ~1 jalan|nonton|nongkrong|ngopi|hangout|hang.out|makan ~2 bareng|weekend|berdua|ga !THIRD   / THIRD
come-along      makan|duduk|berangkat|kabur|pergi|pulang|belajar bareng ~3 yuk   / THIRD
come-along      jalan|nonton|nongkrong|ngopi|hangout|makan|pergi|keluar ~2 yuk   / THIRD
come-along      yuk ~1 jalan|nonton|nongkrong|ngopi|hangout|hang.out|makan|keluar ~1 berdua|bareng|kamu|di|WHEN|$   / THIRD
come-along      ngobrol|cerita|curhat langsung|offline|berdua ~2 di ~1 SPOT   / THIRD
""",
    CLASSES,
)

NAMED = frames(
    r"""
named           APP aku|ku nama|username? nya? itu? {handle}
named           username|akun|user ~1 APP aku|ku|nya nya? itu? {handle}
named           username|akun|user|id APP? aku|ku nya? itu? {handle}
named           nama APP aku|ku itu? {handle}
named           nama|username|akun|id aku|ku? di APP itu? {handle}
named           APP aku|ku {handle}
named           ku APP itu? {handle}
named           id APP {handle}
named           follow|add|cari|cek aja? APP aku|ku? {handle}
named           x aku|ku {handle}
named           cari|follow|add|cek|chat aku|ku? di APP {handle}
named           cari|follow|add|cek aja? {handle} di APP
""",
    CLASSES,
)
