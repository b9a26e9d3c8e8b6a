// Nobody gets to read a file that is no article: not by its name, and not by a link that takes the place of one.
import { mkdir, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findSource } from '../../src/answering/find-source.ts'
import { openCitation } from '../../src/answering/open-citation.ts'
import { completeSource } from '../../src/discord/commands/complete-source.ts'
import { libraryOf } from '../answering/library.ts'
import { readMessage } from '../discord/read-message.ts'
import { runningBot } from '../discord/running-bot.ts'
import { slash } from '../discord/stand-in-events.ts'
import { temporaryFolder, writeFiles } from '../helpers.ts'

const secret = 'The password of the database is swordfish and must not be told to anybody.'
const files = {
  'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north of the peninsula.',
  'old/bridge.md': '# Bridge\n\nThe minister opened a bridge over the river that was built in two years.',
}

/** Names that have led out of a folder somewhere. */
const hostile = [
  ...['../secret.md', '../../etc/passwd', '/etc/passwd', 'C:\\\\windows\\\\win.ini', '..\\\\..\\\\secret.md'],
  ...[
    '%2e%2e%2fsecret.md',
    '..%2fsecret.md',
    '%252e%252e%252fsecret.md',
    '..%c0%afsecret.md',
    '..;/secret.md',
  ],
  ...['....//secret.md', 'old/../../secret.md', './../secret.md', 'dogs.md/../../secret.md', 'dogs.md\0.png'],
  ...['․․/secret.md', '．．／secret.md', '‥/secret.md', '..∕secret.md', '..⧸secret.md', '\u202e../secret.md'],
  ...['file:///etc/passwd', '~/.env', '.env', '$HOME/.env', '/proc/self/environ', '__proto__', 'constructor'],
]

describe('the name of an article', () => {
  it.each(hostile)('leads to an article or nowhere: %j', async (name) => {
    const library = await libraryOf(files)
    const { article, similar } = findSource(name, library.build.articles)
    const found = [...similar, ...(article ? [article] : [])].map(({ source }) => source)
    expect(Object.keys(files)).toEqual(expect.arrayContaining(found))
    const choices = completeSource(name, library.build.articles).map(({ value }) => value)
    expect(Object.keys(files)).toEqual(expect.arrayContaining(choices))
  })

  it.each(hostile)('opens no other file in Discord: %j', async (name) => {
    const library = await libraryOf(files)
    const { corpusDir } = library
    await writeFiles(join(corpusDir, '..'), { 'secret.md': secret, '.env': secret })
    const { run } = await runningBot({ library })
    const { message } = await run(slash('source', { file: name }))
    expect(readMessage(message ?? {})).not.toMatch(/swordfish|root:/)
  })
})

describe('a link that takes the place of an article', () => {
  async function withLink(place: (corpusDir: string, elsewhere: string) => Promise<void>) {
    const library = await libraryOf(files)
    const { corpusDir } = library
    const elsewhere = await temporaryFolder({ 'dogs.md': secret, 'old/bridge.md': secret })
    await place(corpusDir, elsewhere)
    return { library, corpusDir }
  }
  const instead = async (corpusDir: string, elsewhere: string) => {
    await rm(join(corpusDir, 'dogs.md'))
    await symlink(join(elsewhere, 'dogs.md'), join(corpusDir, 'dogs.md'))
  }
  const above = async (corpusDir: string, elsewhere: string) => {
    await rename(join(corpusDir, 'old'), join(corpusDir, 'older'))
    await symlink(join(elsewhere, 'old'), join(corpusDir, 'old'))
  }

  it.each([
    ['of the file itself', instead, 'dogs.md'],
    ['of a folder above it', above, 'old/bridge.md'],
  ])('is not followed by /source: %s', async (_, place, name) => {
    const { library } = await withLink(place)
    const { run } = await runningBot({ library })
    const { message } = await run(slash('source', { file: name }))
    expect(readMessage(message ?? {})).not.toContain('swordfish')
  })

  it.each([
    ['of the file itself', instead, 'dogs.md'],
    ['of a folder above it', above, 'old/bridge.md'],
  ])('is not followed by a citation that was given before: %s', async (_, place, source) => {
    const { corpusDir } = await withLink(place)
    const citation = { source, quote: 'a', start: 0, end: 0, lines: [1, 1] as const }
    const opened = await openCitation({ ...cited, ...citation }, 'hash', corpusDir)
    expect(opened.article).toBeNull()
  })

  it('may be the folder of the corpus itself', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'real'))
    await writeFiles(join(folder, 'real'), files)
    await symlink(join(folder, 'real'), join(folder, 'corpus'))
    const opened = await openCitation({ ...cited, source: 'dogs.md' }, 'hash', join(folder, 'corpus'))
    expect(opened.article?.title).toBe('Dogs')
  })
})

const cited = {
  ...{ number: 1, source: '', title: '', language: 'en', date: null, url: null, headings: [], quote: 'king' },
  ...{ lines: [1, 1] as const, start: 0, end: 0, peripheral: false },
}
