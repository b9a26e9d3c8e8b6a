// Text without characters that nobody sees, in which other text could be hidden from people.

/**
 * Controls, formats (direction, tags, zero width), variation selectors, private and unassigned ones; joiners shape
 * letters and stay.
 */
const unseen = /(?!\u200c|\u200d|\s)[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Variation_Selector}]/gu

/** White space stays as it is. */
export function visibleText(text: string): string {
  return text.replace(unseen, '')
}
