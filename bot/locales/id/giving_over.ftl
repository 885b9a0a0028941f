give-over = Mau mengoper { $alias } ke konselor lain? Itu boleh. Pilih alasannya; yang mana pun tidak masalah. Tidak ada yang dikirim ke { $alias } sampai kamu menekan Tanya siswanya.
give-over-preview = Mengoper { $alias }. Alasan: { $why ->
        [time] waktumu habis.
        [strength] topik ini bukan kekuatanmu.
       *[none] tidak disebut.
    }

    Yang terjadi: { $alias } ditanya dulu dengan lembut, boleh atau tidak. Kalau boleh, { $alias } kembali ke antrean di tempatnya semula, isi obrolan ini ikut dibawa, dan tidak ditawarkan kepadamu lagi. Kalau tidak, obrolan ini lanjut bersamamu.{ $free ->
        [no] { " " }Sekarang belum ada konselor lain yang siap, jadi { $alias } mungkin menunggu agak lama.
       *[yes] { "" }
    }

    Kalau mau, titipkan satu catatan pendek untuk yang menemani berikutnya. Siswa tidak membaca catatan itu, tetapi diberi tahu kalau ada.
give-over-line =
    { "" }
    Catatanmu: “{ $text }”
give-over-covered =
    { "" }
    Bagian yang bisa memberi tahu siapa seseorang, atau cara menghubunginya, kami samarkan.
give-over-below = Catatanmu ada di bawah.
give-over-write = Tulis catatanmu tentang { $alias } dalam satu pesan, paling panjang { $most } huruf. Yang menemani berikutnya membacanya; siswa tidak. Tanpa nama, ya. Kalau isinya soal bahaya, jangan dititipkan: tekan Panggil guru BK.
give-over-long = Itu agak panjang. Coba tulis lagi lebih pendek, paling panjang { $most } huruf.
give-over-asked = { $alias } sudah ditanya. Sambil menunggu jawabannya, temani saja seperti biasa. Kalau dalam { $minutes } menit belum dijawab, obrolan ini tetap bersamamu.
give-over-closed = { $what ->
        [drop] Tidak jadi dioper. Obrolan dengan { $alias } tetap bersamamu.
        [yes] { $alias } bilang boleh.
        [bk] { $alias } memilih guru BK.
        [end] { $alias } memilih mengakhiri obrolan.
        [stay] { $alias } memilih tetap bersamamu.
        [late] { $alias } belum menjawab.
       *[over] Pertanyaan untuk { $alias } sudah tidak berlaku.
    }
give-over-not = { $why ->
        [danger] Sekarang { $alias } butuh guru BK, bukan konselor lain. Tekan Panggil guru BK; itu langkah yang tepat. Kalau terlalu berat untukmu, tekan Aku tidak nyaman.
        [adult] { $alias } ingin bicara dengan guru BK, jadi tidak dioper ke konselor lain. Kalau kamu harus berhenti, tekan Aku tidak nyaman; { $alias } lalu menunggu guru BK.
        [first] Sapa { $alias } dulu, baru bisa dioper. Kalau kamu mungkin kenal dia, tekan Mungkin kenal dia.
        [no] { $alias } sudah memilih tetap bersamamu, jadi tidak kami tanya lagi. Kalau kamu tetap harus berhenti, itu tidak apa-apa: dengan tombol ini kamu langsung keluar, dan { $alias } kembali ke antrean.
        [often] { $alias } sudah dua kali ditanya, jadi tidak kami tanya lagi. Kalau kamu harus berhenti, itu tidak apa-apa: dengan tombol ini kamu langsung keluar, dan { $alias } kembali ke antrean.
        [asked] { $alias } sudah ditanya dan belum menjawab.
       *[alone] Sekarang tidak ada guru BK yang siaga, jadi konselor lain belum boleh mengambil. { $alias } tidak ditanya apa-apa.
    }
