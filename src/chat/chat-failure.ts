// Why a chat model gave nothing that could be used.
import { ModelUnavailable } from '../providers/provider-failure.ts'

/** The day's tokens or money are used up. */
export class OverBudget extends ModelUnavailable {}

/** The model began and did not come to a proper end: cut off, endless, stopped by its provider. */
export class BrokenAnswer extends ModelUnavailable {}
