// Opens a library in a process of its own, answers one question and tells how much memory that takes.
const [builtDir, corpusDir, indexDir, question] = process.argv.slice(2)
const { openLibrary } = await import(`${builtDir}/open-library.js`)
const { readConfig } = await import(`${builtDir}/config/read-config.js`)
const { answerQuestion } = await import(`${builtDir}/answering/answer-question.js`)
const library = await openLibrary(readConfig({ CORPUS_DIR: corpusDir, INDEX_DIR: indexDir }, '/'))
await library.use((deps) => answerQuestion(question, deps))
process.stdout.write(`${process.memoryUsage.rss()}\n`)
library.close()
