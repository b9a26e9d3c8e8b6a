import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/corpus/decode-text.ts'

const text = 'Ședința a durat două ore.\r\nHotărârea a fost amânată.'
const utf8 = (content: string) => new TextEncoder().encode(content)
const utf16le = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le'))
const utf16be = (content: string) => new Uint8Array(Buffer.from(content, 'utf16le').swap16())
const joined = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]))

/** The Romanian letters of windows-1250 and what else the samples need. */
const windows1250 = new Map(
  Object.entries({
    ă: 0xe3,
    â: 0xe2,
    î: 0xee,
    ş: 0xba,
    ţ: 0xfe,
    Î: 0xce,
    Ş: 0xaa,
    '„': 0x84,
    '”': 0x94,
    '–': 0x96,
  }),
)
const inWindows1250 = (content: string) =>
  Uint8Array.from(content, (character) => windows1250.get(character) ?? character.charCodeAt(0))

describe('decodeText', () => {
  it('reads UTF-8', async () => {
    expect(await decodeText(utf8(text))).toBe(text)
  })

  it('leaves the byte order mark of UTF-8 out of the text', async () => {
    expect(await decodeText(joined([0xef, 0xbb, 0xbf], utf8(text)))).toBe(text)
  })

  it.each([
    ['little endian', joined([0xff, 0xfe], utf16le(text))],
    ['big endian', joined([0xfe, 0xff], utf16be(text))],
    ['little endian without a mark', utf16le(text)],
    ['big endian without a mark', utf16be(text)],
  ])('reads UTF-16, %s', async (_, bytes) => {
    expect(await decodeText(bytes)).toBe(text)
  })

  it.each([
    'Preşedintele a semnat acordul marţi, în faţa miniştrilor. Înţelegerea prevede o întâlnire în fiecare an.',
    'Oraşul are 11.000 de locuitori şi o piaţă.',
    '„Nu vom renunţa” – a spus ministrul. Şedinţa a durat două ore, iar hotărârea a fost amânată.',
  ])('detects windows-1250 in Romanian: %s', async (romanian) => {
    expect(await decodeText(inWindows1250(romanian))).toBe(romanian)
  })

  it('detects windows-1252 in German', async () => {
    const german =
      'Der Bürgermeister eröffnete gestern die neue Brücke. Größere Schäden müssen später behoben werden.'
    expect(await decodeText(Uint8Array.from(german, (letter) => letter.charCodeAt(0)))).toBe(german)
  })

  it('keeps UTF-8 that was cut off in the middle of a letter', async () => {
    expect(await decodeText(utf8(`${text} ă`).slice(0, -1))).toBe(`${text} \ufffd`)
  })

  it('keeps UTF-8 with one foreign byte in it', async () => {
    const decoded = await decodeText(
      joined(utf8('Două țări și-au dat mâna, '), [0xe9], utf8(' iar apoi au plecat.')),
    )
    expect(decoded).toBe('Două țări și-au dat mâna, \ufffd iar apoi au plecat.')
  })

  it.each([
    ['zero bytes', joined(utf8('PK\u0003\u0004'), [0, 0, 0, 8], utf8('word/document.xml'))],
    [
      'UTF-32',
      joined(
        [0xff, 0xfe, 0, 0],
        [...utf8('text')].flatMap((byte) => [byte, 0, 0, 0]),
      ),
    ],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * i * 31 + i * 7) % 256)],
  ])('refuses a binary file: %s', async (_, bytes) => {
    await expect(decodeText(bytes)).rejects.toThrow('it is a binary file')
  })

  it('refuses an encoding nobody can tell', async () => {
    const bytes = Uint8Array.from({ length: 400 }, (_, i) => 0x80 + ((i * 37) % 0x20))
    await expect(decodeText(bytes)).rejects.toThrow('its encoding cannot be told; save it as UTF-8.')
  })
})
