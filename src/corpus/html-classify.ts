// Decides which lines of a page are its article and which stand around it.
import { articleRange, titleLine } from './html-article-range.ts'
import type { HtmlLinesReading } from './html-blocks.ts'
import { peripheralElements } from './html-boilerplate.ts'
import { articleContainer } from './html-container.ts'
import { measureBlocks } from './html-measures.ts'
import { lineElement, type PageTree, pageTree } from './html-page-tree.ts'
import { isLinkPrompt, isPrompt } from './html-prompts.ts'

// From this share of link text on a line leads elsewhere.
const linkLineDensity = 0.6
// With fewer words of prose nothing tells an article from its surroundings: all that is not marked as such stays.
const littleProse = 40
const plainLinkShare = 0.3

/** For each block, whether it belongs to the article; `title` is the page's title as `titleKey` gives it. */
export function articleBlocks(page: HtmlLinesReading, title: string): boolean[] {
  const tree = pageTree(page, measureBlocks(page))
  const peripheral = peripheralElements(tree)
  const isFree = tree.blocks.map(({ element }) => !(element && peripheral[element.index]))
  if (isPlain(tree, isFree)) return isFree.map((_, index) => !isLinkBar(tree, index))
  const free = isFree.map((value, index) => value && !isAside(tree, index))
  if (tree.mass < littleProse && free.includes(true)) return free
  const article = blocksOfContainer(tree, peripheral, isFree, title)
  if (article.includes(true)) return article
  return free.includes(true) ? free : isFree.map((_, index) => !isAside(tree, index))
}

function blocksOfContainer(
  tree: PageTree,
  peripheral: readonly boolean[],
  isFree: readonly boolean[],
  title: string,
): boolean[] {
  const container = articleContainer(tree, peripheral)
  const { firstBlock, endBlock } = container ?? { firstBlock: 0, endBlock: 0 }
  const inside = isFree.map((value, index) => value && index >= firstBlock && index < endBlock)
  const heading = titleLine(tree, inside, title)
  inside.fill(false, 0, heading + 1)
  const { first, last } = articleRange(tree, inside)
  return inside.map((value, index) => {
    const isBetween = value && index >= first && index <= last && !isAside(tree, index)
    return isBetween || index === heading
  })
}

// A page written by hand, without navigation: all of it is the document.
function isPlain(tree: PageTree, isFree: readonly boolean[]): boolean {
  if (isFree.includes(false)) return false
  const words = tree.measures.reduce((sum, line) => sum + line.words, 0)
  const linkWords = tree.measures.reduce((sum, line) => sum + line.words * line.linkDensity, 0)
  return linkWords <= words * plainLinkShare
}

// Links side by side outside of any list or paragraph are a menu even on a page written by hand.
function isLinkBar(tree: PageTree, index: number): boolean {
  const name = lineElement(tree.blocks[index])?.name
  return (tree.measures[index]?.linkDensity ?? 0) >= linkLineDensity && (name === 'div' || name === 'body')
}

// Between the paragraphs of an article: prompts, and lines of links unless a paragraph of its own names a source.
function isAside(tree: PageTree, index: number): boolean {
  const line = tree.measures[index]
  if (!line || isPrompt(line)) return true
  if (line.linkDensity < linkLineDensity) return false
  return lineElement(tree.blocks[index])?.name !== 'p' || isLinkPrompt(line.text)
}
