// Consonant skeletons: what is left of a word when languages change its vowels and endings (museum, muzeu, музей: msm, ms, ms).

// Scripts that write few vowels meet the others here only: names in Arabic, Hebrew and Hindi.
const consonants = new Map([
  ...zip('ابتثجحخدذرزسشصضطظعغفقكلمنهويپچژگیک', '-bttjhhddrssssstt-gfcclmn-v-pcjg-c'),
  ...zip('אבגדהוזחטיכךלמםנןסעפףצץקרשת', '-bgd-vsht-cclmmnns-ffsscrst'),
  ...zip('कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह', 'ccggnccjjnttddnttddnpfbbmirlvsss-'),
])

const latinConsonants: ReadonlySet<string> = new Set('bcdfgjklmnpqrstvwxyz')

/** The consonants of a folded word, doubled ones once; empty for numbers and for words with fewer than two. */
export function skeletonOf(folded: string): string {
  let skeleton = ''
  for (const letter of folded) {
    const sound = consonants.get(letter) ?? letter
    if (!latinConsonants.has(sound) || skeleton.endsWith(sound)) continue
    skeleton += sound
  }
  return skeleton.length < 2 || /\d/.test(folded) ? '' : skeleton
}

/** The first consonants of a longer skeleton: endings of any language fall off (`cnst` of constitution, constituției). */
export function skeletonLead(skeleton: string, consonantCount: number): string {
  return skeleton.length < 3 ? '' : skeleton.slice(0, consonantCount)
}

function zip(from: string, to: string): [string, string][] {
  return [...from].map((letter, position) => [letter, to[position] ?? ''])
}
