import { describe, expect, it } from 'vitest'
import { standAlone } from '../../src/answering/stand-alone.ts'
import { standaloneQuestion } from '../../src/answering/standalone-question.ts'
import { saying } from '../chat/scripted-server.ts'
import { libraryOf } from './library.ts'
import { writingLibrary } from './writing/writing-library.ts'

const before = { question: 'Who opened the bridge at Orlat?', quote: null }

describe('standAlone', () => {
  it('asks the model what a follow-up means', async () => {
    const { deps } = await writingLibrary([saying('How long is the bridge at Orlat?')])
    expect(await standAlone('How long is it?', before, deps)).toBe('How long is the bridge at Orlat?')
  })

  it('carries words over where there is no model, or none that answers', async () => {
    const library = await libraryOf()
    const byWords = standaloneQuestion('How long is it?', before, library.build.languages)
    expect(byWords).toContain('bridge')
    expect(await standAlone('How long is it?', before, library)).toBe(byWords)
    const { deps } = await writingLibrary([(stage) => stage.refuse(400)])
    expect(await standAlone('How long is it?', before, deps)).toBe(byWords)
  })

  it('asks nobody about the first question of a talk', async () => {
    const { deps, server } = await writingLibrary([saying('Something else?')])
    expect(await standAlone('How long is it?', null, deps)).toBe('How long is it?')
    expect(server.requests).toHaveLength(0)
  })
})
