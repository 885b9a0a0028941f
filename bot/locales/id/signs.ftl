danger-heard = { $about ->
        [friend] Terima kasih sudah peduli dan menuliskannya. Kalian berdua tidak harus menghadapi ini sendirian.

            Kalau bisa, temani dia, dan segera beri tahu orang dewasa yang kamu percaya. Menjaganya bukan tugasmu sendiri. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.
        [anger] Terima kasih sudah menuliskannya. Kamu tidak harus menanggung ini sendirian.

            Sekarang ini, menjauhlah dulu dari orang itu dan pergilah ke orang dewasa yang kamu percaya. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.
       *[self] Terima kasih sudah menuliskannya. Kamu penting, dan kamu tidak harus menghadapi ini sendirian.

            Sekarang ini, dekati seseorang yang kamu percaya dan jangan sendirian. Kalau di tempatmu sekarang tidak aman, pergilah ke tempat yang ramai. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.
    }

    Yang bisa kamu hubungi:
danger-care = { $about ->
        [friend] Terima kasih sudah peduli. Kedengarannya berat, buat dia dan juga buat kamu. Kalian tidak harus menanggungnya sendirian.
        [anger] Kedengarannya kamu sedang sangat marah. Terima kasih sudah menuliskannya; kamu tidak harus menanggungnya sendirian.
        [unread] Tulisanmu belum bisa kami periksa, jadi guru BK kami minta melihatnya.
       *[self] Kedengarannya berat. Terima kasih sudah menuliskannya; kamu tidak harus menanggungnya sendirian.
    }

    Kalau keadaannya jadi berbahaya, tekan Darurat kapan saja, atau hubungi:
care-attended =
    { "" }
    Guru BK yang siaga kami beri tahu, supaya bisa menyapamu. Sambil itu, tulis saja terus di sini.
care-unattended =
    { "" }
    Jujur saja: sekarang tidak ada guru BK yang siaga. Semua guru BK kami beri tahu, tetapi mungkin baru dibaca nanti. Sambil itu, tulis saja terus di sini.
danger-offer = Soal seperti ini boleh juga kamu bicarakan dengan guru BK. Kalau mau, tekan tombol di bawah. Kalau belum, tidak apa-apa; guru BK tidak kami beri tahu.
danger-safe-now = Apa kamu aman saat ini?
danger-still = { $answer ->
        [safe] Syukurlah kamu aman saat ini. Karena yang kamu tulis tadi, guru BK tetap akan menyapamu. Kamu tidak salah sudah menuliskannya.
       *[calm] Terima kasih sudah bilang. Karena yang kamu tulis tadi, guru BK tetap akan menyapamu. Kamu tidak salah sudah menuliskannya.
    }
danger-check-in = Hai, ini Sebaya. Waktu itu kami belum bisa menemanimu. Bagaimana keadaanmu sekarang?
consent-first-told = Sebelum kamu cerita lebih banyak, ada tiga layar pendek yang perlu kamu baca. Yang kamu tulis tadi kami simpan dengan aman dan kami sampaikan ke guru BK, karena kami khawatir.
offer-signs = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    { $alias } sedang menunggu ({ waited }).
alert-signs = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    { $alias }, dalam obrolan dengan konselor sebaya.
alert-signs-helper = 🟠 Perlu dilihat: { sign-name }
    Ada dalam tulisan konselor kepada { $alias }. Mungkin ia hanya bertanya.
alert-signs-alone = 🟠 Perlu dilihat: { sign-name }
    { $alias } menulisnya kepada bot dan belum bersama siapa pun.
signs-with-you = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    Ada dalam tulisan { $alias } kepada Bapak/Ibu barusan. Mohon dijawab segera.
alert-again = { $level ->
        [RED] 🆘 Belum ada yang menangani { $alias } ({ $hours ->
            [0] { $minutes } menit
           *[other] { $hours } jam
        }).
       *[AMBER] 🟠 { $alias } masih perlu dilihat ({ $hours ->
            [0] { $minutes } menit
           *[other] { $hours } jam
        }).
    }
alert-beyond = 🆘 Tanda bahaya tingkat MERAH di Sebaya { $school } { $minutes ->
        [0] baru saja muncul, dan tidak ada guru BK yang bisa dihubungi
       *[other] belum ditangani guru BK selama { $minutes } menit
    }. Mohon pastikan seorang guru BK membuka Sebaya sekarang juga. Isi dan nama tidak kami sampaikan.
