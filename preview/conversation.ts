// A conversation as it is shown: who said what, and the messages the bot really sent.
import type { Component } from '../tests/discord/stand-in-rules.ts'

/** One message of the picture. */
export interface Shown {
  readonly author: 'bot' | string
  readonly time: string
  readonly content?: string
  readonly components?: readonly Component[]
  /** Only the asker sees it. */
  readonly isPrivate?: boolean
  /** The command that was used, above the message of the bot. */
  readonly used?: { readonly by: string; readonly command: string }
  /** The message it replies to. */
  readonly replyTo?: { readonly author: string; readonly text: string }
  /** A select menu of the message before, in which something was chosen. */
  readonly chosen?: string
}

export interface Conversation {
  /** The name of the picture's file. */
  readonly name: string
  /** The channel's name, or the person's in a direct message. */
  readonly place: string
  readonly messages: readonly Shown[]
}
