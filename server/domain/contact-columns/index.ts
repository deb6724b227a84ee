/**
 * Contact columns: all contacts of a window in all their versions, as a file that a client filters by itself. Shared with
 * the client on purpose: nothing here needs Node. The layout stands in `docs/contact-columns.md`.
 */
export { type ContactColumns, decodeContactColumns } from './decode.ts'
export { createColumnsEncoder, encodeEnd, encodeHeader } from './encode.ts'
export {
  agreements,
  type ColumnActor,
  type ColumnsHeader,
  type ContactVersion,
  kinds,
  LAYOUT_VERSION,
  levels,
  MEDIA_TYPE,
  standings,
  unsettledProperties,
} from './layout.ts'
export { type ColumnsQuestion, contactIdAt, selectContacts } from './select.ts'
