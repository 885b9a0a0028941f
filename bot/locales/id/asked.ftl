asked-over = { $how ->
        [late] Waktu untuk menulis yang tadi diminta sudah lewat, jadi pesan ini tidak terkirim ke sana. Tekan tombolnya lagi kalau masih perlu.
       *[off] Yang tadi mau ditulis tidak jadi dikirim. Tekan tombolnya lagi kalau masih perlu.
    }
