home-student = Hai, ini Sebaya { $school }. Kamu bisa cerita kepada teman sesama siswa yang sudah dilatih, atau kepada guru BK. Tekan Ngobrol kapan saja, atau langsung tulis saja di sini.
home-guest = Hai, ini Sebaya { $school }. Tanpa kode sekolah, kamu tetap bisa memakai Darurat, cerita kepada Guru BK, dan membaca Info. Untuk ngobrol dengan teman sebaya, masukkan kode dari sekolahmu.
home-counselor = Hai, konselor sebaya { $school }. Tekan Mulai jaga kalau kamu siap menemani. Kalau kamu sendiri butuh cerita, tekan Ngobrol atau Guru BK. Kamu juga boleh butuh bantuan.
home-supervisor = Halo, Bapak/Ibu guru BK { $school }. Tekan Saya siaga kalau sekarang bisa bertindak. Tanpa orang dewasa yang siaga, konselor sebaya tidak mendapat tawaran.
home-coordinator = Halo, koordinator program { $school }. Laporan hasil ada di tombol Laporan, atau tulis /laporan. Obrolan siswa tidak pernah tampil di sini.
home-ombud = Halo, wali luar Sebaya { $school }. Kalau tanda bahaya tidak ditangani guru BK pada waktunya, kabarnya sampai ke sini, tanpa isi dan tanpa nama. Laporan siswa tentang orang dewasa di sekolah juga sampai ke sini, dan hanya ke sini.
home-not-sent = Tulisan itu tidak terkirim ke siapa pun, karena sekarang tidak ada obrolan yang sedang berjalan.
sample-school = (Contoh: ini sekolah percobaan. Tidak ada siswa sungguhan di sini.)
