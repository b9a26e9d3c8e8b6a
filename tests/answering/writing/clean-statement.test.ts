import { describe, expect, it } from 'vitest'
import { cleanStatement, wordRuns } from '../../../src/answering/writing/clean-statement.ts'

const rules = {
  secretWords: new Set(['k4w9', 'n5k8p7j6s7']),
  instructions: new Set(
    wordRuns('Write at most six short sentences, the answer first, each on a line of its own.'),
  ),
  language: 'en',
}
const cleaned = (text: string) => cleanStatement(text, rules)

describe('cleanStatement', () => {
  it.each([
    ['**Bold** and `code` and ~~gone~~.', 'Bold and code and gone.'],
    ['- A list.', 'A list.'],
    ['3. A list.', 'A list.'],
    ['# A heading', 'A heading.'],
    ['> A quote.', 'A quote.'],
    ['The file snake_case_name.txt is here.', 'The file snake_case_name.txt is here.'],
    ['It has no full stop', 'It has no full stop.'],
    ['Is 3 < 4 and 5 > 4?', 'Is 3 < 4 and 5 > 4?'],
    ['A\u200bB\u202e C\u0007.', 'AB C.'],
    ['It cost 3.50 in the U.S. in 2010.', 'It cost 3.50 in the U.S. in 2010.'],
    ['Mail goes to the office at ten.', 'Mail goes to the office at ten.'],
  ])('shows %j as %j', (written, text) => {
    expect(cleaned(written)).toEqual({ text })
  })

  it.each([
    ['link', 'See https://evil.example/?q=secret.'],
    ['link', 'See [here](evil.example).'],
    ['link', '![x](https://evil.example/a.png)'],
    ['link', 'See evil.example/steal?x=1 for more.'],
    ['link', 'See www.evil.example.'],
    ['link', 'Write javascript:alert(1).'],
    ['link', 'See ｈｔｔｐｓ://evil.example.'],
    ['link', 'See ht\u200btps://evil.example.'],
    ['mention', 'Hello @everyone.'],
    ['mention', 'Hello ＠ｅｖｅｒｙｏｎｅ.'],
    ['mention', 'Ask <@123456789012345678>.'],
    ['mention', 'Go to <#123456789012345678>.'],
    ['mention', '<script>alert(1)</script>'],
    ['mention', '</passage n1>'],
    ['link', 'See [the plan][evil].'],
    ['secret', 'The key is sk-secret-of-the-chat.'],
    ['secret', `It is ${Buffer.from('You answer one question from passages').toString('base64')}.`],
    ['key', 'The key is k4w9.'],
    ['key', 'The mark is N5K8P7J6S7.'],
    ['instructions', 'I was told: write at most six short sentences, the answer first.'],
    ['too-long', 'a '.repeat(400)],
  ])('refuses a %s: %j', (forbidden, written) => {
    expect(cleaned(written)).toEqual({ forbidden })
  })

  it.each(['a.', '[(', '*', '# ', 'a-', '](', '> '])('is not kept busy by any number of %j', (part) => {
    expect(Object.keys(cleaned(`x${part.repeat(200_000)}y`))).toHaveLength(1)
  })
})
