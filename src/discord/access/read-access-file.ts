// Reads the rules of access from their file and reports everything that is wrong with them at once.
import { readFile } from 'node:fs/promises'
import { parseDocument } from 'yaml'
import { messageOf, systemCode, UserError } from '../../errors.ts'
import { type AccessFile, type Binding, comparablePath, type Listed, openAccess } from './access-rules.ts'

export interface AccessFileAt {
  readonly path: string
  /** Whether somebody named the file: then it has to be there, or a slip would open everything. */
  readonly isNamed: boolean
}

/**
 * YAML or JSON; without a file everything is open.
 * @throws UserError with every problem, or when a file that was named is not there
 */
export async function readAccessFile({ path, isNamed }: AccessFileAt): Promise<AccessFile> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    if (systemCode(error) === 'ENOENT' && !isNamed) return openAccess
    throw new UserError(
      `The rules of access ${path} cannot be read (${messageOf(error)}). Nobody is let in without them: mend ACCESS_FILE, or take it away.`,
      { cause: error },
    )
  }
  const problems: string[] = []
  const rules = parseAccessFile(text, (problem) => problems.push(problem))
  if (problems.length === 0) return rules
  throw new UserError([`The rules of access ${path} need a look:`, ...problems].join('\n  '))
}

type Report = (problem: string) => void

/** @param report takes a sentence for each problem; what is returned then is of no use */
export function parseAccessFile(text: string, report: Report): AccessFile {
  // Ids are too long for numbers of JavaScript.
  const document = parseDocument(text, { intAsBigInt: true })
  for (const { message } of document.errors) report(message.replace(/\s+/g, ' '))
  if (document.errors.length > 0) return openAccess
  const file = fieldsOf(
    document.toJS() ?? {},
    'the file',
    ['servers', 'channels', 'roles', 'direct', 'folders'],
    report,
  )
  const [servers, channels, roles] = (['servers', 'channels', 'roles'] as const).map((name) =>
    listedIn(file[name], name, report),
  )
  const lists = { servers, channels, roles } as Pick<AccessFile, 'servers' | 'channels' | 'roles'>
  // Where the server is to decide, a direct message must not be a way round it.
  const isOpen = Object.values(lists).every(({ allow, deny }) => allow.length + deny.length === 0)
  const direct = file.direct === undefined ? isOpen : switchIn(file.direct, 'direct', report)
  const bindings = listIn(file.folders, 'folders', report).map((each, i) =>
    bindingIn(each, `folders, entry ${i + 1}`, report),
  )
  return { ...lists, direct, bindings }
}

function listedIn(value: unknown, name: string, report: Report): Listed {
  const { allow, deny } = fieldsOf(value ?? {}, name, ['allow', 'deny'], report)
  return { allow: idsIn(allow, `${name}.allow`, report), deny: idsIn(deny, `${name}.deny`, report) }
}

function bindingIn(value: unknown, name: string, report: Report): Binding {
  const fields = fieldsOf(value, name, ['folder', 'servers', 'channels', 'roles', 'direct'], report)
  const [servers, channels, roles] = [fields.servers, fields.channels, fields.roles].map((ids, i) =>
    idsIn(ids, `${name}, ${['servers', 'channels', 'roles'][i]}`, report),
  ) as [string[], string[], string[]]
  const direct = fields.direct !== undefined && switchIn(fields.direct, `${name}, direct`, report)
  if (!direct && servers.length + channels.length + roles.length === 0) {
    report(`${name} names nothing that opens it: add servers, channels, roles or direct: true.`)
  }
  if (direct && roles.length > 0) {
    report(`${name} has roles and direct: true, but nobody has a role in a direct message.`)
  }
  return { folder: folderIn(fields.folder, name, report), servers, channels, roles, direct }
}

function folderIn(value: unknown, name: string, report: Report): string {
  const path = typeof value === 'string' ? value.trim().replaceAll('\\', '/') : ''
  if (path === '' || path.split('/').includes('..')) {
    report(`${name} needs a folder: its path below the corpus, such as "internal/staff"; "." is all of it.`)
  }
  return comparablePath(path)
}

function fieldsOf(
  value: unknown,
  name: string,
  known: readonly string[],
  report: Report,
): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    report(`${name} must hold names and values: ${known.join(', ')}.`)
    return {}
  }
  // A rule whose name has a slip in it would close nothing.
  for (const key of Object.keys(value).filter((each) => !known.includes(each))) {
    report(`${name} has ${JSON.stringify(key)}, which is none of ${known.join(', ')}.`)
  }
  return value as Record<string, unknown>
}

function listIn(value: unknown, name: string, report: Report): readonly unknown[] {
  if (value === undefined || value === null) return []
  if (Array.isArray(value)) return value
  report(`${name} must be a list.`)
  return []
}

function idsIn(value: unknown, name: string, report: Report): string[] {
  return listIn(value, name, report).flatMap((id) => {
    const written = String(id)
    if (/^\d{17,20}$/.test(written)) return [written]
    report(
      `${name} has ${JSON.stringify(written)}, which is no id of 17 to 20 digits (Discord: right click, Copy ID).`,
    )
    return []
  })
}

function switchIn(value: unknown, name: string, report: Report): boolean {
  if (typeof value !== 'boolean') report(`${name} must be true or false.`)
  return value === true
}
