menu-training = 🎓 Latihan
menu-counselors = 🎓 Konselor
home-learns = Sebelum bisa menemani siswa, kamu perlu sertifikat: tekan Latihan.
ethics-card = Kode etik konselor sebaya (versi { $version }), { $number } dari { $count }
    { $title }

    { $text }
ethics-accepted = Kamu menyetujui kode etik versi { $version }. Terima kasih. Isinya bisa kamu baca lagi lewat Latihan.
ethics-put-off = Baik. Selama kode etik belum disetujui, kamu belum bisa jaga atau menemani siswa. Tekan Latihan atau Mulai jaga untuk membacanya lagi.
ethics-then-duty = Sekarang kamu bisa menekan Mulai jaga.
ethics-again = Baca dan setujui juga kode etik: tekan Latihan. Sebelum itu tidak ada tawaran.
ethics-newer = Kode etik sekarang punya versi baru. Sebelum kamu membaca dan menyetujuinya, tawaran tidak muncul, jadi jagamu kami akhiri dulu. Obrolan yang sedang kamu pegang boleh kamu selesaikan. Isinya di bawah ini; sesudah setuju, tekan Mulai jaga lagi.
ethics-older = Tombol ini dari versi lama, dan kode etik sudah berubah. Versi barunya di bawah.
claim-ethics-first = Sebelum menemani siswa, baca dan setujui dulu kode etik: tekan Latihan.
claim-not-certified = Untuk menemani siswa kamu perlu sertifikat yang masih berlaku. Tekan Latihan.
duty-not-certified = Untuk jaga kamu perlu sertifikat yang masih berlaku. Tekan Latihan untuk melihat apa yang masih kurang.
training = Latihan konselor sebaya. Modul-modulnya sekitar { $minutes } menit, obrolan latihan dan kode etik sekitar setengah jam lagi; boleh dicicil, dan tempatmu selalu disimpan. Kalau sedang menemani siswa, siswanya dulu.
training-uncertified =
    { "" }
    Setelah semua modul dan satu obrolan latihan lulus, guru BK memberi sertifikat. Sebelum itu kamu belum bisa menemani siswa.
training-certified =
    { "" }
    Sertifikatmu berlaku sampai { $date }.
training-refresh =
    { "" }
    Sertifikatmu berlaku sampai { $date }. Untuk memperpanjang, kerjakan lagi kuis setiap modul dan satu obrolan latihan.
training-done =
    { "" }
    Semuanya lulus. Tunjukkan nama lencanamu kepada guru BK secara langsung: { $badge }.
training-card = { $module } · { $number } dari { $count }
    { $title }

    { $text }
training-exercise = { $module } · { $number } dari { $count }
    Latihan: { $title }

    { $text }

    { $choices }
training-feedback = Latihan: { $title }
    Pilihanmu: { $choice }

    { $right ->
        [true] ✅ { $says }
       *[false] { $says }
    }
training-finished = Kamu lulus semuanya. Tunjukkan nama lencanamu kepada guru BK secara langsung: { $badge }. Guru BK mencatat jam pelatihan tatap muka dan izin walimu, lalu memberi sertifikat.
quiz-begin = Kuis: { $module }. { $count } pertanyaan; paling sedikit { $needed } harus betul. Kalau belum, kamu bisa coba lagi besok dengan pertanyaan lain.
quiz-tomorrow = Kuis { $module } bisa dicoba lagi mulai { $date } pukul { $time }. Sementara itu kartunya bisa dibaca ulang.
quiz-question = Kuis { $module } · { $number } dari { $count }

    { $text }

    { $choices }
quiz-why = { $text }

    { $right ->
        [true] ✅ Betul: { $answer }
       *[false] Belum tepat. Yang betul: { $answer }
    }
    { $why }
quiz-passed =
    { "" }
    ✅ Lulus: { $right } dari { $count } betul.
quiz-failed =
    { "" }
    { $right } dari { $count } betul; itu belum cukup untuk lulus. Tidak apa-apa. Baca lagi kartunya, dan coba lagi besok dengan pertanyaan lain.
certificate-soon = Sertifikatmu sebagai konselor sebaya berlaku sampai { $date }, { $days } hari lagi. Untuk memperpanjang, tekan Latihan, kerjakan kuis setiap modul dan satu obrolan latihan, lalu temui guru BK.
certificate-over = Masa sertifikatmu sudah habis, jadi jagamu kami akhiri dan tawaran baru tidak muncul. Obrolan yang sedang kamu pegang boleh kamu selesaikan. Tekan Latihan untuk memperpanjang.
certified = Guru BK sudah memberimu sertifikat. Kamu bisa jaga sampai { $date }. Terima kasih sudah belajar sungguh-sungguh.
certify-ready = Konselor dengan nama lencana { $badge } lulus semua latihan dan menunggu sertifikat. Minta ia menunjukkan nama lencananya secara langsung, lalu tekan tombol di bawah untuk mulai mencatat jam dan izin walinya.
counselors = { $count ->
        [0] Belum ada konselor sebaya. Tekan Undang konselor untuk membuat undangan.
       *[other] Konselor sebaya: { $count }.
    } { $ready ->
        [0] Tidak ada yang menunggu sertifikat.
       *[other] Menunggu sertifikat: { $ready }. Minta konselor menunjukkan nama lencananya secara langsung, lalu tekan namanya.
    } { $pages ->
        [1] { "" }
       *[other] Halaman { $page } dari { $pages }.
    }
