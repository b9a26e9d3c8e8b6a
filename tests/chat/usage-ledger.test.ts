import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { usageLedger } from '../../src/chat/usage-ledger.ts'
import { temporaryFolder } from '../helpers.ts'

const now = () => Date.UTC(2026, 10, 22, 23, 59)

describe('usageLedger', () => {
  it('counts what is set aside until it is known what was used', async () => {
    const ledger = usageLedger(await temporaryFolder(), now)
    const settle = await ledger.setAside({ input: 500, output: 1000 })
    expect(await ledger.today()).toEqual({ input: 500, output: 1000 })
    await settle({ input: 480, output: 70 })
    expect(await ledger.today()).toEqual({ input: 480, output: 70 })
  })

  it('is shared by processes: what one sets aside the other one sees', async () => {
    const folder = await temporaryFolder()
    const [one, other] = [usageLedger(folder, now), usageLedger(folder, now)]
    await Promise.all([one, other, one, other].map((each) => each.setAside({ input: 1, output: 2 })))
    expect(await one.today()).toEqual({ input: 4, output: 8 })
  })

  it('reads over a line that was cut off', async () => {
    const folder = await temporaryFolder()
    const ledger = usageLedger(folder, now)
    await ledger.setAside({ input: 5, output: 5 })
    await appendFile(join(folder, '2026-11-22.jsonl'), '{"input":99,"ou')
    expect(await ledger.today()).toEqual({ input: 5, output: 5 })
  })
})
