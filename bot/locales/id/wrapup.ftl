wrap-did = Catatan akhir tentang { $alias }, untuk guru BK saja. Apa yang kamu lakukan? Boleh pilih beberapa, boleh dilewati.
wrap-worry = Seberapa khawatir kamu tentang { $alias } sekarang?
wrap-line = Ada satu hal tentang { $alias } yang sebaiknya guru BK tahu? Tanpa nama, ya.
wrap-worried = Kamu sangat khawatir. Kamu tidak perlu menanggungnya sendiri: guru BK bisa menyapa { $alias } sekarang.
wrap-line-write = Tulis dalam satu pesan tentang { $alias }. Hanya guru BK yang bisa membacanya, siswanya tidak.
wrap-kept = Catatanmu tentang { $alias } sudah disimpan.
wrap-later = Kamu sendiri sedang cerita atau menunggu. Catatan ini bisa kamu isi sesudahnya.
wrap-over = Catatan akhir itu sudah ditutup. Tidak apa-apa. Kalau masih ada yang mengganjal, kamu boleh bilang ke guru BK kapan saja.
wrap-called = Guru BK dipanggil untuk { $alias }. Terima kasih sudah bilang, itu langkah yang tepat. Selebihnya tugas orang dewasa.
wrap-called-already = Guru BK sudah dipanggil untuk { $alias }, atau sudah bersamanya.
button-wrap-did = { $name ->
        [yes] ✓{ " " }
       *[no] { "" }
    }{ $value ->
        [listened] Mendengarkan
        [feelings] Menamai perasaannya
        [ideas] Mencari jalan bersama
        [info] Memberi info bantuan
       *[adult] Mengajak ke orang dewasa
    }
button-wrap-worry = { $value ->
        [0] 0 · tidak khawatir
        [1] 1 · sedikit
        [2] 2 · cukup khawatir
       *[3] 3 · sangat khawatir
    }
button-wrap-on = { $name ->
        [on] Lanjut ›
       *[skip] Lewati ›
    }
button-wrap-back = ‹ Kembali
button-wrap-line = Tulis
button-wrap-call = 🆘 Panggil guru BK sekarang
alert-after = 🆘 Sesudah obrolan selesai, konselor sebaya sangat khawatir tentang { $alias } dan memanggil guru BK. Tekan tombol di bawah untuk menyapanya.
alert-after-words = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    Ada dalam catatan akhir konselor sebaya tentang { $alias }. Bisa tentang { $alias }, bisa tentang diri konselornya. Mohon keduanya disapa.
read-wrap = Catatan akhir konselor { $badge }. Khawatir: { $worry ->
        [none] tidak dijawab
       *[other] { $worry } dari 3
    }.
read-did = • { $what ->
        [listened] mendengarkan
        [feelings] menamai perasaannya
        [ideas] mencari jalan bersama
        [info] memberi info bantuan
       *[adult] mengajak ke orang dewasa
    }
read-wrap-line = “{ $text }”
