// The HTML reader: what of a page becomes text, which lines are the article, and where each stands in the file.
import { describe, expect, it } from 'vitest'
import { type HtmlReading, readHtml } from '../../src/corpus/read-html.ts'
import type { LineClass } from '../../src/model.ts'

const sentence = 'The two governments signed the agreement in the capital on Wednesday after a year of talks.'
const paragraph = (text: string) => `<p>${text} ${sentence} ${sentence}</p>`

function lines(reading: HtmlReading, ...classes: readonly LineClass[]): string[] {
  return reading.blocks
    .filter((block) => classes.length === 0 || classes.includes(block.class))
    .map((block) => reading.text.slice(block.start, block.end))
}

function markup(html: string, quote: string): string {
  const { text, fileOffsets } = readHtml(html)
  const start = text.indexOf(quote)
  return html.slice(fileOffsets[start], fileOffsets[start + quote.length])
}

describe('text', () => {
  it('puts each paragraph, heading and list item on its own line', () => {
    expect(lines(readHtml('<h1>Cats</h1><p>They sleep.<ul><li>by day<li>by night</ul>'))).toEqual([
      'Cats',
      'They sleep.',
      'by day',
      'by night',
    ])
  })

  it('is all of its blocks joined by line ends', () => {
    const reading = readHtml('<p>one</p>\n\n<div>two <p>three</p> four</div>')
    expect(reading.text).toBe(lines(reading).join('\n'))
  })

  it('collapses white space and decodes entities', () => {
    expect(readHtml('<p> a\n\t b&nbsp;&nbsp;&amp;&#x20;c &eacute;&#128512; </p>').text).toBe('a b & c é😀')
  })

  it('keeps words together across inline markup', () => {
    expect(readHtml('<p>rati<b>fi</b>ed by <a href="x">both</a>.</p>').text).toBe('ratified by both.')
  })

  it('joins the cells of a row, with or without paragraphs in them', () => {
    const html = '<table><tr><th>Day<th>Food<tr><td><p>Mon</p></td><td><p>Fish</p></td></tr></table>'
    expect(lines(readHtml(html))).toEqual(['Day | Food', 'Mon | Fish'])
  })

  it('takes a line break inside a sentence for a space, and two for a paragraph', () => {
    expect(lines(readHtml('He came<br>by train.<br>She did not<br><br>The end'))).toEqual([
      'He came by train.',
      'She did not',
      'The end',
    ])
  })

  it('keeps the lines of preformatted text', () => {
    expect(lines(readHtml('<pre>npm ci\nnpm start\n</pre>'))).toEqual(['npm ci', 'npm start'])
  })

  it('leaves out what no browser shows', () => {
    const html =
      '<style>p{}</style><p>seen<script>no()</script></p><template>no</template><p hidden>no</p>' +
      '<div style="display: none">no</div><!-- no --><svg><title>no</title></svg>'
    expect(readHtml(html).text).toBe('seen')
  })

  it('reads noscript only when the page has nothing else', () => {
    expect(readHtml('<div id="app"></div><noscript><p>All of it.</p></noscript>').text).toBe('All of it.')
    expect(readHtml(`${paragraph('Seen.')}<noscript>again</noscript>`).text).not.toContain('again')
  })
})

describe('places in the file', () => {
  it('gives the markup of a quote', () => {
    expect(markup('<p>It was rati<b>fi</b>ed &amp; sent.</p>', 'ratified & sent')).toBe(
      'rati<b>fi</b>ed &amp; sent',
    )
  })

  it('starts at an entity and ends after it', () => {
    expect(markup('<p>x &lt;b&gt; y</p>', '<b>')).toBe('&lt;b&gt;')
  })

  it('gives the markup of a whole line without the tags around it', () => {
    expect(markup('<ul>\n<li> first </li>\n<li> second</li></ul>', 'first')).toBe('first')
  })

  it('has one entry for each unit of the text and one for its end', () => {
    const { text, fileOffsets } = readHtml('<p>a 😀 b</p>')
    expect(fileOffsets).toHaveLength(text.length + 1)
    expect([...fileOffsets]).toEqual([...fileOffsets].sort((a, b) => a - b))
  })
})

