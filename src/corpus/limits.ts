// What one file of the corpus may cost. A file beyond a limit is named with the reason; the others are read all the same.

const megabyte = 1024 * 1024

/** Largest file in bytes. Text beyond it is data or logs; books and reports carry pictures, so they may be larger. */
export const largestBytes = { text: 20 * megabyte, binary: 64 * megabyte } as const

/** Most characters of text that are taken out of one file. */
export const mostCharacters = 20 * megabyte

/** Most pages of a PDF: what its longest real documents have, twice. */
export const mostPages = 3000

/** Values inside each other, values altogether, and broken lines that a JSON file may hold. */
export const jsonLimits = { deepest: 64, mostValues: 1_000_000, mostBrokenLines: 1000 } as const

/** Most characters of one row of a table; a longer one is a quotation mark that was never closed. */
export const mostRowCharacters = 1_000_000

/**
 * What an archive (DOCX, EPUB) may unpack to. The ratio is that of unpacked to packed bytes of one entry: markup of
 * large tables reaches 100, deflate can reach 1,030, and below `ratioFromBytes` no ratio is of any harm.
 */
export const archiveLimits = {
  mostEntries: 10_000,
  mostEntryBytes: 48 * megabyte,
  mostBytes: 192 * megabyte,
  mostRatio: 300,
  ratioFromBytes: 4 * megabyte,
} as const

/**
 * What reading one binary file may take: time, memory of the reading thread's heap, and by how much the whole process
 * may grow meanwhile (buffers lie outside the heap).
 */
export const readingLimits = { deadlineMs: 60_000, heapMegabytes: 768, growthMegabytes: 1280 } as const

/** `20 MB`, for sentences about limits. */
export function megabytesInWords(bytes: number): string {
  return `${Math.round(bytes / megabyte)} MB`
}
