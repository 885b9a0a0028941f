case-what = { $what ->
        [by-hand] dibuka sendiri oleh guru BK
        [darurat] tombol Darurat
        [called] panggilan konselor
       *[other] { sign-name }
    }
cases = { $state ->
        [closed] 🗂 Kasus yang sudah ditutup: { $count }.
       *[open] 🗂 Kasus yang terbuka: { $count }.
    } Halaman { $page } dari { $pages }.

    Membuka satu kasus memerlukan PIN dan dicatat.
case-line = • { $alias }: { case-what }.{ $action ->
        [late] { " " }⚠️ Tindakan belum dicatat, sudah lewat 24 jam.
        [due] { " " }⏳ Tindakan belum dicatat.
       *[no] { "" }
    }{ $date ->
        [no] { "" }
       *[other] { " " }Ditinjau: { $date }.
    }
case-face = 🗂 Kasus { $alias }: { case-what }.
    Dibuka { $opened }. Penanggung jawab: { $mine ->
        [yes] Bapak/Ibu.
       *[no] guru BK lain.
    }{ $date ->
        [no] { "" }
       *[other] { " " }Ditinjau lagi { $date }.
    }
    { $action ->
        [late] ⚠️ Tindakan belum dicatat, sudah lewat 24 jam.
        [due] ⏳ Tindakan belum dicatat (dalam 24 jam).
       *[no] Catatan penanganan: { $record ->
            [done] sudah dicatat.
            [begun] baru sebagian.
           *[no] belum diisi.
        }
    }
    Rencana keselamatan: { $plan ->
        [sent] sudah dikirim ke siswa.
        [begun] baru sebagian.
       *[no] belum dibuat.
    }{ $outcome ->
        [open] { "" }
        [safe] { " " }Ditutup: siswa sudah aman.
        [referred] { " " }Ditutup: dialihtangankan.
        [moved] { " " }Ditutup: siswa pindah atau lulus.
        [lost] { " " }Ditutup: siswa tidak bisa dihubungi lagi.
       *[other] { " " }Ditutup: alasan lain.
    }
case-goal =
    { "" }
    Rencana: { $text }
case-note =
    { "" }
    📝 { $date }: { $text }
case-referral =
    { "" }
    Alih tangan ke { $to }: { $answer ->
        [yes] siswa setuju.
        [no] siswa tidak mau.
       *[none] siswa belum menjawab.
    }
case-notes-all = 📝 Catatan { $alias }: { $count }, yang terbaru di atas.
case-gone = Kasus ini tidak ada lagi, atau bukan untuk dibuka Bapak/Ibu.
case-write = { $what ->
        [goal] Tulis rencana untuk { $alias }: apa yang akan dilakukan, oleh siapa, kapan.
        [note] Tulis catatan untuk { $alias }.
        [conference] Tulis apa yang disepakati tentang { $alias }: siapa melakukan apa, sampai kapan. Jangan tulis nama.
        [words] Tulis satu atau dua kalimat untuk catatan penanganan { $alias }.
        [refer] Tulis satu kalimat mengapa { $alias } dialihtangankan. Siswa membaca kalimat ini, dan hanya ini yang ikut diserahkan. Jangan tulis nama.
       *[plan] Tulis dengan kata-kata { $alias } sendiri: { plan-step-name }
    }

    Tulisan Bapak/Ibu langsung hilang dari layar dan tersimpan terkunci dalam kasus. Tidak ada siswa yang membacanya{ $what ->
        [plan] { " " }sebelum Bapak/Ibu mengirim rencananya
        [refer] { " " }selain { $alias }
       *[other] { "" }
    }. Kalau tidak jadi, tekan Kembali ke kasus.
case-too-long =
    { "" }
    Yang tadi terlalu panjang: paling banyak { $most } huruf. Ringkaslah, lalu kirim lagi.
case-when = Kapan kasus { $alias } ditinjau lagi? Bapak/Ibu akan diingatkan.
case-how = Bagaimana kasus { $alias } berakhir? Setelah ditutup, isinya masih bisa dibaca { $days } hari, lalu dimusnahkan.
case-action-due = { $late ->
        [yes] ⚠️ Kasus { $alias } ({ case-what }): tindakan belum dicatat, sudah lewat { $hours } jam dari batas 24 jam.
       *[no] ⏳ Kasus { $alias } ({ case-what }): tindakan belum dicatat. Kekerasan memerlukan catatan tindakan dalam 24 jam; sisanya { $hours } jam.
    }
case-review-due = 🗓 Kasus { $alias } ({ case-what }): hari ini waktunya ditinjau. Buka, lihat rencananya, dan pilih tanggal berikutnya atau tutup.
case-erased = { $alias } menghapus semua datanya. Kasusnya ikut terhapus, dan tidak bisa dihubungi lagi lewat bot. Kalau Bapak/Ibu tahu siapa, temuilah langsung.
verdict-action =
    { "" }
    Karena ini soal kekerasan: catat dalam 24 jam apa yang dilakukan, atau mengapa tidak perlu.
