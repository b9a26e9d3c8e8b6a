// Articles whose titles share words with a question: where to look when no passage answers it.
import type { ArticleEntry } from '../model.ts'
import { countedForm } from '../text/counted-form.ts'
import { isFunctionWord } from '../text/question-kind.ts'
import { type Word, words } from '../text/words.ts'
import { likenessTo } from './likeness.ts'

/** Less of a title's words in a question is chance. */
const leastShare = 0.3

/** The likeliest first, at most `limit`. */
export function similarTitles(
  question: string,
  language: string,
  articles: readonly ArticleEntry[],
  limit: number,
): ArticleEntry[] {
  const asked = topicOf(question, language)
  const alike = likenessTo(
    asked.map((word) => ({ form: countedForm(word), exact: word.isNumber || word.isRun })),
  )
  const shareOf = ({ title, language: own }: ArticleEntry) => {
    const named = topicOf(title, own)
    const said = named.reduce(
      (sum, word) => sum + Math.max(0, ...alike(countedForm(word)).map(([, share]) => share)),
      0,
    )
    return said / Math.max(1, named.length)
  }
  return articles
    .filter(({ isTitled }) => isTitled)
    .map((article) => ({ article, share: shareOf(article) }))
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.share - one.share || (one.article.source < other.article.source ? -1 : 1))
    .slice(0, limit)
    .map(({ article }) => article)
}

function topicOf(text: string, language: string): Word[] {
  return words(text).filter((word) => word.text.length > 1 && !isFunctionWord(word.text, language))
}
