// Small tables of question words and function words, one row per language, written as `plain` writes them.
// They say what kind of thing a question asks for and which of its words say nothing about its topic.

/** What a question can ask for, as far as a sentence can be seen to hold it. */
export type AnswerKind = 'person' | 'time' | 'place' | 'count' | 'duration' | 'percent' | 'reason' | 'other'

/** Phrases are separated by "|"; the more special kinds are looked for first (see kindsInOrder). */
export interface QuestionWords {
  readonly percent?: string
  readonly duration?: string
  readonly time?: string
  readonly count?: string
  readonly reason?: string
  readonly place?: string
  readonly person?: string
  /** Question words of no particular kind, and function words: they weigh little in the search. */
  readonly stop: string
}

export const kindsInOrder = ['percent', 'duration', 'time', 'count', 'reason', 'place', 'person'] as const

export const questionWords: Readonly<Record<string, QuestionWords>> = {
  en: {
    percent:
      'what percent|what percentage|percentage|percent of|how much percent|what proportion|what fraction|what share',
    duration:
      'how long|how many years|how many days|how many months|how many hours|how many weeks|for what period',
    time: 'when|what year|which year|what date|what day|which day|what month|which month|what century|which century|what decade|which decade|what time|what era|what period|in what years|since when',
    count:
      'how many|how much|how far|how tall|how high|how big|how large|how old|how fast|how deep|how wide|how often|how heavy|how hot|what number|what is the number|what was the number|what population|population of|what age|what temperature|what distance|what speed|what was the cost',
    reason: 'why|what caused|what is the reason|what was the reason|for what reason|how come',
    place:
      'where|what country|which country|what countries|which countries|what city|which city|what cities|what state|which state|what continent|what place|what location|which region|what region|what town|what river|what street',
    person:
      'who|whom|whose|which person|what person|what president|which president|which scientist|what is the name of the man|what is the name of the woman',
    stop: 'what which who whom whose when where why how is are was were be been being am do does did done has have had having the a an of in on at to for by with from and or nor but than then that this these those it its as can could would will shall should may might must i me my we our you your he she his her they their them there about into during after before many much long name named called s',
  },
  ro: {
    percent: 'ce procent|ce procentaj|procentajul|procentul|ce proportie|cat la suta|cate procente',
    duration:
      'cat timp|cati ani|cate zile|cate luni|cate ore|cate saptamani|cat de mult timp|ce perioada|cat a durat',
    time: 'cand|ce an|care an|ce ani|anul in care|ce data|ce zi|ce luna|ce secol|ce deceniu|ce ora|ce epoca|ce perioada|de cand',
    count:
      'cat|cata|cati|cate|de cate ori|ce numar|care este numarul|care a fost numarul|ce varsta|ce distanta|ce populatie|ce temperatura|ce viteza|ce inaltime|cat de',
    reason:
      'de ce|din ce cauza|din ce motiv|care este motivul|care a fost motivul|din ce pricina|ce a cauzat|ce a provocat',
    place:
      'unde|ce tara|ce tari|care tara|ce oras|ce orase|care oras|ce stat|ce continent|ce loc|ce regiune|ce localitate|incotro',
    person: 'cine|cui|pe cine|cu cine|a cui|al cui|ai cui|ale cui|ce presedinte|ce persoana|care persoana',
    stop: 'ce care cine cui cand unde cum cat cata cati cate caror carui carei de la in din pe cu si sau nici a al ai ale ale o un una unei unui niste este e sunt era erau fost fi fie au am ati ar as aveau avea are va vor s i l m se isi isi si-a pentru prin ca sa lui ei lor nu mai il ii le se-a catre dupa inainte despre intre acest aceasta acesta aceste acestui acestei acestor aceea acel acea numele nume numeste numit numita numesc',
  },
  es: {
    percent: 'que porcentaje|que proporcion|porcentaje|por ciento',
    duration: 'cuanto tiempo|cuantos anos|cuantos dias|cuantos meses|cuantas horas|cuantas semanas',
    time: 'cuando|que ano|que anos|que fecha|que dia|que mes|que siglo|que decada|que epoca|que hora',
    count:
      'cuanto|cuanta|cuantos|cuantas|que numero|cual es el numero|que edad|que altura|que distancia|que poblacion',
    reason: 'por que|que causo|cual es la razon|cual fue la razon|motivo',
    place:
      'donde|adonde|que pais|que paises|que ciudad|que ciudades|que estado|que lugar|que region|que continente',
    person: 'quien|quienes|de quien',
    stop: 'que cual cuales quien quienes cuando donde como cuanto cuanta cuantos cuantas por el la los las un una unos unas de del a al en con para y e o u es son era eran fue fueron ser sido esta estan estaba ha han habia hay se su sus lo le les no mas tiene tienen tenia hizo hacer este esta estos estas ese esa nombre llama llamo llamaba',
  },
  fr: {
    percent: 'quel pourcentage|pourcentage|quelle proportion|pour cent',
    duration:
      'combien de temps|combien d annees|combien de jours|combien de mois|combien d heures|combien d ans',
    time: 'quand|quelle annee|quelles annees|quelle date|quel jour|quel mois|quel siecle|quelle decennie|quelle epoque|quelle heure',
    count:
      'combien|quel nombre|quel est le nombre|quel age|quelle hauteur|quelle distance|quelle population|quelle taille',
    reason: 'pourquoi|quelle est la raison|pour quelle raison|qu est ce qui a cause',
    place:
      'ou|quel pays|quels pays|quelle ville|quelles villes|quel etat|quel endroit|quelle region|quel continent|quel lieu',
    person: 'qui|a qui|de qui|par qui|avec qui',
    stop: 'que quoi quel quelle quels quelles qui quand ou comment combien pourquoi est ce qu le la les l un une des de du d a au aux en dans avec par pour sur et sont etait etaient fut furent ete etre a ont avait se s son sa ses leur leurs il elle ils elles ne pas plus ce cet cette ces n y nom appelle appele',
  },
  de: {
    percent:
      'wie viel prozent|wieviel prozent|welcher prozentsatz|prozentsatz|welcher anteil|wie viele prozent',
    duration: 'wie lange|wie viele jahre|wie viele tage|wie viele monate|wie viele stunden|wie viele wochen',
    time: 'wann|welchem jahr|welches jahr|welchen jahren|welchem datum|welchem tag|welchem monat|welchem jahrhundert|welchem jahrzehnt|seit wann|bis wann|wie spat',
    count:
      'wie viel|wie viele|wieviel|wieviele|wie hoch|wie gross|wie weit|wie alt|wie schnell|wie tief|wie oft|wie schwer|welche anzahl|welche zahl',
    reason: 'warum|weshalb|wieso|aus welchem grund|was ist der grund|was verursachte',
    place:
      'wo|wohin|woher|welchem land|welches land|welcher stadt|welche stadt|welchem ort|welchem staat|welche lander|welchen landern|welcher region',
    person: 'wer|wem|wen|wessen|von wem|mit wem',
    stop: 'was wer wem wen wessen wann wo wohin woher wie warum welche welcher welches welchem welchen der die das dem den des ein eine einer eines einem einen und oder in im an am auf aus bei mit nach von vom zu zum zur fur durch uber unter ist sind war waren sein wird werden wurde wurden worden hat haben hatte hatten es er sie sich nicht auch als dass ihr ihre seine seiner name heisst hiess genannt viel viele',
  },
  it: {
    percent: 'che percentuale|quale percentuale|percentuale|per cento',
    duration: 'quanto tempo|quanti anni|quanti giorni|quanti mesi|quante ore|quante settimane',
    time: 'quando|che anno|quale anno|in che anno|che data|quale data|che giorno|quale giorno|quale mese|quale secolo|che secolo|quale decennio',
    count: 'quanto|quanta|quanti|quante|che numero|quale numero|che eta|quale distanza',
    reason: 'perche|per quale motivo|qual e il motivo|quale ragione',
    place:
      'dove|quale paese|che paese|quali paesi|quale citta|che citta|quale stato|quale luogo|quale regione',
    person: 'chi|di chi|a chi|da chi|con chi',
    stop: 'che cosa cos quale quali qual chi quando dove come quanto quanta quanti quante perche il lo la i gli le l un uno una di del dello della dei degli delle d a al allo alla ai alle in nel nella nei con su sul sulla per da dal dalla e ed o sono era erano fu furono essere stato stata ha hanno aveva si suo sua suoi sue non piu nome chiama chiamato',
  },
  pt: {
    percent: 'que percentagem|qual percentagem|porcentagem|percentagem|por cento',
    duration: 'quanto tempo|quantos anos|quantos dias|quantos meses|quantas horas|quantas semanas',
    time: 'quando|que ano|qual ano|em que ano|que data|que dia|que mes|que seculo|que decada',
    count: 'quanto|quanta|quantos|quantas|que numero|qual o numero|que idade',
    reason: 'por que|porque|por qual motivo|qual o motivo|qual a razao',
    place: 'onde|que pais|qual pais|que cidade|qual cidade|que estado|que lugar|que regiao',
    person: 'quem|de quem|por quem|com quem',
    stop: 'que qual quais quem quando onde como quanto quanta quantos quantas o a os as um uma de do da dos das em no na nos nas ao aos com por para e ou sao era eram foi foram ser sido esta ha tem tinha se seu sua seus suas nao mais nome chama chamado',
  },
  nl: {
    percent: 'welk percentage|hoeveel procent|percentage',
    duration: 'hoe lang|hoeveel jaar|hoeveel dagen|hoeveel maanden|hoeveel uur',
    time: 'wanneer|welk jaar|welke datum|welke dag|welke maand|welke eeuw|sinds wanneer',
    count: 'hoeveel|hoe groot|hoe hoog|hoe ver|hoe oud|hoe snel|hoe vaak|hoe diep|welk aantal',
    reason: 'waarom|om welke reden',
    place: 'waar|waarheen|waarvandaan|welk land|welke landen|welke stad|welke plaats',
    person: 'wie|wiens|door wie|van wie',
    stop: 'wat wie welk welke wanneer waar hoe hoeveel waarom de het een van in op aan met door voor naar bij uit over om en of is zijn was waren wordt worden werd werden heeft hebben had hadden er dat die dit deze niet ook als te hun haar zijn naam heet genoemd',
  },
  pl: {
    percent: 'jaki procent|ile procent|procent',
    duration: 'jak dlugo|ile lat|ile dni|ile miesiecy|ile godzin',
    time: 'kiedy|ktorym roku|jakim roku|jakiego dnia|ktorego roku|ktorym wieku|od kiedy',
    count: 'ile|ilu|jak wiele|jak duzo|jaka liczba',
    reason: 'dlaczego|czemu|z jakiego powodu',
    place: 'gdzie|dokad|skad|jakim kraju|ktorym kraju|jakim miescie',
    person: 'kto|kogo|komu|kim',
    stop: 'co czego czym jaki jaka jakie jakim jakiej ktory ktora ktore ktorym ktorej kto kogo kiedy gdzie jak ile dlaczego w we z ze na do od po o i lub oraz dla przez przy za jest sa byl byla bylo byli byly byc sie nie to ten ta te jego jej ich nazwa nazywa',
  },
  ru: {
    percent: 'какой процент|сколько процентов|процент|какая доля',
    duration: 'как долго|сколько времени|сколько лет|сколько дней|сколько месяцев|сколько часов',
    time: 'когда|каком году|какого года|какие годы|какой год|какого числа|какой день|каком веке|с какого времени',
    count:
      'сколько|скольких|скольким|какое количество|каково количество|какое число|какова численность|какой возраст',
    reason: 'почему|зачем|отчего|по какой причине|какова причина',
    place: 'где|куда|откуда|какой стране|какая страна|каком городе|какой город|какие страны|каком месте',
    person: 'кто|кого|кому|кем|чья|чей|чье',
    stop: 'что чего чему чем какой какая какое какие каком какого какую какими каких каким какова каково каковы каков который которая которое которые кто кого кому кем когда где куда как сколько почему зачем в во на с со к ко о об от до из за для по при и или а но не это этот эта эти был была было были быть есть является являются он она они его ее их ли же называется называют название имя',
  },
  uk: {
    percent: 'який відсоток|скільки відсотків',
    duration: 'як довго|скільки часу|скільки років|скільки днів',
    time: 'коли|якому році|якого року|якому столітті',
    count: 'скільки|яка кількість',
    reason: 'чому|навіщо|з якої причини',
    place: 'де|куди|звідки|якій країні|якому місті',
    person: 'хто|кого|кому|ким|чия|чий',
    stop: 'що чого чому чим який яка яке які якому якої якого хто кого коли де куди як скільки в у на з із зі до від для по при і й та або не це цей ця був була було були бути є він вона вони його її їх чи називається назва',
  },
  el: {
    percent: 'ποιο ποσοστο|τι ποσοστο|ποσοστο',
    duration: 'ποσο καιρο|ποσα χρονια|ποσες μερες|ποσο χρονο',
    time: 'ποτε|ποια χρονια|ποιο ετος|ποιο χρονο|ποιον αιωνα|ποια ημερομηνια',
    count: 'ποσο|ποσα|ποσοι|ποσες|ποσους|ποιος αριθμος',
    reason: 'γιατι|για ποιο λογο',
    place: 'που|ποια χωρα|ποια πολη|ποιες χωρες',
    person: 'ποιος|ποιον|ποιοι|ποιου',
    stop: 'τι ποιος ποια ποιο ποιοι ποιες ποιου ποιων ποιον ποτε που πως ποσο ποσα ποσοι γιατι ο η το οι τα του της των τον την τους στο στη στην στον στα στις σε με απο για και η ειναι ηταν εχει εχουν ειχε να θα δεν ενα μια ενας ως λεγεται ονομαζεται ονομα',
  },
  tr: {
    percent: 'yuzde kac|yuzde kaci|yuzdesi',
    duration: 'ne kadar sure|kac yil|kac gun|kac ay|kac saat|ne kadar zaman',
    time: 'ne zaman|hangi yil|hangi yilda|kac yilinda|hangi tarihte|hangi yuzyilda',
    count: 'kac|kaci|ne kadar|kac tane|sayisi kac',
    reason: 'neden|nicin|niye',
    place: 'nerede|nereye|nereden|neresi|hangi ulke|hangi ulkede|hangi sehir|hangi sehirde',
    person: 'kim|kimin|kime|kimi|kimdir|kimler|kim tarafindan',
    stop: 'ne nedir hangi hangisi kim kimin kimdir nerede neden nasil kac kadar zaman bir ve veya ile icin bu su o da de mi mu midir gibi olan olarak oldu olmustur idi ise daha en icin tarafindan adi denir',
  },
  ar: {
    percent: 'ما النسبة|ما هي النسبة|كم نسبة|النسبة المئوية|نسبة',
    duration: 'كم سنة|كم عاما|كم يوما|كم شهرا|كم من الوقت|كم المدة|ما المدة',
    time: 'متى|في أي عام|في أي سنة|أي عام|أي سنة|أي قرن|أي تاريخ|أي يوم',
    count: 'كم|كم عدد|ما عدد|ما هو عدد',
    reason: 'لماذا|لم|ما السبب|ما سبب|ما هو السبب',
    place: 'أين|إلى أين|من أين|أي بلد|أي دولة|أي مدينة',
    person: 'من هو|من هي|من الذي|من كان|من',
    stop: 'ما ماذا من متى أين كيف كم لماذا أي هل هو هي هم في على إلى عن مع و أو ثم التي الذي الذين كان كانت يكون تكون هذا هذه ذلك تلك قد لقد أن إن لا بها به له لها اسم يسمى',
  },
  hi: {
    percent: 'कितने प्रतिशत|कितना प्रतिशत|प्रतिशत',
    duration: 'कितने समय|कितने साल|कितने वर्ष|कितने दिन|कितनी देर|कब तक',
    time: 'कब|किस वर्ष|किस साल|किस तारीख|किस दिन|किस सदी|किस शताब्दी',
    count: 'कितने|कितना|कितनी|कितनों',
    reason: 'क्यों|किस कारण',
    place: 'कहाँ|कहां|किस देश|किस शहर|किस स्थान',
    person: 'कौन|किसने|किसे|किसके|किसको',
    stop: 'क्या कौन कब कहाँ कहां कैसे क्यों कितने कितना कितनी किस किसने किसे किसके किसका किसकी कौनसा सा सी से का की के को ने में पर और या तथा एक यह वह ये वे है हैं था थी थे हो हुआ हुई गया गई गए किया लिए द्वारा नाम जो तो ही भी',
  },
  vi: {
    percent: 'bao nhieu phan tram|phan tram',
    duration: 'bao lau|bao nhieu nam|bao nhieu ngay|bao nhieu thang',
    time: 'khi nao|nam nao|ngay nao|thang nao|the ky nao|bao gio|luc nao',
    count: 'bao nhieu|may|so luong',
    reason: 'tai sao|vi sao|ly do',
    place: 'o dau|dau|nuoc nao|quoc gia nao|thanh pho nao|noi nao',
    person: 'ai|nguoi nao|cua ai',
    stop: 'gi nao ai dau sao khi bao nhieu lau la cua va hoac o trong tren tai voi cho tu den bi duoc da dang se co khong mot nhung cac nay do thi ma ten goi the',
  },
  th: {
    percent: 'ร้อยละเท่าใด|กี่เปอร์เซ็นต์|เปอร์เซ็นต์',
    duration: 'นานเท่าใด|นานเท่าไหร่|กี่ปี|กี่วัน|กี่เดือน|นานแค่ไหน',
    time: 'เมื่อใด|เมื่อไหร่|เมื่อไร|ปีใด|ปีไหน|วันใด|ศตวรรษใด|ตอนไหน',
    count: 'กี่|เท่าใด|เท่าไหร่|เท่าไร|จำนวนเท่า',
    reason: 'ทำไม|เพราะเหตุใด|เพราะอะไร|สาเหตุใด',
    place: 'ที่ไหน|ที่ใด|ประเทศใด|เมืองใด|ประเทศไหน',
    person: 'ใคร|ผู้ใด|คนใด|บุคคลใด',
    stop: 'อะไร ใด ไหน ใคร เมื่อใด ที่ไหน อย่างไร ทำไม เท่าใด กี่ คือ เป็น ของ และ หรือ ใน ที่ จาก โดย กับ ได้ มี ถูก ให้ การ ความ ว่า ชื่อ',
  },
  zh: {
    percent: '百分之几|百分之多少|百分比|比例',
    duration: '多久|多长时间|几年|多少年|多少天|几天|几个月',
    time: '什么时候|何时|哪一年|哪年|哪天|哪一天|几月|哪个世纪|什么时间|何年|几时',
    count: '多少|几个|几次|几种|多大|多高|多远|数量|几',
    reason: '为什么|为何|什么原因|原因是什么',
    place: '哪里|哪儿|何处|什么地方|哪个国家|哪个城市|哪国|在哪',
    person: '谁|何人|哪位|什么人',
    stop: '什么 哪个 哪些 哪里 哪 谁 何时 何 为什么 怎么 怎样 如何 多少 是 的 了 在 和 与 或 被 由 有 吗 呢 叫 名字',
  },
  ja: {
    percent: '何パーセント|何%|割合',
    duration: 'どのくらいの期間|何年間|何日間|何か月|どれくらいの期間|何時間',
    time: 'いつ|何年|何月|何日|何世紀|何時',
    count: 'いくつ|いくら|何人|何個|何回|どのくらい|どれくらい|どれだけ|何',
    reason: 'なぜ|どうして|理由',
    place: 'どこ|どの国|どの都市|何処',
    person: '誰|だれ|どなた',
    stop: '何 どの どれ どこ いつ 誰 なぜ どう です ます ました でした か は が を に の で と も から まで へ や する した された いる ある という',
  },
}
