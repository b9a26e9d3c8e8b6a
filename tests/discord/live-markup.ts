// What of a Markdown text Discord would bring to life, apart from the bot's own frame.

/** A backslash takes the meaning from any sign behind it. */
const escaped = /\\[^0-9A-Za-z\s]/g
const codeBlock = /```[\s\S]*?```/g
/** The one link the bot writes itself. */
const ownLink = /\[(?:open the page|deschide pagina)\]\(<https?:\/\/[^\s<>()]*>\)/g

const alive = [
  /@(?=everyone|here)/i,
  /<(?:@|#|:|a:|t:|\/|id:|https?:)/,
  /\]\(/,
  /https?:\/\//,
  /[`~|_*]/,
  /:\w+:/,
  /^\s*(?:-?#|>|\d+\.\s|[-+*]\s)/m,
  /[\u202a-\u202e\u2066-\u2069]/,
]

/** Lines without what the bot itself puts around them: block quotes, small print, bold words, numbers of lines. */
export function withoutFrame(text: string): string {
  return text.replace(/^(?:> |-# |`\d+` )/gm, '').replace(/\*\*((?:\\.|[^*\\])+)\*\*/g, '$1')
}

/** The signs that are alive, as source of the pattern that found them; empty for a harmless text. */
export function liveMarkup(text: string): string[] {
  const bare = text.replace(codeBlock, '').replace(escaped, 'x').replace(ownLink, '')
  return alive.filter((pattern) => pattern.test(bare)).map((pattern) => pattern.source)
}
