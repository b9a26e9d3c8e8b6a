// Bytes to text: UTF-8 with or without byte order mark, UTF-16, and older encodings where they can be told.
import { UserError } from '../errors.ts'

/** At least this sure (of 100) the detector must be before an encoding is believed. */
const confidenceNeeded = 30
/** Binary files give themselves away early; text files hold no zero bytes at all. */
const bytesProbed = 8192

/**
 * Decodes the bytes of a text file; the byte order mark is not part of the text.
 * @throws UserError (a sentence without the file's name) for binary files and encodings nobody can tell
 */
export async function decodeText(bytes: Uint8Array): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (bytes.subarray(0, bytesProbed).includes(0)) {
    throw new UserError('it is a binary file with the name of a text file; it is left out.')
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return decodeDetected(bytes)
  }
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
