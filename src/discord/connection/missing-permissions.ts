// What the bot may not do in a server, although it needs to.
import { PermissionsBitField } from 'discord.js'
import { neededPermissions } from './invite-link.ts'

/** @param granted the permissions as Discord writes them, a whole number; @returns names of those that are missing */
export function missingPermissions(granted: string): readonly string[] {
  const bits = /^\d+$/.test(granted) ? BigInt(granted) : 0n
  return new PermissionsBitField(bits).missing(neededPermissions)
}
