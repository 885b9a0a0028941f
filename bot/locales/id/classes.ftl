classes = { $count ->
        [0] Belum ada kelas yang kamu catat.
       *[other] Kelas yang kamu catat ada di bawah; tekan untuk menghapus.
    } Siswa dari kelasmu tidak akan dipertemukan denganmu, kalau ia menyebut kelasnya. Daftar ini hanya untuk itu; tidak ada orang lain yang melihatnya. Yang sudah menunggu tidak berubah karenanya.
classes-ask = Tulis kelasmu, misalnya 8A atau XI IPA 2. Boleh beberapa, pisahkan dengan koma.
classes-not-read = Itu belum kami kenali sebagai kelas. Tulis misalnya 8A, atau 8A, 9B untuk beberapa.
classes-below = Daftar kelasmu yang terbaru ada di bawah.
button-classes = 🏫 Kelasku
button-class-add = ➕ Tambah kelas
button-class-drop = ✖️ { $name }
button-class-stop = Tidak jadi
year-moved = Tahun ajaran baru. Kelasmu kami naikkan: { $classes }. Kalau tidak cocok, ubah di daftar di bawah; hanya kamu yang melihatnya.
year-asks = Tahun ajaran baru. Kami belum tahu kelasmu yang sekarang, jadi daftar kelasmu kami kosongkan. Tulis lagi dengan tombol di bawah, supaya siswa dari kelasmu tidak dipertemukan denganmu.
