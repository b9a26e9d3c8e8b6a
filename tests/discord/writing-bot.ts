// A bot whose answers a scripted model writes, over real HTTP: the test says word by word what it writes, and when.
import type { Writer } from '../../src/answering/writing/writer.ts'
import type { ChatSettings } from '../../src/chat/make-chat-model.ts'
import { withKeys } from '../answering/writing/writing-library.ts'
import { type ScriptedServer, type Stage, scriptedModel, scriptedServer } from '../chat/scripted-server.ts'
import { editClock, type HandClock } from './edit-clock.ts'
import { articles, libraryOf, type RunningBot, type RunningBotOptions, runningBot } from './running-bot.ts'
import { mailbox } from './stand-in-recorder.ts'

export const question = 'When was the bridge over the Sulina canal opened?'

export interface WritingBot extends RunningBot {
  readonly clock: HandClock
  readonly server: ScriptedServer
  /** The next call of the model, which waits to be played. */
  readonly called: () => Promise<Call>
}

export interface Call {
  readonly stage: Stage
  /** Letter by letter, `{...}` being the key of the first passage that holds these words. */
  readonly write: (text: string) => void
}

export interface WritingBotOptions extends RunningBotOptions {
  readonly writer?: Partial<Omit<Writer, 'model'>>
  /** Of the chat, such as its budget. */
  readonly settings?: Partial<ChatSettings>
}

export async function writingBot({
  writer = {},
  settings = {},
  patience = {},
  ...options
}: WritingBotOptions = {}): Promise<WritingBot> {
  const calls = mailbox<Call>()
  const server = await scriptedServer((stage) => {
    const write = (text: string) => {
      for (const letter of withKeys(text, stage.request)) stage.say(letter)
    }
    calls.add({ stage, write })
  })
  const limits = { deadlineMs: 60_000, silenceMs: 60_000, mostCharacters: 6000 }
  const { model } = await scriptedModel(server, settings, { limits })
  const clock = editClock()
  const library = {
    ...(await libraryOf(options.files ?? articles)),
    writer: { model, unverified: 'drop' as const, checksTwice: false, ...writer },
  }
  const bot = await runningBot({ ...options, library, patience: { ...patience, editClock: clock } })
  return { ...bot, clock, server, called: () => calls.next(() => true) }
}
