import { execFile } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readingLimits } from '../../src/corpus/limits.ts'
import { readInWorker } from '../../src/corpus/read-in-worker.ts'
import { UserError } from '../../src/errors.ts'
import { temporaryFolder } from '../helpers.ts'
import { linesFrom, pageObject, pdfFromObjects, pdfOf, streamObject } from './pdf-file.ts'
import { docxOf, epubOf, paragraph } from './zip-file.ts'

const sound = pdfOf([linesFrom(700, ['All is well.'])])
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'
const onePage = (page: string, ...more: readonly string[]) =>
  pdfFromObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [6 0 R] /Count 1 >>',
    ...[font, font, '<< >>'],
    page,
    ...more,
  ])

/** A page that draws a part ten times, which draws another ten times, and so on: 10,000,000,000 words from 3 kB. */
function endless(): Uint8Array {
  const depth = 10
  const parts = Array.from({ length: depth }, (_, i) => {
    const inside = `/XObject << /A ${9 + i} 0 R >>`
    const content = i === depth - 1 ? 'BT /Helvetica 11 Tf 60 700 Td (again) Tj ET' : '/A Do '.repeat(10)
    const about = `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << /Font << /Helvetica 3 0 R >> ${inside} >>`
    return streamObject(content, about)
  })
  return onePage(pageObject('7 0 R', '/XObject << /A 8 0 R >>'), streamObject('/A Do'), ...parts)
}

/** A page whose contents are 256 MB of spaces, packed to a quarter of a megabyte and that to a kilobyte. */
function bomb(): Uint8Array {
  const packed = deflateSync(deflateSync(Buffer.alloc(1 << 28, ' ')))
  const content = streamObject(packed.toString('latin1'), '/Filter [/FlateDecode /FlateDecode]')
  return onePage(pageObject('7 0 R'), content)
}

const readsOn = async () => expect((await readInWorker('pdf', sound)).text).toBe('All is well.\n')

// Each of these starts a thread or two.
describe('reading in a thread', { timeout: 30_000 }, () => {
  it('ends a file that has no end, and reads the next', async () => {
    const limits = { ...readingLimits, deadlineMs: 1500 }
    await expect(readInWorker('pdf', endless(), limits)).rejects.toThrow(
      'it was not read within 1.5 seconds; split it, or save it again in another format.',
    )
    await readsOn()
  })

  it('ends a file that needs too much memory outside the heap, and reads the next', async () => {
    const limits = { ...readingLimits, growthMegabytes: 100 }
    await expect(readInWorker('pdf', bomb(), limits)).rejects.toThrow(
      'it needs more memory than reading a file may take',
    )
    await readsOn()
  })

  it('ends a file that needs too much memory of the heap, and reads the next', async () => {
    const words = Array.from({ length: 30_000 }, (_, i) => paragraph(`word ${i * 7919}`)).join('')
    const large = docxOf(words)
    await expect(readInWorker('docx', large, { ...readingLimits, heapMegabytes: 64 })).rejects.toThrow(
      'it needs more memory than reading a file may take',
    )
    await readsOn()
  })

  it('reads files that are asked for at once, and tells each what is its own', async () => {
    const texts = ['One.', 'Two.', 'Three.']
    const asked = texts.map((text) => readInWorker('pdf', pdfOf([linesFrom(700, [text])])))
    const broken = readInWorker('docx', sound)
    expect((await Promise.all(asked)).map(({ text }) => text.trim())).toEqual(texts)
    await expect(broken).rejects.toThrow('it is damaged or not what its name says')
  })

  it('leaves the bytes it was given to their owner', async () => {
    const bytes = Uint8Array.from(sound)
    await readInWorker('pdf', bytes)
    expect(bytes).toEqual(sound)
  })
})

/** Bytes of a PDF that make pdf.js reject a promise of its own after it said that there is no text. */
const givenUpLate = [
  ...([
    [850, 120],
    [842, 47],
    [637, 64],
    [774, 9],
    [716, 91],
    [119, 132],
  ] as const),
  ...([
    [611, 169],
    [290, 53],
    [254, 120],
    [821, 178],
    [465, 247],
    [343, 73],
  ] as const),
]

describe('a file that was damaged', { timeout: 30_000 }, () => {
  const files = {
    pdf: pdfOf([linesFrom(700, ['All is well.', 'Or is it?']), linesFrom(700, ['Another page.'])]),
    docx: docxOf(paragraph('All is well.') + paragraph('Or is it?')),
    epub: epubOf({ 'a.xhtml': '<h1>All</h1><p>All is well.</p>' }),
  }

  it('does no harm to the files after it when its reader gives up late, where nobody listens', async () => {
    const bytes = Uint8Array.from(files.pdf)
    for (const [at, value] of givenUpLate) bytes[at] = value
    await expect(readInWorker('pdf', bytes)).rejects.toThrow(UserError)
    for (let i = 0; i < 60; i++) expect((await readInWorker('pdf', files.pdf)).text).toContain('All is well.')
  })

  it.each(['pdf', 'docx', 'epub'] as const)(
    'of format %s ends in a reading or in a sentence',
    async (format) => {
      const file = files[format]
      const damage = fc.array(fc.tuple(fc.nat(file.length - 1), fc.nat(255)), { minLength: 1, maxLength: 12 })
      await fc.assert(
        fc.asyncProperty(damage, async (changes) => {
          const bytes = Uint8Array.from(file)
          for (const [at, value] of changes) bytes[at] = value
          const outcome = await readInWorker(format, bytes).catch((error: unknown) => error)
          if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UserError)
          else expect(outcome).toMatchObject({ text: expect.any(String), fileOffsets: null })
        }),
        { numRuns: 60 },
      )
    },
  )
})

describe('built code', () => {
  it('reads in a thread as well, and the process ends by itself', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const folder = await temporaryFolder({
      'package.json': '{ "type": "module" }',
      'a.pdf': sound,
      'b.docx': docxOf(paragraph('In Word.')),
      'read.js': `
        import { readArticle } from './dist/corpus/read-article.js'
        for (const source of ['a.pdf', 'b.docx']) {
          const { article, problems } = await readArticle({ source, path: process.cwd() + '/' + source })
          console.log(article?.text.trim(), problems.length)
        }`,
    })
    await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
    const run = promisify(execFile)
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    const project = join(root, 'tsconfig.build.json')
    await run(process.execPath, [compiler, '-p', project, '--outDir', join(folder, 'dist')])
    const { stdout, stderr } = await run(process.execPath, ['read.js'], { cwd: folder })
    expect([stdout, stderr]).toEqual(['All is well. 0\nIn Word. 0\n', ''])
  }, 30_000)
})
