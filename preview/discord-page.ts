// A conversation as one HTML page in Discord's dark dress; Components V2 included.
import type { Component } from '../tests/discord/stand-in-rules.ts'
import type { Conversation, Shown } from './conversation.ts'
import { escapeHtml, type MarkdownNames, markdownToHtml } from './markdown.ts'
import { stylesheet } from './stylesheet.ts'

const buttonStyles: Readonly<Record<number, string>> = {
  1: 'primary',
  2: 'secondary',
  3: 'success',
  4: 'danger',
  5: 'secondary link',
}

/** The page writes its own height into `data-height`, so that the picture can be cut to it. */
export function discordPage({ place, messages }: Conversation, names: MarkdownNames): string {
  const shown = messages.map((message) => messageToHtml(message, names)).join('\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(place)}</title><style>${stylesheet}</style></head>
<body><header>${escapeHtml(place)}</header><main>${shown}</main>
<script>document.documentElement.dataset.height = Math.ceil(document.body.getBoundingClientRect().height)</script>
</body></html>
`
}

function messageToHtml(message: Shown, names: MarkdownNames): string {
  const { author, time, content, components, isPrivate, chosen } = message
  const isBot = author === 'bot'
  const name = isBot ? 'Footnote' : author
  const text = content ? `<div class="content">${markdownToHtml(content, names)}</div>` : ''
  const body = (components ?? []).map((component) => componentToHtml(component, names, chosen)).join('')
  const hint = '<div class="hint">👁 Only you can see this • <a>Dismiss message</a></div>'
  return `<article class="${isPrivate ? 'private' : ''}">
${aboveToHtml(message)}
<div class="row"><div class="avatar ${isBot ? 'bot' : ''}">${isBot ? '¹' : escapeHtml(name.slice(0, 1))}</div>
<div class="body"><div class="head"><span class="name">${escapeHtml(name)}</span>${
    isBot ? '<span class="tag">APP</span>' : ''
  }<span class="when">${escapeHtml(time)}</span></div>${text}${body}${isPrivate ? hint : ''}</div></div>
</article>`
}

/** The line above a message: the command somebody used, or what it replies to. */
function aboveToHtml({ used, replyTo }: Shown): string {
  if (used) {
    const { by, command } = used
    return `<div class="above"><span class="small avatar">${escapeHtml(by.slice(0, 1))}</span><b>${escapeHtml(
      by,
    )}</b> used <span class="pill">${escapeHtml(command)}</span></div>`
  }
  if (!replyTo) return ''
  const isToBot = replyTo.author === 'bot'
  const name = isToBot ? 'Footnote' : replyTo.author
  const mark = isToBot ? '¹' : name.slice(0, 1)
  return `<div class="above"><span class="small avatar ${isToBot ? 'bot' : ''}">${escapeHtml(mark)}</span><b>${escapeHtml(
    name,
  )}</b> <span class="excerpt">${escapeHtml(replyTo.text)}</span></div>`
}

function componentToHtml(component: Component, names: MarkdownNames, chosen?: string): string {
  const { type, content = '', components = [], accessory, accent_color } = component
  const inner = () => components.map((each) => componentToHtml(each, names, chosen)).join('')
  if (type === 1) return `<div class="actions">${inner()}</div>`
  if (type === 2) return buttonToHtml(component)
  if (type === 3) return selectToHtml(component, chosen)
  if (type === 9) {
    const beside = accessory ? componentToHtml(accessory, names) : ''
    return `<div class="section"><div class="texts">${inner()}</div><div>${beside}</div></div>`
  }
  if (type === 10) return `<div class="text">${markdownToHtml(content, names)}</div>`
  if (type === 14) return component.divider === false ? '<div class="gap"></div>' : '<hr>'
  if (type !== 17) return `<div class="text">(a component of type ${type})</div>`
  const accent =
    accent_color == null ? '' : ` style="--accent:#${accent_color.toString(16).padStart(6, '0')}"`
  return `<div class="container${accent ? ' accented' : ''}"${accent}>${inner()}</div>`
}

function buttonToHtml({ style = 2, label = '', emoji, disabled }: Component): string {
  const mark = emoji?.name ? `<span class="emoji">${escapeHtml(emoji.name)}</span>` : ''
  const classes = `button ${buttonStyles[style] ?? 'secondary'}${disabled ? ' disabled' : ''}`
  return `<span class="${classes}">${mark}${escapeHtml(label)}${style === 5 ? ' ↗' : ''}</span>`
}

function selectToHtml(
  { placeholder = 'Make a selection', options = [], disabled }: Component,
  chosen?: string,
) {
  const option = options.find(({ value }) => value === chosen)
  const label = option?.label ?? placeholder
  const classes = `select${option ? ' chosen' : ''}${disabled ? ' disabled' : ''}`
  return `<span class="${classes}"><span>${escapeHtml(label)}</span><span class="chevron">⌄</span></span>`
}
