// One message: a container of texts and controls, checked against Discord's limits before it is sent.
import {
  type APIActionRowComponent,
  type APIComponentInContainer,
  type APIComponentInMessageActionRow,
  type APIContainerComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js'
import { mostComponents, mostTextCharacters } from './limits.ts'

/** What replies and edits take. The flag belongs there and not on the deferral. */
export interface Page {
  readonly components: readonly [APIContainerComponent]
  readonly flags: MessageFlags.IsComponentsV2
  readonly files?: readonly PageFile[]
}

export interface PageFile {
  /** Letters, digits, dots and hyphens. */
  readonly name: string
  readonly attachment: Buffer
}

/** Up to five buttons, or one menu. */
export type ControlRow = APIActionRowComponent<APIComponentInMessageActionRow>

/**
 * A page of Markdown texts with a line between them, empty texts left out, and controls and files below them.
 * @throws RangeError when it is more than one message may hold
 */
export function page(
  texts: readonly string[],
  controls: readonly ControlRow[] = [],
  files: readonly PageFile[] = [],
): Page {
  if (!fitsOnPage(texts, controls, files.length)) {
    throw new RangeError(`a page of ${charactersOf(texts)} characters does not fit`)
  }
  const components = texts.filter(Boolean).flatMap((content, i): APIComponentInContainer[] => {
    const text = { type: ComponentType.TextDisplay, content } as const
    return i === 0 ? [text] : [{ type: ComponentType.Separator }, text]
  })
  const shown = files.map(({ name }): APIComponentInContainer => {
    return { type: ComponentType.File, file: { url: `attachment://${name}` } }
  })
  return {
    components: [{ type: ComponentType.Container, components: [...components, ...controls, ...shown] }],
    flags: MessageFlags.IsComponentsV2,
    ...(files.length === 0 ? {} : { files }),
  }
}

/** The first of several renderings, from rich to poor, that fits on a page. */
export function firstThatFits(
  renderings: Iterable<readonly string[]>,
  controls: readonly ControlRow[] = [],
): Page {
  let last: readonly string[] = []
  for (const texts of renderings) {
    last = texts
    if (fitsOnPage(texts, controls)) break
  }
  return page(last, controls)
}

/** Whether one message holds these texts and controls. */
export function fitsOnPage(texts: readonly string[], controls: readonly ControlRow[], files = 0): boolean {
  const shown = texts.filter(Boolean).length
  const below = controls.reduce((sum, row) => sum + 1 + row.components.length, 0)
  // The container itself, the texts, and the separators between them.
  return shown > 0 && 2 * shown + below + files <= mostComponents && charactersOf(texts) <= mostTextCharacters
}

function charactersOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + text.length, 0)
}
