guide-list = Panduan untuk obrolan dengan { $alias }. Hanya kamu yang melihat ini. Pilih topik.
guide-listen = Mendengarkan (1/2)

    • Biarkan ia cerita dulu. Satu pertanyaan saja setiap kali.
    • Ulangi dengan kata-katamu: apa yang terjadi, dan apa yang ia rasakan.
    • Tanya dengan "apa" dan "bagaimana". "Kenapa" sering terdengar menyalahkan.
    • Tidak perlu menyelesaikan masalahnya. Didengar saja sudah membantu.
guide-listen-say = Mendengarkan: kalimat (2/2)

    "Makasih sudah cerita. Aku di sini."
    "Boleh ceritakan lebih banyak?"
    "Kedengarannya kamu capek dan kecewa. Benar begitu?"
    "Dari semua itu, apa yang paling berat buatmu?"
    "Kamu maunya didengar saja, atau kita pikirkan bareng?"
guide-quiet = Kalau ia diam (1/2)

    • Diam itu boleh. Mengetik bisa lama, bisa juga ia sedang menangis.
    • Tunggu sebentar sebelum menulis lagi. Jangan kirim banyak pertanyaan.
    • Tawarkan pilihan kecil yang gampang dijawab.
guide-quiet-say = Kalau ia diam: kalimat (2/2)

    "Santai saja, nggak usah buru-buru. Aku tunggu."
    "Kalau susah dimulai, satu kata pun boleh."
    "Mau cerita dari kejadiannya dulu, atau dari perasaanmu?"
    "Kalau belum siap cerita, nggak apa-apa. Kita bisa ngobrol pelan-pelan."
guide-limits = Batasmu (1/2)

    • Jangan janji merahasiakan semuanya. Kalau ada bahaya, orang dewasa perlu tahu.
    • Jangan bertukar nama, nomor, atau akun. Jangan janjian bertemu.
    • Tidak tahu jawabannya? Bilang saja, lalu tekan Tanya pembimbing.
    • Kamu boleh keluar kapan saja. Menjaga diri bukan kegagalan.
guide-limits-say = Batasmu: kalimat (2/2)

    "Aku jaga ceritamu. Tapi kalau kamu dalam bahaya, aku perlu mengajak guru BK."
    "Aku nggak tahu jawabannya, tapi aku bisa tanya guru BK tanpa menyebut namamu."
    "Kita ngobrolnya di sini saja, supaya kita sama-sama aman."
    "Ini penting. Menurutku lebih baik ada orang dewasa yang ikut membantu."
guide-danger = Kalau ada bahaya (1/2)

    Kata-kata tentang mati, menyakiti diri, kekerasan, pelecehan, ancaman, atau takut pulang: tekan Panggil guru BK. Sekarang juga, walau kamu ragu. Salah panggil tidak apa-apa.

    Kamu tidak perlu menilai, membujuk, atau bertanya rinci. Tetap temani dengan tenang sampai guru BK datang. Kalau terlalu berat, kamu boleh keluar.
guide-danger-say = Kalau ada bahaya: kalimat (2/2)

    "Makasih sudah percaya dan bilang ini. Kamu nggak sendirian."
    "Ini penting, jadi aku panggil guru BK supaya kamu dibantu sekarang."
    "Aku tetap di sini sampai guru BK datang."
guide-study = Belajar (1/2)

    • Nilai jelek sering terasa seperti "aku gagal". Dengarkan perasaannya dulu.
    • Tanya apa yang sedang menumpuk, dan siapa yang menekan.
    • Jangan membandingkan dengan orang lain, jangan mengerjakan tugasnya.
    • Untuk cara belajar atau masalah dengan guru, BK bisa membantu.
guide-study-say = Belajar: kalimat (2/2)

    "Kedengarannya kamu sudah berusaha keras, tapi hasilnya belum sesuai harapan."
    "Bagian mana yang paling bikin sesak?"
    "Apa satu hal kecil yang mau kamu coba dulu?"
    "Pernah ada cara yang lumayan berhasil buatmu?"
guide-family = Keluarga (1/2)

    • Jangan menjelekkan orang tuanya; ia mungkin tetap sayang mereka.
    • Jangan menyuruh melawan, pergi dari rumah, atau bicara ke orang tua. Kamu belum tahu apakah itu aman.
    • Kalau ada pukulan, ancaman, pelecehan, atau takut pulang: Panggil guru BK.
guide-family-say = Keluarga: kalimat (2/2)

    "Di rumah sedang berat, ya. Apa yang paling kamu rasakan?"
    "Kamu nggak bersalah."
    "Waktu rumah ribut, biasanya kamu bagaimana?"
    "Siapa orang dewasa yang bikin kamu merasa aman?"
