// No article and no question can make a regular expression slow: every one of the source takes linear time.
import { check } from 'recheck'
import { describe, expect, it } from 'vitest'
import {
  type Expression,
  filesThatMakeExpressions,
  madeExpressions,
  writtenExpressions,
} from './expressions.ts'

/** Not linear, and why that is of no harm. A reason that no longer fits any expression has to go. */
const harmless: Readonly<Record<string, string>> = {
  '/(\\p{L}+)[-\\u2010]$/u': 'sees the last 60 characters of a line',
  '/(?:\\. ?){4,}\\s*[\\divxlc]+$/': 'sees lines of at most 300 characters',
  '/(?:(?<=[。！？])[“‘]|(?<=\\s)["“„«‘]|[([「『（《〈【])[\\s([「『（《〈【“„«‘"]*$/u': 'sees 10 characters',
  '/(?:^|[.!?…:;]["\'”’»)\\]]*\\s+|\\n|^\\s*[-–—•*]\\s*|["“„«([])\\s*["“„«([]*$/u': 'sees 8 characters',
  '/\\/+$/': 'sees addresses out of the settings',
  '/\\be5-.*instruct/i': 'sees the name of a model out of the settings',
  '/mxbai-embed|bge-.*-en/i': 'sees the name of a model out of the settings',
}

const written = ({ pattern, flags }: Expression) => `/${pattern}/${flags}`

/** Those that a text can be made for on which their time grows with its square or worse, with such a text. */
async function slowOnes(expressions: readonly Expression[]): Promise<readonly string[]> {
  const slow: string[] = []
  for (const expression of expressions) {
    // `d` only asks for places. Without a limit in time the verdict is the same on every machine.
    const flags = expression.flags.replace('d', '')
    const verdict = await check(expression.pattern, flags, { timeout: null })
    if (verdict.status === 'safe') continue
    const text = verdict.status === 'vulnerable' ? verdict.attack.pattern : verdict.error.kind
    slow.push(`${written(expression)} in ${expression.places.join(', ')}: ${text}`)
  }
  return slow
}

describe('regular expressions', { timeout: 600_000 }, () => {
  it('are found', () => {
    expect(writtenExpressions().length).toBeGreaterThan(200)
  })

  it('take linear time, whatever they are given', async () => {
    const expressions = writtenExpressions()
    expect(await slowOnes(expressions.filter((each) => !(written(each) in harmless)))).toEqual([])
  })

  it('take linear time when they are put together', async () => {
    const files = filesThatMakeExpressions()
    const made = await madeExpressions(files)
    expect(made.map(({ places: [file] }) => file).sort()).toEqual([...files].sort())
    expect(await slowOnes(made)).toEqual([])
  })

  it('are not excused when they are gone', () => {
    const all = writtenExpressions().map(written)
    expect(Object.keys(harmless).filter((each) => !all.includes(each))).toEqual([])
  })
})
