// What a heading says, without the marks that make it one.

/** The words of a heading as written in its file: no `#`, no underline, no emphasis, links by their text. */
export function headingText(written: string): string {
  return written
    .replace(/^#{1,6}(?=\s|$)/, '')
    .replace(/\r?[\r\n][ \t]{0,3}(?:=+|-+)[ \t]*$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ #+ ?$/, '')
    .replace(/!?\[([^[\]]{0,500})\](?:\([^()]{0,2000}\)|\[[^[\]]{0,500}\])/g, '$1')
    .replace(/`+|\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .trim()
}
