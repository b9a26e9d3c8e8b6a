// Every regular expression of the source: those written as literals, and those put together while the program starts.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'vite'
import { root } from '../program.ts'

export interface Expression {
  readonly pattern: string
  readonly flags: string
  /** Files below `src`. */
  readonly places: readonly string[]
}

const src = join(root, 'src')
/** Without the evaluation, which reads data sets at hand and nothing that strangers write. */
const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.ts') && !name.startsWith('evaluation'),
)

/** Literals, each once. */
export function writtenExpressions(): readonly Expression[] {
  const found = new Map<string, Expression>()
  for (const file of files) {
    for (const { regex } of nodesOf(file, (node) => node.type === 'Literal' && node.regex !== undefined)) {
      if (!regex) continue
      const key = `/${regex.pattern}/${regex.flags}`
      found.set(key, { ...regex, places: [...(found.get(key)?.places ?? []), file] })
    }
  }
  return [...found.values()]
}

/** Files that put expressions together, one entry for each. */
export function filesThatMakeExpressions(): readonly string[] {
  const makes = (node: Node) =>
    (node.type === 'NewExpression' || node.type === 'CallExpression') && node.callee?.name === 'RegExp'
  // The evaluation reads data sets, which nobody sends it.
  const reading = files.filter((file) => !file.startsWith('evaluation/'))
  return reading.flatMap((file) => nodesOf(file, makes).map(() => file))
}

/** What these files put together when they are loaded. */
export async function madeExpressions(among: readonly string[]): Promise<readonly Expression[]> {
  const made: Expression[] = []
  const Original = globalThis.RegExp
  for (const file of new Set(among)) {
    globalThis.RegExp = new Proxy(Original, {
      construct(target, [pattern, flags = '']: [string, string?]) {
        // Packages make some too.
        const caller = new Error().stack?.split('\n')[2] ?? ''
        if (caller.includes(`/src/${file}`)) made.push({ pattern, flags, places: [file] })
        return new target(pattern, flags)
      },
    })
    try {
      await import(join(src, file))
    } finally {
      globalThis.RegExp = Original
    }
  }
  return made
}

interface Node {
  readonly type?: string
  readonly regex?: { readonly pattern: string; readonly flags: string }
  readonly callee?: { readonly name?: string }
}

function nodesOf(file: string, wanted: (node: Node) => boolean): readonly Node[] {
  const found: Node[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (!Array.isArray(value) && wanted(value)) found.push(value)
    for (const each of Object.values(value)) visit(each)
  }
  visit(parseSync(file, readFileSync(join(src, file), 'utf8')).program)
  return found
}
