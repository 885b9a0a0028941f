queue-entered-peer = Kami carikan konselor sebaya untukmu. Sambil menunggu, tulis saja, tidak ada yang hilang.
queue-entered-bk = Ceritamu menunggu guru BK. Sambil menunggu, tulis saja, tidak ada yang hilang.
queue-here = Kamu masih menunggu. Sambil menunggu, tulis saja, tidak ada yang hilang.
queue-below = Kabar antreanmu yang terbaru ada di bawah.
queue-place = { $place ->
        [1] Kamu yang berikutnya.
       *[other] Kamu nomor { $place } dalam antrean.
    } { $minutes ->
        [0] Kami belum bisa menebak berapa lama.
       *[other] Belakangan ini biasanya sekitar { $minutes } menit.
    }
queue-nobody = Saat ini belum ada konselor yang bisa menjawab. Tempatmu tersimpan (nomor { $place }), dan begitu ada yang siap, ia langsung melihatnya. Kalau tidak ingin menunggu, kamu bisa menekan Guru BK.
queue-peer-no-adult = Saat ini tidak ada guru BK yang siaga, jadi konselor sebaya belum boleh menjawab. Tempatmu tersimpan (nomor { $place }). Kamu boleh menunggu, berhenti, atau tekan Darurat kalau mendesak.
queue-peer-exams = Konselor sebaya sedang ujian sampai { day-name }, { $date } { month-name }, jadi belum bisa menjawab. Tempatmu tersimpan (nomor { $place }). Kalau tidak ingin menunggu, tekan Guru BK; kalau mendesak, tekan Darurat.
queue-bk-no-adult = Saat ini tidak ada guru BK yang siaga, jadi mungkin belum ada yang membaca. Guru BK sudah diberi kabar bahwa kamu menunggu. Kalau mendesak, tekan Darurat.
queue-none-left = Saat ini tidak ada guru BK di Sebaya yang bisa menemanimu, jadi jangan menunggu sendirian. Yang kamu tulis tetap tersimpan. Kamu bisa menekan Darurat untuk melihat nomor bantuan{ $outside ->
        [yes] , atau menghubungi wali luar lewat Info.
       *[no] .
    }
queue-urgent = Guru BK yang siaga sudah diberi tahu bahwa kamu menunggu. Kamu didahulukan.
queue-urgent-no-adult = Saat ini tidak ada guru BK yang siaga. Semua guru BK sudah dikabari, tetapi mungkin belum ada yang membaca. Jangan menunggu sendirian; kalau bisa, pergilah ke orang dewasa yang kamu percaya.
queue-long = Maaf, kamu menunggu lama. Sampai sekarang belum ada konselor yang mengambil ceritamu. Guru BK yang siaga sudah tahu bahwa ada yang menunggu, tanpa isi ceritamu. Kamu boleh tetap menunggu, atau tekan Guru BK kalau mau cerita kepadanya.
long-wait = Menunggu lama: { $alias } sudah { $minutes } menit menunggu konselor sebaya, dan belum ada yang mengambil.
    Topik: { topic-name }
    Harapan: { wish-name }
    Perasaan: { feeling-name }
    Konselor yang siap sekarang: { $free }. Siswanya sudah diberi tahu dan bisa memilih Guru BK. Siapa yang punya giliran ada di Jadwal jaga.
queue-kept = Kami simpan. Nanti langsung terkirim begitu ada yang datang.
queue-over = Ada yang datang untukmu.
queue-cancelled = Kamu berhenti menunggu. Kamu boleh kembali kapan saja.
queue-again = Maaf, konselormu harus berhenti sekarang. Bukan karena kamu. Kami carikan yang lain, dan tulisanmu ikut dibawa.
queue-again-silence = Maaf, konselormu tidak menjawab. Bukan karena kamu. Kami carikan yang lain, dan tulisanmu ikut dibawa.
queue-again-adult = Maaf, konselormu harus berhenti sekarang. Bukan karena kamu. Ceritamu sekarang menunggu guru BK, dan tulisanmu ikut dibawa.
queue-again-bk = Maaf, guru BK yang tadi tidak bisa menjawab sekarang. Bukan karena kamu. Ceritamu menunggu guru BK lagi, dan tulisanmu ikut dibawa.
change-entered-peer = Baik, kami carikan konselor lain. Yang berikutnya hanya membaca topik dan tulisan pertamamu, bukan obrolan yang tadi.
change-entered-bk = Baik. Karena guru BK tadi dipanggil, yang berikutnya guru BK. Ia hanya membaca topik dan tulisan pertamamu, bukan obrolan yang tadi.
waited = { $minutes ->
        [0] baru saja
       *[other] { $minutes } menit
    }
offer-peer = Ada yang menunggu: { $alias }
    Topik: { topic-name }
    Harapan: { wish-name }
    Perasaan: { feeling-name }
    Menunggu: { waited }
offer-bk = Untuk guru BK: { $alias }
    Topik: { topic-name }
    Perasaan: { feeling-name }
    Menunggu: { waited }
offer-urgent = 🆘 Darurat: { $alias } menekan tombol Darurat dan menunggu guru BK.
offer-called = 🆘 { $alias } menunggu guru BK. Seorang konselor sebaya atau guru BK menganggapnya mendesak.
offer-taken = Sudah diambil yang lain. Terima kasih sudah siap.
offer-yours = Sudah diambil. Obrolannya ada di bawah ini.
offer-gone = Sudah tidak menunggu lagi.
offer-paused = Tawaran ini ditarik dulu.
button-claim = { $value ->
        [care] Saya tangani
       *[other] Ambil
    }
hours-next = { $day ->
        [today] Jam jaga berikutnya: hari ini pukul { $time }.
        [mon] Jam jaga berikutnya: Senin pukul { $time }.
        [tue] Jam jaga berikutnya: Selasa pukul { $time }.
        [wed] Jam jaga berikutnya: Rabu pukul { $time }.
        [thu] Jam jaga berikutnya: Kamis pukul { $time }.
        [fri] Jam jaga berikutnya: Jumat pukul { $time }.
        [sat] Jam jaga berikutnya: Sabtu pukul { $time }.
       *[sun] Jam jaga berikutnya: Minggu pukul { $time }.
    }
hours-none = Sekolah belum menulis jam jaga.
