menu-results = 📊 Laporan
results-which = Laporan periode mana yang ingin dilihat? Angka tiap periode dihitung satu kali, sepuluh hari setelah periodenya berakhir, dan tidak pernah menunjuk siapa pun.
button-results = { $name ->
        [month] Bulan ini
        [month-last] Bulan lalu
        [semester] Semester lalu
        [year] Tahun ajaran lalu
       *[earlier] Yang sebelumnya
    } ({ PERIOD($value) })
results-not-yours = Laporan hasil hanya untuk koordinator program dan guru BK. Kalau mau melaporkan orang dewasa di sekolah, tulis /lapor.
results-not-yet = Angka { results-period } belum bisa ditampilkan: baru dihitung mulai { $date }, setelah survei terakhirnya terjawab. Angka yang berubah tiap hari bisa menunjukkan siapa yang datang hari ini.
results-making = Laporan { results-period } sedang disiapkan. Teks, gambar, dan tabelnya segera menyusul.
results-twice = Laporan { results-period } baru saja diminta dan sedang dikirim. Kalau belum terlihat, tunggu sebentar.
results-picture = Gambar: { results-period }
results-sheets = Tabel lengkap: { results-period }. Lembar terakhirnya menjelaskan cara membacanya.
results-month = Laporan { results-period } sudah jadi.
results-changed = Laporan periode ini tidak lagi sama dengan saat pertama kali dihitung, jadi tidak ditampilkan. Mohon beri tahu operator: cadangan perlu dipulihkan.
results-failed = Laporan ini gagal disiapkan. Mohon coba lagi sebentar lagi; kalau tetap gagal, beri tahu operator.
results-no-picture = Gambarnya gagal dibuat kali ini. Mohon coba lagi nanti.
results-title = Hasil Sebaya, { $school }: { $period }
results-period = { $kind ->
        [month] bulan { PERIOD($name) }
        [semester] semester { $number } tahun ajaran { $name }
       *[year] tahun ajaran { $name }
    }
period-name = { $kind ->
        [month] { month-name } { $year }
        [semester] semester { $month }, { $name }
       *[year] { $name }
    }
results-few = Kurang dari sepuluh siswa datang dalam periode ini. Angkanya tidak ditampilkan supaya tidak ada yang bisa dikenali.
results-total = { $name ->
        [students] Siswa yang datang
        [chats] Percakapan (paling banyak lima per siswa)
        [surveyed] Siswa yang ditanyai setelah percakapan
        [rated] Siswa yang memberi nilai
        [judged] Siswa yang menjawab apakah mereka didengarkan
        [felt] Siswa yang menyebut perasaannya sebelum dan sesudah
        [followed] Siswa yang ditanyai kabarnya beberapa hari kemudian
        [worried] Siswa dengan tanda bahaya
        [writers] Siswa yang menulis surat
        [letters] Surat (paling banyak lima per siswa)
        [cared] Siswa dengan kasus yang ditangani
        [opened] Siswa yang kasusnya dibuka
        [closed] Siswa yang kasusnya ditutup
        [referred] Siswa yang dialihtangankan dengan persetujuan
        [reviewed] Siswa yang kasusnya perlu dilihat lagi
       *[counselors] Konselor sebaya yang mendampingi
    }
results-table = { $name ->
        [waits] Waktu tunggu terlama tiap siswa
        [topics] Siswa menurut topik (bisa lebih dari satu)
        [hours] Siswa menurut jam mulai (bisa lebih dari satu)
        [road] Siswa menurut pendamping (bisa keduanya)
        [survey] Jawaban survei
        [rating] Nilai untuk percakapan, 1 sampai 5
        [heard] Merasa didengarkan
        [follow] Kabar beberapa hari kemudian
        [level] Tanda bahaya terberat tiap siswa
        [promise] Surat dijawab dalam satu hari sekolah (tiap siswa, yang terburuk)
        [answers] Waktu sampai surat dijawab (tiap siswa, yang terlama)
        [closed] Siswa yang kasusnya ditutup, menurut hasil (bisa lebih dari satu)
        [referred] Siswa yang dialihtangankan, menurut tujuan (bisa lebih dari satu)
        [reviewed] Kasus dilihat lagi pada waktunya
       *[acknowledged] Waktu sampai orang dewasa menanganinya
    }
