"""What a student does with what is theirs: /dataku, /hapus, /bersihkan, news."""
