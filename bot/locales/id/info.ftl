info = Sebaya { $school }

    Ngobrol: cerita kepada konselor sebaya, siswa yang sudah dilatih mendengarkan.
    Guru BK: cerita langsung kepada guru BK.
    Darurat: bantuan sekarang juga, kapan saja.
info-attended =
    { "" }
    Sekarang ada guru BK yang siaga.
info-unattended =
    { "" }
    Sekarang tidak ada guru BK yang siaga.
info-numbers =
    { "" }
    Yang bisa dihubungi:
privacy = Yang kamu tulis di sini rahasia dan memakai nama samaran.

    • Konselor sebaya tidak bisa melihat nama, akun, foto, atau nomormu.
    • Guru BK boleh membaca obrolan demi keselamatan, juga beberapa yang dipilih acak; setiap kali membaca dicatat.
    • Orang tua, wali kelas, dan kepala sekolah tidak membaca. Isinya tidak dipakai untuk hukuman.
    • Rahasia berakhir kalau ada bahaya: nyawa terancam, kekerasan, atau pelecehan.
    • Tulisan disimpan terkunci di server layanan ini. Tidak dijual, tidak untuk iklan, tidak untuk melatih AI.

    Yang tidak bisa kami janjikan: Telegram tahu akunmu dan menyimpan obrolan; pesan tetap ada di HP-mu sampai kamu hapus; seseorang bisa mengenali ceritamu dari isinya; ini bukan layanan darurat 24 jam.

    (Persetujuan versi { $version })
privacy-who = Siapa yang bisa tahu siapa kamu?
privacy-keeps = Ini yang kami simpan, dan kapan hilang sendiri.
language-ask = Pilih bahasa. Choose a language.
language-now = Baik, mulai sekarang dalam Bahasa Indonesia.
button-privacy = { $value ->
        [who] Siapa yang bisa tahu aku?
        [keeps] Berapa lama disimpan?
       *[first] ‹ Privasi
    }
button-language = { $value ->
        [en] English
       *[id] Bahasa Indonesia
    }
audit-head = Catatan pemakaian hari ini utuh: tidak ada baris yang diubah atau hilang.

    Tanda hari ini: { $head }
    Biarkan pesan ini di sini. Nanti tanda ini membuktikan bahwa catatan tidak diganti.
audit-broken = Catatan pemakaian hari ini TIDAK utuh: ada baris yang diubah atau hilang.

    Hubungi pengelola bot ini dan minta hasil dari: python -m bot audit verify
