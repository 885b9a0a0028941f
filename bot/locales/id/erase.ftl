keeps =
    { "" }
    Berapa lama disimpan:
keeps-chats = • Isi obrolan dan surat, jawabanmu sesudahnya, dan alasan tanda bahaya: { $days } hari setelah obrolan selesai.
keeps-early = • Kata-kata bahaya yang tidak berlanjut jadi obrolan: { $days } hari.
keeps-cases = • Catatan guru BK kalau ada tanda bahaya (kasus) dan rencana amanmu: { $days } hari setelah kasusnya ditutup, dan paling lama { $left } hari kalau tidak disentuh lagi. Ikut terhapus dengan /hapus.
keeps-steps = • Keputusan guru BK tentang obrolanmu dengan konselor sebaya (diingatkan, dijeda): { $days } hari setelah selesai. Yang berlaku sampai dicabut: sampai itu. Ikut terhapus dengan /hapus.
keeps-drafts = • Cerita, surat atau laporan yang belum kamu kirim, dan surat yang kamu tarik: { $days } hari.
keeps-letters = • Pesan bot yang sudah terkirim: { $days } hari.
keeps-reports = • Laporan tentang orang dewasa: { $days } hari.
keeps-comments = • Catatanmu setelah obrolan yang diloloskan guru BK untuk laporan, tanpa nama: { $days } hari, atau sampai /hapus selama obrolannya masih disimpan.
keeps-observed = • Amatan guru BK dan koordinator, tanpa nama: { $days } hari.
keeps-minutes = • Notulen pertemuan tim guru BK tentang pendampingan konselor, disegel: { $days } hari.
keeps-aside = • Pesan yang gagal diproses: { $days } hari.
keeps-account = • Tautan ke akun Telegram-mu (terkunci), bahasamu, dan persetujuanmu: sampai kamu memakai /hapus.
keeps-log = • Catatan kerja tanpa isi dan tanpa akun, misalnya bahwa guru BK membaca: selama layanan ini berjalan.
keeps-counts = • Satu baris hitungan tiap obrolan, tanpa kata-kata (bulan, jam, topik, angka perasaan, penilaian, ada tidaknya tanda bahaya): selama layanan ini berjalan. Setelah /hapus tidak bisa ditautkan lagi kepadamu.
privacy-rights =
    { "" }
    Hakmu: melihat semua yang tersimpan tentangmu, menghapusnya, membersihkan layar ini, atau jeda dari kabar kami.
erase-ask = Hapus semua yang kamu ceritakan di sini?

    Yang hilang dari server kami, langsung dan untuk selamanya:
    • semua obrolan, jawaban, laporan, dan tulisanmu yang tersimpan;
    • catatan guru BK tentang pendampinganmu (kasus), dan rencana amanmu;
    • tautan ke akun Telegram-mu dan persetujuanmu;
    • pilihanmu untuk tidak bertemu lagi dengan guru BK atau konselor sebaya tertentu, juga kalau kamu melaporkannya. Kalau nanti kamu kembali, kalian bisa dipertemukan lagi;
    • pesan di layarmu, dan salinan pesanmu di layar orang yang membacanya, kalau umurnya belum 48 jam. Yang lebih lama tidak bisa kami hapus dari Telegram.

    Obrolan yang sedang berjalan ditutup. Kode sekolahmu sudah terpakai, jadi untuk ngobrol lagi kamu perlu kode baru. Darurat dan Guru BK tetap bisa dipakai.
erase-ask-staff = Hapus semua yang kamu ceritakan di sini sebagai siswa?

    Yang hilang dari server kami, langsung dan untuk selamanya:
    • semua obrolan, jawaban, laporan, dan tulisanmu sebagai siswa;
    • catatan guru BK tentang pendampinganmu (kasus), dan rencana amanmu;
    • salinan pesan itu di layar orang yang membacanya, kalau umurnya belum 48 jam. Yang lebih lama tidak bisa kami hapus dari Telegram.

    Obrolanmu sebagai siswa yang sedang berjalan ditutup. Tugasmu sebagai konselor sebaya tetap, jadi akunmu, persetujuanmu, dan layar ini juga tetap. Layar ini bisa kamu kosongkan dengan /bersihkan.
erase-stays =
    { "" }
    Yang tetap ada: catatan kerja tanpa isi dan tanpa akun (misalnya "ada tanda bahaya", "guru BK membaca"), dan satu baris hitungan tiap obrolan (bulan, jam, topik, angka perasaan) yang tidak bisa ditautkan lagi kepadamu. Kalau ada tanda bahaya yang belum ditangani, guru BK diberi tahu bahwa nama samaranmu menghapus semuanya; kalau ada laporanmu yang belum dibaca, begitu juga wali luar; kalau ada kasus yang masih terbuka, begitu juga guru BK. Salinan cadangan server masih bisa dibuka untuk bagianmu sampai { $days } hari, sesudah itu tidak lagi.
