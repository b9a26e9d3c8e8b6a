// What a page's markup says about a part of it: element names, and words in class, id, role and itemprop.
// The words are those of Readability, Trafilatura and common content systems, in the languages class names are written in.

const peripheralElements: ReadonlySet<string> = new Set(
  'nav footer aside button form dialog menu address label legend textarea figcaption'.split(' '),
)
const neverPeripheral: ReadonlySet<string> = new Set(
  'html body main article tbody tr blockquote pre h1 h2 h3 h4 h5 h6'.split(' '),
)

const words = (list: string): string => list.trim().split(/\s+/).join('|')

// Whole words of the hints: `share` but not `shareholder`.
const wholeWords = words(`
  ads? advert adverts advertise advertisement advertising adsense adsbygoogle anzeige werbung publicidad publicidade pub
  aside author authors autor autore auteur bio byline breadcrumb breadcrumbs button buttons btn
  caption captions credit credits comment comments kommentar kommentare commentaire commentaires comentarios comentario
  commento commenti disqus complementary contentinfo cookie cookies consent gdpr copyright correction
  dateline date datum fecha datetime disclaimer dialog download
  donate donation footer foot form follow gallery
  login signin signup header-nav navbox toc
  keywords tags tag taglist label labels likes
  menu meta metadata metainfo modal more moreon morefrom masthead nav navbar navigation navi newsletter newsletters
  outbrain taboola overlay pager pagination photo-credit popular popup prevnext print promo promos promoted promotion
  rating ratings read-more readmore readnext recirc recirculation recommend recommended recommendations
  related relacionadas relacionados relacionado verwandt aehnlich similar correlati
  rss search share shares sharing sharebar sharethis sidebar sidebars skip skiplink social socials sponsor sponsored
  subscribe subscription suggest suggested suggestions
  tease teaser teasers timestamp toolbar tool tools tooltip topics trending
  vote zergnet
`)
// Parts of longer words, as in `wp-caption-text`, `RelatedStories`, `nl-signup-wrap`.
const wordParts = words(`
  advert breadcrumb byline comment-(?:list|form|respond|entry|body|meta|author) disqus cookie-(?:bar|banner|notice) newsletter
  pagination postmeta post-meta entry-meta article-meta readmore read-more read-next relatedpost related- -related related_ recommended
  share-?(?:bar|buttons?|this|tools?|links?|box) sharedaddy addtoany addthis sidebar social-(?:share|links?|media|icons?|bar) sponsor
  subscri sign-?up taboola outbrain post-tags tag-?list tags-list topic-tags trending teaser author-?(?:bio|box|info|card) about-author
  widget-area widget-title footer-widget sidebar-widget photo-?credit image-credit figcaption navbar nav-links site-footer visually-hidden sr-only screen-reader jp-relatedposts
`)

const wholePattern = new RegExp(`(?:^|[^a-z0-9])(?:${wholeWords})(?=$|[^a-z0-9])`)
const partPattern = new RegExp(wordParts)
const commentPattern =
  /(?:^|[^a-z])(?:comments?|kommentare?|commentaires?|comentarios?|commenti|disqus|respond|replies)(?=$|[^a-z])/
const bodyPattern =
  /article-?_?(?:body|content|text|main)|(?:entry|post|story|page|content)-?_?(?:body|content|text)|body-?(?:text|copy)|articletext|storytext|richtext|fulltext/

/** What the markup of an element says about the text inside. */
export type Hint = 'peripheral' | 'comments' | 'body' | null

/** Reads an element's name and hints; null when they say nothing. */
export function hintOf(name: string, rawHints: string): Hint {
  if (peripheralElements.has(name)) return 'peripheral'
  if (rawHints.trim() === '') return null
  const hints = separateWords(rawHints)
  if (/(?:^| )articlebody(?: |$)/.test(rawHints.toLowerCase())) return 'body'
  if (neverPeripheral.has(name)) return bodyPattern.test(hints) ? 'body' : null
  if (commentPattern.test(hints)) return 'comments'
  if (bodyPattern.test(hints)) return 'body'
  return wholePattern.test(hints) || partPattern.test(hints) ? 'peripheral' : null
}

// `RelatedStories` and `share_box` become `related-stories` and `share-box`.
function separateWords(hints: string): string {
  return hints
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase()
}
