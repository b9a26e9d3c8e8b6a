// Bytes to text: UTF-8 with or without byte order mark, UTF-16, and older encodings where they can be told.
import { UserError } from '../errors.ts'

/** At least this sure (of 100) the detector must be before an encoding is believed. */
const confidenceNeeded = 30
/** Binary files give themselves away early; text files hold no zero bytes at all. */
const bytesProbed = 8192

/** One broken character in so many others is damage, more than that is another encoding. */
const soundForOneBroken = 4

/**
 * Decodes the bytes of a text file; the byte order mark is not part of the text.
 * @throws UserError (a sentence without the file's name) for binary files and encodings nobody can tell
 */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeWide(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeWide(bytes, 'utf-16be')
  if (bytes.subarray(0, bytesProbed).includes(0)) return decodeWide(bytes, wideEncoding(bytes))
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeDamaged(bytes) ?? decodeDetected(bytes)
  }
}

/** UTF-16 without a byte order mark: in Latin script every other byte is zero. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const probe = bytes.subarray(0, bytesProbed & ~1)
  const zeros = [0, 0]
  for (const [i, byte] of probe.entries()) if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > probe.length * 0.3 && even < odd * 0.1) return 'utf-16le'
  return even > probe.length * 0.3 && odd < even * 0.1 ? 'utf-16be' : null
}

function decodeWide(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be' | null): string {
  const text = encoding === null ? '\0' : new TextDecoder(encoding).decode(bytes)
  if (!hasControlCharacters(text)) return text
  throw new UserError('it is a binary file with the name of a text file; it is left out.')
}

/** UTF-8 with a few broken bytes (cut off, or pasted from elsewhere) stays readable but for those. */
function decodeDamaged(bytes: Uint8Array): string | null {
  const text = new TextDecoder('utf-8').decode(bytes)
  const broken = text.match(/\ufffd+/g)?.length ?? 0
  const sound = text.match(/[\u0080-\ufffc]/g)?.length ?? 0
  return sound >= broken * soundForOneBroken && !hasControlCharacters(text) ? text : null
}

async function decodeDetected(bytes: Uint8Array): Promise<string> {
  const { analyse } = await import('chardet')
  for (const { name, confidence } of analyse(bytes)) {
    if (confidence < confidenceNeeded || name.startsWith('UTF-8')) continue
    try {
      const text = new TextDecoder(name, { fatal: true }).decode(bytes)
      if (!hasControlCharacters(text)) return text
    } catch {
      // Not this one: the label is unknown to the platform or the bytes do not fit it.
    }
  }
  throw new UserError('its encoding cannot be told; save it as UTF-8.')
}

function hasControlCharacters(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what gives a wrong guess away
  return /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/.test(text)
}
