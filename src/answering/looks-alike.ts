// How alike two folded words of different languages look: 1 = same, 0 = unrelated. An edit distance that knows what changes between languages:
// vowels and h change cheaply, voiced and unvoiced consonants pair up, and everything after the fourth letter is an ending.

const vowelChange = 0.3
const vowelGap = 0.4
const breathGap = 0.3
const endingFactor = 0.6
const endingStart = 4
const longestWord = 30
const letterCount = 26
const kindred: Readonly<Record<string, number>> = {
  cg: 0.5,
  td: 0.5,
  st: 0.6,
  bv: 0.5,
  bp: 0.5,
  fv: 0.5,
  ij: 0.3,
  gj: 0.3,
  sc: 0.6,
  fp: 0.6,
  gh: 0.5,
  ch: 0.6,
  uv: 0.4,
  js: 0.6,
  jc: 0.6,
  ct: 0.7,
}

const codeOfA = 97
const isVowel = (code: number): boolean =>
  code === 97 || code === 101 || code === 105 || code === 111 || code === 117
const isLetter = (code: number): boolean => code >= codeOfA && code < codeOfA + letterCount
/** Where the tables hold the cost of a change from or into what is no letter. */
const strange = letterCount * letterCount
const changeCosts = buildChangeCosts()
const endingCosts = changeCosts.map((cost) => cost * endingFactor)
let previous = new Float64Array(longestWord + 1)
let current = new Float64Array(longestWord + 1)
/** The word on the right, which is mostly compared with many: what its letters cost as a gap, before and in an ending. */
let rightWord = ''
let rightMask = 0
const rightCodes = new Uint16Array(longestWord + 1)
const gaps = new Float64Array(longestWord + 1)
const endingGaps = new Float64Array(longestWord + 1)

/**
 * Similarity of two folded words; 0 straight away for pairs that could not be the same word in two languages.
 * @param least who looks for more than this is told 0 as soon as it cannot be more
 */
export function looksAlike(left: string, right: string, least = 0): number {
  if (left === right) return 1
  const rows = left.length
  const columns = right.length
  if (rows < 3 || columns < 3 || rows > 2 * columns || columns > 2 * rows || Math.abs(rows - columns) > 6)
    return 0
  if (rows > longestWord || columns > longestWord || !canStartAlike(left.charCodeAt(0), right.charCodeAt(0)))
    return 0
  if (right !== rightWord) readRight(right)
  if (!shareConsonants(consonantMask(left), rightMask)) return 0
  const meanLength = (rows + columns) / 2
  previous[0] = 0
  for (let column = 1; column <= columns; column++) {
    previous[column] = (previous[column - 1] ?? 0) + (endingGaps[column] ?? 0)
  }
  for (let row = 1; row <= rows; row++) {
    const nearest = fillRow(left.charCodeAt(row - 1), row, columns)
    // Every way to the end leads through this row, and none gets shorter on it.
    if (1 - nearest / meanLength <= least) return 0
    ;[previous, current] = [current, previous]
  }
  return Math.max(0, 1 - (previous[columns] ?? 0) / meanLength)
}

function readRight(word: string): void {
  rightWord = word
  rightMask = consonantMask(word)
  for (let column = 1; column <= word.length; column++) {
    const code = word.charCodeAt(column - 1)
    rightCodes[column] = code
    gaps[column] = gapCost(code)
    endingGaps[column] = gapCost(code) * (column > endingStart ? endingFactor : 1)
  }
}

/** The distances of the beginnings of the right word to that of the left one which ends here. @returns the least of them */
function fillRow(leftCode: number, row: number, columns: number): number {
  const leftGap = gapCost(leftCode)
  const endingGap = row > endingStart ? leftGap * endingFactor : leftGap
  const costsAtEnd = row > endingStart ? endingCosts : changeCosts
  const rightGaps = row >= endingStart ? endingGaps : gaps
  const ofLetter = isLetter(leftCode) ? (leftCode - codeOfA) * letterCount - codeOfA : -1
  let diagonal = previous[0] ?? 0
  let before = diagonal + leftGap
  let nearest = before
  current[0] = before
  for (let column = 1; column <= columns; column++) {
    const rightCode = rightCodes[column] ?? 0
    const costs = column > endingStart ? costsAtEnd : changeCosts
    const isKnown = ofLetter !== -1 && isLetter(rightCode)
    const cost = leftCode === rightCode ? 0 : (costs[isKnown ? ofLetter + rightCode : strange] ?? 1)
    const above = previous[column] ?? 0
    const dropLeft = above + (column >= endingStart ? endingGap : leftGap)
    const dropRight = before + (rightGaps[column] ?? 0)
    let distance = diagonal + cost
    if (dropLeft < distance) distance = dropLeft
    if (dropRight < distance) distance = dropRight
    current[column] = distance
    if (distance < nearest) nearest = distance
    diagonal = above
    before = distance
  }
  return nearest
}

/** Whether words with these first letters can be one word in two languages. */
export function canStartAlike(left: number, right: number): boolean {
  return left === right || (isLetter(left) && isLetter(right) && changeCost(left, right) < 1)
}

/** A cheap look before the distance: half of the different consonants of the richer word must be in the other. */
function shareConsonants(leftMask: number, rightMask: number): boolean {
  return 2 * bitCount(leftMask & rightMask) >= Math.max(bitCount(leftMask), bitCount(rightMask)) - 1
}

function consonantMask(word: string): number {
  let mask = 0
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at)
    if (!isVowel(code)) mask |= 1 << ((code - codeOfA) & 31)
  }
  return mask
}

function bitCount(mask: number): number {
  let left = mask
  let count = 0
  for (; left !== 0; left &= left - 1) count++
  return count
}

function gapCost(code: number): number {
  return isVowel(code) ? vowelGap : code === 104 ? breathGap : 1
}

function changeCost(left: number, right: number): number {
  if (left === right) return 0
  return isLetter(left) && isLetter(right)
    ? (changeCosts[(left - codeOfA) * letterCount + right - codeOfA] ?? 1)
    : 1
}

function buildChangeCosts(): Float64Array {
  const costs = new Float64Array(letterCount * letterCount + 1).fill(1)
  const set = (left: number, right: number, cost: number): void => {
    costs[(left - codeOfA) * letterCount + right - codeOfA] = cost
    costs[(right - codeOfA) * letterCount + left - codeOfA] = cost
  }
  for (const left of 'aeiou')
    for (const right of 'aeiou') set(left.charCodeAt(0), right.charCodeAt(0), vowelChange)
  for (const [pair, cost] of Object.entries(kindred)) set(pair.charCodeAt(0), pair.charCodeAt(1), cost)
  return costs
}