record = Catatan penanganan { $alias }, langkah { $number } dari { $of }.
    { $step ->
        [unsafe] Tanyakan dulu kepada siswa: siapa yang TIDAK aman diberi tahu? Sebelum ini dijawab, orang tua, wali kelas, dan kepala sekolah tidak boleh dihubungi.
        [suspect] Apakah seseorang di rumah diduga menyakiti siswa?
        [state] Bagaimana keadaan siswa menurut penilaian Bapak/Ibu?
        [done] Apa yang sudah dilakukan?
        [told] Siapa yang sudah diberi tahu?
       *[words] Ada yang perlu ditambahkan?
    }
record-answer = { $what ->
        [unsafe-home] • Tidak aman: seseorang di rumah
        [unsafe-teacher] • Tidak aman: wali kelas atau guru
        [unsafe-head] • Tidak aman: kepala sekolah
        [unsafe-other] • Tidak aman: orang lain
        [unsafe-nobody] • Siswa ditanya: tidak ada yang tidak aman
        [suspect-yes] • Di rumah: ada yang diduga
        [suspect-unsure] • Di rumah: belum jelas
        [suspect-no] • Di rumah: tidak ada dugaan
        [state-safe] • Dinilai: aman saat ini
        [state-watch] • Dinilai: perlu dipantau
        [state-danger] • Dinilai: masih dalam bahaya
        [state-hurt] • Dinilai: terluka
        [state-unclear] • Dinilai: belum jelas
        [done-talked] • Dilakukan: bicara langsung dengan siswa
        [done-stayed] • Dilakukan: menemani sampai aman
        [done-medical] • Dilakukan: dibawa ke layanan kesehatan
        [done-emergency] • Dilakukan: memanggil layanan darurat
        [done-reported] • Dilakukan: melapor ke pihak berwenang
        [done-apart] • Dilakukan: dijauhkan dari yang menyakiti
        [done-none] • Dilakukan: tidak perlu tindakan
        [told-colleague] • Diberi tahu: guru BK lain
        [told-ombud] • Diberi tahu: wali luar
        [told-professional] • Diberi tahu: psikolog atau tenaga kesehatan
        [told-authority] • Diberi tahu: pihak berwenang
        [told-teacher] • Diberi tahu: wali kelas
        [told-head] • Diberi tahu: kepala sekolah
        [told-home] • Diberi tahu: orang di rumah
       *[told-nobody] • Diberi tahu: belum ada
    }
record-words = • { $text }
record-ask-first =
    { "" }
    Orang tua, wali kelas, dan kepala sekolah baru bisa dipilih setelah siswa ditanya siapa yang tidak aman (langkah 1).
record-signing = { $answer ->
        [yes] • Tanda tangan kedua: disetujui
        [no] • Tanda tangan kedua: tidak disetujui
       *[none] • Tanda tangan kedua: ditunggu
    }
record-needs-done =
    { "" }
    Belum bisa diselesaikan: pilih dulu apa yang dilakukan.
record-needs-unsafe =
    { "" }
    Belum bisa diselesaikan: tanyakan dulu siapa yang tidak aman diberi tahu.
record-first =
    { "" }
    Kasus kekerasan baru bisa ditutup setelah tindakannya dicatat.
sign-needed = Seseorang di rumah { $alias } mungkin menyakitinya. Memberi tahu siapa pun di rumah memerlukan tanda tangan kedua: guru BK lain atau wali luar.{ $answer ->
        [waits] { " " }Sudah diminta; kami kabari begitu dijawab. Sampai saat itu, jangan hubungi rumah.
        [no] { " " }Yang pertama tidak disetujui. Bicarakan dulu sebelum meminta lagi.
       *[none] { " " }Sampai saat itu, jangan hubungi rumah.
    }
sign-asked = ✍️ Tanda tangan kedua untuk { $alias } ({ case-what }).

    Guru BK ingin memberi tahu seseorang di rumah siswa, padahal di sana mungkin ada yang menyakitinya. Bicaralah dulu dengan guru BK itu. Setuju hanya kalau Bapak/Ibu yakin siswa tetap aman.
sign-answer = ✍️ { $alias }: tanda tangan kedua { $answer ->
        [yes] disetujui. Orang di rumah boleh diberi tahu, dan tercatat.
       *[no] tidak disetujui. Jangan hubungi rumah.
    }
sign-over = ✍️ { $alias }: sudah dijawab, { $answer ->
        [yes] disetujui.
       *[no] tidak disetujui.
    }
