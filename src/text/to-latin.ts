// Greek and Cyrillic words in Latin letters, so that names and international words meet across scripts.

/** Digraphs come before their letters: the longest match wins. */
const letters: readonly (readonly [string, string])[] = [
  // Greek: the classical values, since international words keep those (οικονομία = economy).
  ...pairs('ου οι αι ει μπ γκ γγ τζ', 'u e e i b g ng j'),
  ...pairs(
    'α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω',
    'a v g d e s e t i c l m n cs o p r s s t i f c ps o',
  ),
  // Russian, Ukrainian, Serbian, Bulgarian, Macedonian; -ция is the Latin -tio.
  ...pairs('ция ции ций цио ція ції', 'tia tii tii tio tia tii'),
  ...pairs(
    'а б в г д е ж з и к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я',
    'a b v g d e j s i c l m n o p r s t u f h c c s s - i - e iu ia',
  ),
  ...pairs('і ї є ґ ј љ њ ћ ђ џ', 'i i e g i li ni c d j'),
]
const latin = new Map(letters)
const foreign = new RegExp([...latin.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')

/** The word with its Greek and Cyrillic letters replaced; expects lower case without diacritics. */
export function toLatin(word: string): string {
  return word.replace(foreign, (found) => latin.get(found) ?? found)
}

function pairs(from: string, to: string): [string, string][] {
  const values = to.split(' ')
  return from.split(' ').map((letter, i) => [letter, (values[i] ?? '').replace('-', '')])
}
