import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LineClass } from '../../src/model.ts'
import { articleOf, textsOf } from '../helpers.ts'

const paragraphs = [
  'The harbour of the old town was closed on Tuesday after a crane had fallen into the basin, the port office said.',
  'Nobody was hurt, because the crew had left the quay for lunch a few minutes before the chain broke in two.',
  'Divers will look at the wreck this week, and the ferry to the islands starts from the northern pier until then.',
  'The owner of the crane has promised to pay for the damage, which is put at two million crowns by the insurers.',
  'Fishermen complained that they had warned the port office of rust on the chain as early as the spring of last year.',
]
const story = paragraphs.join('\n\n')

/** The class of the block that holds these words. */
async function classOf(words: string, content: string): Promise<LineClass | undefined> {
  const article = await articleOf('a.txt', content)
  return article.blocks.find(({ start, end }) => article.text.slice(start, end).includes(words))?.class
}

describe('classifyBlocks on plain text', () => {
  it('takes running text for the body', async () => {
    expect(textsOf(await articleOf('a.txt', story), 'body')).toEqual(paragraphs)
  })

  it('takes the first line above it for a heading', async () => {
    expect(await classOf('Crane falls', `Crane falls into harbour\n${story}`)).toBe('heading')
  })

  it('takes a short line right above a paragraph for a heading', async () => {
    expect(
      await classOf(
        'Two million',
        `Crane falls\n${story.replace(paragraphs[3] ?? '', (found) => `Two million crowns\n${found}`)}`,
      ),
    ).toBe('heading')
  })

  it.each([
    [
      'a menu above the text',
      `Home\nPolitics\nSport\nWeather\n\nCrane falls into harbour\n${story}`,
      'Politics',
    ],
    ['a sign-up prompt below it', `${story}\n\nSign up to read this article`, 'Sign up'],
    ['a prompt in the middle', `${paragraphs[0]}\n\nSubscribe now\n\n${story}`, 'Subscribe'],
    ['a count of comments', `${story}\nComments (12)`, 'Comments'],
    [
      'a Romanian marker of a related story',
      `${paragraphs[0]}\n\nCitește și\nCum a căzut macaraua\n\n${story}`,
      'Citește',
    ],
    [
      'the headline under that marker',
      `${paragraphs[0]}\n\nCitește și\nCum a căzut macaraua\n\n${story}`,
      'Cum a căzut',
    ],
    [
      'Romanian recommendations',
      `${story}\n\nRecomandări\nCinci plaje pe care să le vezi vara asta`,
      'Cinci plaje',
    ],
    [
      'a news ticker',
      `- 14:20Minister opens new bridge\n- 14:05Rain expected at the coast\n${story}`,
      'Rain expected',
    ],
    [
      'headlines told twice',
      `${story}\n\nMinister opens the new bridge\nMinister opens the new bridge\n\nThe bridge leads over the river to the station and was built in only two years, he said.`,
      'The bridge leads',
    ],
    [
      'a list of headlines below it',
      `${story}\n\nMinister opens the new bridge\nRain expected at the coast\nTram line gets longer`,
      'Tram line',
    ],
    ['a line of signs', `${paragraphs[0]}\n\n* * *\n\n${story}`, '* * *'],
  ])('takes %s for peripheral', async (_, content, words) => {
    expect(await classOf(words, content)).toBe('peripheral')
  })

  it.each([
    ['a short sentence at the end', `${story}\n\nThe ferry costs four crowns.`, 'four crowns'],
    [
      'short speech in the middle',
      `${paragraphs[0]}\n\n“We were lucky,” she said.\n\n${story}`,
      'We were lucky',
    ],
    [
      'speech above a paragraph',
      `${story.replace(paragraphs[4] ?? '', (found) => `“Nobody listened to us.”\n${found}`)}`,
      'Nobody listened',
    ],
    ['a marked list at the end', `${story}\n\n- a rope of forty metres\n- a lamp`, 'a lamp'],
    ['a numbered list at the end', `${story}\n\n1. Close the valve\n2. Call the office`, 'Call the office'],
    [
      'an announced list at the end',
      `${story}\n\nThe ferry stops at:\nNorth pier\nIsland school`,
      'Island school',
    ],
    ['cookies one can eat', `${paragraphs[0]}\n\nCookies are baked at noon.\n\n${story}`, 'baked at noon'],
    ['a step of a manual', `${paragraphs[0]}\n\nLog in to the server\n\n${story}`, 'Log in'],
    [
      'a law on copyright',
      `${paragraphs[0]}\n\nCopyright lasts for seventy years\n\n${story}`,
      'Copyright lasts',
    ],
    [
      'the subscribers of a paper in Romanian',
      `${paragraphs[0]}\n\nAbonații au primit ziarul.\n\n${story}`,
      'au primit',
    ],
  ])('leaves %s in the text', async (_, content, words) => {
    expect(await classOf(words, content)).not.toBe('peripheral')
  })

  it.each([
    ['a shopping list', 'flour\nsugar\nsalted butter\nregister of recipes\nsix eggs'],
    [
      'a timetable',
      '09:30 Registration\n10:00 Opening by the chair\n11:15 Coffee\n11:30 Workshops in the east wing',
    ],
    [
      'a glossary',
      'basin: a place to moor\nquay: a place to land\nSubscribe: to ask for a paper\nCookies: sweet',
    ],
    ['a table', 'port,ships,year\nNorth,120,2020\nSouth,80,2021'],
    ['a poem', 'The crane is down\nand the water is brown\n\nNobody cried\nwhen the old thing died'],
  ])('keeps all lines of %s', async (_, content) => {
    expect(textsOf(await articleOf('a.txt', content), 'peripheral')).toEqual([])
  })

  it('keeps a readme with commands in the text', async () => {
    const readme = `CRANE(1)\n\nNAME\ncrane - lifts things\n\nDESCRIPTION\n${paragraphs[0]}\n\nOPTIONS\n-v  tell more\n-q  tell less\n\nSEE ALSO\nrope(1), hook(1)`
    expect(textsOf(await articleOf('a.txt', readme), 'body').join('\n')).toContain('-v  tell more')
  })

  it('classes every line of a file, whatever it is', async () => {
    const content = `Home\nNews\n\n${story}\n\nRead more\nTram line gets longer`
    const { blocks, text } = await articleOf('a.txt', content)
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(content.replace(/\n/g, ''))
  })

  it.each(['\r\n', '\r'])('sees the empty lines of a file with the line break %j', async (lineBreak) => {
    const content = `Home\nPolitics\nSport\n\nCrane falls into harbour\n${story}`.replaceAll('\n', lineBreak)
    expect(textsOf(await articleOf('a.txt', content), 'peripheral')).toEqual(['Home', 'Politics', 'Sport'])
  })

  it('joins a paragraph that was wrapped by hand', async () => {
    const wrapped =
      'The harbour of the old town was closed on Tuesday\nafter a crane had fallen into the basin, the office said.'
    expect(textsOf(await articleOf('a.txt', `${wrapped}\n\n${story}`), 'body')[0]).toBe(wrapped)
  })
})

/** Documents as people have them, where somebody put them beside the project. */
const seeds = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds')
const hasSeeds = existsSync(seeds)
if (!hasSeeds) process.stdout.write(`Skipped the line classes of the seeds: there is no folder ${seeds}.\n`)

describe.runIf(hasSeeds)('classifyBlocks on the seeds', () => {
  const files = hasSeeds ? readdirSync(seeds).filter((name) => name.endsWith('.txt')) : []

  it.each(files)('finds the article in %s', async (name) => {
    const article = await articleOf('seed.txt', readFileSync(`${seeds}/${name}`))
    expect(textsOf(article, 'body').join('').length).toBeGreaterThan(1500)
  })

  it.each(files)('takes no prompt of %s for the body', async (name) => {
    const article = await articleOf('seed.txt', readFileSync(`${seeds}/${name}`))
    const prompt =
      /^(?:sign up|read news|download|related|our picks|comments \(|follow us|cite|recomand|- \d+:)/i
    expect(textsOf(article, 'body').filter((line) => prompt.test(line))).toEqual([])
  })
})
