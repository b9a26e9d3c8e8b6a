import { readFileSync } from 'node:fs'
import { appendFile, chmod, mkdir, readdir, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { examineConfig } from '../../src/config/read-config.ts'
import { openLibrary } from '../../src/open-library.ts'
import { checkChatModel } from '../../src/operations/checks/check-chat-model.ts'
import { checkFolders } from '../../src/operations/checks/check-folders.ts'
import { checkNode, leastNode } from '../../src/operations/checks/check-node.ts'
import { checkSettings } from '../../src/operations/checks/check-settings.ts'
import { examine } from '../../src/operations/doctor.ts'
import type { Finding } from '../../src/operations/finding.ts'
import { findingsToJson, renderFindings } from '../../src/operations/render-findings.ts'
import { type Script, saying, scriptedServer } from '../chat/scripted-server.ts'
import { recordingServer } from '../embeddings/recording-server.ts'
import { temporaryCorpus, temporaryFolder, writeFiles } from '../helpers.ts'
import { freePort } from '../observing/free-port.ts'
import { screen } from '../terminal/helpers.ts'

const articles = { 'dogs.md': '# Dogs\n\nThe king gave his guest two Pungsan dogs from the north.' }

async function setUp(files: Readonly<Record<string, string>> = articles) {
  const { corpusDir, indexDir } = await temporaryCorpus(files)
  return { CORPUS_DIR: corpusDir, INDEX_DIR: indexDir, DATA_DIR: join(corpusDir, '..', 'data') }
}

function examined(env: Readonly<Record<string, string>>): Promise<readonly Finding[]> {
  const rest = { settingsFile: null, nodeVersion: process.versions.node, now: Date.now }
  return examine({ ...examineConfig(env, '/'), ...rest })
}

/** The findings about one matter, as `state: message`. */
const about = (findings: readonly Finding[], matter: string) =>
  findings.filter((finding) => finding.about === matter).map(({ state, message }) => `${state}: ${message}`)

async function indexed(env: Readonly<Record<string, string>>): Promise<void> {
  const { config } = examineConfig(env, '/')
  const library = await openLibrary(config)
  library.close()
}

describe('the doctor', () => {
  it('finds nothing wrong with a fresh index', async () => {
    const env = await setUp()
    await indexed(env)
    const findings = await examined(env)
    expect(findings.filter(({ state }) => state === 'failed' || state === 'warning')).toEqual([])
    expect(about(findings, 'index')).toEqual([
      expect.stringMatching(/^fine: It is whole and up to date: 1 article, 1 passage, 1 segment, made 20/),
    ])
  })

  it('changes nothing', async () => {
    const env = await setUp()
    await examined(env)
    expect(await readdir(join(env.CORPUS_DIR, '..'))).toEqual(['corpus'])
  })

  it('tells all that is wrong at once', async () => {
    const env = { ...(await setUp({})), LOG_LEVEL: 'loud', EMBEDDINGS: 'openai', DATA_DIR: '/proc/data' }
    const findings = await examined(env)
    const wrong = findings.filter(({ state }) => state === 'failed').map((finding) => finding.about)
    expect(wrong).toEqual(['settings', 'DATA_DIR', 'embeddings', 'articles'])
    expect(findings.filter(({ state, remedy }) => state === 'failed' && !remedy)).toEqual([])
  })

  it('tells that articles are newer than the index', async () => {
    const env = await setUp()
    await indexed(env)
    await writeFiles(env.CORPUS_DIR, { 'bridge.md': '# Bridge\n\nA bridge over the river was opened.' })
    expect(about(await examined(env), 'index')).toEqual([
      'warning: It is whole but older than the articles (1 file to read, 0 gone).',
    ])
  })

  it('finds damage that the size of a file does not show', async () => {
    const env = await setUp()
    await indexed(env)
    const folder = join(env.INDEX_DIR, 'segments')
    const [name = ''] = await readdir(folder)
    const path = join(folder, name)
    const { length } = readFileSync(path)
    await truncate(path, length - 1)
    await appendFile(path, 'x')
    expect(about(await examined(env), 'index')).toEqual([expect.stringMatching(/^failed: .*damaged/)])
  })

  it('finds a manifest that was cut off', async () => {
    const env = await setUp()
    await indexed(env)
    await truncate(join(env.INDEX_DIR, 'manifest.json'), 50)
    expect(about(await examined(env), 'index')).toEqual([expect.stringMatching(/^failed: /)])
  })

  it('names files that cannot be read, before they are indexed', async () => {
    const findings = await examined(
      await setUp({ ...articles, 'empty.md': '', 'broken.pdf': '%PDF-1.7 nothing' }),
    )
    expect(about(findings, 'articles')).toEqual([
      expect.stringMatching(/^fine: .* holds 3 files to read/),
      expect.stringMatching(/^warning: broken\.pdf: /),
      expect.stringMatching(/^warning: empty\.md: /),
    ])
  })

  it('asks the embedding model once', async () => {
    const server = await recordingServer()
    const env = {
      ...(await setUp()),
      EMBEDDINGS: 'openai:small',
      OPENAI_API_KEY: 'hidden-key',
      OPENAI_BASE_URL: server.url,
    }
    expect(about(await examined(env), 'embeddings')).toEqual([
      expect.stringMatching(/^fine: .* gives vectors of 128/),
    ])
    server.failAlways({ status: 401, body: '{"error":{"message":"wrong key hidden-key"}}' })
    const findings = await examined(env)
    expect(about(findings, 'embeddings')).toEqual([expect.stringMatching(/^warning: .*OPENAI_API_KEY/)])
    expect(JSON.stringify(findings)).not.toContain('hidden-key')
  })
})

describe('the doctor on the disk', () => {
  it('looks at the folder above where there is none yet', async () => {
    const folder = await temporaryFolder()
    const path = join(folder, 'not', 'yet')
    expect(await checkFolders([{ setting: 'DATA_DIR', path }])).toEqual([
      expect.objectContaining({ state: 'fine', message: expect.stringContaining(path) }),
    ])
  })

  it.skipIf(process.getuid?.() === 0)('tells that it may not write', async () => {
    const folder = await temporaryFolder()
    await mkdir(join(folder, 'locked'))
    await chmod(join(folder, 'locked'), 0o500)
    const [finding] = await checkFolders([{ setting: 'INDEX_DIR', path: join(folder, 'locked', 'index') }])
    expect(finding).toMatchObject({
      state: 'failed',
      message: expect.stringContaining('cannot be written to'),
    })
  })
})

describe('the doctor on settings', () => {
  it('tells names that mean nothing, and which one was meant', () => {
    const names = ['DISCORD_TOKN', 'CORPUS_DIR', 'NODE_OPTIONS', 'COLOUR', 'DISCORD_TOKEN_FILE']
    expect(checkSettings([], { names, mode: 0o100600 })).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('DISCORD_TOKN,'),
        remedy: 'Is DISCORD_TOKEN meant?',
      }),
      expect.objectContaining({
        message: expect.stringContaining('COLOUR,'),
        remedy: expect.stringContaining('.env.example'),
      }),
    ])
  })

  it('tells that others may read a secret', () => {
    const state = (mode: number | null) => checkSettings([], { names: ['DISCORD_TOKEN'], mode })[0]?.state
    expect([0o100600, 0o100644, 0o100640, null].map(state)).toEqual(['fine', 'warning', 'warning', 'fine'])
  })
})

