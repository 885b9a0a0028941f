mine-file = Ini semua yang tersimpan tentangmu di Sebaya { $school }. Buka berkasnya untuk membaca. Siapa pun yang memegang HP ini bisa membukanya juga; hapus pesan ini kalau sudah, atau tulis /bersihkan.
mine-title = Yang tersimpan tentangmu
mine-intro = Berkas ini dibuat saat kamu memintanya dan tidak disimpan di server. Isinya hanya kata-katamu sendiri. Yang tidak ada di sini: kata-kata dan nama orang lain, dan alasan kenapa guru BK pernah diberi tahu.
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
mine-letters = Pesan bot untukmu yang masih tersimpan: { $count }
mine-unsent = Yang sedang kamu tulis, belum dibaca siapa pun
mine-chats = Obrolan dan laporanmu
mine-chat = { $kind ->
        [report] Laporan tentang orang dewasa, { $date }, sebagai { $alias }
       *[chat] { $topic }, { $date }, sebagai { $alias }
    }
mine-until = Dihapus otomatis: { $date }
mine-open = Masih berjalan
mine-read = Dibuka guru BK atau wali luar di luar obrolannya sendiri: { $times } kali
mine-feelings = Perasaan yang kamu pilih (1–5): { $feelings }
mine-rating = Penilaianmu (1–5): { $rating }
mine-comment = Yang kamu tambahkan:
mine-keeps = Berapa lama disimpan
button-mine = 📄 Lihat dataku
mine-classes = Kelas yang kamu catat sebagai konselor: { $classes }
mine-chats-taken = Sebagai konselor: waktu { $count } obrolan terakhir yang kamu ambil, supaya kamu cukup istirahat
