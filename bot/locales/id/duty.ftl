duty-on = Kamu sedang jaga. Kalau ada yang menunggu, tawarannya muncul di sini.
duty-on-no-adult = Kamu sedang jaga, tetapi belum ada guru BK yang siaga. Tawaran muncul begitu ada orang dewasa yang siaga.
duty-already = Kamu memang sedang jaga.
duty-off = { $chats ->
        [0] Jagamu selesai. Terima kasih. Istirahatlah.
       *[other] Jagamu selesai; tawaran baru tidak muncul lagi. Kamu masih menemani { $chats } obrolan, selesaikan pelan-pelan.
    }
duty-exams = Sekolahmu sedang ujian sampai { day-name }, { $date } { month-name }, jadi konselor sebaya libur dulu. Semoga ujianmu lancar.
duty-you-first = Kamu sendiri sedang cerita atau menunggu. Selesaikan itu dulu; kamu boleh dibantu juga.
call-hours = Berapa jam Bapak/Ibu siaga mulai sekarang?
call-chosen = Siaga sampai pukul { $time }.
call-on = Bapak/Ibu siaga sampai pukul { $time }. Siswa diberi tahu bahwa ada orang dewasa yang siaga.
call-off = Siaga selesai. Terima kasih. Darurat tetap dikirim ke sini.
call-over = Waktu siaga sudah habis. Tekan Saya siaga kalau masih bisa bertindak. Darurat tetap dikirim ke sini.
desk-counselor = { $chats ->
        [0] Tidak ada obrolan yang sedang kamu pegang.
       *[other] Obrolan yang kamu pegang: { $chats }.
    } { $waiting ->
        [0] Tidak ada yang menunggu.
       *[other] Yang menunggu: { $waiting }.
    }
desk-supervisor = { $chats ->
        [0] Tidak ada obrolan yang sedang dipegang.
       *[other] Obrolan yang sedang dipegang: { $chats }.
    } { $waiting ->
        [0] Tidak ada yang menunggu.
       *[other] Yang menunggu: { $waiting }.
    }
seek-chats-first = Kamu sedang menemani siswa. Selesaikan atau kembalikan obrolannya dulu, lalu kamu bisa cerita. Kalau mendesak, tekan Darurat.
seek-needs-code = Untuk ngobrol dengan konselor sebaya kamu perlu kode dari sekolah: tekan Masukkan kode. Tanpa kode, Guru BK dan Darurat tetap untukmu.
seek-adults = Tombol itu untuk siswa.
button-call = { $value } jam