alert-safe = { $alias } menjawab: aman saat ini. Tetap perlu disapa.
alert-is-safe = { $alias } menjawab: aman saat ini.
alert-settled = Yang ini sudah selesai.
alert-judged = { $alias }: sudah dibaca dan dinilai tidak mendesak.
alert-why = { $alias }, tingkat { $level ->
        [RED] merah
       *[AMBER] kuning
    }: { sign-name }. Tulisan terakhirnya ada di bawah ini. Pembacaan ini dicatat.
alert-line = { $alias }:
    { $text }
alert-vanishes = Pesan-pesan ini hilang sendiri dari layar dalam { $hours } jam.
alert-no-words = Belum ada tulisan dari { $alias }.
verdict-ask = Mengapa { $alias } tidak perlu ditangani segera? Jawaban Bapak/Ibu membantu kami mengenali dengan lebih tepat.
verdict-given = { $alias }: dicatat tidak mendesak. Terima kasih sudah membaca.
verdict-kept = { $alias }: tetap dianggap perlu ditangani.
relief-told = Yang terjadi pada { $alias } terdengar berbahaya, dan guru BK sudah kami panggil. Kamu tidak harus menanggung ini. Kamu boleh tetap menemani, atau keluar sekarang dengan Aku tidak nyaman. Paling lama { $minutes } menit lagi obrolan ini kami lanjutkan ke guru BK.
relief-thanks = Kamu sudah menemani { $alias } di saat yang berat. Sekarang tugasmu selesai; { $alias } menunggu guru BK dan didahulukan. Terima kasih. Tarik napas, dan kalau ingin bicara, guru BK ada untukmu juga.
sign-name = { $what ->
        [suicide] pikiran bunuh diri
        [passive_despair] putus asa
        [self_harm] menyakiti diri
        [sexual_violence] kekerasan seksual
        [abuse_home] kekerasan di rumah
        [bullying] perundungan
        [dating_violence] kekerasan dalam pacaran atau ancaman daring
        [pregnancy] kehamilan
        [running_away] pergi dari rumah
        [substances] obat, rokok, atau alkohol
        [harm_others] ancaman kepada orang lain
        [friend_in_danger] teman dalam bahaya
        [darurat] tombol Darurat
        [called] dipanggil konselor
       *[unscreened] tidak bisa diperiksa otomatis
    }
button-danger-safe = Aku aman
button-read = Baca
button-not-danger = Bukan darurat
button-verdict = { $value ->
        [joke] Bercanda
        [quote] Lagu, cerita, gim, atau tugas
        [past] Sudah lewat
        [misread] Salah tangkap
        [cared-for] Sudah ditangani di luar bot
       *[keep] Batal, tetap darurat
    }
danger-glad = Syukurlah. Kalau keadaannya berubah, tulis saja di sini atau tekan Darurat.
danger-with-you =
    { "" }
    Guru BK yang bersamamu langsung membacanya.
alert-staff-words = 🆘 { $role ->
        [counselor] Seorang konselor sebaya
        [supervisor] Seorang rekan guru BK
        [ombud] Wali luar
        [custodian] Pemegang kunci kedua
        [contact] Kontak darurat
       *[coordinator] Koordinator program
    } menulis kata-kata berbahaya kepada bot. Mohon disapa langsung.
alert-line-helper = Konselor yang menemani { $alias }:
    { $text }
relief-student = Temanmu sudah menemanimu sejauh yang ia bisa. Sekarang guru BK yang melanjutkan; kamu didahulukan, dan yang kamu tulis tetap ada. Sambil menunggu, dekati seseorang yang kamu percaya, atau hubungi:
relief-over = Guru BK sudah membaca soal { $alias } dan menilainya tidak mendesak. Kalian boleh melanjutkan obrolan seperti biasa.
alert-failed = 🆘 Ada tanda bahaya dari seorang siswa, tetapi karena kesalahan di pihak kami tidak ada obrolan yang bisa dibuka, dan nama samarannya tidak bisa kami tunjukkan. Siswa itu kami beri nomor bantuan dan kami minta menulis sekali lagi. Mohon buka Sebaya sekarang dan perhatikan siswa di sekitar Bapak/Ibu, tanpa menebak-nebak siapa orangnya. Minta pengelola bot menjalankan: python -m bot doctor
