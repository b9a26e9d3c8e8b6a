import { mkdir, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listFiles } from '../../src/corpus/list-files.ts'
import { temporaryFolder } from '../helpers.ts'

const sourcesIn = async (folder: string) => (await listFiles(folder)).files.map(({ source }) => source)

describe('listFiles', () => {
  it('lists what it can read in all folders, in the order of their names', async () => {
    const folder = await temporaryFolder({
      'b.txt': '',
      'a/z.md': '',
      'a.html': '',
      'B.HTM': '',
      'c.markdown': '',
    })
    expect(await sourcesIn(folder)).toEqual(['B.HTM', 'a.html', 'a/z.md', 'b.txt', 'c.markdown'])
  })

  it('lists every kind of file that is read', async () => {
    const names = 'csv docx epub htm html json jsonl markdown md ndjson pdf tsv txt'.split(' ')
    const files = names.map((ending) => [`a.${ending}`, ''] as const)
    expect(await sourcesIn(await temporaryFolder(Object.fromEntries(files)))).toEqual(
      names.map((ending) => `a.${ending}`),
    )
  })

  it('names files of other kinds as skipped', async () => {
    const folder = await temporaryFolder({ 'a.md': '', 'b.xyz': '', README: '' })
    expect((await listFiles(folder)).skipped.toSorted()).toEqual(['README', 'b.xyz'])
  })

  it('leaves hidden files and folders alone', async () => {
    expect(await sourcesIn(await temporaryFolder({ '.a.md': '', '.git/b.md': '', 'c.md': '' }))).toEqual([
      'c.md',
    ])
  })

  it('takes paths with spaces and emoji', async () => {
    expect(await sourcesIn(await temporaryFolder({ 'my news 📰/première page.md': '' }))).toEqual([
      'my news 📰/première page.md',
    ])
  })

  it('tells size and time of a file', async () => {
    const { files } = await listFiles(await temporaryFolder({ 'a.md': 'Text.' }))
    expect(files[0]).toMatchObject({ bytes: 5, modifiedMs: expect.any(Number) })
  })

  it('enters a folder that is called like an article', async () => {
    expect(await sourcesIn(await temporaryFolder({ 'x.md/a.md': '' }))).toEqual(['x.md/a.md'])
  })

  it('does not follow a link out of the corpus', async () => {
    const outside = await temporaryFolder({ 'secret.md': 'Secret.' })
    const folder = await temporaryFolder({ 'a.md': '' })
    await symlink(join(outside, 'secret.md'), join(folder, 'link.md'))
    expect(await listFiles(folder)).toMatchObject({
      files: [{ source: 'a.md' }],
      problems: [
        {
          source: 'link.md',
          message: 'it is a symbolic link that leaves the corpus folder; copy the file in instead.',
        },
      ],
    })
  })

  it('does not follow a link to a folder whose name only begins like the corpus', async () => {
    const parent = await temporaryFolder({ 'corpus/a.md': '', 'corpus-private/b.md': '' })
    await symlink(join(parent, 'corpus-private'), join(parent, 'corpus', 'link'))
    expect((await listFiles(join(parent, 'corpus'))).problems).toHaveLength(1)
  })

  it('says that a link leads nowhere', async () => {
    const folder = await temporaryFolder({ 'a.md': '' })
    await symlink(join(folder, 'gone.md'), join(folder, 'link.md'))
    expect((await listFiles(folder)).problems).toEqual([
      { source: 'link.md', message: 'it is a symbolic link that leads nowhere; remove it or mend it.' },
    ])
  })

  it('lists a file once that a link inside the corpus leads to', async () => {
    const folder = await temporaryFolder({ 'a.md': '' })
    await symlink(join(folder, 'a.md'), join(folder, 'b.md'))
    expect(await listFiles(folder)).toMatchObject({ files: [{ source: 'a.md' }], problems: [] })
  })

  it.each(['.hidden/a.md', 'a.data'])(
    'says that a link leads to %s, which is not read itself',
    async (target) => {
      const folder = await temporaryFolder({ [target]: 'Text.' })
      await symlink(join(folder, target), join(folder, 'link.md'))
      expect((await listFiles(folder)).problems).toEqual([
        {
          source: 'link.md',
          message: 'it is a symbolic link to a file that is not read itself; copy the file in instead.',
        },
      ])
    },
  )

  it('does not walk in circles', async () => {
    const folder = await temporaryFolder({ 'a/b.md': '' })
    await symlink(folder, join(folder, 'a', 'loop'))
    expect(await sourcesIn(folder)).toEqual(['a/b.md'])
  })

  it('takes a corpus folder that is itself a link', async () => {
    const parent = await temporaryFolder({ 'real/a.md': '' })
    await symlink(join(parent, 'real'), join(parent, 'corpus'))
    expect(await sourcesIn(join(parent, 'corpus'))).toEqual(['a.md'])
  })

  it('says that the corpus folder is missing and what to do', async () => {
    const folder = join(await temporaryFolder(), 'nowhere')
    await expect(listFiles(folder)).rejects.toThrow(
      `The corpus folder ${folder} does not exist. Create it and put articles in, or set CORPUS_DIR.`,
    )
  })

  it('says that the corpus folder is a file', async () => {
    const folder = await temporaryFolder({ 'corpus.md': '' })
    await expect(listFiles(join(folder, 'corpus.md'))).rejects.toThrow('which is a file')
  })

  it('finds nothing in an empty folder', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'empty'))
    expect(await listFiles(folder)).toEqual({ files: [], problems: [], skipped: [] })
  })
})
