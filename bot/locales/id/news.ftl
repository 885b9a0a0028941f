menu-news = 📣 Kabar
news-ask = Tulis kabar untuk siswa yang mau menerimanya, misalnya jadwal sesi kelompok. Paling banyak { $most } huruf. Setelah itu ada pratinjau; belum ada yang terkirim.
news-too-long = Terlalu panjang: { $length } huruf, paling banyak { $most }. Tulis lebih singkat, belum ada yang terkirim.
news-preview =
    Begini kabarnya akan terbaca:

    { $text }
news-covered =
    { "" }
    Kontak, tautan, dan ajakan ke tempat lain ditutup. Ajak siswa lewat Sebaya atau langsung di sekolah.
news-readers =
    { "" }
    Siswa yang mau menerima kabar: { $count } (dibulatkan). { $when ->
        [now] Dikirim segera setelah disetujui.
       *[other] Sekarang di luar jam kabar siswa; dikirim begitu pukul { $when } tiba.
    }
button-news-send = ✅ Kirim
button-news-again = ✏️ Tulis ulang
button-news-drop = Batal
news-dropped = Kabar itu tidak dikirim.
news-nobody = Belum ada siswa yang mau menerima kabar, jadi tidak ada yang dikirim. Siswa menyalakannya sendiri lewat Privasi.
news-going = { $when ->
        [now] Kabar sedang dikirim: { $told } dari { $of } siswa (dibulatkan). Siswa yang sedang mengobrol tidak diganggu, dan diberi tahu satu jam kemudian.
       *[other] Kabar menunggu jam kabar siswa, dan dikirim begitu pukul { $when } tiba. Sejauh ini { $told } dari { $of } siswa (dibulatkan).
    }
button-news-halt = ⏹ Hentikan sisanya
news-halted = Dihentikan. Sudah atau sedang dikirim kepada { $told } siswa (dibulatkan); yang lain tidak menerimanya.
news-done = Selesai: kabar dikirim kepada { $told } siswa (dibulatkan).
button-news = 📣 Kabar
news-about = { $on ->
        [yes] Kabar menyala: kadang ada kabar singkat dari guru BK, misalnya sesi kelompok.
       *[no] Mau menerima kabar singkat dari guru BK, misalnya sesi kelompok? Di layar kunci hanya tertulis "Ada kabar baru". Guru BK tidak tahu siapa yang menerimanya, dan satu ketukan menghentikannya.
    }
news-agree-first = Kabar bisa dinyalakan setelah setuju dengan cara layanan ini bekerja. Tulis /start untuk membacanya.
button-news-on = Ya, kabari aku
button-news-off = 🔕 Berhenti dikabari
news-is-on = Baik, kamu akan dikabari sesekali. Kamu bisa berhenti kapan saja.
news-is-off = Baik, tidak ada kabar lagi. Kalau berubah pikiran, tekan Privasi lalu Kabar.
news-new = Ada kabar baru.
button-news-open = Baca
news-text =
    Dari guru BK:

    { $text }
