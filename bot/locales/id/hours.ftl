day-name = { $day ->
        [mon] Senin
        [tue] Selasa
        [wed] Rabu
        [thu] Kamis
        [fri] Jumat
        [sat] Sabtu
       *[sun] Minggu
    }
month-name = { $month ->
        [1] Januari
        [2] Februari
        [3] Maret
        [4] April
        [5] Mei
        [6] Juni
        [7] Juli
        [8] Agustus
        [9] September
        [10] Oktober
        [11] November
       *[12] Desember
    }
hours-today = Jam jaga hari ini sampai pukul { $until }. Kalau hari ini tidak ada lagi yang siaga: { day-name } pukul { $time }.
hours-next-date = Jam jaga berikutnya: { day-name }, { $date } { month-name }, pukul { $time }.
exams-peers = Konselor sebaya sedang ujian sampai { day-name }, { $date } { month-name }, jadi belum bisa menemani. Guru BK tetap ada untukmu, dan Darurat bisa ditekan kapan saja.
