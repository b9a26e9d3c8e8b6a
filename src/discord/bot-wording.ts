// What the bot says around answers, by language; a further language is one more entry.

export interface BotWording {
  /** Quotation marks. */
  readonly marks: readonly [string, string]
  /** The text of the link to where an article was published. */
  readonly openPage: string
  readonly moreStatements: (count: number) => string
  readonly moreSources: (count: number) => string
  readonly nothingFound: string
  readonly howToAsk: string
  readonly noSuchSource: (name: string) => string
  readonly unreadableSource: (name: string) => string
  readonly didYouMean: string
  readonly linesShown: (from: number, to: number, total: number, source: string) => string
  readonly unknownCommand: string
  readonly failed: (reference: string) => string
  readonly help: string
  readonly helpMention: string
  readonly status: {
    readonly articles: string
    readonly passages: string
    readonly languages: string
    readonly builtAt: string
    readonly vectors: string
  }
}

const english: BotWording = {
  marks: ['“', '”'],
  openPage: 'open the page',
  moreStatements: (count) => `… and ${count} more, for which there is no room here.`,
  moreSources: (count) => `… and ${count} more. /source finds them by their title.`,
  nothingFound: 'No passage has these words.',
  howToAsk:
    'Ask me something about the articles in the same message, and I will answer with the exact passages.',
  noSuchSource: (name) => `No source is called ${name}. /sources lists them.`,
  unreadableSource: (name) => `${name} cannot be read any more: the file was moved or changed its kind.`,
  didYouMean: 'Did you mean one of these?',
  linesShown: (from, to, total, source) =>
    `Lines ${from}-${to} of ${total}. The rest stands in the file ${source} of the articles.`,
  unknownCommand: 'I do not know this command any more. Reload Discord (Ctrl+R) and try again.',
  failed: (reference) =>
    `Something went wrong on my side, not yours. Try again; if it stays, tell the people who run me: ${reference}`,
  help: 'I answer from a folder of articles, word for word. Every sentence has a number, and the number says where it stands. What is not in the articles, I do not answer.',
  helpMention: 'You can also mention me with a question, reply to me, or write me a direct message.',
  status: {
    articles: 'Articles',
    passages: 'Passages',
    languages: 'Languages',
    builtAt: 'Index built',
    vectors: 'Vectors',
  },
}

const romanian: BotWording = {
  marks: ['„', '”'],
  openPage: 'deschide pagina',
  moreStatements: (count) => `… și încă ${count}, pentru care nu mai este loc aici.`,
  moreSources: (count) => `… și încă ${count}. /source le găsește după titlu.`,
  nothingFound: 'Niciun pasaj nu conține aceste cuvinte.',
  howToAsk: 'Întreabă-mă ceva despre articole în același mesaj și îți răspund cu pasajele exacte.',
  noSuchSource: (name) => `Nicio sursă nu se numește ${name}. /sources le enumeră.`,
  unreadableSource: (name) => `${name} nu mai poate fi citit: fișierul a fost mutat sau are alt format.`,
  didYouMean: 'Te-ai gândit la una dintre acestea?',
  linesShown: (from, to, total, source) =>
    `Rândurile ${from}-${to} din ${total}. Restul se află în fișierul ${source} al articolelor.`,
  unknownCommand: 'Nu mai cunosc această comandă. Reîncarcă Discord (Ctrl+R) și încearcă din nou.',
  failed: (reference) =>
    `Ceva nu a mers la mine, nu la tine. Încearcă din nou; dacă rămâne așa, spune-le celor care mă administrează: ${reference}`,
  help: 'Răspund dintr-un dosar de articole, cuvânt cu cuvânt. Fiecare propoziție are un număr, iar numărul spune unde se află. La ce nu stă în articole nu răspund.',
  helpMention: 'Mă poți și menționa cu o întrebare, îmi poți răspunde sau scrie un mesaj direct.',
  status: {
    articles: 'Articole',
    passages: 'Pasaje',
    languages: 'Limbi',
    builtAt: 'Index construit',
    vectors: 'Vectori',
  },
}

const catalogue: Readonly<Record<string, BotWording>> = { en: english, ro: romanian }

/** The words of a language, English where there are none. */
export function botWordingOf(language: string): BotWording {
  return catalogue[language] ?? english
}
