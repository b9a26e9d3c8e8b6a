// What an article holds must not steer the terminal it is shown in.

/** Escape sequences and other control characters become visible; tabs and line breaks stay. */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
}
