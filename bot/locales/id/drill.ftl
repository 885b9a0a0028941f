button-drill = 🧪 Latihan siaga
drill-ask = LATIHAN. Ini mengirim tanda bahaya latihan, tanpa siswa, untuk melihat seberapa cepat ada guru BK yang menanganinya. { $others ->
        [0] Belum ada guru BK lain di Sebaya, jadi hanya yang setelah guru BK (misalnya wali luar) yang akan dikabari, pada waktunya.
        [one] Dikirim kepada { $others } guru BK lain, dan naik seperti yang sungguhan kalau tidak ada yang mengetuk.
       *[other] Dikirim kepada { $others } guru BK lain, dan naik seperti yang sungguhan kalau tidak ada yang mengetuk.
    } Hasilnya tidak masuk laporan mana pun.
button-drill-begin = Mulai latihan
drill-alert = LATIHAN, bukan kejadian sungguhan.
    { $minutes ->
        [0] 🧪 Bahaya (latihan): siswa rekaan, tingkat MERAH.
       *[other] 🧪 Belum ada yang menangani latihan ini ({ $minutes } menit).
    }
    Mohon ketuk tombol di bawah, seperti pada yang sungguhan. Tidak ada siswa yang menunggu.
button-drill-take = Saya tangani (latihan)
drill-beyond = LATIHAN, bukan kejadian sungguhan. 🧪 Tanda bahaya latihan belum ditangani guru BK selama { $minutes } menit. Pada yang sungguhan, mohon pastikan seorang guru BK membuka Sebaya. Sekarang tidak ada yang perlu dilakukan.
drill-begun = LATIHAN dimulai. { $others ->
        [0] Belum ada guru BK lain yang bisa mengetuk.
       *[other] Dikirim kepada { $others } guru BK lain.
    } Begitu ada yang mengetuk, lamanya kami sampaikan di sini.
button-drill-end = ⏹ Akhiri latihan
drill-runs-yours = LATIHAN Bapak/Ibu sedang berjalan.
drill-runs = LATIHAN lain sedang berjalan. Hanya satu yang bisa berjalan pada satu waktu.
drill-not-now = LATIHAN tidak dimulai: ada tanda bahaya MERAH yang sungguhan dan belum selesai. Itu yang didahulukan.
drill-newer = LATIHAN: lihat pesan yang terbaru di bawah.
drill-taken = LATIHAN selesai. Seorang guru BK menanganinya setelah { $minutes ->
        [0] { $seconds } detik
       *[other] { $minutes } menit { $seconds } detik
    }. Terima kasih. Ini tidak masuk laporan mana pun.
drill-ended = LATIHAN dihentikan oleh yang memulainya. Tidak ada yang perlu dilakukan.
drill-nobody = LATIHAN berakhir: tidak ada guru BK yang mengetuk dalam satu jam. Pada yang sungguhan, peringatannya tetap naik. Baik untuk dibicarakan bersama.
drill-real = LATIHAN dihentikan: sekarang ada tanda bahaya yang SUNGGUHAN. Mohon buka peringatannya; yang tidak bertuliskan LATIHAN adalah sungguhan.
drill-gone = LATIHAN ini sudah selesai.
