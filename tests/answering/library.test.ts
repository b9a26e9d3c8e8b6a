import { describe, expect, it } from 'vitest'
import { swappableLibrary } from '../../src/answering/library.ts'
import type { Build } from '../../src/store/build.ts'
import { libraryOf } from './library.ts'

/** A build that tells whether it was closed. */
function watched(build: Build) {
  const state = { closed: false }
  const close = () => {
    state.closed = true
  }
  return { state, build: { ...build, close } }
}

describe('swappableLibrary', () => {
  it('lets a question finish on the build it began with', async () => {
    const deps = await libraryOf()
    const [old, newer] = [watched(deps.build), watched(deps.build)]
    const library = swappableLibrary({ ...deps, build: old.build })
    const seen = await library.use(async (first) => {
      library.swap(newer.build)
      const second = await library.use(({ build }) => build)
      return [first.build === old.build, second === newer.build, old.state.closed]
    })
    expect([...seen, old.state.closed, newer.state.closed]).toEqual([true, true, false, true, false])
  })

  it('closes a build nobody asks at once, and one that fails a question all the same', async () => {
    const deps = await libraryOf()
    const { build, state } = watched(deps.build)
    const library = swappableLibrary({ ...deps, build })
    await expect(library.use(() => Promise.reject(new Error('a bug')))).rejects.toThrow('a bug')
    library.close()
    expect(state.closed).toBe(true)
  })
})
