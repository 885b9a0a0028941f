adult-what = Kalau orang dewasa di sekolah (guru, pelatih, petugas, siapa pun) menyakitimu atau membuatmu tidak aman, kamu boleh melaporkannya di sini. Yang bersalah adalah yang melakukannya, bukan kamu.

    Yang membaca hanya wali luar, orang di luar sekolah yang bertugas melindungi siswa. Guru, guru BK, dan kepala sekolah tidak membacanya. Kamu tidak perlu menyebut namamu.

    Ini bukan layanan darurat. Kalau kamu dalam bahaya sekarang, tekan Darurat.
adult-begin = Tulis apa yang terjadi, dalam satu atau beberapa pesan, dengan kata-katamu sendiri. Sesudah itu muncul tombol Kirim; sebelum kamu menekannya belum ada yang membacanya.
adult-begin-more = Kalau masih ada yang ingin kamu tambahkan, tulis di sini; tombol Kirim muncul sesudahnya. Hanya wali luar yang membacanya. Kalau tidak ada, tekan Selesai.
adult-noted = Tersimpan, { $count ->
        [1] satu pesan
       *[other] { $count } pesan
    }. Tulis lagi kalau masih ada. Kalau sudah, tekan Kirim.
adult-asked = Laporan tentang orang dewasa.
adult-full = Untuk satu laporan ini sudah cukup banyak. Kirim dulu; sesudahnya kamu masih bisa menambahkan. Pesan terakhir tadi belum ikut tersimpan.
adult-sent = Laporanmu sudah kami kirim ke wali luar. Kamu berani sekali. Kapan ia membacanya belum bisa kami pastikan; kalau ia menjawab, jawabannya datang di sini. Guru dan guru BK tidak diberi tahu.
adult-sent-away = Laporanmu kami simpan, tetapi wali luar sedang tidak bisa kami hubungi, jadi mungkin belum ada yang membacanya. Kami terus mencoba. Guru dan guru BK tidak diberi tahu. Jangan menunggu sendirian; kalau mendesak, tekan Darurat atau hubungi:
adult-sent-now = Karena yang kamu tulis terdengar berbahaya, laporanmu langsung kami kirim ke wali luar. Kalau ia menjawab, jawabannya datang di sini.
adult-sent-now-away = Yang kamu tulis kami simpan untuk wali luar, tetapi ia sedang tidak bisa kami hubungi. Kami terus mencoba.
adult-reply-sent = Balasanmu kami kirim ke wali luar, hanya untuk dia.
adult-unreached = Maaf, laporanmu belum sampai: wali luar sedang tidak bisa kami hubungi. Laporan itu tetap tersimpan dan kami terus mencoba. Guru dan guru BK tidak diberi tahu. Jangan menunggu sendirian; kalau mendesak, tekan Darurat atau hubungi:
adult-kept = Laporan yang tadi kamu tulis belum dikirim. Kami simpan { $days } hari, dan belum ada yang membacanya. Kalau yang ini sudah selesai, kamu bisa melanjutkannya.
adult-gone = Laporan itu sudah tidak tersimpan di sini, karena masa simpannya habis. Kalau kamu mau menulis lagi, tulis /lapor.
adult-none = Sekarang tidak ada laporan yang sedang kamu tulis. Yang sudah kamu kirim tetap terkirim.
adult-add = Kalau teringat sesuatu lagi, kamu bisa menambahkannya kapan saja.
adult-heard = Terima kasih sudah menuliskannya. Yang bersalah adalah yang melakukannya, bukan kamu, dan kamu tidak harus menghadapinya sendirian.

    Kalau tempatmu sekarang tidak aman, pergilah ke tempat yang ramai atau ke orang yang kamu percaya. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.

    Yang bisa kamu hubungi:
adult-heard-told =
    { "" }
    Wali luar kami beri tahu sekarang juga. Guru BK tidak. Kalau kamu ingin guru BK juga datang, tekan Darurat.
adult-heard-away =
    { "" }
    Wali luar sedang tidak bisa kami hubungi, jadi mungkin belum ada yang membaca. Guru BK tidak kami beri tahu. Kalau kamu ingin guru BK datang, tekan Darurat.
adult-dropped = { $what ->
        [more] Baik. Tambahan itu tidak dikirim dan tidak disimpan. Yang sudah kamu kirim sebelumnya tetap terkirim.
        [sent] Baik. Yang sudah kamu kirim tetap terkirim.
       *[new] Baik. Tidak ada yang dikirim dan tidak ada yang disimpan.
    }
adult-later = Laporan bisa kamu tulis sesudah yang ini selesai atau dibatalkan. Kalau kamu dalam bahaya, tekan Darurat sekarang.
adult-nobody = Sekolah ini belum punya wali luar di Sebaya, jadi laporan tentang orang dewasa belum bisa diterima di sini. Kami tidak mau ia jatuh ke tangan yang salah. Kamu bisa mendatangi orang dewasa di luar sekolah yang kamu percaya, atau menghubungi:
adult-students = Laporan ini untuk siswa.
adult-alert = { $level ->
        [danger] 🆘 Laporan tentang orang dewasa, dengan tanda bahaya, dari { $alias }. Hanya wali luar yang menerimanya.
        [more] { $alias } menambahkan sesuatu pada laporannya tentang orang dewasa.
        [waits] Di laporan { $alias } tentang orang dewasa ada yang belum dibaca.
       *[new] ⚠️ Laporan tentang orang dewasa dari { $alias }. Hanya wali luar yang menerimanya.
    } Mohon dibaca secepatnya.
adult-read-done = Itu seluruh laporan { $alias }. Pembacaan ini dicatat, dan pesan-pesannya hilang dari layar dalam 12 jam. Siswa belum ditanya siapa yang tidak boleh tahu; mohon jangan hubungi siapa pun di sekolah sebelum itu jelas.
adult-answer-write = Tulis jawaban untuk { $alias } dalam satu pesan. Hanya siswa itu yang membacanya.
adult-answer = Jawaban dari wali luar:
    { $text }
adult-answered = Jawaban sudah dikirim.
adult-apart = Obrolan itu sudah ditutup. Guru BK itu tidak akan dipertemukan lagi denganmu, tidak menerima kabar tentangmu, dan tidak diberi tahu alasannya.
adult-apart-next = { $alone ->
        [yes] Di Sebaya belum ada guru BK lain di sekolahmu. Kalau butuh orang dewasa, kamu bisa menghubungi wali luar di bawah ini, atau menekan Darurat untuk melihat nomor bantuan. Kalau berubah pikiran, kamu bisa membatalkan ini.
        [all] Di Sebaya belum ada guru BK lain di sekolahmu, dan belum ada wali luar. Kalau butuh orang dewasa, tekan Darurat untuk melihat nomor bantuan. Kalau berubah pikiran, kamu bisa membatalkan ini.
       *[no] Apa yang kamu butuhkan sekarang? Kalau berubah pikiran, kamu bisa membatalkan ini.
    }
button-adult = Laporkan orang dewasa
button-adult-write = Tulis laporan
button-adult-send = Kirim
button-adult-drop = { $value ->
        [done] Selesai
       *[drop] Batal
    }
button-adult-more = { $value ->
        [on] Lanjutkan laporan
       *[more] Tambahkan sesuatu
    }
button-adult-read = Baca laporan
button-adult-answer = Jawab
