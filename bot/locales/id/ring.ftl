sorry = Maaf, ada yang salah di pihak kami. Tulisanmu yang terakhir mungkin belum sampai. Coba kirim sekali lagi. Kalau ada bahaya sekarang, tekan Darurat, datangi orang dewasa di dekatmu, atau pergi ke IGD atau kantor polisi terdekat.
button-old = Tombol itu sudah tidak berlaku. Pakai tombol di pesan terbaru atau di bawah kolom tulis, ya.
media-refused = Yang bisa lewat di sini hanya tulisan dan stiker, supaya tidak ada wajah, suara, atau lokasi yang membuka siapa kamu. Kiriman itu tidak kami teruskan dan tidak kami simpan. Ceritakan dengan kata-katamu, ya. Kalau mendesak, tekan Darurat.
media-refused-words = Yang bisa lewat di sini hanya tulisan dan stiker. Gambar atau berkas itu tidak kami teruskan dan tidak kami simpan; tulisan di bawahnya kami terima.
perhaps-again = (mungkin terulang) { $text }
edit-too-late = Perubahan itu tidak terkirim ke siapa pun, karena pesan itu bukan bagian dari obrolan yang sedang berjalan. Kalau penting, tulis sebagai pesan baru.
