// The buttons that show a private answer to the others, and that take an answer away.
import { byLanguage } from './by-language.ts'

export interface SharingWording {
  /** Labels, at most 80 characters. */
  readonly share: string
  readonly remove: string
  readonly notYours: string
  readonly mayNotWrite: string
  readonly alreadyShared: string
  readonly mayNotDelete: string
}

export const sharingWordingOf = byLanguage<SharingWording>({
  en: {
    share: 'Share',
    remove: 'Delete',
    notYours: 'Only the person who asked can share this answer.',
    mayNotWrite: 'You may not write in this channel, so I cannot share the answer here for you.',
    alreadyShared: 'You have shared this answer already.',
    mayNotDelete:
      'Only the person who asked, or somebody who may manage messages here, can delete this answer.',
  },
  ro: {
    share: 'Arată tuturor',
    remove: 'Șterge',
    notYours: 'Numai cine a întrebat poate arăta acest răspuns.',
    mayNotWrite: 'Nu ai voie să scrii în acest canal, așa că nu pot arăta aici răspunsul în numele tău.',
    alreadyShared: 'Ai arătat deja acest răspuns.',
    mayNotDelete:
      'Numai cine a întrebat, sau cineva care poate gestiona mesajele aici, poate șterge acest răspuns.',
  },
})
