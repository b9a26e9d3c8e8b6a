// What the doctor finds: one finding a matter, and what to do about it.

export interface Finding {
  /** What was looked at, in one or two words. */
  readonly about: string
  /** `warning`: it works, and something will annoy somebody. `skipped`: there was nothing to look at. */
  readonly state: 'fine' | 'warning' | 'failed' | 'skipped'
  /** What was found, a sentence. */
  readonly message: string
  /** What to do, a sentence; null when nothing is to be done. */
  readonly remedy: string | null
}

/** Looks at one matter or several that hang together; changes nothing. What it throws becomes a finding. */
export type Check = () => Promise<readonly Finding[]>

export const fine = (about: string, message: string): Finding => ({
  ...{ about, message },
  ...{ state: 'fine', remedy: null },
})

export const warning = (about: string, message: string, remedy: string): Finding => ({
  ...{ about, message, remedy },
  state: 'warning',
})

export const failed = (about: string, message: string, remedy: string): Finding => ({
  ...{ about, message, remedy },
  state: 'failed',
})

export const skipped = (about: string, message: string, remedy: string | null = null): Finding => ({
  ...{ about, message, remedy },
  state: 'skipped',
})
