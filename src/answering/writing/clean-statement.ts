// What a model wrote as plain text, or why it may not be shown: no link, mention, key, secret, none of our instructions.
import { dottedOrdinals } from '../../text/abbreviations.ts'
import { countedForm } from '../../text/counted-form.ts'
import { visibleText } from '../../text/visible-text.ts'
import { words } from '../../text/words.ts'

export type Forbidden = 'link' | 'mention' | 'secret' | 'key' | 'instructions' | 'too-long'

export interface CleaningRules {
  /** Words that stand for passages and for the ends of data: nobody else is to see them. */
  readonly secretWords: ReadonlySet<string>
  /** Runs of words of the instructions, as `wordRuns` makes them. */
  readonly instructions: ReadonlySet<string>
  /** ISO 639-1, of the answer. */
  readonly language: string
}

const mostCharacters = 600
/** Schemes, masked links and pictures, bare addresses with a path. The renderer would show them as dead text anyway. */
const links = [
  /[a-z][a-z0-9+.-]{1,15}:\/\//i,
  /\]\s?[([:]/,
  /\b(?:www\.|javascript:|data:|mailto:)/i,
  /[a-z0-9-]\.[a-z]{2,18}(?::\d{1,5})?[/?#][^\s]/i,
]
const mentions = [/@\s?(?:everyone|here)\b/i, /<(?:[@#:/!?a-z])/i]
/** What looks like a key or a token. The model is told none; but nobody should wonder whether this one is real. */
const secrets = [
  /\b(?:sk|pk|gh[pousr]|xox[abps])[-_][\w-]{8,}/i,
  /(?<![\w+/=.-])(?=[\w+/=.-]{0,60}\d)(?=[\w+/=.-]{0,60}[A-Z])[\w+/=.-]{32,}/,
]
/** So many words in a row are no chance. */
const runLength = 6

export function cleanStatement(
  written: string,
  { secretWords, instructions, language }: CleaningRules,
): { readonly text: string } | { readonly forbidden: Forbidden } {
  const text = withoutDecoration(visibleText(written).normalize('NFC'), language)
  if (text.length > mostCharacters) return { forbidden: 'too-long' }
  // Look-alike letters of other widths are the letters they look like.
  const looked = [text, text.normalize('NFKC')]
  if (looked.some((each) => links.some((link) => link.test(each)))) return { forbidden: 'link' }
  if (looked.some((each) => mentions.some((mention) => mention.test(each)))) return { forbidden: 'mention' }
  if (secrets.some((secret) => secret.test(text))) return { forbidden: 'secret' }
  if (words(text).some((word) => secretWords.has(word.text.toLowerCase()))) return { forbidden: 'key' }
  if (wordRuns(text).some((run) => instructions.has(run))) return { forbidden: 'instructions' }
  return { text: /[\p{L}\p{N}]["'”’»)\]]*$/u.test(text) ? `${text}.` : text }
}

/** Every run of six words, folded. */
export function wordRuns(text: string): string[] {
  const forms = words(text).map(countedForm)
  return forms
    .slice(0, Math.max(0, forms.length - runLength + 1))
    .map((_, i) => forms.slice(i, i + runLength).join(' '))
}

/** Bold, code and signs of lists and headings say nothing; single underscores may be part of a name. */
function withoutDecoration(text: string, language: string): string {
  const bare = text
    .replace(/\*{1,3}|_{2,3}|~~|`+|\|\|/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:#{1,6} |-# |> |[-–—•+] )+/, '')
  const listed = /^\d{1,2}(?:\)|\.) (?=\p{Lu})/u.exec(bare)
  return listed && !dottedOrdinals.has(language) ? bare.slice(listed[0].length) : bare
}
