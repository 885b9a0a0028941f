left-graduate = Selamat atas kelulusanmu. Tugasmu sebagai konselor sebaya selesai di sini, dan sertifikatmu berakhir.{ $chats ->
        [0] { "" }
       *[other] { " " }Obrolan yang sedang kamu pegang kembali ke antrean, dan siswanya kami beri tahu dengan baik.
    } Terima kasih sudah menemani teman-temanmu; itu berarti. Kalau ini keliru, temui guru BK. Darurat, nomor bantuan, dan guru BK tetap ada untukmu di sini.
left-school = Peran sebagai { role-name } di sini sudah berakhir.{ $chats ->
        [0] { "" }
       *[other] { " " }Obrolan yang sedang dipegang kembali ke antrean, dan siswanya diberi tahu dengan baik.
    } Yang belum selesai sudah diteruskan ke guru BK. Terima kasih sudah ikut menjaga mereka. Kalau ini keliru, hubungi sekolah.
left-last = Peran Bapak/Ibu di sini sebagai { role-name } sudah berakhir. Sekarang tidak ada guru BK di sini, jadi yang belum selesai tidak diteruskan ke siapa pun; siswa yang sedang menunggu membaca keadaannya, dan nomor bantuan tetap ada di Darurat. Terima kasih sudah ikut menjaga mereka. Kalau ini keliru, hubungi sekolah.
left-role = Tugasmu di sini sebagai { role-name } berakhir mulai sekarang.{ $chats ->
        [0] { "" }
       *[other] { " " }Obrolan yang sedang dipegang kembali ke antrean, dan siswanya kami beri tahu dengan baik.
    } Terima kasih sudah menemani. Kalau ada yang ingin ditanyakan, temui guru BK langsung.
left-role-adult = Peran Bapak/Ibu di sini sebagai { role-name } berakhir mulai sekarang. Terima kasih atas bantuannya. Kalau ada yang ingin ditanyakan, silakan bicara langsung dengan guru BK.
role-name = { $role ->
        [counselor] konselor sebaya
        [supervisor] guru BK
        [coordinator] koordinator program
        [ombud] wali luar
        [custodian] pemegang kunci kedua
       *[contact] kontak darurat
    }
leaving-stays = Peran ini belum bisa berakhir: { $count } hal yang masih terbuka (kasus, atau konselor yang perlu diajak bicara) tidak punya penanggung jawab lain. Selesaikan dulu, atau undang guru BK lain; sesudah itu ulangi.
leaving-alone = Peran ini belum bisa berakhir: tidak ada guru BK lain. Tanpa guru BK, siswa tidak bisa ditemani dan tidak ada yang menjawab tanda bahaya. Operator perlu mengundang guru BK lain dulu; sesudah itu ulangi.
handover = 📦 Seseorang di tim selesai bertugas, dan yang belum selesai kini ada pada Bapak/Ibu.
    { $cases ->
        [0] Kasus terbuka: tidak ada.
       *[other] Kasus terbuka: { $cases } (lihat Kasus; tanggal tinjaunya tetap).
    }
    { $letters ->
        [0] Surat yang sedang dijawab: tidak ada.
       *[other] Surat yang sedang dijawab: { $letters } (lihat Surat).
    }
    { $talks ->
        [0] Konselor yang perlu diajak bicara: tidak ada.
       *[other] Konselor yang perlu diajak bicara: { $talks }.
    }
inherited = 💛 Tentang { owed-whom }: { $why ->
        [low] merasa berat sesudah menemani
       *[heavy] menemani beberapa obrolan berat
    } dan sekarang sudah selesai bertugas, tetapi belum tercatat diajak bicara. Mohon tetap ditanyakan kabarnya.
inherited-again = 💛 Tentang { owed-whom }, yang sudah selesai bertugas: belum tercatat diajak bicara. Kalau sudah, tekan tombol di bawah; pengingat ini berhenti.
button-talked-left = Sudah kami bicarakan
letter-not-back = Jawaban ini tidak bisa dikembalikan: konselornya sudah selesai bertugas, atau surat ini kini hanya untuk guru BK. Bapak/Ibu bisa menulis jawabannya sendiri (Tulis sendiri).
team = Tim dewasa: { $count }.{ $pages ->
        [1] { "" }
       *[other] { " " }Halaman { $page } dari { $pages }.
    } Nama tim dibuat acak; tiap orang melihat namanya sendiri di layar awal. Peran koordinator bisa diakhiri di sini. Peran yang lain hanya bisa diakhiri oleh operator.
team-line = • { $name } – { role-name }{ $me ->
        [yes] { " " }(Bapak/Ibu sendiri)
       *[no] { "" }
    }{ $on ->
        [on] , sedang siaga
       *[off] { "" }
    }
dismiss-why = Mengakhiri peran { $name }, { role-name }. Kenapa? Alasannya hanya masuk catatan audit, tidak dikirim kepadanya. Bicaralah langsung dengannya.
dismiss-ask = Akhiri peran { $name }, { role-name }, sekarang juga?{ $chats ->
        [0] { "" }
       *[other] { " " }Obrolan yang dipegang ({ $chats }) kembali ke antrean dan siswanya diberi tahu dengan baik.
    } Yang belum selesai diteruskan kepada Bapak/Ibu. Untuk kembali, ia perlu diundang lagi.
dismiss-done = Sudah diproses untuk { $name }, { role-name }.
button-team = 👥 Tim dewasa{ $name ->
        [on] : berikutnya ›
        [back] : ‹ sebelumnya
        [cancel] : kembali
       *[other] { "" }
    }
button-dismiss = Akhiri peran: { $name ->
        [new] konselor baru
       *[other] { $name }
    }
button-dismiss-why = { $name ->
        [wish] Permintaannya sendiri
        [school] Tidak lagi di sekolah ini
        [rules] Melanggar kode etik
       *[other] Lainnya
    }
button-dismiss-yes = Ya, akhiri peran
