// Runs the bot until it is told to stop.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type Client, Events } from 'discord.js'
import { answerMemory } from '../answering/remember-answers.ts'
import { silentObserver } from '../observing/observer.ts'
import { inRequest } from '../observing/request.ts'
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
import { observeClient } from './connection/observe-client.ts'
import { recentIds } from './connection/recent-ids.ts'
import { type RunningWork, runningWork } from './connection/running-work.ts'
import { stopSignal } from './connection/stop-signal.ts'
import { watchConnection } from './connection/watch-connection.ts'
import { welcome } from './connection/welcome.ts'
import { handleInteraction } from './handle-interaction.ts'
import { handleMessage } from './handle-message.ts'
import { sweepDaily } from './sweep-daily.ts'

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

/**
 * Resolves when the bot was told to stop (SIGINT, SIGTERM) and has let go of the connection.
 * @throws UserError when Discord will not have it: a wrong token, disallowed intents, no way to reach Discord
 */
export async function startBot(settings: BotSettings, parts: BotParts, stop = stopSignal()): Promise<void> {
  const { log, finishMs = usualFinishMs } = parts
  const client = createClient(settings)
  const work = runningWork()
  const ending = new AbortController()
  const context = makeContext(settings, parts, client, ending.signal)
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

/** @param ending gives up every answer under way */
function makeContext(
  settings: BotSettings,
  parts: BotParts,
  client: Client,
  ending: AbortSignal,
): BotContext {
  const { now, answerMs = usualAnswerMs } = parts
  return {
    ...{ observer: silentObserver, editClock: usualClock, ...parts },
    ...{ settings, answerMs, commands: allCommands.map(({ definition }) => definition) },
    answers: answerMemory({ signal: ending }),
    queue: answerQueue(),
    startedMs: now(),
    limits: questionLimits(settings.limits, now),
    told: recentIds(),
    owners: ownersOf(() => client.application, now),
    helpChannelIn: (guildId) =>
      settings.helpChannelIds.find((id) => isChannelOf(client, id, guildId)) ?? null,
    newReference: () => randomUUID().slice(0, 8),
  }
}

/** A channel that is gone, or that the bot does not see, belongs nowhere. */
function isChannelOf(client: Client, id: string, guildId: string | null): boolean {
  const channel = client.channels.cache.get(id)
  return channel !== undefined && 'guildId' in channel && channel.guildId === guildId
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
