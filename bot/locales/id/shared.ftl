shared-about = HP bersama, untuk HP yang juga dipegang orang lain.

    Pesan kami datang sebagai "Ada pesan" dan baru terbaca setelah kamu ketuk Buka. Kalau { $minutes } menit tidak kamu pakai, layar ini dibersihkan dan bot terkunci, dan hanya kata rahasiamu yang membukanya.
shared-cannot =
    { "" }
    Yang tidak bisa kami tutupi: Telegram tetap menampilkan obrolan dengan bot ini, dengan nama dan gambarnya. Pesan yang umurnya sudah 48 jam tidak bisa kami hapus dari layar. Darurat dan kata-kata bahaya selalu langsung dijawab dengan bantuan, siapa pun yang menulis, dan jawaban itu terlihat. Selama sehari sesudahnya, pesan baru bisa dibuka dan dibalas tanpa kata, juga oleh orang lain yang memegang HP ini.
shared-forget =
    { "" }
    Kalau lupa katanya: tidak ada yang bisa melihat atau menggantinya. Yang bisa hanya menghapus semua ceritamu, paling cepat { $days } hari setelah tombol Lupa kata ditekan, tanpa dibaca siapa pun. Lalu kamu mulai dari awal, dengan kode sekolah baru. Siapa yang tahu katanya bisa membatalkan.
shared-choose = Pilih kata rahasia: satu kata tanpa spasi, 4 sampai 24 huruf atau angka. Jangan nama, tanggal lahir, atau kata yang mudah ditebak.

    Ketik di sini. Pesannya langsung kami hapus dari layar.
shared-again = Ketik sekali lagi kata yang sama.
shared-differs = Kedua kata itu tidak sama. Kita mulai lagi: ketik satu kata tanpa spasi.
shared-obvious = Kata itu terlalu mudah ditebak. Pilih kata lain.
shared-word-rule = Tulis satu kata saja, tanpa spasi, 4 sampai 24 huruf atau angka. Yang barusan tidak disimpan dan tidak dikirim ke siapa pun.
shared-stays-off = Baik, HP bersama tidak dinyalakan.
shared-now-on = HP bersama menyala. Selesai? Ketuk Tutup atau tulis /tutup. Kalau { $minutes } menit tidak kamu pakai, bot tertutup sendiri. Untuk membukanya, tulis kata rahasiamu.

    Mau mematikannya? Buka Privasi, lalu HP bersama.
shared-is-on = HP bersama menyala. Kalau { $minutes } menit tidak kamu pakai, bot tertutup sendiri. Kata rahasia ditanya sebelum datamu ditampilkan, sebelum semuanya dihapus, dan sebelum HP bersama dimatikan.
shared-now-off = HP bersama mati. Pesan kami datang seperti biasa lagi.
shared-staff = HP bersama hanya untuk siswa yang tidak bertugas di sini. Tawaran dan tanda bahaya tidak boleh tertutup.
shared-notice = Ada pesan
shared-photo = Selesai melihat fotonya? Ketuk Tutup.
shared-below = Dibuka di bawah.
shared-none = Tidak ada pesan baru.
shared-keyboard = Tombolmu sudah ada lagi di bawah.
shared-opened = Terbuka. Selesai? Ketuk Tutup atau tulis /tutup. Kalau { $minutes } menit tidak kamu pakai, tertutup sendiri.
shared-opened-kept = Terbuka. Ada yang meminta semuanya dihapus karena lupa kata. Itu sekarang dibatalkan.

    Selesai? Ketuk Tutup atau tulis /tutup. Kalau { $minutes } menit tidak kamu pakai, tertutup sendiri.
shared-locked-now = Tertutup.
shared-locked = Terkunci. Yang barusan tidak disimpan dan tidak dikirim ke siapa pun. Untuk membuka, tulis katanya.
shared-ask = Tulis katanya untuk melanjutkan. Pesannya langsung dihapus dari layar.
shared-wrong = Bukan itu. Coba lagi.
shared-wait = Terlalu banyak percobaan. Coba lagi { $minutes } menit lagi.
shared-slow = Pesan yang barusan tidak dikirim ke siapa pun. Tunggu sebentar, lalu tulis lagi.
shared-kept = Baik.
shared-forgot-ask = Paling cepat { $days } hari lagi semua yang tersimpan di sini dihapus, dan bot mulai dari awal. Tidak ada yang ditampilkan kepada siapa pun. Kalau katanya ditulis sebelum itu, tidak ada yang dihapus.
shared-forgets = Baik. Semua yang tersimpan di sini dihapus, paling cepat { $days } hari setelah diminta. Kalau katanya ditulis sebelum itu, tidak ada yang dihapus.
shared-forgets-note =
    { "" }
    Semua yang tersimpan di sini dihapus, paling cepat { $days } hari setelah diminta. Kalau katanya ditulis sebelum itu, tidak ada yang dihapus.
shared-erased = Sudah. Semua yang tersimpan di sini dihapus. Salinan cadangan masih bisa dibuka sampai { $days } hari, sesudah itu tidak bisa lagi.
privacy-shared =
    { "" }
    HP-mu juga dipegang orang lain? Tekan HP bersama: pesan kami datang tertutup, dan layar ini bersih sendiri. Yang tidak bisa kami tutupi: Telegram tetap menampilkan obrolan dengan bot ini dan namanya.
keeps-covered = • Pesan yang menunggu dibuka di HP bersama: { $days } hari.
mine-shared = HP bersama menyala: pesan kami datang tertutup. Kata rahasiamu tidak disimpan; yang disimpan hanya hasil olahannya, dan dari situ katanya tidak bisa dibaca lagi.
button-shared = 📱 HP bersama
button-shared-on = Nyalakan
button-shared-not = Tidak jadi
button-shared-off = Matikan
button-shared-open = Buka
button-shared-close = Tutup
button-shared-forgot = Lupa kata
button-shared-forgot-yes = Ya, hapus nanti
