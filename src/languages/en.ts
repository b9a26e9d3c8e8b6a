// Everything that is said, in English: the pattern of every other language. A further language is this file copied and
// translated, and a line in all-languages.ts. What stands in {{}} is put in; `number` writes it as the language does.
// Of a key ending in _one, _other and so on the form that fits {{count}} is taken (Unicode CLDR).

export const en = {
  /** Also said on the command line. */
  answers: {
    notFound: 'That is not in the sources.',
    nearest: 'The passages that came nearest:',
    line: 'line',
    lines: 'lines',
    page: 'page',
    pages: 'pages',
    /** Said of a citation from navigation, teasers and lists of headlines. */
    peripheral: 'from the margin of the page',
    /** Said before the names of other articles that hold the same passage. */
    alsoIn: 'also in',
    /** Stands behind a sentence that was not found in what it cites. */
    unverified: '(not verified)',
    notes: {
      'small-talk': 'Hello! Ask me something about the articles, and I will answer with the exact passages.',
      'empty-question': 'There is no question here. Ask in a few words what you want to know.',
      'question-too-long': 'That is too long for one question. Ask for one thing in a few sentences.',
      'sources-changed':
        'A source was changed since it was indexed; what no longer stands in it was left out.',
      'vectors-unavailable': 'The embedding model did not answer; this was found by its words alone.',
      'model-unavailable': 'The chat model did not answer; these are the words of the sources.',
      'model-over-budget':
        'The chat model has used up its budget for today; these are the words of the sources.',
      'model-unsupported':
        'What the chat model wrote does not stand in the sources; these are the words of the sources.',
      'model-no-answer': 'The chat model found no answer in these passages.',
      unverified: 'Sentences that are marked as not verified could not be found in the sources.',
    },
  },

  /**
   * Names have 1 to 32 lower-case letters, digits, `-`, `_`; descriptions 1 to 100 characters. The English names are
   * those the program knows commands and options by.
   */
  commands: {
    ask: {
      name: 'ask',
      description: 'Answer a question from the articles, with footnotes',
      options: {
        question: { name: 'question', description: 'What you want to know' },
        source: { name: 'source', description: 'Ask this article only' },
        private: { name: 'private', description: 'Show the answer to you alone' },
      },
    },
    search: {
      name: 'search',
      description: 'Show the passages that fit some words best, without an answer',
      options: { query: { name: 'query', description: 'The words to look for' } },
    },
    sources: {
      name: 'sources',
      description: 'List the articles',
      options: {
        search: { name: 'search', description: 'Words of their titles or files' },
        language: { name: 'language', description: 'Only articles in this language' },
      },
    },
    source: {
      name: 'source',
      description: 'Read an article with its line numbers',
      options: {
        file: { name: 'file', description: 'Words of its title or its file' },
        line: { name: 'line', description: 'The line to begin at' },
      },
    },
    help: { name: 'help', description: 'What this bot does and how to ask it' },
    status: { name: 'status', description: 'What the answers come from' },
    privacy: { name: 'privacy', description: 'What I keep, how long, and how to have it removed' },
    'forget-me': { name: 'forget-me', description: 'Remove what I keep of you' },
    admin: {
      name: 'admin',
      description: 'For the people who run me',
      options: {
        reindex: { name: 'reindex', description: 'Bring the index up to date now' },
        gaps: { name: 'gaps', description: 'Questions without an answer, the most frequent first' },
        feedback: { name: 'feedback', description: 'The answers with 👎 as cases for npm run eval' },
        limits: { name: 'limits', description: 'The limits, and who has to wait now' },
      },
    },
  },

  /** In the menu of a message, 1 to 32 characters. */
  menus: { answerThis: 'Answer this', checkAgainstSources: 'Check against sources' },

  marks: { quoted: '“{{text}}”' },

  counted: {
    days_one: '{{count, number}} day',
    days_other: '{{count, number}} days',
    questions_one: '{{count, number}} question',
    questions_other: '{{count, number}} questions',
    ratings_one: '{{count, number}} rating (👍 or 👎)',
    ratings_other: '{{count, number}} ratings (👍 or 👎)',
    seconds_one: '{{count, number}} second',
    seconds_other: '{{count, number}} seconds',
  },

  answer: {
    /** The text of the link to where an article was published. */
    openPage: 'open the page',
    /** Small print below an answer that a model is still writing. */
    stillWriting: '✍️ still being written …',
    moreStatements: '… and {{more, number}} more, for which there is no room here.',
    /** Small print: how a question that leaned on the talk before it was understood. */
    askedAs: 'asked as: {{question}}',
    /** Small print: the one article that was asked. */
    askedOf: 'only from: {{title}}',
    /** Small print: the text of the link to the message that is answered. */
    answeredMessage: 'the message this answers',
    sharedBy: 'asked privately and shared by {{person}}',
    /** Before titles that share words with a question nobody answers. */
    similarTitles: 'Articles with similar titles:',
    /** Below a question nobody answers, where the server has a channel for that. */
    askPeople: 'People may know: {{channel}}',
    /** Said to a reply whose words Discord does not hand over: one to an answer of a command. */
    howToGoOn:
      'Discord does not show me what you write there. Press “Follow up” under the answer, or mention me with the question.',
    /** Said when somebody mentions the bot and asks nothing. */
    howToAsk:
      'Ask me something about the articles in the same message, and I will answer with the exact passages.',
  },

  /** Under an answer. The label of the button is the title of its form too; both and what stands over the text field have at most 45 characters. */
  followUp: { followUp: 'Follow up', question: 'What else do you want to know?' },

  /** Labels of buttons have at most 80 characters. */
  sharing: {
    share: 'Share',
    remove: 'Delete',
    notYours: 'Only the person who asked can share this answer.',
    mayNotWrite: 'You may not write in this channel, so I cannot share the answer here for you.',
    alreadyShared: 'You have shared this answer already.',
    mayNotDelete:
      'Only the person who asked, or somebody who may manage messages here, can delete this answer.',
  },

  feedback: {
    thanks: 'Thank you. The people who run me will see it.',
    /** Thanks for a verdict that replaces an earlier one. */
    changed: 'Thank you, I have changed your vote.',
    /** Title of the form behind 👎, and over its text field: at most 45 characters each. */
    formTitle: 'This answer was not good',
    whatWasWrong: 'What was wrong, or what did you expect?',
  },

  /** When a footnote or an article is opened. */
  reading: {
    /** Shown in the menu under an answer while nothing is chosen, and under a list of articles or passages. */
    openSource: 'Open a source',
    openArticle: 'Read an article',
    /** Of an article in an older list: not in the corpus any more, or not for this place. */
    articleIsGone: 'This article is not among those I can show here, or not any more.',
    /** The file is not what it was when the answer was given, and still holds the quote. */
    changedSince: 'This file was changed since the answer was given; the quoted words still stand in it.',
    quoteIsGone: 'This file was changed since the answer was given, and these words no longer stand in it:',
    /** The file cannot be read any more. */
    sourceIsGone: 'This file is no longer among the articles. These words stood in it:',
  },

  /** The list of articles, finding one, and what one search found. */
  sources: {
    none: 'There are no articles to show here.',
    noneFitting: 'No article to show here fits {{filter}}.',
    /** `11-20 of 34`; the range is one number where there is one. */
    shown: 'Articles: {{range}} of {{total, number}}',
    nothingFound: 'No passage has these words.',
    noSuchSource: 'No source is called {{name}}. /sources lists them.',
    unreadable: '{{name}} cannot be read any more: the file was moved or changed its kind.',
    didYouMean: 'Did you mean one of these?',
    /** Of an article without any text to read. */
    empty: 'There is no text in this file.',
    lineShown: 'Line {{line}}',
    linesShown: 'Lines {{from}}-{{to}}',
  },

  /** Of statements that were held against the sources. */
  checking: {
    supported: '✅ supported',
    related: '🔎 see these passages',
    nothing: '▫️ nothing in the sources',
    /** Small print: what a check can and cannot say. */
    notFalse: 'What the sources do not say can still be true.',
    nothingToCheck: 'This message states nothing that I could look up.',
    unchecked: '… and {{more, number}} more, which I have not looked at.',
    /** Said of a message without a word: a picture, a sticker. */
    noText: 'There are no words in this message that I could read.',
  },

  /** Why somebody may not ask here, or not now; {{when}} is a time as Discord shows it: "in 20 seconds". */
  access: {
    notHere:
      'I may not answer here: the people who run me keep me to other channels, or to people with certain roles.',
    notShownHere:
      'This source is not shown here: it belongs to other channels, or to people with certain roles.',
    tooMany: 'That was many questions in a short time. You can ask me again {{when}}.',
    tooManyInServer: 'This server has asked many questions in a short time. I answer here again {{when}}.',
    ownersOnly: 'This is only for the people who run me.',
  },

  /** When something cannot be done. */
  failure: {
    unknownCommand: 'I do not know this command any more. Reload Discord (Ctrl+R) and try again.',
    /** Of a button, menu or form that nobody here made, or not any more. */
    unknownControl: 'I do not know this button any more. Ask again, and the new answer has what works.',
    /** Of a button or menu under an answer that was swept or forgotten. */
    answerIsGone: 'I no longer keep this answer: it is too old. Ask again, and the new one can be opened.',
    stopping: 'I am being restarted and could not finish this. Ask again in a minute.',
    tookTooLong: 'This took too long, so I have given it up. Ask again, perhaps in fewer words.',
    failed:
      'Something went wrong on my side, not yours. Try again; if it stays, tell the people who run me: {{reference}}',
  },

  help: {
    about:
      'I answer from a folder of articles, word for word. Every sentence has a number, and the number says where it stands. What is not in the articles, I do not answer.',
    /** The same where a chat model writes the answers. */
    aboutWritten:
      'I answer from a folder of articles. A chat model puts the answer into words, and each sentence is checked before it is shown: its numbers, dates and names must stand in the passages it cites. Every sentence has a number, and the number says where it stands. What is not in the articles, I do not answer. When the model cannot answer, you get the words of the articles themselves.',
    mention: 'You can also mention me with a question, reply to me, or write me a direct message.',
  },

  privacy: {
    kept: '**What I keep.** Of a question I answer: its words, the answer with its sources, and when and in which channel it was asked. Of 👍 and 👎: which one, and the reason if you write one. You stand there as a keyed hash only: whoever reads my record finds neither your name nor your id.',
    howLong:
      '**For how long.** What you write: {{written}}. Answers, for their buttons: {{answers}}. To hold people to limits I count questions in memory, for as long as the limit lasts.',
    noTimeLimit: 'with no time limit',
    notRead:
      '**What I do not read.** Messages that do not speak to me, unless somebody chooses one from its menu for me.',
    /** Where a chat model writes the answers. */
    model:
      '**What the chat model is given.** {{model}} writes the answers: it is sent your question, what it follows on, and the passages that were found. It is not told who you are.',
    howToRemove: '**How to have it removed.** /forget-me removes what I keep of you, at once.',
    forgetQuestion:
      'I keep {{questions}} and {{ratings}} of yours. Shall I remove them? This cannot be undone. The quotes under my answers stay, without you.',
    forgetButton: 'Forget me',
    nothingKept: 'I keep nothing of you.',
    forgotten: 'Done. Removed: {{questions}}, with everything that led to you, and {{ratings}}.',
  },

  /** What answers come from and how the bot is. */
  status: {
    /** Before what is said about each. */
    names: {
      answers: 'Answers',
      budget: 'Chat model today',
      articles: 'Articles',
      passages: 'Passages',
      languages: 'Languages',
      build: 'Index',
      indexRun: 'Last index run',
      vectors: 'Vectors',
      connection: 'Connection',
      record: 'Record',
    },
    /** How answers are made when no model writes them. */
    quotes: 'quotes, word for word; no model writes them',
    /** ... and when one does. */
    written: 'written by {{model}}, each sentence checked against the articles',
    /** Behind it, while the model cannot be asked. */
    quotedForBudget: 'quoted until midnight UTC: the budget of {{model}} is used up',
    quotedForFailure: 'quoted for the moment: {{model}} did not answer',
    /** Spent of the day's budget, and how much there is. */
    tokensSpent: '{{spent}} of {{most}} tokens',
    moneySpent: '{{spent}} of {{most}} in money',
    builtAt: 'built {{when}}',
    problems: 'files that need a look: {{problems, number}}',
    noProblems: 'every file was read',
    ping: '{{milliseconds, number}} ms to Discord',
    notMeasured: 'not measured yet',
    since: 'up since {{when}}',
    shard: 'shard {{shard, number}} of {{all, number}}',
    recordSize: 'answers kept: {{answers, number}}, {{size}}',
  },

  /** Said to the people who run the bot. */
  admin: {
    upToDate: 'Nothing has changed; the index was up to date.',
    indexed:
      'The index was brought up to date. Articles: {{articles, number}}, passages: {{passages, number}}.',
    added: 'New',
    changed: 'Changed',
    removed: 'Gone',
    problems: 'These files need a look:',
    /** Of files of a kind nobody reads. */
    skipped: 'Not read, because there is no reader for them:',
    andMore: '… and {{more, number}} more',
    indexFailed: 'The index stays as it was:',
    stillIndexing: 'This takes longer than I can wait here. It goes on; /status says when it is done.',
    noGaps: 'There is no question without an answer.',
    gapsShown: 'Questions without an answer, {{range}} of {{total, number}}',
    gapsWithoutText: 'Questions whose words are not kept any more: {{gaps, number}}',
    lastAsked: 'last asked {{when}}',
    noFeedback: 'There is no 👎 that still has its question.',
    feedbackFile:
      'Cases for the evaluation: {{cases, number}}. Fill in for each what is right (`kind`, `sources`, `contains`), keep the file as `golden.json` in a folder beside the corpus, such as `feedback`, and run `npm run eval feedback`. A case fails until it is filled in.',
    feedbackWithoutText: '👎 whose question is not kept any more: {{feedback, number}}',
    aPerson: 'A person',
    aServer: 'A server',
    limit: '{{questions}} in {{seconds}}',
    noLimit: 'any number of questions',
    limitsAreCounted:
      'Counted in memory: a restart begins anew, and each shard counts for itself. The people who run me are not limited.',
    nobodyLimited: 'Nobody has to wait now.',
    limitedNow: 'Who has to wait now:',
    until: 'until {{when}}',
  },
} as const
