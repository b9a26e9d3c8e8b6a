// The program as a process: exit codes, and what goes to which stream.
import { spawn } from 'node:child_process'
import { readdir, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { temporaryCorpus, temporaryFolder } from './helpers.ts'
import { program, root } from './program.ts'

interface Run {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

interface Options {
  readonly dirs?: { readonly corpusDir: string; readonly indexDir: string }
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** Stop listening after the first words, as `head` does. */
  readonly leave?: boolean
}

async function footnote(
  args: readonly string[],
  { dirs, input = '', env = {}, leave }: Options = {},
): Promise<Run> {
  // Its own working directory: nobody's .env is read.
  const cwd = await temporaryFolder()
  const folders = dirs ? { CORPUS_DIR: dirs.corpusDir, INDEX_DIR: dirs.indexDir } : {}
  const { PATH = '' } = process.env
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...program, ...args], {
      cwd,
      env: { PATH, ...folders, ...env },
    })
    let [out, err] = ['', '']
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text
      if (leave) child.stdout.destroy()
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text
    })
    child.on('error', fail).on('close', (code) => done({ code, out, err }))
    // A process that fails early does not read its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
  })
}

const articles = {
  'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north of the peninsula.',
  'bridge.md': '# Bridge\n\nThe minister opened a bridge over the river that was built in two years.',
  'harbour.md': '# Harbour\n\nA crane fell into the basin of the harbour, but nobody was hurt there.',
}
const question = 'Which dogs did the king give to his guest?'

describe('footnote', () => {
  it('shows its commands and exit codes', async () => {
    const { code, out } = await footnote(['--help'])
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/ask .*[\s\S]*search .*[\s\S]*Exit codes: 0 done, 1 failed/),
    ])
  })

  it('shows its version', async () => {
    expect(await footnote(['--version'])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    })
  })

  it.each([
    [['nonsense'], 'There is no command nonsense; see --help.'],
    [['ask', '--nonsense', 'x'], "unknown option '--nonsense'"],
    [['ask'], "missing required argument 'question'"],
    [['search', '--limit', '0', 'x'], 'It must be a whole number above 0.'],
  ])('refuses %j with exit code 2', async (args, message) => {
    expect(await footnote(args)).toMatchObject({ code: 2, out: '', err: expect.stringContaining(message) })
  })

  it('has exit code 1 and a sentence for a missing corpus', async () => {
    const dirs = { corpusDir: '/nowhere/at/all', indexDir: await temporaryFolder() }
    expect(await footnote(['ask', question], { dirs })).toEqual({
      ...{ code: 1, out: '' },
      err: 'The corpus folder /nowhere/at/all does not exist. Create it and put articles in, or set CORPUS_DIR.\n',
    })
  })

  it('has exit code 1 and a sentence when there is nothing to check sentences on', async () => {
    expect(await footnote(['eval', '--citations', '/nowhere'])).toEqual({
      ...{ code: 1, out: '' },
      err: '/nowhere holds no *.<language>.json (XQuAD) to make true and false sentences from; name a folder that does.\n',
    })
  })

  it('has exit code 1 and a sentence when there is no chat model to measure', async () => {
    expect(await footnote(['eval', '--chat'])).toEqual({
      ...{ code: 1, out: '' },
      err: 'There is no chat model to measure. Set CHAT_MODEL.\n',
    })
  })

  it('has exit code 1 for wrong settings and names them all', async () => {
    const env = { DISCORD_TOKEN: 'a b', DISCORD_GUILD_ID: 'x' }
    expect(await footnote([], { env })).toMatchObject({
      code: 1,
      err: expect.stringMatching(/DISCORD_TOKEN[\s\S]*DISCORD_GUILD_ID/),
    })
  })

  it('indexes what it can, names the rest, and has exit code 3', async () => {
    const dirs = await temporaryCorpus({
      ...articles,
      'binary.md': Uint8Array.of(80, 75, 3, 4, 0, 0),
      'empty.txt': '',
    })
    await writeFile(join(dirs.corpusDir, 'big.txt'), '')
    await truncate(join(dirs.corpusDir, 'big.txt'), 200 * 1024 * 1024)
    await symlink('/etc/hostname', join(dirs.corpusDir, 'host.txt'))
    const { code, out, err } = await footnote(['index'], { dirs })
    expect([code, out]).toEqual([3, 'Indexed 3 articles, 3 passages.\n'])
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((line) => line.split(':')[0])
        .toSorted(),
    ).toEqual([...['big.txt', 'binary.md', 'empty.txt', 'host.txt']])
  })

  it('has exit code 0 when the index was up to date', async () => {
    const dirs = await temporaryCorpus(articles)
    await footnote(['index'], { dirs })
    expect(await footnote(['index'], { dirs })).toEqual({
      ...{ code: 0, err: '' },
      out: 'The index is up to date: 3 articles, 3 passages.\n',
    })
  })

  it('answers with a citation, plain in a pipe', async () => {
    const { code, out, err } = await footnote(['ask', question], { dirs: await temporaryCorpus(articles) })
    expect([code, err, out]).toEqual([
      0,
      '',
      expect.stringMatching(/^> [\w .]* \[1\]\n\n\[1\] dogs\.md, line 3\n$/),
    ])
  })

  it('answers questions from standard input, one object a line', async () => {
    const dirs = await temporaryCorpus(articles)
    const { out } = await footnote(['ask', '--json', '-'], { dirs, input: `${question}\n\nhello\n` })
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).kind),
    ).toEqual(['answered', 'declined', 'declined'])
  })

  it('opens a chat when there is no token', async () => {
    const dirs = await temporaryCorpus(articles)
    const { code, out } = await footnote([], { dirs, input: `${question}\n/quit\n` })
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(/^Indexed 3 articles[\s\S]*or type \/help\.\n[\s\S]*dogs\.md/),
    ])
  })

  it('does not mind a reader that goes away', async () => {
    const dirs = await temporaryCorpus(articles)
    const input = `${question}\n`.repeat(2000)
    expect(await footnote(['ask', '--json', '-'], { dirs, input, leave: true })).toMatchObject({
      code: 0,
      err: '',
    })
  })

  it('mends a damaged index by itself', async () => {
    const dirs = await temporaryCorpus(articles)
    await footnote(['index'], { dirs })
    const [segment = ''] = await readdir(join(dirs.indexDir, 'segments'))
    await truncate(join(dirs.indexDir, 'segments', segment), 3)
    const { code, out } = await footnote(['ask', question], { dirs })
    expect([code, out]).toEqual([0, expect.stringContaining('[1] dogs.md')])
  })

  it('answers from the shipped corpus in both its languages', async () => {
    const dirs = { corpusDir: join(root, 'corpus'), indexDir: await temporaryFolder() }
    const input = 'Which dogs did Kim give to Putin?\nCâți militari nord-coreeni au fost trimiși în Rusia?\n'
    const { out } = await footnote(['ask', '--json', '-'], { dirs, input })
    const quotes = out
      .trimEnd()
      .split('\n')
      .map((line) =>
        JSON.parse(line)
          .citations.map(({ quote }: { quote: string }) => quote)
          .join(' '),
      )
    expect(quotes).toEqual([expect.stringContaining('Pungsan'), expect.stringContaining('11.000')])
  })
})
