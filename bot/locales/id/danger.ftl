danger-help = Kamu penting, dan kamu tidak harus menghadapi ini sendirian.

    Kalau kamu dalam bahaya sekarang, pergilah ke tempat yang ramai atau ke orang dewasa yang kamu percaya. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.

    Yang bisa kamu hubungi:
danger-attended =
    { "" }
    Guru BK yang siaga sudah diberi tahu.
danger-unattended =
    { "" }
    Jujur saja: saat ini tidak ada guru BK yang siaga. Semua guru BK sudah dikabari, tetapi mungkin belum ada yang membaca. Jangan menunggu sendirian: siapa orang dewasa di dekatmu?
danger-nobody =
    { "" }
    Jujur saja: belum ada guru BK lain yang terdaftar di sini, jadi tidak ada yang membaca ini sekarang. Jangan menunggu sendirian: datangi orang dewasa di dekatmu.
danger-unreached = Jujur saja: kami belum berhasil menghubungi satu pun guru BK. Kami terus mencoba, dan orang di luar sekolah yang bertugas melindungi siswa ikut kami kabari kalau ada.

    Jangan menunggu sendirian. Siapa orang dewasa di dekatmu sekarang? Datangi dia, atau hubungi:
danger-question = Bagaimana keadaannya?
danger-answered = { $answer ->
        [now] Jawabanmu: butuh sekarang.
        [safe] Jawabanmu: aman saat ini.
       *[calm] Jawabanmu: tidak mendesak.
    }
danger-waiting = Obrolan dengan guru BK sudah kami buka. Tulis apa saja di sini. Semuanya kami simpan dan dibaca guru BK begitu ia datang.
danger-now = Kami beri tahu lagi semua guru BK sekarang juga. Tetaplah dekat dengan seseorang kalau bisa. Siapa yang ada di dekatmu? Tulis saja di sini.
danger-well = Terima kasih sudah bilang. Guru BK kami beri tahu bahwa tidak mendesak. Menekan Darurat tidak pernah salah.
danger-well-words = Yang kamu tulis tadi tidak diteruskan ke siapa pun.
danger-well-chat = Terima kasih sudah bilang. Guru BK kami beri tahu. Obrolanmu berlanjut seperti tadi.
danger-well-peer = Terima kasih sudah bilang. Guru BK kami beri tahu. Tempatmu dalam antrean konselor tetap ada.
danger-well-bk = Terima kasih sudah bilang. Guru BK kami beri tahu bahwa tidak mendesak. Ceritamu tetap menunggu guru BK.
danger-for-whom = Untuk siapa Darurat ini?
alert-chat-peer = 🆘 Darurat: { $alias } menekan tombol Darurat dalam obrolan dengan konselor sebaya.
alert-chat-bk = 🆘 Darurat: { $alias } menekan tombol Darurat dalam obrolan dengan guru BK.
alert-counselor = 🆘 Konselor sebaya memanggil guru BK untuk { $alias }.
alert-asks = { $alias } ingin guru BK datang ke obrolannya.
alert-now = 🆘 { $alias } menjawab: butuh sekarang.
alert-mistake = { $alias } menjawab: salah pencet atau cuma coba.
alert-taken = { $alias } sedang ditangani guru BK.
alert-newer = Kabar yang lebih baru tentang { $alias } ada di bawah.
alert-ended = Obrolan dengan { $alias } berakhir sebelum guru BK menjawabnya. Tekan tombol di bawah untuk menyapanya.
alert-staff = 🆘 Darurat: { $role ->
        [counselor] seorang konselor sebaya
        [supervisor] rekan guru BK
        [ombud] wali luar
        [custodian] pemegang kunci kedua
        [contact] kontak darurat
       *[coordinator] koordinator program
    } menekan tombol Darurat.
call-bk-done = Guru BK dipanggil untuk { $alias }. Tetap temani sampai guru BK datang. Kalau terlalu berat, kamu boleh keluar kapan saja.
bk-asked = Guru BK kami beri tahu bahwa kamu ingin bicara dengannya. Kalau ia datang, ia yang melanjutkan. Sampai saat itu, obrolan ini jalan terus.
bk-is-here = Guru BK sudah bersamamu di obrolan ini.
nobody-left =
    { "" }
    Di Sebaya saat ini tidak ada guru BK yang bisa datang. Jangan tangani sendirian; hubungi orang dewasa di dekatmu.
nobody-on-call =
    { "" }
    Saat ini tidak ada guru BK yang siaga, jadi mungkin belum ada yang membaca.
hotline-copy = Salin { $number }
hotline = • { $name }: { $number } ({ $hours }{ $needs ->
        [credit] , perlu pulsa
        [data] , perlu kuota
        [whatsapp] , lewat WhatsApp
       *[none] , gratis
    })
hotline-overdue = • { $name }: { $number } ({ $hours }{ $needs ->
        [credit] , perlu pulsa
        [data] , perlu kuota
        [whatsapp] , lewat WhatsApp
       *[none] , gratis
    }; terakhir dicek { $date })
hotline-speaks = { hotline } { $language ->
        [id] (dalam bahasa Indonesia)
        [en] (dalam bahasa Inggris)
       *[other] (mungkin bukan dalam bahasamu)
    }
hotline-overdue-speaks = { hotline-overdue } { $language ->
        [id] (dalam bahasa Indonesia)
        [en] (dalam bahasa Inggris)
       *[other] (mungkin bukan dalam bahasamu)
    }
hotline-few = • Kalau tidak tersambung, kamu masih bisa mendatangi orang dewasa terdekat, puskesmas, IGD, atau kantor polisi.
hotline-none = • Sekolah ini belum mencatat nomor yang sudah diperiksa. Datangi orang dewasa terdekat, puskesmas, IGD, atau kantor polisi.
button-danger-now = Butuh sekarang
button-danger-mistake = Salah pencet
button-danger-try = Cuma coba
button-danger-me = Untuk aku sendiri
button-danger-chat = Untuk { $name }
alert-button = { $label } · { $alias }
