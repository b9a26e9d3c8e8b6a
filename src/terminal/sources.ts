// The commands `sources` and `source`: which articles there are, and one of them with its line numbers.
import { join } from 'node:path'
import type { AnswerDependencies } from '../answering/answer-question.ts'
import { findSource } from '../answering/find-source.ts'
import { readFileText } from '../corpus/read-article.ts'
import { messageOf, UserError } from '../errors.ts'
import type { ArticleEntry } from '../model.ts'
import { dateInWords, languageName } from '../text/wording.ts'
import { count } from './count.ts'
import type { Output } from './output.ts'
import { printable } from './printable.ts'
import { wrap } from './wrap.ts'

/** Lists the articles: file, then title, date, language and size. */
export function listSources(
  { build }: Pick<AnswerDependencies, 'build'>,
  { json }: { readonly json?: boolean },
  output: Output,
): void {
  if (json) {
    for (const article of build.articles) output.write(`${JSON.stringify(describe(article))}\n`)
    return
  }
  const articles = build.articles.map((article) => {
    const about = [article.title, languageName(article.language, 'en')]
    if (article.date !== null) about.push(dateInWords(article.date, 'en'))
    about.push(count(article.passageCount, 'passage'))
    return `${output.paint.bold(printable(article.source))}\n${wrap(printable(about.join(' · ')), output.columns, '  ')}`
  })
  output.write(`${articles.join('\n')}\n`)
}

/**
 * Prints an article as it lies in the file (of a binary format: its text), with line numbers.
 * @throws UserError when no article is meant or the file is gone
 */
export async function showSource(
  wanted: string,
  { build, corpusDir }: Pick<AnswerDependencies, 'build' | 'corpusDir'>,
  { write, paint }: Output,
): Promise<void> {
  const { article, similar } = findSource(wanted, build.articles)
  if (!article) {
    const hint = similar.map(({ source }) => source).join(', ')
    throw new UserError(
      `No source is called "${wanted}". ${hint ? `Did you mean: ${hint}?` : 'See: /sources'}`,
    )
  }
  const lines = (await readSource(article, corpusDir)).split(/\r\n|\n|\r/)
  const width = String(lines.length).length
  write(`${paint.bold(printable(article.title))}\n`)
  lines.forEach((line, i) => {
    write(`${paint.dim(String(i + 1).padStart(width))}  ${printable(line)}\n`)
  })
}

async function readSource({ source }: ArticleEntry, corpusDir: string): Promise<string> {
  try {
    return await readFileText({ source, path: join(corpusDir, source) })
  } catch (error) {
    throw new UserError(`${source} cannot be read any more: ${messageOf(error)}`, { cause: error })
  }
}

function describe({ source, title, language, date, url, bytes, passageCount }: ArticleEntry): object {
  return { source, title, language, date, url, bytes, passages: passageCount }
}
