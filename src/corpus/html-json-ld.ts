// Reads the schema.org description of an article that many pages carry as JSON-LD.
import { z } from 'zod'

/** What a page's JSON-LD says about its article; each null when it says nothing. */
export interface JsonLdArticle {
  readonly headline: string | null
  readonly datePublished: string | null
  readonly language: string | null
}

const text = z.string().trim().min(1)
const articleSchema = z.object({
  '@type': z
    .union([text, z.array(text)])
    .optional()
    .catch(undefined),
  headline: text.optional().catch(undefined),
  datePublished: text.optional().catch(undefined),
  inLanguage: text.optional().catch(undefined),
})
const graphSchema = z.object({ '@graph': z.array(z.unknown()) })
const articleType = /Article|Posting|Report|Review|WebPage|Recipe|ClaimReview/

/** Merges what the first articles in the scripts say; scripts that are no JSON are skipped. */
export function readJsonLd(scripts: readonly string[]): JsonLdArticle {
  const articles = scripts.flatMap((script) => articlesIn(parse(script)))
  const first = (read: (article: Article) => string | undefined) =>
    articles.map(read).find((value) => value !== undefined) ?? null
  return {
    headline: first((article) => article.headline),
    datePublished: first((article) => article.datePublished),
    language: first((article) => article.inLanguage),
  }
}

type Article = z.infer<typeof articleSchema>

function articlesIn(value: unknown): Article[] {
  if (Array.isArray(value)) return value.flatMap((item) => articleIn(item))
  const graph = graphSchema.safeParse(value)
  return graph.success ? graph.data['@graph'].flatMap((item) => articleIn(item)) : articleIn(value)
}

function articleIn(value: unknown): Article[] {
  const article = articleSchema.safeParse(value)
  return article.success && articleType.test(String(article.data['@type'])) ? [article.data] : []
}

// Content systems often leave raw line breaks inside JSON strings and wrap the whole in a CDATA comment.
function parse(script: string): unknown {
  const json = script.replace(
    /^\s*(?:\/\*|\/\/|<!--)?\s*(?:<!\[CDATA\[)?(?:\*\/)?|(?:\/\*|\/\/)?\s*(?:\]\]>|-->)(?:\*\/)?\s*$/g,
    '',
  )
  try {
    return JSON.parse(json.replace(/[\r\n\t]+/g, ' '))
  } catch {
    // Metadata is a gain, not a condition: the page is read without it.
    return null
  }
}
