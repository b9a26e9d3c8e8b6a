// How tests run: side by side on all cores (Vitest's own default leaves one of two idle), so that one may have to wait for its turn.
import { defineConfig } from 'vitest/config'

export default defineConfig({ test: { maxWorkers: '100%', testTimeout: 30_000, hookTimeout: 30_000 } })
