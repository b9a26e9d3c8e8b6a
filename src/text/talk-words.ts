// Small tables of the words by which a question leans on what was said before it, one row per language, written as `plain` writes them.

export interface TalkWords {
  /** Pronouns and the like for things, places and times, of which nothing else in the question says what they are. */
  readonly refers: string
  /** The same where they also open a clause or belong to a noun: they count at the end and behind function words. */
  readonly mayRefer?: string
  /** Pronouns for one person. */
  readonly person: string
  /** How a question goes on from another one, at its beginning; phrases are separated by "|". */
  readonly goesOn: string
  /** Wishes to hear more of the same; phrases are separated by "|". */
  readonly more: string
  /** Words that say nothing by themselves. */
  readonly fillers: string
  /** Behind these stands what the question is about: a noun and no verb (`is photosynthesis`, `the library`). */
  readonly beforeNoun: string
}

export const talkWords: Readonly<Record<string, TalkWords>> = {
  en: {
    refers: 'it its they them their theirs this these those then ones afterwards',
    mayRefer: 'that there',
    person: 'he him his she her hers',
    goesOn:
      'and|but|what about|how about|also|so|or|then what|and what about|but what about|what if|same for|or rather',
    more: 'tell me more|more details|more about it|go on|continue|anything else|what else|more please|more',
    fillers:
      'exactly now again next later really also then else too even still actually today precisely else happened please details happen',
    beforeNoun: 'is are the a an',
  },
  ro: {
    refers:
      'acesta aceasta acestia acestea asta astea acela aceea aceia acelea acest aceasta acesti aceste acestui acestei acestora acolo atunci ele lor il',
    mayRefer: 'asa',
    person: 'el ea ei lui dansul dansa',
    goesOn:
      'si|dar|iar|ce zici de|cum ramane cu|ce e cu|ce este cu|deci|sau|dar despre|si despre|si pentru|la fel|dar atunci',
    more: 'spune mi mai multe|spune mi mai mult|mai multe detalii|mai multe|mai mult|detalii|continua|altceva|ce altceva|mai spune',
    fillers:
      'exact acum apoi mai tot oare anume iar inca chiar atunci precis ulterior astazi intamplat intampla multe mult spune mi te rog detalii',
    beforeNoun: 'este e sunt un o niste',
  },
  es: {
    refers: 'eso esto aquello ello alli ahi entonces ellos ellas esos esas',
    person: 'ella',
    goesOn: 'y|pero|que tal|entonces|o|tambien|y que hay de|que hay de',
    more: 'cuentame mas|mas detalles|continua|sigue|algo mas|que mas',
    fillers: 'exactamente ahora despues luego tambien mas paso',
    beforeNoun: 'es son el la los las un una',
  },
  fr: {
    refers: 'cela ca ceci celui celle ceux celles alors eux',
    person: 'elle lui',
    goesOn: 'et|mais|alors|ou|et pour|qu en est il de|aussi',
    more: 'dis m en plus|plus de details|continue|autre chose|quoi d autre',
    fillers: 'exactement maintenant ensuite apres encore aussi passe',
    beforeNoun: 'est sont le la les l un une',
  },
  de: {
    mayRefer: 'das',
    refers: 'es dies dort damals dabei davon dafur damit daran darin danach deren',
    person: 'er ihn ihm sie',
    goesOn: 'und|aber|also|oder|wie steht es mit|was ist mit|auch',
    more: 'erzahl mir mehr|mehr dazu|mehr details|weiter|noch etwas|was noch',
    fillers: 'genau jetzt danach dann noch auch eigentlich passierte',
    beforeNoun: 'ist sind der die das ein eine',
  },
  it: {
    refers: 'cio questo questa questi queste allora loro essi esse',
    person: 'lui lei egli ella',
    goesOn: 'e|ma|allora|o|e per|che dire di|anche',
    more: 'dimmi di piu|piu dettagli|continua|altro|che altro',
    fillers: 'esattamente adesso poi dopo ancora anche successo',
    beforeNoun: 'e sono il lo la i gli le l un una',
  },
  pt: {
    refers: 'isso isto aquilo ali entao eles elas esses essas',
    person: 'ele ela',
    goesOn: 'e|mas|entao|ou|e sobre|que tal|tambem',
    more: 'conte mais|mais detalhes|continue|algo mais|que mais',
    fillers: 'exatamente agora depois tambem mais aconteceu',
    beforeNoun: 'e sao o a os as um uma',
  },
  nl: {
    mayRefer: 'dat die',
    refers: 'dit deze daar toen hun ze erover daarvan daarmee',
    person: 'hij hem zij haar',
    goesOn: 'en|maar|dus|of|hoe zit het met|en wat met|ook',
    more: 'vertel meer|meer details|ga door|nog iets|wat nog meer',
    fillers: 'precies nu daarna ook nog gebeurde',
    beforeNoun: 'is zijn de een',
  },
  pl: {
    refers: 'tego temu tym tam wtedy oni one ich ten',
    person: 'on ona jego jemu go',
    goesOn: 'a|i|ale|wiec|lub|co z|a co z',
    more: 'powiedz wiecej|wiecej szczegolow|kontynuuj|cos jeszcze|co jeszcze',
    fillers: 'dokladnie teraz potem tez jeszcze',
    beforeNoun: 'jest sa',
  },
  ru: {
    refers: 'это этого этому этим этот эта эти этой там тогда они их им оно',
    person: 'он она его ее ему ей него нее',
    goesOn: 'и|а|но|так|или|что насчет|а как насчет|также',
    more: 'расскажи больше|подробнее|продолжай|еще что нибудь|что еще',
    fillers: 'точно именно сейчас потом еще также случилось',
    beforeNoun: '',
  },
  uk: {
    refers: 'це цього цьому цей ця ці там тоді вони їх їм воно',
    person: 'він вона його її йому їй',
    goesOn: 'і|та|а|але|або|що до|також',
    more: 'розкажи більше|детальніше|продовжуй|що ще',
    fillers: 'точно саме зараз потім ще також',
    beforeNoun: '',
  },
  el: {
    refers: 'αυτο αυτα αυτη αυτου εκει τοτε εκεινο',
    person: 'αυτος αυτη',
    goesOn: 'και|αλλα|τοτε|η',
    more: 'πες μου περισσοτερα|περισσοτερα|συνεχισε|τι αλλο',
    fillers: 'ακριβως τωρα μετα επισης',
    beforeNoun: 'ειναι ο η το',
  },
  tr: {
    refers: 'bu bunu bunun o onu onun orada onlar onlari onlarin',
    person: '',
    goesOn: 've|ama|peki|ya|veya',
    more: 'daha fazla|daha fazla anlat|devam et|baska ne',
    fillers: 'tam simdi sonra da de',
    beforeNoun: '',
  },
  ar: {
    refers: 'هذا هذه ذلك تلك هناك حينها ذاك',
    person: 'هو هي',
    goesOn: 'و|لكن|ثم|ماذا عن|وماذا عن',
    more: 'اخبرني المزيد|المزيد|تابع|ماذا ايضا',
    fillers: 'بالضبط الان ايضا',
    beforeNoun: '',
  },
  hi: {
    refers: 'यह ये इस इसे इसका इसकी इसके वह वे उस उसे उसका उसकी उसके वहाँ वहां तब',
    person: '',
    goesOn: 'और|लेकिन|तो|या',
    more: 'और बताओ|विस्तार से|जारी रखो',
    fillers: 'अभी फिर भी',
    beforeNoun: '',
  },
  vi: {
    refers: 'no chung ho',
    person: 'ay',
    goesOn: 'va|nhung|con|the con|hay',
    more: 'noi them|chi tiet hon|tiep tuc|gi nua',
    fillers: 'chinh xac bay gio nua',
    beforeNoun: 'la',
  },
  zh: {
    refers: '它 这 那 此 其 那里 这里 当时 他们 她们 它们',
    person: '他 她',
    goesOn: '那么|而且|但是|那|还有',
    more: '更多|继续|详细|还有什么',
    fillers: '',
    beforeNoun: '',
  },
  ja: {
    refers: 'それ これ あれ その この あの そこ ここ 当時 彼ら',
    person: '彼 彼女',
    goesOn: 'それで|では|でも|そして|じゃあ',
    more: 'もっと|詳しく|続けて|他に',
    fillers: '',
    beforeNoun: '',
  },
  th: {
    refers: 'มัน นี้ นั้น ที่นั่น ตอนนั้น พวกเขา',
    person: 'เขา เธอ',
    goesOn: 'และ|แต่|แล้ว',
    more: 'เพิ่มเติม|ต่อ',
    fillers: '',
    beforeNoun: '',
  },
}
