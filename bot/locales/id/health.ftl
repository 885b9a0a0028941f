health-well = Layanan Sebaya berjalan baik.
health-ill = Ada yang tidak beres pada layanan Sebaya. Tolong beri tahu pengelolanya sekarang.
health-sick =
    ⚠️ Ada yang tidak beres pada layanan Sebaya. Tolong beri tahu pengelolanya sekarang.
    Kalau Bapak/Ibu mengkhawatirkan seorang siswa, hubungi ia dengan cara lain juga.
health-more = Keadaan terbaru: ketik /sehat.
health-not-yet = Layanan baru saja menyala. Coba ketik /sehat lagi sebentar lagi.
health-wrong-danger = ✗ Pesan tentang bahaya tertahan sejak { $seconds } detik.
health-wrong-inbox = ✗ Yang ditulis orang terlambat kami baca { $seconds } detik.
health-wrong-backup =
    { $hours ->
        [-1] ✗ Belum ada satu pun cadangan.
       *[other] ✗ Cadangan terakhir sudah berumur { $hours } jam.
    }
health-wrong-disk = ✗ Disk hampir penuh: tinggal { $free } MB.
health-wrong-clock = ✗ Jam komputer tidak bisa dipercaya. Waktu dalam pesan bisa salah.
health-wrong-database = ✗ Tempat penyimpanan tidak bisa dipakai.
health-waiting = Pesan yang menunggu dikirim: bahaya { $danger }, obrolan { $chat }, lainnya { $rest }.
health-alerts = Peringatan yang belum ditangani: { $count }.
health-backup =
    { $hours ->
        [-1] Cadangan terakhir: belum ada.
        [0] Cadangan terakhir: kurang dari sejam yang lalu.
       *[other] Cadangan terakhir: { $hours } jam yang lalu.
    }
health-no-backups = Cadangan tidak dibuat di komputer ini.
health-disk = Ruang disk: { $free } MB.
