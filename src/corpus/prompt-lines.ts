// Short lines that ask the reader of a web page to do something or lead elsewhere, in the languages we can read.

const longestPrompt = 70

/** Each pattern is anchored at the start of the line; lines longer than a prompt are never tested. */
const prompts = [
  /^(?:read (?:more|also|next|news from)|see also|related (?:stories|articles|posts)?|recommended|you may also like|more (?:from|on) |top (?:news|stories)|our picks|most (?:read|popular)|next(?: article)?:|trending)/i,
  /^(?:sign (?:up|in)|log ?in|subscribe|register|already a member|start reading|download the app|get (?:all )?your news|join (?:us|our)|follow us|share (?:this|on)|newsletter|\d+ days free|one app)/i,
  /^(?:comments?(?: \(\d+\))?$|leave a (?:comment|reply)|advertisement|sponsored|cookies?\b|accept (?:all )?cookies|privacy policy|terms of (?:use|service)|all rights reserved|copyright|©)/i,
  /^(?:cite[sș]te [sș]i|cite[sș]te mai mult|articol(?:e)? recomandat|recomand[aă]ri|vezi [sș]i|abona[tț]i|urm[aă]re[sș]te-ne|distribuie|comentarii|publicitate|pe aceea[sș]i tem[aă])/iu,
  /^(?:lea también|leer más|le puede interesar|suscr[ií]bete|síguenos|comentarios|publicidad|lesen sie auch|mehr zum thema|jetzt abonnieren|anmelden|folgen sie uns|kommentare|anzeige)/iu,
  /^(?:lire aussi|à lire|abonnez-vous|suivez-nous|commentaires|publicité|leggi anche|iscriviti|seguici|commenti|leia também|assine|siga-nos|comentários)/iu,
  /^(?:читайте также|подпис(?:ывайтесь|аться)|комментарии|реклама|поделиться|смотрите также)/iu,
  /^-?\s*\d{1,2}:\d{2}\s*\p{Lu}/u,
] as const

/** Whether a line is a prompt, a teaser's label or an entry of a news ticker. */
export function isPromptLine(line: string): boolean {
  return line.length <= longestPrompt && prompts.some((prompt) => prompt.test(line))
}
