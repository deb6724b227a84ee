/** Contact columns with the lines that draw them, and how the worker that reads them is spoken to. */
import type { ContactColumns } from '../../server/domain/contact-columns/index.ts'
import type { Lines } from './lines.ts'

export interface NetworkColumns {
  readonly columns: ContactColumns
  readonly lines: Lines
}

/** Files that are to be one network, `long` first and then by year. */
export interface ColumnsOrder {
  readonly urls: readonly string[]
}

export type ColumnsAnswer =
  | { readonly kind: 'done'; readonly network: NetworkColumns }
  | { readonly kind: 'failed'; readonly message: string }
