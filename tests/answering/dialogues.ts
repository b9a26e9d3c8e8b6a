// Talks of two turns about the articles of the test library; what the second question means is known.

export interface Dialogue {
  readonly first: string
  readonly second: string
  /** Words the second question has to take over; none where it is about something else or stands alone. */
  readonly carries: readonly string[]
  /** Words of the sentence that answers it; without it the articles do not say. */
  readonly answer?: string
}

export const english: readonly Dialogue[] = [
  {
    first: 'Who opened the new bridge over the Cibin?',
    second: 'and when was that?',
    carries: ['bridge', 'Cibin'],
    answer: '3 May 2023',
  },
  {
    first: 'Who opened the new bridge over the Cibin?',
    second: 'How long is it?',
    carries: ['bridge'],
    answer: '312 metres',
  },
  {
    first: 'Who opened the new bridge over the Cibin?',
    second: 'When did she do that?',
    carries: ['Elena Marcu', 'bridge'],
    answer: '3 May 2023',
  },
  {
    first: 'When was the new bridge over the Cibin opened?',
    second: 'By whom?',
    carries: ['bridge', 'Cibin'],
    answer: 'Elena Marcu',
  },
  {
    first: 'When was the bridge at Orlat closed?',
    second: 'why?',
    carries: ['bridge', 'Orlat'],
    answer: 'flood',
  },
  {
    first: 'How long is the bridge at Orlat?',
    second: 'And how much did it cost?',
    carries: ['bridge', 'Orlat'],
    answer: '11,000 crowns',
  },
  {
    first: 'How many workers built the bridge at Orlat?',
    second: 'Who checked the bolts?',
    carries: [],
    answer: 'Engineers from Sibiu',
  },
  {
    first: 'Which dogs did the king give his guest?',
    second: 'Where do they live now?',
    carries: ['dogs'],
    answer: 'royal gardens',
  },
  {
    first: 'Where do the Pungsan dogs live?',
    second: 'Who feeds them?',
    carries: ['Pungsan', 'dogs'],
    answer: 'a gardener feeds them',
  },
  {
    first: 'What do bakers ask for a loaf of rye bread?',
    second: 'What about walnuts?',
    carries: ['bakers'],
    answer: 'walnuts',
  },
  { first: 'How much did the bridge at Orlat cost?', second: 'What do the royal dogs eat?', carries: [] },
  {
    first: 'Which dogs did the king give his guest?',
    second: 'How many soldiers are at the border?',
    carries: [],
    answer: '11.000',
  },
  {
    first: 'Who opened the new bridge over the Cibin?',
    second: 'How much is a loaf of rye bread at the winter market?',
    carries: [],
    answer: 'four crowns',
  },
  { first: 'Who opened the new bridge over the Cibin?', second: 'What is photosynthesis?', carries: [] },
  {
    first: 'Where do the dogs live?',
    second: 'When did the parliament vote for the treaty?',
    carries: [],
    answer: 'Parlamentul votase',
  },
  {
    first: 'What sells at the winter market?',
    second: 'Is it true that the dogs live in the royal gardens?',
    carries: [],
    answer: 'royal gardens',
  },
]

export const romanian: readonly Dialogue[] = [
  {
    first: 'Cine a semnat decretul de ratificare?',
    second: 'și când a fost asta?',
    carries: ['decretul', 'ratificare'],
    answer: '11 noiembrie',
  },
  {
    first: 'Când a semnat dictatorul decretul?',
    second: 'Ce ratifica acesta?',
    carries: ['decretul'],
    answer: 'tratatului de apărare',
  },
  {
    first: 'Când a votat parlamentul tratatul?',
    second: 'Și cum?',
    carries: ['parlamentul', 'tratatul'],
    answer: 'unanimitate',
  },
  {
    first: 'Câți soldați se află la graniță?',
    second: 'Cine spune asta?',
    carries: ['soldați'],
    answer: 'Potrivit guvernului',
  },
  {
    first: 'Ce a spus ambasadorul despre vot?',
    second: 'Cum îl cheamă?',
    carries: ['ambasadorul'],
    answer: 'Ion Vasile',
  },
  {
    first: 'Ce documente a împrumutat muzeul?',
    second: 'de ce?',
    carries: ['documente', 'muzeul'],
    answer: 'pentru ceremonie',
  },
  {
    first: 'Cine a deschis podul peste Cibin?',
    second: 'Cât de lung este?',
    carries: ['podul', 'Cibin'],
    answer: '312 metres',
  },
  {
    first: 'Unde locuiesc câinii regelui?',
    second: 'Cine îi hrănește?',
    carries: ['câinii'],
    answer: 'gardener',
  },
  {
    first: 'Cine a semnat decretul de ratificare?',
    second: 'Câți soldați se află la graniță?',
    carries: [],
    answer: '11.000',
  },
  {
    first: 'Câți soldați se află la graniță?',
    second: 'Ce a împrumutat Muzeul Național de Istorie?',
    carries: [],
    answer: 'documentele vechi',
  },
  {
    first: 'Cine a semnat decretul?',
    second: 'Dar cine a deschis podul nou de la Orlat?',
    carries: [],
    answer: 'Elena Marcu',
  },
  { first: 'Ce a împrumutat muzeul?', second: 'Ce este fotosinteza?', carries: [] },
]
