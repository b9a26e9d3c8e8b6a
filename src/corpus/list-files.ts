// Finds the files of a corpus folder, without ever leaving it.
import { type Dirent, lstatSync, statSync } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { messageOf, type Problem, systemCode, UserError } from '../errors.ts'
import { formatOf } from './formats.ts'

export interface FoundFile {
  /** Path relative to the corpus folder, with forward slashes. */
  readonly source: string
  readonly path: string
  readonly bytes: number
  readonly modifiedMs: number
}

export interface FoundFiles {
  /** In the order of their sources, so that the same folder always gives the same build. */
  readonly files: readonly FoundFile[]
  readonly problems: readonly Problem[]
  /** Files of a kind nobody here reads; they are no mistake. */
  readonly skipped: readonly string[]
}

/**
 * Lists the readable files below a folder. Hidden files and folders are left alone. A symbolic link is followed
 * where it stays in the corpus; the file it leads to is listed once, under its own name.
 * @throws UserError when the folder is missing or cannot be read
 */
export async function listFiles(corpusDir: string): Promise<FoundFiles> {
  const files: FoundFile[] = []
  const problems: Problem[] = []
  const skipped: string[] = []
  const root = await openRoot(corpusDir)
  const turn = turns()

  const visit = async (directory: string): Promise<void> => {
    for (const entry of await readFolder(directory, root, problems)) {
      if (entry.name.startsWith('.')) continue
      const path = join(directory, entry.name)
      const source = relative(root, path).split(sep).join('/')
      if (entry.isDirectory()) await visit(path)
      else if (entry.isSymbolicLink()) problems.push(...(await problemOfLink(path, source, root)))
      else if (entry.isFile() && isReadable(entry.name)) {
        await turn()
        const found = lookAt(path)
        if (found) files.push({ source, path, bytes: found.size, modifiedMs: found.mtimeMs })
        else
          problems.push({ source, message: 'it vanished while the folder was being listed; it is left out.' })
      } else skipped.push(source)
    }
  }
  await visit(root)
  files.sort((a, b) => (a.source < b.source ? -1 : 1))
  return { files, problems, skipped }
}

/**
 * The same list with a second look at some files only, for those who were told what changed; null when that does not
 * tell enough (a folder, a link) and the whole corpus must be listed.
 * @param listed the files as they were listed before
 * @param changed paths relative to the corpus folder, with forward slashes
 */
export async function listAgain(
  corpusDir: string,
  listed: readonly Omit<FoundFile, 'path'>[],
  changed: ReadonlySet<string>,
): Promise<readonly FoundFile[] | null> {
  const root = await openRoot(corpusDir)
  const pathOf = (source: string) => join(root, ...source.split('/'))
  const files = listed
    .filter(({ source }) => !changed.has(source))
    .map(({ source, bytes, modifiedMs }) => ({ source, bytes, modifiedMs, path: pathOf(source) }))
  for (const source of changed) {
    if (source.split('/').some((name) => name === '' || name.startsWith('.'))) continue
    const path = pathOf(source)
    const found = lstatSync(path, { throwIfNoEntry: false })
    if (!found) {
      if (listed.some((file) => file.source.startsWith(`${source}/`))) return null
    } else if (!found.isFile() || (await realpath(path)) !== path) return null
    else if (isReadable(source)) files.push({ source, path, bytes: found.size, modifiedMs: found.mtimeMs })
  }
  return files.sort((a, b) => (a.source < b.source ? -1 : 1))
}

function lookAt(path: string) {
  try {
    // Asking off thread takes five times the processor time, which counts with thousands of files.
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined
  }
}

const longestTurnMs = 5

/** Gives the event loop its turn now and then; on a slow drive after every file. */
function turns(): () => Promise<void> {
  let began = performance.now()
  return async () => {
    if (performance.now() - began < longestTurnMs) return
    await new Promise((done) => setImmediate(done))
    began = performance.now()
  }
}

async function openRoot(corpusDir: string): Promise<string> {
  try {
    const root = await realpath(corpusDir)
    if ((await stat(root)).isDirectory()) return root
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') {
      throw new UserError(`The corpus folder ${corpusDir} cannot be read: ${messageOf(error)}.`, {
        cause: error,
      })
    }
    throw new UserError(
      `The corpus folder ${corpusDir} does not exist. Create it and put articles in, or set CORPUS_DIR.`,
      { cause: error },
    )
  }
  throw new UserError(`CORPUS_DIR is ${corpusDir}, which is a file. It must be the folder of the articles.`)
}

async function readFolder(directory: string, root: string, problems: Problem[]): Promise<Dirent[]> {
  try {
    return await readdir(directory, { withFileTypes: true })
  } catch (error) {
    if (directory === root) {
      throw new UserError(`The corpus folder ${root} cannot be read: ${messageOf(error)}.`, { cause: error })
    }
    const source = relative(root, directory).split(sep).join('/')
    problems.push({ source, message: `the folder cannot be read (${messageOf(error)}); it is left out.` })
    return []
  }
}

/** A link that stays inside adds nothing where what it leads to is listed under its own name. */
async function problemOfLink(path: string, source: string, root: string): Promise<Problem[]> {
  try {
    const target = await realpath(path)
    if (target !== root && !target.startsWith(root + sep)) {
      return [
        { source, message: 'it is a symbolic link that leaves the corpus folder; copy the file in instead.' },
      ]
    }
    return (await isListed(target, root)) || !isReadable(source)
      ? []
      : [
          {
            source,
            message: 'it is a symbolic link to a file that is not read itself; copy the file in instead.',
          },
        ]
  } catch {
    return [{ source, message: 'it is a symbolic link that leads nowhere; remove it or mend it.' }]
  }
}

async function isListed(target: string, root: string): Promise<boolean> {
  const isHidden = relative(root, target)
    .split(sep)
    .some((name) => name.startsWith('.'))
  return !isHidden && (isReadable(target) || (await stat(target)).isDirectory())
}

function isReadable(name: string): boolean {
  return formatOf(name) !== undefined
}
