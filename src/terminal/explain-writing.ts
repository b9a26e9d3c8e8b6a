// How a written answer came about: the prompt, what the model wrote, and what became of each statement.
import type { JudgedStatement, StatementProblem, WritingTrace } from '../answering/writing/writing-trace.ts'
import type { Output } from './output.ts'
import { printable } from './printable.ts'

const problems: Readonly<Record<StatementProblem, string>> = {
  link: 'it has a link',
  mention: 'it mentions people',
  secret: 'it looks like a key or a token',
  key: 'it shows the key of a passage',
  instructions: 'it repeats the instructions',
  'too-long': 'it is too long',
  'no-key': 'it has no key that was offered',
  unsupported: 'the passages it cites do not hold it',
  contradicted: 'the second check did not find it in its passages',
  repeated: 'it was said before',
  'too-many': 'there were enough before it',
  refusal: 'it says that there is no answer',
}

/** Lines of text: model and cost, the passages under their keys, the draft as it came, the statements. */
export function explainWriting(writing: WritingTrace, { paint }: Pick<Output, 'paint'>): string[] {
  const { model, passages, messages, draft, statements, failure, checkFailure } = writing
  return [
    paint.bold(`Written by ${printable(model)}`),
    `  ${costInWords(writing)}`,
    ...(failure === null ? [] : [`  not used: ${printable(failure)}`]),
    ...(checkFailure === null ? [] : [`  no second check: ${printable(checkFailure)}`]),
    paint.bold('Passages in the prompt'),
    ...passages.map(({ key, hit }) => {
      return `  ${key}  ${printable(hit.article.source)}:${hit.passage.sentences[0]?.lines[0] ?? 1}`
    }),
    paint.bold('What the model was told'),
    ...messages.flatMap(({ role, text }) => indented(`${role}: ${text}`)),
    paint.bold('Draft'),
    ...indented(draft),
    paint.bold('Statements'),
    ...statements.flatMap((statement) => indented(inWords(statement, writing))),
  ]
}

function inWords(
  { outcome, problem, written, text, keys, missing, cites }: JudgedStatement,
  { passages }: WritingTrace,
): string {
  const cited = cites.map((place) => passages[place]?.key).join(', ')
  const lacking = missing.map((each) => `${each.kind} “${each.text}”`).join(', ')
  const why =
    problem === null ? '' : `: ${problems[problem]}${lacking === '' ? '' : ` (missing: ${lacking})`}`
  const citing = outcome === 'dropped' ? '' : `, cites ${cited}`
  const shown = outcome === 'dropped' || text === written ? '' : `\n  shown as: ${text}`
  return `${outcome}${citing}${why}\n  ${written} [${keys.join(', ')}]${shown}`
}

function costInWords({ usage, cost, firstWordMs, firstSentenceMs }: WritingTrace): string {
  const parts = usage
    ? [`${usage.input} tokens read, ${usage.output} written${usage.isGuessed ? ' (guessed)' : ''}`]
    : ['no answer, no tokens']
  if (cost !== null) parts.push(`cost ${cost.toFixed(6)}`)
  if (firstWordMs !== null) parts.push(`first word after ${Math.round(firstWordMs)} ms`)
  if (firstSentenceMs !== null) parts.push(`first checked sentence after ${Math.round(firstSentenceMs)} ms`)
  return parts.join(', ')
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => `  ${printable(line)}`)
}
