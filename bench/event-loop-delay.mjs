// Loaded into the bot by `npm run load`: measures its event loop and its processor time from SIGUSR2 on, told at exit.
import { writeFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'

/** In milliseconds; the delay itself is what goes beyond it. */
const resolution = 1
const delay = monitorEventLoopDelay({ resolution })
let before = process.cpuUsage()
const milliseconds = (nanoseconds) => Math.round(nanoseconds / 1e4) / 100

process.on('SIGUSR2', () => {
  delay.enable()
  delay.reset()
  before = process.cpuUsage()
  process.stderr.write('Measuring the event loop.\n')
})
process.on('exit', () => {
  const { max } = delay
  const { user, system } = process.cpuUsage(before)
  const [p50, p99] = [delay.percentile(50), delay.percentile(99)]
  writeFileSync(
    process.env.EVENT_LOOP_DELAY_FILE,
    JSON.stringify({
      p50: milliseconds(p50),
      p99: milliseconds(p99),
      max: milliseconds(max),
      cpu: (user + system) / 1000,
    }),
  )
})