describe('the doctor on Node.js', () => {
  it('wants what package.json wants', () => {
    const about = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))
    expect(about.engines.node).toBe(`>=${leastNode}`)
  })

  it.each([
    ['18.20.1', 'failed'],
    ['20.18.3', 'failed'],
    ['20.19.0', 'fine'],
    ['22.1.0', 'fine'],
  ])('finds %s %s', async (version, state) => {
    expect((await checkNode(version))[0]?.state).toBe(state)
  })
})

describe('the doctor on the chat model', () => {
  const asked = async (env: Readonly<Record<string, string>>) => {
    const dataDir = await temporaryFolder()
    const { config } = examineConfig({ DATA_DIR: dataDir, ...env }, '/')
    return checkChatModel(config.chat)
  }

  it('needs none', async () => {
    expect(await asked({})).toEqual([expect.objectContaining({ state: 'skipped' })])
  })

  it('asks it once', async () => {
    const server = await scriptedServer(saying('OK'))
    const findings = await asked({ CHAT_MODEL: 'openai:tiny', CHAT_BASE_URL: server.url })
    expect(findings).toEqual([expect.objectContaining({ state: 'fine', message: 'openai:tiny answers.' })])
  })

  it('tells what keeps it from answering, and no key', async () => {
    const env = {
      CHAT_MODEL: 'openai:tiny',
      CHAT_BASE_URL: `http://127.0.0.1:${await freePort()}/v1`,
      CHAT_API_KEY: 'hidden-key',
    }
    const findings = await asked(env)
    expect(findings).toEqual([
      expect.objectContaining({ state: 'warning', message: expect.stringContaining('CHAT_BASE_URL') }),
    ])
    expect(JSON.stringify(findings)).not.toContain('hidden-key')
  })

  it.each<[string, Script, RegExp]>([
    [
      'a key that is refused',
      ({ refuse }) => refuse(401, { error: { message: 'Incorrect API key: hidden-key' } }),
      /Look at CHAT_API_KEY\.$/,
    ],
    [
      'a model it does not have',
      ({ refuse }) => refuse(404, { error: { message: 'no such model', code: 'model_not_found' } }),
      /Name one it has, as in CHAT_MODEL=openai:<model>\.$/,
    ],
    ['a server in trouble', ({ refuse }) => refuse(500, 'oh'), /\b500\b/],
    ['a server that says nothing', ({ abandoned }) => abandoned, / did not answer within 0\.5 s\.$/],
    ['an empty answer', saying(''), /^openai:tiny answers with nothing\.$/],
  ])('tells %s', async (_, script, message) => {
    const server = await scriptedServer(script)
    const findings = await asked({
      ...{ CHAT_MODEL: 'openai:tiny', CHAT_BASE_URL: server.url, CHAT_API_KEY: 'hidden-key' },
      CHAT_DEADLINE_SECONDS: '1',
    })
    expect(findings).toEqual([
      expect.objectContaining({ state: 'warning', message: expect.stringMatching(message) }),
    ])
    expect(server.requests.length).toBe(1)
    expect(JSON.stringify(findings)).not.toContain('hidden-key')
  })

  it('tells that a key is missing', async () => {
    expect(await asked({ CHAT_MODEL: 'anthropic:claude' })).toEqual([
      expect.objectContaining({ state: 'failed', message: expect.stringMatching(/CHAT_API_KEY|install/) }),
    ])
  })
})

describe('what the doctor found', () => {
  const findings: readonly Finding[] = [
    { about: 'one', state: 'fine', message: 'It works.', remedy: null },
    { about: 'another', state: 'failed', message: 'It is broken.', remedy: 'Mend it.' },
  ]

  it('is a line each, with the remedy below', () => {
    expect(renderFindings(findings, screen().output)).toBe(
      'ok   one      It works.\nFAIL another  It is broken.\n              Mend it.\n\nSomething is wrong: 1 to mend.\n',
    )
  })

  it('is one object for programs', () => {
    expect(JSON.parse(findingsToJson(findings))).toEqual({ version: 1, healthy: false, findings })
  })
})
