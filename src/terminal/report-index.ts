// What an index run says when it is done.
import type { IndexReport } from '../indexing/index-run.ts'
import { count } from './count.ts'
import type { Output } from './output.ts'
import { printable } from './printable.ts'

/** One line about the build, then a line for everything that needs a look. */
export function reportIndex({ manifest, built, problems, skipped }: IndexReport, output: Output): void {
  const { articleCount, passageCount } = manifest
  const state = built ? 'Indexed' : 'The index is up to date:'
  output.write(`${state} ${count(articleCount, 'article')}, ${count(passageCount, 'passage')}.\n`)
  reportProblems(problems, output)
  if (skipped.length > 0) {
    const names = skipped.slice(0, 5).join(', ')
    const more = skipped.length > 5 ? `, and ${skipped.length - 5} more` : ''
    output.writeError(`Not read, because Footnote has no reader for them: ${names}${more}.\n`)
  }
}

export function reportProblems(problems: IndexReport['problems'], { writeError, paint }: Output): void {
  for (const { source, message } of problems) writeError(`${paint.yellow(printable(source))}: ${message}\n`)
}
