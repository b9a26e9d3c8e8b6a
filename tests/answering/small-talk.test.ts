import { describe, expect, it } from 'vitest'
import { smallTalk } from '../../src/answering/small-talk.ts'

describe('smallTalk', () => {
  it.each([
    'Hi!',
    'hello there',
    'How are you?',
    'Thank you',
    'Bună ziua!',
    'Mulțumesc mult',
    'Ce mai faci?',
    'Guten Tag',
    'Tschüss',
    'Merci',
    'Привет',
    'Добрый день',
    'Здравствуйте!',
    'ok 👍',
  ])('knows "%s" for one', (text) => {
    expect(smallTalk(text)).toBe(true)
  })

  it.each([
    'What is up with the treaty?',
    'Hello, who signed the treaty?',
    'Who are you?',
    'bot',
    'treaty',
    'Ce mai face Putin?',
    'the night',
    '',
  ])('takes "%s" for more', (text) => {
    expect(smallTalk(text)).toBe(false)
  })
})
