// Which HTML elements break a line, hold no text, or end one another.
// The lists follow the HTML standard's "special" elements and scopes, reduced to what decides where text stands.

/** Elements that never hold anything, so they are never opened. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr'.split(
    ' ',
  ),
)

/** Elements whose content a browser does not show as text of the page. */
export const textlessElements: ReadonlySet<string> = new Set(
  'script style template head title iframe object video audio canvas svg select datalist noembed noframes map'.split(
    ' ',
  ),
)

// Pages that scripts reveal hide all of themselves at first.
const neverHidden = new Set(['html', 'body', 'main', 'article'])

/** Whether a browser shows the text inside an element with these attributes. */
export function showsText(name: string, attributes: ReadonlyMap<string, string>): boolean {
  if (textlessElements.has(name)) return false
  if (neverHidden.has(name)) return true
  const isHidden = /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attributes.get('style') ?? '')
  return !isHidden && !attributes.has('hidden')
}

/** Elements that begin and end a line of text. */
export const blockElements: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup ' +
    'p pre search section summary table tbody td textarea tfoot th thead title tr ul xmp'
  ).split(' '),
)

/** Whether an element is a cell of a table. */
export function isCell(name: string | undefined): boolean {
  return name === 'td' || name === 'th'
}

/** Elements whose source line breaks are lines of their own. */
export const preformattedElements: ReadonlySet<string> = new Set(['pre', 'listing', 'xmp', 'textarea'])

/** Block elements that may stand inside an open paragraph without ending it. */
export const insideParagraph: ReadonlySet<string> = new Set(
  'body button caption html legend noscript optgroup tbody td textarea tfoot th thead title tr'.split(' '),
)

const scopeEnds = new Set(['html', 'table', 'td', 'th', 'caption', 'object', 'template'])
const tableParts = new Set(['caption', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr'])
const tableEnd = new Set(['table'])

/** Open elements that an end tag or an implied end of `name` may not reach across. */
export function scopeOf(name: string): ReadonlySet<string> {
  return tableParts.has(name) || name === 'table' ? tableEnd : scopeEnds
}

const noElements: readonly string[] = []
const sections = ['tbody', 'thead', 'tfoot', 'caption']
const impliedEnds: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li']],
  ['dd', ['dd', 'dt']],
  ['dt', ['dd', 'dt']],
  ['tr', ['tr', 'caption']],
  ['td', ['td', 'th']],
  ['th', ['td', 'th']],
  ['tbody', sections],
  ['thead', sections],
  ['tfoot', sections],
  ['option', ['option']],
])

/** The elements that a start tag of `name` ends when one of them is open in its scope. */
export function endedBy(name: string): readonly string[] {
  return impliedEnds.get(name) ?? noElements
}

/** Where the search for an element that `name` ends stops: lists keep their items, tables their cells. */
export function impliedScopeOf(name: string): ReadonlySet<string> {
  if (name === 'li') return listScope
  if (name === 'dd' || name === 'dt') return definitionScope
  return scopeOf(name)
}

const listScope = new Set([...scopeEnds, 'ul', 'ol', 'menu', 'dir', 'section', 'article', 'blockquote'])
const definitionScope = new Set([...scopeEnds, 'dl', 'section', 'article', 'blockquote'])
