self = Semua di sini boleh dikosongkan. Hanya kamu dan guru BK yang melihatnya; namamu terlihat siswa hanya kalau kamu sendiri menampilkannya. Gunanya supaya siswa yang berharap begitu lebih dulu ditawarkan kepadamu; tidak ada siswa yang menunggu lebih lama karenanya.
self-ask = { $part ->
        [topics] Topik apa yang terasa paling kamu kuasai? Ketuk sekali untuk memilih, sekali lagi untuk menghapus.
        [gender] Kamu laki-laki atau perempuan? Ada siswa yang lebih nyaman dengan yang satu. Tidak perlu dijawab.
        [languages] Dalam bahasa apa kamu nyaman menemani? Kalau kosong, kami anggap bahasa Indonesia.
       *[grade] Kamu kelas berapa sekarang?
    }
self-gender = • { $gender ->
        [female] perempuan
       *[male] laki-laki
    }
self-grade = • kelas { $grade }
self-language = • bisa menemani dalam bahasa { $language ->
        [id] Indonesia
       *[en] Inggris
    }
self-topic = • topik: { topic-name }
intake-gender = Lebih nyaman dengan konselor perempuan atau laki-laki? Kami usahakan, tapi tidak selalu bisa, dan kamu tidak menunggu lebih lama karenanya. Kalau tidak penting, lewati saja.
button-gender = { $value ->
        [female] Perempuan
       *[male] Laki-laki
    }
button-self = ‹ Tentangku
button-self-part = { $value ->
        [topics] Topik
        [gender] Laki-laki / perempuan
        [languages] Bahasa
       *[grade] Kelas
    }
button-self-topics = { $name ->
        [on] ✅ { button-topic }
       *[off] { button-topic }
    }
button-self-gender = { $name ->
        [on] ✅ { button-gender }
       *[off] { button-gender }
    }
button-self-languages = { $name ->
        [on] ✅ { button-language }
       *[off] { button-language }
    }
button-self-grade = { $name ->
        [on] ✅ Kelas { $value }
       *[off] Kelas { $value }
    }
