// `npm run fuzz -- --minutes n`: hostile input for readers, folding, renderer and parsers, new seeds until the time is up.
import { randomInt } from 'node:crypto'
import { parseArgs } from 'node:util'
import { messageOf } from '../src/errors.ts'
import { properties } from '../tests/fuzz/properties.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    /** Only this property, as a failure names it. */
    only: { type: 'string' },
    /** Repeats one round. */
    seed: { type: 'string' },
  },
})
const chosen = properties.filter(({ name }) => values.only === undefined || name === values.only)
if (chosen.length === 0) {
  const names = properties.map(({ name }) => name).join(', ')
  process.stderr.write(`There is no property ${values.only}; there are: ${names}.\n`)
  process.exit(2)
}

const endMs = Date.now() + Number(values.minutes) * 60_000
const runs = new Map(chosen.map(({ name }) => [name, 0]))
let failures = 0
do {
  for (const { name, runs: numRuns, check } of chosen) {
    const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
    try {
      await check({ numRuns, seed })
    } catch (error) {
      failures++
      process.stderr.write(`${name} fails.\n${messageOf(error)}\n`)
      process.stderr.write(`To repeat it: npm run fuzz -- --only "${name}" --seed ${seed}\n\n`)
    }
    runs.set(name, (runs.get(name) ?? 0) + numRuns)
    if (Date.now() >= endMs) break
  }
} while (Date.now() < endMs && failures === 0 && values.seed === undefined)

const total = [...runs.values()].reduce((sum, each) => sum + each, 0)
process.stdout.write(`${total} inputs, ${failures} properties failed.\n`)
// Threads of readers may still be there.
process.exit(failures > 0 ? 1 : 0)
