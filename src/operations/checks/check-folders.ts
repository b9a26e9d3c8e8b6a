// The doctor on the disk: whether the folders can be written to, and how much room is left.
import { constants } from 'node:fs'
import { access, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { messageOf, systemCode } from '../../errors.ts'
import { type Finding, failed, fine, warning } from '../finding.ts'

const megabyte = 1024 * 1024
/** Below it an index run or the record may fail soon. */
const scarceMegabytes = 500
/** Below it they do. */
const leastMegabytes = 50

export interface Folder {
  /** The setting that names it. */
  readonly setting: string
  readonly path: string
}

export async function checkFolders(folders: readonly Folder[]): Promise<readonly Finding[]> {
  return (await Promise.all(folders.map(checkFolder))).flat()
}

async function checkFolder({ setting, path }: Folder): Promise<readonly Finding[]> {
  try {
    const there = await nearest(path)
    await access(there, constants.W_OK | constants.X_OK)
    const { bavail, bsize } = await statfs(there)
    return [room(setting, path, Math.floor((bavail * bsize) / megabyte))]
  } catch (error) {
    return [
      failed(
        setting,
        `${path} cannot be written to (${messageOf(error)}).`,
        `Give the user that runs Footnote the right to write there, or set ${setting} to another folder.`,
      ),
    ]
  }
}

/** The folder itself, or the nearest one above it that is there: that is where it would be made. */
async function nearest(path: string): Promise<string> {
  try {
    await access(path)
    return path
  } catch (error) {
    const above = dirname(path)
    if (systemCode(error) !== 'ENOENT' || above === path) throw error
    return nearest(above)
  }
}

function room(setting: string, path: string, freeMegabytes: number): Finding {
  const found = `${path} can be written to, ${freeMegabytes} MB are free`
  if (freeMegabytes >= scarceMegabytes) return fine(setting, `${found}.`)
  const remedy = `Make room on that disk, or set ${setting} to a folder on another one.`
  return freeMegabytes >= leastMegabytes
    ? warning(setting, `${found}, which is little.`, remedy)
    : failed(setting, `${found}, which is too little.`, remedy)
}
