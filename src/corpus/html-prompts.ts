// Phrases that stand between an article's paragraphs without being part of it, in the languages of most news pages.
import type { BlockMeasures } from './html-measures.ts'

const alternatives = (list: string): string =>
  list
    .trim()
    .split('\n')
    .map((line) => line.trim())
    .join('|')

const longestPromptWords = 30
const linkedPromptDensity = 0.2

// Lines that say nothing else.
const wholePrompts = alternatives(`
  advert(?:isement)?s?|advertising|sponsored(?: content)?|ad|promoted
  anzeige|werbung|publicité|publicidad|publicidade|pubblicità|реклама|reklama?|reclame|advertentie|publicitate|annonce|annons
  share|tweet|print|e-?mail|comments?|\\d+ comments?|post a comment|leave a (?:comment|reply)
  newsletter|like this:?|loading
  image \\d+ of \\d+|getty(?: images)?|(?:see|view) also|watch|listen|related
  teilen|kommentare|partager|commentaires|compartir|comentarios|condividi|commenti|distribuie|comentarii|комментарии
`)
// Lines that say it and go on with what is shared, followed or shown.
const begunPrompts = alternatives(`
  share (?:this|on )|follow (?:us|me)\\b|subscribe\\b|sign up\\b|like this story\\b
  (?:image|photo|picture|photograph)s?(?: credit| copyright| source| by|:)
  (?:foto|bild|imagen|imagem|immagine|фото|zdjęcie)(?:quelle)?:
`)
// Lines that lead elsewhere, unless they are whole sentences without a link.
const openPrompts = alternatives(`
  related (?:articles?|stories|posts?|topics|content|news|reading|tags|links).*
  read (?:more|next|also)|(?:see|view) also|also read|you (?:may|might) (?:also )?like|don.t miss|up next
  more (?:from|on|great|stories|in|like)|recommended|most (?:read|popular)|trending|(?:watch|listen)(?: now| this| live)?:
  lesen sie (?:auch|hier|mehr)|mehr (?:zum thema|dazu|lesen)|auch interessant
  lire (?:aussi|également|la suite)|à lire (?:aussi|également)|voir aussi
  (?:lee|lea|leer) (?:también|más)|te puede interesar|ver también|relacionad[ao]s?
  leia (?:também|mais)|veja (?:também|mais)|compartilh(?:e|ar)|leggi anche|potrebbe interessarti
  cite(?:ș|ş|s)te (?:și|şi|si|mai)|vezi (?:și|şi|si)|читайте (?:также|ещё|еще)|смотрите также|поделиться
  lees (?:ook|meer)|czytaj (?:też|także|więcej)|przeczytaj|läs (?:också|mer)
`)
// How a paragraph that is mostly link begins when it names another story instead of a source.
const linkPrompts = alternatives(`
  read|see|related|more|watch|also|recommended|click|don.t miss
  leia|veja|lea|lee|leggi|lire|lesen|mehr|vezi|citește|читайте|czytaj|lees
`)

const wholePattern = new RegExp(`^[^\\p{L}\\p{N}]*(?:${wholePrompts})[^\\p{L}\\p{N}]*$`, 'iu')
const begunPattern = new RegExp(`^[^\\p{L}\\p{N}]*(?:${begunPrompts})`, 'iu')
const openPattern = new RegExp(`^[^\\p{L}]*(?:${openPrompts})(?![\\p{L}])`, 'iu')
const linkPattern = new RegExp(`^[^\\p{L}]*(?:${linkPrompts})(?![\\p{L}])`, 'iu')
const sentencePattern = /[.!?]["'”’»)\]]*$/u

/** Whether a short line only asks the reader to look, share or sign up elsewhere. */
export function isPrompt({ text, words, linkDensity }: BlockMeasures): boolean {
  if (words >= longestPromptWords) return false
  if (wholePattern.test(text) || begunPattern.test(text)) return true
  return openPattern.test(text) && (linkDensity >= linkedPromptDensity || !sentencePattern.test(text))
}

/** Whether a line that is mostly link leads away from the article. */
export function isLinkPrompt(text: string): boolean {
  return linkPattern.test(text)
}
