// What is wrong with a value, for settings of several groups: a sentence without its subject, or null.

/** @returns a check for words of which one must stand there */
export function oneOf(...allowed: readonly string[]): (value: string) => string | null {
  const choice = `${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`
  return (value) => (allowed.includes(value) ? null : `is ${value}; it must be ${choice}`)
}

/** An address of a server, with or without a path. */
export function webAddress(value: string): string | null {
  return /^https?:\/\/[^\s/]+/.test(value) ? null : 'must be an address that begins with http:// or https://'
}

/** The same for `fetch`, which takes no address with a password, and would show it. */
export function serverAddress(value: string): string | null {
  const problem = webAddress(value)
  if (problem !== null) return problem
  const isPlain = URL.canParse(value) && new URL(value).username === '' && new URL(value).password === ''
  return isPlain ? null : 'must be a whole address without user name and password'
}

/** It goes into a header; what does not fit there would be told in an error. */
export function secretKey(value: string): string | null {
  return /^[!-~]+$/.test(value)
    ? null
    : 'must be plain letters, digits and signs without white space; copy it again'
}
