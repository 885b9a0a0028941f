button-comments = 💬 Komentar siswa
comment-one =
    “{ $text }”
comment-look = Boleh tampil di laporan, tanpa nama? Pilih Jangan kalau ada yang mungkin mengenali penulisnya: dari kejadiannya, gaya bahasanya, atau orang yang disebut. Kalau ragu, pilih Jangan.
comment-named = Ini tidak bisa ditampilkan: ada nama, kelas, atau tempat yang bisa dikenali.
comment-too-long = Ini tidak bisa ditampilkan: terlalu panjang, dan cerita yang panjang mudah dikenali.
button-comment-pass = ✓ Boleh tampil
button-comment-refuse = ✗ Jangan
comment-passed = Baik, boleh tampil. Laporan menampilkannya hanya kalau sedikitnya sepuluh siswa menjawab dalam periode itu.
comment-refused = Baik, tidak akan tampil.
comment-settled = Komentar ini sudah diputuskan, atau sudah dihapus.
comments-none = Tidak ada komentar siswa yang menunggu.
