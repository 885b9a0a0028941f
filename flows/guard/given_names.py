"""Given names that are common in Indonesia, and those of them that are words as well."""

GIVEN = frozenset(
    """
abdul abdullah abi abidin abimanyu abel tari anjani abidzar slamet tejo euis dadang mahmud sulaiman ningsih darto hartati endah paijo suparman sutrisno supri sumarni sugiarto suryani tukiyem ngatini parman paimin saiful mujiyem yanti suparti adam adelia adel adinda adit aditya aditia afif afifah agatha agnes agung agus agustina ahmad aini aisyah
aisha ajeng akbar aldi aldo alex alif alifah alfian alfi alfin alicia alika alin alisa alissa alma almira alvin alvaro alya alia alyssa amalia
amanda amar amel amelia amir amira amirah ana anas anastasia andhika andika andini andre andreas andri andrian andy andi anggi anggita
anggia anggun angel angelina angga ani anindya anis anisa annisa anissa anita anton antonius anya apri aprilia ardi ardian ardiansyah aretha
ari arif arief arifin arini aris arjuna arka arkan arman armand arsya arsyad arya aryo asep asih asri astri astrid astuti asti athaya athalla atika audi
audrey aufa aulia aura aurel aurelia aurora ayu ayuni ayunda aziz azis azizah azka azkia azmi azzahra azzam bagas bagus bahri bambang
bara bayu benny beni bella benedict bernard bertha betty bianca bima bimo bintang bobby bobi boy budi budiman bunga caca cahya cahyo caca calista
calvin cantika carissa carla carolina cecep celine chandra chelsea chika christian christina cici cika cinta cindy citra clara claudia
cynthia dadang dafa daffa dahlia damar dani daniel danu danang darma darren david dea deden dedi dedy dela della delia denis denny deni desi
desy desti deswita devi devina devita dewa dewi dhea dhika dhimas dian diana dias dika diki dicky dila dimas dina dinda dini dino dion dita ditya
diva dodi donny doni dwi dyah dzaki edi edo eko elisa elisabeth ella elsa elvina ema emil emilia endah endang eni erik erika erlangga erna
erwin esti esther eva evan evi fabian fachri fadel fadhil fadhila fadil fadila fadli fahmi fahri fahira fahrul faisal faiz faizal fajar fajri falisha
fani fanny farah faris fariz farhan farel farrel fatih fatimah fatima fauzan fauzi fauziah febby febi febri febrian febriana felicia felix ferdi
ferdinand ferdy ferry feri fika fikri fiona fira firda firdaus firman fitri fitria fitriani fransiska fransiskus frisca gabriel gabriella gading
galang galih galuh ganda gani gendis gerald gilang gina gita giovanni gisel gisella gita gladys grace gunawan gustav guntur hadi hafid hafiz
hafidz hafizh haikal hamid hamzah hana hanafi handoko hani hanif hanifah hanna hardi hari haris hartono harun hasan hasna hassan helmi
hendra hendri hendro hengki heni henny heri herman hesti hilda hilmi husein husna ibnu ibrahim icha ichsan ida idris iis iin ika ikbal ikhsan
ilham ilyas imam iman imel imelda inaya inayah indah indra indri indriani ines inggrid intan iqbal ira irawan irene irfan irma irsyad irwan
isabella ismail istiqomah ivan iwan izzah jaka jasmine jasmin jaya jefri jelita jeni jenny jessica jesica jihan jody johan johanes jojo joko
jonathan joni joshua jovan juan jihan juli julia julian juliana junaidi juwita kaila kamila kania karin karina karmila kartika kayla keisha keysa
kenzo kenzie ketut kevin kezia khadijah khairul khansa kholil kiara kiki kinan kinanti kirana komang krisna kristian kristina kurnia kurniawan laila
lala laras larasati lasmi latif latifah leni leo leon lestari lia lidya lily lili lina linda lintang lisa liza lola lucky luki lukman lulu luna lusi lutfi luthfi
made magdalena mahendra maharani maia maman manda marcel marcell maria mariana marina mario marsha martha martin maryam marwah maudy maulana
maulida maya mayang medina mega megan meilani meisya mela melani melati melinda melisa melisa merry michael michelle mila mira miranda mirna moch
moh mochamad monica monika muhamad muhammad muhammad mukti mulia mulyadi mulyono mutia mutiara nabil nabila nabilah nadia nadhif nadhira nadin nadine
nadira nadya nafisa nafisah naila najwa nanda nando nanang nani nania natalia natasha nathan nathania naufal naura nayla nazwa nela neneng
ngurah nia nicholas niken nico niko nikita nila nina nindi nindya ningrum ningsih nisa nisrina nita nopal noval novan novi novia novita noviyanti
nuraini nurhaliza nurhayati nuri nurjanah nurul nyoman octa okta oktavia olivia oki opik oscar pandu panji pascal patricia paul prabowo
prama pramudya prasetyo prasetya pratama pratiwi priska prita priyanka puput purnama puspa puspita putra putri putu qonita queen rachel rachmat
radit raditya rafa rafael rafi raffi rafli rahma rahman rahmat rahmawati raihan raisa raisya raka rama ramadhan ramadhani ramdan rana
randi randy rangga rani rania ranti rara rasya ratih ratna ratri rayhan rayyan reihan reno rendi rendy reni resa resti reva revan reyhan reyna reza
rezky rezki rhea ria rian riana rianti ricky rico ridho ridwan rifat rifky rifki rika riki riko rini rina rindu rio rion risa riska riski
risky risma rita riva rivaldo rizal rizka rizki rizky rizqi robby robert robi rohman roni ronny rosa rosi roy rudi rully ruli rusdi ruth ryan sabila sabrina
safa safira safitri sahrul salma salman salsa salsabila salwa samuel sandi sandra sandy santi santoso sari sarah sasa sasha sasya satria satrio
sekar selly selvi septi septian septiana serly shafa shafira shakila shania sherly shinta shofia siska sinta sisca siti silvi silvia sofi sofia sofyan
sonia sonya stefan stefani stella stevan steven sugeng sulastri sultan suci sukma surya susan susanti susi syafiq syahrul syahra syaiful
syakira syifa syafa talita tania tanti tara tasya taufik taufiq tegar teguh tessa thalia theo theresia tiara tia tika tina tio tita titi titin
tomi tommy tono toni tri tristan tyas ucup udin ujang ulfa umar umi usman utami vania vanessa vanesa vera veronica vicky vina vino vika vincent viola
viona virgi vito wahyu wahyuni wanda wardah wawan wayan widi widia widya wida wildan william wilson winda winda windi wira wiwin wulan wulandari
yanti yanto yasmin yasmine yeni yesi yessi yoga yogi yohana yohanes yolanda yosep yoseph yosua yudha yudi yudistira yulia yuliana yuni yunita
yusril yusuf yusup yuyun zahra zahrah zaki zakia zaky zalfa zara zaskia zelda zidan zidane zulfa zulfikar zulfi zulkifli jessi vivi nana nunu
caca cece coki dafi dedek denta devan dhira dira dwiki echa elang enzo fifi gaby gebi gio hasbi ical ilma jeje juna keyla kayyisa lulu mahes naya
nesya nanta oca odi omar pipit raya rere rehan reva riri rosi sasti sela sheila shela shasa syila tamara tata tiwi tyo uli upik vio wafa wafi yaya yayan zea
""".split()
)
# A word before it is a name: after "aku" alone it names nobody.
ALSO_WORDS = frozenset(
    """
abi agung agus ana ani anggun ari asih asri aura bagus bara bayu bella bintang boy budi bunga cahya cantika cinta citra dewa dewi dian
diva elang eva ganda galang gading gita guntur hana hari iman imam indah intan jaya jelita juli kiki kurnia laras lestari lia lintang lucky lulu
luna made manda tari mega melati moh mukti mulia mutiara nana nila nina nuri panji permata pipit prama puput purnama puspa putra putri queen rahma rahmat
rama rani raya ria rindu rizki rosa sandi sari sasa satria sekar sela siska suci sukma sultan surya tara tata tegar teguh tiara titi tri umi utami
wahyu wira yaya mila safa moch mayang maya angel aurora diana grace ida nia lala lola jojo kenzo fajar firman hamid hani
""".split()
)
