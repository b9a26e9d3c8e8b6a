// The memory for events that come again.
import { expect, it } from 'vitest'
import { recentIds } from '../../../src/discord/connection/recent-ids.ts'

it('knows an id again', () => {
  const { isFirst } = recentIds()
  expect([isFirst('a'), isFirst('a'), isFirst('b')]).toEqual([true, false, true])
})

it('forgets the oldest', () => {
  const { isFirst } = recentIds(2)
  expect(['a', 'b', 'c', 'a', 'c'].map(isFirst)).toEqual([true, true, true, true, false])
})
