import { describe, expect, it } from 'vitest'
import { checkStatements } from '../../src/answering/check-statements.ts'
import { isSupportedBy } from '../../src/answering/is-supported-by.ts'
import { onlyArticle } from '../../src/answering/scope.ts'
import { libraryOf } from './library.ts'

const opened = 'Minister Elena Marcu opened the new bridge over the Cibin on 3 May 2023.'

describe('isSupportedBy', () => {
  it.each([
    'Elena Marcu opened the bridge over the Cibin.',
    'The minister Elena Marcu opened the new bridge in May 2023.',
    opened,
  ])('holds when the sentence says it: %s', (statement) => {
    expect(isSupportedBy(statement, opened, 'en')).toBe(true)
  })

  it.each([
    ['another number', 'Elena Marcu opened the bridge on 4 May 2023.'],
    ['another name', 'Maria Marcu opened the bridge over the Cibin.'],
    ['a denial', 'Elena Marcu did not open the new bridge over the Cibin.'],
    ['a limit', 'Elena Marcu opened the new bridge over the Cibin before May 2023.'],
    ['a possibility', 'Elena Marcu may have opened the new bridge over the Cibin.'],
    ['another deed', 'Elena Marcu closed and sold the bridge over the Cibin.'],
    ['more than is said', 'Elena Marcu opened the bridge over the Cibin in heavy rain with her brother.'],
  ])('does not hold for %s', (_, statement) => {
    expect(isSupportedBy(statement, opened, 'en')).toBe(false)
  })

  it('tells who gave from who got', () => {
    const gave = 'King Carol gave Ana Pop two dogs.'
    expect(isSupportedBy('Carol gave Ana Pop two dogs.', gave, 'en')).toBe(true)
    expect(isSupportedBy('Ana Pop gave Carol two dogs.', gave, 'en')).toBe(false)
  })
})

describe('checkStatements', () => {
  it('judges every statement by itself, and numbers the passages through', async () => {
    const { statements, unchecked } = await checkStatements(
      'Elena Marcu opened the bridge over the Cibin. The bridge is 400 metres long! Who paid for it? Penguins cannot fly in Siberia.',
      await libraryOf(),
    )
    expect(statements.map(({ verdict }) => verdict)).toEqual(['supported', 'related', 'nothing'])
    const numbers = statements.flatMap(({ citations }) => citations.map(({ number }) => number))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
    expect(unchecked).toBe(0)
  })

  it('checks Romanian against Romanian', async () => {
    const library = await libraryOf()
    const verdictOf = async (text: string) => (await checkStatements(text, library)).statements[0]?.verdict
    expect(await verdictOf('Ambasadorul Ion Vasile a numit votul un pas firesc.')).toBe('supported')
    expect(await verdictOf('Ambasadorul Ion Vasile nu a numit votul un pas firesc.')).toBe('related')
  })

  it('finds what is said in another language', async () => {
    const library = await libraryOf()
    const verdictOf = async (text: string) => (await checkStatements(text, library)).statements[0]?.verdict
    expect(await verdictOf('Elena Marcu a deschis podul la 3 mai 2023.')).toBe('supported')
    expect(await verdictOf('Elena Marcu a deschis podul la 4 mai 2023.')).not.toBe('supported')
  })

  it('looks at no more statements than one message can show', async () => {
    const text = Array.from({ length: 12 }, (_, i) => `The bridge number ${i} is long.`).join(' ')
    const { statements, unchecked } = await checkStatements(text, await libraryOf())
    expect([statements.length, unchecked]).toEqual([8, 4])
  })

  it('keeps to a scope', async () => {
    const library = { ...(await libraryOf()), scope: onlyArticle('dogs.md') }
    const { statements } = await checkStatements(opened, library)
    expect(statements[0]?.verdict).not.toBe('supported')
  })
})
