// What the bot keeps of people, for how long, and how to have it removed.
import { byLanguage } from './by-language.ts'
import { counted } from './counted.ts'

export interface PrivacyWording {
  /** `30 days`; 0 is for ever. */
  readonly days: (count: number) => string
  /** @param written how long what people wrote is kept; @param answers how long answers are, both in words */
  readonly privacy: (written: string, answers: string) => string
  readonly forgetQuestion: (answers: number, feedback: number) => string
  /** Label of the button, at most 80 characters. */
  readonly forgetButton: string
  readonly nothingKept: string
  readonly forgotten: (answers: number, feedback: number) => string
}

const en = {
  days: counted('en', { one: 'day', other: 'days' }),
  questions: counted('en', { one: 'question', other: 'questions' }),
  verdicts: counted('en', { one: 'rating (👍 or 👎)', other: 'ratings (👍 or 👎)' }),
}
const ro = {
  days: counted('ro', { one: 'zi', few: 'zile', other: 'de zile' }),
  questions: counted('ro', { one: 'întrebare', few: 'întrebări', other: 'de întrebări' }),
  verdicts: counted('ro', {
    one: 'apreciere (👍 sau 👎)',
    few: 'aprecieri (👍 sau 👎)',
    other: 'de aprecieri (👍 sau 👎)',
  }),
}

export const privacyWordingOf = byLanguage<PrivacyWording>({
  en: {
    days: (count) => (count === 0 ? 'with no time limit' : en.days(count)),
    privacy: (written, answers) =>
      [
        '**What I keep.** Of a question I answer: its words, the answer with its sources, and when and in which channel it was asked. Of 👍 and 👎: which one, and the reason if you write one. You stand there as a keyed hash only: whoever reads my record finds neither your name nor your id.',
        `**For how long.** What you write: ${written}. Answers, for their buttons: ${answers}. To hold people to limits I count questions in memory, for as long as the limit lasts.`,
        '**What I do not read.** Messages that do not speak to me, unless somebody chooses one from its menu for me.',
        '**How to have it removed.** /forget-me removes what I keep of you, at once.',
      ].join('\n\n'),
    forgetQuestion: (answers, feedback) =>
      `I keep ${en.questions(answers)} and ${en.verdicts(feedback)} of yours. Shall I remove them? This cannot be undone. The quotes under my answers stay, without you.`,
    forgetButton: 'Forget me',
    nothingKept: 'I keep nothing of you.',
    forgotten: (answers, feedback) =>
      `Done. Removed: ${en.questions(answers)}, with everything that led to you, and ${en.verdicts(feedback)}.`,
  },
  ro: {
    days: (count) => (count === 0 ? 'fără limită de timp' : ro.days(count)),
    privacy: (written, answers) =>
      [
        '**Ce păstrez.** De la o întrebare la care răspund: cuvintele ei, răspunsul cu sursele lui și când și pe ce canal a fost pusă. De la 👍 și 👎: care din ele, și motivul dacă îl scrii. Tu apari acolo numai ca un cod calculat cu o cheie: cine citește registrul meu nu îți află nici numele, nici id-ul.',
        `**Cât timp.** Ce scrii tu: ${written}. Răspunsurile, pentru butoanele lor: ${answers}. Pentru limite număr întrebările în memorie, cât ține limita.`,
        '**Ce nu citesc.** Mesajele care nu mi se adresează, dacă nu le alege cineva pentru mine din meniul lor.',
        '**Cum se șterge.** /uită-mă șterge pe loc ce păstrez despre tine.',
      ].join('\n\n'),
    forgetQuestion: (answers, feedback) =>
      `Păstrez de la tine ${ro.questions(answers)} și ${ro.verdicts(feedback)}. Să le șterg? Nu se mai pot aduce înapoi. Citatele de sub răspunsurile mele rămân, fără tine.`,
    forgetButton: 'Uită-mă',
    nothingKept: 'Nu păstrez nimic despre tine.',
    forgotten: (answers, feedback) =>
      `Gata. Am șters ${ro.questions(answers)}, cu tot ce ducea la tine, și ${ro.verdicts(feedback)}.`,
  },
})
