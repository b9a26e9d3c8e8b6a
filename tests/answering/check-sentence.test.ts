import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bestSupport, checkSentence } from '../../src/answering/check-sentence.ts'
import { type CitedPassage, prepareEvidence } from '../../src/answering/checking/prepare-evidence.ts'

const passage = (language: string, text: string, more: Partial<CitedPassage> = {}): CitedPassage => ({
  text,
  language,
  title: '',
  headings: [],
  date: null,
  ...more,
})

/** What a sentence of a language is missing in a passage: `kind text`. */
async function missingIn(sentence: string, language: string, ...passages: readonly CitedPassage[]) {
  const { missing } = checkSentence(sentence, await prepareEvidence(passages, language))
  return missing.map(({ kind, text }) => `${kind} ${text}`)
}

describe('numbers', () => {
  const bridge = passage(
    'en',
    'The bridge cost 11,000 crowns, 2.5 million dollars in the money of today, and weighs forty-two tonnes. Some 40 percent of the steel was old. It was begun in the 18th century and rebuilt in 1922-26.',
  )

  it.each([
    'The bridge cost 11000 crowns.',
    'The bridge cost 11 000 crowns.',
    'The bridge cost 11.000 crowns.',
    'The bridge cost eleven thousand crowns.',
    'The bridge cost $2.5 million in the money of today.',
    'The bridge cost 2,500,000 dollars in the money of today.',
    'The bridge weighs 42 tonnes.',
    '40% of the steel was old.',
    'Forty per cent of the steel was old.',
    'The bridge was begun in the XVIII century.',
    'The bridge was begun in the eighteenth century.',
    'The bridge was rebuilt in 1922 to 1926.',
  ])('are the same in another spelling: %s', async (sentence) => {
    expect(await missingIn(sentence, 'en', bridge)).toEqual([])
  })

  it.each([
    ['The bridge cost 12,000 crowns.', 'number 12,000'],
    ['The bridge cost eleven crowns.', 'number eleven'],
    ['The bridge cost 2.5 billion dollars in the money of today.', 'number 2.5 billion dollars'],
    ['The bridge was begun in the 17th century.', 'number 17th'],
    ['The bridge was rebuilt in 1922 to 1927.', 'number 1927'],
    ['The bridge cost 2.5 million euros in the money of today.', 'unit 2.5 million euros'],
    ['The bridge cost €2.5 million in the money of today.', 'unit 2.5 million'],
    ['The bridge weighs 42 kilometers.', 'unit 42 kilometers'],
  ])('are missed when they are others: %s', async (sentence, missing) => {
    expect(await missingIn(sentence, 'en', bridge)).toEqual([missing])
  })

  it.each([
    'La pod au lucrat 11.000 de oameni.',
    'La pod au lucrat 11 mii de oameni.',
    'La pod au lucrat unsprezece mii de oameni.',
    'Lucrările au durat 21 de ani.',
    'Podul are 63% oțel.',
    'Podul a fost gândit în secolul 18.',
    'Podul a costat 2,5 milioane de lei.',
  ])('are the same in Romanian: %s', async (sentence) => {
    const pod = passage(
      'ro',
      'La pod au lucrat 11 000 de oameni, iar lucrările au durat douăzeci și unu de ani. Are 63 la sută oțel, a fost gândit în secolul al XVIII-lea și a costat 2.500.000 lei.',
    )
    expect(await missingIn(sentence, 'ro', pod)).toEqual([])
  })

  it('are not looked for where the word is mostly another one', async () => {
    const law = passage('ro', 'Legea nouă a fost votată de un senator.')
    expect(await missingIn('O nouă lege a fost votată de senator.', 'ro', law)).toEqual([])
    const man = passage('en', 'A man voted for the law.')
    expect(await missingIn('One man voted for the law.', 'en', man)).toEqual([])
  })

  it.each([
    [
      'de',
      'Elftausend Menschen kamen, 40 Prozent davon aus Prag.',
      'de',
      '11.000 Menschen kamen, davon 40 % aus Prag.',
      ['number 11.000'],
    ],
    [
      'de',
      'Es kamen elf Tausend Menschen, 40 Prozent davon aus Prag.',
      'de',
      '11.000 Menschen kamen, davon 40 % aus Prag.',
      [],
    ],
    ['fr', 'Le pont a coûté 3 milliards de francs.', 'fr', 'Le pont a coûté trois milliards de francs.', []],
    ['es', 'Vinieron cincuenta mil personas.', 'es', 'Vinieron 50.000 personas.', []],
    ['ru', 'Пришли 11 тысяч человек.', 'ru', 'Пришли 11 000 человек.', []],
  ])('are read in %s: %s', async (spoken, text, language, sentence, missing) => {
    expect(await missingIn(sentence, language, passage(spoken, text))).toEqual(missing)
  })
})

