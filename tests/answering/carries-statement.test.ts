import { describe, expect, it } from 'vitest'
import { carriesStatement } from '../../src/answering/carries-statement.ts'

const opened = 'Minister Elena Marcu opened the new bridge over the Cibin on 3 May 2023.'
const cost = 'Podul are o lungime de 312 metri și a costat 11.000 de coroane.'
const carries = (statement: string, language: string, text: string, spoken: string) =>
  carriesStatement(statement, language, { text, language: spoken, date: null })

describe('carriesStatement in one language', () => {
  it.each([
    ['Elena Marcu opened the new bridge over the Cibin on May 3rd, 2023.', opened],
    ['Elena Marcu opened the new bridge over the Cibin on 2023-05-03.', opened],
    ['The bridge cost eleven thousand crowns.', 'The bridge cost 11,000 crowns.'],
    ['The bridge cost 11 000 crowns.', 'The bridge cost 11,000 crowns.'],
  ])('holds for other spellings: %s', async (statement, text) => {
    expect(await carries(statement, 'en', text, 'en')).toBe(true)
  })

  it.each([
    ['Elena Marcu opened the new bridge over the Cibin on 2023-05-04.', opened],
    ['The bridge cost eleven crowns.', 'The bridge cost 11,000 crowns.'],
    ['The bridge cost at least eleven thousand crowns.', 'The bridge cost 11,000 crowns.'],
    ['The bridge never cost eleven thousand crowns.', 'The bridge cost 11,000 crowns.'],
    ['Ana sold four dogs to two kings.', 'Ana sold 2 dogs to 4 kings.'],
  ])('is as careful with them as with the same spelling: %s', async (statement, text) => {
    expect(await carries(statement, 'en', text, 'en')).toBe(false)
  })
})

describe('carriesStatement across languages', () => {
  it.each([
    ['Elena Marcu a deschis podul.', 'ro', opened, 'en'],
    ['Elena Marcu a deschis podul la 3 mai 2023.', 'ro', opened, 'en'],
    ['The bridge has 312 metres.', 'en', 'Podul are 312 metri.', 'ro'],
    ['The museum has forty dogs.', 'en', 'Muzeul are 40 de câini.', 'ro'],
    [
      'The dictator signed on 11 November 2024.',
      'en',
      'Dictatorul a semnat la 11 noiembrie 2024 decretul de ratificare.',
      'ro',
    ],
  ])('holds when everything is found: %s', async (statement, language, text, spoken) => {
    expect(await carries(statement, language, text, spoken)).toBe(true)
  })

  it.each([
    ['another deed', 'Elena Marcu a închis podul.', 'ro', opened, 'en'],
    ['a denial', 'Elena Marcu nu a deschis podul.', 'ro', opened, 'en'],
    [
      'a denial in the article',
      'Elena Marcu opened the bridge.',
      'en',
      'Elena Marcu nu a deschis podul.',
      'ro',
    ],
    ['another day', 'Elena Marcu a deschis podul la 4 mai 2023.', 'ro', opened, 'en'],
    ['another person of that name', 'Maria Marcu a deschis podul.', 'ro', opened, 'en'],
    ['another person', 'Maria a deschis podul.', 'ro', opened, 'en'],
    ['another number', 'The bridge is 313 metres long.', 'en', cost, 'ro'],
    ['the number of something else', 'The bridge cost 312 crowns.', 'en', cost, 'ro'],
    [
      'two numbers that changed places',
      'The bridge cost 312 crowns and is 11,000 metres long.',
      'en',
      cost,
      'ro',
    ],
    ['a limit', 'The bridge cost at least 11,000 crowns.', 'en', cost, 'ro'],
    ['other animals', 'The museum has forty cats.', 'en', 'Muzeul are 40 de câini.', 'ro'],
    ['who did it and to whom', 'Germania a atacat Franța.', 'ro', 'France attacked Germany.', 'en'],
    ['a language nobody knows', 'Elena Marcu a deschis podul.', 'ro', opened, 'und'],
  ])('does not hold for %s', async (_, statement, language, text, spoken) => {
    expect(await carries(statement, language, text, spoken)).toBe(false)
  })
})
