// Wraps text at the width of the screen.

/**
 * Breaks a paragraph at white space so that lines fit, as far as words allow.
 * @param columns width in characters; 0 or less leaves the text on one line, as a pipe wants it
 * @param indent written in front of every line
 */
export function wrap(text: string, columns: number, indent = ''): string {
  if (columns <= 0) return indent + text
  const width = Math.max(20, columns - indent.length)
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  lines.push(line)
  return lines.map((each) => indent + each).join('\n')
}

/** Colour codes take no room on the screen. */
function visibleLength(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the escape character begins a colour code
  return text.replace(/\u001b\[\d+m/g, '').length
}
