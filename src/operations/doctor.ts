// `footnote doctor`: looks at everything a person can get wrong, all at once, and changes nothing.
import type { Config } from '../config/read-config.ts'
import { messageOf } from '../errors.ts'
import { checkChatModel } from './checks/check-chat-model.ts'
import { checkCorpus } from './checks/check-corpus.ts'
import { checkDiscord } from './checks/check-discord.ts'
import { checkEmbedder } from './checks/check-embedder.ts'
import { checkFolders } from './checks/check-folders.ts'
import { checkNode } from './checks/check-node.ts'
import { checkSettings, type SettingsFile } from './checks/check-settings.ts'
import { type Check, type Finding, failed } from './finding.ts'

export interface Patient {
  readonly config: Config
  /** Sentences about wrong settings; `config` has their defaults. */
  readonly problems: readonly string[]
  /** What is known of `.env`, or null when there is none. */
  readonly settingsFile: SettingsFile | null
  /** Of Node.js, without the `v`. */
  readonly nodeVersion: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** All findings, in the order in which a person would mend them. Never throws. */
export async function examine(patient: Patient): Promise<readonly Finding[]> {
  const { config, problems, settingsFile, nodeVersion, now } = patient
  const { corpusDir, indexDir, dataDir } = config
  const folders = [
    { setting: 'INDEX_DIR', path: indexDir },
    { setting: 'DATA_DIR', path: dataDir },
  ]
  const vectors = checkEmbedder(config.embeddings)
  const found = await Promise.all([
    guarded('Node.js', () => checkNode(nodeVersion)),
    guarded('settings', async () => checkSettings(problems, settingsFile)),
    guarded('folders', () => checkFolders(folders)),
    guarded('embeddings', async () => (await vectors).findings),
    guarded('articles', async () => checkCorpus({ corpusDir, indexDir, embedder: (await vectors).embedder })),
    guarded('chat model', () => checkChatModel(config.chat)),
    guarded('Discord', () => checkDiscord(config.discord, now)),
  ])
  return found.flat()
}

/** A check that fails is no reason not to tell what the others found. */
async function guarded(about: string, check: Check): Promise<readonly Finding[]> {
  try {
    return await check()
  } catch (error) {
    const remedy = 'This should not have happened; please report it.'
    return [failed(about, `It could not be examined (${messageOf(error)}).`, remedy)]
  }
}
