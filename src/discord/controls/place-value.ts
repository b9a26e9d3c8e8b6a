// What an option of the menu of articles carries: which article, and where to open it.

const separator = '.'

export interface ArticlePlace {
  readonly articleId: string
  /** Of the file, counted from 1. */
  readonly line: number
}

/** @param place makes options different that lead to the same line */
export function placeValue(articleId: string, line: number, place: number): string {
  return [articleId, line, place].join(separator)
}

/** The beginning of the article for a value without a line; never throws, whatever it is given. */
export function parsePlaceValue(value: string): ArticlePlace {
  const [articleId = '', line = ''] = value.split(separator)
  return { articleId, line: /^\d{1,7}$/.test(line) ? Number(line) : 1 }
}
