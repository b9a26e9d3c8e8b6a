// Loaded into the bot by `npm run load`: from one SIGUSR2 to the next it measures its event loop and its processor time.
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** In milliseconds; the delay itself is what goes beyond it. */
const resolution = 1
const delay = monitorEventLoopDelay({ resolution })
let before = process.cpuUsage()
const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100

process.on('SIGUSR2', () => {
  const { user, system } = process.cpuUsage(before)
  const [p50, p99] = [delay.percentile(50), delay.percentile(99)].map(milliseconds)
  const measured = { p50, p99, max: milliseconds(delay.max), cpu: (user + system) / 1000 }
  process.stderr.write(`Event loop: ${JSON.stringify(measured)}\n`)
  delay.enable()
  delay.reset()
  before = process.cpuUsage()
})
