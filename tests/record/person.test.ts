// People stand in the record by keyed hashes only, and are found again by those who have the key.
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepAnswer, readAnswer } from '../../src/record/answers.ts'
import type { BotRecord } from '../../src/record/bot-record.ts'
import { countPerson, forgetPerson } from '../../src/record/forget-person.ts'
import { listGaps } from '../../src/record/gaps.ts'
import { migrations } from '../../src/record/migrations.ts'
import { openRecord, recordName } from '../../src/record/open-record.ts'
import { isAskedBy } from '../../src/record/person.ts'
import { keyName } from '../../src/record/record-key.ts'
import { temporaryFolder } from '../helpers.ts'
import { newAnswer, temporaryRecord } from './temporary-record.ts'

function open(folder: string): { record: BotRecord; said: string[] } {
  const said: string[] = []
  const record = openRecord({ folder, now: () => 42, warn: (sentence) => said.push(sentence) })
  onTestFinished(record.close)
  return { record, said }
}

const contentOf = (folder: string) =>
  [recordName, `${recordName}-wal`].map((name) => readFileSync(join(folder, name), 'latin1')).join('')

describe('isAskedBy', () => {
  it('knows who asked, and nobody once that person was forgotten', () => {
    const { record } = temporaryRecord()
    const id = keepAnswer(record, newAnswer())
    const asked = () =>
      ['ana', 'dan'].filter((userId) => {
        const answer = readAnswer(record, id)
        return answer !== null && isAskedBy(record, answer, userId)
      })
    expect(asked()).toEqual(['ana'])
    expect(countPerson(record, 'ana')).toEqual({ answers: 1, feedback: 0 })
    forgetPerson(record, 'ana')
    expect(asked()).toEqual([])
  })
})

describe('the key', () => {
  it('is made once, for its owner alone, and no id stands in the record', async () => {
    const folder = await temporaryFolder()
    const first = open(folder)
    const id = keepAnswer(first.record, newAnswer({ userId: '123456789012345678' }))
    expect(contentOf(folder)).not.toContain('123456789012345678')
    first.record.close()
    const { record, said } = open(folder)
    expect(countPerson(record, '123456789012345678')).toEqual({ answers: 1, feedback: 0 })
    expect(readAnswer(record, id)?.person).toMatch(/^[\w-]{43}$/)
    expect(statSync(join(folder, keyName)).mode & 0o777).toBe(0o600)
    expect([...first.said, ...said]).toEqual([])
  })

  it('is missed when it was lost', async () => {
    const folder = await temporaryFolder()
    open(folder).record.close()
    rmSync(join(folder, keyName))
    expect(open(folder).said).toEqual([
      expect.stringContaining('is not the one this record was written with'),
    ])
  })

  it('is left alone when it is none, and nothing is written under another', async () => {
    const folder = await temporaryFolder()
    open(folder).record.close()
    writeFileSync(join(folder, keyName), 'not a key')
    const { record, said } = open(folder)
    expect(said).toEqual([expect.stringContaining('does not hold 64 hexadecimal digits')])
    keepAnswer(record, newAnswer())
    expect(readFileSync(join(folder, keyName), 'utf8')).toBe('not a key')
  })
})

describe('a record from before the key', () => {
  it('loses its ids and the words of its gaps, and forgets people all the same', async () => {
    const folder = await temporaryFolder()
    const before = new Database(join(folder, recordName))
    before.exec(String(migrations[0]))
    before.exec('PRAGMA user_version = 1')
    for (const id of ['AAAAAAAAAA', 'BBBBBBBBBB']) {
      before.exec(
        `INSERT INTO answers VALUES ('${id}', 1, '123456789012345678', NULL, NULL, NULL, NULL, 'Where is it?',
           'where is it hidden', 'en', 'not-found', '[]', '[]', '[]', 0, 'build', NULL)`,
      )
    }
    before.close()
    const { record, said } = open(folder)
    expect(said).toEqual([])
    expect(contentOf(folder)).not.toMatch(/123456789012345678|where is it hidden/)
    expect(listGaps(record, 9)).toMatchObject([{ question: 'Where is it?', count: 2 }])
    expect(forgetPerson(record, '123456789012345678')).toEqual({ answers: 2, feedback: 0 })
  })
})
