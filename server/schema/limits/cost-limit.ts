/**
 * How much an operation could answer, and how long its pages are. Not a validation rule: sizes may stand in variables,
 * which validation does not see; so it runs on each request, between validation and execution.
 */
import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { InvalidInput, LimitExceeded } from '../../domain/errors.ts'

/** Upper bounds: fields answered in all, `first` of a list, `limit` of the network. */
export interface SizeLimits {
  readonly cost: number
  readonly pageSize: number
  readonly networkSize: number
}

/** What is being asked: a valid document, the operation chosen from it, and the variables as they came. */
export interface AskedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** Length taken for a list that no argument bounds: the parts of a round, the links of a chain. */
const assumedLength = 5

/**
 * Fields that the operation could answer: each counts once for every entry of the lists around it. A list has the length
 * of its own `first` or `limit`, or of its connection's; else `assumedLength`. Introspection is free.
 * Errors: `LimitExceeded` where a page or the whole is over its limit, `InvalidInput` for a size below 1.
 */
export function checkCost(asked: AskedOperation, limits: SizeLimits): number {
  const cost = new CostEstimate(asked, limits).ofOperation()
  if (cost <= limits.cost) return cost
  throw new LimitExceeded(
    `The operation could answer ${formatCount(cost)} fields; the limit is ${formatCount(limits.cost)} (MAX_COST). Ask for shorter pages or fewer nested lists.`,
  )
}

class CostEstimate {
  readonly #asked: AskedOperation
  readonly #limits: SizeLimits
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly #costOfFragment = new Map<string, number>()

  constructor(asked: AskedOperation, limits: SizeLimits) {
    this.#asked = asked
    this.#limits = limits
    const fragments = asked.document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]))
  }

  ofOperation(): number {
    const { schema, operation } = this.#asked
    const root = schema.getRootType(operation.operation)
    return root ? this.#ofSelections(operation.selectionSet, root, undefined) : 0
  }

  /** `length` is that of the connection whose fields these are: its `edges` and `nodes` are as long as its page. */
  #ofSelections(set: SelectionSetNode, type: GraphQLNamedType, length: number | undefined): number {
    let cost = 0
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) cost += this.#ofField(selection, type, length)
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value
        const narrowed = name === undefined ? type : (this.#asked.schema.getType(name) ?? type)
        cost += this.#ofSelections(selection.selectionSet, narrowed, length)
      } else cost += this.#ofFragment(selection.name.value, length)
    }
    return cost
  }

  /** Measured once for each length, so that nested spreads do not multiply the work. */
  #ofFragment(name: string, length: number | undefined): number {
    const key = `${name} ${length}`
    const known = this.#costOfFragment.get(key)
    if (known !== undefined) return known
    const fragment = this.#fragments.get(name)
    const type = fragment && this.#asked.schema.getType(fragment.typeCondition.name.value)
    const cost = fragment && type ? this.#ofSelections(fragment.selectionSet, type, length) : 0
    this.#costOfFragment.set(key, cost)
    return cost
  }

  #ofField(node: FieldNode, parent: GraphQLNamedType, length: number | undefined): number {
    const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[node.name.value] : undefined
    if (field === undefined) return 0
    const asked = this.#lengthAsked(node, field)
    const isList = isListType(getNullableType(field.type))
    const times = isList ? (asked ?? length ?? assumedLength) : 1
    const type = getNamedType(field.type)
    const below =
      node.selectionSet && isCompositeType(type)
        ? this.#ofSelections(node.selectionSet, type, isList ? undefined : asked)
        : 0
    return times * (1 + below)
  }

  #lengthAsked(node: FieldNode, field: GraphQLField<unknown, unknown>): number | undefined {
    for (const [name, limit, setting] of [
      ['first', this.#limits.pageSize, 'MAX_PAGE_SIZE'],
      ['limit', this.#limits.networkSize, 'MAX_NETWORK_SIZE'],
    ] as const) {
      const argument = field.args.find((candidate) => candidate.name === name)
      if (argument === undefined) continue
      const size = this.#sizeGiven(node, name) ?? argument.defaultValue
      if (typeof size !== 'number') return undefined
      if (size < 1) throw new InvalidInput(`${name}: ${size} is not accepted; expected 1 or more`, name)
      if (size > limit) throw new LimitExceeded(`${name}: ${size} is over the limit of ${limit} (${setting}).`)
      return size
    }
    return undefined
  }

  #sizeGiven(node: FieldNode, name: string): unknown {
    const value = node.arguments?.find((argument) => argument.name.value === name)?.value
    if (value?.kind === Kind.INT) return Number(value.value)
    if (value?.kind !== Kind.VARIABLE) return undefined
    const variable = value.name.value
    const given = this.#asked.variables[variable]
    if (given !== undefined && given !== null) return given
    const definition = this.#asked.operation.variableDefinitions?.find((d) => d.variable.name.value === variable)
    return definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined
  }
}

function formatCount(count: number): string {
  return count.toLocaleString('en')
}
