sample-offer = 🎲 { $count } obrolan minggu lalu yang tidak membunyikan peringatan, dipilih acak. Mohon dibaca kalau ada waktu: adakah tanda bahaya yang terlewat? Setiap pembacaan dicatat.
sample-handed = 🎲 { $count } obrolan pilihan acak yang belum sempat dinilai guru BK yang sudah berhenti. Tidak satu pun membunyikan peringatan. Mohon dibaca kalau ada waktu: adakah tanda bahaya yang terlewat? Setiap pembacaan dicatat.
button-sample-read = Baca { $name }
sample-read = Akhir obrolan { $alias } ada di bawah ini, dari kedua sisi. Obrolan ini dipilih acak, dan tidak ada yang melapor. Pembacaan ini dicatat.
sample-judge = Bagaimana obrolan { $alias }: adakah tanda bahaya yang seharusnya membunyikan peringatan?
button-sample-verdict = { $value ->
        [missed] Terlewat
       *[quiet] Memang tenang
    }
sample-judged = { $alias }: dicatat { $verdict ->
        [missed] terlewat. Terima kasih, ini membantu kami mengenali dengan lebih tepat.
       *[quiet] memang tenang. Terima kasih sudah membaca.
    }
sample-reach = Kalau { $alias } mungkin masih dalam bahaya, mohon disapa sekarang lewat tombol di bawah.
sample-too-late = Obrolannya sudah lebih dari seminggu yang lalu, jadi dari sini ia tidak bisa disapa lagi. Mohon dibicarakan dengan rekan guru BK.
sample-over = Ini sudah dinilai, atau obrolannya sudah tidak ada.
