time-limit =
    { "" }
    Obrolan ini bisa sampai { $minutes } menit. Kalau belum cukup, masih ada lain kali.
time-warning = Obrolan ini selesai sekitar { $minutes } menit lagi. Masih ada yang ingin kamu sampaikan? Kalau belum cukup, kalian berdua bisa minta tambahan, atau lanjut besok.
time-warning-last = Obrolan ini selesai sekitar { $minutes } menit lagi. Masih ada yang ingin kamu sampaikan? Kalau belum cukup, boleh lanjut besok.
time-warning-helper = Obrolan dengan { $alias } selesai sekitar { $minutes } menit lagi. Mulailah menutup pelan-pelan: apa yang paling penting tadi, dan apa langkah kecil berikutnya.
time-more-asked = Baik, kami tanyakan. Kalau kalian berdua mau, waktunya bertambah.
time-more-wished = Konselormu masih punya waktu { $minutes } menit lagi untukmu. Kalau kamu juga mau, tekan tombolnya. Kalau tidak, tidak apa-apa.
time-more-wished-helper = { $alias } ingin tambahan { $minutes } menit. Kalau kamu sanggup, tekan tombolnya. Kalau tidak, tidak apa-apa.
time-more = Waktunya bertambah. Masih ada sekitar { $minutes } menit.
time-more-helper = Waktu dengan { $alias } bertambah. Masih ada sekitar { $minutes } menit.
time-more-not-now = Tombol itu sudah lewat, jadi waktunya tidak berubah. Tulis saja selama obrolannya terbuka.
time-open = Tidak ada batas waktu untuk obrolan ini sekarang. Tulis saja.
time-open-helper = Tidak ada batas waktu untuk obrolan dengan { $alias } sekarang.
time-over = Waktu untuk obrolan ini habis. Terima kasih sudah cerita. Mau lanjut besok? Kamu boleh kembali kapan saja, dan kalau tidak bisa menunggu, tekan Darurat.
time-over-helper = Waktu dengan { $alias } habis, dan obrolannya sudah kami tutup. Terima kasih sudah menemani. Istirahatlah sebentar.
time-waits = Konselormu belum menjawab, dan sudah kami ingatkan. Kalau ceritamu sudah cukup, tekan Selesai.
time-waits-helper = { $alias } menunggu jawabanmu. Kalau obrolannya sudah selesai, tekan Akhiri obrolan.
time-still-there = Masih di sana? { $alias } menunggu, tanpa buru-buru. Kalau sudah cukup, tekan Selesai.
time-idle = Kami tutup dulu obrolan ini karena sudah lama sepi. Tidak apa-apa, mungkin kamu sedang sibuk. Kamu boleh kembali kapan saja.
time-idle-helper = Obrolan dengan { $alias } sudah lama sepi, jadi kami tutup. Itu bukan karena kamu. Terima kasih sudah menemani.
time-handed-on = { $alias } menulis dan belum dijawab, jadi kami carikan orang lain. Tidak apa-apa. Terima kasih sudah menemani.
button-more-time = Tambah { $value } menit
time-unattended = Guru BK sudah tidak siaga. Supaya tetap aman, obrolan dengan konselor sebaya selesai sekitar { $minutes } menit lagi. Ini bukan karena kamu, dan ceritamu boleh dilanjutkan lain kali. Kalau mendesak, tekan Darurat.
time-unattended-helper = Guru BK sudah tidak siaga, jadi obrolan dengan { $alias } selesai sekitar { $minutes } menit lagi. Tutuplah pelan-pelan. Kalau ada tanda bahaya, tekan Panggil guru BK: itu tetap sampai kepada mereka.
time-attended = Guru BK siaga lagi, jadi obrolan ini boleh lanjut. Tulis saja.
time-attended-helper = Guru BK siaga lagi, jadi obrolan dengan { $alias } boleh lanjut.
