// Shortens text at a word, never inside a character.

/**
 * The text itself when it is short enough, otherwise its beginning up to the end of a word. Scripts without spaces,
 * and words longer than the room, are cut between characters.
 */
export function cutText(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text
  const beginning = text.slice(0, mostCharacters)
  const lastSpace = /\s/.test(text.charAt(mostCharacters)) ? mostCharacters : beginning.search(/\s\S*$/)
  // A space far back would give away most of the room.
  if (lastSpace > mostCharacters / 2) return beginning.slice(0, lastSpace).trimEnd()
  // Half of a surrogate pair is no character, and Discord refuses it.
  return beginning.replace(/[\ud800-\udbff]$/, '')
}

/** The same with an ellipsis where something was left out, for names and titles. */
export function shorten(text: string, mostCharacters: number): string {
  return text.length <= mostCharacters ? text : `${cutText(text, mostCharacters - 1)}…`
}
