profile-about = Sebaya { $school }: cerita kepada teman sesama siswa yang sudah dilatih mendengarkan, dengan nama samaran. Guru BK ada di belakang kalian.

    Ini bukan layanan darurat. Dalam bahaya, tekan Darurat di dalam, datangi orang dewasa di dekatmu, atau hubungi:
profile-short = Cerita kepada teman sebaya yang terlatih. Bukan layanan darurat.
profile-numbers = Darurat: { $numbers }
