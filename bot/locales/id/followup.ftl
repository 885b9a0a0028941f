follow-ask =
    { "" }
    Boleh kami tanya kabarmu beberapa hari lagi? Sekali saja. Konselor dan guru BK tidak melihat jawabanmu.
follow-yes = { $days ->
        [1] Baik. Besok kami menyapamu di sini, di luar jam pelajaran.
       *[other] Baik. { $days } hari lagi kami menyapamu di sini, di luar jam pelajaran.
    }
follow-no = Baik, kami tidak menyapa duluan. Kamu boleh kembali kapan saja.
follow-how = Hai. Sesuai janji, kami menyapa. Bagaimana harimu?
follow-stopped = Baik. Kami tidak bertanya lagi. Kamu boleh menulis kapan saja.
follow-well = Senang membacanya. Terima kasih sudah menjawab.
follow-fair = Terima kasih sudah menjawab. Hari yang biasa saja juga tidak apa-apa. Kalau ingin cerita, kami ada.
follow-low = Terima kasih sudah jujur. Hari yang berat tidak harus kamu jalani sendirian. Jawabanmu tidak kami teruskan ke siapa pun. Kalau kamu mau, pilih siapa yang menemanimu.
follow-darurat =
    { "" }
    Kalau kamu dalam bahaya, atau takut pada pikiranmu sendiri, tekan Darurat. Itu boleh kapan saja. Yang juga bisa kamu hubungi:
button-follow-in = { $value ->
        [1] Besok
        [3] 3 hari lagi
        [7] 7 hari lagi
       *[no] Tidak usah
    }
button-follow-feeling = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
        [5] 😊
       *[stop] Jangan tanya lagi
    }
