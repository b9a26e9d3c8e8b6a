// How an interaction is answered: each handler says how it is acknowledged, which is done before it runs.
import type {
  ButtonInteraction,
  ChatInputCommandInteraction,
  Message,
  MessageContextMenuCommandInteraction,
  ModalSubmitInteraction,
  StringSelectMenuInteraction,
} from 'discord.js'
import type { Guard } from './access/admit.ts'
import type { BotContext } from './bot-context.ts'
import type { Form } from './render/form.ts'
import type { Page } from './render/page.ts'

export type HandledInteraction =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | ButtonInteraction
  | StringSelectMenuInteraction
  | ModalSubmitInteraction

/** A page, and what is to be done once it stands in Discord; that must not fail for want of the page. */
export interface Reply {
  readonly page: Page
  /** Pages that follow it in messages of their own. */
  readonly more?: readonly Page[]
  /** For each message. */
  readonly whenSent: (message: Message) => void | Promise<void>
}

/** A new reply for everyone or for the person alone, or the message the control is on gets a new page. */
export type Acknowledgement = 'public' | 'private' | 'update'

/** @param args what the custom id carries; nothing for commands */
export type Run<I, Result> = (interaction: I, context: BotContext, args: readonly string[]) => Result

interface Guarded {
  /** What is asked first; where nothing is said, the rules of access hold and nothing is counted. */
  readonly guard?: Guard
}

/** Acknowledged at once, then there are 15 minutes for the page. */
export interface PageHandler<I> extends Guarded {
  /** Discord fixes at the acknowledgement who sees the reply, so it is decided first, out of memory or the record. */
  readonly acknowledge: Acknowledgement | Run<I, Acknowledgement>
  /** Null when there is nothing to show any more. */
  readonly run: Run<I, Page | Reply | null | Promise<Page | Reply | null>>
}

/** Opens a form. It cannot be acknowledged before, so this is synchronous; a page instead is shown privately. */
export interface FormHandler<I> extends Guarded {
  readonly acknowledge: 'form'
  readonly run: Run<I, Form | Page>
}

/** Acknowledged without anything to be seen: what happens is not shown, or on another message. */
export interface SilentHandler<I> extends Guarded {
  readonly acknowledge: 'silent'
  readonly run: Run<I, void | Promise<void>>
}

/** Only controls can be silent or update: they are on a message. */
export type Handler<I> = PageHandler<I> | FormHandler<I> | SilentHandler<I>