describe('line classes', () => {
  const page = `<html><body class="has-sidebar"><nav><a href="/">Home</a> <a href="/world">World news</a></nav>
    <div class="story"><h1>Treaty signed</h1><div class="byline">By A. Writer</div><div class="story-text">
    ${paragraph('First.')}<h2>The terms</h2>${paragraph('Second.')}<div>Advertisement</div>
    <figure><img><figcaption>The signing hall in the capital, seen from the river side.</figcaption></figure>
    <ul><li>no tariffs</li><li>open ports</li></ul>${paragraph('Third.')}
    <p>Read more: <a href="/x">Another story that has nothing to do with it</a></p></div>
    <div class="related-stories">${paragraph('Elsewhere.')}</div>
    <div id="comments">${paragraph('Nonsense!')}${paragraph('Rubbish!')}${paragraph('Indeed!')}</div></div>
    <div class="cookie-banner">We use cookies to improve your experience on this website.</div>
    <footer>© The Paper</footer></body></html>`

  it('calls the paragraphs and lists of an article body', () => {
    const body = lines(readHtml(page), 'body')
    expect(body.map((line) => line.split(' ')[0])).toEqual(['First.', 'Second.', 'no', 'open', 'Third.'])
  })

  it('calls its headings heading, with their depth', () => {
    const reading = readHtml(page)
    const headings = reading.blocks.filter((block) => block.class === 'heading' && block.level === 2)
    expect(headings.map((block) => reading.text.slice(block.start, block.end))).toEqual(['The terms'])
  })

  it('keeps everything else as peripheral', () => {
    const around = lines(readHtml(page), 'peripheral').join('\n')
    for (const words of [
      'World news',
      'By A. Writer',
      'Advertisement',
      'signing hall',
      'Read more',
      'Elsewhere',
      'Rubbish',
    ]) {
      expect(around).toContain(words)
    }
    expect(around).toContain('cookies')
    expect(around).toContain('© The Paper')
  })

  it('sees rows of teaser cards without any telling class names', () => {
    const card = `<div class="x7"><a href="/s"><h3>Something else happened there</h3></a><p>${sentence}</p></div>`
    const html = `<body><div><h1>News</h1>${paragraph('First.')}${paragraph('Second.')}</div><div>${card.repeat(4)}</div>`
    expect(lines(readHtml(html), 'body')).toHaveLength(2)
  })

  it('takes a page written by hand for all article', () => {
    const html = '<h1>My cat</h1>by me<p>Tom is big.</p><h2>Food</h2><ul><li>fish<li>milk</ul><p>The end'
    expect(lines(readHtml(html), 'peripheral')).toEqual([])
  })

  it('keeps a few short lines between navigation and footer', () => {
    const html =
      '<nav><a href="/">Home</a></nav><main><h1>Rates</h1><p>Room A: 40</p></main><footer>© Hotel</footer>'
    expect(lines(readHtml(html), 'body', 'heading')).toEqual(['Rates', 'Room A: 40'])
  })

  it('tells the article apart in scripts without spaces', () => {
    const text =
      '两国领导人星期三在平壤签署了全面战略伙伴关系条约，外界普遍关注，条约共有二十三条，内容包括军事援助和经济合作。'
    const html = `<ul class="menu"><li><a>首页</a></li></ul><div><p>${text}</p><p>${text}</p></div>`
    expect(lines(readHtml(html), 'body')).toEqual([text, text])
  })

  it('reads documentation whole: sections named after their headings, and highlighted code', () => {
    const html = `<div class="toc"><a href="#menu">The menu</a></div><main><h1>Guide</h1>
      <section id="menu"><h2>The menu</h2>${paragraph('First.')}
      <pre><span class="comment"># install first</span>\nnpm ci</pre></section>
      <section id="comments"><h2>On comments</h2>${paragraph('Second.')}</section></main>`
    const article = lines(readHtml(html), 'body', 'heading')
    expect(article).toHaveLength(7)
    expect(article).toContain('# install first')
  })

  it('keeps sentences that begin like a prompt', () => {
    const html = `<nav>x</nav><main>${paragraph('First.')}<p>See also the notes on page 3.</p>${paragraph('Last.')}</main>`
    expect(lines(readHtml(html), 'body')).toHaveLength(3)
  })

  it('does not lose an article to a class name on an element around all of it', () => {
    const html = `<div class="sidebar-left">${paragraph('First.')}${paragraph('Second.')}</div><footer>©</footer>`
    expect(lines(readHtml(html), 'body')).toHaveLength(2)
  })
})

