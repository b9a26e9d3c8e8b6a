// Takes secrets out of whatever is about to be written: the last line of defence, behind not writing them.

/** Shorter ones are stand-ins (`any`, `ollama`) that stand in ordinary words. */
const leastCharacters = 8
const concealed = '[secret]'

/** @returns a function that puts `[secret]` where a secret stands, as it is or as JSON or an address would write it */
export function scrubber(secrets: readonly string[]): (text: string) => string {
  const forms = secrets
    .filter(({ length }) => length >= leastCharacters)
    .flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1), encodeURIComponent(secret)])
  // The longest first: one secret may be the beginning of another.
  const unique = [...new Set(forms)].sort((one, other) => other.length - one.length)
  return (text) => unique.reduce((scrubbed, form) => scrubbed.replaceAll(form, concealed), text)
}
