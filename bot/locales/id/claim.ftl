claim-found-peer = { $alias }, konselor sebaya, sekarang bersamamu. Tulis saja. Dengan tombol di bawah kamu bisa mengakhiri, berganti konselor, atau melapor.
claim-found-bk = Guru BK sekarang bersamamu. Tulis saja.
claim-too-late = Sudah diambil yang lain.
claim-closed = Yang ini sudah tidak menunggu lagi.
claim-elsewhere = Siswa ini sedang bersama orang lain di sini, jadi belum bisa disapa lewat tombol ini. Tombolnya bisa dicoba lagi nanti.
claim-own = Ini ceritamu sendiri, jadi tidak bisa kamu ambil.
claim-you-first = Kamu sendiri sedang cerita atau menunggu. Selesaikan itu dulu, baru menemani yang lain.
claim-not-now = Yang ini tidak bisa kamu ambil.
claim-off-duty = Tekan Mulai jaga dulu, baru bisa mengambil.
claim-no-adult = Tidak ada guru BK yang siaga sekarang, jadi belum boleh mengambil.
claim-full = Kamu sudah menemani sebanyak batas sekolahmu. Selesaikan satu dulu, ya.
card-peer = Kamu menemani { $alias }.
    Topik: { topic-name }
    Harapan: { wish-name }
    Perasaan: { feeling-name }
    Dengarkan dulu. Kalau berat, panggil guru BK; itu bukan kegagalan.
card-bk = Bersama { $alias }.
    Topik: { topic-name }
    Harapan: { wish-name }
    Perasaan: { feeling-name }
card-over = Obrolan dengan { $alias } sudah selesai.
card-newer = Tombol untuk obrolan dengan { $alias } ada di bawah.
card-taken-over = { $alias } sekarang bersama guru BK.
take-over-student = Guru BK sekarang bersamamu dan melanjutkan obrolan ini. Bagian terakhir obrolanmu sudah ada padanya, jadi kamu tidak perlu mengulang dari awal.
take-over-peer = Guru BK sekarang bersama { $alias }. Terima kasih, kamu sudah menemaninya sampai ada yang datang. Tarik napas dulu; kamu boleh cerita ke guru BK tentang obrolan ini.
take-over-bk = Rekan guru BK sekarang bersama { $alias }, karena Darurat ditekan dan belum ada jawaban.
reach-out-student = Guru BK menyapamu karena ingin tahu bagaimana keadaanmu. Tulis saja, ia bersamamu sekarang.
button-end = Akhiri obrolan
button-hand-back = Mungkin kenal dia
button-uneasy = Aku tidak nyaman
button-call-bk = 🆘 Panggil guru BK
