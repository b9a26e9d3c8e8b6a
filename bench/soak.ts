// `npm run soak -- --minutes n`: mixed use of the real bot process with faults of every kind; memory, answers and feedback are counted.
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { seededRandom } from '../src/evaluation/seeded-random.ts'
import { openRecord } from '../src/record/open-record.ts'
import { shippedQuestions } from '../tests/discord/ask-at-once.ts'
import { type BotProcess, botFolder, startBotProcess } from '../tests/discord/bot-process.ts'
import { type StandIn, startStandIn } from '../tests/discord/stand-in.ts'
import { idOfControl, press } from '../tests/discord/stand-in-control-events.ts'
import { ids, mention, newId, personNamed, slash } from '../tests/discord/stand-in-events.ts'
import { shippedCorpus } from '../tests/program.ts'
import { startFaultyProvider } from './faulty-provider.ts'
import type { MemorySample } from './memory-growth.ts'
import { renderVerdicts, soakVerdicts } from './soak-report.ts'

/** Remembered answers, people and words fill their limits meanwhile: a third of the time, and ten minutes at most. */
const warmUp = { share: 1 / 3, mostMs: 10 * 60_000 }
/** Whoever waits so long is late: the next round begins without them. */
const patienceMs = 60_000
/** Before the bot is stopped, those who are late get so long; who has nothing then was not answered. */
const lastPatienceMs = 60_000
/** More numbers would be ever new words, which the bot remembers up to a limit that no soak reaches. */
const variants = 200
const atOnce = 20

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    /** Repeats the same course of events. */
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    json: { type: 'boolean', default: false },
  },
})
const seed = Number(values.seed)
const { next: random } = seededRandom(seed)
const pick = <T>(things: readonly T[]): T => things[Math.floor(random() * things.length)] as T

interface Counts {
  asked: number
  unanswered: number
  late: number
  pressed: number
  edits: number
  losses: number
}
const counts: Counts = { asked: 0, unanswered: 0, late: 0, pressed: 0, edits: 0, losses: 0 }
const samples: MemorySample[] = []
let lastLoss = 'none'
/** Those who wait longer than they should. */
const late = new Set<Promise<unknown>>()

process.stderr.write(`Soaking for ${values.minutes} minutes; --seed ${seed} repeats it.\n`)
const { folder, remove } = await botFolder()
const corpusDir = join(folder, 'corpus')
await cp(shippedCorpus, corpusDir, { recursive: true })
const provider = await startFaultyProvider(random)
const discord = await startStandIn({ expectsFaults: true })
const hook = fileURLToPath(new URL('memory.mjs', import.meta.url))
const bot = startBotProcess({
  ...{ discord, folder, corpusDir, nodeArguments: ['--expose-gc', '--import', hook] },
  env: {
    ...{ LIMIT_USER: '0', LIMIT_SERVER: '0', LOG_LEVEL: 'warn', WATCH: 'events' },
    ...{ EMBEDDINGS: 'openai:soak', OPENAI_API_KEY: 'soak-key-of-nobody', OPENAI_BASE_URL: provider.url },
  },
})
let isHealthy = false
try {
  await discord.nextOperation(2)
  await soak(Date.now() + Number(values.minutes) * 60_000)
  await within(lastPatienceMs, Promise.all(late))
  counts.unanswered += late.size
  bot.signal('SIGTERM')
  const code = await bot.ended
  isHealthy = report(code)
  if (!isHealthy) process.stderr.write(`${faultsSeen().slice(0, 20).join('\n')}\n`)
  if (!isHealthy) process.stderr.write(`The last the bot said:\n${lastLines(bot.output(), 30)}\n`)
} finally {
  bot.signal('SIGKILL')
  await bot.ended
  await discord.close().finally(remove)
  await provider.close()
}
process.exit(isHealthy ? 0 : 1)

async function soak(endMs: number): Promise<void> {
  const questions = await shippedQuestions(150)
  const warmUpEndMs = Date.now() + Math.min((endMs - Date.now()) * warmUp.share, warmUp.mostMs)
  for (let round = 0; Date.now() < endMs; round++) {
    if (round % 5 === 4) await editCorpus(round)
    if (round % 7 === 6) loseConnection(discord)
    const people = Array.from({ length: atOnce }, () => askSomething(questions, round))
    await Promise.all(people)
    if (round % 10 === 9 && Date.now() > warmUpEndMs) samples.push(await memoryOf(bot))
  }
}

