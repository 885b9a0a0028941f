duty-on = Kamu sedang jaga sampai pukul { $time }. Kalau ada yang menunggu, tawarannya muncul di sini.
duty-on-no-adult = Kamu sedang jaga sampai pukul { $time }, tetapi belum ada guru BK yang siaga. Tawaran muncul begitu ada orang dewasa yang siaga.
duty-already = Kamu memang sedang jaga.
duty-off = { $chats ->
        [0] Jagamu selesai. Terima kasih. Istirahatlah.
       *[other] Jagamu selesai; tawaran baru tidak muncul lagi. Kamu masih menemani { $chats } obrolan, selesaikan pelan-pelan.
    }
duty-over = { $chats ->
        [0] Jaga hari ini sudah selesai. Terima kasih, istirahat yang cukup ya.
       *[other] Jaga hari ini sudah selesai; tawaran baru tidak muncul lagi. Obrolan yang kamu pegang boleh kamu selesaikan.
    }
duty-not-today = Hari ini kamu tidak bisa jaga lagi.
rests-until = { $when ->
        [today] mulai pukul { $time }
        [day] mulai { day-name }, { $date } { month-name }, pukul { $time }
       *[later] nanti
    }
rests-heavy = Obrolan itu berat, dan kamu tidak berpaling. Sekarang giliranmu istirahat; kamu bisa menemani lagi { rests-until }. Kalau ingin cerita tentang itu, tekan Guru BK.
rests-exams = Sekarang masa ujian, jadi konselor sebaya belum menemani. Kamu bisa lagi { rests-until }. Semoga ujianmu lancar.
rests-week = Dalam tujuh hari ini kamu sudah menemani banyak siswa, dan itu cukup dulu. Kamu bisa menemani lagi { rests-until }. Terima kasih.
rests-today = Hari ini kamu sudah menemani sebanyak batas sekolahmu. Kamu bisa menemani lagi { rests-until }. Terima kasih.
rests-night = Konselor sebaya tidak menemani selarut atau sepagi ini, supaya kamu juga bisa istirahat. Kamu bisa lagi { rests-until }.
rests-lessons = Sekarang jam pelajaran, jadi tawaran tidak muncul untukmu. Kamu bisa menemani { rests-until }.
rests-short = Kamu baru saja menemani seseorang. Tarik napas dulu; kamu bisa menemani berikutnya { rests-until }.
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
        [0] Tidak ada tawaran untukmu.
       *[other] Tawaran untukmu: { $waiting }.
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
