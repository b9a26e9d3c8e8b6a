// Messages as they are painted: Discord's Markdown, its components, and nothing that a text could smuggle in.
import { describe, expect, it } from 'vitest'
import type { Shown } from '../../preview/conversation.ts'
import { discordPage } from '../../preview/discord-page.ts'
import { markdownToHtml } from '../../preview/markdown.ts'

const names = { users: { '42': 'Ana' }, nowSeconds: 1000 }
const html = (text: string) => markdownToHtml(text, names)
const page = (message: Partial<Shown>) =>
  discordPage({ name: 'a', place: '#a', messages: [{ author: 'bot', time: 'now', ...message }] }, names)

describe('Markdown', () => {
  it.each([
    ['**bold** and *slanted*', '<b>bold</b> and <i>slanted</i>'],
    ['a `b *c*`', 'a <code>b *c*</code>'],
    ['\\*not\\*', '*not*'],
    ['[page](<https://a.example>)', '<a>page</a>'],
    ['hello <@42>', 'hello <span class="pill">@Ana</span>'],
    ['come <t:1120:R>', 'come <span class="time">in 2 minutes</span>'],
    ['see </ask:1>', 'see <span class="pill">/ask</span>'],
  ])('is painted within a line: %s', (text, inner) => {
    expect(html(text)).toBe(`<div class="line">${inner}</div>`)
  })

  it('is painted by the line', () => {
    expect(html('-# small')).toBe('<div class="subtext">small</div>')
    expect(html('## head')).toBe('<h2>head</h2>')
    expect(html('> a\n> b\nc')).toBe(
      '<blockquote><div class="line">a</div><div class="line">b</div></blockquote><div class="line">c</div>',
    )
    expect(html('```text\n1 **a**\n```')).toBe('<pre><code>1 **a**</code></pre>')
  })

  it('lets no HTML through', () => {
    const hostile = '<script>alert(1)</script> **<b>** `<i>` [<u>](<https://a.example>) <https://"onload=">'
    expect(html(hostile)).not.toMatch(/<(?!\/?(?:div|b|i|code|a|span)\b)/)
    expect(html(hostile)).not.toContain('"onload')
  })
})

describe('a page', () => {
  it('shows every component the bot sends', () => {
    const button = { type: 2, style: 2, label: 'Follow up', custom_id: 'a' }
    const menu = { type: 3, custom_id: 'b', placeholder: 'Open a source', options: [] }
    const section = { type: 9, components: [{ type: 10, content: 'text' }], accessory: button }
    const components = [{ type: 1, components: [menu] }, section, { type: 14 }]
    const shown = page({ components: [{ type: 17, accent_color: 255, components }] })
    expect(shown).toContain('--accent:#0000ff')
    expect(shown).toContain('Follow up')
    expect(shown).toContain('Open a source')
    expect(shown).toContain('<hr>')
    expect(shown).not.toContain('a component of type')
  })

  it('says who sees it, who used what and what it replies to', () => {
    expect(page({ isPrivate: true })).toContain('Only you can see this')
    expect(page({ used: { by: 'Ana', command: '/ask' } })).toMatch(/Ana<\/b> used .*\/ask/)
    expect(page({ replyTo: { author: 'Ana', text: '<b>what</b>' } })).toContain('&lt;b&gt;what&lt;/b&gt;')
  })
})
