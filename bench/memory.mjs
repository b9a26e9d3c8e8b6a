// Loaded into the bot by `npm run soak`: collects garbage and tells what memory is left in use, at every SIGUSR2.
process.on('SIGUSR2', () => {
  // What finalisers let go of in the first collection is freed in the second.
  globalThis.gc()
  globalThis.gc()
  const { heapUsed, external, rss } = process.memoryUsage()
  process.stderr.write(`Memory ${JSON.stringify({ heapUsed, external, rss })}\n`)
})
