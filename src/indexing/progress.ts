// How an index run tells how far it is; whoever shows it decides what that looks like.

/** `waiting`: another process writes the index. */
export type Stage = 'waiting' | 'reading' | 'embedding' | 'writing'

/** @param done how many of `total` files, passages or steps of this stage are finished */
export type Progress = (stage: Stage, done: number, total: number) => void

export const silent: Progress = () => {}
