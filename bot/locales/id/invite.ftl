invite-made = ✅ Undangan untuk satu konselor sebaya sudah dibuat. Teruskan pesan di bawah ini kepada orangnya. Tautannya hanya tampil sekali, hanya bisa dipakai sekali, dan berlaku sampai { $until }. Salah orang? Tekan Undangan terbuka untuk menariknya kembali.
invite-link = Halo! Kamu diundang menjadi konselor sebaya { $school }. Buka tautan ini di HP-mu sendiri, lalu tekan MULAI:

    { $link }

    Tautan ini hanya bisa dipakai sekali, sampai { $until }. Jangan diteruskan ke orang lain.
invite-just-made = Undangan baru saja dibuat; tautannya ada di pesan sebelumnya. Kalau perlu satu lagi, tunggu sebentar lalu tekan lagi.
invite-enough = Masih ada { $count } undangan yang belum dipakai. Tarik kembali yang tidak perlu, lalu buat yang baru.
invitations = { $count ->
        [0] Tidak ada undangan konselor yang terbuka.
       *[other] Undangan konselor yang belum dipakai: { $count }. Masing-masing berlaku sampai waktu yang tertulis; tekan untuk menariknya kembali.
    } { $pages ->
        [1] { "" }
       *[other] Halaman { $page } dari { $pages }.
    }
uninvite-ask = Tarik kembali undangan yang berlaku sampai { $until }? Tautannya tidak bisa dipakai lagi.
button-invite = ➕ Undang konselor
button-invitations = { $name ->
        [on] Berikutnya ›
        [back] ‹ Sebelumnya
        [no] Batal
       *[other] Undangan terbuka
    }
button-uninvite = { $name }
button-uninvite-yes = Ya, tarik kembali
