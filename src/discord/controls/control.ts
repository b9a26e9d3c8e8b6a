// What a button, a menu or a form does.
import type { ButtonInteraction, ModalSubmitInteraction, StringSelectMenuInteraction } from 'discord.js'
import type { Handler, PageHandler, SilentHandler } from '../handler.ts'

export type Control =
  | { readonly kind: 'button'; readonly handler: Handler<ButtonInteraction> }
  | { readonly kind: 'menu'; readonly handler: Handler<StringSelectMenuInteraction> }
  | {
      readonly kind: 'form'
      /** What was submitted is answered; it cannot open another form. */
      readonly handler: PageHandler<ModalSubmitInteraction> | SilentHandler<ModalSubmitInteraction>
    }
