close-student-left = { $alias } mengakhiri obrolan. Terima kasih sudah menemani.
close-helper-left-peer = { $alias } mengakhiri obrolan ini. Kalau kamu masih ingin cerita, tulis saja di sini kapan saja.
close-helper-left-bk = Guru BK mengakhiri obrolan ini. Kalau kamu masih ingin cerita, tulis saja di sini kapan saja.
close-done = Obrolan dengan { $alias } selesai. Terima kasih.
close-bye = Obrolan selesai. Terima kasih sudah cerita. Kamu boleh kembali kapan saja.
close-already = Obrolan itu sudah selesai, atau sudah dilanjutkan orang lain.
close-unreachable-peer = { $alias } tidak bisa dihubungi lagi, jadi obrolan ini ditutup. Itu bukan karena kamu.
close-unreachable-bk = { $alias } tidak bisa dihubungi lagi, jadi obrolan ini ditutup.
report-thanks = Terima kasih sudah bilang. Obrolan itu sudah ditutup dan guru BK diberi tahu. Kamu tidak akan dipertemukan lagi dengan konselor itu, dan ia tidak diberi tahu bahwa kamu melapor.
report-next = Apa yang kamu butuhkan sekarang?
report-alert = ⚠️ { $alias } melaporkan konselor { $counselor }. Obrolannya sudah ditutup{ $hours ->
        [0] .
       *[other] , dan konselor itu tidak ditawari siswa lain selama { $hours } jam.
    } Mohon ditinjau hari ini; kalau perlu, istirahatkan dari tugas lewat tombol namanya.
report-read = Akhir obrolan yang dilaporkan { $alias } ada di bawah ini, dari kedua sisi. Pembacaan ini dicatat.
hand-back-thanks = Baik, { $alias } kami carikan orang lain. Terima kasih sudah jujur.
uneasy-thanks = Baik, kamu sudah keluar dari obrolan dengan { $alias }. Kamu tidak perlu menjelaskan, dan itu bukan kegagalan. Istirahat dulu; kalau mau bicara, guru BK ada untukmu juga. Kalau isi pesannya yang membuatmu begitu, satu ketukan di bawah memberi tahu guru BK; boleh juga tidak.
hand-back-often = Konselor { $badge } mengembalikan { $times } obrolan dalam tujuh hari karena mungkin kenal siswanya. Belum tentu ada yang salah; mohon diajak bicara pelan-pelan.
silence-peer = Kamu belum menjawab { $alias }, jadi ia kembali ke antrean dan jagamu kami akhiri. Tidak apa-apa. Tekan Mulai jaga kalau kamu sudah di tempat.
silence-bk = { $alias } belum dijawab, jadi ia kembali menunggu dan guru BK dikabari lagi.
button-menu-bk = Bicara dengan guru BK
button-menu-talk = { $value ->
        [talk] Ngobrol dengan konselor
       *[other] Konselor lain
    }