describe('metadata', () => {
  it('takes the title from the heading that the head repeats', () => {
    const html = '<title>Treaty signed - The Paper</title><h1>The Paper</h1><h1>Treaty  signed</h1>'
    expect(readHtml(html).title).toBe('Treaty signed')
  })

  it('strips the name of the site from a title', () => {
    const html =
      '<meta property="og:site_name" content="The Paper"><title>War | and peace | The Paper</title>'
    expect(readHtml(html).title).toBe('War | and peace')
  })

  it('keeps a dash that belongs to the title', () => {
    expect(readHtml('<title>2024 - a year in review of everything</title>').title).toBe(
      '2024 - a year in review of everything',
    )
  })

  it.each([
    ['<meta property="article:published_time" content="2024-11-12T23:30:00-05:00">', '2024-11-12'],
    [
      '<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-06-19"}]}</script>',
      '2024-06-19',
    ],
    ['<time datetime="2024-06-20 09:00">yesterday</time>', '2024-06-20'],
    ['<meta name="date" content="November 11, 2024">', '2024-11-11'],
    ['<meta name="date" content="2024-02-31">', null],
    ['<meta name="date" content="0001-01-01T00:00:00Z"><time datetime="2024-06-19">', '2024-06-19'],
    ['<script type="application/ld+json">{broken</script>', null],
  ])('reads the date of %s', (html, date) => {
    expect(readHtml(html).date).toBe(date)
  })

  it.each([
    ['<html lang="ro-RO">', 'ro'],
    ['<meta property="og:locale" content="de_DE">', 'de'],
    ['<html lang="x-default">', null],
  ])('reads the language of %s', (html, language) => {
    expect(readHtml(html).language).toBe(language)
  })

  it('takes only addresses of the web', () => {
    expect(readHtml('<link rel="canonical" href="https://example.org/a">').url).toBe('https://example.org/a')
    expect(readHtml('<link rel="canonical" href="javascript:alert(1)">').url).toBeNull()
    expect(readHtml('<link rel="canonical" href="/a">').url).toBeNull()
  })
})

describe('broken and hostile pages', () => {
  it.each([
    ['nothing', '', ''],
    ['no tags', 'just text', 'just text'],
    ['unclosed tags', '<div><p>one<p>two<b>three', 'one\ntwothree'],
    ['an unclosed attribute', '<p>one</p><a href="two', 'one'],
    ['stray end tags', '</p></div>one</span></td>', 'one'],
    ['text after the end', '<html><body>one</body></html>two', 'onetwo'],
    ['a link around blocks', '<a href="x"><div>one</a>two</div>', 'onetwo'],
  ])('reads %s', (_, html, text) => {
    expect(readHtml(html).text).toBe(text)
  })

  it('reads a hundred thousand nested tags', () => {
    expect(readHtml(`${'<div>'.repeat(100_000)}deep`).text).toBe('deep')
    expect(readHtml('<b><p>x'.repeat(20_000)).blocks).toHaveLength(20_000)
  })

  it('reads megabytes of one character', () => {
    expect(readHtml('<'.repeat(2_000_000)).text).toHaveLength(2_000_000)
    expect(readHtml(`<p class="${'a '.repeat(1_000_000)}">text`).text).toBe('text')
  })
})
