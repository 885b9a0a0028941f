consent-hello = Hai, ini Sebaya { $school }. Sebelum mulai, ada tiga layar pendek. Tombol Darurat di bawah bisa dipakai kapan saja, juga sekarang.
consent-renewed = Hai lagi, ini Sebaya { $school }. Yang kamu setujui dulu sudah diperbarui, jadi baca sebentar tiga layar ini. Tombol Darurat di bawah tetap bisa dipakai.
consent-what = Selamat datang di Sebaya { $school }.

    Di sini kamu bisa cerita kepada konselor sebaya: teman sesama siswa yang sudah dilatih mendengarkan. Kamu tidak tahu siapa dia, dan dia tidak tahu siapa kamu. Guru BK ada di belakang kalian dan bisa membantu kapan perlu.

    (1 dari 3)
consent-who-reads = { consent-readers }

    { consent-secrecy }
consent-who-reads-lone = { consent-readers } Di sekolahmu ada satu pengecualian: kalau nyawa terancam dan 10 menit tidak ada orang kedua yang menjawab, satu guru BK boleh membukanya sendirian.

    { consent-secrecy }
consent-readers = Siapa yang membaca?

    • Konselor sebayamu membaca obrolan kalian, tanpa tahu nama atau akunmu.
    • Guru BK boleh membaca obrolan demi keselamatan, juga beberapa yang dipilih acak, dan setiap kali membaca dicatat.
    • Orang tua, wali kelas, dan kepala sekolah tidak membaca.
    • Siapa kamu hanya diketahui guru BK kalau kamu sendiri memberi tahu, atau kalau ada bahaya dan dua orang dewasa setuju membukanya. Itu dicatat, dan kamu diberi tahu, paling lambat 3 hari kemudian.
consent-secrecy = Rahasia berakhir kalau ada bahaya: nyawa terancam, kekerasan, atau pelecehan. Saat itu guru BK diberi tahu, dan sebisanya kamu ditanya dulu.

    Jujur saja: bot ini perlu tahu akun Telegram-mu supaya bisa membalas, dan Telegram menyimpan obrolan di servernya. Di tempat kami, tulisanmu disimpan terkunci.

    (2 dari 3)
consent-not-emergency = Ini bukan layanan darurat.

    Kadang tidak ada yang sedang membaca. Kalau kamu atau seseorang dalam bahaya sekarang, tekan Darurat di sini, datangi orang dewasa di dekatmu, atau hubungi:
consent-question =
    { "" }
    Kamu setuju memakai Sebaya dengan cara ini? Kamu boleh berhenti kapan saja.

    (3 dari 3)
consent-thanks = Terima kasih. Kamu sudah setuju.
consent-then = Sekarang kita mulai. Darurat dan tombol lain ada di bawah, kapan saja kamu perlu.
consent-later = Tidak apa-apa, tidak perlu sekarang. Darurat dan Info tetap bisa kamu pakai kapan saja. Kalau berubah pikiran, tulis saja di sini.
consent-first = Sebelum kamu cerita, ada tiga layar pendek yang perlu kamu baca. Tulisanmu barusan belum kami simpan, jadi nanti tulis lagi, ya. Kalau ini mendesak, tekan Darurat.
button-consent-next = Lanjut ›
button-consent-back = ‹ Kembali
button-consent-agree = Saya setuju
button-consent-later = Nanti dulu
