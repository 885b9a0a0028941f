meeting = 🗓 Pertemuan tim: pendampingan konselor. { $held ->
        [yes] Yang ditandai sejak pertemuan terakhir ({ $date }):
       *[no] Belum ada notulen. Yang ditandai sejak { $date }:
    } { $count ->
        [0] tidak ada. Pertemuan tetap berguna: tanyakan bagaimana keadaan para konselor.
       *[other] { $count }.{ $pages ->
            [1] { "" }
           *[other] { " " }Halaman { $page } dari { $pages }.
        } Tanpa isi obrolan; kalau perlu dibaca, bukalah lewat Kasus atau tanda bahayanya.
    }
meeting-badge = { $badge ->
        [new] konselor tanpa lencana
       *[other] { $badge }
    }
meeting-worried = • { $date }, obrolan { $alias }: { meeting-badge } khawatir ({ $worry } dari 3)
meeting-complaint = • { $date }, obrolan { $alias }: { meeting-badge } tidak nyaman ({ $why ->
        [sexual] hal seksual
        [threat] ancaman
       *[rude] kata kasar
    })
meeting-missed = • { $date }, obrolan { $alias }: dibaca lewat undian, ada yang terlewat
meeting-low = • { meeting-badge }: merasa berat sesudah { $count } obrolan{ $talk ->
        [yes] , belum diajak bicara
       *[no] { "" }
    }
meeting-back = • { meeting-badge }: mengembalikan { $count } obrolan karena mungkin kenal
meeting-write = Tulis notulennya dalam satu pesan, paling panjang { $most } huruf: apa yang dibahas, apa yang disepakati, siapa melakukan apa. Tanpa nama siswa; pakai nama samaran. Pesan itu dihapus dari layar, lalu disimpan tersegel.
meeting-too-long = Itu kosong, atau lebih dari { $most } huruf, jadi belum disimpan. Tulisan tadi masih ada di atas: salin, singkatkan, lalu kirim lagi dalam satu pesan. Sesudah itu keduanya dihapus dari layar.
meeting-held = ✅ Notulen disimpan, tersegel. Agenda berikutnya mulai dari sekarang.{ $days ->
        [0] { "" }
       *[other] { " " }Diingatkan lagi dalam { $days } hari.
    }
meeting-due = 🗓 { $days ->
        [0] Pertemuan tim guru BK tentang pendampingan konselor belum pernah dicatat di sini.
       *[other] Pertemuan tim guru BK terakhir { $days } hari yang lalu.
    } Agendanya sudah disiapkan. Pengingat ini berhenti sesudah notulennya ditulis.
meeting-none = Belum ada notulen.
meeting-last = Notulen terakhir: { $count }.
meeting-one = 🗓 { $date }
    { $text }
button-meeting = 🗓 Pertemuan tim{ $name ->
        [on] : berikutnya ›
        [back] : ‹ sebelumnya
       *[other] { "" }
    }
button-meeting-write = Tulis notulen
button-meeting-read = Baca notulen
button-meeting-stop = Tidak jadi
