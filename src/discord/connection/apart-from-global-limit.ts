// Sends what answers interactions beside the limit of 50 requests a second that Discord sets for all the others together.
import { REST } from 'discord.js'

/**
 * Discord does not count what carries the token of an interaction towards its global limit, but discord.js holds it back
 * with the rest: 200 answers at once would leave in four seconds. The limits of each address go on being kept.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
 */
export function answerApartFromGlobalLimit(rest: REST): void {
  const apart = new REST({ ...rest.options, globalRequestsPerSecond: Number.POSITIVE_INFINITY })
  apart.on('response', (request, response) => rest.emit('response', request, response))
  apart.on('rateLimited', (limit) => rest.emit('rateLimited', limit))
  apart.on('invalidRequestWarning', (warning) => rest.emit('invalidRequestWarning', warning))
  const usual = rest.queueRequest.bind(rest)
  // Whatever is sent without the token of the bot carries that of an interaction.
  rest.queueRequest = (request) => (request.auth === false ? apart.queueRequest(request) : usual(request))
}
