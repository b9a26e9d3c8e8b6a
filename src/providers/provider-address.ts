// The address of a server as it may be shown, and what of it may not.

/** Without user name, password and whatever stands behind a question mark. */
export function addressInWords(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/\/$/, '')
}

/** User name and password, as they are written. */
export function secretsIn(address: string): string[] {
  const { username, password } = new URL(address)
  return [username, password].filter((each) => each !== '')
}
