// `npm run load`: many questions at once against the bot as a process, over the stand-in. Never a test: machines are noisy.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { renderTable } from '../src/evaluation/render-table.ts'
import { askAtOnce, shippedQuestions } from '../tests/discord/ask-at-once.ts'
import { type BotProcess, botFolder, startBotProcess } from '../tests/discord/bot-process.ts'
import { type StandIn, startStandIn } from '../tests/discord/stand-in.ts'
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
const count = Number(values.questions)
const settings = Object.fromEntries(values.set.map((each) => each.split(/=(.*)/s, 2)))

if (schemaCheckSkipped) process.stderr.write(`${schemaCheckSkipped}\n`)
await measure('the shipped articles', shippedCorpus, () => shippedQuestions(2 * count))
await measure(`${values.passages} synthetic passages`, null, syntheticQuestions)

async function syntheticQuestions(corpusDir: string): Promise<readonly string[]> {
  const { questions } = await writeSyntheticCorpus(corpusDir, Number(values.passages), 1)
  if (questions.length < 2 * count) {
    throw new RangeError(`there are ${questions.length} questions, not ${2 * count}`)
  }
  return questions
}

/**
 * Asks one bot twice, other questions each time: as soon as it is connected, and once it has warmed up.
 * @param corpusDir null for a folder that `prepare` fills
 * @param prepare gives twice as many questions as are asked at once
 */
async function measure(
  title: string,
  corpusDir: string | null,
  prepare: (corpusDir: string) => Promise<readonly string[]>,
): Promise<void> {
  const { folder, remove } = await botFolder()
  const discord = await startStandIn({ checksBodiesLater: true })
  const corpus = corpusDir ?? join(folder, 'corpus')
  const questions = await prepare(corpus)
  const bot = startBotProcess({
    ...{ discord, folder, corpusDir: corpus, env: settings },
    nodeArguments: ['--import', hook],
  })
  try {
    await bot.said(/^Ready/m)
    report(`${title}, just connected`, await askAndMeasure(discord, bot, questions.slice(0, count)))
    await bot.said(/^Warm after/m)
    report(`${title}, warm`, await askAndMeasure(discord, bot, questions.slice(count, 2 * count)))
  } finally {
    bot.signal('SIGKILL')
    await bot.ended
    await discord.close()
    await remove()
  }
}

async function askAndMeasure(discord: StandIn, bot: BotProcess, questions: readonly string[]) {
  await eventLoop(bot)
  const before = process.cpuUsage()
  const replies = await askAtOnce(discord, questions)
  const { user, system } = process.cpuUsage(before)
  const { p50, p99, max, cpu } = await eventLoop(bot)
  const times = replies.map(({ ms }) => ms)
  const acknowledged = replies.map(({ acknowledgedMs }) => acknowledgedMs)
  return {
    asked: questions.length,
    answered: replies.filter(({ text }) => text !== '').length,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    slowest: percentile(times, 1),
    slowestAck: percentile(acknowledged, 1),
    delayP50: p50,
    delayP99: p99,
    delayMax: max,
    // On a busy machine these tell more than the times on the wall.
    cpuMs: Math.round(cpu),
    cpuMsAnswer: Math.round(cpu / questions.length / 0.1) / 10,
    standInCpuMs: Math.round((user + system) / 1000),
  }
}

/** What the hook measured since it was asked last. */
async function eventLoop(bot: BotProcess): Promise<Record<'p50' | 'p99' | 'max' | 'cpu', number>> {
  const lines = () => [...bot.output().matchAll(/^Event loop: (.*)$/gm)]
  const next = lines().length + 1
  bot.signal('SIGUSR2')
  await bot.said(new RegExp(`(?:^Event loop: [^]*){${next}}`, 'm'))
  return JSON.parse(lines().at(-1)?.[1] ?? '{}') as Record<'p50' | 'p99' | 'max' | 'cpu', number>
}

function report(title: string, row: Awaited<ReturnType<typeof askAndMeasure>>): void {
  if (values.json) process.stdout.write(`${JSON.stringify({ version: 2, title, ...row })}\n`)
  else process.stdout.write(`${renderTable({ title, rows: [row], details: [] })}\n\n`)
  if (row.answered < row.asked) {
    process.stderr.write(`${row.asked - row.answered} of ${row.asked} questions got no answer.\n`)
    process.exitCode = 1
  }
  const missed = (['p95', 'slowestAck', 'delayP99'] as const).filter((name) => row[name] > aims[name])
  for (const name of missed) {
    process.stderr.write(`${title}: ${name} of ${row[name]} ms is more than the ${aims[name]} ms aimed at.\n`)
  }
}

/** In whole milliseconds. */
function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((one, other) => one - other)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
