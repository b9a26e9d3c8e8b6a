// What a picture needs from the machine.
import { expect, it } from 'vitest'
import { findChromium } from '../../preview/take-picture.ts'
import { UserError } from '../../src/errors.ts'

it('says how to get Chromium where there is none', () => {
  expect(() => findChromium(['/nowhere/chromium'])).toThrow(UserError)
  expect(() => findChromium(['/nowhere/chromium'])).toThrow(/no Chromium at \/nowhere.*apt-get install/)
})
