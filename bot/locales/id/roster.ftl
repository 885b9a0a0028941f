roster = { $adults ->
        [0] Guru BK siaga: belum ada.
       *[other] Guru BK siaga: { $adults }, sampai pukul { $time }.
    }
    { $on ->
        [0] Konselor sebaya jaga: belum ada.
       *[other] Konselor sebaya jaga: { $on }.
    }
roster-why = { $why ->
        [free] siap
        [chats] sedang menemani
        [away] sedang tidak bisa
        [heavy] istirahat setelah obrolan berat
        [exams] ujian
        [own-exams] ujian sendiri
        [week] batas seminggu tercapai
        [today] batas hari ini tercapai
        [night] di luar jam jaga
        [lessons] pelajaran
       *[short] istirahat setelah obrolan
    }
roster-again = { $why ->
        [free] { "" }
        [chats] { "" }
        [away] { "" }
       *[other] , bisa lagi { rests-until }
    }
roster-on = • { $badge }, { $ends ->
        [none] jaga
       *[other] sampai { $ends }
    }: { roster-why }{ roster-again }
roster-off = • { $badge }, tidak jaga: { roster-why }{ roster-again }
roster-more = … dan { $count } lagi.
roster-exams = Hari ini ujian, jadi konselor sebaya libur.
roster-gaps = { "" }
    { $count ->
        [0] Kosong hari ini: tidak ada.
       *[other] Kosong hari ini:
    }
roster-gap = • { $from }-{ $to }: { $lacks ->
        [adult] belum ada guru BK siaga
       *[peer] belum ada konselor sebaya
    }
