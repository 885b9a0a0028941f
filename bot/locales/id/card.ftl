card-part-name = { $part ->
        [name] Nama
        [group] Kelas
        [adult] Orang dewasa yang aman, dan cara menghubunginya
       *[unsafe] Yang tidak boleh tahu
    }
card-none = 🪪 Kartu darurat

    Kalau nyawamu terancam atau kamu disakiti, orang dewasa perlu tahu siapa kamu supaya bisa datang. Di sini kamu boleh menulisnya: namamu, kelasmu, orang dewasa yang aman, dan siapa yang tidak boleh tahu. Semua boleh dilewati.

    Kartu ini terkunci. Konselor sebaya tidak pernah bisa membacanya. Guru BK membacanya hanya kalau kamu memberikannya sendiri, atau kalau ada bahaya dan dua orang dewasa yang berbeda setuju membukanya. Kalau dibuka, kamu diberi tahu dan itu tercatat. Hanya kalau memberi tahu dianggap menambah bahaya, kabarnya datang paling lambat 3 hari kemudian.

    Kamu tidak harus mengisinya. Kalau mau, tekan Isi kartu dulu; yang kamu tulis tanpa menekannya tidak masuk ke kartu ini.
card = 🪪 Kartu daruratmu, terakhir diisi { $date }.

    Hanya dibuka kalau kamu memberikannya, atau kalau ada bahaya dan dua orang dewasa setuju.
card-line =
    { "" }
    { card-part-name }:
    { $text }
card-offer = Kalau suatu hari keadaan jadi berbahaya, orang dewasa hanya bisa datang kalau tahu siapa kamu. Kamu boleh mengisi kartu darurat yang terkunci. Tidak harus, dan tidak harus sekarang; kartunya ada di Privasi.
card-ask = { $number } dari { $of }. { $part ->
        [name] Siapa namamu?
        [group] Kamu di kelas berapa?
        [adult] Siapa orang dewasa yang aman untukmu, dan bagaimana menghubunginya? Misalnya bibi, nenek, atau guru; nomor HP atau alamatnya.
       *[unsafe] Siapa yang TIDAK boleh tahu? Misalnya seseorang di rumah atau di sekolah.
    }

    Tulis di bawah, atau lewati. Yang kamu tulis langsung tersimpan terkunci.
card-now =
    { "" }
    Sekarang tertulis: { $text }
card-too-long =
    { "" }
    Tulisan tadi belum tersimpan: paling banyak { $most } huruf. Coba lebih singkat.
card-kept =
    { "" }
    Tersimpan. Tulisanmu tadi masih terlihat di layar ini; /bersihkan menghapusnya dari layar.
card-changed = Perubahanmu tersimpan di kartu.
card-later = Kartu darurat bisa diisi sesudah yang ini selesai. Kamu menemukannya di Privasi. Kalau kamu dalam bahaya, tekan Darurat sekarang.
card-delete-ask = Hapus kartu daruratmu? Semua isinya hilang. Kamu bisa mengisinya lagi kapan saja.
card-deleted = Kartu daruratmu sudah dihapus. Dalam cadangan yang terkunci, salinan lamanya hilang paling lama { $days } hari lagi.
keeps-card = • Kartu darurat: sampai kamu menghapusnya atau memakai /hapus.
mine-card = Kartu daruratmu
mine-card-at = Terakhir diisi: { $date }
button-card = 🪪 Kartu darurat
button-card-fill = Isi kartu
button-card-part = ✏️ { $value ->
        [name] Nama
        [group] Kelas
        [adult] Orang dewasa yang aman
       *[unsafe] Yang tidak boleh tahu
    }
button-card-skip = { $name ->
        [keep] Biarkan ›
       *[skip] Lewati ›
    }
button-card-back = ‹ Kembali
button-card-clear = Kosongkan
button-card-stop = Cukup sampai di sini
button-card-delete = 🗑 Hapus kartu
button-card-delete-yes = Ya, hapus
