// A form that opens over Discord: a title and one field of text.
import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js'

export type Form = APIModalInteractionResponseCallbackData

export interface FormField {
  /** At most 45 characters. */
  readonly label: string
  /** At most 4000. */
  readonly mostCharacters: number
  readonly isRequired: boolean
}

/** The id under which the text of the one field is submitted. */
export const fieldId = 'text'

/** @param title at most 45 characters */
export function textForm(customId: string, title: string, field: FormField): Form {
  const input = {
    type: ComponentType.TextInput,
    custom_id: fieldId,
    style: TextInputStyle.Paragraph,
    max_length: field.mostCharacters,
    required: field.isRequired,
  } as const
  return {
    custom_id: customId,
    title,
    components: [{ type: ComponentType.Label, label: field.label, component: input }],
  }
}
