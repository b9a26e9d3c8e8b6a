import { describe, expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../../src/config/read-config.ts'
import { UserError } from '../../src/errors.ts'
import type { Answer } from '../../src/model.ts'
import { makeLogger } from '../../src/observing/logger.ts'
import { inRequest } from '../../src/observing/request.ts'
import { startObserving } from '../../src/observing/start-observing.ts'
import { freePort } from './free-port.ts'

const index = () => ({ articles: 3, passages: 40, builtMs: 1000 })

async function observing() {
  const port = await freePort()
  const config = readConfig({ HEALTH_PORT: String(port) }, '/')
  const logger = makeLogger({ level: 'info', format: 'json', write: () => {} })
  const { observer, close } = await startObserving(config, { logger, index, now: () => 61_000 })
  onTestFinished(close)
  const get = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    return { status: response.status, text: await response.text() }
  }
  return { observer, get, config, logger }
}

const answer: Answer = {
  ...{ kind: 'answered', question: 'Who hid the key?', language: 'en', sentences: [], citations: [] },
  ...{ nearest: [], evidence: 0.8, notes: [], timingsMs: { retrieve: 3, total: 4 } },
}

describe('the port for those who watch', () => {
  it('says that the process lives', async () => {
    const { get } = await observing()
    expect(await get('/healthz')).toEqual({ status: 200, text: 'ok\n' })
  })

  it('says whether questions can be answered', async () => {
    const { get, observer } = await observing()
    expect(await get('/readyz')).toEqual({ status: 503, text: 'Discord is not connected yet.\n' })
    observer.connection(0, true)
    expect(await get('/readyz')).toEqual({ status: 200, text: 'ready\n' })
    observer.connection(0, false)
    expect(await get('/readyz?verbose')).toEqual({ status: 503, text: 'Connection 0 to Discord is lost.\n' })
  })

  it('counts what happens', async () => {
    const { get, observer } = await observing()
    inRequest('1', () => {
      observer.asked('Who hid the key?', 'command')
      observer.answered(answer)
      observer.replied()
    })
    observer.answered({ ...answer, kind: 'not-found', evidence: 0.1 })
    observer.failed()
    observer.refused(429, 'user')
    observer.indexed({ ms: 20, changes: { read: 1, gone: 0 }, problems: 2 })
    observer.modelUsed({
      ...{ model: 'tiny', purpose: 'answer', result: 'done' },
      ...{ inputTokens: 100, outputTokens: 7, cost: 0.5 },
    })
    const { status, text } = await get('/metrics')
    expect(status).toBe(200)
    for (const line of [
      'footnote_questions_total{outcome="answered"} 1',
      'footnote_questions_total{outcome="not-found"} 1',
      'footnote_questions_total{outcome="declined"} 0',
      'footnote_questions_total{outcome="failed"} 1',
      'footnote_asked_total{way="command"} 1',
      'footnote_stage_seconds_bucket{le="0.005",stage="retrieve"} 2',
      'footnote_reply_seconds_count 1',
      'footnote_evidence_bucket{le="0.1",outcome="not-found"} 1',
      'footnote_discord_refused_total{status="429",scope="user"} 1',
      'footnote_index_runs_total{result="done"} 1',
      'footnote_corpus_problems 2',
      'footnote_model_calls_total{model="tiny",purpose="answer",result="done"} 1',
      'footnote_model_tokens_total{model="tiny",purpose="answer",direction="out"} 7',
      'footnote_model_cost_total{model="tiny",purpose="answer"} 0.5',
      'footnote_build_age_seconds 60',
      'footnote_articles 3',
      'footnote_passages 40',
    ]) {
      expect(text.split('\n')).toContain(line)
    }
    expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m)
    expect(text).not.toContain('key')
  })

  it('knows nothing else and takes nothing', async () => {
    const { get } = await observing()
    expect((await get('/../../etc/passwd')).status).toBe(404)
    expect((await get('/metrics', 'POST')).status).toBe(405)
  })

  it('listens on this machine alone', async () => {
    const { config } = await observing()
    expect(config.health?.host).toBe('127.0.0.1')
  })

  it('says what to do when the port is taken', async () => {
    const { config, logger } = await observing()
    const again = startObserving(config, { logger, index, now: Date.now })
    await expect(again).rejects.toThrow(UserError)
    await expect(again).rejects.toThrow(/EADDRINUSE.*Set HEALTH_PORT to a free one\.$/)
  })
})

describe('without a port', () => {
  it('what happens is logged, and nobody listens', async () => {
    const events: string[] = []
    const write = (line: string) => {
      events.push(String(JSON.parse(line).event))
    }
    const logger = makeLogger({ level: 'info', format: 'json', write })
    const { observer, close } = await startObserving(readConfig({}, '/'), { logger, index, now: Date.now })
    observer.answered(answer)
    await close()
    expect(events).toEqual(['answered'])
  })
})
