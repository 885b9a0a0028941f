accuracy = 🎯 Ketepatan tanda bahaya, { $weeks } minggu terakhir. Hanya angka, tanpa siswa dan tanpa isi; tombol Darurat ikut dihitung.

    Tanda: { $alarms }. Dinilai guru BK: { $verdicts }, dan { $false } di antaranya bukan darurat.
    { $samples ->
        [0] Obrolan tenang yang dibaca acak: belum ada. Tanpa itu kita tidak tahu apa yang terlewat.
       *[other] Obrolan tenang yang dibaca acak: { $samples }. Terlewat: { $missed }.
    }
accuracy-few = Bagian yang keliru baru bisa disebut setelah { $least } tanda dinilai. Tekan Bukan darurat setiap kali sebuah tanda ternyata keliru.
accuracy-share = Yang ternyata bukan darurat: { $percent } % dari yang dinilai. Yang tidak dinilai tidak ikut dihitung.
accuracy-week = • Sejak { $monday }: MERAH { $red }{ $redfalse ->
        [0] { "" }
       *[other] { " " }(keliru { $redfalse })
    }, kelompok KUNING { $amber }{ $amberfalse ->
        [0] { "" }
       *[other] { " " }(keliru { $amberfalse })
    }
accuracy-within = Batas yang wajar: { $red } MERAH dan { $amber } kelompok KUNING yang keliru seminggu. Dalam { $of } minggu ini tidak terlewati.
accuracy-over = ⚠️ Batas yang wajar ({ $red } MERAH dan { $amber } kelompok KUNING yang keliru seminggu) terlewati dalam { $weeks } dari { $of } minggu.

    Yang bisa dilakukan: bicarakan dengan rekan tanda mana yang sering keliru dan apa alasannya; minta pengelola mengabarkan alasan itu (tanpa kata-kata siswa) kepada pembuat Sebaya; tambah guru BK yang siaga. Jangan membiarkan tanda tidak dibaca: yang berikutnya bisa sungguhan.
button-accuracy = 🎯 Ketepatan tanda
