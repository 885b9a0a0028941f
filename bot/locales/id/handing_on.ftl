hand-on = Pindahkan obrolan { $alias } dari konselor { $badge } ke siapa? Siswa dan konselornya diberi tahu dengan baik.{ $peers ->
        [danger] { " " }Karena ada tanda bahaya, obrolan ini tidak dipindahkan ke konselor lain: ambil alih, atau biarkan menunggu guru BK.
        [none] { " " }Sekarang tidak ada konselor lain yang bisa mengambilnya.
       *[some] { "" }
    }
hand-on-not =
    { "" }
    Yang itu sekarang tidak bisa mengambilnya.
handed-on = { $badge ->
        [queue] { $alias } kembali menunggu, di tempatnya semula.
       *[other] { $alias } sekarang bersama konselor { $badge }.
    } Siswa dan konselornya sudah diberi tahu.
handed-on-helper = Guru BK memindahkan obrolan dengan { $alias }. Ini bukan hukuman. Terima kasih sudah menemani. Kalau ingin tahu alasannya, tanya guru BK langsung.
handed-on-student = Mulai sekarang konselor sebaya lain yang menemanimu. Bukan karena kamu. Tulisanmu ikut dibawa, jadi kamu tidak perlu mengulang dari awal.
handed-on-to-you = Guru BK memintamu melanjutkan menemani { $alias }. Kalau tidak sanggup, kembalikan lewat tombol di bawah; tidak apa-apa.
button-hand-on = Pindahkan
button-hand-on-to = { $name ->
        [queue] Kembali ke antrean
       *[other] { $name }
    }
