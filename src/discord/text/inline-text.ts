// A part of a line of running text: plain or in bold, with the space on either side, which escaping alone would lose.
import { escapeText } from './escape-text.ts'

export function inlineText(text: string): string {
  if (text.trim() === '') return text === '' ? '' : ' '
  return `${/^\s/.test(text) ? ' ' : ''}${escapeText(text)}${/\s$/.test(text) ? ' ' : ''}`
}

/** White space alone cannot be bold. */
export function boldText(text: string): string {
  return text.trim() === '' ? inlineText(text) : `**${escapeText(text)}**`
}
