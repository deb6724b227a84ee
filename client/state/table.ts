/** The table in the address: `table=reports,sort:-known,turn:gist.origin,find:doha`. */

export const tableNames = ['contacts', 'encounters', 'actors', 'reports'] as const

export type TableName = (typeof tableNames)[number]

export interface TableChoice {
  readonly name: TableName
  /** The column that the rows are in the order of; undefined is as they come, earliest first. */
  readonly sort: { readonly column: string; readonly isDown: boolean } | undefined
  /** Columns shown or left out against what is usual for the table. */
  readonly turned: readonly string[]
  /** Words that a row must hold. */
  readonly find: string
}

/** The table that the address names; contacts where it names none. */
export function parseTable(text: string | null): TableChoice {
  const [head = '', find = ''] = splitOnce(text ?? '', 'find:')
  const [first = '', ...words] = head.split(',')
  const after = (prefix: string) => words.find((word) => word.startsWith(prefix))?.slice(prefix.length)
  const sort = after('sort:')
  return {
    name: tableNames.find((name) => name === first) ?? 'contacts',
    sort: sort === undefined ? undefined : { column: sort.replace(/^-/, ''), isDown: sort.startsWith('-') },
    turned: after('turn:')?.split('.') ?? [],
    find,
  }
}

/** As the address holds it; null for the contacts as they come. */
export function formatTable({ name, sort, turned, find }: TableChoice): string | null {
  const words = [
    name,
    ...(sort === undefined ? [] : [`sort:${sort.isDown ? '-' : ''}${sort.column}`]),
    ...(turned.length === 0 ? [] : [`turn:${turned.join('.')}`]),
    ...(find === '' ? [] : [`find:${find}`]),
  ]
  return words.length === 1 && name === 'contacts' ? null : words.join(',')
}

/** The order of the contacts where they stand below a drawing; undefined too where the address names another table. */
export function readContactSort(text: string | null): TableChoice['sort'] {
  const { name, sort } = parseTable(text)
  return name === 'contacts' ? sort : undefined
}

/** The address with the contacts in another order. */
export function formatContactSort(text: string | null, sort: TableChoice['sort']): string | null {
  const { name, turned, find } = parseTable(text)
  return formatTable(
    name === 'contacts' ? { name, sort, turned, find } : { name: 'contacts', sort, turned: [], find: '' },
  )
}

function splitOnce(text: string, mark: string): readonly string[] {
  const at = text.indexOf(mark)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + mark.length)]
}
