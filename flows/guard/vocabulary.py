"""The words that patterns are made of, and how students type them: one meaning a line, then its spellings.

Whole words only. A full stop stands for a space. Indonesian as teenagers write it, English, some Javanese and Sundanese.
"""

from collections.abc import Iterator

_SPELLINGS = """
aku: saya sy sya gue gw gua guwe gwe gweh guweh gue ane abdi urang kuring kulo kula aq ak q akyu aqu aing inyong i me akuh sayah
ku: quw kuh qu kyu my quuw kw
im: i'm iam i.am
kamu: kmu km lu lo loe elu elo kowe koe sampeyan anjeun maneh you u kamuh qmu kamyu antum ente sliramu panjenengan kau dirimu
mu: ur your muh
nya: ny na
apa: whats apah apaan naon opo what wat ap pa
berapa: brp brpa brapa piro sabaraha brapaan brapah
boleh: bole blh bolehkah leh bolehh bisa bs bsa can could iso tiasa
mau: mo mw maw wanna want pengen pgn pingin pengin kepengen hoyong arep pgen ingin pen kpgn pgin hayang gelem
ga: gak nggak ngga engga enggak gk g tak kagak kaga tidak tdk ora henteu teu nda ndak kah
dong: donk dund dunk dongs dongg dung duong
yuk: yu yok yuks yux kuy ayo ayok hayu hayuk yukk ayuk yokk gas gass gaskeun skuy lets let's yo cuss
wa: whatsapp whatsap watsap watsapp wasap wassap wasapp wazap watapp whatapp whatsup whassap whatsaap wea we.a wats wap whatsappan watsapan waan wa'an wa-an
ig: instagram insta instagrem ige igeh igram 1g instegram instagrm instaaa iji
foto: pic picture pict photo selfie poto
hang.out: nongki
tele: telegram tlgrm telegrem tlgram teleg
line: lineku
tiktok: tt tiktok tiktokan toktok tiktoc tiktod tik.tok
fb: facebook pesbuk fesbuk facebok efbi fesbook efbe
sosmed: medsos socmed socialmedia sosmednya sosmet
mobile.legend: mlbb mobilelegend
bareng: with brg barengan bareng2
discord: dc diskord discor dcord disco
snap: snapchat snepcet snapcat
twitter: twt twiter twt x.com
dm: dman dm-an deem direct.message d.m dming dms message
hubungi.aku: hmu
pm: wapri pc inbox japri japrian pcan pc.an chat.pribadi chat.private private.chat jalur.pribadi pm-an privat.chat
vc: vcs sleepcall sleepcallan callsleep videokol vidkol videocallan videocol video.call vidcall vidcal vidiokol vicol vcall vidcol vcan vc-an
telpon: miskol misscall missedcall telepon telp tlp telfon tlpn tlpon nelpon nelfon telponan teleponan telfonan callan call-an telephone telpun nelpun tilpun nlpn phone.call
call: calling kol
nomor: nmr nomer nmer nomr number num numba norek nope nohp nowa nomerhp digits nombor nomorhp nonya
hp: hape hpe henpon phone handphone ponsel
kontak: contact kontek contacts
username: usn uname usernem unem userid nickname nick
akun: acc account akunn akon second.acc secacc
email: gmail imel surel e-mail mail emel
minta: nyungkeun mnta mintak njaluk nyuwun menta nyuhunkeun pinta njalok jaluk mntak ask mintaa minjem
kasih: kasi ksh kasihin kasiin kase give gimme wenehi bere pasihan beri
bagi: bgi bagiin share sharing spill spil drop bagikan
kirim: krim kirimin kirimkan send kirimi
simpan: simpen save sv svae catat catet nyimpen savein simpenin save-in
hubungi: hubungin contact.me hub ngehubungin hubungin
pindah: pndah pindahin move moving switch ngalih pindahan hijrah pindh oper
lanjut: lanjutin lanjutan sambung terusin terusan continue next lnjut lanjutkeun lanjutno lanjoot lnjt
ngobrol: ngobrolnya ngobs obrolan talk talking bicara ngomong omongin ngomongin ngobrolan ngbrol obrol
chat: cet chet cat chattan chatan chating chatting chatt cht chats ngechat text texting ngechatnya chat-an chattingan
cerita: crita certa curhat curcol curhatnya ceritanya
tukeran: tuker tukar tukeran barter exchange swap
follow: foll fol folow polow ngefollow flw pollow
follback: folbek folback follbek polbek polbak fb.in followback mutualan mutual moots mutualin
add: tambahin ngeadd ed nambah addin
cari: search serach cariin srch searching
liat: lihat liatin look see
cek: check ceki intip kepoin stalk stalking visit kunjungi mampir
join: gabung masuk
grup: group grp gc server channel gb
ketemu: ketemuan ktemu ketmu meet meeting ktemuan jumpa kopdar kopdaran meetup meet-up bertemu papanggih tepang kepanggih temuan ketemua met.up nemuin ktm panggih kumpul
nunggu: nungguin
tunggu: tungguin tggu wait enteni antosan ngantosan ngantosin
samperin: sampein nyamperin samperi smperin nyamper datengin datangin hampiri disamperin nyusul susul
temui: temuin nemui
nama: nm nma name names nami ngaran jeneng asma asmane wasta n4ma naem naman
panggil: pggil panggel manggil call.me undang celuk pangil
dipanggil: dipanggel dicall disapa dijuluki
kenalin: kenalkan perkenalkan knalin kenalken prkenalkan introduce
kelas: kls klas class kelass kelaz grade kels klz
sekolah: skolah sklh skul sekola school skolahan sekul
ulang.tahun: ultah birthday bday ulangtahun ultahku b-day hbd milad
tanggal: tgl tggl tnggl date
lahir: lahirnya born lhr dilahirkan kelahiran
rumah: rmh omah imah house umah griyo bumi.abdi home rumh rumh
tinggal: tinggalnya tgl.di tggal live stay nginep domisili berdomisili tngl
jalan: jl jln jlan
gang: gg
perumahan: perum komplek kompleks komp perumnas btn cluster klaster griya residence
blok: block blk
deket: dekat dkt cedak near dket caket sakedap.ti
sebelah: samping sblh next.to gigireun
belakang: blkg blakang behind mburi
depan: dpn ngarep seberang sebrang payuneun
di: neng ning nang at in on ing ten
dari: dr dri from soko seko ti saking fr
anak: ank anake lare 1nak
yang: yg yng sing nu that who which
temen: teman tmn tmen kanca konco babaturan friend kanco
pacar: pcr cowokku cewekku bf gf boyfriend girlfriend kabogoh ayang
mama: mamah mamak ibu bunda emak mom umi ummi simbok indung mother ibuk mami nyokap
bapak: ayah papa papah bapa bpk dad abi bapake father papi bokap ayahanda
adik: adek ade adikku adx rayi sister brother
kakak.ku: kakakku kakaku kakku abangku
guru: gru teacher
kos: ngekos kost kosan indekos
id: uid useridnya
bu: ibu.guru miss mrs ms mis buk
pak: mr pk
ketua: ktua leader president presiden kapten captain pradana
pacarnya: pacare
osis: student.council osiz
sini: sni here
nanti: ntar nnti entar tar later
besok: bsk besuk isuk tomorrow
sama: sm ama karo jeung
jam: jm pukul tabuh
itu: tu is adalah yaitu ialah iku eta teh.teh are
lewat: via lwt pake pakai make through liwat using
luar: luaran outside
aplikasi: apk app apps apliksi
tidak.kenal: gakenal
telah: udah udh dah sdh uwis geus wis
"""
_OFTEN = """
link masukin search depan belakangnya depannya vii viii xii iii absen nisn nis nik desa dusun kampung kelurahan kecamatan rt rw ipa ips mipa bahasa
sd smp sma smk mts man pondok pesantren asrama wali walikelas walas kepala kepsek lurah osis wakil sekretaris bendahara tau biasa aja kan
siswa siswi murid pindahan baru lengkap asli panggilan instan gerbang kantin taman perpus parkiran mall taman lapangan ini sekarang
yang dengan salam kenal satu dua tiga tujuh delapan sembilan sepuluh sebelas juga bareng nonton makan nongkrong ngopi main jajan
roblox steam ml ff threads michat kontak bio umur hei halo hai
"""


