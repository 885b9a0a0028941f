after-feeling = Bagaimana perasaanmu sekarang, sesudah ngobrol? Boleh dilewati.
after-rating = Seberapa membantu obrolan tadi? 1 tidak membantu, 5 sangat membantu.
after-heard = Apa kamu merasa didengar?
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
