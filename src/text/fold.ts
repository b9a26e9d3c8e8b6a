// Folding: brings spellings of one word in several languages to one form, so that names and shared roots meet.
import { memoised } from './memoised.ts'
import { toLatin } from './to-latin.ts'

const arabic = /\p{Script=Arabic}/u
const devanagari = /\p{Script=Devanagari}/u
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
const marksOfAlphabets = /([\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu
/** Letters that Unicode does not decompose. */
const undecomposed: Readonly<Record<string, string>> = {
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

/** Lower case without the decorations of letters: what question tables and cue tables are written in. */
export const plain = memoised(withoutDecoration)

function withoutDecoration(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  if (arabic.test(lower)) return plainArabic(lower)
  // Dotted consonants and the two nasal signs are spelled either way in Hindi.
  if (devanagari.test(lower))
    return lower
      .normalize('NFD')
      .replace(/\u093c/g, '')
      .replace(/\u0901/g, '\u0902')
  return lower
    .normalize('NFD')
    .replace(marksOfAlphabets, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => undecomposed[letter] ?? letter)
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
const arabicArticle = /^(?:وال|بال|كال|فال|لل|ال)(?=.{2})/u

/** The form under which a word is counted: plain, in Latin letters, one spelling for sounds that languages write differently. */
export function fold(word: string): string {
  const bare = plain(word)
  if (arabic.test(bare)) return bare.replace(arabicArticle, '')
  const latin = /^[a-z]*$/.test(bare) ? bare : toLatin(bare)
  return latin
    .replace(/ph|th|ch|ck|[kqywxz]/g, (found) => spellings.get(found) ?? found)
    .replace(/(\p{L})\1+/gu, '$1')
}
