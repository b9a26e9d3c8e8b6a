// Greetings and thanks are not questions: they get a friendly line and no sources.
import { plain } from '../text/fold.ts'
import { words } from '../text/words.ts'

const plainWords = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/).map(plain))

/** Words that carry no question when nothing else stands beside them. */
const greetings = plainWords(
  `hi hello hey heya hiya yo sup howdy greetings good morning afternoon evening night day bye goodbye cya
  thanks thank you thx ty cheers ok okay cool nice great awesome lol haha please welcome how are doing is it going
  whats what s up there bot footnote friend everyone all guys test testing ping
  salut salutare buna ziua dimineata seara noapte servus ceau noroc multumesc mersi mult pa la revedere ce mai faci
  faceti esti bine ok frumos super
  hola buenos buenas dias tardes noches gracias adios que tal hallo guten morgen tag abend danke tschuss servus moin
  wie geht s bonjour salut bonsoir merci au revoir ca va ciao grazie buongiorno buonasera ola obrigado obrigada bom dia
  привет здравствуйте спасибо пока добрый день утро вечер как дела hej czesc dzieki dzien dobry`,
)
/** At least one of these must be there: `how are you` is a greeting, `what is up` alone might be a question. */
const openers = plainWords(
  `hi hello hey heya hiya yo sup howdy greetings morning afternoon evening night bye goodbye cya thanks thank thx ty
  cheers ok okay cool nice great awesome lol haha test testing ping doing
  salut salutare buna servus ceau noroc multumesc mersi pa revedere faci faceti super
  hola buenos buenas gracias adios hallo guten danke tschuss moin bonjour bonsoir merci ciao grazie buongiorno
  buonasera ola obrigado obrigada привет здравствуйте спасибо пока добрый hej czesc dzieki`,
)
const mostWords = 6

/** Whether a message is nothing but a greeting, thanks or an acknowledgement. */
export function smallTalk(text: string): boolean {
  const said = words(text).map((word) => plain(word.text))
  if (said.length > mostWords) return false
  const isGreeting = said.every((word) => greetings.has(word)) && said.some((word) => openers.has(word))
  return isGreeting || said.join(' ') === 'how are you' || said.join(' ') === 'ce mai faci'
}