sign-nobody = Belum ada guru BK lain atau wali luar yang bisa memberi tanda tangan kedua. Jangan hubungi rumah; mintalah operator mengundang wali luar.
sign-gone = Permintaan ini sudah dijawab atau bukan untuk Bapak/Ibu.
plan-step-name = { $step ->
        [warning] tanda-tanda bahwa keadaan mulai berat
        [coping] yang bisa dilakukan sendiri supaya lebih tenang
        [distract] tempat atau orang yang mengalihkan pikiran
        [people] orang yang bisa dimintai tolong
        [professionals] tenaga profesional yang bisa dihubungi
       *[surroundings] membuat sekitar lebih aman
    }
plan = Rencana keselamatan { $alias }, langkah { $number } dari { $of }: { plan-step-name }.

    Isilah bersama siswa dalam obrolan. Setiap langkah boleh dilewati. Nomor bantuan sekolah ikut dengan sendirinya.
plan-line =
    { "" }
    { $step ->
        [warning] 1. Tanda bahwa keadaan mulai berat:
        [coping] 2. Yang bisa kulakukan sendiri:
        [distract] 3. Tempat atau orang yang mengalihkan pikiranku:
        [people] 4. Orang yang bisa kumintai tolong:
        [professionals] 5. Tenaga profesional:
       *[surroundings] 6. Supaya sekitarku lebih aman:
    }
    { $text }
plan-numbers =
    { "" }
    Nomor yang bisa dihubungi:
plan-preview = Begini { $alias } akan membacanya. Setelah dikirim tidak bisa ditarik lagi; kalau diubah, kirim lagi.
plan-sent = Sudah dikirim ke { $alias }. Di layarnya hanya tampak bahwa ada pesan; isinya terbuka dengan satu ketukan, dan bisa dilihat lagi lewat Info.
plan-ready = Ada sesuatu untukmu dari guru BK. Buka kalau kamu sedang sendiri.
plan-mine = Rencana amanku. Ini dibuat bersama guru BK, dengan kata-katamu. Bisa kamu buka lagi lewat Info.
plan-none = Kamu belum punya rencana aman. Kalau mau, guru BK bisa membuatnya bersamamu.

    Yang bisa kamu hubungi kapan saja:
refer = Ke mana { $alias } dialihtangankan? Siswa ditanya dulu; tanpa persetujuannya tidak ada yang diserahkan.
refer-service =
    { "" }
    • { $name }: { $reach }
refer-empty = Direktori sekolah masih kosong, atau tidak ada yang aman untuk { $alias }. Operator bisa mengisinya di school.toml, bagian directory.
refer-by-hand = { $alias } tidak punya akun di bot. Tanyakan langsung, lalu tekan tombol di bawah kalau siswa setuju.
refer-waits = Siswa { $alias } kami tanya apakah mau dialihtangankan ke { $to }. Bapak/Ibu dikabari begitu dijawab.
refer-asked = Guru BK ingin meminta bantuan untukmu dari { $to }. Hanya kalimat ini yang akan diserahkan, tanpa namamu:

    "{ $text }"

    Boleh? Kalau tidak, tidak apa-apa; guru BK tetap menemanimu.
refer-thanks = { $answer ->
        [yes] Terima kasih. Guru BK akan menghubungi { $to } dan mengabarimu.
       *[no] Baik, tidak ada yang diserahkan. Guru BK tetap menemanimu.
    }
refer-over = Pertanyaan ini sudah dijawab atau tidak berlaku lagi.
refer-answer = { $alias }, alih tangan ke { $to }: { $answer ->
        [yes] siswa setuju. Yang boleh diserahkan ada di bawah ini, tidak lebih.
       *[no] siswa tidak mau. Tidak ada yang boleh diserahkan.
    }
refer-packet =
    { "" }
    Kepada { $to }, dari guru BK { $school }:
    { $text }
    Siswa sudah setuju. Mohon hubungi kami untuk mengatur pertemuan.
button-case = { $name ->
        [face] ‹ Kembali ke kasus
       *[other] 🗂 { $name }
    }
button-cases = { $name ->
        [on] Berikutnya ›
        [back] ‹ Sebelumnya
        [closed] 📁 Yang sudah ditutup
       *[open] 🗂 Yang terbuka
    }
button-case-new = ➕ Buka kasus baru
button-case-of = 🗂 Catatan & kasus
button-case-write = { $value ->
        [goal] ✏️ Rencana
        [note] 📝 Tambah catatan
       *[other] ✏️ Tulis
    }
button-case-notes = { $name ->
        [on] Berikutnya ›
        [back] ‹ Sebelumnya
       *[other] 📝 Semua catatan
    }
button-case-seen = { $name ->
        [on] Berikutnya ›
        [back] ‹ Sebelumnya
       *[other] 👀 Amatan
    }
