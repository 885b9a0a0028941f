alert-passed = { $alias } dialihkan oleh rekan guru BK. Mohon ditangani oleh siapa pun yang bisa lebih dulu.
pass-asked = Rekan guru BK lain sudah dimintai tolong untuk { $alias }. Sampai salah satu datang, { $alias } tetap bersama Bapak/Ibu.
pass-thanks = Rekan guru BK lain dikabari lagi tentang { $alias }.
pass-done = { $alias } sudah dialihkan ke rekan guru BK lain.
pass-nobody = Tidak ada rekan guru BK lain yang bisa menangani { $alias }. Kalau Bapak/Ibu tidak bisa, hubungi seseorang di luar Sebaya sekarang.
take-over-passed = Rekan guru BK sekarang bersama { $alias }. Terima kasih sudah menemaninya sampai sekarang.
button-pass-on = Alihkan ke rekan
pass-waits = Belum ada rekan yang mengambil { $alias }. Bapak/Ibu masih bersamanya. Kalau tidak bisa, hubungi seseorang di luar Sebaya sekarang.
