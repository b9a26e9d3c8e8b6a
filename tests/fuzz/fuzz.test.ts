// A moment of what `npm run fuzz` does for hours; a failure prints the seed that repeats it.
import { describe, it } from 'vitest'
import { properties } from './properties.ts'

describe('whatever comes in', { timeout: 120_000 }, () => {
  it.each(properties)('$name holds', async ({ runs, check }) => {
    await check({ numRuns: runs })
  })
})
