menu-letter = ✉️ Surat
letter-reader = { "" }
    { $who ->
        [peers] Yang membacanya: satu konselor sebaya, yang tidak tahu siapa kamu, dan guru BK, yang memeriksa jawabannya sebelum dikirim. Nama dan kontak kami tutup untuk konselor. Kalau isinya tentang bahaya, hanya guru BK yang membacanya.
       *[adults] Yang membacanya hanya guru BK.
    }
letter-by = { $when ->
        [today] hari ini pukul { $time }
        [day] { day-name }, { $date } { month-name }, pukul { $time }
       *[later] nanti
    }
letter-what = Surat itu jalan yang pelan: tekan Mulai menulis kapan saja, dan jawabannya datang di sini paling lambat { letter-by }.

    Surat bukan untuk keadaan darurat. Kalau kamu dalam bahaya, tekan Darurat; itu langsung.
letter-instead = Di sekolahmu sekarang tidak ada konselor sebaya yang bisa menjawab. Kamu bisa menulis surat untuk guru BK, atau mengobrol dengannya.
letter-off = Surat belum bisa dipakai di sekolah ini. Kamu bisa menekan Guru BK, dan Darurat kapan saja.
letter-later = Surat bisa kamu tulis sesudah yang ini selesai atau dibatalkan. Kalau kamu dalam bahaya, tekan Darurat sekarang.
letter-students = Surat ditulis oleh siswa.
letter-begin = Tulis suratmu, dalam satu atau beberapa pesan. Sesudah itu muncul tombol Kirim; sebelum kamu menekannya belum ada yang membacanya.
letter-noted = Tersimpan, { $count ->
        [1] satu pesan
       *[other] { $count } pesan
    }. Tulis lagi kalau masih ada. Kalau sudah, tekan Kirim.
letter-asked = Surat.
letter-full = Untuk satu surat ini sudah cukup banyak. Kirim dulu. Pesan terakhir tadi belum ikut tersimpan.
letter-dropped = Baik. Tidak ada yang dikirim dan tidak ada yang disimpan.
letter-dropped-told = Baik, suratnya tidak dikirim. Yang membuat kami khawatir sudah kami sampaikan ke guru BK; tulisan lainnya tidak disimpan.
letter-none = Sekarang tidak ada surat yang sedang kamu tulis. Yang sudah kamu kirim tetap terkirim.
letter-sent = Suratmu sudah kami terima. Jawabannya datang di sini paling lambat { letter-by }.{ $late ->
        [yes] { "" } Batas itu sudah lewat; maaf.
       *[no] { "" }
    }
letter-one = Suratmu yang lalu masih menunggu jawaban, jadi yang baru bisa kamu tulis sesudahnya. Jawabannya datang paling lambat { letter-by }.{ $late ->
        [yes] { "" } Batas itu sudah lewat; maaf. Guru BK sudah kami ingatkan. Kalau tidak bisa menunggu, tekan Guru BK.
       *[no] { "" } Kalau tidak bisa menunggu, tekan Guru BK.
    }
letter-home = Kalau keadaannya berubah dan kamu tidak bisa menunggu, tekan Guru BK, atau Darurat kalau berbahaya.
letter-cancelled = Suratmu kamu tarik kembali. Belum ada yang membacanya, dan tidak akan ada.
letter-read-already = Surat itu sudah dibaca, jadi tidak bisa ditarik lagi. Dengan /hapus kamu masih bisa menghapus semuanya.
letter-gone-on = Surat itu tidak bisa dilanjutkan sekarang.
letter-kept = Surat yang tadi kamu tulis belum dikirim. Kami simpan { $days } hari, dan belum ada yang membacanya. Kalau yang ini sudah selesai, kamu bisa melanjutkannya.
letter-kept-told = Surat yang tadi kamu tulis belum dikirim. Kami simpan { $days } hari. Yang membuat kami khawatir sudah kami sampaikan ke guru BK; selebihnya belum ada yang membaca. Kalau yang ini sudah selesai, kamu bisa melanjutkannya.
letter-went-along = Yang kamu tulis di surat ini kami teruskan seluruhnya ke guru BK, supaya kamu tidak menunggu sampai besok.
letter-late = Maaf. Suratmu belum dijawab pada waktu yang kami janjikan. { $adults ->
        [yes] Guru BK sudah kami ingatkan, dan kami mengingatkannya lagi sampai kamu dijawab.
       *[no] Di sekolahmu sedang tidak ada guru BK yang bisa kami ingatkan.
    } Kalau kamu tidak mau menunggu, tekan Guru BK; kalau berbahaya, tekan Darurat.
letter-answer = ✉️ Jawaban suratmu, dari { $by ->
        [peer] { $alias }, konselor sebaya
       *[adult] guru BK
    }:
    { $text }
letter-answered = Kamu boleh membalasnya. Apa surat ini membantu? 1 tidak sama sekali, 5 sangat membantu. Tidak dijawab juga tidak apa-apa.
letter-rated = Terima kasih. Kalau mau, kamu masih boleh membalas suratnya.
letters = ✉️ { $count ->
        [0] Sekarang tidak ada surat yang menunggu.
       *[other] Surat yang menunggu, yang paling dekat batasnya lebih dulu:
    } { $pages ->
        [1] { "" }
       *[other] Halaman { $page } dari { $pages }.
    }
