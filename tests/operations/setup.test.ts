import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse } from 'dotenv'
import { describe, expect, it } from 'vitest'
import { valueIn, withValues } from '../../src/operations/env-file.ts'
import { setUp } from '../../src/operations/setup.ts'
import { temporaryFolder } from '../helpers.ts'
import { screen } from '../terminal/helpers.ts'
import { answeringDiscord, applicationId } from './discord-answers.ts'

/** Answers given in turn; every question asked is kept. */
async function settingUp(answers: readonly string[], files: Readonly<Record<string, string>> = {}) {
  const { apiUrl } = await answeringDiscord()
  const folder = await temporaryFolder(files)
  const { output, written, errors } = screen()
  const asked: string[] = []
  const left = [...answers]
  const ask = async (question: string) => {
    asked.push(question)
    return left.shift() ?? ''
  }
  await setUp({ folder, env: { DISCORD_API_URL: apiUrl }, output, ask })
  const path = join(folder, '.env')
  return { path, asked, written, errors, read: () => readFile(path, 'utf8') }
}

describe('setting up', () => {
  it('writes what was said, for the owner alone, and shows the invite link', async () => {
    const { path, read, written } = await settingUp(['a-token', 'openai:tiny', 'a-key'])
    expect(parse(await read())).toEqual({
      DISCORD_TOKEN: 'a-token',
      CHAT_MODEL: 'openai:tiny',
      CHAT_API_KEY: 'a-key',
    })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(written()).toContain(`client_id=${applicationId}`)
    expect(written()).not.toMatch(/a-token|a-key/)
  })

  it('replaces nothing that is set unless it is told to', async () => {
    const files = { '.env': 'DISCORD_TOKEN=old\n# mine\nWATCH=off\n' }
    const kept = await settingUp(['', '', ''], files)
    expect(await kept.read()).toBe(files['.env'])
    expect(kept.asked[0]).toBe('DISCORD_TOKEN is set already. Replace it? (y/N)')
    const replaced = await settingUp(['y', 'new', ''], files)
    expect(await replaced.read()).toBe('DISCORD_TOKEN=new\n# mine\nWATCH=off\n')
  })

  it('writes nothing that does not hold', async () => {
    await expect(settingUp(['two words'])).rejects.toThrow('DISCORD_TOKEN must not contain white space')
  })

  it('says what Discord says of a token', async () => {
    const { errors } = await settingUp(['a-token', ''])
    expect(errors()).toBe('')
  })
})

describe('a settings file', () => {
  it('gets a value where its line is, set, commented out or missing', () => {
    const text = '# The token.\n# DISCORD_TOKEN=\n\nWATCH=poll\n'
    const changed = withValues(
      text,
      new Map([
        ['DISCORD_TOKEN', 'a$&b'],
        ['WATCH', 'off'],
        ['INDEX_DIR', 'my index'],
      ]),
    )
    expect(changed).toBe("# The token.\nDISCORD_TOKEN=a$&b\n\nWATCH=off\nINDEX_DIR='my index'\n")
    expect(parse(changed)).toEqual({ DISCORD_TOKEN: 'a$&b', WATCH: 'off', INDEX_DIR: 'my index' })
  })

  it('has no value in a comment, in an empty line, or in a longer name', () => {
    expect(valueIn('# WATCH=off\nWATCH=\nWATCHED=yes\n', 'WATCH')).toBeNull()
    expect(valueIn('export WATCH = off\n', 'WATCH')).toBe('off')
  })
})
