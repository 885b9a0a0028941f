privacy-identity =
    { "" }
    Siapa kamu hanya diketahui guru BK kalau kamu sendiri memberi tahu, atau kalau ada bahaya dan dua orang dewasa yang berbeda setuju membukanya, dengan alasan. Itu tercatat, dan kamu diberi tahu: saat itu juga atau, kalau itu menambah bahaya, paling lambat 3 hari kemudian. Yang terbuka adalah kartu daruratmu; kalau kosong, hanya nama tampilan Telegram-mu.
privacy-lone =
    { "" }
    Satu pengecualian di sekolahmu: kalau nyawa terancam dan 10 menit tidak ada orang kedua yang menjawab, satu guru BK boleh membukanya sendirian. Semua guru BK lain dan pemegang kunci langsung tahu, dan kamu juga.
home-custodian = Halo, pemegang kunci kedua Sebaya { $school }. Kalau seorang siswa dalam bahaya dan guru BK perlu tahu siapa dia, permintaannya sampai ke sini. Tanpa persetujuan orang kedua, identitas tidak terbuka. Isi obrolan tidak pernah sampai ke sini.
join-custodian = Terima kasih. Bapak/Ibu terdaftar sebagai pemegang kunci kedua untuk { $school }.

    Peran ini hanya untuk yang bukan kepala sekolah, dan bukan atasan atau bawahan guru BK. Kalau itu tidak benar, beri tahu pengelola dan jangan menyetujui apa pun.
open-why-name = { $why ->
        [life] nyawa terancam
        [violence] kekerasan
        [sexual] kejahatan seksual
       *[others] orang lain dalam bahaya
    }
who = 👤 Siapa { $alias }? { $answer ->
        [never] Siswa belum pernah ditanya.
        [waits] Siswa sudah ditanya dan belum menjawab.
        [card] Siswa memberikan kartu daruratnya.
        [typed] Siswa menuliskan siapa dirinya.
       *[no] Siswa memilih tidak memberi tahu. Itu haknya; jangan didesak.
    }

    Tanya dulu siswanya. Tanpa izinnya, identitas hanya terbuka kalau ada bahaya dan dua orang yang berbeda setuju.
who-not-now =
    { "" }
    Pertanyaan ini hanya bisa diajukan selagi Bapak/Ibu sedang mengobrol dengannya.
who-just-asked =
    { "" }
    Siswa sudah ditanya dalam 24 jam terakhir. Jangan mendesak; tanyakan lagi besok kalau memang perlu.
who-asked = Guru BK yang menemanimu bertanya: boleh tahu siapa kamu?

    Kamu bebas memilih. Kalau tidak, tidak ada akibatnya: guru BK tetap menemanimu seperti sekarang, dan itu bukan kesalahan. Sebelum kamu menjawab ya, tidak ada yang diberikan.

    Kalau boleh, hanya guru BK yang bisa membacanya, setelah memasukkan PIN, dan setiap kali membaca tercatat.
who-no-card = Kamu belum mengisi kartu darurat. Kamu bisa menulisnya sekarang, atau bilang tidak.
who-preview = Ini yang akan dibaca guru BK, tidak lebih:
who-write = Tulis apa yang ingin kamu beri tahu tentang dirimu, dalam satu pesan (paling banyak { $most } huruf). Misalnya nama dan kelasmu. Pesan berikutnya yang kamu tulis langsung diberikan. Kalau terdengar ada bahaya, guru BK membacanya juga di obrolan.
who-too-long = Terlalu panjang, jadi belum diberikan. Tulis lagi, paling banyak { $most } huruf.
who-not-here = Menulisnya bisa selagi kamu mengobrol dengan guru BK yang bertanya. Obrolan itu sudah selesai. Kamu boleh tidak menjawab apa-apa.
who-thanks = { $answer ->
        [no] Baik. Tidak ada yang diberikan, dan tidak ada akibatnya. Guru BK tetap menemanimu.
        [over] Baik. Tidak ada yang diberikan, dan tidak ada akibatnya.
        [danger] Sudah diberikan kepada guru BK. Karena terdengar ada bahaya, ia langsung membacanya juga di obrolan ini.
       *[other] Sudah diberikan. Hanya guru BK yang bisa membacanya, setelah memasukkan PIN, dan setiap kali membaca tercatat.
    }
who-over = Pertanyaan ini sudah dijawab atau tidak berlaku lagi.
who-answer = 👤 { $alias } { $answer ->
        [no] memilih tidak memberi tahu siapa dirinya. Itu haknya. Temani seperti biasa, dan jangan mendesak.
       *[other] memberi tahu siapa dirinya. Membacanya memerlukan PIN dan dicatat.
    }
who-given = 👤 { $alias } memberi tahu ini pada { $date }. Pakai hanya untuk menolongnya. Hilang dari layar dalam 12 jam.
who-text =
    { "" }
    { $text }
