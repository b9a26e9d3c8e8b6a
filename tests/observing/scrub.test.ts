import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scrubber } from '../../src/observing/scrub.ts'

describe('scrubber', () => {
  it('takes secrets out, as they are and as JSON and addresses write them', () => {
    const scrub = scrubber(['MTA.secret"token\\1', 'sk+key/of=ours'])
    const text = `Bot MTA.secret"token\\1 ${JSON.stringify('MTA.secret"token\\1')} ?key=${encodeURIComponent('sk+key/of=ours')}`
    expect(scrub(text)).toBe('Bot [secret] "[secret]" ?key=[secret]')
  })

  it('leaves ordinary words alone that stand in for a key', () => {
    expect(scrubber(['any', 'ollama'])('any ollama')).toBe('any ollama')
  })

  it('leaves nothing of any secret, wherever it stands', () => {
    const secret = fc.stringMatching(/^[!-~]{8,40}$/)
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 1, maxLength: 3 }),
        fc.string(),
        fc.string(),
        (secrets, before, after) => {
          const scrub = scrubber(secrets)
          const scrubbed = scrub(secrets.map((each) => `${before}${each}${after}`).join(' '))
          // What surrounds a secret may by chance be its beginning; what the scrubber itself writes is no secret.
          for (const each of secrets)
            if (!'[secret]'.includes(each)) expect(scrubbed.includes(each)).toBe(false)
        },
      ),
    )
  })
})
