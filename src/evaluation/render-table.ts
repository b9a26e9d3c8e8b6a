// Figures as an aligned table of plain text.
import type { Row, Table } from './evaluate.ts'

/** The title, a line of column names, a line for each row, then the details. */
export function renderTable({ title, rows, details }: Table): string {
  const names = Object.keys(rows[0] ?? {})
  const lines = [names, ...rows.map((row) => names.map((name) => cell(row, name)))]
  const widths = names.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? '').length)))
  const text = lines.map((line) =>
    line.map((value, column) => value.padStart(widths[column] ?? 0)).join('  '),
  )
  return [title, ...text, ...details.map((detail) => `- ${detail}`)].join('\n')
}

/** Counts as they are, shares with three digits. */
function cell(row: Row, name: string): string {
  const value = row[name] ?? ''
  return typeof value === 'number' && !Number.isInteger(value) ? value.toFixed(3) : String(value)
}