erase-help =
    { "" }
    Kalau kamu sedang tidak aman atau butuh teman bicara, bantuan tetap ada:
erase-danger = Sebelum itu: tanda bahaya darimu belum ditangani. Kalau semuanya dihapus, guru BK tidak bisa menjawabmu lagi lewat sini. Kamu yang memutuskan. Bantuan tetap ada:
erase-adults = Di sini tidak ada cerita Bapak/Ibu sebagai siswa, jadi tidak ada yang dihapus. Untuk berhenti bertugas, hubungi pengelola layanan ini.
erase-kept = Baik, tidak ada yang dihapus.
erase-chosen = Kamu memilih menghapus semuanya.
erase-begun = Baik. Semuanya sedang dihapus; sebentar lagi kami kabari kalau sudah.
erase-not-now = Penghapusan dibatalkan, karena kamu sedang menunggu atau dalam obrolan lagi. Kalau tetap mau menghapus, tulis /hapus.
erase-done = Sudah. Semua yang kamu ceritakan sudah dihapus dari server kami. Hanya salinan cadangan yang masih bisa dibuka, sampai { $days } hari; sesudah itu tidak bisa lagi oleh siapa pun.

    Pesan di layar ini yang lebih lama dari 48 jam hanya bisa kamu hapus sendiri: buka info obrolan ini di Telegram, lalu pilih hapus obrolan.

    Kalau kamu menulis lagi, kami tidak mengenalmu: semua mulai dari awal. Darurat tetap bisa dipakai kapan saja.
erase-done-staff = Sudah. Ceritamu sebagai siswa sudah dihapus dari server kami. Hanya salinan cadangan yang masih bisa dibuka, sampai { $days } hari; sesudah itu tidak bisa lagi oleh siapa pun. Tugasmu sebagai konselor sebaya tetap.
erase-left = { $alias } mengakhiri obrolan dan meminta tulisannya dihapus. Pesannya di layarmu yang umurnya belum 48 jam ikut hilang; kalau masih ada yang lebih lama, tolong hapus sendiri. Itu haknya, dan bukan karena kamu. Terima kasih sudah menemani.
alert-erased = ⚠️ { $alias } menghapus semua datanya saat tanda bahaya darinya belum ditangani. Isinya sudah hilang, dan ia tidak bisa dihubungi lagi lewat bot ini. Anggap ini sebagai tanda: perhatikan siswa di sekitar Bapak/Ibu, tanpa menebak-nebak siapa orangnya.
alert-erased-settled = { $alias } sudah menghapus datanya. Tanda ini tidak bisa dijawab lagi.
report-erased = ⚠️ { $alias } menghapus semua datanya sebelum laporannya tentang orang dewasa dibaca, dan di dalamnya ada tanda bahaya. Isinya sudah hilang, dan ia tidak bisa dihubungi lagi lewat bot ini. Bisa jadi ia takut atau disuruh. Mohon jangan menebak siapa orangnya dan jangan bertanya di sekolah; tanggapi sesuai prosedur perlindungan anak yang berlaku.
report-erased-settled = { $alias } sudah menghapus datanya, juga laporannya tentang orang dewasa. Laporan ini tidak bisa dibaca atau dijawab lagi.
report-gone = Laporan ini sudah tidak ada: siswanya menghapus datanya, atau masa simpannya habis. Isinya tidak bisa dibaca lagi, dan siswanya tidak bisa dijawab lewat laporan ini.
clean-done = Layar ini dibersihkan: pesan bot dan pesanmu yang umurnya belum 48 jam. Yang lebih lama tidak bisa kami hapus dari Telegram; hapus sendiri lewat info obrolan ini. Yang tersimpan di server tidak berubah; untuk itu ada /hapus.
clean-adults = Layar Bapak/Ibu tidak dibersihkan dengan perintah ini, supaya tanda bahaya dan hal yang masih menunggu tidak ikut hilang. Isi obrolan yang dibuka untuk dibaca hilang sendiri dari layar.
pause-begun = Baik, jeda. Kami tidak menanyakan kabarmu dan tidak mengirim pemberitahuan, sampai kamu menulis atau menekan sesuatu di sini. Hanya kalau ada tanda bahaya darimu yang belum ditangani, kami tetap bertanya, dan jawaban surat yang sudah kamu kirim tetap datang.
pause-later = Sekarang ada yang sedang berjalan. Selesaikan atau batalkan dulu, lalu tulis /jeda.
draft-over = Yang sempat kamu tulis di sini tidak terkirim, dan sudah dihapus karena lama tidak dilanjutkan.
draft-over-told = Yang sempat kamu tulis di sini sudah dihapus karena lama tidak dilanjutkan. Yang membuat kami khawatir waktu itu sudah kami sampaikan ke guru BK.
button-erase = 🗑 Hapus semuanya
button-erase-now = Ya, hapus semuanya
button-erase-keep = Jangan dihapus
button-clean = 🧹 Bersihkan layar ini
button-pause = ⏸ Jeda dari kabar
