// Short lines that ask the reader of a web page to do something or lead elsewhere, in the languages we can read.

const longestPrompt = 70

/** Each pattern is anchored at the start of the line; lines longer than a prompt are never tested. */
const prompts = [
  /^(?:read (?:more|also|next|news from)\b|see also\b|related(?: (?:stories|articles|posts|news))?:?$|recommended(?: (?:for you|stories|articles|reading|posts))?:?$|you (?:may|might) also like|more from |more on:|top (?:news|stories)\b|our picks|most (?:read|popular)(?: (?:stories|articles|news))?:?$|next(?: article)?:|trending(?: now)?:?$)/i,
  /^(?:sign (?:up|in)(?:$|[.!]| (?:now|here|for|to (?:read|continue|comment|get|receive|see|view)|with|today)\b)|log ?in(?:$|[.!]| to (?:read|continue|comment))|subscribe(?:$|[.!]| (?:now|here|today|for|to (?:our|the|my|this|read))\b)|register(?:$|[.!]| (?:now|here|for free|today)\b)|already a member|start reading|download the app|get (?:all )?your news|join (?:us|our)\b|follow us|share (?:this|on)\b|newsletters?:?$|\d+ days free|one app\b)/i,
  /^(?:comments?(?: \(\d+\))?$|leave a (?:comment|reply)|advertisement$|sponsored(?:$| (?:by|content))|cookies?(?:$| (?:policy|settings|preferences))|accept (?:all )?cookies|privacy policy|terms of (?:use|service)|all rights reserved|copyright (?:©|\(c\)|\d{4})|©)/i,
  /^(?:cite[sșş]te [sșş]i|cite[sșş]te mai mult|articol(?:e)? recomandat|recomand[aă]ri:?$|vezi [sșş]i\b|abona[tțţ]i-v[aă]|aboneaz[aă]-te|urm[aă]re[sșş]te-ne|distribuie(?:$| (?:pe|articolul))|comentarii(?: \(\d+\))?:?$|publicitate$|pe aceea[sșş]i tem[aă])/iu,
  /^(?:lea también|leer más|le puede interesar|suscr[ií]b(?:ete|ase)|síguenos|comentarios(?: \(\d+\))?$|publicidad$|lesen sie auch|mehr zum thema|jetzt abonnieren|anmelden$|folgen sie uns|kommentare(?: \(\d+\))?$|anzeige$)/iu,
  /^(?:lire aussi|à lire|abonnez-vous|suivez-nous|commentaires(?: \(\d+\))?$|publicité$|leggi anche|iscriviti|seguici|commenti(?: \(\d+\))?$|leia também|assine|siga-nos|comentários(?: \(\d+\))?$)/iu,
  /^(?:читайте также|подпис(?:ывайтесь|аться)|комментарии(?: \(\d+\))?$|реклама$|поделиться|смотрите также)/iu,
  // An entry of a news ticker: the time touches its headline.
  /^-?\s*\d{1,2}:\d{2}\p{Lu}/u,
] as const

/** Whether a line is a prompt, a teaser's label or an entry of a news ticker. */
export function isPromptLine(line: string): boolean {
  return line.length <= longestPrompt && prompts.some((prompt) => prompt.test(line))
}
