// What is said when something cannot be done.
import { byLanguage } from './by-language.ts'

export interface FailureWording {
  readonly unknownCommand: string
  /** Of a button, menu or form that nobody here made, or not any more. */
  readonly unknownControl: string
  /** Of a button or menu under an answer that was swept or forgotten. */
  readonly answerIsGone: string
  readonly stopping: string
  readonly tookTooLong: string
  readonly failed: (reference: string) => string
}

export const failureWordingOf = byLanguage<FailureWording>({
  en: {
    unknownCommand: 'I do not know this command any more. Reload Discord (Ctrl+R) and try again.',
    unknownControl: 'I do not know this button any more. Ask again, and the new answer has what works.',
    answerIsGone: 'I no longer keep this answer: it is too old. Ask again, and the new one can be opened.',
    stopping: 'I am being restarted and could not finish this. Ask again in a minute.',
    tookTooLong: 'This took too long, so I have given it up. Ask again, perhaps in fewer words.',
    failed: (reference) =>
      `Something went wrong on my side, not yours. Try again; if it stays, tell the people who run me: ${reference}`,
  },
  ro: {
    unknownCommand: 'Nu mai cunosc această comandă. Reîncarcă Discord (Ctrl+R) și încearcă din nou.',
    unknownControl:
      'Nu mai cunosc acest buton. Întreabă din nou, iar răspunsul nou le are pe cele care merg.',
    answerIsGone:
      'Nu mai păstrez acest răspuns: este prea vechi. Întreabă din nou, iar cel nou poate fi deschis.',
    stopping: 'Sunt repornit și nu am putut termina. Întreabă din nou peste un minut.',
    tookTooLong: 'A durat prea mult, așa că am renunțat. Întreabă din nou, poate mai pe scurt.',
    failed: (reference) =>
      `Ceva nu a mers la mine, nu la tine. Încearcă din nou; dacă rămâne așa, spune-le celor care mă administrează: ${reference}`,
  },
})
