// What is said to the people who run the bot.
import { byLanguage } from './by-language.ts'
import { counted } from './counted.ts'

export interface AdminWording {
  readonly upToDate: string
  readonly indexed: (articles: string, passages: string) => string
  readonly added: string
  readonly changed: string
  readonly removed: string
  readonly problems: string
  /** Of files of a kind nobody reads. */
  readonly skipped: string
  readonly andMore: (count: number) => string
  readonly indexFailed: string
  readonly stillIndexing: string
  readonly noGaps: string
  /** @param range `11-20`, or `1` where there is one */
  readonly gapsShown: (range: string, total: string) => string
  readonly gapsWithoutText: (count: string) => string
  readonly lastAsked: (when: string) => string
  readonly noFeedback: string
  readonly feedbackFile: (cases: string) => string
  readonly feedbackWithoutText: (count: string) => string
  readonly aPerson: string
  readonly aServer: string
  readonly limit: (questions: number, seconds: number) => string
  readonly noLimit: string
  readonly limitsAreCounted: string
  readonly nobodyLimited: string
  readonly limitedNow: string
  readonly until: (when: string) => string
}

const en = {
  questions: counted('en', { one: 'question', other: 'questions' }),
  seconds: counted('en', { one: 'second', other: 'seconds' }),
}
const ro = {
  questions: counted('ro', { one: 'întrebare', few: 'întrebări', other: 'de întrebări' }),
  seconds: counted('ro', { one: 'secundă', few: 'secunde', other: 'de secunde' }),
}

export const adminWordingOf = byLanguage<AdminWording>({
  en: {
    upToDate: 'Nothing has changed; the index was up to date.',
    indexed: (articles, passages) =>
      `The index was brought up to date. Articles: ${articles}, passages: ${passages}.`,
    added: 'New',
    changed: 'Changed',
    removed: 'Gone',
    problems: 'These files need a look:',
    skipped: 'Not read, because there is no reader for them:',
    andMore: (count) => `… and ${count} more`,
    indexFailed: 'The index stays as it was:',
    stillIndexing: 'This takes longer than I can wait here. It goes on; /status says when it is done.',
    noGaps: 'There is no question without an answer.',
    gapsShown: (range, total) => `Questions without an answer, ${range} of ${total}`,
    gapsWithoutText: (count) => `Questions whose words are not kept any more: ${count}`,
    lastAsked: (when) => `last asked ${when}`,
    noFeedback: 'There is no 👎 that still has its question.',
    feedbackFile: (cases) =>
      `Cases for the evaluation: ${cases}. Fill in for each what is right (\`kind\`, \`sources\`, \`contains\`), keep the file as \`golden.json\` in a folder beside the corpus, such as \`feedback\`, and run \`npm run eval feedback\`. A case fails until it is filled in.`,
    feedbackWithoutText: (count) => `👎 whose question is not kept any more: ${count}`,
    aPerson: 'A person',
    aServer: 'A server',
    limit: (questions, seconds) => `${en.questions(questions)} in ${en.seconds(seconds)}`,
    noLimit: 'any number of questions',
    limitsAreCounted:
      'Counted in memory: a restart begins anew, and each shard counts for itself. The people who run me are not limited.',
    nobodyLimited: 'Nobody has to wait now.',
    limitedNow: 'Who has to wait now:',
    until: (when) => `until ${when}`,
  },
  ro: {
    upToDate: 'Nu s-a schimbat nimic; indexul era la zi.',
    indexed: (articles, passages) => `Indexul a fost adus la zi. Articole: ${articles}, pasaje: ${passages}.`,
    added: 'Noi',
    changed: 'Schimbate',
    removed: 'Dispărute',
    problems: 'La aceste fișiere trebuie umblat:',
    skipped: 'Necitite, fiindcă nu știu să citesc astfel de fișiere:',
    andMore: (count) => `… și încă ${count}`,
    indexFailed: 'Indexul rămâne cum era:',
    stillIndexing:
      'Durează mai mult decât pot aștepta aici. Merge mai departe; /stare spune când s-a terminat.',
    noGaps: 'Nu există întrebări fără răspuns.',
    gapsShown: (range, total) => `Întrebări fără răspuns, ${range} din ${total}`,
    gapsWithoutText: (count) => `Întrebări ale căror cuvinte nu se mai păstrează: ${count}`,
    lastAsked: (when) => `ultima dată ${when}`,
    noFeedback: 'Nu există niciun 👎 care să-și mai aibă întrebarea.',
    feedbackFile: (cases) =>
      `Cazuri pentru evaluare: ${cases}. Completează la fiecare ce este corect (\`kind\`, \`sources\`, \`contains\`), păstrează fișierul ca \`golden.json\` într-un dosar de lângă corpus, de exemplu \`feedback\`, și rulează \`npm run eval feedback\`. Un caz nu trece până nu este completat.`,
    feedbackWithoutText: (count) => `👎 a căror întrebare nu se mai păstrează: ${count}`,
    aPerson: 'O persoană',
    aServer: 'Un server',
    limit: (questions, seconds) => `${ro.questions(questions)} în ${ro.seconds(seconds)}`,
    noLimit: 'oricâte întrebări',
    limitsAreCounted:
      'Se numără în memorie: la repornire începe de la capăt, și fiecare shard numără separat. Cei care mă administrează nu au limită.',
    nobodyLimited: 'Acum nu trebuie să aștepte nimeni.',
    limitedNow: 'Cine trebuie să aștepte acum:',
    until: (when) => `până ${when}`,
  },
})
