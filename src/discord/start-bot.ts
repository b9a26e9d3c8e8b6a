// Runs the bot until it is told to stop.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type Client, Events } from 'discord.js'
import { answerMemory } from '../answering/remember-answers.ts'
import { silentObserver } from '../observing/observer.ts'
import { inRequest } from '../observing/request.ts'
import { sweepAnswers, sweepQuestions } from '../record/answers.ts'
import { noteOf, setNote } from '../record/meta.ts'
import { ownersOf } from './access/owners.ts'
import { questionLimits } from './access/question-limits.ts'
import { answerQueue } from './asking/answer-queue.ts'
import { GivenUp } from './asking/given-up.ts'
import { warmUp } from './asking/practise.ts'
import { usualClock } from './asking/stream-edits.ts'
import type { BotContext, BotSettings } from './bot-context.ts'
import { allCommands } from './commands/all-commands.ts'
import { loginFailure } from './connection/connection-failure.ts'
import { createClient } from './connection/create-client.ts'
import { inviteLink } from './connection/invite-link.ts'
import { observeClient } from './connection/observe-client.ts'
import { recentIds } from './connection/recent-ids.ts'
import { registerCommands } from './connection/register-commands.ts'
import { type RunningWork, runningWork } from './connection/running-work.ts'
import { stopSignal } from './connection/stop-signal.ts'
import { watchConnection } from './connection/watch-connection.ts'
import { allContextMenus } from './context-menus/all-context-menus.ts'
import { handleInteraction } from './handle-interaction.ts'
import { handleMessage } from './handle-message.ts'
import { explainError } from './text/explain-error.ts'

/** What the bot works with, made by whoever starts it. */
export interface BotParts
  extends Pick<BotContext, 'library' | 'record' | 'index' | 'access' | 'log' | 'now'>,
    Partial<Pick<BotContext, 'observer' | 'editClock'>> {
  /** How long an answer may take; 14 minutes without it. */
  readonly answerMs?: number
  /** How long answers under way may take when the bot is told to stop; 8 seconds without it. */
  readonly finishMs?: number
}

/** When the bot is told to stop, those whose answers are not done in time are told to ask again: 10 seconds in all. */
const usualFinishMs = 8000
const tellMs = 2000
/** Within the 15 minutes of an interaction, with time to say that it took too long. */
const usualAnswerMs = 14 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

/**
 * Resolves when the bot was told to stop (SIGINT, SIGTERM) and has let go of the connection.
 * @throws UserError when Discord will not have it: a wrong token, disallowed intents, no way to reach Discord
 */
export async function startBot(settings: BotSettings, parts: BotParts, stop = stopSignal()): Promise<void> {
  const { log, now, answerMs = usualAnswerMs, finishMs = usualFinishMs } = parts
  const client = createClient(settings)
  const work = runningWork()
  const commands = allCommands.map(({ definition }) => definition)
  const ending = new AbortController()
  const context: BotContext = {
    ...{ observer: silentObserver, editClock: usualClock, ...parts },
    ...{ settings, commands, answerMs },
    answers: answerMemory({ signal: ending.signal }),
    queue: answerQueue(),
    startedMs: now(),
    limits: questionLimits(settings.limits, now),
    told: recentIds(),
    owners: ownersOf(() => client.application, now),
    newReference: () => randomUUID().slice(0, 8),
  }
  const stopSweeping = sweepDaily(context)
  const lost = watchConnection(client, log)
  observeClient(client, context.observer)
  const stopped = stop.signal.aborted ? Promise.resolve() : once(stop.signal, 'abort')
  client.once(Events.ClientReady, (ready) => work.add(welcome(ready, context)))
  listen(client, context, work)
  // Discord takes a while to let a bot in.
  const warming = new AbortController()
  work.add(warmUp(context, AbortSignal.any([warming.signal, stop.signal])))
  const loggedIn = logIn(client, settings)
  // A login cannot be called back: a connection that is being opened is closed when it stands.
  work.add(loggedIn.catch(() => {}))
  try {
    await Promise.race([loggedIn, lost, stopped])
    await Promise.race([lost, stopped])
    log('Stopping: answers under way are finished first.')
    deafen(client)
    await work.finish(finishMs)
    ending.abort(new GivenUp('stopping'))
    await work.finish(tellMs)
  } finally {
    warming.abort()
    stopSweeping()
    stop.release()
    await client.destroy()
  }
}

function listen(client: Client, context: BotContext, work: RunningWork): void {
  const recent = recentIds()
  client.on(Events.InteractionCreate, (interaction) => {
    if (!recent.isFirst(interaction.id)) return
    work.add(inRequest(interaction.id, () => handleInteraction(interaction, context)))
  })
  client.on(Events.MessageCreate, (message) => {
    if (!recent.isFirst(message.id)) return
    work.add(inRequest(message.id, () => handleMessage(message, context)))
  })
}

/** Removes what is older than the setting says, now and once a day. @returns the function that stops it */
function sweepDaily({ record, settings, log }: BotContext): () => void {
  const sweep = () => {
    try {
      const swept = sweepAnswers(record, settings.retentionDays)
      if (swept > 0) log(`Answers older than ${settings.retentionDays} days were removed: ${swept}.`)
      const texts = sweepQuestions(record, settings.questionDays)
      if (texts > 0)
        log(`What people wrote more than ${settings.questionDays} days ago was removed: ${texts}.`)
    } catch (error) {
      log(`Old answers could not be removed: ${explainError(error)}`, 'error')
    }
  }
  sweep()
  const timer = setInterval(sweep, dayMs)
  return () => clearInterval(timer)
}

/** From here on nothing new is begun; closing on purpose is told as a lost connection by discord.js. */
function deafen(client: Client): void {
  client.removeAllListeners(Events.InteractionCreate)
  client.removeAllListeners(Events.MessageCreate)
  client.removeAllListeners(Events.ShardReconnecting)
}

async function logIn(client: Client, settings: BotSettings): Promise<void> {
  try {
    await client.login(settings.token)
  } catch (error) {
    throw loginFailure(error, settings)
  }
}

/** Says that the bot is there and how to invite it, then makes its commands known. */
async function welcome(client: Client<true>, context: BotContext): Promise<void> {
  const { log, owners } = context
  const { size } = client.guilds.cache
  const servers = `${size} server${size === 1 ? '' : 's'}`
  log(`Ready as ${client.user.tag} in ${servers}. Invite it: ${inviteLink(client.application.id)}`)
  // Their questions are not limited, which has to be known before the first one.
  await owners
    .includes(client.user.id)
    .catch((error: unknown) => log(`Discord did not say who runs this bot: ${explainError(error)}`))
  if (isFirstShard(client)) await makeCommandsKnown(client, context)
}

/** The commands are the same for all shards. */
function isFirstShard({ options: { shards } }: Client): boolean {
  return !Array.isArray(shards) || shards.includes(0)
}

async function makeCommandsKnown(
  client: Client<true>,
  { settings, commands, record, log }: BotContext,
): Promise<void> {
  const wanted = [...commands, ...allContextMenus.map(({ definition }) => definition)]
  const { guildId } = settings
  const registration = {
    ...{ applicationId: client.application.id, guildId, commands: wanted },
    guildBefore: noteOf(record, 'commands-guild'),
  }
  try {
    const changed = await registerCommands(client.rest, registration)
    setNote(record, 'commands-guild', guildId)
    if (changed) log('The slash commands were registered.')
  } catch (error) {
    log(`The slash commands could not be registered; mentions work. ${explainError(error)}`, 'error')
  }
}
