counselor-card = { $badge ->
        [new] konselor baru (belum menyetujui kode etik)
       *[other] { $badge }
    }
    { $state ->
        [valid] Bersertifikat sampai { $date }.
        [over] Sertifikat habis { $date }.
       *[learning] Sedang belajar.
    } Modul: { $done } dari { $modules }.
    { $suspended ->
        [no] { $duty ->
            [on] Sedang jaga.
           *[off] Tidak sedang jaga.
        } Obrolan yang dipegang: { $chats }.
       *[other] Istirahat dari tugas sejak { $suspended }.
    }
counselor-done =
    { "" }
    { $what ->
        [suspend] ✅ { -counselor-told } Obrolan yang dipegang diteruskan ke antrean, dan tawarannya ditarik.
        [lift] ✅ Boleh bertugas lagi, selama sertifikatnya berlaku. Konselornya sudah dikabari.
       *[withdraw] ✅ { -counselor-told } Kuis setiap modul harus dikerjakan lagi.
    }
-counselor-told = Tercatat, dan konselornya sudah dikabari tanpa alasan. Bicaralah langsung dengannya hari ini.
suspend-ask = Minta { $badge ->
        [new] konselor baru (belum menyetujui kode etik)
       *[other] { $badge }
    } istirahat dulu dari tugas? Tawaran tidak muncul lagi{ $chats ->
        [0] { "" }
       *[other] , dan { $chats } obrolan yang dipegang kembali ke antrean; siswanya diberi tahu dengan baik
    }. Alasannya tidak ditanyakan dan tidak ditampilkan di sini.
lift-ask = Izinkan { $badge ->
        [new] konselor baru (belum menyetujui kode etik)
       *[other] { $badge }
    } bertugas lagi?
withdraw-ask = Cabut sertifikat { $badge ->
        [new] konselor baru (belum menyetujui kode etik)
       *[other] { $badge }
    }? Jaganya berakhir{ $chats ->
        [0] { "" }
       *[other] , { $chats } obrolan yang dipegang kembali ke antrean dan siswanya diberi tahu dengan baik
    }. Untuk bersertifikat lagi, kuis setiap modul dikerjakan dari awal. Alasannya tidak ditanyakan dan tidak ditampilkan di sini.
suspended = Guru BK memintamu istirahat dulu dari tugas konselor. Selama itu tawaran tidak muncul.{ $chats ->
        [0] { "" }
       *[other] { " " }Obrolan yang sedang kamu pegang kembali ke antrean, dan siswanya kami beri tahu dengan baik.
    } Kalau ada yang ingin kamu tanyakan atau ceritakan, temui guru BK langsung. Kamu sendiri tetap boleh cerita di sini kapan saja. Terima kasih sudah menemani.
suspension-lifted = Kamu boleh bertugas lagi. Selama sertifikatmu berlaku, tekan Mulai jaga kalau kamu siap.
certificate-withdrawn = Guru BK mencabut sertifikatmu sebagai konselor, jadi jagamu berakhir dan tawaran tidak muncul.{ $chats ->
        [0] { "" }
       *[other] { " " }Obrolan yang sedang kamu pegang kembali ke antrean, dan siswanya kami beri tahu dengan baik.
    } Kalau ada yang ingin kamu tanyakan atau ceritakan, temui guru BK langsung. Kalau nanti ingin lagi, tekan Latihan: kuisnya bisa dikerjakan dari awal. Kamu sendiri tetap boleh cerita di sini kapan saja.
duty-suspended = Guru BK memintamu istirahat dulu dari tugas konselor. Kalau ingin bertanya, temui guru BK langsung. Kamu sendiri tetap boleh cerita: tekan Ngobrol atau Guru BK.
home-suspended = Kamu sedang istirahat dari tugas konselor.
button-counselors = { $name ->
        [on] Berikutnya ›
        [back] ‹ Sebelumnya
       *[list] ☰ Daftar konselor
    }
button-counselor = { $name ->
        [new] Konselor baru
        [cancel] Batal
       *[other] { $name }
    }
button-suspend = Istirahatkan dari tugas
button-suspend-yes = Ya, istirahatkan
button-lift = Izinkan bertugas lagi
button-lift-yes = Ya, izinkan
button-withdraw = Cabut sertifikat
button-withdraw-yes = Ya, cabut sertifikat
counselor-load = { "  " }Obrolan: { $week } minggu ini, { $month } sebulan. Kabar sesudahnya: { $debriefs }, berat { $low }{ $talk ->
        [yes] ; perlu diajak bicara
       *[no] { "" }
    }.
