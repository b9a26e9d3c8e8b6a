// How many questions a person and a server may ask; in memory, so a restart begins anew, and each shard counts for itself.
import { type Limit, type SlidingWindow, slidingWindow } from './sliding-window.ts'

export interface LimitSettings {
  /** Null for none. */
  readonly user: Limit | null
  readonly server: Limit | null
}

export interface Asker {
  readonly userId: string
  readonly guildId: string | null
}

/** Who has no question left, and until when, in milliseconds since 1970. */
export interface Limited {
  readonly what: keyof LimitSettings
  readonly id: string
  readonly untilMs: number
}

export interface QuestionLimits {
  /** Counts a question, or says who has none left; then it is not counted. */
  readonly take: (asker: Asker) => Limited | null
  /** Everybody who has no question left now. */
  readonly limited: () => readonly Limited[]
}

/** @param now milliseconds since 1970 */
export function questionLimits({ user, server }: LimitSettings, now: () => number): QuestionLimits {
  const windows: readonly (readonly [Limited['what'], SlidingWindow])[] = [
    ...(user === null ? [] : [['user', slidingWindow(user, now)] as const]),
    ...(server === null ? [] : [['server', slidingWindow(server, now)] as const]),
  ]
  return {
    take(asker) {
      const counted = windows.flatMap(([what, window]) => {
        const id = what === 'user' ? asker.userId : asker.guildId
        return id === null ? [] : [{ what, window, id }]
      })
      const full = counted.flatMap(({ what, window, id }): Limited[] => {
        const untilMs = window.fullUntil(id)
        return untilMs === null ? [] : [{ what, id, untilMs }]
      })
      const [last] = full.toSorted((a, b) => b.untilMs - a.untilMs)
      if (last) return last
      for (const { window, id } of counted) window.count(id)
      return null
    },
    limited: () =>
      windows.flatMap(([what, window]) =>
        window.full().map(({ name, untilMs }) => ({ what, id: name, untilMs })),
      ),
  }
}
