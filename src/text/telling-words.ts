// Small words that change what a sentence claims though they name nothing: time, amount, likelihood, exception.
import { plain } from './fold.ts'

const tellingWords: Readonly<Record<string, string>> = {
  en: 'before after until since more less fewer most least over under above below than only except if unless may might could would will should must nearly almost about first last no all some every',
  ro: 'inainte dupa pana peste sub mai putin mult decat doar numai daca ar va vor poate putea trebuie aproape circa aproximativ prima primul ultima ultimul toti toate unii unele fiecare cel cea',
  de: 'vor nach bis seit mehr weniger uber unter als nur ausser wenn kann konnte wurde wird soll muss fast etwa erste letzte alle einige jeder',
  es: 'antes despues hasta desde mas menos sobre bajo que solo excepto si puede podria sera debe casi unos primero ultimo todos algunos cada',
  fr: 'avant apres jusque depuis plus moins sur sous que seulement sauf si peut pourrait sera doit presque environ premier dernier tous quelques chaque',
  it: 'prima dopo fino da piu meno sopra sotto che solo tranne se puo potrebbe sara deve quasi circa primo ultimo tutti alcuni ogni',
}

const tables = new Map(
  Object.entries(tellingWords).map(([language, line]) => [language, new Set(line.split(' ').map(plain))]),
)

/** Whether two sentences may claim different things for want of this word; in a language without a table any may. */
export function isTelling(word: string, language: string): boolean {
  return tables.get(language)?.has(plain(word)) ?? true
}
