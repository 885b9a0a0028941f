another-ask = Kamu ingin guru BK lain? Kamu tidak perlu memberi alasan, dan guru BK yang sekarang tidak diberi tahu alasannya.

    Guru BK lain: obrolan ini ditutup dan ceritamu menunggu guru BK yang lain.
    Jangan pernah lagi: guru BK ini tidak akan dipertemukan denganmu dan tidak menerima kabar tentangmu, juga kalau ada bahaya. Ini bisa kamu batalkan nanti.
another-none = Di Sebaya belum ada guru BK lain di sekolahmu. Kamu boleh tetap di sini, atau menutup obrolan ini dan tidak dipertemukan lagi dengan guru BK ini. Di luar sekolah, yang bisa kamu hubungi:
another-answered = { $what ->
        [change] Kamu memilih guru BK lain.
        [never] Kamu memilih untuk tidak bertemu lagi.
       *[stay] Baik, obrolan ini tetap berjalan.
    }
another-entered = Baik. Ceritamu sekarang menunggu guru BK lain. Ia hanya membaca topik dan tulisan pertamamu, bukan obrolan yang tadi. Sambil menunggu, tulis saja, tidak ada yang hilang.
another-undone = Baik, guru BK itu boleh menemanimu lagi.
button-another-change = Guru BK lain
button-another-never = Jangan pernah lagi
button-another-stay = Tidak jadi
button-another-undo = Batalkan, boleh lagi
