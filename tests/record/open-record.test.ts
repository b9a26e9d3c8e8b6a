// The file of the record: kept over restarts and kills, replaced when damaged, left alone when newer.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished } from 'vitest'
import { keepAnswer, readAnswer } from '../../src/record/answers.ts'
import type { BotRecord } from '../../src/record/bot-record.ts'
import { migrations } from '../../src/record/migrations.ts'
import { openRecord, recordName } from '../../src/record/open-record.ts'
import { temporaryFolder } from '../helpers.ts'
import { newAnswer } from './temporary-record.ts'

/** Opens the record of a folder, and keeps what it says about it. */
function open(folder: string): { record: BotRecord; said: string[] } {
  const said: string[] = []
  const record = openRecord({ folder, now: () => 42, warn: (sentence) => said.push(sentence) })
  onTestFinished(record.close)
  return { record, said }
}

describe('openRecord', () => {
  it('makes its folder, and finds what was kept there', async () => {
    const folder = join(await temporaryFolder(), 'deep', 'data')
    const first = open(folder)
    const id = keepAnswer(first.record, newAnswer())
    first.record.close()
    const second = open(folder)
    expect(readAnswer(second.record, id)).toMatchObject({ id, question: 'When did it open?' })
    expect([...first.said, ...second.said]).toEqual([])
  })

  it('lets two processes write, as shards do', async () => {
    const folder = await temporaryFolder()
    const [one, other] = [open(folder), open(folder)]
    const id = keepAnswer(one.record, newAnswer())
    keepAnswer(other.record, newAnswer())
    expect(readAnswer(other.record, id)?.id).toBe(id)
    expect([...one.said, ...other.said]).toEqual([])
  })

  it.each([
    ['is no database', async () => Buffer.from('something else entirely '.repeat(500))],
    ['is torn', async (whole: Buffer) => whole.subarray(0, 5000)],
    ['has flipped bytes', async (whole: Buffer) => Buffer.from(whole).fill(0xa5, 4096, 9000)],
  ])('sets a file aside that %s, says so and goes on', async (_, damage) => {
    const folder = await temporaryFolder()
    const before = open(folder)
    for (let i = 0; i < 50; i++) keepAnswer(before.record, newAnswer())
    before.record.close()
    const path = join(folder, recordName)
    const damaged = await damage(await readFile(path))
    await writeFile(path, damaged)
    const { record, said } = open(folder)
    expect(said).toEqual([
      expect.stringMatching(
        /^The record .*record\.db was damaged \(.+\) and set aside as .*; a new one was begun\./,
      ),
    ])
    expect(await readFile(`${path}.damaged-42`)).toEqual(damaged)
    const id = keepAnswer(record, newAnswer())
    record.close()
    expect(readAnswer(open(folder).record, id)?.id).toBe(id)
  })

  it('leaves a file of a newer version alone, says what to do and answers all the same', async () => {
    const folder = await temporaryFolder()
    const newer = open(folder)
    newer.record.run(`PRAGMA user_version = ${migrations.length + 1}`)
    newer.record.close()
    const { record, said } = open(folder)
    expect(said).toEqual([expect.stringContaining('was written by a newer version of Footnote')])
    expect(said[0]).toContain('Update Footnote, or set DATA_DIR to another folder.')
    expect(readAnswer(record, keepAnswer(record, newAnswer()))).not.toBeNull()
    expect((await readdir(folder)).filter((name) => name.includes('damaged'))).toEqual([])
  })

  it('says what to do when its folder cannot be used, and answers all the same', async () => {
    const folder = await temporaryFolder({ data: 'a file where the folder should be' })
    const { record, said } = open(join(folder, 'data'))
    expect(said).toEqual([
      expect.stringMatching(/cannot be used \(.+\)\. Make its folder writable, or set DATA_DIR/),
    ])
    expect(readAnswer(record, keepAnswer(record, newAnswer()))).not.toBeNull()
  })

  it('says what to do when a folder lies in the place of its file', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, recordName))
    const { said } = open(folder)
    expect(said).toEqual([expect.stringContaining('cannot be used')])
  })
})

describe('a process that is killed', () => {
  it('loses nothing that was acknowledged', async () => {
    const folder = await temporaryFolder()
    const answer = JSON.stringify(newAnswer())
    const source = (name: string) => JSON.stringify(new URL(`../../src/record/${name}`, import.meta.url).href)
    const program = `
      import { openRecord } from ${source('open-record.ts')}
      import { keepAnswer } from ${source('answers.ts')}
      const record = openRecord({ folder: ${JSON.stringify(folder)}, now: Date.now, warn: console.error })
      for (;;) console.log(keepAnswer(record, ${answer}))
    `
    const loader = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', program]
    const cwd = fileURLToPath(new URL('../..', import.meta.url))
    const child = spawn(process.execPath, loader, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
    let acknowledged = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      acknowledged += text
      if (acknowledged.length > 1000) child.kill('SIGKILL')
    })
    await once(child, 'close')
    const kept = acknowledged.split('\n').slice(0, -1)
    expect(kept.length).toBeGreaterThan(50)
    const { record, said } = open(folder)
    expect(kept.filter((id) => readAnswer(record, id) === null)).toEqual([])
    expect(said).toEqual([])
  })
})