describe('dates', () => {
  const opening = passage('en', 'The museum was opened on 3 May 2023 and closed between 4 and 6 June 2024.')

  it.each([
    'The museum was opened on May 3, 2023.',
    'The museum was opened on May 3rd, 2023.',
    'The museum was opened on the 3rd of May 2023.',
    'The museum was opened on 2023-05-03.',
    'The museum was opened on 3/5/2023.',
    'The museum was opened on 5/3/2023.',
    'The museum was opened on 03.05.2023.',
    'The museum was opened in May 2023.',
    'The museum was opened on 3 May.',
    'The museum was opened in 2023.',
    'The museum was opened on a Wednesday in May.',
    'The museum was closed on 4 June 2024.',
  ])('are the same in another spelling: %s', async (sentence) => {
    expect(await missingIn(sentence, 'en', opening)).toEqual([])
  })

  it.each([
    ['The museum was opened on 4 May 2023.', 'date 4 May 2023'],
    ['The museum was opened on 3 June 2023.', 'date 3 June 2023'],
    ['The museum was opened on May 3, 2024.', 'date May 3, 2024'],
    ['The museum was opened on 2023-06-03.', 'date 2023-06-03'],
    ['The museum was opened in April.', 'date April'],
    ['The museum was opened on Monday.', 'date Monday'],
  ])('are missed when they are others: %s', async (sentence, missing) => {
    expect(await missingIn(sentence, 'en', opening)).toEqual([missing])
  })

  it('take their year from the date of the article, the nearest one', async () => {
    const may = passage('ro', 'Muzeul a fost deschis pe 3 mai.', { date: '2023-05-04' })
    expect(await missingIn('Muzeul a fost deschis pe 3 mai 2023.', 'ro', may)).toEqual([])
    expect(await missingIn('Muzeul a fost deschis pe 3 mai 2022.', 'ro', may)).toEqual(['date 3 mai 2022'])
    const winter = passage('ro', 'Muzeul a fost deschis pe 30 decembrie.', { date: '2024-01-02' })
    expect(await missingIn('Muzeul a fost deschis la 30 decembrie 2023.', 'ro', winter)).toEqual([])
  })

  it('meet across languages', async () => {
    const evidence = passage('ro', 'Muzeul a fost deschis miercuri, 3 mai 2023, de regina Danemarcei.')
    expect(await missingIn('The museum was opened on Wednesday, May 3rd, 2023.', 'en', evidence)).toEqual([])
    expect(await missingIn('The museum was opened on May 4th, 2023.', 'en', evidence)).toEqual([
      'date May 4th, 2023',
    ])
    expect(await missingIn('Das Museum wurde am 3. Mai 2023 eröffnet.', 'de', evidence)).toEqual([])
    expect(await missingIn('Музей открыли 3 мая 2023 года.', 'ru', evidence)).toEqual([])
  })

  it('do not take `mai` and `may` for a month', async () => {
    const evidence = passage('ro', 'Podul este mai lung decât drumul.')
    expect(await missingIn('Drumul este mai scurt, podul este lung.', 'ro', evidence)).toEqual([])
    const english = passage('en', 'The bridge is perhaps longer than the march to the sea.')
    expect(await missingIn('The march to the sea may be shorter, the bridge longer.', 'en', english)).toEqual(
      [],
    )
  })
})