/** One person: a command, a mention or a search; some say afterwards that it was good. */
async function askSomething(questions: readonly string[], round: number): Promise<void> {
  counts.asked++
  const question = `${pick(questions)} ${random() < 0.5 ? round % variants : ''}`.trim()
  const kind = random()
  if (kind < 0.1) {
    const asked = mention(question, { author: personNamed(newId(), 'Somebody') })
    discord.dispatch('MESSAGE_CREATE', asked)
    await answered('a mention', discord.next('POST', `/channels/${asked.channel_id}/messages`))
    return
  }
  const by = personNamed(newId(), 'Somebody')
  const command =
    kind < 0.2 ? slash('search', { query: question }, { by }) : slash('ask', { question }, { by })
  discord.dispatch('INTERACTION_CREATE', command)
  const reply = await answered(kind < 0.2 ? '/search' : '/ask', discord.next('PATCH', originalOf(command)))
  if (!reply?.message || kind < 0.2 || random() > 0.25) return
  await pressGood(reply.message, by)
}

async function pressGood(message: object, by: ReturnType<typeof personNamed>): Promise<void> {
  let id: string
  try {
    id = idOfControl(message, 'good-answer')
  } catch {
    // Small talk has no buttons.
    return
  }
  const pressed = press(id, { by })
  discord.dispatch('INTERACTION_CREATE', pressed)
  if (await answered('a button', discord.next('PATCH', originalOf(pressed)))) counts.pressed++
}

function originalOf({ token }: { readonly token: string }): string {
  return `/webhooks/${ids.application}/${token}/messages/@original`
}

/** What came, or null when nothing did in time, or a refusal. */
async function answered<T extends { readonly status: number }>(
  what: string,
  reply: Promise<T>,
): Promise<T | null> {
  const first = await within(patienceMs, reply)
  if (first !== null && first.status < 400) return first
  const when = `After ${counts.asked} questions and ${counts.losses} losses (the last: ${lastLoss})`
  const fate = first === null ? `waits for ${patienceMs / 1000} s` : `was refused with ${first.status}`
  process.stderr.write(`${when} ${what} ${fate}.\n`)
  if (first !== null) counts.unanswered++
  else {
    counts.late++
    late.add(reply)
    reply.then(() => late.delete(reply))
  }
  return null
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ms)
  })
  const first = await Promise.race([work, tooLate])
  clearTimeout(timer)
  return first
}

async function editCorpus(round: number): Promise<void> {
  counts.edits++
  const path = join(corpusDir, 'soak', `note-${round % 4}.md`)
  await mkdir(join(corpusDir, 'soak'), { recursive: true })
  if (round % 3 === 0) await rm(path, { force: true })
  else
    await writeFile(
      path,
      `# Note ${round}\n\n${fc.sample(fc.lorem({ maxCount: 60 }), { numRuns: 1, seed: seed + round })}\n`,
    )
}

/** Events that come meanwhile are sent again after the resume. */
function loseConnection({ drop, cut, askToReconnect, invalidate }: StandIn): void {
  counts.losses++
  const ways = { drop: () => drop(), cut, askToReconnect, invalidate: () => invalidate(true) }
  const [name, lose] = pick(Object.entries(ways))
  lastLoss = name
  lose()
}

/** Taken between two rounds, when nobody waits for an answer. */
async function memoryOf({ signal, written }: BotProcess): Promise<MemorySample> {
  const before = measured(written()).length
  signal('SIGUSR2')
  for (;;) {
    const all = measured(written())
    const last = all.at(-1)
    if (last !== undefined && all.length > before) return { asked: counts.asked, ...JSON.parse(last) }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

function measured(output: string): string[] {
  return [...output.matchAll(/^Memory (\{.*\})$/gm)].map(([, json = '']) => json)
}

function lastLines(text: string, count: number): string {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('Memory '))
  return lines.slice(-count).join('\n')
}

/** What Discord would not have taken, and what the bot itself calls a failure. */
function faultsSeen(): readonly string[] {
  const failures = bot.output().match(/^.* (?:failed, reference|got no reply: ).*$/gm) ?? []
  // Where the answer to an acknowledgement was lost, it is sent again; what else comes twice fails in the log.
  const refused = discord.broken.filter((fault) => fault !== 'an interaction was acknowledged twice')
  return [...refused, ...failures]
}

/** @returns whether all is as it should be */
function report(exitCode: number | null): boolean {
  const warn = (line: string) => process.stderr.write(`${line}\n`)
  const record = openRecord({ folder: join(folder, 'data'), now: Date.now, warn })
  const [row = {}] = record.all('SELECT count(*) AS kept FROM feedback')
  record.close()
  const verdicts = soakVerdicts(
    { ...counts, kept: Number(row.kept), exitCode, faults: faultsSeen() },
    samples,
  )
  const holds = verdicts.every((verdict) => verdict.holds)
  const { edits, losses } = counts
  if (values.json) {
    const told = { version: 1, seed, edits, losses, holds, verdicts, samples }
    process.stdout.write(`${JSON.stringify(told)}\n`)
  } else {
    process.stdout.write(`${edits} edits of the corpus, ${losses} losses of the connection, --seed ${seed}\n`)
    process.stdout.write(renderVerdicts(verdicts))
  }
  return holds
}
