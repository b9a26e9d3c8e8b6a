// The elements of a page with sums over the blocks inside: children, prose mass and words of any element at once.
import type { HtmlLinesReading } from './html-blocks.ts'
import { type Hint, hintOf } from './html-hints.ts'
import type { HtmlLine } from './html-lines.ts'
import type { BlockMeasures } from './html-measures.ts'
import type { HtmlElement } from './html-open-elements.ts'

/** A page ready to be judged. */
export interface PageTree {
  readonly elements: readonly HtmlElement[]
  readonly blocks: readonly HtmlLine[]
  readonly measures: readonly BlockMeasures[]
  readonly children: readonly (readonly HtmlElement[])[]
  /** What the markup says about each element. */
  readonly hints: readonly Hint[]
  /** Prose mass of all blocks. */
  readonly mass: number
  /** Prose mass of the blocks inside an element. */
  massOf(element: HtmlElement): number
  /** The part of that mass that stands in what the markup calls the article. */
  vouchedMassOf(element: HtmlElement | null): number
  /** Whether an element lies in what the markup calls the article. */
  isVouched(element: HtmlElement): boolean
  /** Words inside an element. */
  wordsOf(element: HtmlElement): number
}

/** Builds the tree of a page. */
export function pageTree(page: HtmlLinesReading, measures: readonly BlockMeasures[]): PageTree {
  const children: HtmlElement[][] = page.elements.map(() => [])
  for (const element of page.elements) {
    if (element.parent) children[element.parent.index]?.push(element)
  }
  const mass = runningSums(measures.map((measure) => measure.mass))
  const words = runningSums(measures.map((measure) => measure.words))
  const hints = markupHints(page.elements)
  const vouched = vouchedElements(page.elements, hints)
  const vouchedMass = runningSums(
    measures.map(({ mass }, index) => (vouched[page.blocks[index]?.element?.index ?? -1] ? mass : 0)),
  )
  return {
    elements: page.elements,
    blocks: page.blocks,
    measures,
    children,
    hints,
    mass: mass.at(-1) ?? 0,
    massOf: (element) => between(mass, element),
    vouchedMassOf: (element) => (element ? between(vouchedMass, element) : (vouchedMass.at(-1) ?? 0)),
    isVouched: (element) => vouched[element.index] ?? false,
    wordsOf: (element) => between(words, element),
  }
}

/** What makes two elements look the same: name and classes without numbers. */
export function signature(element: HtmlElement): string {
  return element.name + element.classes.replace(/\d+/g, '')
}

/** Elements that style words inside a line. */
export const inlineNames: ReadonlySet<string> = new Set(
  'a abbr b bdi bdo big cite code em font i ins mark q s small span strong sub sup time tt u'.split(' '),
)

/** The innermost element around a block that is no mere styling of words. */
export function lineElement(block: HtmlLine | undefined): HtmlElement | null {
  let element = block?.element ?? null
  while (element && inlineNames.has(element.name)) element = element.parent
  return element
}

const headingNames = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const wrappersInHeading = 4

/** Heading depth 1 to 6 of a block, 0 for what is no heading. */
export function headingLevel(block: HtmlLine): number {
  let element = block.element
  for (let level = 0; element && level < wrappersInHeading; level += 1) {
    const depth = headingNames.indexOf(element.name) + 1
    if (depth > 0) return depth
    if (!inlineNames.has(element.name) && element.name !== 'div') return 0
    element = element.parent
  }
  return 0
}

// Highlighted code calls its parts `comment`, `tag` and `label`: nothing inside code is a hint.
function markupHints(elements: readonly HtmlElement[]): Hint[] {
  const inCode: boolean[] = []
  return elements.map(({ name, hints, parent }) => {
    const isCode = parent !== null && (inCode[parent.index] ?? false)
    inCode.push(isCode || name === 'pre' || name === 'code')
    return isCode ? null : hintOf(name, hints)
  })
}

function vouchedElements(elements: readonly HtmlElement[], hints: readonly Hint[]): boolean[] {
  const vouched: boolean[] = []
  for (const { name, parent, index } of elements) {
    const isVouched = name === 'article' || name === 'main' || hints[index] === 'body'
    vouched.push(isVouched || (parent !== null && (vouched[parent.index] ?? false)))
  }
  return vouched
}

function runningSums(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (const [index, value] of values.entries()) sums[index + 1] = (sums[index] ?? 0) + value
  return sums
}

function between(sums: Float64Array, { firstBlock, endBlock }: HtmlElement): number {
  return (sums[endBlock] ?? 0) - (sums[firstBlock] ?? 0)
}
