// Which field of a record is its text, its title, its address, its date and its language, told by the field's name.

/** What a field can be, with the names it goes by; earlier names go before later ones. */
const names = {
  text: [
    ...[
      'text',
      'content',
      'body',
      'article',
      'articletext',
      'articlebody',
      'fulltext',
      'maintext',
      'bodytext',
    ],
    ...['context', 'passage', 'paragraph', 'paragraphs', 'answer', 'response', 'document', 'description'],
    ...['abstract', 'summary', 'transcript', 'message', 'comment', 'selftext', 'note', 'notes', 'quote'],
  ],
  title: ['title', 'headline', 'question', 'heading', 'name', 'subject', 'term', 'prompt'],
  url: ['url', 'link', 'canonical', 'canonicalurl', 'sourceurl', 'permalink', 'href', 'uri'],
  date: [
    ...['date', 'datepublished', 'published', 'publishedat', 'publisheddate', 'publicationdate', 'pubdate'],
    ...['createdat', 'created', 'datecreated', 'timestamp', 'updated', 'updatedat', 'modified'],
  ],
  language: ['language', 'lang', 'languagecode', 'locale', 'inlanguage'],
} as const

/** What a field of a record can be used for. */
export type RecordRole = keyof typeof names

/** The names of text fields, for a sentence to somebody whose file has none. */
export const textFieldNames = 'text, content, body, answer or description'

/** The fields of a record that can play a role, likeliest first. */
export function fieldsFor(role: RecordRole, fields: Iterable<string>): string[] {
  const wanted: readonly string[] = names[role]
  const places = [...fields].map((field) => ({ field, place: wanted.indexOf(plainName(field)) }))
  return places
    .filter(({ place }) => place >= 0)
    .sort((a, b) => a.place - b.place)
    .map(({ field }) => field)
}

/** `Article_Text` and `articleText` are one name. */
function plainName(field: string): string {
  return field
    .slice(0, 60)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
