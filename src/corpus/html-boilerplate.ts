// Which parts of a page stand around its article: told by markup, by nested articles, by rows of teaser cards.
import type { HtmlElement } from './html-open-elements.ts'
import { type PageTree, signature } from './html-page-tree.ts'

// A class name like `has-sidebar` may sit on an element that holds the whole article: markup is not believed when
// this share of the page's prose would go, nor comments when fewer words than this would be left.
const believedShare = 0.5
const leastRemainingWords = 60

// Teaser cards: at least so many alike, this share of them with a line of link text, each shorter than so many words.
const leastCards = 3
const cardShare = 0.6
const cardWords = 120
const cardLinkDensity = 0.8
const cardLinkWords = 2
const cardElements = new Set(['li', 'div', 'article', 'section', 'a', 'td', 'tr'])

/** For each element, whether it stands around the article. */
export function peripheralElements(tree: PageTree): boolean[] {
  const peripheral: boolean[] = []
  const inArticle: boolean[] = []
  for (const element of tree.elements) {
    const parent = element.parent?.index ?? -1
    const nested = inArticle[parent] ?? false
    inArticle.push(nested || element.name === 'article')
    peripheral.push((peripheral[parent] ?? false) || isPeripheral(tree, element, nested))
  }
  markCards(tree, peripheral)
  return peripheral
}

function isPeripheral(tree: PageTree, element: HtmlElement, inArticle: boolean): boolean {
  const hint = tree.hints[element.index]
  if (hint === 'comments') return tree.mass - tree.massOf(element) >= leastRemainingWords
  // "A nested article" is a comment or another story (HTML standard, 4.3.2).
  const nestedArticle = inArticle && element.name === 'article'
  if (hint !== 'peripheral' && !nestedArticle) return false
  const isSmall = tree.massOf(element) <= tree.mass * believedShare
  const vouchedInside = tree.vouchedMassOf(element)
  const vouchedOutside = tree.vouchedMassOf(null) - vouchedInside
  return isSmall || (vouchedOutside >= leastRemainingWords && vouchedOutside >= vouchedInside)
}

function markCards(tree: PageTree, peripheral: boolean[]): void {
  for (const children of tree.children) {
    if (children.length < leastCards) continue
    for (const group of alike(children)) {
      if (peripheral[group[0]?.index ?? 0] || !areCards(tree, group)) continue
      for (const card of group) peripheral[card.index] = true
    }
  }
  for (const element of tree.elements) {
    if (element.parent && peripheral[element.parent.index]) peripheral[element.index] = true
  }
}

function alike(elements: readonly HtmlElement[]): HtmlElement[][] {
  const groups = new Map<string, HtmlElement[]>()
  for (const element of elements) {
    if (!cardElements.has(element.name) || element.endBlock === element.firstBlock) continue
    const key = signature(element)
    const group = groups.get(key)
    if (group) group.push(element)
    else groups.set(key, [element])
  }
  return [...groups.values()].filter((group) => group.length >= leastCards)
}

// Several boxes of one kind, most of them short and with a line that is all link: other stories.
function areCards(tree: PageTree, group: readonly HtmlElement[]): boolean {
  const mass = group.reduce((sum, element) => sum + tree.massOf(element), 0)
  if (tree.mass - mass <= leastRemainingWords) return false
  return group.filter((element) => isCard(tree, element)).length >= cardShare * group.length
}

function isCard(tree: PageTree, element: HtmlElement): boolean {
  if (tree.wordsOf(element) >= cardWords) return false
  return tree.measures
    .slice(element.firstBlock, element.endBlock)
    .some((block) => block.linkDensity > cardLinkDensity && block.words >= cardLinkWords)
}
