// Discord's limits, written once; all lengths in UTF-16 units, which is never less than what Discord counts.

/** A message of components: the text of all its displays together, and how many components of any depth. */
export const mostTextCharacters = 4000
export const mostComponents = 40

/** What autocomplete may offer. */
export const mostChoices = 25
export const choiceCharacters = 100

/** Controls. */
export const customIdCharacters = 100
export const buttonCharacters = 80
export const mostMenuOptions = 25
/** Label, value and description of an option each. */
export const menuOptionCharacters = 100
