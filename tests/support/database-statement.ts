import type { Statement } from '../../server/database/statement.ts'

/** A statement as written in a test, without a file of its own. */
export function statementOf<Parameters extends object, Row extends object>(
  text: string,
  parameters: Statement<Parameters, Row>['parameters'],
  name = 'inTest',
): Statement<Parameters, Row> {
  return { name, access: 'write', text, parameters, columns: [] }
}
