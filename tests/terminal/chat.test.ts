import { describe, expect, it } from 'vitest'
import { swappableLibrary } from '../../src/answering/library.ts'
import { chat } from '../../src/terminal/chat.ts'
import { inputOf, library, nowhere, screen } from './helpers.ts'

/** What a chat with these lines says, without its greeting. */
async function said(...lines: string[]): Promise<{ written: string; errors: string }> {
  const shown = screen()
  await chat(swappableLibrary(await library()), shown.output, inputOf(lines.join('\n')), nowhere())
  return { written: shown.written().split('\n').slice(1).join('\n'), errors: shown.errors() }
}

describe('chat', () => {
  it('answers a line without a slash', async () => {
    expect((await said('Which dogs did the king give to his guest?')).written).toContain('[1] dogs.md')
  })

  it('answers /ask just so', async () => {
    const question = 'Which dogs did the king give to his guest?'
    expect(await said(`/ask ${question}`)).toEqual(await said(question))
  })

  it.each([
    ['/search crane', '1. harbour.txt'],
    ['/sources', 'Dogs for a guest'],
    ['/source harbour.txt', '1  Crane falls into the harbour'],
    ['/status', '4 articles'],
    ['/help', '/search <words>'],
    ['  /help  ', '/quit'],
  ])('knows %s', async (line, words) => {
    expect((await said(line)).written).toContain(words)
  })

  it('names the commands there are when there is no such one', async () => {
    expect((await said('/nonsense')).written).toMatch(/^There is no command \/nonsense\.\n[\s\S]*\/sources/)
  })

  it('says why a command failed and goes on', async () => {
    const { written, errors } = await said('/source nowhere.md', '/status')
    expect([errors, written]).toEqual([
      expect.stringContaining('No source is called "nowhere.md".'),
      expect.stringContaining('4 articles'),
    ])
  })

  it('takes a dash for a question like any other', async () => {
    expect((await said('-', '/status')).written).toMatch(/There is no question here[\s\S]*4 articles/)
  })

  it('asks back when nothing was asked', async () => {
    expect((await said('/ask')).written).toContain('There is no question here.')
  })

  it.each(['/quit', '/exit'])('ends with %s', async (line) => {
    expect((await said(line, '/status')).written).toBe('')
  })

  it('ends with the input', async () => {
    expect((await said('')).written).toBe('')
  })
})
