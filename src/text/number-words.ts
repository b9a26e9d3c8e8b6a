// Numbers written as words: what each of them is worth, one row per language, read through `plain`.
import { plain } from './fold.ts'
import { memoised } from './memoised.ts'
import { baseLanguage } from './question-kind.ts'

/** What a number word is worth. */
export interface NumberWord {
  readonly value: number
  /** Whether it is surely a number: `one` and `un` are articles and pronouns too, `nouă` is also new. */
  readonly isSure: boolean
}

/**
 * Value and forms, cardinal and ordinal; `?` before a form that is also another word. English and Romanian whole,
 * the others as far as sentences of articles use them; words for thousands and more come from ICU for every language.
 */
const rows: Readonly<Record<string, string>> = {
  en: `0 zero;1 ?one ?first;2 two second ?both ?twice;3 three third;4 four fourth;5 five fifth;6 six sixth;7 seven seventh;
    8 eight eighth;9 nine ninth;10 ten tenth;11 eleven eleventh;12 twelve twelfth dozen;13 thirteen;14 fourteen;15 fifteen;
    16 sixteen;17 seventeen;18 eighteen;19 nineteen;20 twenty twentieth;30 thirty thirtieth;40 forty fortieth;
    50 fifty fiftieth;60 sixty sixtieth;70 seventy;80 eighty;90 ninety;100 hundred hundreds;
    1000 thousands;1000000 millions mn mln;1000000000 billions bn`,
  ro: `0 zero;1 ?un ?o ?unu ?una ?prim ?prima ?primul ?primei ?primului ?primele ?primii ?intai ?dintai;
    2 doi doua doilea ?ambele ?ambii ?amandoi ?amandoua;3 trei treilea treia;4 patru patrulea patra;5 cinci cincilea cincea;
    6 sase saselea sasea;7 sapte saptelea saptea;8 opt optulea opta;9 ?noua noualea;10 zece zecelea zecea;
    11 unsprezece unsprezecea;12 doisprezece douasprezece douasprezecea duzina;13 treisprezece;14 paisprezece;
    15 cincisprezece;16 saisprezece;17 saptesprezece;18 optsprezece;19 nouasprezece;20 douazeci;30 treizeci;40 patruzeci;
    50 cincizeci;60 saizeci;70 saptezeci;80 optzeci;90 nouazeci;100 suta sute;1000 mia miile;1000000 milionul mil mln;
    1000000000 miliardul mld`,
  de: `0 null;1 ?ein ?eine ?eins ?erste ?ersten ?erster;2 zwei zweite zweiten beide beiden;3 drei dritte dritten;
    4 vier vierte vierten;5 funf funfte funften;6 sechs sechste sechsten;7 sieben siebte siebten;8 acht achte achten;
    9 neun neunte neunten;10 zehn zehnte zehnten;11 elf;12 zwolf dutzend;13 dreizehn;14 vierzehn;15 funfzehn;16 sechzehn;
    17 siebzehn;18 achtzehn;19 neunzehn;20 zwanzig;30 dreissig;40 vierzig;50 funfzig;60 sechzig;70 siebzig;80 achtzig;
    90 neunzig;100 hundert hunderte;1000 tausende;1000000 mio;1000000000 mrd`,
  fr: `0 zero;1 ?un ?une ?premier ?premiere;2 deux deuxieme second seconde;3 trois troisieme;4 quatre quatrieme;
    5 cinq cinquieme;6 six sixieme;7 sept septieme;8 huit huitieme;9 ?neuf neuvieme;10 dix dixieme;11 onze;
    12 douze douzaine;13 treize;14 quatorze;15 quinze;16 seize;20 vingt vingtieme;30 trente;40 quarante;50 cinquante;
    60 soixante;100 cent cents centaines;1000 milliers`,
  es: `0 cero;1 ?un ?una ?uno ?primer ?primero ?primera;2 dos segundo segunda ambos ambas;3 tres tercer tercero tercera;
    4 cuatro cuarto cuarta;5 cinco quinto quinta;6 seis sexto sexta;7 siete septimo;8 ocho octavo;9 nueve noveno;
    10 diez decimo;11 once;12 doce docena;13 trece;14 catorce;15 quince;16 dieciseis;17 diecisiete;18 dieciocho;
    19 diecinueve;20 veinte;30 treinta;40 cuarenta;50 cincuenta;60 sesenta;70 setenta;80 ochenta;90 noventa;
    100 cien ciento cientos;200 doscientos doscientas;300 trescientos;400 cuatrocientos;500 quinientos;1000 miles`,
  it: `0 zero;1 ?un ?uno ?una ?primo ?prima;2 due secondo seconda entrambi;3 tre terzo terza;4 quattro quarto quarta;
    5 cinque quinto quinta;6 ?sei sesto;7 sette settimo;8 otto ottavo;9 nove nono;10 dieci decimo;11 undici;12 dodici;
    13 tredici;14 quattordici;15 quindici;16 sedici;17 diciassette;18 diciotto;19 diciannove;20 venti;30 trenta;
    40 quaranta;50 cinquanta;60 sessanta;70 settanta;80 ottanta;90 novanta;100 cento centinaia;1000 mila migliaia`,
}

const joiners = new Set('and si und et y e'.split(' '))

/** Whether a word can stand inside a number: `one hundred and five`, `douăzeci și unu`. */
export function joinsNumbers(word: string): boolean {
  return joiners.has(plain(word))
}

/** Makes the function that tells what the words of a language are worth as numbers; undefined for all others. */
export const numberWordsOf = memoised((language: string): ((word: string) => NumberWord | undefined) => {
  const table = new Map(largeNumbers(language))
  for (const row of (rows[baseLanguage(language)] ?? '').split(';')) {
    const [value, ...forms] = row.trim().split(/\s+/)
    for (const form of forms) {
      table.set(form.replace('?', ''), { value: Number(value), isSure: !form.startsWith('?') })
    }
  }
  return (word) => {
    const bare = plain(word)
    return table.get(bare) ?? ordinalOf(bare, table)
  }
})

/** `eighteenth` and `optsprezecelea` by their cardinals. */
function ordinalOf(bare: string, table: ReadonlyMap<string, NumberWord>): NumberWord | undefined {
  const ending = /^.{3,}(?:th|lea)$/.exec(bare) && /th$|lea$/.exec(bare)
  return ending ? table.get(bare.slice(0, ending.index)) : undefined
}

/** Thousand, million and so on in the singular and the plurals. */
function largeNumbers(language: string): [string, NumberWord][] {
  const [locale = 'en'] = supportedLocale(language)
  const format = new Intl.NumberFormat(locale, { notation: 'compact', compactDisplay: 'long' })
  return [1e3, 1e6, 1e9, 1e12].flatMap((value) =>
    [1, 2, 5, 20].flatMap((count): [string, NumberWord][] => {
      const name = format.formatToParts(count * value).find(({ type }) => type === 'compact')?.value
      const last =
        plain(name ?? '')
          .split(/\s+/)
          .at(-1) ?? ''
      return /\p{L}/u.test(last) ? [[last, { value, isSure: true }]] : []
    }),
  )
}

function supportedLocale(language: string): string[] {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language)
  } catch {
    return []
  }
}