open-state =
    { "" }
    Pembukaan identitas, diminta { $time }: { $answer ->
        [yes] disetujui orang kedua.
        [no] tidak disetujui.
        [alone] dibuka sendirian.
        [lapsed] tidak dijawab dalam 30 menit.
       *[waits] menunggu orang kedua.
    }
open = 🔓 Buka identitas { $alias }? Hanya kalau bahaya tidak bisa ditangani tanpa tahu siapa dia, dan hanya dengan persetujuan orang kedua di luar guru BK.

    Yang terbuka adalah kartu darurat siswa. Kalau ia tidak mengisinya, yang ada hanya nama tampilan Telegram, yang bisa saja bukan namanya. Siswa diberi tahu.

    Apa bahayanya?
open-no-danger = Identitas { $alias } hanya bisa dibuka selama ada tanda bahaya MERAH atau kasus bahaya yang masih terbuka. Tanyakan kepada siswanya.
open-already = Permintaan untuk { $alias } masih menunggu jawaban orang kedua.
open-harm = Alasan: { open-why-name }. Apakah memberi tahu siswa bahwa identitasnya dibuka akan menambah bahaya?

    Kalau tidak, siswa diberi tahu saat itu juga. Kalau ya, dan orang kedua juga menilai begitu, siswa diberi tahu paling lambat 72 jam kemudian.
open-reason = Tulis alasannya untuk { $alias }: apa bahayanya, dan apa yang sudah dicoba supaya siswa sendiri yang memberi tahu. Paling sedikit { $least } huruf. Orang kedua membacanya; isi obrolan jangan dikutip. Tulisan ini hilang dari layar dan tersimpan terkunci.
open-too-short =
    { "" }
    Yang tadi terlalu pendek: paling sedikit { $least } huruf.
open-too-long =
    { "" }
    Yang tadi terlalu panjang: paling banyak { $most } huruf.
open-nobody = Belum ada wali luar atau pemegang kunci kedua yang boleh menyetujui, jadi identitas tidak bisa dibuka. Kalau nyawa terancam, hubungi layanan darurat; mintalah operator mengundang orang kedua.
open-waits-for = 🔓 Permintaan untuk { $alias } sudah dikirim kepada { $count } orang. Berlaku sampai { $time }.

    Kode permintaan ini: { $code }. Teleponlah mereka dan sebutkan kode itu, supaya mereka tahu siapa yang meminta. Sambil menunggu, tetaplah bicara dengan siswanya.
open-waits-for-nobody = 🔓 Permintaan untuk { $alias } tercatat, tetapi belum ada wali luar atau pemegang kunci kedua yang bisa ditanya, jadi tidak sampai kepada siapa pun. Berlaku sampai { $time }.

    Telepon layanan darurat, dan tetaplah bicara dengan siswanya. Kalau nyawanya terancam dan tidak ada jalan lain, { $minutes } menit lagi di sini muncul tombol untuk membukanya sendirian.
open-still-waits = 🔓 { $alias }: sudah { $minutes } menit dan orang kedua belum menjawab. Semua sudah diingatkan lagi. Teleponlah mereka, atau layanan darurat.
open-still-nobody = 🔓 { $alias }: sudah { $minutes } menit, dan tidak ada orang kedua yang bisa ditanya. Teleponlah layanan darurat.
open-asked = 🔓 Seorang guru BK meminta persetujuan membuka identitas { $alias }: { open-why-name }. Mohon dijawab sebelum { $time }.
open-why-asked = 🔓 Permintaan membuka identitas { $alias }: { open-why-name }. Berlaku sampai { $time }.

    Yang meminta: { $asker }. Kode: { $code }. Bicaralah dulu dengannya. Ia melihat kode yang sama; kalau berbeda, tolak.

    Alasannya:
    { $text }
open-harms =
    { "" }
    Menurut yang meminta, memberi tahu siswa sekarang menambah bahaya.
open-stands =
    { "" }
    Dengan menyetujui, Bapak/Ibu menyatakan: saya bukan kepala sekolah, dan bukan atasan atau bawahan yang meminta. Yang meminta melihat kartu siswa satu kali, 15 menit; Bapak/Ibu tidak melihatnya. Keduanya tercatat.
open-decided = { $alias }: { $answer ->
        [yes] Bapak/Ibu menyetujui. Yang meminta sudah diberi tahu.
       *[no] Bapak/Ibu tidak menyetujui. Yang meminta sudah diberi tahu. Identitas tetap tertutup.
    }
open-over = 🔓 { $alias }: permintaan ini { $answer ->
        [yes] sudah disetujui.
        [no] sudah ditolak.
        [alone] tidak terjawab, dan guru BK membukanya sendirian.
        [aside] diputuskan orang lain; Bapak/Ibu tidak ikut memutuskan.
       *[lapsed] sudah lewat waktunya.
    }
