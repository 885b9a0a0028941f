talk-line = { $alias }:
    { $text }
talk-line-edited = { $alias } (disunting):
    { $text }
talk-line-bk = Guru BK:
    { $text }
talk-line-bk-edited = Guru BK (disunting):
    { $text }
talk-line-before = Konselor sebelumnya:
    { $text }
talk-line-removed = (bagian ini dihapus)
talk-masked = Nama pengguna, tautan, email, nomor, atau ajakan ke tempat lain dalam pesanmu kami samarkan sebelum diteruskan, supaya kalian berdua tetap anonim.
talk-closed = Obrolan itu sudah selesai, jadi pesan ini tidak dikirim ke siapa pun.
talk-over = Obrolan yang tadi sudah selesai, jadi tulisanmu tidak sampai ke orang itu.
talk-whom = Untuk siapa pesan ini? Bisa juga dengan membalas langsung pesan orangnya.
talk-sent = Terkirim ke { $alias }.
talk-unsent = Tidak dikirim.
talk-here-peer = Kamu sedang ngobrol dengan { $alias }, konselor sebaya. Obrolannya masih terbuka, tulis saja.
talk-here-bk = Kamu sedang bersama guru BK. Obrolannya masih terbuka, tulis saja.
button-to = { $name }
button-unsend = Jangan dikirim