results-tab = { $name ->
        [overview] Ringkasan
        [waits] Waktu tunggu
        [topics] Topik
        [hours] Jam mulai
        [road] Pendamping
        [survey] Survei
        [rating] Nilai
        [heard] Merasa didengarkan
        [follow] Kabar kemudian
        [level] Tanda bahaya
        [acknowledged] Ditangani orang dewasa
        [promise] Surat tepat waktu
        [answers] Surat dijawab
        [closed] Kasus ditutup
        [referred] Alih tangan
        [reviewed] Kasus ditinjau
        [comments] Kata siswa
        [absence] Tidak hadir
        [conflicts] Konflik
        [observations] Amatan
        [months] Bulan demi bulan
       *[other] { $name }
    }
results-value = { $name ->
        [waits-m1] sampai 1 menit
        [waits-m5] 1–5 menit
        [waits-m15] 5–15 menit
        [waits-m60] 15–60 menit
        [waits-more] lebih dari 1 jam
        [waits-nobody] pernah tidak ada yang membalas
        [topics-unsaid] tidak disebut
        [hours-00] pukul 0–6
        [hours-06] pukul 6–9
        [hours-09] pukul 9–12
        [hours-12] pukul 12–15
        [hours-15] pukul 15–18
        [hours-18] pukul 18–21
        [hours-21] pukul 21–24
        [road-peer] konselor sebaya
        [road-bk] guru BK
        [survey-answered] dijawab
        [survey-skipped] dilewati
        [survey-asked] tidak disentuh
        [rating-1] 1
        [rating-2] 2
        [rating-3] 3
        [rating-4] 4
        [rating-5] 5
        [heard-yes] ya
        [heard-partly] sebagian
        [heard-no] tidak
        [follow-well] baik (4–5)
        [follow-fair] biasa (3)
        [follow-low] berat (1–2)
        [follow-stopped] tidak mau ditanya lagi
        [follow-silent] tidak menjawab
        [level-red] merah
        [promise-kept] dijawab tepat waktu
        [promise-late] pernah terlambat
        [promise-open] pernah belum dijawab
        [answers-h4] sampai 4 jam
        [answers-h24] 4–24 jam
        [answers-h72] 1–3 hari
        [answers-longer] lebih dari 3 hari
        [answers-nobody] belum dijawab
        [closed-safe] sudah aman
        [closed-referred] dialihtangankan
        [closed-moved] pindah atau lulus
        [closed-lost] tidak bisa dihubungi
        [closed-other] lainnya
        [referred-psychologist] psikolog
        [referred-social-worker] pekerja sosial
        [referred-puskesmas] puskesmas
        [referred-teacher] guru lain
        [referred-other] lainnya
        [reviewed-kept] dibuka lagi dalam seminggu
        [reviewed-missed] terlewat lebih dari seminggu
        [level-amber] kuning
        [acknowledged-m1] sampai 1 menit
        [acknowledged-m5] 1–5 menit
        [acknowledged-m15] 5–15 menit
        [acknowledged-m60] 15–60 menit
        [acknowledged-more] lebih dari 1 jam
       *[acknowledged-nobody] belum ada yang menangani
    }
results-withheld = ditahan
results-column-what = Apa
results-column-students = Siswa
results-column-share = Persen
results-overview = Ringkasan
results-feelings = Perasaan 1–5, rata-rata: sebelum { $before }, sesudah { $after }; perubahan { $change } (selang kepercayaan 95 % t-Student: { $low } sampai { $high }).
results-feelings-few = Perasaan sebelum dan sesudah: kurang dari 20 siswa menyebut keduanya, jadi tidak ditampilkan.
results-middle = { $kind ->
        [most] Lebih dari separuh siswa: { $half }.
        [some] Pada separuh siswa tidak lebih lama dari: { $half }. Pada lebih dari satu di antara sepuluh siswa: { $nine }.
       *[all] Pada separuh siswa tidak lebih lama dari: { $half }. Pada sembilan dari sepuluh: { $nine }.
    }
