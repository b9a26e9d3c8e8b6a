// The program as people run it: built code, with the types of its source.
import { fileURLToPath } from 'node:url'

export const builtDir = fileURLToPath(new URL('../dist', import.meta.url))

type Built = {
  readonly 'answering/answer-question': typeof import('../src/answering/answer-question.ts')
  readonly 'answering/retrieve': typeof import('../src/answering/retrieve.ts')
  readonly 'answering/understand-question': typeof import('../src/answering/understand-question.ts')
  readonly 'config/read-config': typeof import('../src/config/read-config.ts')
  readonly 'open-library': typeof import('../src/open-library.ts')
}

/** A module of `dist`; TypeScript run on the fly would start every thread and process anew with a compiler in it. */
export async function built<Name extends keyof Built>(name: Name): Promise<Built[Name]> {
  return import(`${builtDir}/${name}.js`) as Promise<Built[Name]>
}
