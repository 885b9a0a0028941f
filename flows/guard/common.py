"""Everyday words, so that one behind "nama aku" or "aku" is not taken for a name. Also with the usual endings and beginnings.

From the words of the sentences for recognition (data/risk/words.txt), and from our own.
"""

_WORDS = """
ambis overweight blasteran alumni pathetic dramatic exams friends hopeless mager gabut santuy halu caper
abah abang abdi abg abis aborsi about abroad absen abu acara accident account aceh acok actually ada adat ade adegan
adek adem adik adiktif adil admin adoh aduh aduk adzan afk afraid after afternoon again against agak agama agar agung
agustus ahli aib aing air aja ajak ajarin ajik akal akan akang akhir akibat akrab aksara aktif aktor aktris aku akun
akuntansi akur ala alamat alasan alat alay album alergi alesan alfamart alhamdulillah alive alkohol all allah almost
alone along alpa already alright also always aman amarga amat ambek ambil ambon ambulans amin among ampas ampera ampun
anak analisis ancam ancur and anda aneh anemia anger anggap anggota anggur angin angka angkat angkot angry angsa anime
anjing anjir anonim another antagonisnya antar antara anti antre antri anu anxious any anybody anymore anyone anything
apa apak apalagi apartemen api apik aplikasi apotek april apus arab arah arak are arep ari arisan arit arm art artis
arwah asa asah asal asam asap ashamed asik asin asing ask asked asking asks asli asrama assalamualaikum astaga
astaghfirullah asuh asyik atap atas atau ate ati atlet atom atuh aturan audisi aula aunt auto awak awal awas away ayah
ayam ayat ayunan baa bab babak babaturan baby baca back bacok bad badak badik badminton badung bag bageur bagus bah
bahagia bahas bahasa bahaya bahu bahwa baik bait baju bak bakal bakar bakat bakso bakti baku balai balas bales bali
balik ball balok bambu ban banana banar banci band bandar bandara bandel bandingin bandung bang banget bangga bangun
banjar banjir banned bantai bantal banting bantu banyak bapak baper bar barang barcode bareng baris baru barusan basa
basah base basecamp basically basket batagor batak batal batam batas baterai bathroom batik batin batre battery battle
batu batuk bau baut bawa bawah bawang bawel bayangin bayar bayi bbm beach beasiswa beat beautiful bebal beban bebas
bebek beberapa becak becanda because bed beda bedarah been before begadang begal begini begitu bego behel behind being
bek bekal bekas bekerja beku bel bela belajar belakang belang belas beliau believe belom belt belum ben benci bencong
benda bendahara bendera beneran benerin bengkak bengkel benjol bensin bentak bentar bentuk berada berani berantai
berantakan berantem berapa beras berasa berat berdasarkan berdoa berdua berenang berencana berenti beres berhenti beri
berikutnya berisi berisik berita berkelahi berprestasi bersih bersin bertemu bertengkar bertepuk berubah besar besi
besok best bestie betah betawi bete betis better betul bgt biar bias biasa biaya bibir bicara bidan big biji bike
bikin bila bilang bimbang bimbel bimbingan binatang bindo bingung bintang bio biologi biology bioskop birthday biru
bis bisa bismillah bit blade blank bleed bli bln block blocked blok blokir blong blood bnn boarding boba bocah bocil
bocor bodas bodo bodoh body boga bogoh bohong bokap bola bolak boleh bolong bolos bolu bom bon boneka book booyah
bored boring boros bos bosen boss bot botak both botol bought boy boyfriend boys brain brb break breathing brenti
bridge bring bringing bro broke broken brother brothers brp bruises bts buang buat bubar bubur bucin budaya buddha
bude bugis build buka bukan bukber bukit bukittinggi bukti buku bulan bulat bulet bullied bully bulu bumi buncit bunga
bungkusan bungsu buntu bunuh bunyi buried burn burned burnout burns buruk burung bury bus busur but buta butuh butut
buy bye cabe cabut cacar cacat cacing cadangan cafe cak cakar call called calls calm calon came camera camp camping
campur can canda canggung cant canteen cantik cape capeee capek caper car cara carane care carok carry cas case cat
catatan catch catur cedera cek cekik ceking celaka celana celengan celurit cemana cemas cemburu cengeng centang cepat
cepet cerai ceramah cerdas cerewet ceria cerita cerito cermat ceroboh cerpen ceurik cewe cewek chair change chapter
character charger chat check checked checks chemistry chicken childish chinese church cianjur cicak cilok cina cinta
circle cireng cita city cium civics clan class classroom clean cleaned close clothes club clurit cmn coach coba cocok
coding coklat college color combo come comeback comes compare conan concert confused contekan contoh cooker cooking
cool copot coret coto cough could counselor counting cousin cover covid cowo cowok crazy creeper cried cringe crush
cry crying cuaca cubit cuci cuek cukup cukur culun cuma cuman cupang cupu curang curhat curiga cut cute cuts cutter
cutting cyberbully dad dada dadah dads daerah daftar dagang daging dahi dalam dalem dalil damai dampak dan danau
dandan dangdut dangerous dapa dapat dapet dapur darah darat dari daring daripada dark darurat dasar dasi data datang
date dateng daun day daya dayak days dbd dead deadline debat debate debu dee deg deh dek dekat deket dekil delapan
demam demi demo dendam deng dengar denger dengki depan depok depresi depressed deres dermawan desa desember desk
detektif detik dewasa dewean dewek dextro dhe dia diacak diam diamond diancem dianggep diatur dibanding dibangunin
dibatalkan dibenturkan dibolehin dibuli dicat dicatat dicekoki dicekokin dicuekin diculik dicuri did didnt die died
diedit diejek diem dies diet different difitnah digeledah digembok dighosthing diginiin digituin dihabisi dihormati
diiket diinjak diinjek diintip diizinkan dijadiin dijadikan dijahit dijambak dijauhi dikatain dikejar dikeluarin
dikeluarkan dikembalikan dikempesin dikeroyok diketahui dikhianatin dikit dikompres dikon dikucilkan dikurung
dilaporin dilaporkan dilecehin dilecehkan diledek dilem dilema diludahi dimaki dimanfaatin dimarahi dimasukin
dimasukkan dinas dinding dingin dinikahkan dinner diomelin diperes dipijet dipoyoki dipuji dipun diraba dirawat diri
disabet disahkan disalahin disappear discord disekap diselingkuhin disembelih disentuh diseret diservis disiksa
disindir disita diskon disukai disundut ditabrak ditagih ditangani ditelanjangin ditemani ditempel ditemukan
ditertawakan dititipin ditiup ditolak ditonjok ditonton dituduh ditunjuk diturunin diubah diumpetin diusir divideoin
doa doang doank dobel doctor does doesnt dog doi doing dokter dokumenter dolan dompet done dong dongeng donor dont
door dorm dorong dosa dosen down dragon drakor drama drawing drink drinking drop dropout drowned drpd drugs drum
drumband drunk dua dudu duduk duit duka dukun dulu dumb dungu dunia duren durhaka duri during durung dying each early
earphone eat eating editan efek ego egois ejekan ekonomi ekor ekskul eksplanasi ekstrovert eleven elo else email emang
emas embarrassed embarrassing ember emg emoji emosi emot empat emperan enak enam end ending enemy energi engga english
enough entahlah enteng epic episode era eror error erupsi esai escape eskul essay euy even event ever every everybody
everyday everyone everyones everything exam explain ext face facebook fail failed fair fake fakultas fall fals family
fanfic far farmasi fase fat father favorit favorite februari feed feel feeling feels fell fight file film filmed
filter final finally fine finger finish fire first fish fisik fisika fitrah five fix flag flight floor flu fly flyover
fokus follower followers following food for force forever forget forgot formulir fortuna forty foto fotografi fotokopi
found four fox frame freak free friday fried friend friends friendzone from front full fun fungsi funny futsal fyp
gabut gacha gadang gadis gagal gagang gagap gajah gaji galak galau gali galo galon gambar game gamer gampang ganda
gang ganggu ganja ganjil ganteng ganti gantung gapapa gara garis garuk gas gaslighting gatal gatau gatel gave gawe
gaya gebetan gede gedung gelang gelap gelas gele gelem geli gelisah gelo gembira gembrot gemes gemetar gemeter gempa
gemuk gendut geng gengsi genshin genteng geografi geos geprek gerak gerbang gereja gering gesper get gets getting
getun geulis ghost ghosting gigi gigit gila giliran gils gim gimana gini ginjal gir girl girlfriend gitar gitu give
gizi glad glow gmail goblok goes going gol golok golongan gone gonna good goodbye google googling goreng gores gorila
gosip gosong got goyang grade grades grammar granat grandma grandpa gratis great green grogi group grup gta gua gudang
gue guess gugup gugur guilty guitar gula guling gun guna gundah guno gunting gunung guru guy guyon guys habis hack
hacked had hadeh hadiah hadroh hafal haha hahaha hai haidku hair haja hajar hajatan haji hak hakim hal halaman hallo
halo halte ham hamil hammer hampa hampir hancur hand hands hang hangat hantam hantu hanya hanyar hanyut hape happened
happens happy hapus haram harap hard harga hari harm harus has hasil hate hati hatur haus have havent having hdp head
headshot healer healing hear heart hebat heboh hei held hell hello helm help helped hemat henteu her here hero herself
hes hese hewan hey hiburanku hide hideung hidung hidup high hijab hijau hiks hilang him himself hina hindu hingga
hiperbola his history hit hitam hits hitung hiv hmm hoaks hobi hold holidays home homesick homework honestly hoodie
hope hoping horor hotel hotline hours house how hoyong hpku hpnya hts hubungan hubungi hujan hukum human hungry hurt
hurting hutan hutang ibarat ibu ibune ide idea identitasku idiot idol idolaku igd ijazah ijin ijo ikan ikat ikhlas
iklan ikut ilang ill imah imam iman impian impostor imunisasi imut indah indo indomaret indomie indonesia indonesian
informatika ingat inget inggris ingin ini inisial insecure insta instagram instan insyaallah integral internet
interview intinya into introvert ipa ipar ips iraha iri iris isap iseng isi isin islam isnt istilah istirahat isuk
isya item itikaf its itu ive iya iyye izin jablay jadi jadul jadwal jaga jago jagung jahat jahitan jajan jakarta jaket
jalan jam jambu jamet jamu jamur jang jangka jangkung janji jantung januari jarak jarang jarene jari jarum jatoh jatuh
jauh jawa jawab jealous jebakan jebol jedotin jelas jelek jembatan jempol jemput jemuran jenazah jendela jenenge jenis
jepang jerawat jerman jeruk jgn jidat jijik jika jilbab jiwa joget jogja join joke joking jomblo jongkok jorok jua
jual juara judes judi judul juga jujur juli juliet jumat jump jumpa jungler juni jurang jurnal jurnalistik jurusan
just justru juta jutek juz kaba kabar kabel kabogoh kabupaten kabur kabut kaca kacamata kadang kado kafe kaget kagum
kah kain kak kaka kakak kakehan kakek kaku kakung kalah kalau kalender kali kalimantan kalimat kalo kamana kamar
kambing kambuh kamera kami kamis kampung kampus kamu kan kanai kancaku kandang kandung kangen kantin kantor kaos kapal
kapan kapok kapten karakter karaoke karate kardus karena karet karna karnaval karo karton kartu kartun karung kas
kasar kasep kasih kasur kasus kata katak katek katolik katong katonyo kau kawa kawat kawin kaya kayak kayu kdrt
keadaan kebakaran kebanyakan kebaya kebayang kebelet kebersihan kebiasaan kebo kebobolan kebun kecanduan kecapekan
kecek kecelakaan kecewa kecil kecoa kecuali kecubung kedengeran kedinginan kedokteran kedua keep keeps kegirangan
keguguran kehabisan kehamilan kehilangan kehujanan keinginan kejedot kejepit keju kekanakan kekecilan kekencengan
kekenyangan kekerasan kelamaan kelaparan kelar kelas kelebihan kelelahan kelewatan keliatan kelihatan keliling
kelilipan kelompok keluarga kemah kemaren kemarin kematian kembali kembar kempes kemping kemudian kena kenal kenapa
kencang kenceng kendari kene kentang kentut kenyang kenyataan kepala kepanasan kepeleset kepencet kependekan kepleset
kepo keponakan kepsek keracunan kerajaan keras kerbau keren kereta kering keringat keringetan keris keriting kerja
kerkom kertas kerudung kerupuk kesakitan kesal kesalahan kesayangan kesehatan kesel keseleo kesepian keseringan
kesiangan kesukaan ket ketabrak ketahuan ketakutan ketangkep ketat ketauan ketawa ketemu ketik ketika ketimbang
ketinggalan ketinggian ketok ketua keyboard khawatir kiai kiamat kiat kick kicked kid kids kikir kilat kill killed
killer killing kilo kilometer kimia kind kingkong kipas kiper kira kiri kirim kisah kita kitchen klinik kliping klo
klub kmrn knalpot knife know knows kodong kok kolam koleksi kolom kolong koma komen komentar komik kompak komplek
kompor komputer konco kondo kondomnya kong konseling konselor konsen konser konsultasi kontak konten kontra kontrol
konyol koor koperasi kopi koplo koq koran korban korea korek koridor korset kos kosong kost kota kotak kotor koyo kpk
kpop kram krim kristen krl krn ktp kuadrat kuah kuambil kuat kubawa kubilang kubuat kubunuh kubur kucekik kucing kuda
kudet kudu kue kugigit kuhp kuis kukira kukirim kuku kuliah kulit kulkas kulo kultum kumaha kumat kumel kuminum kumpul
kunci kundang kuning kuno kuota kupang kuper kupingku kurang kurasa kurban kuring kurir kursi kurus kusiram kutikam
kutu kutulis kututup kyai kyk lab labil laboratorium laci ladang lag lagu lah lahir lai lain laki laku lalu lama
lamaran lambat lamo lampu lampung lan lancar langganan langgar langit langkah langsung lanjut lantai lapangan lapar
laper lapor laptop lara larang lari las last late later latihan laugh laughed laughing laut lava lawan lawas layanan
layangan layar layu ldr learned learning leave lebam lebaran lebay lebih lecet left leg lega lego legs leher lelah
lele lem lemah lemari lemas lembek lembur lemes lemot lempar lengan lengkap lenyap lepas les let lets letters leutik
level lewat lho lia liat library libur lieur life lift liga light lights lihat like likes lilin lima limit line lines
lingkungan link lintas lipat liquid lirik lisan list listrik literally little live living lks loba location lock
locked logat login logout loh lokasi loker lolos lomba lompat loncat lonely long lonte lontong look looked looking
looks lord loro lorong lose lost lot loud love low luar luas lubang lucu lugu luka lulus lumayan lunas lunch luntur
lupa luruh lusa lutut luwih maaf maag mabar mabuk macam macet mad made mading madura magang mager maghrib magrib mah
mahal mahasiswa main majas maju mak makalah makam makanya makasi makasih makassar make makes maket making maklum maksa
maksimal maksud malah malam malang malas malaysia malemnya males malih malin maling mall malming malu mama mamak
mampir mampus man mana manado manangis mancing mandarin mandi mandiri mandor maneh manga mangan manggil manggung
mangkat manis manja manset mantan mantap manusia many map mapel mar marah maret martabak mas masa masak masih masing
masjid masker massal masuk masyaallah mata matah matahari matang match matematika materi math mati matpel matter matur
mau mayat maybe mbah mbak mbales mbok mean means mecahin medan media medok meet meeting meh mei meja melahirkan
melainkan melayang meledak melek meleleh melepuh meleset meletus mellow melu meluk melulu memakai memalak memang memar
memasang membaca membagikan membahas membakar membalas membandingkan membangunkan membantu membawa membayangkan
membayar membela membelah membeli membentak memberi membersihkan membuat membuka membunuh membutuhkan meme memecahkan
memeriksa memesan memikirkan memotret mempan memperbaiki memuji memutar memutuskan menang menangkap menanyakan menatap
menawari mencari mencatat mencekik menceritakan mencium mencoba mencuci mencuri mendadak mendapat mendapatkannya
mendengar mending mendorong menegur menelepon menemani menemukan menendang menepuk menertawakan menerus mengadakan
mengajari mengakhiri mengalami mengandung menganggap mengangguk mengantar mengapa mengatakan mengecewakan mengeluh
mengembalikan mengerjakan menggambar mengganggu mengganti menggugurkan menghafal menghapus menghilang menghitung
mengisi mengizinkan mengucapkan mengulang meninggal menirukan menit menjadi menjaga menjatuhkan menjawab menjelaskan
menjual mens mental menteri mentor menu menunjuk menyadari menyakiti menyangka menyebut menyelamatkan menyembunyikan
menyenangkan menyimpan menyukai merah mereka mergo merinding mertua mesin meski message mesti met metal meteng meter
mewek mid middle midnight mie might mikir milih milik mimisan mimpi min minang minat minder mine minecraft minggat
minggu minimal minimarket minjem minta minum minus minutes minyak miras miring mirip misahin misalnya misi miskin miss
missed mitosis mksh mobil mobile mode model mogok mohon mom moms mon monday mondok money monster month months monyet
mood more morning mos mosquito mostly mother motivasi motong motor move moved movie mtk mual muat much muda mudah
mudik muhun muka muko mukul mulai mules mulia mulih multimedia mulu mulut mumet muncul mundur mung mungkin muntah
murah murder murid musa museum mushola musik musim muslim muslimah musola must musuh muter mutusin myself mythic nabi
nabrak nabung nada nafas nafsu naga nagih nah naha naik nak nakal nakana naksir nama nambah name nampak nampar nampung
namun nan nangis nangkep nanti nanya naon napas nari narik narkoba narkotika naruh nasi nasib nasihat naskah natal
nawarin ndek nduwe near nebeng neck need negara negatif negeri neighbors nekat nelayan nelfon nelpon nembak nemenin
nempel nemu nenek neng neraka nerima neror nervous nesu never new news newton next ngabarin ngadu ngaji ngakak
ngakhirin ngaku ngalah ngamuk ngancem nganggo ngantemi nganter ngantuk ngasi ngasih ngatain ngatur nge ngebut ngecek
ngefly ngeh ngejar ngejek ngekos ngelakuin ngelem ngelu ngelukain ngena ngeri ngerjain ngerti ngetawain ngetik ngga
nggo nggoleki ngguyu ngikutin ngilu nginap nginep ngintip ngira ngirim ngisep ngitung ngobrol ngoca ngomel ngomong
ngompol ngorok ngucapin ngumpul ngunci ngurung ngusir nian niat nice night nikah nilai nine ninggalin nobody noisy nol
nolak nolong nomer nomor nonaktif nongkrong nonjok nonton noob noodles nope normal not note notes nothing notice notif
novel november now ntt nudes nuhun nulis number numpang numpuk nunggak nunggu nunjukin nurse nurut nusuk nutup nuwun
nya nyaah nyabu nyaho nyakitin nyala nyalahin nyaman nyambung nyampe nyamuk nyanyi nyapa nyapu nyari nyaris nyawa
nyayat nyebar nyebelin nyebrang nyebur nyeker nyekik nyelametin nyender nyenggol nyentuh nyenyak nyerah nyerang nyeri
nyesal nyesek nyesel nyetir nyetrika nyiapin nyiksa nyilet nyimeng nyimpen nyindir nyiram nyita nyoba nyokap nyolong
nyontek nyubit nyuci nyundut nyuri nyuruh nyusul nyusun nyuwun obat obeng obrolan off offline ojek ojol okay oke
oktober olahraga old oleh oli olimpiade omah ombak omongan once one ones ongkos online only open operasi oplosan
optimis opung ora orang organisasi ortu osis osn ost otak other otomotif otw our out outside over overdosis
overthinking own pabrik pacar pack packed pada padahal padam padang padat paduan pagar pager pagi paha paham pahit
pahlawan paid pajak pak pakai pake paket paksa paku palak palembang paling palsu palu paman pamer pamit panah panas
panci pandangan panen panggil panggung panik panitia panjang panjat pantai pantas pantat pantes panti pantun pap papa
papah paper papua par paragraf parah parang parasut pare parents parkir part party paruh pas pasal pasang pasar pasien
paskib paskibra pasrah passed password past pasukan patah patungan pay payah payung pdhl pecah pecel peci pecundang
pedas pede pedes peduli pegal pegel pek peka pelabuhan pelajar pelakor pelan pelanggan pelanggaran pelangi pelatih
pelecehan pelit pelosok peluang peluk peluru pemakaman pembagian pembalut pembina pembohong pembunuh pemeras
pemeriksaan pemerintah pemerkosaan pemilihan pempek penakut penalti penasaran pencegahan penculikan pencuri pendapat
pendiam pendiem penenang pengajian pengalaman pengaman pengasuh pengedar pengen pengertian penggaris pengin pengumuman
penjaga penjahat penjara penjas pensi pensil pensiun pentas penting pentol pentul penuh penyakit penyebab penyendiri
penyisihan penyuluhan people per perahu perang peras perasaan perawat perbedaan percakapan percaya percobaan percuma
perempuan perfeksionis pergaulan pergelangan pergi perhatian peribahasa perih periksa peringkat period periodik
peristiwa perjalanan perkemahan perkosa perlindungan perlu permainan permanen permen permisi pernah pernikahan peron
perpisahan perpus perpustakaan persahabatan persebaya persen persiapan persis person pertama pertandingan pertanyaan
pertemanan pertolongan pertukaran perundungan perut pesan pesantren pesawat pesen pesimis pesta peta petak petasan
pete phk phone photo photocard photos php physics piala piano piatu pick picking pict picture pictures pidato piece
pigi pijat piket pikir pikun pil pilek pilih pills pilot pinang pincang pindah ping pinggang pinggir pingsan pinjam
pinjem pinjol pintar pinter pintu pipi pipis piring piro pisah pisan pisang pisau pistol pita piyambak piye pjok pkl
pkn place plan plane planet plastik play playlist plays please plester plin plis pln plong plot pls pmi pmr pod
podcast poe poem pohon poin point poison pojok pokoknya pol pole polisi polos pom ponakanku pondok pop popo populer
pos posesif posisi positif positive post posted poster posting potion potong ppdb ppkn ppl ppt practice prakarya
praktek praktik praktikum pramuka prank pray pregnancy pregnant prematur present presentasi presiden pretty pribadi
printer privasi privat private pro problem prodi program project promise prosedur proses protes proud proyek psikiater
psikolog psm puas puasa puber pubg pucat puisi pukul pula pulang pulau pulih pulpen pulsa puluh pun pundak pung
punggung punishment punk punya pura purpose pusat push pushed pusing puskesmas pustaka put putaran putih putra putus
quiet quit quran rabies rabu racun rada radio raga ragu rahasia rain raining raja rajin raket raksasa ramah ramai
rambut rame ramuan ran random rangking rangkuman rank ranking rantai rantau rap rapat rapor raport rapot rasa rasane
rata ratus rautan raya razia read reading reads ready real really reason rebahan rebutan red reels rehab rejeki rek
rekam rekomendasi rel rela relieved rem remaja remed remedial remembered remidi remot remote remuk renang rencana
rencong rendah rendang reng reply report repot reproduksi resah resensi resep resign resleting resmi respawn rest
restoran revenge revive ribet ribu ribut rice right rindu ringan rip risih river riwayat robek roblox robot roda rohis
rok rokok rombongan romeo ronda rontok rooftop room roommate rope rotan roti royal rpl ruang rugi rujak ruko rumah
rumput rumus run runs runtuh rusak rusuk rusun rutin saat sabar saben sabtu sabu sabuk sabun sad sadar sadiki saeutik
safe safety saha sahabat sahur said saja sajam sak sakau saking sakit sakjane sakola sakti saku salah salam salat
salep saling salting sama samar sambal sambil same sampah sampai sampe samping samsak samua samurai sana sandal sandi
sanes sangat sanggup santai santri sanés sapi sapu sar sarapan sarik sarung sat sate satpam satu saturday saudara
savage save saved saw sawah sawit say saya sayang sayat saying says sayur scar scare scared scars scholarship school
score scroll scrolling sea seandainya season sebab sebabe sebagai sebaiknya sebal sebar sebaya sebel sebelah
sebenarnya sebenernya seberang sebetulnya seblak sebut secret seda sedang sederhana sedhih sedih see seen segan
segitiga sehat sejak sejam sejarah sekaligus sekarang sekarat sekeca seko seksual sel selamat selang selasa selat
seleb selebgram seleksi selesai self selfharm selfie selimut selingkuh selisih semalem semangat semangka sembilan
sembuh sembunyi semen semenjak sementara semester seminar semoga sempat sempet sempit semua semut senam senang senapan
send sendal sendiri seng sengaja seni senin senior senjata sensitif sent senter senyum seolah sepakat sepatu sepeda
sepele seperti sepi september sepupu sepurane seragam seram serang serba serem serial series sering serious serius
serta seru server sesak sesek sesuai setan setaun setelah setidaknya setor setrika setuju seuri sewu sextorsi shaking
shalat share sharing she shes shift shock shoes sholat shoot shop short shot should shoulder shower shy sial siang
siap siapa sibuk sick sidang sieun sih sikat siksaan sila silat silek silet sim simpan simpang simpen simple simpul
simulasi sinau since sinderela sinetron singgah single sini sinonim sinte sinting sinyal sip sir sirahku siram sirik
sirine sirup sisa sistem sister sisters siswa siswi sit sitting situ six sixteen skakmat skala skali skin skincare
skinny skip skola skor skors skripsi sleep sleeping sleeps sleepy slept slot slow sma small smart smell smk smp snacks
snapgram snbp sniper soal soale sobek social soda sodara sok solat solo solusi sombong some someone something
sometimes somewhere sonde song sono soon sop sopir sore sori sorry sosial sosialisasi sosiologi soto soul spam spanduk
speak speech spidol spoiler sport spp squad stab stabbed stage stalking stand stardew start started stasiun station
statistik status stay stepdad sticker stik stiker still stoikiometri stomach stop stopped storage story stranger
strategi streak streamer stres stress stressed strict strong student study stuff stupid suami suara suasana suatu
subuh suci sudah suicidal suicide sujud suka sukses sulawesi sulit sulung sumatera sumatra sumber sumpah sumur sunda
sunday sungai sungguh suntik sunyi supaya supervisor surabaya surah surang surat sure surga suruh surya susah suspend
susu susulan suwe suwun swasta swear sweet swih syok syukur tabah tabel table tablet tabungan tadha tadi tag tagihan
tahan tahu tahun tajam takdir take taken taking takon takut tali talk talking taman tamang tamat tambah tambang tampar
tampil tamu tanah tanaman tanda tandu tangan tangga tanggal tanggung tangkap tangkis tanjakan tank tanpa tante tanya
tap tape tarawih target tari tarik tarimo taro taruh taruih tarus tas tata tatawa tau tawuran tea teacher teachers
team teater tebas tebing tebu tega tegang tegas tegur teh tekan tekken teknik teks telan telanjang telat tele telegram
telepon teler telfon telinga tell telling telor telpon telur tema teman tembak tembakau tembang tembok temen tempat
tempe ten tenaga tenang tenda tendang tengah tenggelam tenggelem tenggorokan tengkorak tense tentang tentara tentu
teori tepar tepat terang terapis teras terasa teratur terbebani terbit tercemar tercoreng terharu teriak terima terjun
terlanjur terminal ternyata terpencil terpuruk tersentuh terserah tersiksa tersinggung tertawa terus tes test testpack
tetangga tetap tetep teu teuing tewas text tgl tgs than thank thanks that thats the their them then there theres these
they theyd theyll theyre thing things think thinking thinks third this thn those thought thr three threw through throw
thursday thx tiada tiang tiap tibake tickets tidur tiga tik tikam tiket tiktok tiktoker tikus tim timbul time timeline
times timnas timur tingga tinggal tinggi tingkat tinju tiok tionghoa tipe tipes tips tired tiri tisu titik titip tkj
toba today together toh toilet toko tokoh toksik tol told tolol tolong tombol tomorrow tong tongkat tongkrongan
tonight too took top topik torang tos total touch touches tour tower toxic toy tra tradisi tradisional traffic traktir
tramadol transfer translate trauma travel tree tried trigonometri trip trs truk trus trust truth try trying tsunami
ttg ttm tua tuak tubuh tugas tuhan tujuan tujuh tukang tukeran tuku tulang tulis tulung tumbang tumbuh tumpah
tumpangan tumpangi tumpul tunduh tunggal tunggu tupperware turn turnamen turu turun turutin tusuk tutor tutoring tutup
twist twitter two type typed typing typo uang udah ugly ujan ujian ujung uks ukuran ulang ular ulgan ultah ulti umpet
umum umur uncle undangan under unggulan ungu uniform unik uninstall unless uno unsur until untuk untung upacara update
upload urang urge urin urine urip urus urut usah usaha use used useless usia ustad ustadz ustaz ustazah usus utama
utang utbk uts uwa vaksin valentine valley valorant vampir vape vcall vcs verifikasi versi very video viewers vihara
villain viral virtual vitamin voice voli waalaikumsalam wae wafat wahyu wait waiting wajah wajan wajar wajib wake
waktu walau wali walk walked walking wall wamil wani want wanted wants war warga warisan warna warnet warni warung was
wasiat wasnt wattpad wawancara way wayang wear webtoon wedi weed week weekend weekends weeks weird well went were wes
what whats whatsapp when where whether which while who whole why wibu wifi will win window wis wish wisuda with
without wkwkwk woi won wont wonten words work works world worried worse worth worthless would wouldnt write writing
wrong wrote wudhu yah yakin yang yatim yaudah yeah year years yeay yes yesterday yesus you young your yours youtube
youtuber yuk zat ziarah zombie zona zonasi zone zoom
"""
_BEFORE = ("di", "ke", "ng", "se", "ber", "me", "ter", "pe", "nge")
_BEHIND = ("nya", "ku", "mu", "lah", "kah", "in", "an", "kan", "i", "pun")
_STEM = 3
COMMON = frozenset(_WORDS.split())


def is_common(word: str) -> bool:
    """With at most one ending and one beginning taken off."""
    return (
        word in COMMON
        or any(stem in COMMON for stem in _stems(word))
        or any(bare in COMMON for stem in _stems(word) for bare in _stems(stem))
    )


def _stems(word: str) -> list[str]:
    """What is left without an ending or a beginning."""
    ended = [word[: -len(end)] for end in _BEHIND if word.endswith(end) and len(word) - len(end) >= _STEM]
    return ended + [
        word[len(begin) :] for begin in _BEFORE if word.startswith(begin) and len(word) - len(begin) > _STEM
    ]
