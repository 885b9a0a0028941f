caution-ask = Pesan ini sepertinya memberi tahu siapa kamu (nama, kelas, sekolah, atau alamat). Konselormu tidak perlu tahu itu untuk mendengarkanmu. Bagaimana?
caution-answered = { $answer ->
        [caution-send] Dikirim apa adanya.
        [caution-cover] Dikirim, bagian itu disamarkan.
        [late] Kamu belum memilih, jadi pesan ini sudah dikirim dengan bagian itu disamarkan.
        [kept] Kamu belum memilih. Pesan ini disimpan untuk yang menemanimu berikutnya; kalau ia konselor, bagian itu disamarkan.
        [over] Obrolannya sudah selesai, jadi pesan ini tidak dikirim.
       *[caution-drop] Tidak dikirim.
    }
caution-contact = ⚠️ Dalam obrolan dengan { $alias }, konselor { $counselor } menyebut kontak atau mengajak ke tempat lain. Bagian itu tidak diteruskan. Mohon dibicarakan dengan konselornya.
caution-before = Di antara yang kamu tulis tadi ada yang bisa memberi tahu siapa kamu atau cara menghubungimu. Bagian itu kami samarkan, supaya kalian tetap anonim.
button-caution-send = Kirim apa adanya
button-caution-cover = Samarkan, lalu kirim
button-caution-drop = Batal