describe('names', () => {
  it.each([
    ['Primarul Vasilescu a venit din Cluj.', 'Decizia primarului Vasilescului a venit la Clujului.'],
    ['Vizita a avut loc la București.', 'Vizita Bucureștiului a avut loc.'],
    ['Maria a scris despre Germania.', 'Cartea Mariei, scrisă despre sudul Germaniei.'],
    ['Carpații sunt înalți.', 'Vârfurile Carpaților sunt înalte.'],
  ])('are the same in another case: %s', async (sentence, text) => {
    expect(await missingIn(sentence, 'ro', passage('ro', text))).toEqual([])
  })

  it.each([
    ['Austria won the match.', 'Australia won the match.', ['name Austria']],
    ['The team of Slovakia won.', 'The team of Slovenia won.', ['name Slovakia']],
    ['It was Leon Schiller who won the prize.', 'It was Leon Fischer who won the prize.', ['name Schiller']],
    ['In 1990 Iran won.', 'In 1990 Iraq won.', ['name Iran']],
    ['Echipa lui Popescu a câștigat.', 'Echipa lui Ionescu a câștigat.', ['name Popescu']],
  ])('are missed when they only look alike: %s', async (sentence, text, missing) => {
    const language = sentence.startsWith('Echipa') ? 'ro' : 'en'
    expect(await missingIn(sentence, language, passage(language, text))).toEqual(missing)
  })

  it('are told from words that only open a sentence', async () => {
    const evidence = passage('en', 'Scientists found that the river was warmer, and that fish left it.')
    for (const sentence of [
      'However, the river was warmer and fish left it.',
      'Researchers found that the river was warmer and fish left it.',
      'According to scientists, the river was warmer.',
      'Water in the river was warmer, scientists found.',
    ]) {
      expect(await missingIn(sentence, 'en', evidence)).toEqual([])
    }
    const romanian = passage('ro', 'Oamenii de știință au aflat că râul era mai cald și că peștii au plecat.')
    expect(await missingIn('Cercetătorii au aflat că râul era mai cald.', 'ro', romanian)).toEqual([])
    expect(await missingIn('Astfel, râul era mai cald.', 'ro', romanian)).toEqual([])
  })

  it('are found at the head of a sentence, too', async () => {
    const evidence = passage('en', 'Tesla moved to the city and built a tower there.')
    expect(await missingIn('Edison moved to the city and built a tower there.', 'en', evidence)).toEqual([
      'name Edison',
    ])
    expect(await missingIn('"Edison" moved to the city and built a tower there.', 'en', evidence)).toEqual([
      'name Edison',
    ])
    expect(await missingIn('Spain moved to the city and built a tower there.', 'en', evidence)).toEqual([
      'name Spain',
    ])
  })

  it('are no titles, initials and ordinary German nouns', async () => {
    const evidence = passage('en', 'Smith and his friend Brown opened the school.')
    expect(await missingIn('Mr. J. Smith and Dr Brown opened the school.', 'en', evidence)).toEqual([])
    const german = passage('de', 'Schmidt hat das Haus am Fluss gebaut.')
    expect(await missingIn('Schmidt hat am Fluss ein Haus gebaut.', 'de', german)).toEqual([])
  })

  it('of countries are one by any of their names', async () => {
    const evidence = passage('ro', 'Statele Unite ale Americii și Țările de Jos au semnat tratatul.')
    expect(await missingIn('The US and the Netherlands signed the treaty.', 'en', evidence)).toEqual([])
    expect(await missingIn('The US and Germany signed the treaty.', 'en', evidence)).toEqual(['name Germany'])
    expect(await missingIn('SUA și Țările de Jos au semnat tratatul.', 'ro', evidence)).toEqual([])
  })

  it('are no short words of the same letters', async () => {
    const evidence = passage('en', 'They gave us a prize.')
    expect(await missingIn('They gave the US a prize.', 'en', evidence)).toEqual(['name US'])
  })

  it('meet across languages in their own spelling', async () => {
    const evidence = passage(
      'ro',
      'Împăratul a cucerit Varșovia și Viena în anul 1809, apoi a plecat la Londra.',
    )
    const sentence = (city: string) => `In 1809 the emperor conquered ${city} and left for London.`
    expect(await missingIn(sentence('Warsaw and Vienna'), 'en', evidence)).toEqual([])
    expect(await missingIn(sentence('Helsinki'), 'en', evidence)).toEqual(['name Helsinki'])
  })

  it('may be acronyms of what is written out, with their letters in another order abroad', async () => {
    const written = passage('en', 'The World Health Organization praised the plan.')
    expect(await missingIn('The WHO praised the plan.', 'en', written)).toEqual([])
    const alliance = passage('fr', "L'OTAN a salué le plan de la conférence internationale.")
    expect(await missingIn('NATO praised the plan of the international conference.', 'en', alliance)).toEqual(
      [],
    )
  })
})

