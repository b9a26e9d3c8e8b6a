// Variables that make LangChain tell others what is asked: LangSmith, or whoever reads the output.

const names = [
  'LANGSMITH_TRACING',
  'LANGSMITH_TRACING_V2',
  'LANGCHAIN_TRACING_V2',
  'LANGCHAIN_TRACING',
  'LANGCHAIN_VERBOSE',
]

/** @returns the names of those that are set to something else than `false`: they may be there for another program */
export function tracingVariables(env: Readonly<Record<string, string | undefined>>): readonly string[] {
  return names.filter((name) => !/^(?:false)?$/i.test(env[name]?.trim() ?? ''))
}
