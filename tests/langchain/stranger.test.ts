// A program in another project: it installs the package as it is built and runs what the documentation says.
import { execFile } from 'node:child_process'
import { copyFile, mkdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { type Files, temporaryFolder } from '../helpers.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const run = promisify(execFile)
const tsc = join(root, 'node_modules/typescript/bin/tsc')

/** The indented lines of a chapter of the page on LangChain. */
async function codeOf(chapter: string): Promise<string> {
  const page = await readFile(join(root, 'docs/langchain.md'), 'utf8')
  const text = page.split(/^# /m).find((each) => each.startsWith(`${chapter}\n`)) ?? ''
  return text
    .split('\n')
    .flatMap((line) => (line.startsWith('    ') ? [line.slice(4)] : []))
    .join('\n')
}

/** Another project that has this package, built anew, and LangChain among its modules. */
async function project(files: Files): Promise<string> {
  const folder = await temporaryFolder({ 'package.json': '{ "type": "module" }', ...files })
  const installed = join(folder, 'node_modules/footnote')
  await mkdir(installed, { recursive: true })
  await run(process.execPath, [
    tsc,
    '-p',
    join(root, 'tsconfig.build.json'),
    '--outDir',
    join(installed, 'dist'),
  ])
  await copyFile(join(root, 'package.json'), join(installed, 'package.json'))
  for (const name of ['node_modules', 'lexicons']) await symlink(join(root, name), join(installed, name))
  await symlink(join(root, 'node_modules/@langchain'), join(folder, 'node_modules/@langchain'))
  return folder
}

describe('a program in another project', () => {
  it('runs the lines of the documentation, and their types are right', async () => {
    const code = await codeOf('In a LangChain program')
    const folder = await project({
      'program.ts': `${code}\nconsole.log(nearest.map(([{ metadata }]) => metadata['source']))\n`,
      'wrong.ts': `import type { HitMetadata } from 'footnote/langchain'\nexport const wrong: HitMetadata['lines'] = 'one'\n`,
      'corpus/dogs.md':
        '# Dogs\n\nKim gave Putin two Pungsan dogs, which live in the garden of his house now.',
      'corpus/caini.md':
        '# Câinii\n\nKim i-a dăruit lui Putin doi câini, care locuiesc acum în grădina casei lui.',
    })
    const compiled = async (name: string) => {
      const types = [
        '--strict',
        '--module',
        'nodenext',
        '--target',
        'es2023',
        '--skipLibCheck',
        '--types',
        'node',
      ]
      const where = ['--typeRoots', join(root, 'node_modules/@types')]
      const outcome = run(process.execPath, [tsc, ...types, ...where, name], { cwd: folder })
      return outcome.then(
        () => '',
        ({ stdout }: { stdout: string }) => stdout,
      )
    }
    expect(await compiled('program.ts')).toBe('')
    expect(await compiled('wrong.ts')).toContain("Type 'string' is not assignable to type '[number, number]'")
    const { PATH } = process.env
    const { stdout, stderr } = await run(process.execPath, ['program.js'], { cwd: folder, env: { PATH } })
    expect([stderr, stdout]).toEqual([
      '',
      expect.stringMatching(
        /^dogs\.md \[ 3, 3 \] [.\d]+ Kim gave Putin two Pungsan dogs,.* now\.\n\[ 'dogs\.md', 'caini\.md' \]\n$/,
      ),
    ])
  }, 60_000)
})
