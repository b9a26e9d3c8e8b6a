// The doctor on Node.js: its version, and the native modules that have to fit it.
import { messageOf } from '../../errors.ts'
import { loadHnswlib } from '../../store/hnsw-vectors.ts'
import { type Finding, failed, fine, warning } from '../finding.ts'

/** As `engines` in package.json has it; a test holds them equal. */
export const leastNode = '20.19'

export async function checkNode(version: string): Promise<readonly Finding[]> {
  return [nodeVersion(version), await hnswlib(), await libsql()]
}

function nodeVersion(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = leastNode.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) {
    return fine('Node.js', `Node.js ${version} runs this.`)
  }
  return failed(
    'Node.js',
    `This is Node.js ${version}; Footnote needs ${leastNode} or newer.`,
    'Install the current long-term version from https://nodejs.org, then: npm ci',
  )
}

async function hnswlib(): Promise<Finding> {
  if (await loadHnswlib()) return fine('hnswlib', 'The native vector index loads.')
  return warning(
    'hnswlib',
    'hnswlib-node does not load: all vectors are compared; answers are the same, slower on large corpora.',
    'Install a C++ compiler, make and python3, then: npm ci',
  )
}

async function libsql(): Promise<Finding> {
  try {
    await import('../../record/open-record.ts')
    return fine('SQLite', 'The module of the record loads.')
  } catch (error) {
    return failed(
      'SQLite',
      `libsql does not load (${messageOf(error)}): neither index nor record can be written.`,
      'It comes ready-made for Linux, macOS and Windows on x64 and arm64; run npm ci on the machine itself.',
    )
  }
}
