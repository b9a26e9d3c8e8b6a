// The sentence for a corpus without an article.
import { formats } from '../corpus/formats.ts'
import { type Problem, UserError } from '../errors.ts'

/** Says what is wrong with each file, and what could be read. */
export function nothingToIndex(
  corpusDir: string,
  problems: readonly Problem[],
  skipped: readonly string[],
): UserError {
  const details = [
    ...problems.map(({ source, message }) => `${source}: ${message}`),
    ...(skipped.length > 0 ? [`${skipped.length} files of kinds Footnote does not read were skipped.`] : []),
  ]
  const message = `There is nothing to index in ${corpusDir}. Put articles in: ${[...formats.keys()].join(', ')}.`
  return new UserError([message, ...details].join('\n  '))
}
