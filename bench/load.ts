// `npm run load`: many questions at once against the bot as a process, over the stand-in. Never a test: machines are noisy.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderTable } from '../src/evaluation/render-table.ts'
import { askAtOnce, shippedQuestions } from '../tests/discord/ask-at-once.ts'
import { botFolder, startBotProcess } from '../tests/discord/bot-process.ts'
import { startStandIn } from '../tests/discord/stand-in.ts'
import { schemaCheckSkipped } from '../tests/discord/stand-in-schema.ts'
import { shippedCorpus } from '../tests/program.ts'
import { writeSyntheticCorpus } from './synthetic-corpus.ts'

const hook = fileURLToPath(new URL('event-loop-delay.mjs', import.meta.url))
/** What is aimed at on two cores, in milliseconds. */
const aims = { p95: 1500, slowestAck: 3000, delayP99: 50 } as const

const { values } = parseArgs({
  options: {
    questions: { type: 'string', default: '200' },
    passages: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    /** Settings of the bot: `--set NAME=value`. */
    set: { type: 'string', multiple: true, default: [] },
  },
})
const warmUp = 'Is this a question?'
const count = Number(values.questions)
const settings = Object.fromEntries(values.set.map((each) => each.split(/=(.*)/s, 2)))

if (schemaCheckSkipped) process.stderr.write(`${schemaCheckSkipped}\n`)
report('the shipped articles', await measure(() => shippedQuestions(count)))
report(`${values.passages} synthetic passages`, await measure(syntheticQuestions))

async function syntheticQuestions(folder: string): Promise<readonly string[]> {
  const { questions } = await writeSyntheticCorpus(join(folder, 'corpus'), Number(values.passages), 1)
  if (questions.length < count) throw new RangeError(`there are ${questions.length} questions, not ${count}`)
  return questions.slice(0, count)
}

/** @param prepare gives the questions, and may write a corpus into the folder */
async function measure(prepare: (folder: string) => Promise<readonly string[]>) {
  const { folder, remove } = await botFolder()
  const discord = await startStandIn()
  const questions = await prepare(folder)
  const delayFile = join(folder, 'delay.json')
  const corpusDir = prepare === syntheticQuestions ? join(folder, 'corpus') : shippedCorpus
  const env = { ...settings, EVENT_LOOP_DELAY_FILE: delayFile }
  const bot = startBotProcess({ discord, folder, corpusDir, env, nodeArguments: ['--import', hook] })
  try {
    await bot.said(/^Ready/m)
    // What is loaded or compiled late, here and there, is no part of what people wait for.
    await askAtOnce(discord, [warmUp])
    bot.signal('SIGUSR2')
    await bot.said(/^Measuring the event loop/m)
    const replies = await askAtOnce(discord, questions)
    bot.signal('SIGTERM')
    await bot.ended
    const delay = JSON.parse(await readFile(delayFile, 'utf8')) as Record<
      'p50' | 'p99' | 'max' | 'cpu',
      number
    >
    const times = replies.map(({ ms }) => ms)
    return {
      asked: questions.length,
      answered: replies.filter(({ text }) => text !== '').length,
      p50: percentile(times, 0.5),
      p95: percentile(times, 0.95),
      slowest: percentile(times, 1),
      slowestAck: percentile(
        replies.map(({ acknowledgedMs }) => acknowledgedMs),
        1,
      ),
      delayP50: delay.p50,
      delayP99: delay.p99,
      delayMax: delay.max,
      // On a busy machine this tells more than the time on the wall.
      cpuMs: Math.round(delay.cpu),
    }
  } finally {
    bot.signal('SIGKILL')
    await bot.ended
    await discord.close()
    await remove()
  }
}

function report(title: string, row: Awaited<ReturnType<typeof measure>>): void {
  if (values.json) process.stdout.write(`${JSON.stringify({ version: 1, title, ...row })}\n`)
  else process.stdout.write(`${renderTable({ title, rows: [row], details: [] })}\n\n`)
  if (row.answered < row.asked) {
    process.stderr.write(`${row.asked - row.answered} of ${row.asked} questions got no answer.\n`)
    process.exitCode = 1
  }
  const missed = (['p95', 'slowestAck', 'delayP99'] as const).filter((name) => row[name] > aims[name])
  for (const name of missed) {
    process.stderr.write(`${name} of ${row[name]} ms is more than the ${aims[name]} ms aimed at.\n`)
  }
}

/** In whole milliseconds. */
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