letter-new = ✉️ Surat baru dari { $alias }. Jawabannya dijanjikan paling lambat { letter-by }.
letter-again = ✉️ { $alias } membalas suratmu. Jawabannya dijanjikan paling lambat { letter-by }. Kalau tidak bisa, kembalikan saja.
letter-due = { $late ->
        [yes] ⚠️ Surat { $alias } belum dijawab, padahal batasnya sudah lewat. Siswanya sudah diberi tahu.
       *[no] ⏳ Surat { $alias } dijanjikan dijawab paling lambat pukul { $time }.
    } { $stage ->
        [waits] Belum ada yang menjawab.
        [drafted] Jawabannya sedang ditulis.
       *[check] Jawabannya menunggu persetujuan guru BK.
    }
letter-taken = Surat itu sudah ditangani orang lain, atau tidak menunggu jawaban lagi.
letter-given-back = Surat itu sudah kamu kembalikan, jadi sekarang orang lain yang menjawabnya. Itu tidak apa-apa.
letter-yours = Sudah diambil. Suratnya ada di bawah ini.
letter-gone = Surat { $alias } ditarik kembali oleh penulisnya.
letter-erased = { $alias } menghapus datanya, jadi suratnya tidak bisa dijawab lagi.
letter-taken-over = Surat { $alias } sekarang ditangani guru BK. Terima kasih sudah mulai; itu bukan kesalahanmu.
letter-one-at-a-time = Selesaikan dulu surat yang sedang kamu jawab, atau kembalikan. Satu per satu supaya tidak berat.
letter-line = { $alias }:
    { $text }
letter-line-before = Dijawab sebelumnya:
    { $text }
letter-card = Surat { $alias }. Kata-katanya hilang dari layar ini dalam 12 jam.
    { $word ->
        [none] { "" }
       *[other] Kata guru BK: { $word }
    }
letter-draft-write = Tulis jawaban untuk { $alias } dalam satu pesan. Belum ada yang membacanya; sesudahnya masih bisa ditulis ulang.
letter-drafted = Jawaban untuk { $alias }:

    { $text }
    { $word ->
        [none] { "" }
       *[other] Kata guru BK: { $word }
    }
letter-not-in = Untuk surat { $alias } kamu sudah punya jawaban, dan pesan tadi belum masuk ke sana, juga tidak ke siapa pun. Kalau mau menggantinya, tekan Tulis ulang.
letter-submitted = Jawaban untuk { $alias } dikirim ke guru BK untuk diperiksa. Kabarnya datang di sini. Terima kasih.
letter-handed-back = Surat { $alias } dikembalikan, tanpa perlu alasan. Terima kasih sudah jujur.
letter-back-again = ✉️ Surat { $alias } dikembalikan oleh yang menanganinya, dan menunggu lagi.
letter-check = ✉️ Jawaban untuk surat { $alias } sudah disusun konselor dan menunggu persetujuan.
letter-review = { $own ->
        [yes] Jawaban yang baru, sebagai guru BK:
       *[no] Jawaban dari { $badge }, yang belum dibaca siswa:
    }

    { $text }
letter-contact =
    { "" }
    ⚠️ Dalam jawaban ini ada kontak yang kami tutup.
letter-settled = Jawaban surat itu sudah selesai, atau tidak menunggu persetujuan lagi.
letter-amend-write = Tulis jawaban untuk { $alias } dalam satu pesan. Ini menggantikan yang dari konselor, dan dikirim sebagai jawaban guru BK sesudah disetujui.
letter-return-write = Tulis sepatah kata untuk konselor yang menyusun jawaban bagi { $alias }. Siswa tidak membacanya.
letter-returned = Jawaban untuk { $alias } dikembalikan kepada konselornya.
letter-sent-back = Jawaban untuk { $alias } belum dikirim. Guru BK menulis:
    { $text }
letter-out = ✅ Jawaban untuk { $alias } sudah dikirim.
letter-released = { $own ->
        [yes] ✅ Jawabanmu untuk { $alias } sudah sampai. Terima kasih sudah meluangkan waktu untuknya.
       *[no] ✅ Surat { $alias } sudah dijawab, kali ini dengan kata-kata guru BK. Bicarakan kalau kamu ingin tahu alasannya. Terima kasih.
    }
button-letter = ✉️ Tulis surat
button-letter-write = Mulai menulis
button-letter-send = Kirim
button-letter-drop = Batal
button-letter-cancel = Tarik kembali
button-letter-back = { $value ->
        [on] Lanjutkan surat
       *[back] Balas surat
    }
button-letter-rate = { $value ->
        [1] 1
        [2] 2
        [3] 3
        [4] 4
       *[5] 5
    }
button-letters = { $name ->
        [on] Lanjut
        [back] Kembali
       *[list] ☰ Daftar surat
    }
button-letter-claim = Ambil: { $name }
button-letter-mine = ✏️ Jawab: { $name }
button-letter-draft = { $value ->
        [again] Tulis ulang
       *[write] Tulis jawaban
    }
button-letter-submit = Kirim ke guru BK
button-letter-hand-back = Kembalikan
button-letter-review = Periksa: { $name }
button-letter-release = Kirim ke siswa
button-letter-amend = Tulis sendiri
button-letter-return = Kembalikan dengan kata
letter-enough = Hari ini sudah { $count } suratmu yang terkirim; besok kamu bisa menulis lagi. Yang belum terkirim tetap tersimpan. Ceritamu tidak terlalu banyak: kalau ingin lanjut sekarang, tekan Guru BK, dan kalau berbahaya, Darurat.
letter-adults = ✉️ Surat { $alias } sekarang hanya untuk guru BK, dan menunggu jawaban.
