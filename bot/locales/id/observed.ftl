button-observe = 👀 Catat amatan
button-observe-read = 👀 Amatan terakhir
button-tally = 🔢 Isi angka bulanan
observe = Amatan: perilaku apa yang Bapak/Ibu amati langsung? Amatan dipakai untuk menilai program, tidak pernah menilai seorang siswa.
observe-behaviour = { $kind ->
        [joins] Ikut serta di kelas
        [friends] Bergaul dengan teman
        [feelings] Mengelola perasaan
        [conflict] Menyelesaikan konflik
       *[mood] Semangat dan suasana hati
    }
button-observe-kind = { $value ->
        [joins] Ikut serta di kelas
        [friends] Bergaul dengan teman
        [feelings] Mengelola perasaan
        [conflict] Menyelesaikan konflik
       *[mood] Semangat, suasana hati
    }
observe-scale = { observe-behaviour }: bagaimana keadaannya? 1 mengkhawatirkan, 5 baik sekali.
button-observe-scale = { $name }
observe-of = { observe-behaviour }: { $scale } dari 5. Yang diamati satu kelas atau satu kasus?
button-observe-of = { $name ->
        [class] Satu kelas
       *[case] Satu kasus
    }
observe-whom = { $of ->
        [class] Kelas mana? Misalnya 8B.
       *[case] Kasus mana? Tulis nama samaran atau nomornya, jangan nama siswa.
    }
observe-which-case = Kasus mana? Daftar ini hanya dilihat guru BK; laporan tidak menunjukkannya.
observe-no-case = Belum ada kasus yang terbuka. Amatan satu kelas bisa dicatat.
observe-of-case = { PERIOD($month) } · { observe-behaviour }: { $scale } dari 5. { $text }
button-observe-case = { $name }
button-observe-cases = { $name ->
        [on] Berikutnya ›
       *[back] ‹ Sebelumnya
    }
observe-note = Ada catatan? Tulis apa yang terlihat, tanpa nama. Catatan disimpan terenkripsi, hanya bisa dibaca guru BK, dan tidak muncul di laporan.
button-observe-skip = Tanpa catatan
button-observe-stop = Batal
observe-too-long = Itu terlalu panjang. Paling banyak { $most } huruf.
observe-kept = Amatan disimpan: { observe-behaviour }, { $scale } dari 5. Di laporan hanya jumlahnya yang terlihat.
observe-stopped = Dibatalkan. Tidak ada yang disimpan.
observe-none = Belum ada amatan.
observe-last = Amatan terakhir, yang terbaru lebih dulu:
observe-one = { PERIOD($month) } · { $of ->
        [class] kelas
       *[case] kasus
    } { $whom }
    { observe-behaviour }: { $scale } dari 5
    { $text }
tally = Angka bulanan dari buku sekolah. Yang diisi sampai sepuluh hari setelah bulannya berakhir masuk laporan bulan itu. Bulan mana?
button-tally-month = Bulan { PERIOD($value) }
tally-name = { $kind ->
        [absence] hari tidak hadir
       *[conflicts] kejadian konflik
    }
tally-kind = { PERIOD($month) }. Angka apa yang ingin diisi?
button-tally-kind = { $name ->
        [absence] Hari tidak hadir
       *[conflicts] Kejadian konflik
    }
tally-grade = { PERIOD($month) }, { tally-name }. Tingkat (kelas) berapa?
button-tally-grade = { $name }
tally-number = { PERIOD($month) }, tingkat { $grade }: berapa { tally-name } seluruhnya? Ketik satu angka, 0 kalau tidak ada.
tally-not-read = Itu bukan angka yang bisa dipakai. Ketik satu angka dari 0 sampai { $most }, tanpa titik. { PERIOD($month) }, tingkat { $grade }, { tally-name }:
tally-kept = Disimpan: { PERIOD($month) }, tingkat { $grade }: { $number } { tally-name }. Kalau salah, pilih tingkat itu lagi. Tingkat berikutnya?
tally-late = Laporan bulan itu mungkin sudah dibuat. Yang sudah dibuat tidak berubah; angka ini masuk laporan berikutnya.
button-tally-stop = Selesai
tally-stopped = Selesai. Yang sudah dijawab sudah tersimpan.
