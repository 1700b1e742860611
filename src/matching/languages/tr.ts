import type { Language } from './language';

export const tr: Language = {
  code: 'tr',
  common:
    've bir bu ile icin de da ki ama ancak fakat cunku eger o su iste peki hem ne nasil neden niye nerede kim ya yine hala artik simdi bugun dun yarin once sonra gibi kadar gore dolayisiyla boylece ayrica ustelik oysa buna buradan bunun hangi her hic cok daha en son ilk yeni eski tum butun bazi kendi iki uc pazartesi sali carsamba persembe cuma cumartesi pazar rusya turkiye suriye abd iran moskova kremlin saray akp chp mhp hdp iyi partisi gucleri guclerince askerleri kuvvetleri',
  titles:
    'cumhurbaskani cumhurbaskanimiz baskan baskani baskanimiz bakan bakani basbakan lider lideri devlet genelkurmay orgeneral pasa sozcusu diktator',
  neutral:
    'sayin rus turk suriyeli iranli amerikan akpli chpli bay rusya turkiye suriye iran abd yazar oyuncu futbolcu sarkici sanatci yonetmen avukat hakem muhtar doktor ogretmen direktor kaleci gazeteci',
  others:
    'bayan hanim hanimefendi asli ayse fatma zeynep elif hatice meryem sultan yilmaz tuncay mevlut hasan huseyin ibrahim osman omer ismail yusuf halil suleyman kemal murat cem can deniz serkan emre hakan fatih selim sinan tolga umit ugur volkan yasar zeki kamil ekrem enver nuri orhan levent erdal ahmed veli berat selcuk haluk cihan okan ozan oguz onur koray kerem kenan ilker gokhan ferhat engin cengiz bulent baris aydin arda alper hafiz besar mahir rifat esma fikret sedat metin ozgur ismet kadir mahmut mesut musa muzaffer naci nazim necati nihat nurettin oktay ramazan ridvan sabri sadik sahin salih sami selahattin semih serdar sezai sukru taner tarik tayfun tekin turan turgut yakup yavuz yunus zafer nusret ayla aysel aynur canan derya dilek ebru emel esin filiz gamze gul gulay gulsen hande hulya ipek leyla melek meral merve neslihan nilufer nur ozge ozlem pelin pinar seda selin sema serap sevgi sevim sibel songul sule tuba tugba yasemin zehra abdullah adnan ahmet ali alperen arif atilla ayhan aykut aylin bahadir batuhan begum belgin beril bilal bora burcu busra cagla cagri celal cemal cemil ceren ceyda dogukan eda elcin elvan erhan erkan erol ersin ertugrul esat faruk feride fevzi figen fulya gokce gurkan guray hakki haldun hamdi hamza hikmet hilmi irfan kaan kadriye kagan kazim koksal lutfi macit mahmud melih melis melike muge muhammet muharrem mujdat mukaddes murathan mustafa mukerrem mumtaz munir nalan nazan nazli nebahat necdet nedim nermin neslisah nevin nevzat nezih nuray nurcan nurhan olcay ozcan ozkan perihan rabia rahmi refik remzi rukiye sabahattin sabiha sadettin saffet sait saliha sanem saziye sebnem sefa semiha seniha serafettin sevgul sevilay seyfi sinem suat suheyla sukran tahsin talat tamer tansel tansu tevfik tugce tulay tulin tuncer ulas vahit vildan yeliz yildiray zekeriya zerrin ziya zuhal yazar oyuncu futbolcu sarkici sanatci yonetmen avukat hakem muhtar doktor ogretmen direktor kaleci gazeteci mert berk berkay kerim yigit emir efe dogan taylan tolgay orcun soner sercan serhat serhan gorkem gokmen ugurcan rustem riza idris ihsan ilhan ilhami izzet resit rasim sakir sefer sezer tayyar tarkan tugrul turker vedat vural yasin zeynel gurbuz hasim hayri hulki husnu isa ishak kahraman mazhar medeni memduh metehan mithat muhsin muhittin mukremin munip nihal nese necla naciye pakize pervin perran reyhan saadet sabriye sare sumeyra sureyya turkan ulku vahide vesile zeliha cihat cahit bekir bayram aziz avni asim anil aliye alaattin abidin adem emrah erdem erdinc ergin ersan ferdi ferit fuat furkan galip gazi goksel habib haci halim harun haydar ibo inan iskender kasim kutlu lale latif leman lokman mahsun mehtap mumin nazif nesrin nezihe niyazi okay onder orcan oya oyku ozden polat rauf rustu saban sahika samet satilmis sebahattin senol serif sevda sirin suna sabahat sehmus seyhan sidika tahir tanju tufan turhan ufuk ulvi umut ural vefa yalcin yaman yeter yigitcan yuksel zekai munzir ribal naz ece nisa defne azra ela eylul irmak asel beren duru lara mina nehir sude yagmur beyza hilal humeyra ilayda rumeysa sena sudenur zumra ahsen alp aras atlas cinar doruk emin eren poyraz yagiz taha talha uras ruzgar',
  after:
    'tekstil ailesi ailesinin ailesine vakfi universitesi stadi stadyumu havalimani koprusu caddesi sokagi mahallesi parki lisesi hastanesi camii insaat kulesi oteli kayitlari kaydi deresi cayi koyu baraji golu koleji kolejinin anaokulu ilkokulu ortaokulu kardesleri cifti sulalesi hanedani biberi sabunu fistigi',
  office:
    'hukumeti yonetimi iktidari rejimi iktidarinin rejiminin yonetiminin hukumetinin gucleri guclerinin ordusu ordusunun fuze fuzesi fuzeleri fuzelerini fuzelerinin sistemi sistemleri sistemlerini sistemlerinin sisteminin bataryasi bataryalari hava',
  kin: 'esi oglu kizi babasi annesi kardesi agabeyi ablasi yegeni amcasi torunu damadi gelini',
  turkey:
    'turkiye* turk turkler* murted* hatay* reyhanli* tsk ankara* erdogan cavusoglu hulusi msb askerimiz* askerlerimiz* mehmetcik* harekat*',
  syria: 'suriye* idlib* halep* hama* sam serakib* morek*',
  whose: 'rus rejim abd amerikan iran israil irak suriye',
  elsewhere:
    'irak* kore hindistan pakistan israil* golan lubnan* libya* ukrayna* kirim ermenistan azerbaycan* karabag* afganistan yemen* misir* gazze filistin* kibris* yunan* meksika cin* kandil* pkk ypg firat* menbic afrin kobani dogusu* dogusunda kuzeydogu* humus dera guney* kus',
  endings: [['', 'i u a e in un nin nun yi yu ya ye da de ta te dan den tan ten la le yla yle']],
  firstNames: 'listed',
  brand:
    'holding toprak bayraktar demiroren tezic arikan suzer atalay cosan erbili market insaat apartmani sitesi plastik gida otomotiv lojistik yayinlari efendi avm rezidans residans plaza restorani lokantasi kebapcisi kahvesi pastanesi firini eczanesi magazasi sirketi grubu dernegi kulubu spor okulu camisi bulvari meydani parki irmagi nehri dagi tepesi yaylasi mezarligi muzesi kutuphanesi kupasi turnuvasi kardesler yurdu',
  bare: 'kontrol',
  always: 'biberi sabunu fistigi',
};
