// Where inside its container the article begins and ends.
import { titleKey } from './html-metadata.ts'
import type { HtmlElement } from './html-open-elements.ts'
import { headingLevel, lineElement, type PageTree } from './html-page-tree.ts'
import { isPrompt } from './html-prompts.ts'

// The title stands before most of the text; a heading further down that repeats it is none.
const titleShare = 0.3
const leastTitleKey = 8

// A part at the edge with a small share of the prose, in which prose is a small share of the words, is cut:
// contact boxes, editors' lists, a sentence between links.
const edgeShare = 0.1
const edgeDensity = 0.5
const maximumCuts = 3
const uncutElements = new Set(['ul', 'ol', 'li', 'dl', 'table', 'tbody', 'tr', 'p'])

const siblingLinkDensity = 0.5
const siblingElements = new Set(['p', 'li', 'blockquote', 'pre', 'dd', 'dt', 'div', 'h2', 'h3', 'h4', 'tr'])

/** Index of the heading inside the container that is the page's title, -1 when there is none. */
export function titleLine(tree: PageTree, inside: readonly boolean[], title: string): number {
  const limit = massInside(tree, inside) * titleShare
  let mass = 0
  for (const [index, block] of tree.blocks.entries()) {
    if (!inside[index]) continue
    mass += tree.measures[index]?.mass ?? 0
    if (mass > limit) return -1
    if (headingLevel(block) > 0 && isSameTitle(titleKey(tree.measures[index]?.text ?? ''), title))
      return index
  }
  return -1
}

function isSameTitle(key: string, title: string): boolean {
  if (key !== '' && key === title) return true
  return Math.min(key.length, title.length) >= leastTitleKey && (title.includes(key) || key.includes(title))
}

/** First and last block of the article; `inside` says which blocks may belong to it. */
export function articleRange(tree: PageTree, inside: readonly boolean[]): { first: number; last: number } {
  const kept = [...inside]
  const limit = massInside(tree, inside) * edgeShare
  cutEdge(tree, kept, limit, firstProse)
  cutEdge(tree, kept, limit, lastProse)
  const [first, last] = [firstProse(tree, kept), lastProse(tree, kept)]
  if (first < 0) return { first: 0, last: -1 }
  return { first: extend(tree, kept, first, -1), last: extend(tree, kept, last, 1) }
}

function firstProse(tree: PageTree, inside: readonly boolean[]): number {
  return inside.findIndex((isInside, index) => isInside && tree.measures[index]?.isProse)
}

function lastProse(tree: PageTree, inside: readonly boolean[]): number {
  return inside.findLastIndex((isInside, index) => isInside && tree.measures[index]?.isProse)
}

function cutEdge(tree: PageTree, inside: boolean[], limit: number, edge: typeof firstProse): void {
  let left = limit
  for (let cuts = 0; cuts < maximumCuts; cuts += 1) {
    const part = thinPart(tree, edge(tree, inside), left)
    if (!part) return
    left -= tree.massOf(part)
    inside.fill(false, part.firstBlock, part.endBlock)
  }
}

// The largest part around a block that holds little prose.
function thinPart(tree: PageTree, index: number, limit: number): HtmlElement | null {
  let part: HtmlElement | null = null
  let element = lineElement(tree.blocks[index])
  while (element && tree.massOf(element) <= limit) {
    const isThin = tree.massOf(element) < tree.wordsOf(element) * edgeDensity
    if (isThin && !uncutElements.has(element.name)) part = element
    element = element.parent
  }
  return part
}

// Short lines right before the first and after the last paragraph belong to the text when they are its siblings.
function extend(tree: PageTree, inside: readonly boolean[], edge: number, step: 1 | -1): number {
  const parent = textParent(tree, edge)
  let result = edge
  for (let index = edge + step; index >= 0 && index < inside.length; index += step) {
    if (!inside[index]) continue
    if (textParent(tree, index) !== parent || !isSiblingText(tree, index)) break
    result = index
  }
  return result
}

function isSiblingText(tree: PageTree, index: number): boolean {
  const line = tree.measures[index]
  const name = lineElement(tree.blocks[index])?.name ?? ''
  if (!line || !siblingElements.has(name)) return false
  return line.linkDensity <= siblingLinkDensity && !isPrompt(line)
}

function textParent(tree: PageTree, index: number): HtmlElement | null {
  const element = lineElement(tree.blocks[index])
  return element?.name === 'li' ? (element.parent?.parent ?? null) : (element?.parent ?? null)
}

function massInside(tree: PageTree, inside: readonly boolean[]): number {
  return tree.measures.reduce((sum, line, index) => sum + (inside[index] ? line.mass : 0), 0)
}
