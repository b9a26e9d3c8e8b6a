import { describe, expect, it } from 'vitest'
import { keepAnswer, readAnswer } from '../../src/record/answers.ts'
import { writeTogether } from '../../src/record/write-together.ts'
import { newAnswer, temporaryRecord } from './temporary-record.ts'

describe('writeTogether', () => {
  it('writes what comes close together in one commit', async () => {
    let commits = 0
    const { soon } = writeTogether((work) => {
      commits++
      return work()
    })
    expect(await Promise.all([soon(() => 'one'), soon(() => 'two')])).toEqual(['one', 'two'])
    expect(commits).toBe(1)
  })

  it('tells a failure to its own work alone', async () => {
    const { record } = temporaryRecord()
    const failing = record.soon(() => record.run('INSERT INTO nowhere VALUES (1)'))
    const [, id] = await Promise.all([
      expect(failing).rejects.toThrow(/nowhere/),
      record.soon(() => keepAnswer(record, newAnswer())),
    ])
    expect(readAnswer(record, id)).toMatchObject({ question: 'When did it open?' })
    expect(record.all('SELECT id FROM answers')).toHaveLength(1)
  })
})

describe('a record', () => {
  it('reads what is still waiting to be written', async () => {
    const { record } = temporaryRecord()
    let id = ''
    const written = record.soon(() => {
      id = keepAnswer(record, newAnswer())
    })
    expect(record.all('SELECT id FROM answers')).toEqual([{ id }])
    await written
  })

  it('writes what is waiting before it is closed', async () => {
    const { record } = temporaryRecord()
    const written = record.soon(() => keepAnswer(record, newAnswer()))
    record.close()
    expect(await written).toMatch(/^[\w-]{10}$/)
  })
})