describe('words', () => {
  const evidence = passage(
    'en',
    'The committee approved the new budget for schools after a long debate in parliament.',
    {
      title: 'Money for teachers',
      headings: ['The vote in Ruritania'],
    },
  )

  it('may be left out and turned round', async () => {
    expect(await missingIn('After a long debate, the budget was approved.', 'en', evidence)).toEqual([])
  })

  it('may be other words that the dictionary knows to mean the same', async () => {
    const arms = passage('en', 'The minister is thinking about supplying arms to the neighbour.')
    expect(await missingIn('The minister is considering weapons for the neighbour.', 'en', arms)).toEqual([])
  })

  it('of the title and the headings count', async () => {
    expect(await missingIn('The vote in Ruritania approved money for teachers.', 'en', evidence)).toEqual([])
  })

  it('that stand nowhere are named when they are too many', async () => {
    expect(await missingIn('The volcano buried a village in ashes.', 'en', evidence)).toEqual([
      'words volcano',
      'words buried',
      'words village',
      'words ashes',
    ])
  })

  it('of several passages count together', async () => {
    const other = passage('en', 'Nurses went on strike because of low wages.')
    const sentence = 'The committee approved the budget, and nurses went on strike because of low wages.'
    expect(await missingIn(sentence, 'en', evidence)).not.toEqual([])
    expect(await missingIn(sentence, 'en', evidence, other)).toEqual([])
  })

  it('in another language are fewer', async () => {
    const sentence = 'Comisia a aprobat bugetul pentru școli după o lungă dezbatere în parlament.'
    expect(await missingIn(sentence, 'ro', evidence)).toEqual([])
    const volcano = 'Erupția vulcanului a îngropat satul sub cenușă.'
    expect((await missingIn(volcano, 'ro', evidence)).length).toBeGreaterThan(2)
  })

  it('of Chinese are compared in pairs', async () => {
    const chinese = passage('zh', '委员会在议会经过长时间辩论后批准了新的学校预算。')
    expect(await missingIn('委员会批准了学校预算。', 'zh', chinese)).toEqual([])
    expect(await missingIn('火山掩埋了村庄。', 'zh', chinese)).not.toEqual([])
  })

  it('that say nothing support nothing', async () => {
    expect(await missingIn('It is.', 'en', evidence)).toEqual(['words It is.'])
    expect(await missingIn('The committee approved the budget.', 'en')).not.toEqual([])
  })
})

