// Folding: brings spellings of one word in several languages to one form, so that names and shared roots meet.

const LATIN = /\p{Script=Latin}/u
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

/** Lower case without the decorations of letters: what question tables and cue tables are written in. */
export function plain(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .normalize('NFD')
    .replace(MARKS_OF_ALPHABETS, '$1')
    .normalize('NFC')
    .replace(/[ßæœøđðþłıħŋ]/g, (letter) => UNDECOMPOSED[letter] ?? letter)
    .replace(/[’ʼ]/g, "'")
}

/** The form under which a word is counted: plain, then one spelling for sounds that languages write differently. */
export function fold(word: string): string {
  const bare = plain(word)
  if (!LATIN.test(bare)) return bare
  return bare
    .replace(/ph/g, 'f')
    .replace(/th/g, 't')
    .replace(/ch|ck|[kq]/g, 'c')
    .replace(/y/g, 'i')
    .replace(/w/g, 'v')
    .replace(/x/g, 'cs')
    .replace(/z/g, 's')
    .replace(/(\p{L})\1+/gu, '$1')
}
