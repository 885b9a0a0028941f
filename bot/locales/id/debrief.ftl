debrief = Sekarang tentang kamu: bagaimana perasaanmu sesudah menemani? Dari 😞 sangat berat sampai 😊 baik.
debrief-thanks = { $how ->
        [1] Terima kasih sudah jujur. Wajar kalau terasa berat; itu bukan karena kamu kurang mampu.
        [2] Terima kasih sudah jujur. Wajar kalau terasa berat; itu bukan karena kamu kurang mampu.
        [3] Terima kasih sudah menemani. Ambil waktu sebentar untukmu sendiri: minum, bergerak, atau ngobrol santai.
        [4] Terima kasih sudah menemani. Senang kamu baik-baik saja.
        [5] Terima kasih sudah menemani. Senang kamu baik-baik saja.
       *[0] Tidak apa-apa. Terima kasih sudah menemani.
    }{ $told ->
        [yes] { " " }Guru BK diberi tahu bahwa kamu sedang berat, supaya bisa menanyakan kabarmu. Kalau mau bicara lebih cepat, tekan tombol di bawah.
       *[no] { "" }
    }
debrief-heavy = Kamu sudah menemani { $times } obrolan berat dalam seminggu. Itu banyak. Guru BK diberi tahu supaya bisa menanyakan kabarmu; bukan karena ada yang salah.
owed-whom = { $badge ->
        [new] seorang konselor tanpa lencana
       *[other] konselor { $badge }
    }
owed-low = 💛 Tentang { owed-whom }: merasa berat sesudah menemani ({ $count } dari 5). Mohon diajak bicara.
owed-heavy = 💛 Tentang { owed-whom }: sudah menemani { $count } obrolan berat dalam tujuh hari. Mohon diajak bicara.
owed-again = 💛 Tentang { owed-whom }: { $why ->
        [low] merasa berat sesudah menemani
       *[heavy] menemani beberapa obrolan berat
    } dan belum tercatat diajak bicara{ $days ->
        [0] .
       *[other] , sudah { $days } hari.
    } Kalau sudah, tekan tombol di bawah; pengingat ini berhenti.
owed-newer = Kabar yang lebih baru tentang konselor ini ada di bawah.
owed-done = ✅ Tercatat: { owed-whom } sudah diajak bicara.
owed-over = Itu sudah tercatat, atau ada kabar yang lebih baru.
button-debrief = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
        [5] 😊
       *[skip] Lewati ›
    }
button-talked = Sudah kami bicarakan
