// The address of a server as it may be shown.

/** Without user name, password and whatever stands behind a question mark. */
export function addressInWords(address: string): string {
  const { origin, pathname } = new URL(address)
  return origin + pathname.replace(/\/$/, '')
}
