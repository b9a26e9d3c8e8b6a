import { describe, expect, it } from 'vitest'
import { renderTable } from '../../src/evaluation/render-table.ts'

describe('renderTable', () => {
  it('aligns counts and shares under their names', () => {
    const rows = [
      { direction: 'en>en', questions: 578, auroc: 0.99412 },
      { direction: 'ro', questions: 3, auroc: 1 },
    ]
    expect(renderTable({ title: 'Figures', rows, details: [] }).split('\n')).toEqual([
      'Figures',
      'direction  questions  auroc',
      '    en>en        578  0.994',
      '       ro          3      1',
    ])
  })

  it('lists details below', () => {
    expect(renderTable({ title: 'T', rows: [{ a: 1 }], details: ['one', 'two'] })).toBe(
      'T\na\n1\n- one\n- two',
    )
  })

  it('leaves a missing figure empty', () => {
    expect(renderTable({ title: 'T', rows: [{ a: 1, b: 2 }, { a: 3 }], details: [] })).toBe(
      'T\na  b\n1  2\n3   ',
    )
  })
})
