// Photographs an HTML page with headless Chromium, cut to the height of the page.
import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { UserError } from '../src/errors.ts'

const run = promisify(execFile)
const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const quiet =
  '--headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking --disable-component-update --disable-sync --hide-scrollbars'.split(
    ' ',
  )
const width = 720

/** @throws UserError when there is no Chromium */
export function findChromium(places: readonly string[] = usualPlaces): string {
  const found = places.find((place) => existsSync(place))
  if (found) return found
  throw new UserError(
    `There is no Chromium at ${places.join(', ')}; on Debian and Ubuntu \`apt-get install -y chromium\` brings it.`,
  )
}

/** Writes a PNG of twice the page's size in pixels. */
export async function takePicture(chromium: string, html: string, file: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'footnote-picture-'))
  try {
    const page = join(folder, 'page.html')
    await writeFile(page, html)
    const common = [...quiet, `--user-data-dir=${join(folder, 'profile')}`]
    const address = `file://${page}`
    const sized = [...common, `--window-size=${width},800`, '--dump-dom', address]
    const { stdout } = await run(chromium, sized, { maxBuffer: 2 ** 26 })
    const height = Number(/data-height="(\d+)"/.exec(stdout)?.[1])
    if (!(height > 0)) throw new Error(`${file} cannot be cut to its height: the page told none`)
    const cut = [`--window-size=${width},${height}`, '--force-device-scale-factor=2', `--screenshot=${file}`]
    await run(chromium, [...common, ...cut, address])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
