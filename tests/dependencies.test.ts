// Holds the rules of dependencies: who may import whom, and which package is known where.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const src = fileURLToPath(new URL('../src', import.meta.url))

interface Import {
  readonly file: string
  /** A path below `src`, or the name of a package. */
  readonly target: string
  readonly isOurs: boolean
}

const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
const contentOf = (file: string) => readFileSync(join(src, file), 'utf8')
const withoutComments = (code: string) => code.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, '')

const imports = files.flatMap((file): Import[] => {
  const found = withoutComments(contentOf(file)).matchAll(
    /(?:^|[\s;])(?:(?:import|export)\s[^'"()]*?from\s*|import\s*|import\(\s*|createRequire\([^)]*\)\(\s*)['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => {
    const written = match[1] ?? ''
    const isOurs = written.startsWith('.')
    return { file, target: isOurs ? normalize(join(dirname(file), written)) : written, isOurs }
  })
})
const folderOf = (file: string) => (file.includes('/') ? (file.split('/')[0] ?? '') : file)
const packageOf = (name: string) => /^(?:@[^/]+\/)?[^/]+/.exec(name)?.[0] ?? name

/** What each folder (or file at the top) may import besides itself. Dependencies point one way only. */
const base = ['model.ts', 'errors.ts', 'start-thread.ts']
const reading = ['text', 'corpus', ...base]
const allowed: Readonly<Record<string, readonly string[]>> = {
  'model.ts': [],
  'errors.ts': [],
  'start-thread.ts': [],
  languages: [],
  config: ['errors.ts'],
  text: ['languages', ...base],
  corpus: ['text', ...base],
  providers: base,
  embeddings: ['providers', ...reading],
  chat: ['providers', 'text', ...base],
  store: reading,
  indexing: ['store', 'embeddings', 'providers', ...reading],
  answering: ['store', 'embeddings', 'chat', 'providers', ...reading],
  observing: ['chat', 'providers', 'config', ...base],
  record: ['text', ...base],
  discord: [
    ...['languages', 'answering', 'record', 'observing', 'indexing', 'store', 'embeddings', 'config'],
    ...reading,
  ],
  terminal: ['observing', 'answering', 'indexing', 'store', 'embeddings', 'chat', 'config', ...reading],
  evaluation: ['answering', 'indexing', 'store', 'embeddings', 'chat', 'config', ...reading],
  operations: [
    ...['discord', 'record', 'terminal', 'observing', 'answering', 'indexing', 'store', 'embeddings', 'chat'],
    ...['config', ...reading],
  ],
  langchain: ['answering', 'indexing', 'store', 'embeddings', 'config', 'open-library.ts', ...reading],
}
/** Entries and what they share: they wire everything. */
const edges = [
  ...['main.ts', 'start-on-discord.ts', 'run-bot.ts', 'open-and-report.ts', 'open-library.ts'],
  ...['follow-corpus.ts', 'follow-index.ts'],
  ...['compile-lexicons.ts', 'command-line'],
]

/** Which packages are known in one place only. */
const homes: Readonly<Record<string, RegExp>> = {
  'discord.js': /^discord\//,
  undici: /^discord\/connection\/create-client\.ts$/,
  'hnswlib-node': /^store\/hnsw-vectors\.ts$/,
  libsql: /^(?:record\/open-record|store\/index-lock)\.ts$/,
  'p-queue': /^(?:embeddings\/model-embeddings|discord\/asking\/answer-queue)\.ts$/,
  i18next: /^discord\/wording\/say\.ts$/,
  commander: /^main\.ts$/,
  dotenv: /^command-line\/invocation\.ts$/,
  'cli-progress': /^terminal\/progress-bar\.ts$/,
  picocolors: /^command-line\/invocation\.ts$/,
  chokidar: /^indexing\/watch-corpus\.ts$/,
  chardet: /^corpus\/decode-text\.ts$/,
  tinyld: /^corpus\/detect-language\.ts$/,
  pino: /^observing\/logger\.ts$/,
  'prom-client': /^observing\/metrics\.ts$/,
  yaml: /^(?:corpus\/front-matter|discord\/access\/read-access-file)\.ts$/,
  'mdast-util-from-markdown': /^corpus\/read-markdown\.ts$/,
  htmlparser2: /^corpus\/(?:html-blocks|xml-elements)\.ts$/,
  unpdf: /^corpus\/(?:read-pdf|pdf-lines)\.ts$/,
  mammoth: /^corpus\/read-docx\.ts$/,
  fflate: /^corpus\/read-docx\.ts$/,
  'csv-parse': /^corpus\/read-csv\.ts$/,
  langchain: /^chat\/connect-model\.ts$/,
  'p-retry': /^providers\/with-retries\.ts$/,
  '@langchain/openai': /^embeddings\//,
  '@langchain/ollama': /^embeddings\//,
  '@langchain/community': /^embeddings\//,
  '@huggingface/transformers': /^embeddings\//,
}

describe('imports', () => {
  it('are found', () => {
    expect(imports.length).toBeGreaterThan(files.length)
  })

  it('point one way', () => {
    const wrong = imports.filter(({ file, target, isOurs }) => {
      if (!isOurs || edges.includes(folderOf(file))) return false
      const [from, to] = [folderOf(file), folderOf(target)]
      return from !== to && !(allowed[from] ?? []).includes(to)
    })
    expect(wrong.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('leave what is for LangChain programs to them: the command line does not wait for its packages', () => {
    const strangers = imports.filter(({ target, isOurs }) => isOurs && folderOf(target) === 'langchain')
    expect(strangers.filter(({ file }) => folderOf(file) !== 'langchain').map(({ file }) => file)).toEqual([])
  })

  it('know every folder of src', () => {
    const known = [...Object.keys(allowed), ...edges]
    expect([...new Set(files.map(folderOf))].filter((folder) => !known.includes(folder))).toEqual([])
  })

  it.each(Object.entries(homes))('name %s only where it lives', (name, home) => {
    const strangers = imports.filter(
      ({ file, target, isOurs }) => !isOurs && packageOf(target) === name && !home.test(file),
    )
    expect(strangers.map(({ file }) => file)).toEqual([])
  })

  it('load chat models only when one is named: nothing imports their packages at the start', () => {
    const eager = files.filter((file) =>
      /^(?:import|export)\s[^'"=]*['"](?:langchain|@langchain\/(?!core))/m.test(contentOf(file)),
    )
    expect(eager.filter((file) => !/^(?:embeddings|langchain)\//.test(file))).toEqual([])
  })

  it('name only packages that package.json lists', () => {
    const about: unknown = JSON.parse(readFileSync(join(src, '..', 'package.json'), 'utf8'))
    const { dependencies, optionalDependencies, devDependencies } = about as Record<
      string,
      Record<string, string>
    >
    const listed = new Set(Object.keys({ ...dependencies, ...optionalDependencies }))
    const types = Object.keys(devDependencies ?? {}).map((name) => name.replace('@types/', ''))
    const missing = imports.filter(
      ({ target, isOurs }) =>
        !isOurs && !target.startsWith('node:') && !listed.has(packageOf(target)) && !types.includes(target),
    )
    expect(missing.map(({ file, target }) => `${file} imports ${target}`)).toEqual([])
  })

  it('go in no circle between files', () => {
    const targets = new Map(
      files.map((file) => [file, imports.filter((each) => each.file === file && each.isOurs)]),
    )
    const valueImports = (file: string) =>
      (targets.get(file) ?? []).map(({ target }) => target).filter((target) => isValueImport(file, target))
    const done = new Set<string>()
    const circles: string[] = []
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      if (done.has(file) || path.includes(file)) return
      for (const target of valueImports(file)) visit(target, [...path, file])
      done.add(file)
    }
    for (const file of files) visit(file, [])
    expect(circles).toEqual([])
  })
})

/** Types vanish when the program runs: a circle through them is none. */
function isValueImport(file: string, target: string): boolean {
  const name = target.split('/').at(-1) ?? target
  const statements = contentOf(file).matchAll(/^import\s+(type\s+)?[^'"]*?from\s*['"]([^'"]+)['"]/gm)
  return [...statements].some((match) => match[1] === undefined && match[2]?.endsWith(`/${name}`))
}

describe('files', () => {
  it('end the process in main.ts only', () => {
    expect(files.filter((file) => /\bprocess\.exit\b/.test(withoutComments(contentOf(file))))).toEqual([
      'main.ts',
    ])
  })

  it('read the environment in main.ts only', () => {
    const readers = files.filter((file) => /\bprocess\.env\b/.test(withoutComments(contentOf(file))))
    expect(readers).toEqual(['main.ts'])
  })

  it('are no barrels', () => {
    const barrels = files.filter(
      (file) => /(?:^|\/)index\.ts$/.test(file) || /^export\s[^'"]*?from\s*['"]/m.test(contentOf(file)),
    )
    expect(barrels).toEqual([])
  })

  it('say in their first lines what they are', () => {
    const silent = files.filter((file) => !/^(?:#!.*\n)?(?:\/\/ |\/\*\*)/.test(contentOf(file)))
    expect(silent).toEqual([])
  })
})