give-over-yes = { $alias } bilang boleh, dan sekarang menunggu konselor lain. Terima kasih sudah menemani sampai di sini dan bertanya dengan baik.
give-over-bk = { $alias } memilih guru BK, dan sekarang menunggunya. Terima kasih sudah menemani sampai di sini dan bertanya dengan baik.
give-over-stays = { $alias } memilih tetap bersamamu, jadi obrolan ini lanjut. Kalau kamu tetap harus berhenti, itu tidak apa-apa dan bukan kegagalan: dengan tombol ini kamu langsung keluar, dan { $alias } kembali ke antrean.
give-over-late = { $alias } belum menjawab, jadi obrolan ini tetap bersamamu. Kalau kamu harus berhenti sekarang, itu tidak apa-apa: dengan tombol ini kamu langsung keluar, dan { $alias } kembali ke antrean.
give-over-alone = { $alias } sudah menjawab, tetapi sekarang tidak ada yang bisa menerimanya, jadi obrolan ini tetap bersamamu dulu. Kalau kamu harus berhenti, tombol ini langsung mengeluarkanmu, dan { $alias } kembali ke antrean.
give-over-left = Baik, kamu sudah keluar, dan { $alias } kembali ke antrean. Terima kasih sudah menemani sampai di sini dan bertanya dengan baik.
give-over-note = Catatan dari konselor sebelumnya tentang { $alias }. Hanya untuk yang menemani, siswa tidak melihat ini:
    { $text }
give-leave = { $alias } ingin konselor sebaya lain yang melanjutkan menemanimu. { $why ->
        [time] Waktunya hari ini sudah habis. { "" }
        [strength] Menurutnya, konselor lain bisa lebih membantu untuk soal ini. { "" }
       *[none] { "" }
    }Itu bukan karena kamu, dan ceritamu tetap penting. Boleh?

    Kalau boleh, kamu menunggu konselor lain di tempatmu semula. Konselor itu membaca obrolan ini, jadi kamu tidak perlu mengulang dari awal.{ $note ->
        [yes] { " " }{ $alias } juga menitipkan satu catatan pendek untuknya.
       *[no] { "" }
    }{ $free ->
        [no] { " " }Sekarang belum ada konselor lain yang siap, jadi mungkin agak lama.
       *[yes] { "" }
    } Kalau belum mau, tetap dengan { $alias } juga boleh. Tidak perlu alasan.
give-leave-answered = { $what ->
        [yes] Kamu bilang boleh. Terima kasih.
        [stay] Baik, kamu tetap dengan { $alias }. Tulis saja.
        [bk] Kamu memilih guru BK.
        [end] Kamu memilih mengakhiri obrolan.
        [late] Kamu belum menjawab, dan itu tidak apa-apa. Kamu tetap dengan { $alias }.
        [alone] Ternyata sekarang belum ada yang bisa melanjutkan. Kamu tetap dengan { $alias } dulu.
       *[over] Pertanyaan tadi sudah tidak perlu dijawab.
    }
give-leave-entered = Kami carikan konselor lain untukmu. Isi obrolan tadi ikut dibawa. Sambil menunggu, tulis saja, tidak ada yang hilang.
give-leave-over = Pertanyaan itu sudah tidak perlu dijawab.
button-give-over = { $value ->
        [time] Waktuku habis
        [strength] Topik ini bukan kekuatanku
        [none] Tanpa alasan
        [note] { $name ->
            [again] Ubah catatan
           *[first] Titip catatan
        }
        [ask] Tanya siswanya
        [leave] Keluar sekarang
        [drop] { $name ->
            [asked] Tidak jadi bertanya
           *[first] Tidak jadi
        }
       *[open] Oper ke konselor lain
    }
button-give-leave = { $value ->
        [yes] Ya, boleh
        [stay] Tetap dengan { $name }
        [bk] Guru BK saja
       *[end] Akhiri obrolan
    }