guide-friends = Pertemanan (1/2)

    • Ditinggal atau digosipkan itu sakit sungguhan. Jangan bilang "gitu aja kok".
    • Jangan memihak; kamu baru dengar satu sisi.
    • Jangan tebak siapa orangnya dan jangan tanya namanya.
guide-friends-say = Pertemanan: kalimat (2/2)

    "Rasanya seperti ditinggal sendirian, ya?"
    "Apa yang kamu harapkan dari temanmu itu?"
    "Kalau bisa memilih, kamu maunya bagaimana?"
    "Ada teman lain yang masih nyaman buatmu?"
guide-bullying = Perundungan (1/2)

    • Percaya dulu. Perundungan tidak pernah karena yang kena.
    • Jangan suruh membalas atau mengabaikan saja.
    • Jangan janji pelakunya dihukum. BK tahu cara menghentikannya tanpa membuatnya lebih parah.
    • Kalau ada ancaman, kekerasan, pemerasan, atau foto yang disebar: Panggil guru BK.
guide-bullying-say = Perundungan: kalimat (2/2)

    "Makasih sudah cerita, itu butuh berani. Kamu nggak bersalah."
    "Siapa saja yang sudah tahu? Nggak usah sebut nama."
    "Apa yang kamu khawatirkan kalau ada yang lapor?"
    "Mau nggak, guru BK ikut membantu? Kita tanyakan dulu caranya."
guide-feelings = Perasaan (1/2)

    • Semua perasaan boleh ada. Jangan cepat-cepat menghibur.
    • Bantu ia memberi nama: sedih, marah, takut, malu, kosong.
    • Jangan memberi nama penyakit. Itu tugas ahli.
    • Kalau ia ingin mati, menyakiti diri, atau tidak sanggup lagi: Panggil guru BK.
guide-feelings-say = Perasaan: kalimat (2/2)

    "Wajar merasa begitu sesudah yang kamu alami."
    "Kalau perasaan itu punya nama, apa namanya?"
    "Biasanya apa yang bikin sedikit lebih ringan?"
    "Sudah berapa lama kamu merasa begitu?"
guide-dating = Pacaran (1/2)

    • Jangan menghakimi dan jangan menyuruh putus atau bertahan.
    • Tanya apakah ia merasa aman dan bebas bilang tidak.
    • Kalau ada paksaan, ancaman, kekerasan, atau foto pribadi: Panggil guru BK.
    • Untuk soal tubuh atau kehamilan, ajak ke guru BK. Kamu tidak perlu tahu jawabannya.
guide-dating-say = Pacaran: kalimat (2/2)

    "Pasti campur aduk rasanya."
    "Waktu kamu bilang tidak, dia bagaimana?"
    "Apa yang penting buatmu dalam hubungan ini?"
    "Kamu berhak merasa aman. Kalau nggak, guru BK bisa menemani."
guide-career = Karier (1/2)

    • Bingung soal masa depan itu biasa. Tidak harus diputuskan sekarang.
    • Tanya apa yang ia suka, bisa, dan khawatirkan; juga harapan keluarganya.
    • Informasi jurusan, kuliah, beasiswa, dan kerja ada di guru BK.
guide-career-say = Karier: kalimat (2/2)

    "Apa yang bikin kamu lupa waktu kalau mengerjakannya?"
    "Mana yang keinginanmu, mana yang harapan orang lain?"
    "Apa langkah kecil yang bisa kamu coba minggu ini?"
    "Guru BK punya infonya. Mau kutanyakan?"
guide-other = Lainnya (1/2)

    • Tidak perlu langsung tahu masalahnya apa. Ikuti ceritanya.
    • Kalau bingung, ulangi yang kamu tangkap dan tanya apakah benar.
    • Kalau di luar kemampuanmu, bilang terus terang dan tekan Tanya pembimbing.
guide-other-say = Lainnya: kalimat (2/2)

    "Aku coba ulangi, ya. Benar begini maksudmu?"
    "Apa yang paling ingin kamu ceritakan hari ini?"
    "Sesudah ngobrol ini, kamu berharap apa yang berubah?"
button-guide = { $name ->
        [open] 📖 Panduan
        [list] ☰ Topik lain
        [say] Kalimat ›
        [back] ‹ Panduan
        [listen] Mendengarkan
        [quiet] Kalau ia diam
        [limits] Batasmu
        [danger] 🆘 Kalau ada bahaya
        [study] Belajar
        [family] Keluarga
        [friends] Pertemanan
        [bullying] Perundungan
        [feelings] Perasaan
        [dating] Pacaran
        [career] Karier
       *[other] Lainnya
    }
