// Small tables of the words by which an answer shows itself, one row per language, read through `plain`.

/** Numbers in words, small units of time, causes: written as people write them, folded with `plain`. */
export const cueWords: Readonly<
  Record<string, { number: string; cause: string; century: string; percent: string }>
> = {
  en: {
    number:
      'two three four five six seven eight nine ten eleven twelve dozen twenty thirty forty fifty sixty hundred hundreds thousand thousands million millions billion billions once twice third half quarter',
    cause: 'because due since therefore thus hence caused causing cause reason reasons result resulted owing',
    century: 'century centuries decade decades era period early late',
    percent: 'percent percentage',
  },
  ro: {
    number:
      'doi doua trei patru cinci sase sapte opt noua zece unsprezece doisprezece douazeci treizeci patruzeci cincizeci suta sute mie mii milion milioane miliard miliarde ori treime jumatate sfert',
    cause:
      'deoarece fiindca intrucat datorita cauza cauzat cauzata motiv motivul astfel urma urmare pricina determinat',
    century: 'secol secolul secolului secole deceniu deceniul deceniului anii anul anului epoca perioada',
    percent: 'suta procente procent',
  },
  es: {
    number:
      'dos tres cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta cien cientos mil miles millon millones tercio mitad cuarto veces',
    cause: 'porque debido causa causado razon motivo resultado gracias pues',
    century: 'siglo siglos decada epoca periodo',
    percent: 'ciento porcentaje',
  },
  fr: {
    number:
      'deux trois quatre cinq six sept huit neuf dix onze douze vingt trente quarante cinquante cent cents mille milliers million millions milliard milliards tiers moitie quart fois',
    cause: 'parce car cause raison suite grace puisque afin',
    century: 'siecle siecles decennie epoque periode',
    percent: 'pourcentage pourcent',
  },
  de: {
    number:
      'zwei drei vier funf sechs sieben acht neun zehn elf zwolf zwanzig dreissig vierzig funfzig hundert hunderte tausend tausende million millionen milliarde milliarden drittel halfte viertel zweimal',
    cause: 'weil da denn aufgrund wegen grund ursache daher deshalb damit',
    century: 'jahrhundert jahrhunderts jahrhunderte jahrzehnt jahrzehnte jahre jahren epoche',
    percent: 'prozent',
  },
  it: {
    number:
      'due tre quattro cinque sei sette otto nove dieci undici dodici venti trenta quaranta cinquanta cento centinaia mille mila migliaia milione milioni miliardo miliardi terzo meta quarto volte',
    cause: 'perche poiche causa motivo ragione grazie quindi',
    century: 'secolo secoli decennio epoca periodo',
    percent: 'cento percentuale',
  },
  pt: {
    number:
      'dois duas tres quatro cinco seis sete oito nove dez onze doze vinte trinta quarenta cinquenta cem centenas mil milhares milhao milhoes bilhao terco metade quarto vezes',
    cause: 'porque devido causa motivo razao pois gracas',
    century: 'seculo seculos decada epoca periodo',
    percent: 'cento porcentagem percentagem',
  },
  nl: {
    number:
      'twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig honderd honderden duizend duizenden miljoen miljoenen miljard derde helft kwart keer',
    cause: 'omdat doordat vanwege door wegens reden oorzaak daarom want',
    century: 'eeuw eeuwen decennium jaren',
    percent: 'procent percentage',
  },
  pl: {
    number:
      'dwa dwie trzy cztery piec szesc siedem osiem dziewiec dziesiec dwanascie dwadziescia trzydziesci sto setki tysiac tysiace tysiecy milion miliony milionow miliard',
    cause: 'poniewaz gdyz dlatego przyczyna powod powodu wskutek',
    century: 'wiek wieku dekada lat latach',
    percent: 'procent',
  },
  ru: {
    number:
      'два две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать двадцать тридцать сорок пятьдесят сто сотни тысяча тысячи тысяч миллион миллиона миллионов миллиард миллиарда миллиардов треть половина четверть раза двух трех четырех пяти',
    cause: 'потому поскольку причина причиной причине из-за так вследствие благодаря ввиду',
    century: 'век века веке веков столетие столетия годы годах десятилетие',
    percent: 'процент процента процентов',
  },
  uk: {
    number:
      'два дві три чотири пять шість сім вісім десять двадцять сто тисяча тисяч мільйон мільйонів мільярд половина',
    cause: 'тому оскільки причина через внаслідок',
    century: 'століття століть роки роках',
    percent: 'відсотків відсоток відсотки',
  },
  el: {
    number:
      'δυο τρεις τρια τεσσερις τεσσερα πεντε εξι επτα οκτω εννεα δεκα δωδεκα εικοσι τριαντα εκατο χιλιαδες χιλιαδων εκατομμυρια εκατομμυριων δισεκατομμυρια μισο τριτο',
    cause: 'επειδη λογω διοτι γιατι αιτια καθως',
    century: 'αιωνα αιωνας αιωνες δεκαετια',
    percent: 'εκατο',
  },
  tr: {
    number: 'iki uc dort bes alti yedi sekiz dokuz on yirmi otuz kirk elli yuz bin milyon milyar yarisi ucte',
    cause: 'cunku nedeniyle dolayi sebebiyle nedeni yuzunden',
    century: 'yuzyil yuzyilda yuzyilin yillarda',
    percent: 'yuzde',
  },
  ar: {
    number:
      'اثنان اثنين ثلاثة ثلاث أربعة أربع خمسة خمس ستة سبعة ثمانية تسعة عشرة عشر عشرين مائة مئة مئات ألف آلاف مليون ملايين مليار نصف ثلث ربع',
    cause: 'لأن بسبب لأنه لأنها نتيجة سبب نظرا',
    century: 'القرن قرن عقد عام سنة',
    percent: 'بالمائة بالمئة المئة المائة',
  },
  hi: {
    number: 'दो तीन चार पांच पाँच छह सात आठ नौ दस बारह बीस तीस सौ हजार हज़ार लाख करोड़ मिलियन बिलियन आधा तिहाई',
    cause: 'क्योंकि कारण वजह इसलिए',
    century: 'सदी शताब्दी दशक',
    percent: 'प्रतिशत',
  },
  vi: {
    number: 'hai ba bon nam sau bay tam chin muoi tram nghin ngan trieu ty nua',
    cause: 'vi do boi nen nham',
    century: 'ky thap',
    percent: 'tram',
  },
}
