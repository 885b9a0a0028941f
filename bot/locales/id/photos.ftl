photo-ask = Kirim foto ini? Wajah, seragam, tulisan, atau tempat di foto bisa memberi tahu siapa kamu, dan orang yang melihatnya bisa memotret layarnya. Data tersembunyinya (lokasi, waktu, nama berkas) kami hapus, isi gambarnya tidak.
photo-answered = { $answer ->
        [photo-send] Fotonya kami teruskan.
       *[other] Fotonya tidak dikirim.
    }
photo-line = 🖼 Foto dari { $alias }. Ketuk untuk melihat.
photo-failed = Fotomu tidak bisa ditampilkan, jadi tidak sampai. Coba foto lain, atau ceritakan dengan kata-katamu.
button-photo-send = Kirim fotonya
button-photo-drop = Batal
