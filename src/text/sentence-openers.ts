// Words that open a sentence with a capital letter and are no names, beside the function words of the question tables.
import { memoised } from './memoised.ts'
import { baseLanguage } from './question-kind.ts'

/** Adverbs, conjunctions, pronouns and quantities, written as `plain` writes them. */
const openers: Readonly<Record<string, string>> = {
  en: `according accordingly additionally afterwards again all along already also although altogether always among
    another any anyone anything around as aside at away back based because below besides beyond both certain clearly
    conversely currently depending despite due each earlier early either elsewhere especially even eventually every everyone
    everything except few fewer finally first following former formerly fortunately further furthermore generally given
    hence here historically however if including indeed initially instead just last lastly lately later latest least less
    like likewise many maybe meanwhile more moreover most mostly much namely near nearby nearly neither never nevertheless
    new next nobody none nonetheless nothing notably now nowadays often once one only opposite originally other others
    otherwise out outside over overall particularly perhaps possibly presently previously prior probably quite rather
    recent recently regarding roughly several similarly since sixth so some somebody someone something sometimes somewhere
    soon still subsequently such suddenly surely therefore third though throughout thus today together tomorrow too toward towards
    traditionally typically ultimately under unfortunately unless unlike until up upon usually various very via well
    whatever whenever whereas wherever whether while whoever within without yes yesterday yet`,
  ro: `abia actualmente acum acolo adesea adeseori adica afara aici aidoma alaturi alt alta alte altele altfel alti altii altul
    amandoi ambele ambii anterior apoi apropo asadar asemenea asta astazi astfel asupra atat atata atunci avand azi barem
    bineinteles cam candva cateva catre catva cel cele cea cei celelalte ceilalti cealalta celalalt ceva chiar cineva
    conform contrar cu curand daca dar dat data dar dat datorita deasemenea deasupra deci decat deja demult deoarece deocamdata
    deopotriva deosebit departe deseori desi desigur dimpotriva dincolo dintr dintre doar dupa eventual evident excepte
    exact fara fie fiecare fiind fiindca foarte folosind fost general generale hotarat ieri impreuna imediat in inainte inca
    incepand inclusiv indata indeosebi indiferent initial insa intai intocmai intotdeauna intr intre intreg intreaga intrucat
    istoric iar jos langa la lasand majoritatea maine mereu mult multa multe multi multumita nicaieri niciodata niciun niciuna
    nimeni nimic normal numai numeroase numerosi oare odata oricare oricat orice oricine oricum oriunde ori parca peste pana
    pentru perfect posibil potrivit prea precum presupunand prim prima primele primii primul primordial prin printre printr
    probabil pur putin puteti rar recent regulat respectiv sigur similar simultan spre sub sus tocmai tot toata toate toti totodata
    totusi totul traditional treptat ulterior ultima ultimul ultimele ultimii unde undeva unele unii unul urmare uneori
    vechi vizavi voi`,
  de: `aber allerdings alle als also auch ausserdem bald beide bereits besonders bis dabei dadurch dafur dagegen daher damals
    danach daneben dann daran darauf daruber darum davon dazu dennoch derzeit deshalb dies diese dieser dieses doch dort
    ebenfalls ebenso eigentlich einige endlich erst etwa fast ferner fruher gegen gleichzeitig heute hier hierbei immer insgesamt
    inzwischen jede jeder jedes jedoch jetzt kein keine kurz manche mehr mehrere meist neben nicht nur ob obwohl oft ohne schliesslich
    schon sehr seitdem so sobald sogar solche somit sonst sowohl spater statt trotz uber viele vielleicht vor wahrend weder
    weil weitere wenige wieder wo zudem zuerst zuletzt zunachst zwar zwischen`,
  fr: `ainsi alors apres aucun aucune aujourd auparavant aussi autour autre autres autrefois avant beaucoup bien bientot car
    cependant certains certaines cette ces chaque chez contre depuis desormais des donc encore enfin ensuite environ finalement
    hier hors jamais jusqu jusque lors lorsque maintenant malgre meme moins neanmoins notamment outre parfois parmi pendant
    peu plus plusieurs pourtant presque puis puisque quand quelques quelque sans selon seul seule sinon souvent sous surtout tandis
    tant tous tout toute toutefois toutes toujours tres vers voici voila`,
  es: `actualmente ademas ahora algunas algunos alli antes apenas aqui asi aun aunque ayer bajo cada casi cerca conforme contra
    cuando debido desde despues durante entonces entre esta estas este estos finalmente hasta hoy igualmente incluso junto luego
    mas mediante mientras mucho muchos muchas muy nadie ningun ninguna nunca otra otras otro otros pese poco porque posteriormente
    primero pronto pues quizas segun siempre sin sino sobre solo tal tambien tampoco tanto todavia toda todas todo todos tras
    ultimamente varias varios ya`,
  it: `adesso alcune alcuni allora altra altre altri altro ancora anche anzi appena attualmente bensi certo ciascuno cosi dopo
    dove dunque durante eppure finora forse fra gia grazie ieri infatti infine inoltre insieme invece intanto la lo malgrado
    mai meno mentre molte molti molto ne neanche nemmeno nessun nessuno nonostante oggi ogni oltre oppure ora ormai percio pero
    poche pochi poi presso prima qualche quando quasi quelle quelli questa queste questi questo quindi secondo sempre senza
    solo soltanto sotto spesso subito successivamente tale tanto tra tuttavia tutte tutti tutto verso`,
}
/** Endings of common words in the plural, of adverbs and participles, which names hardly have. */
const commonEndings: Readonly<Record<string, RegExp>> = {
  en: /.{3}(?:ly|ing|ed|ers|ors|ists|ians|als|ants|ents|ions|ments|ness|ity|ities|ies)$/,
  ro: /.{3}(?:ii|ile|ele|ilor|elor|torul|area|irea|erea|tia|tiei|sia|itatea|itatii|ismul|and|ind)$/,
}
const setOf = memoised(
  (language: string): ReadonlySet<string> => new Set((openers[language] ?? '').split(/\s+/)),
)

/** Whether a plain word at the head of a sentence can be told for no name by itself. */
export function isCommonOpener(bare: string, language: string): boolean {
  const base = baseLanguage(language)
  return setOf(base).has(bare) || (commonEndings[base]?.test(bare) ?? false)
}
