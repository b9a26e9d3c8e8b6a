// Run once after every build: compiles the lexicons of the usual languages, so that no question waits for one.
import { compiledLanguages, compileLexicons } from './store/lexicons.ts'

await compileLexicons(compiledLanguages)
