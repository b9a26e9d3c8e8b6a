// Autocomplete for the name of an article, out of memory: Discord waits three seconds at most.
import type { ApplicationCommandOptionChoiceData } from 'discord.js'
import { findSource } from '../../answering/find-source.ts'
import type { ArticleEntry } from '../../model.ts'
import { choiceCharacters, mostChoices } from '../render/limits.ts'
import { shorten } from '../text/cut-text.ts'
import { oneLine } from '../text/escape-text.ts'

/** The likeliest articles for what was typed so far; all of them, in order, before anything was typed. */
export function completeSource(
  typed: string,
  articles: readonly ArticleEntry[],
): ApplicationCommandOptionChoiceData<string>[] {
  const likely = typed.trim() === '' ? articles : findSource(typed, articles).similar
  return likely.slice(0, mostChoices).map(({ title, source }) => ({
    name: shorten(oneLine(title) || source, choiceCharacters),
    value: endOf(source),
  }))
}

/** Of a longer path the end is kept: it holds the name of the file, and findSource takes a part of a path too. */
function endOf(source: string): string {
  return source.slice(-choiceCharacters).replace(/^[\udc00-\udfff]/, '')
}
