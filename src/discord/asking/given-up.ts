// Why nobody waits for an answer any more; the asker is told so in plain words.

/** No bug: the reason is a sentence of the catalogue, below `failure`. */
export class GivenUp extends Error {
  override readonly name = 'GivenUp'
  readonly reason: 'stopping' | 'tookTooLong'

  constructor(reason: GivenUp['reason']) {
    super(reason === 'stopping' ? 'the bot is being stopped' : 'the answer took too long')
    this.reason = reason
  }
}
