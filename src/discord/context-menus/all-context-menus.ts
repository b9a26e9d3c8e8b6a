// Every entry of the menu on messages; a new one is a file beside this one that exports a ContextMenu, and a line here.
import { answerThis } from './answer-this.ts'
import { checkAgainstSources } from './check-against-sources.ts'
import type { ContextMenu } from './context-menu.ts'

export const allContextMenus: readonly ContextMenu[] = [answerThis, checkAgainstSources]
