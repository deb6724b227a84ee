/** Validation rules: how many aliases and how many directives a document may hold. */
import type { ASTVisitor, ValidationRule } from 'graphql'
import { toLimitError } from './limit-error.ts'

/** Refuses documents with more than `limit` aliases: one field asked for a hundred times costs a hundred times. */
export function limitAliases(limit: number): ValidationRule {
  return (context): ASTVisitor => {
    let count = 0
    return {
      Field(field) {
        if (field.alias !== undefined) count += 1
      },
      Document: {
        leave() {
          if (count <= limit) return
          context.reportError(toLimitError(`The document has ${count} aliases; the limit is ${limit} (MAX_ALIASES).`))
        },
      },
    }
  }
}

/** Refuses documents with more than `limit` directives. */
export function limitDirectives(limit: number): ValidationRule {
  return (context): ASTVisitor => {
    let count = 0
    return {
      Directive() {
        count += 1
      },
      Document: {
        leave() {
          if (count <= limit) return
          const message = `The document has ${count} directives; the limit is ${limit} (MAX_DIRECTIVES).`
          context.reportError(toLimitError(message))
        },
      },
    }
  }
}
