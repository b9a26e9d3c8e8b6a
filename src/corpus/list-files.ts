// Finds the files of a corpus folder, without ever leaving it.
import type { Dirent } from 'node:fs'
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

  const visit = async (directory: string): Promise<void> => {
    for (const entry of await readFolder(directory, root, problems)) {
      if (entry.name.startsWith('.')) continue
      const path = join(directory, entry.name)
      const source = relative(root, path).split(sep).join('/')
      if (entry.isDirectory()) await visit(path)
      else if (entry.isSymbolicLink()) problems.push(...(await problemOfLink(path, source, root)))
      else if (entry.isFile() && isReadable(entry.name)) {
        const found = await stat(path).catch(() => null)
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
