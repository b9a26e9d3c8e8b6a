import { appendFile, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { VectorCache } from '../../src/embeddings/vector-cache.ts'
import { temporaryFolder } from '../helpers.ts'

const vectorOf = (...numbers: number[]) => Float32Array.from(numbers)
const kept = [
  ['one', vectorOf(1, 0.5)],
  ['two', vectorOf(0, -0.25)],
] as const

/** A folder with two vectors in one file. */
async function filled() {
  const folder = await temporaryFolder()
  await new VectorCache(folder, 'model').put(kept)
  const [name = ''] = await readdir(folder)
  const inside = join(folder, name)
  const [file = ''] = await readdir(inside)
  const read = async (...texts: string[]) => {
    const cache = new VectorCache(folder, 'model')
    return Promise.all(texts.map((text) => cache.get(text)))
  }
  return { folder, inside, path: join(inside, file), read }
}

describe('VectorCache', () => {
  it('gives back what was kept, in another run too', async () => {
    const { read } = await filled()
    expect(await read('one', 'two', 'three')).toEqual([vectorOf(1, 0.5), vectorOf(0, -0.25), undefined])
  })

  it('gives back what was kept in the same run', async () => {
    const cache = new VectorCache(await temporaryFolder(), 'model')
    await cache.put(kept)
    expect(await cache.get('one')).toEqual(vectorOf(1, 0.5))
  })

  it('does not give the vectors of one model to another', async () => {
    const { folder } = await filled()
    expect(await new VectorCache(folder, 'model/').get('one')).toBeUndefined()
  })

  it('writes a file of its own in each run', async () => {
    const { folder, inside, read } = await filled()
    await new VectorCache(folder, 'model').put([['three', vectorOf(3, 3)]])
    expect([(await readdir(inside)).length, await read('one', 'three')]).toEqual([
      2,
      [vectorOf(1, 0.5), vectorOf(3, 3)],
    ])
  })

  it('keeps what is put at the same time', async () => {
    const { folder, read } = await filled()
    const cache = new VectorCache(folder, 'model')
    await Promise.all(['a', 'b', 'c'].map((text, i) => cache.put([[text, vectorOf(i, i)]])))
    expect(await read('a', 'b', 'c')).toEqual([vectorOf(0, 0), vectorOf(1, 1), vectorOf(2, 2)])
  })

  it('keeps vectors of another length beside', async () => {
    const { folder, read } = await filled()
    const cache = new VectorCache(folder, 'model')
    await cache.put([['long', vectorOf(1, 2, 3)]])
    await cache.put([['short', vectorOf(1)]])
    expect(await read('long', 'short')).toEqual([vectorOf(1, 2, 3), vectorOf(1)])
  })

  it.each([1, 4, 27])('leaves out a last record that lacks %d bytes', async (missing) => {
    const { path, read } = await filled()
    await truncate(path, (await readFile(path)).length - missing)
    expect(await read('one', 'two')).toEqual([vectorOf(1, 0.5), undefined])
  })

  it('leaves out a vector with a flipped bit', async () => {
    const { path, read } = await filled()
    const bytes = await readFile(path)
    bytes.writeUInt8((bytes.at(-1) ?? 0) ^ 1, bytes.length - 1)
    await writeFile(path, bytes)
    expect(await read('one', 'two')).toEqual([vectorOf(1, 0.5), undefined])
  })

  it.each(['', 'no vectors at all, but words', '\0'.repeat(100)])(
    'reads nothing from %j',
    async (content) => {
      const { path, read } = await filled()
      await writeFile(path, content)
      expect(await read('one')).toEqual([undefined])
    },
  )

  it('reads what stands before a torn record', async () => {
    const { path, read } = await filled()
    await appendFile(path, 'torn')
    expect(await read('one', 'two')).toEqual([vectorOf(1, 0.5), vectorOf(0, -0.25)])
  })

  it('has a sentence for a folder that cannot be written', async () => {
    const folder = await temporaryFolder({ file: '' })
    const cache = new VectorCache(join(folder, 'file'), 'model')
    await expect(cache.put(kept)).rejects.toThrow(/^The vectors cannot be kept in .+\(E/)
  })
})
