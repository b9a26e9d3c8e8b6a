// Fetches the files of a local model once, for those with network access; nothing else ever downloads.
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { messageOf, systemCode, UserError } from '../errors.ts'
import { rootOf } from '../providers/provider-failure.ts'
import { defaultLocalModel, modelFiles } from './local-model.ts'

export interface FetchModelOptions {
  /** As in `owner/name`; without it the usual one. */
  readonly model?: string | undefined
  readonly modelsDir: string
  /** A Hugging Face hub, for example https://huggingface.co. */
  readonly hub: string
  readonly tell: (line: string) => void
}

/**
 * Fetches what is missing of a model. Each file appears whole or not at all.
 * @returns the folder of the model
 * @throws UserError when a file cannot be fetched or written
 */
export async function fetchModel({ model = defaultLocalModel, modelsDir, hub, tell }: FetchModelOptions) {
  if (!/^[\w.-]+\/[\w.-]+$/.test(model) || /(?:^|\/)\.+(?:\/|$)/.test(model)) {
    throw new UserError(`A model is called <owner>/<name>, as ${defaultLocalModel} is; ${model} is not.`)
  }
  const folder = join(modelsDir, model)
  for (const file of modelFiles) {
    const path = join(folder, file)
    if (await exists(path)) {
      tell(`${file} is here already`)
      continue
    }
    const address = `${hub.replace(/\/+$/, '')}/${model}/resolve/main/${file}`
    tell(`fetching ${address}`)
    await fetchFile(address, path)
  }
  return folder
}

async function exists(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch (error) {
    if (systemCode(error) === undefined) throw error
    return false
  }
}

async function fetchFile(address: string, path: string): Promise<void> {
  const partial = `${path}.partial`
  try {
    const response = await fetch(address)
    if (!response.ok || !response.body) {
      throw new UserError(
        `${address} answered ${response.status}. Is that the name of a model with ONNX files?`,
      )
    }
    await mkdir(dirname(path), { recursive: true })
    await pipeline(Readable.fromWeb(response.body), createWriteStream(partial))
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true })
    if (error instanceof UserError) throw error
    const reason = messageOf(rootOf(error))
    throw new UserError(
      `${address} could not be fetched (${reason}). Try again, or put the file at ${path} by hand.`,
      { cause: error },
    )
  }
}
