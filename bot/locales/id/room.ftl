menu-room = 🪟 Ruang
room = { $chats ->
        [0] Belum ada obrolan dengan konselor sebaya sekarang.
       *[other] Obrolan dengan konselor sebaya: { $chats }.
    }
    Menunggu: { $waiting }. Bersama guru BK: { $bk }.
    Konselor jaga: { $peers }, siap menemani: { $free }. Guru BK siaga: { $adults }.{ $pages ->
        [1] { "" }
       *[other] { " " }Halaman { $page } dari { $pages }.
    }
room-worry = { $worry ->
        [RED] { " " }🆘
        [AMBER] { " " }⚠️
       *[none] { "" }
    }
room-new = { $new ->
        [yes] { " " }🌱
       *[no] { "" }
    }
room-talks = • { $alias } dengan { $badge }, { $minutes } menit{ room-worry }{ room-new }
room-waits = ⏳ { $alias } menunggu { $road ->
        [bk] guru BK
       *[peer] konselor
    }, { waited }{ room-worry }
room-chat = { $alias } dengan konselor { $badge }, sejak { $minutes } menit lalu.{ $worry ->
        [RED] { " " }Ada tanda MERAH 🆘
        [AMBER] { " " }Ada tanda kuning ⚠️
       *[none] { "" }
    }
    Membaca dicatat dan minta PIN. Bisikan hanya sampai ke konselor.
watch-begins = 🌱 Konselor baru { $badge } mulai obrolan dengan { $alias } (yang ke-{ $number } dari { $of } obrolan pertamanya). Bapak/Ibu bisa ikut membaca atau berbisik. Kalau sedang tidak sempat, obrolannya tetap berjalan.
room-gone = Obrolan itu sudah selesai atau tidak lagi dipegang konselor sebaya, jadi tidak ada yang dikirim atau ditampilkan.
room-read = { $alias } dengan konselor { $badge }: bagian akhirnya, dari kedua sisi. Pembacaan ini dicatat.
room-read-end = Sampai di sini. Yang ditulis { $alias } dan konselornya sesudah ini belum tampak.
whisper-write = Tulis bisikan untuk konselor { $badge } tentang { $alias }, dalam satu pesan. Hanya konselor yang membacanya, siswa tidak.
whisper-sent = Bisikan terkirim ke konselor, tidak ke siswa.
whispered = 🤫 Bisikan guru BK tentang { $alias }. Hanya untukmu, siswa tidak melihat ini:
    { $text }
take-over-ask = Ambil alih obrolan { $alias } dari konselor { $badge }? Siswa diberi tahu bahwa guru BK datang, dan konselornya kami ucapi terima kasih.
take-over-done = Obrolan { $alias } sekarang bersama Bapak/Ibu. Kartunya ada di atas.
button-room = { $name ->
        [on] Berikutnya ›
        [back] ‹ Sebelumnya
        [again] 🔄 Perbarui
        [no] Tidak
       *[list] ‹ Ruang
    }
button-room-chat = { $name ->
        [back] ‹ Kembali
       *[other] { $name }
    }
button-read-along = 👁 Baca
button-whisper = { $value ->
        [again] Bisik lagi
       *[first] 🤫 Bisik
    }
button-take-over = Ambil alih
button-take-over-yes = Ya, ambil alih