def _spellings() -> Iterator[tuple[str, str]]:
    for line in _SPELLINGS.strip().splitlines():
        meaning, _, spellings = line.partition(":")
        meant = meaning.replace(".", " ")
        yield from ((spelling, meant) for spelling in (*spellings.split(), meaning) if "." not in spelling)


MEANT: dict[str, str] = {word: word for word in _OFTEN.split()} | dict(_spellings())
FILLERS = frozenset(
    """ya yaa yah y iya ka kak kk kakak bang bg mas mbak mba bro bor sis min sih si deh dah nih nich tuh lho loh mah lah pls please plis btw eh ehh
    teh atuh mah euy lur cuy gan bestie kakk guys gaes say beb cin haha hehe wkwk wkwkwk hihi heheh hehehe hahaha xixi hmm emm umm um oh ohh
    nah jujur sebenernya sebenarnya kayaknya we wae ae to tho jal sok maaf sorry deng dech pisan the wkwkwkwk weh woi oi cui cuk rek kang
    kok""".split()
)
# What may carry ku, mu, nya: "nomormu", "ignya", "kelasku".
OWNED = frozenset(
    """wa ig tele line tiktok fb discord snap twitter email nomor hp kontak username akun id nama kelas sekolah rumah temen pacar mama bapak adik
    kakak guru walikelas walas sekolahan alamat kos panggilan dc roblox dm mantan sahabat asrama wali abang ortu tante om nenek kakek sepupu
    ultah tanggal absen nisn gebetan crush komplek blok desa kepsek aslinya asli lengkap bestie cowok cewek kontrakan dipanggil motor plat sodara saudara gang
    hape nmr nomer jeneng ngaran nami wasta omah imah lahir usn acc insta telegram instagram whatsapp facebook birthday school class gmail
    kembaran cucu keponakan ponakan paman pakde bude bibi kosan kos kost cucunya sosmed panjang kecil anak ibu ayah papa mamah mami bunda abah umi abi mom dad bapa bpk mak emak adek ade temen teman tmn guru tahun nik bestie ultah pembimbing pelatih pembina telpon telp threads steam nama depan belakang jalan perumahan kakak istri kepala pindah kampung wasap
    watsap hpne""".split()
)
SUFFIXES = {
    **dict.fromkeys(("nya", "ny", "ne", "na", "e"), "nya"),
    **dict.fromkeys(("ku", "q", "qu", "quw", "kuh", "gw", "gue", "kw"), "ku"),
    **dict.fromkeys(("mu", "muh", "lu", "km"), "mu"),
}
