topic-name = { $topic ->
        [study] belajar
        [family] keluarga
        [friends] pertemanan
        [bullying] perundungan
        [feelings] perasaan
        [dating] pacaran
        [career] karier
       *[other] lainnya
    }
wish-name = { $wish ->
        [listen] ingin didengar
        [advice] ingin saran
        [adult] ingin bicara dengan orang dewasa
       *[none] belum disebut
    }
feeling-name = { $feeling ->
        [1] 😞 berat sekali
        [2] 🙁 berat
        [3] 😐 biasa
        [4] 🙂 lumayan
        [5] 😊 baik
       *[other] belum disebut
    }
intake-topic = Kamu ingin cerita tentang apa?
intake-topic-bk = Ini untuk guru BK. Kamu ingin cerita tentang apa?
intake-wish = Apa yang kamu harapkan dari obrolan ini?
intake-feeling = Bagaimana perasaanmu sekarang?
intake-class = Kelas berapa kamu? Tulis misalnya 8A atau XI IPA 2. Ini hanya supaya kamu tidak dipertemukan dengan teman sekelasmu; kelasmu tidak disimpan dan tidak ditunjukkan kepada siapa pun. Boleh dilewati.
intake-class-unread = Itu belum kami kenali sebagai kelas, dan tidak disimpan. Tulis misalnya 8A, atau tekan Lewati.
intake-class-none = Tidak apa-apa, kita lanjut tanpa kelas. Yang kamu tulis tadi tidak disimpan.
intake-words = Mau mulai cerita? Tulis beberapa kata. Itu yang pertama dibaca konselormu. Boleh juga dilewati.
intake-words-bk = Mau mulai cerita? Tulis beberapa kata. Itu yang pertama dibaca guru BK. Boleh juga dilewati.
intake-kept = Tulisanmu kami simpan. Kalau kamu lanjut, tulisan itu ikut terkirim.
intake-done = Topik: { topic-name }
intake-dropped = Tidak jadi. Tidak apa-apa.
intake-not-kept = Yang kamu tulis tadi tidak disimpan dan tidak dikirim ke siapa pun.
button-topic = { $value ->
        [study] 📚 Belajar
        [family] 🏠 Keluarga
        [friends] 🤝 Pertemanan
        [bullying] 🛡 Perundungan
        [feelings] 💭 Perasaan
        [dating] 💗 Pacaran
        [career] 🧭 Karier
       *[other] ✨ Lainnya
    }
button-wish = { $value ->
        [listen] 👂 Didengar
        [advice] 💡 Saran
       *[adult] 🧑‍🏫 Orang dewasa
    }
button-feeling = { $value ->
        [1] 😞
        [2] 🙁
        [3] 😐
        [4] 🙂
       *[5] 😊
    }
button-skip = Lewati ›
button-back = ‹ Kembali
button-drop = Tidak jadi
intake-told =
    { "" }
    Yang membuat kami khawatir sudah kami sampaikan ke guru BK; tulisan lainnya tidak disimpan.
