// Finds the element that holds the article: down from the root while one child holds most of the prose.
import type { HtmlElement } from './html-open-elements.ts'
import { inlineNames, type PageTree, signature } from './html-page-tree.ts'

// Down to a child while it holds this share of the prose; prose that <article>, <main> or a class name vouches for
// counts double.
const dominantShare = 0.7
const vouchedWeight = 2
// An ancestor that calls itself the article's body is taken when it adds no more prose than this.
const hintedGrowth = 1.6
const hintedLevels = 8
const looseParagraphShare = 0.02
const lineElements = new Set('p li h1 h2 h3 h4 h5 h6 blockquote dd dt pre td th tr tbody center'.split(' '))

/** The innermost element around the article's prose, null for a page without elements. */
export function articleContainer(tree: PageTree, peripheral: readonly boolean[]): HtmlElement | null {
  const mass = remainingMass(tree, peripheral)
  let container = tree.elements[0] ?? null
  for (let next = container; next; next = dominantChild(tree, mass, next)) container = next
  // One paragraph is no container: what stands beside it is looked at too.
  while (container?.parent && isLine(container.name)) container = container.parent
  return container && hintedAncestor(tree, mass, container)
}

function isLine(name: string): boolean {
  return lineElements.has(name) || inlineNames.has(name)
}

/** Prose mass of each element without what stands around the article. */
function remainingMass(tree: PageTree, peripheral: readonly boolean[]): Float64Array {
  const mass = new Float64Array(tree.elements.length)
  for (const [index, { element }] of tree.blocks.entries()) {
    if (!element || peripheral[element.index]) continue
    const weight = tree.isVouched(element) ? vouchedWeight : 1
    mass[element.index] = (mass[element.index] ?? 0) + weight * (tree.measures[index]?.mass ?? 0)
  }
  for (let index = mass.length - 1; index >= 0; index -= 1) {
    const parent = tree.elements[index]?.parent
    if (parent) mass[parent.index] = (mass[parent.index] ?? 0) + (mass[index] ?? 0)
  }
  return mass
}

function dominantChild(tree: PageTree, mass: Float64Array, element: HtmlElement): HtmlElement | null {
  const children = tree.children[element.index] ?? []
  const massOf = (child: HtmlElement) => mass[child.index] ?? 0
  const best = children.reduce<HtmlElement | null>((a, b) => (a && massOf(a) >= massOf(b) ? a : b), null)
  if (!best || massOf(best) === 0 || massOf(best) < dominantShare * massOf(element)) return null
  const others = children.filter((child) => child !== best && massOf(child) > 0)
  // Sections of one article look alike, and a paragraph beside the best child belongs to the same text.
  const kind = signature(best)
  if (others.some((child) => signature(child) === kind)) return null
  const paragraphs = others
    .filter((child) => child.name === 'p')
    .reduce((sum, child) => sum + massOf(child), 0)
  return paragraphs > looseParagraphShare * massOf(element) ? null : best
}

function hintedAncestor(tree: PageTree, mass: Float64Array, container: HtmlElement): HtmlElement {
  const limit = hintedGrowth * (mass[container.index] ?? 0)
  let result = container
  let ancestor: HtmlElement | null = container
  for (let level = 0; level < hintedLevels && ancestor; level += 1) {
    if ((mass[ancestor.index] ?? 0) > limit) break
    if (tree.hints[ancestor.index] === 'body') result = ancestor
    ancestor = ancestor.parent
  }
  return result
}