results-load = Kira-kira { $load } siswa untuk tiap konselor sebaya.
results-rate = Menjawab survei: { $percent } %.
results-how = Cara membaca ini
results-how-lines =
    Yang dihitung adalah siswa, bukan pesan. Siswa yang datang beberapa kali dihitung satu kali.
    Tiap angka dibulatkan ke kelipatan lima terdekat. Jumlah dibulatkan sendiri, jadi isi tabel tidak selalu pas dengan jumlahnya.
    "<5" berarti nol sampai empat. Kami tidak membedakannya, supaya tidak ada siswa yang bisa dikenali.
    "Ditahan" berarti angka itu akan membuka angka kecil di tempat lain.
    Persen hanya ada mulai 20 siswa, dalam langkah lima.
    Bulan, semester, dan tahun ajaran dihitung satu kali, sepuluh hari setelah berakhir, lalu tetap. Menghapus data sesudahnya tidak mengubahnya.
    Siswa dengan beberapa nilai dihitung dengan rata-ratanya; untuk waktu tunggu dan bahaya, dengan yang terberat.
    Angka satu sekolah bukan bukti sebab-akibat.
results-picture-feelings = Perasaan rata-rata
results-picture-below = Angka dibulatkan ke kelipatan lima; <5 berarti nol sampai empat, "ditahan" melindungi angka kecil. Angka satu sekolah bukan bukti sebab-akibat.
results-before = sebelum
results-after = sesudah
results-column-number = Jumlah
results-grade = Tingkat { $grade }
results-observed = { $name ->
        [absence] Hari tidak hadir menurut tingkat (dari buku sekolah)
        [conflicts] Kejadian konflik menurut tingkat (dari buku sekolah)
        [observations] Amatan langsung orang dewasa, 1 sampai 5
       *[months] Bulan demi bulan: pemakaian layanan di samping angka sekolah
    }
results-month-line = { $month }: { $what }
results-of-months = { $kind ->
        [use] siswa yang datang
        [absence] hari tidak hadir
       *[conflicts] kejadian konflik
    }
results-band = { $band ->
        [low] 1–2
        [fair] 3
       *[well] 4–5
    }
results-not-released = tidak ditampilkan
results-not-written = belum diisi
results-comments = Yang ditambahkan siswa setelah percakapan
results-comments-note = Hanya yang diloloskan guru BK satu per satu, menurut abjad. Ini bukan pendapat semua siswa.
results-no-proof = Angka satu sekolah bukan bukti sebab-akibat: yang naik atau turun bersama belum tentu yang satu menyebabkan yang lain. Angka sekolah adalah yang tercatat sampai laporan ini dibuat.
results-corrected = Diperbaiki setelah pernah ditampilkan: { $list }. Bulan itu tetap seperti di laporan pertamanya; semester dan tahun ajaran yang laporannya dibuat sesudahnya menghitung angka baru.
results-section-few = { $name ->
        [letters] Surat
       *[cases] Kasus
    }: kurang dari sepuluh siswa dalam periode ini, jadi tidak ditampilkan. Angkanya masuk periode yang lebih panjang.
results-how-section = { $name ->
        [letters] Surat dihitung di bulan surat itu dikirim; yang dibatalkan siswa tidak dihitung. Tepat waktu berarti dijawab sebelum waktu yang dijanjikan: akhir hari sekolah berikutnya.
       *[cases] Kasus dihitung menurut siswanya, di bulan kejadiannya. Alih tangan dihitung kalau siswa setuju. Tanggal tinjau tepat kalau kasusnya dibuka dalam seminggu setelah diingatkan.
    }
results-more = Selebihnya ada di tabel yang menyusul.
