// The people who run the bot: the owner of the application, or the members of the team that owns it.
import { type ClientApplication, Team, TeamMemberMembershipState } from 'discord.js'

export interface Owners {
  /** Whether somebody is known to be one, without asking Discord. */
  readonly isKnown: (userId: string) => boolean
  /** Whether somebody is one, as of some minutes ago at most. @throws what Discord answers when it is asked in vain */
  readonly includes: (userId: string) => Promise<boolean>
}

const freshMs = 10 * 60 * 1000

/**
 * @param application what Discord is asked through
 * @param now milliseconds since 1970
 */
export function ownersOf(application: () => ClientApplication | null, now: () => number): Owners {
  let known: ReadonlySet<string> = new Set()
  let askedMs = Number.NEGATIVE_INFINITY
  return {
    isKnown: (userId) => known.has(userId),
    async includes(userId) {
      if (now() - askedMs >= freshMs) {
        known = idsOf((await application()?.fetch()) ?? null)
        askedMs = now()
      }
      return known.has(userId)
    },
  }
}

/** Whoever was only invited into the team is no member yet. */
function idsOf(application: ClientApplication | null): ReadonlySet<string> {
  const owner = application?.owner ?? null
  if (!(owner instanceof Team)) return new Set(owner === null ? [] : [owner.id])
  const members = owner.members.filter(
    ({ membershipState }) => membershipState === TeamMemberMembershipState.Accepted,
  )
  return new Set(members.keys())
}