describe('what cannot be seen', () => {
  const evidence = passage('en', 'Brown accused Smith of having sold the bridge.')

  it.each([
    ['negation', 'Brown never accused Smith of having sold the bridge.'],
    ['who did what to whom', 'Smith accused Brown of having sold the bridge.'],
    ['one common word for another', 'Brown accused Smith of having sold the boat.'],
  ])('is %s', async (_what, sentence) => {
    expect(await missingIn(sentence, 'en', evidence)).toEqual([])
  })
})

describe('checkSentence', () => {
  it('scores the share that stands in the passages', async () => {
    const evidence = await prepareEvidence([passage('en', 'The king gave his guest two dogs.')], 'en')
    expect(checkSentence('The king gave his guest two dogs.', evidence)).toEqual({
      supported: true,
      score: 1,
      missing: [],
    })
    const { score, missing } = checkSentence('The king gave his guest three dogs.', evidence)
    expect([score, missing]).toEqual([0.8, [{ text: 'three', kind: 'number', start: 24, end: 29 }]])
  })

  it('names parts of the sentence, whatever that is', async () => {
    const evidence = await prepareEvidence(
      [passage('ro', 'Pe 3 mai, Ion a dat 5 lei.', { date: '2024-05-04' })],
      'en',
    )
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (sentence) => {
        const { supported, score, missing } = checkSentence(sentence, evidence)
        expect(supported).toBe(missing.length === 0)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
        for (const { text, start, end } of missing) expect(sentence.slice(start, end)).toBe(text)
      }),
    )
  })

  it('takes any sentence of the passage for true', async () => {
    const piece = fc.constantFrom(
      ...'Ion Vasilescu,the US,3 May 2023,40%,$2.5 million,eleven thousand,XVIII,1922-26,NATO,bought,green apples,on Monday,Dr. Brown,May,mai'.split(
        ',',
      ),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { minLength: 1, maxLength: 8 }), async (pieces) => {
        const text = `They say ${pieces.join(' ')} there.`
        const evidence = await prepareEvidence([passage('en', text)], 'en')
        expect(checkSentence(text, evidence).missing).toEqual([])
      }),
    )
  })

  it.each([
    ['digits', '1'],
    ['numbers', '12 '],
    ['number words', 'two '],
    ['large numbers', 'million '],
    ['names', 'Brown '],
    ['capitals', 'A'],
    ['months', '3 May '],
    ['date parts', '1/'],
    ['full stops', '. '],
    ['quotes', '"('],
    ['spaces', ' '],
    ['hyphens', '-'],
    ['regions', 'United '],
    ['percent', '4% '],
  ])('comes to an end with a very long run of %s', async (_what, unit) => {
    const evidence = await prepareEvidence([passage('en', 'Brown bought 12 apples on 3 May.')], 'en')
    // Quadratic work on so much would outlast the test.
    const sentence = unit.repeat(120_000 / unit.length)
    expect(checkSentence(sentence, evidence)).toHaveProperty('score')
  })
})

describe('bestSupport', () => {
  const passages = [
    passage('en', 'The king gave his guest a horse in 2021.'),
    passage('en', 'The king gave his guest two dogs in 2023.'),
    passage('ro', 'Regele i-a dăruit oaspetelui doi câini în 2023.'),
  ]

  it('finds the passage that carries a sentence', async () => {
    const evidence = await prepareEvidence(passages, 'en')
    expect(bestSupport('His guest got two dogs in 2023.', evidence)?.place).toBe(1)
    expect(bestSupport('The king gave his guest a horse in 2021.', evidence)?.place).toBe(0)
  })

  it('finds none where no passage alone does', async () => {
    const evidence = await prepareEvidence(passages, 'en')
    expect(bestSupport('The king gave his guest two dogs in 2022.', evidence)).toBe(null)
    expect(bestSupport('Anything.', await prepareEvidence([], 'en'))).toBe(null)
  })
})
