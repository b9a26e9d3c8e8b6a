// Starts a thread from a file of this program, from TypeScript (tests, tsx) as from built code.
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/**
 * @param from `import.meta.url` of the caller
 * @param name of the thread's file beside it, without its ending
 */
export function startThread(from: string, name: string, options: WorkerOptions): Worker {
  if (!from.endsWith('.ts')) return new Worker(new URL(`./${name}.js`, from), { ...options, execArgv: [] })
  const entry = JSON.stringify(new URL(`./${name}.ts`, from).href)
  // Node does not read TypeScript, and what the main thread was taught a thread does not know.
  const loader = JSON.stringify(pathToFileURL(tsxPath()).href)
  const code = `import(${loader}).then(({ register }) => { register(); return import(${entry}) })`
  return new Worker(code, { ...options, execArgv: [], eval: true })
}

/** `require` finds the CommonJS half of the package, which registers nothing for modules. */
function tsxPath(): string {
  return createRequire(import.meta.url)
    .resolve('tsx/esm/api')
    .replace(/\.cjs$/, '.mjs')
}
