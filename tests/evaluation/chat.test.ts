import { describe, expect, it } from 'vitest'
import { cannotAnswer } from '../../src/chat/words-to-model.ts'
import { builtInEmbedder } from '../../src/embeddings/built-in-embeddings.ts'
import { evaluateChat } from '../../src/evaluation/chat.ts'
import { passagesIn } from '../answering/writing/writing-library.ts'
import { type Script, saying, scriptedModel, scriptedServer } from '../chat/scripted-server.ts'
import { temporaryFolder } from '../helpers.ts'

const golden = {
  corpus: 'corpus',
  questions: [
    {
      question: 'How long is the bridge at Orlat?',
      language: 'en',
      kind: 'answered',
      sources: ['bridge.md'],
      contains: ['312 metres'],
      reason: 'the length is said',
    },
    {
      question: 'Who owns the bridge at Orlat?',
      language: 'en',
      kind: 'not-found',
      reason: 'the owner is not said',
    },
  ],
}

async function evaluated(...scripts: Script[]) {
  const folder = await temporaryFolder({
    'golden.json': JSON.stringify(golden),
    'corpus/bridge.md': '# The bridge at Orlat\n\nThe bridge at Orlat is 312 metres long.\n',
    'corpus/dogs.md': '# Dogs at the bridge\n\nTwo dogs guard the bridge at Orlat.\n',
  })
  const server = await scriptedServer(...scripts)
  const { model } = await scriptedModel(server, {
    budget: { tokens: null, money: null, prices: { input: 1, output: 10 } },
  })
  const writer = { model, unverified: 'drop', checksTwice: false } as const
  return evaluateChat(folder, { embedder: builtInEmbedder, writer }, () => {})
}

const keyOf = (request: Parameters<typeof passagesIn>[0], words: string) =>
  passagesIn(request).find(({ text }) => text.includes(words))?.key ?? ''

describe('evaluateChat', () => {
  it('measures citations by the check, refusals, tokens and money', async () => {
    const { title, rows, details } = await evaluated(
      saying((request) => {
        const [right, wrong] = [keyOf(request, '312'), keyOf(request, 'dogs')]
        return `The bridge is 312 metres long. [${right}, ${wrong}]\nIt is 400 metres long. [${right}]\n`
      }),
      saying(cannotAnswer),
    )
    expect(title).toBe('Golden questions through openai:scripted')
    expect(details).toEqual([])
    expect(rows).toHaveLength(2)
    expect(rows[1]).toMatchObject({
      ...{ language: 'all', questions: 2, right: 2, modelAsked: 2, written: 2, quotedInstead: 0 },
      ...{ citationRecall: 0.5, citationPrecision: 1 / 3, shown: 0.5 },
      ...{ wronglyRefused: 0, rightlyRefused: 1 },
      ...{ tokensRead: 1800, tokensWritten: 120, cost: 0.003 },
    })
  })

  it('counts the tokens of an answer that broke off, which is paid for too', async () => {
    const { rows } = await evaluated((stage) => {
      stage.say('The bridge of the')
      stage.end()
    })
    expect(rows.at(-1)).toMatchObject({ written: 0 })
    expect(Number(rows.at(-1)?.tokensRead)).toBeGreaterThan(100)
    expect(Number(rows.at(-1)?.cost)).toBeGreaterThan(0)
  })

  it('counts what had to be quoted instead, and tells why', async () => {
    const { rows, details } = await evaluated((stage) => stage.refuse(401))
    expect(rows[1]).toMatchObject({ written: 0, quotedInstead: 2, tokensRead: 0 })
    expect(details.join('\n')).toContain('quoted instead: The chat server at')
  })
})
