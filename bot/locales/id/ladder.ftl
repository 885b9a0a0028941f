button-uneasy-why = { $value ->
        [rude] Kata-katanya kasar
        [sexual] Isinya seksual
       *[threat] Aku diancam
    }
uneasy-told = Terima kasih sudah bilang. Guru BK diberi tahu obrolan yang mana dan alasanmu. Kalau ingin bicara tentang itu, tekan Guru BK.
complaint-alert = ⚠️ { $counselor ->
        [new] Seorang konselor
       *[other] Konselor { $counselor }
    } keluar dari obrolan dengan { $alias } karena { step-why }. Mohon dibaca dulu, baru diputuskan; dan mohon konselornya diajak bicara hari ini.
complaint-read = Akhir obrolan dengan { $alias } yang dilaporkan konselornya ada di bawah ini, dari kedua sisi. Pembacaan ini dicatat.
step-why = { $why ->
        [rude] kata-kata kasar
        [sexual] pesan seksual
       *[threat] ancaman
    }
pause-until = { $when ->
        [today] sampai pukul { $time }
        [day] sampai { day-name }, { $date } { month-name }, pukul { $time }
       *[later] sampai guru BK mencabutnya
    }
button-step = { $value ->
        [back] Batal
       *[other] Langkah untuk siswa
    }
step-card = { $alias }: { $step ->
        [none] belum ada langkah.
        [reminded] sudah diingatkan karena { step-why }.
        [over] jedanya karena { step-why } sudah selesai.
       *[other] konselor sebaya dijeda karena { step-why }, { pause-until }.
    }
    Darurat, nomor bantuan, guru BK, dan laporan tentang orang dewasa selalu terbuka untuk siswa ini, dan kata-kata bahaya tetap didengar.
button-step-ask = { $value ->
        [reminded] Ingatkan dengan baik
        [day] Jeda konselor 1 hari
        [week] Jeda konselor 1 minggu
        [open] Jeda sampai dicabut
       *[lift] Cabut
    }
step-ask = { $step ->
        [reminded] Ingatkan { $alias } dengan kata-kata baik tentang cara saling menulis? Obrolan dengan konselor tetap boleh.
        [day] Jeda konselor sebaya untuk { $alias } selama satu hari?
        [week] Jeda konselor sebaya untuk { $alias } selama satu minggu?
        [open] Jeda konselor sebaya untuk { $alias } sampai dicabut lewat tombol?
       *[lift] Cabut untuk { $alias }, sehingga semua kembali seperti biasa?
    } { $step ->
        [reminded] { "" }
        [lift] { "" }
       *[other] Siswanya membaca alasannya, sampai kapan, dan bahwa guru BK bisa diminta meninjaunya. Kalau sedang menunggu atau bersama konselor, ceritanya pindah ke guru BK.
    }
button-step-yes = Ya
step-done = ✅ Tercatat.
step-reminded = Guru BK menitip pesan untukmu. Dalam obrolanmu ada { step-why }. Yang membacanya juga seorang pelajar, dan kata-kata bisa melukai. Marah dan kecewa boleh; tulis apa yang kamu rasakan, tanpa menyerang orangnya. Kamu tetap boleh ngobrol seperti biasa.
step-paused = Dalam obrolanmu ada { step-why }, jadi guru BK memutuskan: kamu belum bisa ngobrol dengan konselor sebaya, { pause-until }. Ini tidak dipakai untuk nilai atau hukuman di sekolah.
    Yang tetap terbuka untukmu: Darurat, nomor bantuan, Info, Guru BK, dan laporan tentang orang dewasa (/lapor).
    Kalau menurutmu ini keliru, tekan Guru BK dan minta ditinjau lagi.
step-lifted = Kamu boleh ngobrol dengan konselor sebaya lagi. Tekan Ngobrol kalau ingin.
pause-no-peer = Karena { step-why } dalam obrolanmu, kamu belum bisa ngobrol dengan konselor sebaya, { pause-until }. Guru BK dan Darurat tetap untukmu, juga kalau kamu ingin ini ditinjau lagi.
pause-note = Konselor sebaya belum bisa kamu ajak ngobrol karena { step-why } dalam obrolanmu, { pause-until }. Guru BK dan Darurat tetap untukmu, juga kalau kamu ingin ini ditinjau lagi.
pause-known = Konselor sebaya sedang dijeda untuk { $alias }. Kalau siswanya minta ditinjau lagi, tombol di bawah menunjukkan langkahnya dan bisa mencabutnya.
pause-helper = Guru BK melanjutkan dengan { $alias }. Terima kasih sudah menemani.
flood-alert = { $alias } menulis sangat banyak: { $count } pesan atau lebih dalam lima menit. Mohon dilihat; bisa jadi ada yang berat. Tidak ada yang dibatasi: setiap pesan tetap didengar dan disampaikan, hanya lebih lambat.
flood-read = Akhir obrolan { $alias }, yang menulis sangat banyak, ada di bawah ini, dari kedua sisi. Pembacaan ini dicatat.