counselor = • { $badge ->
        [new] konselor baru (belum menyetujui kode etik)
       *[other] { $badge }
    }: { $state ->
        [valid] bersertifikat sampai { $date }
        [over] sertifikat habis { $date }
       *[learning] sedang belajar
    }, modul { $done } dari { $modules }{ $suspended ->
        [no] { "" }
       *[other] ; istirahat dari tugas sejak { $suspended }
    }
certify-not = Konselor itu sedang tidak menunggu sertifikat.
certify-hours = Sertifikat untuk { $badge }. Berapa jam pelatihan tatap muka yang sudah diikuti? Ketik angkanya; paling sedikit { $least }.
certify-number = Ketik jumlah jamnya saja dengan angka, misalnya { $least }, untuk { $badge }.
certify-not-sent =
    { "" }
    Pesanmu tadi tidak terkirim ke siswa. Kalau memang untuk siswa, tekan Batal, lalu kirim lagi.
certify-too-few = Belum bisa: { $badge } perlu paling sedikit { $least } jam tatap muka. Kalau jamnya sudah cukup, tekan Konselor lagi.
certify-ask-consent = { $badge }: { $hours } jam tatap muka. Apakah izin tertulis orang tua atau wali sudah ada pada sekolah?
certify-done = ✅ { $badge } bersertifikat sampai { $date }.
certify-cancelled = Dibatalkan. Tidak ada yang dicatat.
rehearsals = 🎭 Obrolan latihan. Bot berpura-pura menjadi siswa, dan kamu memilih jawaban. Lulus satu saja cukup untuk sertifikat; mencoba semuanya lebih baik.

    Siswanya tidak sungguhan, dan tidak ada yang diberi tahu. Kamu cukup menekan tombol, tidak perlu mengetik. Apa pun yang kamu ketik dianggap ucapanmu sendiri, dan Darurat selalu sungguhan.

    Guru BK melihat hasil dan berapa kali kamu mencoba, ketika memberi sertifikat. Jawabanmu satu per satu tidak disimpan.
rehearsal-begin = 🎭 LATIHAN, bukan siswa sungguhan: { $title }

    Bacalah pelan-pelan, dan pilih apa yang akan kamu lakukan. Tidak ada yang diberi tahu, dan tidak perlu mengetik. Ceritanya bisa berat: kamu boleh berhenti kapan saja, dan tempatmu disimpan. Kalau kamu sendiri sedang merasakannya, tekan Darurat atau Guru BK; kamu didahulukan.
rehearsal-tomorrow = 🎭 LATIHAN: { $title } bisa dicoba lagi mulai { $date } pukul { $time }. Obrolan latihan yang lain bisa dicoba sekarang.
rehearsal-step = 🎭 LATIHAN, bukan siswa sungguhan: { $title }

    "Siswa": { $says }

    Apa yang kamu lakukan?
    { $choices }
rehearsal-before =
    { "" }
    Tadi. "Siswa": { $says }
    Kamu: { $reply }
rehearsal-over = 🎭 LATIHAN selesai, bukan siswa sungguhan: { $title }

    "Siswa": { $says }

    { $result ->
        [passed] ✅ Lulus. Kamu mendengar, dan kamu menjaga keselamatannya.
        [again] Belum lulus, dan tidak apa-apa: di sinilah tempatnya mencoba. Yang menyangkut keselamatan sudah kamu lakukan. Coba lagi besok, atau obrolan latihan lain sekarang.
       *[unsafe] Belum lulus, dan tidak apa-apa: di sinilah tempatnya mencoba. Yang paling penting masih kurang: menanyakan apakah ia aman, dan memanggil orang dewasa pada waktunya. Coba lagi besok, atau obrolan latihan lain sekarang.
    }
rehearsal-point =
    { "" }
    { $full ->
        [true] ✅
       *[false] ▫️
    } { rehearsal-points }: { $shown } dari { $count }
rehearsal-points = { $point ->
        [open] pertanyaan terbuka
        [reflect] perasaannya disebut
        [advice] tidak buru-buru memberi saran
        [safety] menanyakan apakah ia aman
       *[call] memanggil orang dewasa pada waktunya
    }
rehearsal-missed =
    { "" }

    Kamu memilih: { $reply }
    { $why }
rehearsal-none =
    { "" }
    Obrolan latihan: belum ada.
rehearsal-result =
    { "" }
    Obrolan latihan: { $title }, { $date ->
        [no] belum lulus
       *[other] lulus { $date }
    } (dicoba { $tries } kali). Mendengar: { $right } dari { $count }.
rehearsal-weak =
    { "" }
    ▫️ Bisa dibahas bersama: { rehearsal-points }
button-ethics-turn = { $name ->
        [on] Lanjut
        [back] Kembali
       *[other] 📜 Kode etik
    }
button-ethics-accept = Aku setuju
button-ethics-later = Belum sekarang
button-training = ☰ Daftar modul
button-learn = { $name ->
        [on] Lanjut
        [back] Kembali
        [again] Pilih yang lain
       *[other] { $name }
    }
button-choose = { $name }
button-answer = { $name }
button-quiz = { $name ->
        [on] Lanjut
       *[other] Ke kuis
    }
button-quiz-start = Mulai kuis
button-certify = { $name }
button-certify-consent = Sudah, beri sertifikat
button-certify-cancel = Batal
button-rehearsals = { $value ->
        [done] ✅ Obrolan latihan
       *[other] 🎭 Obrolan latihan
    }
button-rehearsal = { $name }
button-rehearse = Mulai latihan
button-rehearse-say = { $name }