case-seen-all = 👀 Amatan { $alias }: { $count }, yang terbaru di atas. Mencatat yang baru: Laporan, lalu Catat amatan.
button-case-review = { $value ->
        [1] Besok
        [3] 3 hari
        [7] 7 hari
        [14] 14 hari
        [30] 30 hari
       *[other] 🗓 Tanggal tinjau
    }
button-case-mine = 🙋 Saya penanggung jawab
button-case-close = { $value ->
        [safe] Siswa sudah aman
        [referred] Dialihtangankan
        [moved] Pindah atau lulus
        [lost] Tak bisa dihubungi
        [other] Alasan lain
       *[ask] ✅ Tutup kasus
    }
button-record = 📋 Catatan penanganan
button-record-step = { $name ->
        [back] ‹ Kembali
        [skip] Lewati ›
       *[on] Lanjut ›
    }
button-record-pick = { $name ->
        [on] ✅{ " " }
       *[off] { "" }
    }{ $value ->
        [unsafe-home] Seseorang di rumah
        [unsafe-teacher] Wali kelas atau guru
        [unsafe-head] Kepala sekolah
        [unsafe-other] Orang lain
        [unsafe-nobody] Ditanya: tidak ada
        [suspect-yes] Ya, diduga
        [suspect-unsure] Belum jelas
        [suspect-no] Tidak ada dugaan
        [state-safe] Aman saat ini
        [state-watch] Perlu dipantau
        [state-danger] Masih dalam bahaya
        [state-hurt] Terluka
        [state-unclear] Belum jelas
        [done-talked] Bicara dengan siswa
        [done-stayed] Menemani sampai aman
        [done-medical] Ke layanan kesehatan
        [done-emergency] Panggil darurat
        [done-reported] Lapor yang berwenang
        [done-apart] Dijauhkan dari pelaku
        [done-none] Tidak perlu tindakan
        [told-colleague] Guru BK lain
        [told-ombud] Wali luar
        [told-professional] Psikolog atau tenaga kesehatan
        [told-authority] Pihak berwenang
        [told-teacher] Wali kelas
        [told-head] Kepala sekolah
        [told-home] Orang di rumah
       *[told-nobody] Belum ada
    }
button-record-done = ✅ Selesai
button-sign-ask = ✍️ Minta tanda tangan
button-sign = { $value ->
        [yes] ✅ Setuju
       *[no] ✖️ Tidak setuju
    }
button-plan = 🧭 Rencana keselamatan
button-plan-step = { $name ->
        [back] ‹ Kembali
        [skip] Lewati ›
       *[on] Lanjut ›
    }
button-plan-send = 📨 Kirim ke siswa
button-plan-send-yes = ✅ Ya, kirim
button-plan-see = 🧭 Rencana amanku
button-refer = 🤝 Alih tangan
button-refer-to = { $name }
button-refer-yes = ✅ Boleh
button-refer-no = ✖️ Jangan dulu
button-refer-noted = ✅ Siswa setuju
conference = 👥 Rapat kasus { $alias }. Siapa yang ikut? Tekan untuk memilih; nama tidak ditulis. { $count ->
        [0] Belum ada yang dipilih.
       *[other] Dipilih: { $count }.
    }
conference-hidden =
    { "" }
    Wali kelas, kepala sekolah, atau orang di rumah hanya muncul kalau siswa sudah ditanya siapa yang tidak aman, dan mereka bukan salah satunya; untuk orang di rumah kadang perlu tanda tangan kedua (Catatan penanganan).
case-conference =
    { "" }
    👥 { $date }, rapat kasus: { $text }
    Yang ikut:
conference-who = • { who-took-part }
who-took-part = { $who ->
        [bk] guru BK
        [psychologist] psikolog
        [social] pekerja sosial
        [health] puskesmas
        [teacher] wali kelas
        [head] kepala sekolah
        [ombud] wali luar
        [student] siswanya sendiri
       *[home] orang di rumah
    }
button-conference = { $name ->
        [on-bk] ✅ Guru BK
        [off-bk] Guru BK
        [on-psychologist] ✅ Psikolog
        [off-psychologist] Psikolog
        [on-social] ✅ Pekerja sosial
        [off-social] Pekerja sosial
        [on-health] ✅ Puskesmas
        [off-health] Puskesmas
        [on-teacher] ✅ Wali kelas
        [off-teacher] Wali kelas
        [on-head] ✅ Kepala sekolah
        [off-head] Kepala sekolah
        [on-ombud] ✅ Wali luar
        [off-ombud] Wali luar
        [on-student] ✅ Siswanya sendiri
        [off-student] Siswanya sendiri
        [on-home] ✅ Orang di rumah
        [off-home] Orang di rumah
       *[other] 👥 Rapat kasus
    }
