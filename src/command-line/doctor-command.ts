// `footnote doctor`: looks at everything that can be wrong.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { examineConfig } from '../config/read-config.ts'
import { examine } from '../operations/doctor.ts'
import { findingsToJson, isHealthy, renderFindings } from '../operations/render-findings.ts'
import { exitCodes } from './exit-codes.ts'
import type { Invocation } from './invocation.ts'

/** @returns what the program ends with */
export async function doctorCommand(
  { output, env, folder, readSettingsFile, endTracing }: Invocation,
  options: { readonly json?: boolean },
): Promise<number> {
  const names = readSettingsFile()
  const file = statSync(join(folder, '.env'), { throwIfNoEntry: false })
  const mode = process.platform === 'win32' ? null : (file?.mode ?? null)
  const examined = examineConfig(env, folder)
  endTracing(examined.config)
  const findings = await examine({
    ...examined,
    settingsFile: names && { names, mode },
    nodeVersion: process.versions.node,
    now: Date.now,
  })
  output.write(options.json ? findingsToJson(findings) : renderFindings(findings, output))
  return isHealthy(findings) ? 0 : exitCodes.failed
}
