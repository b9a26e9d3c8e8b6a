// Words whose full stop does not end a sentence; compared without it and in lower case.

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/))

/** Titles and short forms that stand before a name: written with a capital, they never end a sentence. */
export const titles = wordsOf(
  `mr mrs ms dr prof rev hon mt ft gen col lt maj capt cmdr adm sgt cpl pvt gov sen rep pres amb supt messrs mme mlle
  vs v cf ca approx est dept univ
  dl dna d-na d-l dvs dnă str bd bld bul jud com gral cpt ing acad conf av lect asist univ bl sc
  sra srta dra ud uds dña ee hr fr frl bzw zb bspw evtl ggf sog nr m mm pp ул им акад проф тов`,
)

/** Short forms that can also be the last word: they hold unless the next word opens a sentence. */
export const mayEnd = wordsOf('sr jr st co inc ltd corp bros assn al г гг')

/** Short forms that hold only before a number: `p. 12`, `nr. 5`, `art. 3`, `sec. XIX`, `Nov. 11`. */
export const beforeNumbers = wordsOf(
  `p pp pg pag no nos nr art al alin par fig figs vol ch chap cap sec sect lit pct ap et ca tel ex eq n núm págs s
  стр рис см д jan feb mar apr jun jul aug sep sept oct nov dec ian iun iul noi`,
)

/** Languages that write ordinals as a number and a full stop (`am 3. Oktober`). */
export const dottedOrdinals = wordsOf('de cs sk sl hr sr bs hu fi et lv da no nb is')

/** Words that open a new sentence even behind an abbreviation such as `U.S.`. */
export const opensSentence = new RegExp(
  `^(?:${[
    'the a an it its he she they we i you my his her our their this that these those there then here',
    'in on at by from with for as to of and but or if so yet still now also however meanwhile later today yesterday',
    'when while after before since during until under what why who how where which one some many most all both each',
    'nobody no not another other was is are were did does',
    'el ea ei ele eu noi un o în la pe acest\\p{L}* acel\\p{L}* dar iar însă apoi atunci acum când dacă după din de cu',
    'prin pentru a au s-a s-au nu și potrivit astfel',
    'der die das er sie es wir ich ein eine im am und aber doch dann danach später auch nach seit mit für zu als wenn',
    'nun heute diese dieser dieses',
    'él ella ellos los las una en por para con pero y cuando il elle ils elles le les un une dans mais et puis',
    'он она оно они это затем потом в на но и а когда после',
  ]
    .join(' ')
    .split(' ')
    .join('|')})[\\s,]`,
  'iu',
)
