// Questions in scripts of their own, on articles in the same one.
import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/answering/answer-question.ts'
import { libraryOf } from './library.ts'

const files = {
  'zh.md': '# 条约\n\n国王在2023年5月3日签署了和平条约。大约11,000名士兵留在边境。外交部长王明访问了北京。\n',
  'ja.md':
    '# 橋\n\n大臣は2019年に新しい橋を開いた。橋の長さは312メートルである。古い橋は洪水のため閉鎖された。\n',
  'ar.md': '# المعاهدة\n\nوقع الملك المعاهدة في الثالث من مايو عام ٢٠٢٣. زار وزير الخارجية مدينة بغداد.\n',
  'hi.md': '# संधि\n\nराजा ने तीन मई 2023 को संधि पर हस्ताक्षर किए। सीमा पर लगभग 11,000 सैनिक हैं।\n',
  'th.md': '# สะพาน\n\nรัฐมนตรีเปิดสะพานใหม่ในปี 2562 สะพานยาว 312 เมตร\n',
  'ru.md': '# Договор\n\nКороль подписал договор 3 мая 2023 года. На границе стоят около 11 000 солдат.\n',
  'el.md':
    '# Συνθήκη\n\nΟ βασιλιάς υπέγραψε τη συνθήκη στις 3 Μαΐου 2023. Στα σύνορα βρίσκονται 11.000 στρατιώτες.\n',
} as const

describe('answerQuestion', () => {
  it.each([
    ['国王什么时候签署了条约？', 'zh', '2023年5月3日'],
    ['谁访问了北京？', 'zh', '王明'],
    ['橋の長さはどのくらいですか', 'ja', '312メートル'],
    ['古い橋はなぜ閉鎖されましたか', 'ja', '洪水のため'],
    ['متى وقع الملك المعاهدة؟', 'ar', '٢٠٢٣'],
    ['सीमा पर कितने सैनिक हैं?', 'hi', '11,000'],
    ['สะพานยาวเท่าไร', 'th', '312'],
    ['Когда король подписал договор?', 'ru', '3 мая 2023'],
    ['Πόσοι στρατιώτες βρίσκονται στα σύνορα;', 'el', '11.000'],
  ])('answers %s in its own script', async (question, language, wanted) => {
    const answer = await answerQuestion(question, await libraryOf(files))
    expect([answer.language, answer.citations[0]?.source]).toEqual([language, `${language}.md`])
    expect(answer.citations[0]?.quote).toContain(wanted)
  })

  it.each(['怎么做香蕉面包？', 'كيف أصنع خبز الموز؟', 'Как испечь банановый хлеб?'])(
    'does not find %s',
    async (question) => {
      expect((await answerQuestion(question, await libraryOf(files))).kind).toBe('not-found')
    },
  )
})
