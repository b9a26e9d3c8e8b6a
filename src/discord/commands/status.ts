// /status: what the answers come from, and how the bot is.
import { answeringMode } from '../../answering/writing/answering-mode.ts'
import { recordSize } from '../../record/record-size.ts'
import { visibleArticles } from '../access/visible-articles.ts'
import { whereOf } from '../access/where.ts'
import { renderStatus } from '../render/render-status.ts'
import { languageOfLocale } from '../text/language-of-locale.ts'
import { type SlashCommand, slashDefinition } from './slash-command.ts'

export const status: SlashCommand = {
  definition: slashDefinition('status'),
  handler: {
    guard: 'none',
    acknowledge: 'private',
    async run(interaction, context) {
      const { client, guild, locale } = interaction
      const all = client.options.shardCount ?? 1
      const mode = await answeringMode(context.library.writer)
      return context.library.use(({ build, embedder }) =>
        renderStatus(
          {
            ...{ build, embedder, mode, index: context.index, record: recordSize(context.record) },
            articles: visibleArticles(build, context, whereOf(interaction)),
            pingMs: client.ws.ping,
            startedMs: context.startedMs,
            shard: all > 1 ? [guild?.shardId ?? 0, all] : null,
          },
          languageOfLocale(locale),
        ),
      )
    },
  },
}
