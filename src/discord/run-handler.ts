// Runs one handler: acknowledged first, and whatever happens then ends in a reply.
import { type Message, MessageFlags } from 'discord.js'
import { type Guard, refusalOf } from './access/admit.ts'
import { whereOf } from './access/where.ts'
import type { BotContext } from './bot-context.ts'
import type {
  FormHandler,
  HandledInteraction,
  Handler,
  PageHandler,
  Reply,
  SilentHandler,
} from './handler.ts'
import { failurePage } from './render/failure-page.ts'
import { type Page, page } from './render/page.ts'
import { explainError, isDeleted, isTokenDead } from './text/explain-error.ts'
import { languageOfLocale } from './text/language-of-locale.ts'

export interface Running<I extends HandledInteraction> {
  readonly interaction: I
  readonly args: readonly string[]
  readonly context: BotContext
  /** What is being done, for the log: `/ask`, `button follow-up`. */
  readonly what: string
}

/**
 * @param usualGuard what stands before a handler that names nothing
 * @throws when not even the acknowledgement or the failure could be told
 */
export async function runHandler<I extends HandledInteraction>(
  handler: Handler<I>,
  running: Running<I>,
  usualGuard: Guard = 'reading',
): Promise<void> {
  const { interaction, context } = running
  const language = languageOfLocale(interaction.locale)
  const visitor = { where: whereOf(interaction), userId: interaction.user.id, language }
  const refusal = refusalOf(handler.guard ?? usualGuard, visitor, context)
  if (refusal !== null) await sayPrivately(interaction, page([refusal]))
  else if (handler.acknowledge === 'form') await openForm(handler as FormHandler<I>, running)
  else if (handler.acknowledge === 'silent') await runSilently(handler as SilentHandler<I>, running)
  else await sendPage(handler as PageHandler<I>, running)
}

/** Says something to the person alone, as the first response. */
export async function sayPrivately(interaction: HandledInteraction, { components }: Page): Promise<void> {
  await interaction.reply({ components, flags: [MessageFlags.IsComponentsV2, MessageFlags.Ephemeral] })
}

async function sendPage<I extends HandledInteraction>(
  { acknowledge, run }: PageHandler<I>,
  running: Running<I>,
): Promise<void> {
  const { interaction, args, context } = running
  const chosen = typeof acknowledge === 'string' ? acknowledge : acknowledge(interaction, context, args)
  const isUpdate = chosen === 'update' && 'deferUpdate' in interaction
  if (isUpdate) await interaction.deferUpdate()
  else await interaction.deferReply(chosen === 'private' ? { flags: MessageFlags.Ephemeral } : {})
  try {
    const result = await run(interaction, context, args)
    if (result === null) return
    const reply = 'page' in result ? result : { page: result, whenSent: () => {} }
    const isPrivate = chosen === 'private'
    const sent = await editOrSend(running, reply.page, isPrivate)
    if (sent === null) return
    await noteSent(sent, reply.whenSent, context)
    for (const each of reply.more ?? []) {
      await noteSent(await followUp(interaction, each, isPrivate), reply.whenSent, context)
    }
  } catch (error) {
    const failure = failureOf(error, running)
    // The message that was to be updated stays as it is.
    if (isUpdate) await followUp(interaction, failure, true)
    else await interaction.editReply(failure)
  }
}

/** The answer stands already: that it could not be noted is no reason to take it back. */
export async function noteSent(
  message: Message,
  whenSent: Reply['whenSent'],
  { log }: BotContext,
): Promise<void> {
  try {
    await whenSent(message)
  } catch (error) {
    log(`message ${message.id} was sent and could not be noted in the record: ${explainError(error)}`)
  }
}

async function openForm<I extends HandledInteraction>(
  { run }: FormHandler<I>,
  running: Running<I>,
): Promise<void> {
  const { interaction, args, context } = running
  const shown = orFailure(() => run(interaction, context, args), running)
  if ('components' in shown && 'flags' in shown) await sayPrivately(interaction, shown)
  else if ('showModal' in interaction) await interaction.showModal(shown)
  else throw new TypeError('a form cannot open another form')
}

async function runSilently<I extends HandledInteraction>(
  { run }: SilentHandler<I>,
  running: Running<I>,
): Promise<void> {
  const { interaction, args, context } = running
  if (!('deferUpdate' in interaction)) throw new TypeError('only controls on a message can be silent')
  await interaction.deferUpdate()
  try {
    await run(interaction, context, args)
  } catch (error) {
    await followUp(interaction, failureOf(error, running), true)
  }
}

function orFailure<T, I extends HandledInteraction>(work: () => T, running: Running<I>): T | Page {
  try {
    return work()
  } catch (error) {
    return failureOf(error, running)
  }
}

function failureOf<I extends HandledInteraction>(
  error: unknown,
  { interaction, context, what }: Running<I>,
): Page {
  return failurePage(error, what, languageOfLocale(interaction.locale), context)
}

function followUp(
  interaction: HandledInteraction,
  { components }: Page,
  isPrivate: boolean,
): Promise<Message> {
  const ephemeral = isPrivate ? [MessageFlags.Ephemeral as const] : []
  return interaction.followUp({ components, flags: [MessageFlags.IsComponentsV2, ...ephemeral] })
}

/**
 * Where the token died meanwhile, what everyone may see goes to the channel, if the bot may write there.
 * @returns null when somebody deleted meanwhile what was to be edited
 */
async function editOrSend<I extends HandledInteraction>(
  { interaction, context, what }: Running<I>,
  page: Page,
  isPrivate: boolean,
): Promise<Message | null> {
  try {
    return await interaction.editReply(page)
  } catch (error) {
    if (isDeleted(error)) {
      context.log(`${what} got no reply: ${explainError(error)}`)
      return null
    }
    const { channel, appPermissions } = interaction
    const needed = channel?.isThread() ? 'SendMessagesInThreads' : 'SendMessages'
    if (isPrivate || !isTokenDead(error) || !channel?.isSendable() || !appPermissions.has(needed)) throw error
    context.log(`${what} is answered with a message of the channel: ${explainError(error)}`)
    return channel.send(page)
  }
}
