own-name = { $name ->
        [none] Namamu tidak ada di daftar sekolah.
       *[other] Namamu di daftar sekolah: { $name }
    }
    Daftar itu berisi nama asli konselor yang mau ditampilkan. Siswa bisa melihatnya sebelum bercerita, supaya ia bisa melewati orang yang terlalu ia kenal. Nama samaran tidak pernah ada di sana, jadi dari daftar itu tidak ada yang tahu kamu yang mana, dan kamu tidak tahu siapa yang melewatimu. Guru BK melihat bahwa namamu ada di daftar. Ini pilihanmu dan bisa ditarik kapan saja. Daftar baru terlihat kalau isinya paling sedikit lima nama.
name-ask = Tulis namamu seperti yang dikenal di sekolah, misalnya nama lengkap atau panggilan. Paling panjang 30 huruf.
name-not-read = Itu belum bisa kami tampilkan sebagai nama. Tulis dengan huruf saja, paling panjang 30.
name-sure = Nama ini akan terlihat oleh siswa di daftar sekolah: { $name }
self-below = Yang terbaru ada di bawah.
self-name = • nama di daftar sekolah: { $name }
intake-names = Ini konselor yang mau namanya terlihat. Tidak semua konselor ada di sini. Ada yang terlalu kamu kenal, atau tidak kamu inginkan? Ketuk namanya. Ia tidak akan ditawari ceritamu, dan tidak ada yang diberi tahu: tidak dia, tidak juga guru BK. Paling banyak { $most } nama. Mungkin kamu menunggu lebih lama karenanya.
names-fade =
    { "" }
    ⏳ Nama yang kamu lepas masih dijauhkan seminggu lagi, supaya tidak ada yang bisa menebak siapa di balik nama samaran.
names-most =
    { "" }
    Sudah { $most } nama, lebih dari itu belum bisa.
intake-names-unread = Yang kamu tulis tadi tidak disimpan dan tidak dikirim ke siapa pun. Ketuk namanya di daftar, atau tekan Selesai; setelah itu kamu bisa menulis ceritamu.
intake-names-none = Yang kamu tulis tadi juga tidak disimpan. Kita lanjut; di sini kamu bisa menulis ceritamu.
button-self-name = Namaku di daftar sekolah
button-name-ask = Tampilkan namaku di daftar
button-name-off = Tarik namaku dari daftar
button-name-stop = Tidak jadi
button-name-publish = ✅ Ya, tampilkan
button-avoid = { $name }
button-names = { $name ->
        [open] 🙅 Ada yang kuhindari
        [back] ‹ Sebelumnya
       *[on] Berikutnya ›
    }
button-names-done = ✔️ Selesai
