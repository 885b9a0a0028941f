shifts = { $state ->
        [some] Giliran jagamu setiap minggu ada di bawah. Pilih hari untuk menambah atau menghapus.
        [none] Kamu belum memilih giliran jaga. Pilih hari, lalu jam yang cocok buatmu.
       *[learns] Giliran jaga bisa kamu pilih setelah sertifikatmu berlaku. Hari ujianmu sudah bisa kamu tandai.
    } Sebelum giliranmu, kami bertanya dulu: kamu baru jaga kalau hari itu kamu menekan Aku siap. Guru BK melihat giliran yang kamu pilih.
shift-each = • { day-name }, { $from }-{ $to }
shift-next = Giliran berikutnya: { day-name }, { $date } { month-name }, pukul { $time }.
shift-hours = { day-name }: ketuk jam yang kamu mau. Ketuk sekali lagi untuk menghapus. Jam pelajaran dan malam tidak ada di sini.
shift-reminder = Giliranmu jaga mulai pukul { $from } sampai { $to }. Hari ini kamu bisa? Kalau tidak menjawab, kamu tidak jaga; itu tidak apa-apa.
shift-ready = Siap, terima kasih. Jagamu mulai sendiri pukul { $from } sampai { $to }.
shift-adult = Sekarang belum ada guru BK yang siaga. Tawaran baru muncul kalau sudah ada.
shift-cannot = Tidak apa-apa, hari ini kamu tidak jaga. Giliranmu minggu depan tetap ada.
shift-begun = Giliran pukul { $from } sampai { $to }.
shift-gone = Giliran itu sudah lewat, atau sudah kamu ubah. Giliranmu ada di Jadwalku.
shift-skipped = Giliranmu pukul { $from } sampai { $to } hari ini ditiadakan.
shift-closed = Hari ini sekolah libur.
own-exams = { $count ->
        [0] Belum ada hari ujian yang kamu tandai.
       *[other] Hari ujianmu ada di bawah; tekan untuk menghapus.
    } Pada hari ujian kamu tidak diminta menemani siapa pun dan tidak perlu menjelaskan.
exam-first = Hari pertama ujianmu?
exam-last = Ujianmu mulai { $first }. Hari terakhirnya?
rests-own-exams = Kamu sedang ujian, jadi sekarang tidak menemani dulu. Kamu bisa lagi { rests-until }. Semoga lancar.
roster-week = Giliran jaga tujuh hari ini. ✓ sudah bilang siap, ✗ tidak bisa hari itu. Ini rencana; yang sedang jaga ada di Jadwal jaga.
roster-week-below = Giliran yang terbaru ada di bawah.
roster-day = { "" }
    { day-name }, { $date } { month-name }: { $who ->
        [none] belum ada yang memilih giliran
       *[other] { $who }
    }
    { $empty ->
        [none] Tidak ada jam kosong.
       *[other] Kosong: { $empty }
    }
roster-day-free = { "" }
    { day-name }, { $date } { month-name }: { $why ->
        [closed] sekolah libur
       *[exams] ujian
    }
button-shifts = ‹ Jadwalku
button-shift-day = { $value ->
        [mon] Sen
        [tue] Sel
        [wed] Rab
        [thu] Kam
        [fri] Jum
        [sat] Sab
       *[sun] Min
    }
button-shift = { $name }
button-shift-ready = ✅ Aku siap
button-shift-cannot = Tidak bisa hari ini
button-exams = 📝 Hari ujianku
button-exam-days = { $name ->
        [add] ➕ Tambah
        [before] ‹ Sebelumnya
       *[later] Berikutnya ›
    }
button-exam-from = { $name }
button-exam-to = { $name }
button-exam-drop = ✖️ { $name }
button-roster-week = 🗓 Giliran minggu ini
