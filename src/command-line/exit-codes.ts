// What the program ends with, as `--help` tells it.

/** 0 = all went well. */
export const exitCodes = { failed: 1, wrongUsage: 2, someFilesFailed: 3, shardGaveUp: 4 } as const
