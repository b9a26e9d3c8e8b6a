// How tests run: side by side on all cores, so that one of them may have to wait a while for its turn.
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { testTimeout: 30_000, hookTimeout: 30_000 } })