open-answer = 🔓 { $alias }: { $answer ->
        [yes] orang kedua menyetujui. Buka dalam { $minutes } menit, kalau Bapak/Ibu sedang sendiri. Hanya bisa dilihat satu kali, selama 15 menit.
        [no] orang kedua tidak menyetujui. Identitas tetap tertutup. Bicaralah dengannya sebelum meminta lagi.
       *[lapsed] tidak ada yang menyetujui pada waktunya. Identitas tetap tertutup. Bapak/Ibu bisa meminta lagi.
    }
open-nobody-left = 🔓 { $alias }: semua yang ditanya tidak ikut memutuskan karena atasan atau bawahan Bapak/Ibu. Permintaan ini tidak akan terjawab; mintalah operator mengundang orang lain.
open-gone = Permintaan ini sudah dijawab, sudah lewat, sudah dilihat, atau bukan untuk Bapak/Ibu.
open-shown = 🔓 { $alias }. Terlihat sampai { $time }, lalu hilang dari layar dan tidak bisa dibuka lagi. Catat hanya yang perlu untuk menolong. Sebelum menghubungi siapa pun, perhatikan siapa yang tidak boleh tahu.
open-card =
    { "" }
    Kartu darurat siswa:
open-name =
    { "" }
    Siswa ini tidak mengisi kartu darurat. Yang ada hanya nama tampilan di Telegram, yang bisa saja bukan nama aslinya:
    { $name }
open-no-name =
    { "" }
    Siswa ini tidak mengisi kartu darurat, dan Telegram tidak memberi nama. Kami tidak tahu siapa dia.
open-vanished = 🔓 { $alias }: waktu untuk melihatnya sudah habis.
open-alone-ask = 🔓 Buka identitas { $alias } SENDIRIAN? Hanya kalau nyawanya terancam sekarang dan orang kedua tidak bisa dihubungi. Semua pemegang kunci dan semua guru BK langsung diberi tahu, dan siswa juga.
open-alone-told = ⚠️ Seorang guru BK membuka identitas { $alias } sendirian pukul { $time }, karena nyawa terancam dan orang kedua tidak menjawab. Mohon ditinjau bersama secepatnya.
open-alone-told-nobody = ⚠️ Seorang guru BK membuka identitas { $alias } sendirian pukul { $time }, karena nyawa terancam dan tidak ada orang kedua yang bisa ditanya. Mohon ditinjau bersama secepatnya.
open-ready = Ada sesuatu untukmu dari guru BK. Buka kalau kamu sedang sendiri.
open-told = Ini tentang siapa kamu.

    Karena ada bahaya, orang dewasa membuka kartu daruratmu, atau, kalau kartunya kosong, nama yang kamu pakai di Telegram. Kami minta maaf ini terjadi tanpa izinmu; tujuannya supaya kamu selamat. Isi obrolanmu tidak dipakai untuk hukuman. Kamu boleh bertanya kepada guru BK.
open-told-line =
    { "" }
    • { $time }, karena { open-why-name }. { $how ->
        [alone] Dibuka satu guru BK sendirian, karena orang kedua tidak menjawab. Semua yang lain diberi tahu.
       *[yes] Seorang guru BK memintanya, orang kedua menyetujuinya.
    }
mine-named = Guru BK bertanya siapa kamu. Jawabanmu: { $answer ->
        [card] kartu darurat
        [typed] kamu menuliskannya
        [no] tidak
       *[none] belum dijawab
    }
mine-opened = Identitasmu dibuka { $date }, karena { open-why-name }
button-who = { $name ->
        [back] ‹ Kembali
       *[other] 👤 Siapa siswa ini?
    }
button-who-ask = Tanya siswanya
button-who-read = 👁 Baca yang diberikan
button-who-card = 🪪 Beri kartu daruratku
button-who-card-yes = Ya, berikan ini
button-who-write = ✏️ Tulis sekarang
button-who-stop = Batal
button-who-no = Tidak
button-open = { $name ->
        [back] ‹ Kembali
       *[other] 🔓 Buka karena bahaya
    }
button-open-why = { $value ->
        [life] Nyawa terancam
        [violence] Kekerasan
        [sexual] Kejahatan seksual
       *[others] Orang lain dalam bahaya
    }
button-open-harm = { $value ->
        [life-yes] Ya, menambah bahaya
        [violence-yes] Ya, menambah bahaya
        [sexual-yes] Ya, menambah bahaya
        [others-yes] Ya, menambah bahaya
       *[other] Tidak, beri tahu siswa
    }
button-open-read = Baca alasannya
button-open-yes = { $value ->
        [later] ✅ Setuju; siswa nanti, ≤ 72 jam
       *[now] ✅ Setuju; siswa langsung tahu
    }
button-open-no = ❌ Tidak setuju
button-open-not-me = Saya atasan/bawahannya
button-open-see = 👁 Lihat sekarang
button-open-alone = ⚠️ Buka sendirian
button-open-alone-yes = ⚠️ Ya, nyawanya terancam
button-open-told = Buka
