// How well the HTML reader tells an article's body from the rest of its page.
// Measure and data format of https://github.com/scrapinghub/article-extraction-benchmark (evaluate.py, MIT).
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import { readHtml } from '../corpus/read-html.ts'

/** Shares of the true and the found 4-token shingles of one page; the three sum to 1. */
export interface ShingleShares {
  readonly truePositive: number
  readonly falsePositive: number
  readonly falseNegative: number
}

/** Means over pages, each from 0 to 1; `f1` is the harmonic mean of the two means. */
export interface ArticleExtractionScore {
  readonly pages: number
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

const shingleTokens = 4
const gunzipped = promisify(gunzip)

/**
 * Reads `ground-truth.json` (id to articleBody) and `html/<id>.html.gz` in `folder`, takes body and heading lines of each
 * page as the found article, and scores them by the benchmark's measure.
 */
export async function evaluateArticleExtraction(folder: string): Promise<ArticleExtractionScore> {
  const truth: Record<string, { articleBody?: string }> = JSON.parse(
    await readFile(join(folder, 'ground-truth.json'), 'utf8'),
  )
  const shares: ShingleShares[] = []
  for (const [id, page] of Object.entries(truth)) {
    const html = (await gunzipped(await readFile(join(folder, 'html', `${id}.html.gz`)))).toString('utf8')
    shares.push(compareShingles(page.articleBody ?? '', articleText(html)))
  }
  return scoreShares(shares)
}

/**
 * The lines of a page that are the article, one per line. The benchmark's articleBody begins after the headline, so
 * headings before the first body line are left out.
 */
export function articleText(html: string): string {
  const { text, blocks } = readHtml(html)
  const firstBody = blocks.findIndex((block) => block.class === 'body')
  return blocks
    .filter((block, index) => block.class !== 'peripheral' && index >= firstBody)
    .map((block) => text.slice(block.start, block.end))
    .join('\n')
}

/** Compares two texts as bags of 4-token shingles (`string_shingle_matching` of the benchmark). */
export function compareShingles(truth: string, found: string): ShingleShares {
  const expected = countShingles(truth)
  const actual = countShingles(found)
  let [truePositive, falsePositive, falseNegative] = [0, 0, 0]
  for (const shingle of new Set([...expected.keys(), ...actual.keys()])) {
    const [inTruth, inFound] = [expected.get(shingle) ?? 0, actual.get(shingle) ?? 0]
    truePositive += Math.min(inTruth, inFound)
    falsePositive += Math.max(0, inFound - inTruth)
    falseNegative += Math.max(0, inTruth - inFound)
  }
  const sum = truePositive + falsePositive + falseNegative || 1
  return {
    truePositive: truePositive / sum,
    falsePositive: falsePositive / sum,
    falseNegative: falseNegative / sum,
  }
}

/** Averages precision over pages with found text and recall over pages with true text, as the benchmark does. */
export function scoreShares(shares: readonly ShingleShares[]): ArticleExtractionScore {
  const precision = mean(shares.map((page) => ratio(page.truePositive, page.falsePositive)))
  const recall = mean(shares.map((page) => ratio(page.truePositive, page.falseNegative)))
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall)
  return { pages: shares.length, precision, recall, f1 }
}

function ratio(hits: number, misses: number): number | null {
  return hits + misses === 0 ? null : hits / (hits + misses)
}

function mean(values: readonly (number | null)[]): number {
  const counted = values.filter((value) => value !== null)
  return counted.length === 0 ? 0 : counted.reduce((sum, value) => sum + value, 0) / counted.length
}

function countShingles(text: string): Map<string, number> {
  // Python's \w: letters, digits and the underscore of every script, without combining marks.
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  if (tokens.length === 0) return counts
  for (let index = 0; index < Math.max(1, tokens.length - shingleTokens + 1); index += 1) {
    const shingle = tokens.slice(index, index + shingleTokens).join(' ')
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1)
  }
  return counts
}
