// Folding: brings spellings of one word in several languages to one form, so that names and shared roots meet.

import { toLatin } from './to-latin.ts'

const ARABIC = /\p{Script=Arabic}/u
const DEVANAGARI = /\p{Script=Devanagari}/u
const spellings = new Map([
  ['ph', 'f'],
  ['th', 't'],
  ['ch', 'c'],
  ['ck', 'c'],
  ['k', 'c'],
  ['q', 'c'],
  ['y', 'i'],
  ['w', 'v'],
  ['x', 'cs'],
  ['z', 's'],
])
/** Marks are decoration in these scripts only; Hindi, Arabic or Thai lose their vowels without them. */
const MARKS_OF_ALPHABETS = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu
/** Letters that Unicode does not decompose. */
const UNDECOMPOSED: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 't',
  ł: 'l',
  ı: 'i',
  ħ: 'h',
  ŋ: 'n',
}

const plainForms = new Map<string, string>()
const CACHED_WORDS = 200_000

/** Lower case without the decorations of letters: what question tables and cue tables are written in. */
export function plain(word: string): string {
  let form = plainForms.get(word)
  if (form === undefined) {
    form = withoutDecoration(word)
    if (plainForms.size >= CACHED_WORDS) plainForms.clear()
    plainForms.set(word, form)
  }
  return form
}

function withoutDecoration(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  if (ARABIC.test(lower)) return plainArabic(lower)
  // Dotted consonants and the two nasal signs are spelled either way in Hindi.
  if (DEVANAGARI.test(lower))
    return lower
      .normalize('NFD')
      .replace(/\u093c/g, '')
      .replace(/\u0901/g, '\u0902')
  return lower
    .normalize('NFD')
    .replace(MARKS_OF_ALPHABETS, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[’ʼ]/g, "'")
}

/** Arabic and Persian: vowel signs and the stretching stroke are optional, and alef, yeh and teh have variants (as in Lucene). */
function plainArabic(word: string): string {
  return word
    .replace(/[\u064b-\u0652\u0670\u0640]/g, '')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/[ىی]/g, 'ي')
    .replace(/ة/g, 'ه')
    .replace(/ک/g, 'ك')
}

/** The article and what is written together with it; two letters must stay (the "light10" stemmer's prefixes). */
const ARABIC_ARTICLE = /^(?:وال|بال|كال|فال|لل|ال)(?=.{2})/u

/** The form under which a word is counted: plain, in Latin letters, one spelling for sounds that languages write differently. */
export function fold(word: string): string {
  const bare = plain(word)
  if (ARABIC.test(bare)) return bare.replace(ARABIC_ARTICLE, '')
  const latin = /^[a-z]*$/.test(bare) ? bare : toLatin(bare)
  return latin
    .replace(/ph|th|ch|ck|[kqywxz]/g, (found) => spellings.get(found) ?? found)
    .replace(/(\p{L})\1+/gu, '$1')
}
