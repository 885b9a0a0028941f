after-feeling = Bagaimana perasaanmu sekarang, sesudah ngobrol? Boleh dilewati.
after-rating = Seberapa membantu obrolan tadi? 1 tidak membantu, 5 sangat membantu.
after-heard = Apa kamu merasa didengar?
after-comment = Ada yang ingin kamu tambahkan tentang obrolan tadi? Kalau ada, tekan Tulis sesuatu dulu. Konselormu tidak akan membacanya. Nanti hanya guru BK yang bisa, tanpa namamu.
after-comment-write = Tulis dalam satu pesan. Konselormu tidak akan membacanya. Guru BK bisa, tanpa namamu, dan boleh menampilkannya di laporan kalau tidak bisa dikenali. Kalau kamu butuh seseorang sekarang, tekan Ngobrol atau Darurat.
after-comment-kept = Catatanmu sudah kami simpan.
after-comment-later = Pertanyaan itu bisa kamu jawab sesudah yang ini selesai.
after-expired = Pertanyaan tentang obrolan itu sudah kami tutup. Tidak apa-apa. Kamu boleh kembali kapan saja.
after-thanks = Terima kasih. Jawabanmu membantu kami jadi lebih baik.
after-skipped = Tidak apa-apa. Kamu boleh kembali kapan saja.
button-after-feeling = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
        [5] 😊
       *[skip] Lewati ›
    }
button-after-rating = { $value ->
        [1] 1
        [2] 2
        [3] 3
        [4] 4
        [5] 5
       *[skip] Lewati ›
    }
button-after-heard = { $value ->
        [yes] Ya
        [partly] Sedikit
        [no] Tidak
       *[skip] Lewati ›
    }
button-after-comment = { $value ->
        [write] Tulis sesuatu
       *[skip] Lewati ›
    }
