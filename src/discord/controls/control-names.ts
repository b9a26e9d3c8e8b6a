// The names of all buttons, menus and forms: each begins the custom ids of its kind. A new one is one line here, one
// file beside this one that says what it does, and one line in all-controls.ts (the types ask for it).

/** Messages keep their buttons for ever: a name is never used again for something else, nor its arguments changed. */
export const controlNames = [
  'source-menu',
  'read-on',
  'follow-up',
  'follow-up-form',
  'good-answer',
  'bad-answer',
  'bad-answer-form',
  'share',
  'delete',
  'open-article',
  'turn-article',
  'turn-sources',
  'turn-gaps',
  'forget-me',
] as const

export type ControlName = (typeof controlNames)[number]
