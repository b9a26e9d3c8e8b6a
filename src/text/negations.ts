// Words that turn a statement into its opposite, by language: sentences that differ in one of them do not say the same.
import { plain } from './fold.ts'

/** An apostrophe parts words: `didn't` is `didn` and `t`, `n'est` is `n` and `est`. */
const negations: Readonly<Record<string, string>> = {
  ar: 'لا لم لن ليس ليست غير بدون دون',
  bg: 'не няма нито никога никой нищо без',
  cs: 'ne není nejsou nebyl nebyla nikdy nikdo nic bez ani žádný žádná žádné',
  de: 'nicht kein keine keinen keinem keiner keines nie niemals niemand nichts ohne weder',
  el: 'δεν δε μην μη όχι ποτέ κανείς κανένας τίποτα χωρίς ούτε',
  en: 'not no never none nobody nothing neither nor cannot without t',
  es: 'no nunca jamás ningún ninguno ninguna nadie nada sin ni tampoco',
  fr: 'ne n pas jamais aucun aucune personne rien sans ni non',
  hi: 'नहीं न मत बिना',
  hu: 'nem ne nincs nincsenek soha senki semmi sem nélkül',
  it: 'non mai nessun nessuno nessuna niente nulla senza né no',
  nl: 'niet geen nooit niemand niets zonder noch',
  pl: 'nie nigdy nikt nic bez ani żaden żadna żadne',
  pt: 'não nunca jamais nenhum nenhuma ninguém nada sem nem',
  ro: 'nu n nici niciodată nimeni nimic niciun nicio fără',
  ru: 'не нет ни никогда никто ничего ничто без',
  sv: 'inte ej aldrig ingen inget inga ingenting utan',
  tr: 'değil yok hiç asla',
  uk: 'не ні немає ніколи ніхто нічого без',
}

const tables = new Map(
  Object.entries(negations).map(([language, line]) => [language, new Set(line.split(' ').map(plain))]),
)
/** For a text in nobody knows which language, a word that negates in any of them. */
const inAny = new Set([...tables.values()].flatMap((table) => [...table]))

export function isNegation(word: string, language: string): boolean {
  return (tables.get(language) ?? inAny).has(plain(word))
}
