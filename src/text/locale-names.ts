// Names that ICU (inside Node) and the Unicode CLDR annotations know in every language: the raw material of the lexicon.

/** Key of a named thing (an emoji, `region FR`) to its names and keywords in one language. */
export type Names = ReadonlyMap<string, string>

/** The shape of `cldr-annotations-full/annotations/<language>/annotations.json`, as far as it is read. */
export interface AnnotationFile {
  readonly annotations: {
    readonly annotations: Readonly<
      Record<string, { readonly default?: readonly string[]; readonly tts?: readonly string[] }>
    >
  }
}

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
const twoLetters = letters.flatMap((first) => letters.map((second) => first + second))
const areas =
  '001 002 003 005 009 011 013 014 015 017 018 019 021 029 030 034 035 039 053 054 057 061 142 143 145 150 151 154 155 202 419'.split(
    ' ',
  )
const scripts =
  'Arab Armn Beng Cyrl Deva Egyp Geor Goth Grek Hang Hebr Jpan Khmr Kore Latn Mong Phnx Runr Tibt Thai'.split(
    ' ',
  )
const dateFields = 'era year quarter month weekOfYear weekday day dayPeriod hour minute second'.split(' ')

/** Countries, languages, scripts, currencies, date fields, months, weekdays, units and large numbers, named by ICU; some 50 ms. */
function intlNames(language: string): Map<string, string> {
  const names = new Map<string, string>()
  const kinds: readonly (readonly [Intl.DisplayNamesType, readonly string[]])[] = [
    ['region', [...twoLetters, ...areas]],
    ['language', twoLetters.map((code) => code.toLowerCase())],
    ['currency', Intl.supportedValuesOf('currency')],
    ['script', scripts],
    ['dateTimeField', dateFields],
  ]
  for (const [type, codes] of kinds) {
    const display = new Intl.DisplayNames(language, { type, fallback: 'none' })
    for (const code of codes) put(names, `${type} ${code}`, display.of(code))
  }
  putCalendar(names, language)
  putAmounts(names, language)
  return names
}

function putCalendar(names: Map<string, string>, language: string): void {
  const months = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  for (let month = 0; month < 12; month++) {
    put(names, `calendar month ${month}`, months.format(Date.UTC(2020, month, 3)))
  }
  const weekdays = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  for (let day = 0; day < 7; day++) {
    put(names, `calendar weekday ${day}`, weekdays.format(Date.UTC(2020, 0, 6 + day)))
  }
}

/** Units in the singular and the plural, and the words for large numbers. */
function putAmounts(names: Map<string, string>, language: string): void {
  for (const unit of Intl.supportedValuesOf('unit')) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    for (const count of [1, 5]) put(names, `unit ${unit} ${count}`, partsOf(format, count, 'unit'))
  }
  const compact = new Intl.NumberFormat(language, { notation: 'compact', compactDisplay: 'long' })
  for (const count of [1e3, 5e3, 1e6, 5e6, 1e9, 5e9, 1e12]) {
    put(names, `calendar number ${count}`, partsOf(compact, count, 'compact'))
  }
}

/** Short names and keywords of some 1,900 emoji: school, war, king, water, law... each a named thing of its own. */
function annotationNames(file: AnnotationFile): Map<string, string> {
  const names = new Map<string, string>()
  for (const [emoji, entry] of Object.entries(file.annotations.annotations)) {
    put(names, `name ${emoji}`, entry.tts?.[0])
    put(names, `keywords ${emoji}`, entry.default?.join(' '))
  }
  return names
}

/** Everything known of a language; without the annotations only ICU's names. */
export function namesOf(language: string, file: AnnotationFile | undefined): Names {
  return new Map([...intlNames(language), ...(file ? annotationNames(file) : [])])
}

function partsOf(format: Intl.NumberFormat, count: number, wanted: string): string {
  return format
    .formatToParts(count)
    .filter((part) => part.type === wanted)
    .map((part) => part.value)
    .join(' ')
}

function put(names: Map<string, string>, key: string, name: string | undefined): void {
  if (name) names.set(key, name)
}
