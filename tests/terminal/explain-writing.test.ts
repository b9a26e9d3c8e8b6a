import pc from 'picocolors'
import { describe, expect, it } from 'vitest'
import { answerWithTrace } from '../../src/answering/answer-question.ts'
import { explain } from '../../src/terminal/explain.ts'
import { renderAnswer } from '../../src/terminal/render-answer.ts'
import { writing, writingLibrary } from '../answering/writing/writing-library.ts'

const output = { columns: 0, paint: pc.createColors(false) }
const question = 'How long is the bridge at Orlat and who opened it?'

async function explained(draft: string, unverified: 'drop' | 'mark' = 'drop') {
  const { deps } = await writingLibrary([writing(draft)], { writer: { unverified } })
  const { answer, trace } = await answerWithTrace(question, deps)
  return { answer, trace, text: explain(answer, trace, output) }
}

describe('the explanation of a written answer', () => {
  it('holds the model, the prompt, the draft as it came, and what became of each statement', async () => {
    const { text, trace } = await explained(
      'The `bridge` is 312 metres long. [{312 metres}]\nIt cost 9 dollars. [{312 metres}]\n',
    )
    const [passage] = trace?.writing?.passages ?? []
    expect(text).toContain('Written by openai:scripted\n  900 tokens read, 60 written')
    expect(text).toContain(`  ${passage?.key}  bridge.md:8`)
    expect(text).toContain('  system: You answer one question from passages of articles')
    expect(text).toContain(`Draft\n  The \`bridge\` is 312 metres long. [${passage?.key}]`)
    expect(text).toContain(
      `kept, cites ${passage?.key}\n    The \`bridge\` is 312 metres long. [${passage?.key}]\n    shown as: The bridge is 312 metres long.`,
    )
    expect(text).toContain('dropped: the passages it cites do not hold it (missing: number “9 dollars”)')
  })

  it('says why nothing of it is used', async () => {
    const { text } = await explained('Bob Smith opened it. [{312 metres}]')
    expect(text).toContain('  not used: Nothing that the chat model wrote stands in the passages.')
  })
})

describe('a marked sentence', () => {
  it('is told from the others, in the language of the asker', async () => {
    const { answer } = await explained('The bridge is 512 metres long. [{312 metres}]', 'mark')
    expect(renderAnswer(answer, output)).toContain('> The bridge is 512 metres long. [1] (not verified)')
    expect(renderAnswer({ ...answer, language: 'ro' }, output)).toContain('(neverificat)')
  })
})
