// What is said to people who may not ask here, or not now.
import { byLanguage } from './by-language.ts'

export interface AccessWording {
  /** Of a place or a person the rules keep out. */
  readonly notHere: string
  /** Of an article that the rules do not show in this place. */
  readonly notShownHere: string
  /** @param when a time as Discord shows it: "in 20 seconds" */
  readonly tooMany: (when: string) => string
  readonly tooManyInServer: (when: string) => string
  /** Of a command that is for the people who run the bot. */
  readonly ownersOnly: string
}

export const accessWordingOf = byLanguage<AccessWording>({
  en: {
    notHere:
      'I may not answer here: the people who run me keep me to other channels, or to people with certain roles.',
    notShownHere:
      'This source is not shown here: it belongs to other channels, or to people with certain roles.',
    tooMany: (when) => `That was many questions in a short time. You can ask me again ${when}.`,
    tooManyInServer: (when) =>
      `This server has asked many questions in a short time. I answer here again ${when}.`,
    ownersOnly: 'This is only for the people who run me.',
  },
  ro: {
    notHere:
      'Aici nu am voie să răspund: cei care mă administrează m-au rezervat altor canale sau celor cu anumite roluri.',
    notShownHere: 'Această sursă nu se arată aici: ține de alte canale sau de cei cu anumite roluri.',
    tooMany: (when) => `Au fost multe întrebări în scurt timp. Mă poți întreba din nou ${when}.`,
    tooManyInServer: (when) =>
      `De pe acest server au venit multe întrebări în scurt timp. Răspund aici din nou ${when}.`,
    ownersOnly: 'Comanda este numai pentru cei care mă administrează.',
  },
})
