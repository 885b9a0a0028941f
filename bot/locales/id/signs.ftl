danger-heard = { $about ->
        [friend] Terima kasih sudah peduli dan menuliskannya. Kalian berdua tidak harus menghadapi ini sendirian.

            Kalau dia dalam bahaya sekarang, jangan biarkan dia sendirian: ajak ke tempat yang ramai atau panggil orang dewasa yang kamu percaya. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.
        [anger] Terima kasih sudah menuliskannya. Yang kamu rasakan pasti berat sekali.

            Sekarang ini, menjauhlah dulu dari orang itu dan pergilah ke orang dewasa yang kamu percaya. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.
       *[self] Terima kasih sudah menuliskannya. Kamu penting, dan kamu tidak harus menghadapi ini sendirian.

            Kalau kamu dalam bahaya sekarang, pergilah ke tempat yang ramai atau ke orang dewasa yang kamu percaya. Kalau ada yang terluka, pergi ke IGD rumah sakit atau puskesmas terdekat.
    }

    Yang bisa kamu hubungi:
danger-care = { $about ->
        [friend] Terima kasih sudah peduli. Kedengarannya berat, buat dia dan juga buat kamu. Kalian tidak harus menanggungnya sendirian.
        [anger] Kedengarannya kamu sedang marah sekali, dan pasti ada sebabnya. Kamu tidak harus menanggungnya sendirian.
       *[self] Kedengarannya berat. Terima kasih sudah menuliskannya; kamu tidak harus menanggungnya sendirian.
    }

    Kalau keadaannya jadi berbahaya, tekan Darurat kapan saja, atau hubungi:
care-attended =
    { "" }
    Guru BK yang siaga kami beri tahu, supaya bisa menyapamu. Sambil itu, tulis saja terus di sini.
care-unattended =
    { "" }
    Jujur saja: sekarang tidak ada guru BK yang siaga. Mereka kami beri tahu dan mungkin baru membaca nanti. Sambil itu, tulis saja terus di sini.
danger-offer = Soal seperti ini boleh kamu bicarakan dengan guru BK. Kalau mau, tekan tombol di bawah. Kalau belum mau, tidak apa-apa: ini tidak kami beri tahukan ke siapa pun.
danger-safe-now = Apa kamu aman saat ini?
danger-still = Syukurlah kamu aman saat ini. Karena yang kamu tulis tadi, guru BK tetap akan menyapamu. Kamu tidak salah sudah menuliskannya.
danger-check-in = Hai, ini dari Sebaya. Waktu kamu menulis kemarin, belum ada guru BK yang membaca. Sekarang jam jaga sudah mulai. Bagaimana keadaanmu?
consent-first-told = Sebelum kamu cerita lebih banyak, ada tiga layar pendek yang perlu kamu baca. Yang kamu tulis tadi kami simpan terkunci dan kami kabarkan ke guru BK, karena kami khawatir.
offer-signs = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    { $alias } sedang menunggu ({ $minutes } menit).
alert-signs = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    { $alias }, dalam obrolan dengan konselor sebaya.
alert-signs-helper = 🟠 Perlu dilihat: { sign-name }
    Terdengar dalam tulisan konselor yang menemani { $alias }.
alert-signs-alone = 🟠 Perlu dilihat: { sign-name }
    { $alias } menulisnya kepada bot dan belum bersama siapa pun.
signs-with-you = { $level ->
        [RED] 🆘 Bahaya
       *[AMBER] 🟠 Perlu dilihat
    }: { sign-name }
    Ada dalam tulisan { $alias } kepada Bapak/Ibu barusan. Mohon dijawab segera.
alert-again = { $level ->
        [RED] 🆘 Belum ada yang menangani { $alias } ({ $minutes } menit).
       *[AMBER] 🟠 { $alias } masih perlu dilihat ({ $minutes } menit).
    }
alert-beyond = 🆘 Tanda bahaya tingkat MERAH di Sebaya { $school } belum ditangani guru BK selama { $minutes } menit. Mohon hubungi guru BK sekarang juga. Isi dan nama tidak kami sampaikan.
alert-safe = { $alias } menjawab: aman saat ini. Tetap perlu disapa.
alert-settled = Yang ini sudah ditangani.
alert-judged = { $alias }: sudah dibaca dan dinilai bukan darurat.
alert-why = { $alias }, tingkat { $level ->
        [RED] merah
       *[AMBER] kuning
    }: { sign-name }. Tulisan terakhirnya ada di bawah ini. Pembacaan ini dicatat.
alert-line = { $alias }:
    { $text }
alert-no-words = { $alias } belum menulis apa-apa; ia menekan tombol.
verdict-ask = Kenapa { $alias } bukan keadaan darurat? Jawabannya dipakai untuk memperbaiki pengenalan.
verdict-given = { $alias }: dicatat sebagai bukan darurat. Terima kasih sudah membaca.
verdict-kept = { $alias }: tetap dianggap perlu ditangani.
relief-told = Yang terjadi dengan { $alias } terdengar berbahaya, jadi semua guru BK dipanggil. Ini bukan beban yang harus kamu pikul. Kamu boleh tetap menemani, atau keluar sekarang dengan Aku tidak nyaman. Paling lama sepuluh menit lagi kamu kami bebaskan dari obrolan ini.
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
