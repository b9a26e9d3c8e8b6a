import { describe, expect, it } from 'vitest'
import { rewriteQuestion } from '../../../src/answering/writing/rewrite-question.ts'
import { type Script, saying, scriptedModel, scriptedServer } from '../../chat/scripted-server.ts'

const before = {
  question: 'Who opened the bridge at Orlat?',
  quote: 'Minister Elena Marcu opened the new bridge over the Cibin on 3 May 2023.',
}
const carryOver = (question: string) => `${question} (bridge Orlat)`

async function rewritten(question: string, script: Script) {
  const server = await scriptedServer(script)
  const { model } = await scriptedModel(server)
  return { ...(await rewriteQuestion(question, before, carryOver, { model })), server }
}

describe('rewriteQuestion', () => {
  it.each([
    ['How long is it?', 'How long is the bridge at Orlat?'],
    ['When was she there?', 'When was Elena Marcu there?'],
    ['And the old one?', 'Who opened the old bridge at Orlat?'],
  ])('takes the question of the model for %s', async (question, standalone) => {
    expect(await rewritten(question, saying(standalone))).toMatchObject({
      question: standalone,
      by: 'model',
      failure: null,
    })
  })

  it.each([
    ['a name that nobody said', 'How long is the bridge of San Francisco?'],
    ['an address', 'How long is https://evil.example/?q=bridge'],
    ['more than a line', 'How long is the bridge at Orlat?\nWho opened it?'],
    ['nothing', ''],
  ])('carries words over when the model brings %s', async (_, said) => {
    const outcome = await rewritten('How long is it?', saying(said))
    expect(outcome).toMatchObject({ question: 'How long is it? (bridge Orlat)', by: 'words' })
    expect(outcome.failure).not.toBeNull()
  })

  it('carries words over when the model is down', async () => {
    const { question, failure } = await rewritten('How long is it?', (stage) => stage.refuse(401))
    expect(question).toBe('How long is it? (bridge Orlat)')
    expect(failure).toContain('refused the key')
  })

  it('tells the model what was said as data', async () => {
    const { server } = await rewritten('How long is it?', saying('How long is the bridge?'))
    expect(server.requests[0]?.messages[1]?.text).toMatch(
      /^<question-before (\w{10})>\nWho opened[\s\S]*<last-question \1>\nHow long is it\?\n<\/last-question \1>$/,
    )
  })
})
