consult-write = Tulis pertanyaanmu tentang { $alias } dalam satu pesan. Guru BK yang membacanya; siswa tidak melihatnya. Jangan tulis nama. Kalau ini darurat, tekan Panggil guru BK.
consult-question = Konselor sebaya bertanya tentang { $alias } (siswa tidak melihat ini):
    { $text }
consult-sent = Pertanyaanmu tentang { $alias } sudah dikirim ke guru BK, tidak ke siswa. Pesanmu berikutnya kembali ke siswa.
consult-write-answer = Tulis jawaban untuk konselor yang bersama { $alias }, dalam satu pesan. Siswa tidak melihatnya.
consult-answered = Jawaban guru BK tentang { $alias } (hanya untukmu, siswa tidak melihat ini):
    { $text }
consult-answer-sent = Jawaban sudah dikirim ke konselor, tidak ke siswa.
consult-waits = Konselor sebaya yang bersama { $alias } bertanya dan belum dijawab siapa pun. Mohon dijawab.
consult-climbs = Belum ada guru BK yang menjawab pertanyaanmu tentang { $alias }. Semua guru BK dikabari lagi. Kalau mendesak, tekan Panggil guru BK.
consult-nobody = Belum ada guru BK yang bisa ditanya tentang { $alias }. Kalau obrolan ini terlalu berat, kamu boleh keluar kapan saja.
consult-over = Obrolan itu sudah selesai atau sudah dipegang orang lain, jadi tidak ada yang dikirim.
button-consult = { $value ->
        [answer] Jawab
        [again] Tanya lagi
        [reply] Jawab guru BK
       *[ask] Tanya pembimbing
    }
