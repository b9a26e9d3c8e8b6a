// Changes single settings in a `.env` file and leaves everything else in it as it is.

const setLine = /^[ \t]*(?:export[ \t]+)?([A-Z][A-Z_]*)[ \t]*=(.*)$/
const commentedLine = /^# ?([A-Z][A-Z_]*)=/

/** The value of a setting as the file sets it, or null; a line that is commented out sets nothing. */
export function valueIn(text: string, name: string): string | null {
  const found = text.split('\n').map((line) => setLine.exec(line))
  const value = found.find((match) => match?.[1] === name)?.[2]?.trim() ?? ''
  return value === '' ? null : value
}

/** The text with these settings, each in its line; without one it takes the commented line, or goes to the end. */
export function withValues(text: string, values: ReadonlyMap<string, string>): string {
  const lines = text.split('\n')
  for (const [name, value] of values) {
    const places = [setLine, commentedLine].map((kind) =>
      lines.findIndex((line) => kind.exec(line)?.[1] === name),
    )
    const place = places.find((each) => each >= 0)
    const written = `${name}=${quoted(value)}`
    if (place !== undefined) lines[place] = written
    else lines.splice(lines.at(-1) === '' ? -1 : lines.length, 0, written)
  }
  return lines.at(-1) === '' ? lines.join('\n') : `${lines.join('\n')}\n`
}

/** `#` begins a comment for whoever reads the file. */
function quoted(value: string): string {
  return /[\s#'"`\\]/.test(value) ? `'${value}'` : value
}
