breach-new = Ada hal penting yang perlu dibaca.
button-breach-open = Baca
breach-text = { $text }
breach-body =
    Ada hal penting tentang data di Sebaya, dan semua orang di sini berhak mengetahuinya.

    Apa yang terjadi: { $happened }

    Data apa: { $data }

    Yang sudah kami lakukan: { $done }

    Yang bisa dilakukan: { $can }

    Kalau ingin bertanya: { $ask }
