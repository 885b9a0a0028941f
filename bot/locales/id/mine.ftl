mine-file = Ini yang tersimpan tentangmu di Sebaya { $school }; di dalamnya tertulis juga apa yang tidak ditunjukkan. Buka berkasnya untuk membaca. Siapa pun yang memegang HP ini bisa membukanya juga; hapus pesan ini kalau sudah, atau tulis /bersihkan.
mine-title = Yang tersimpan tentangmu
mine-intro = Berkas ini dibuat saat kamu memintanya dan tidak disimpan di server. Isinya hanya kata-katamu sendiri. Yang tersimpan tetapi tidak ada di sini: kata-kata dan nama orang lain, siapa yang kamu temani, dan kapan dan kenapa guru BK pernah diberi tahu.
mine-account = Tentang akunmu
mine-address = Tautan ke akun Telegram-mu, terkunci. Nama, foto, dan nomor HP-mu tidak kami simpan.
mine-language = Bahasa: { $language ->
        [en] English
       *[id] Bahasa Indonesia
    }
mine-consent = { $version ->
        [0] Persetujuan: belum
       *[other] Persetujuan: versi { $version }
    }
mine-admitted = Kode sekolah: { $admitted ->
        [yes] sudah dimasukkan (kodenya sendiri tidak tersambung denganmu)
       *[no] belum
    }
mine-code = Kode sekolah yang kamu bawa kami simpan sampai kamu setuju atau memilih Nanti dulu.
mine-news = { $on ->
        [yes] Kabar dari guru BK: menyala
       *[no] Kabar dari guru BK: mati
    }
mine-step = Keputusan guru BK tentang obrolan dengan konselor sebaya: { $rung ->
        [reminded] diingatkan
       *[other] dijeda
    } karena { step-why }, tanggal { $date }{ $until ->
        [none] .
       *[other] , sampai { $until }.
    }
mine-letters = Pesan bot untukmu yang masih tersimpan: { $count }
mine-unsent = Yang sedang kamu tulis, belum dibaca siapa pun
mine-chats = Obrolan dan laporanmu
mine-chat = { $kind ->
        [report] Laporan tentang orang dewasa, { $date }, sebagai { $alias }
        [letter] Surat, { $date }, sebagai { $alias }
       *[chat] { $topic }, { $date }, sebagai { $alias }
    }
mine-until = Dihapus otomatis: { $date }
mine-open = Masih berjalan
mine-read = Dibuka guru BK atau wali luar di luar obrolannya sendiri: { $times } kali
mine-feelings = Perasaan yang kamu pilih (1–5): { $feelings }
mine-rating = Penilaianmu (1–5): { $rating }
mine-comment = Yang kamu tambahkan:
mine-asking = Kami akan menanyakan kabarmu: { $date }
mine-wish = Yang kamu harapkan: { wish-name }
mine-heard = Apa kamu merasa didengar: { $heard ->
        [yes] ya
        [partly] sebagian
       *[no] tidak
    }
mine-days = Kabarmu beberapa hari kemudian (1–5): { $feelings }
mine-work = Tugasmu di Sebaya
mine-role = Peran: { $role ->
        [counselor] konselor sebaya
        [supervisor] guru BK
        [coordinator] koordinator program
        [contact] kontak darurat
        [custodian] pemegang kunci kedua
       *[ombud] wali luar
    }
mine-duty = Sedang jaga atau siaga: { $on ->
        [yes] ya
       *[no] tidak
    }
mine-duty-until = Siaga sampai: { $time }
mine-away = Sejak { $time } pesan kami tidak sampai kepadamu
mine-pin = PIN-mu tersimpan dalam bentuk yang tidak bisa dibaca kembali
mine-apart = Siswa yang tidak akan dipertemukan lagi denganmu: { $count }
mine-ethics = Kode etik yang kamu setujui: versi { $version }
mine-classes = Kelas yang kamu tulis di Tentangku, Kelasku: { $classes }
mine-shift = Giliran jagamu: { day-name }, { $from }-{ $to }
mine-exams = Hari ujianmu: { $first } sampai { $last }
mine-shift-said = Jawabanmu untuk giliran yang terakhir kami tanyakan: { $said ->
        [ready] siap
       *[cannot] tidak bisa
    }
mine-topics = Topik yang kamu pilih di Tentangku: { $topics }
mine-gender = Yang kamu sebut di Tentangku: { $gender ->
        [female] perempuan
       *[male] laki-laki
    }
mine-languages = Bahasa yang kamu pilih: { $languages }
mine-grade = Kelasmu: { $grade }
mine-wished = Konselor yang kamu harapkan: { $gender ->
        [female] perempuan
       *[male] laki-laki
    }
mine-name = Namamu di daftar sekolah: { $name }
mine-avoided = Konselor yang kamu minta dijauhkan: { $count }. Siapa mereka tidak ditulis di sini, supaya tidak terbaca orang lain.
mine-took = Obrolan yang kamu ambil seminggu terakhir, supaya kamu cukup istirahat: { $count }
mine-badge = Nama lencanamu: { $badge }
mine-module = Modul { $module }: { $state ->
        [passed] kuis lulus { $date }
        [failed] kuis belum lulus { $date }
       *[begun] dibaca sampai kartu { $step }
    }
mine-quiz = Kuis { $module } sedang berjalan, terjawab { $answers }
mine-rehearsed = Obrolan latihan { $title }: { $state ->
        [passed] lulus { $date }
       *[failed] belum lulus { $date }
    }, dicoba { $tries } kali, mendengar { $right } dari { $count }, masih kurang pada { $missed } hal
mine-rehearsal = Obrolan latihan { $title } sedang berjalan, terjawab { $answers }
mine-hours = Dicatat guru BK pada { $date }: { $hours } jam pelatihan tatap muka dan izin walimu
mine-certified = Sertifikatmu berlaku sampai { $date }
mine-cases = Kasus di guru BK
mine-case = Guru BK mencatat sebuah kasus: { $alias }, sejak { $date }
mine-case-open = Masih terbuka. Catatan orang dewasa di dalamnya tidak ditampilkan di sini.
mine-referral = Alih tangan ke { $to }, jawabanmu: { $answer ->
        [yes] boleh.
        [no] jangan dulu.
       *[none] belum ada.
    }
mine-plan = Rencana amanmu:
mine-keeps = Berapa lama disimpan
button-mine = 📄 Lihat dataku
mine-helped = Obrolan yang kamu temani sebagai konselor: { $count }.
mine-heavy = Obrolan berat seminggu terakhir yang kami hitung: { $count }.
mine-month = Sebulan terakhir kami hitung: { $chats } obrolan, { $debriefs } kali kamu bilang kabarmu sesudahnya ({ $low } di antaranya berat), { $back } kali kamu mengembalikan obrolan. Guru BK melihat angka ini.
mine-owed = Guru BK diminta menanyakan kabarmu, dan belum mencatat bahwa itu sudah terjadi.
mine-wraps = Sesudahnya konselor menulis catatan pendek untuk guru BK: apa yang dilakukan dan seberapa ia khawatir.
