// Runs the bot until it is told to stop.
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { type Client, Events } from 'discord.js'
import type { Library } from '../answering/library.ts'
import type { BotContext } from './bot-context.ts'
import { loginFailure } from './connection-failure.ts'
import { createClient } from './create-client.ts'
import { explainError } from './explain-error.ts'
import { handleInteraction } from './handle-interaction.ts'
import { handleMessage } from './handle-message.ts'
import { inviteLink } from './invite-link.ts'
import { recentIds } from './recent-ids.ts'
import { registerCommands } from './register-commands.ts'
import { type RunningWork, runningWork } from './running-work.ts'
import { stopSignal } from './stop-signal.ts'
import { watchConnection } from './watch-connection.ts'

export interface BotSettings {
  readonly token: string
  /** Registers the commands in this server only. */
  readonly guildId: string | null
  /** Discord's API without the version, or null for Discord's own. */
  readonly apiUrl: string | null
}

/** How long answers under way may take when the bot is told to stop. */
const finishMs = 5000

/**
 * Resolves when the bot was told to stop (SIGINT, SIGTERM) and has let go of the connection.
 * @throws UserError when Discord will not have it: a wrong token, disallowed intents, no way to reach Discord
 */
export async function startBot(
  settings: BotSettings,
  library: Library,
  log: (line: string) => void,
  stop = stopSignal(),
): Promise<void> {
  const client = createClient(settings)
  const work = runningWork()
  const context: BotContext = { library, log, newReference: () => randomUUID().slice(0, 8) }
  const lost = watchConnection(client, log)
  const stopped = stop.signal.aborted ? Promise.resolve() : once(stop.signal, 'abort')
  client.once(Events.ClientReady, (ready) => work.add(welcome(ready, settings, log)))
  listen(client, context, work)
  const loggedIn = logIn(client, settings)
  // A login cannot be called back: a connection that is being opened is closed when it stands.
  work.add(loggedIn.catch(() => {}))
  try {
    await Promise.race([loggedIn, lost, stopped])
    await Promise.race([lost, stopped])
    log('Stopping: answers under way are finished first.')
    deafen(client)
    await work.finish(finishMs)
  } finally {
    stop.release()
    await client.destroy()
  }
}

function listen(client: Client, context: BotContext, work: RunningWork): void {
  const recent = recentIds()
  client.on(Events.InteractionCreate, (interaction) => {
    if (recent.isFirst(interaction.id)) work.add(handleInteraction(interaction, context))
  })
  client.on(Events.MessageCreate, (message) => {
    if (recent.isFirst(message.id)) work.add(handleMessage(message, context))
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

/** Says that the bot is there and how to invite it, then makes its commands known. */
async function welcome(
  client: Client<true>,
  { guildId }: BotSettings,
  log: BotContext['log'],
): Promise<void> {
  const { size } = client.guilds.cache
  const servers = `${size} server${size === 1 ? '' : 's'}`
  log(`Ready as ${client.user.tag} in ${servers}. Invite it: ${inviteLink(client.application.id)}`)
  try {
    const changed = await registerCommands(client.rest, client.application.id, guildId)
    if (changed) log('The slash commands were registered.')
  } catch (error) {
    log(`The slash commands could not be registered; mentions work. ${explainError(error)}`)
  }
}
