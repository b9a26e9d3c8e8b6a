// What is kept of a person, in words.
import { say } from '../wording/say.ts'

/** `2 questions` and `1 rating`, as a language counts. */
export function keptInWords(
  { answers, feedback }: { readonly answers: number; readonly feedback: number },
  language: string,
): { readonly questions: string; readonly ratings: string } {
  return {
    questions: say(language, 'counted.questions', { count: answers }),
    ratings: say(language, 'counted.ratings', { count: feedback }),
  }
}
