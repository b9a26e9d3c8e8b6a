// Article text shows as it is and does nothing.
import { describe, expect, it } from 'vitest'
import { escapeCode, escapeText, linkTarget } from '../../../src/discord/text/escape-text.ts'
import { liveMarkup } from '../live-markup.ts'

/** What a reader sees: Discord drops the backslash, and the zero width space takes no room. */
const shown = (markdown: string) => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1').replaceAll('\u200b', '')

describe('escapeText', () => {
  it.each([
    'Wake up @everyone and @here!',
    'a person <@123456789012345678>, a role <@&123456789012345678>, a channel <#123456789012345678>',
    'an emoji <:pepe:123456789012345678>, a moment <t:0:R>, a command </ask:123456789012345678>',
    '[one](https://evil.example) and [two](https://evil.example) on one line',
    '*a* **b** _c_ __d__ ~~e~~ ||f|| `g` ```h```',
    '# no heading',
    '-# no small print',
    '> no quote',
    '1. no list',
    '- no list',
    '+ no list',
    'https://evil.example and <https://evil.example>',
    ':smile: at 10:30',
  ])('shows %s as it is', (text) => {
    expect(liveMarkup(text)).not.toEqual([])
    expect(shown(escapeText(text))).toBe(text)
    expect(liveMarkup(escapeText(text))).toEqual([])
  })

  it('keeps backslashes', () => {
    expect(shown(escapeText('C:\\*'))).toBe('C:\\*')
    expect(liveMarkup(escapeText('C:\\*'))).toEqual([])
  })

  it('takes out what turns the letters of a line around', () => {
    expect(escapeText('safe\u202egnp.exe\u0007')).toBe('safegnp.exe')
  })
})

describe('escapeCode', () => {
  it('keeps a fence from closing the block', () => {
    expect(escapeCode('a ```` b')).not.toContain('``')
  })

  it('keeps mentions from pinging', () => {
    expect(escapeCode('@everyone <@1>')).not.toMatch(/@everyone|<@/)
  })

  it('leaves markup of web pages as it is', () => {
    expect(escapeCode('<p class="a">x < y</p>')).toContain('<p class="a">x < y')
  })
})

describe('linkTarget', () => {
  it('keeps an address from ending the link', () => {
    expect(linkTarget('https://example.org/a_(b)?q=<c>')).toBe('https://example.org/a%5F%28b%29?q=%3Cc%3E')
  })

  it.each(['javascript:alert(1)', 'nonsense', `https://example.org/${'a'.repeat(400)}`])(
    'refuses %s',
    (url) => {
      expect(linkTarget(url)).toBeNull()
    },
  )
})
