// Makes text of articles and of people show as it is: no Markdown, no mention, no link of its own.

/**
 * Every character that Discord could read as the beginning of something gets a backslash, which Discord does not show.
 * A colon at the end gets one too: what is shown behind it may make an address of it.
 * discord.js' escapeMarkdown leaves the second masked link of a line, block quotes, small print and mentions alive.
 */
const special = /[\\`*_~|<>[\]#@]|:(?!\s)/g
/** Signs of lists and small print at the beginning of a line; `1.` would be renumbered. */
const listSign = /^(\s*)(?:([-+])|(\d+)([.)]))/
/** Controls, and the overrides that can turn the letters of a whole line around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g
/** The server looks for these whatever stands before them. */
const everyone = /@(?=everyone|here)/gi
/** Takes no room and keeps two characters apart. */
const zeroWidthSpace = '\u200b'

/** One line of running text as Markdown that shows exactly this text. */
export function escapeText(text: string): string {
  return oneLine(text)
    .replace(special, '\\$&')
    .replace(listSign, (_, space, sign, number, dot) => `${space}${number ?? ''}\\${sign ?? dot}`)
    .replace(everyone, `@${zeroWidthSpace}`)
}

/** Text for the inside of a code block: the fence cannot be closed, and nothing in it pings. */
export function escapeCode(text: string): string {
  return text
    .replace(invisible, '')
    .replace(/`(?=`)/g, `\`${zeroWidthSpace}`)
    .replace(everyone, `@${zeroWidthSpace}`)
    .replace(/<(?=[@#]|a?:|\/|t:|id:)/g, `<${zeroWidthSpace}`)
}

/** A web address as the target of a link, or null when it is none or too long to be shown. */
export function linkTarget(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, href } = new URL(url)
  if ((protocol !== 'http:' && protocol !== 'https:') || href.length > mostLinkCharacters) return null
  return href.replace(/[()<>[\]@*_~|`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

const mostLinkCharacters = 300

/** Text on one line, without characters that cannot be seen. */
export function oneLine(text: string): string {
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim()
}
