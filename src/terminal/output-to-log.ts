// What would go to a screen, a line each into the log: for a program that runs without anyone looking.
import type { Log } from '../observing/logger.ts'
import type { Output } from './output.ts'

export function outputToLog(log: Log): Output {
  const plain = (text: string) => text
  const lines = (text: string, level: 'info' | 'warn') => {
    for (const line of text.split('\n')) if (line.trim() !== '') log(line, level)
  }
  return {
    write: (text) => lines(text, 'info'),
    writeError: (text) => lines(text, 'warn'),
    ...{ isTerminal: false, columns: 0, paint: { bold: plain, dim: plain, cyan: plain, yellow: plain } },
  }
}
