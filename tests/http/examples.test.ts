import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { readExamples } from '../../server/http/query-page.ts'
import { checkCost, limitRules } from '../../server/schema/limits/index.ts'
import { serve } from './serve.ts'

const schema = buildSchema(readFileSync('server/schema/schema.graphql', 'utf8'))
const { limits } = parseConfig({}, '/')
const examples = readExamples('server/examples')
const named = examples.map((query) => [/query (\w+)/.exec(query)?.[1] ?? 'unnamed', query] as const)

describe.each(named)('the example %s', (_name, query) => {
  it('opens with a question in plain words', () => {
    expect(query).toMatch(/^# [A-Z][^?]*\?\n(# .*\n)*query [A-Z]\w+ \{/)
  })

  it('asks what the schema has, within a third of the default limits', () => {
    const document = parse(query, { maxTokens: limits.tokens / 3 })
    const rules = limitRules({ ...limits, aliases: limits.aliases / 3 })
    expect(validate(schema, document, [...specifiedRules, ...rules])).toEqual([])
    const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    if (operation === undefined) throw new Error('no operation')
    expect(checkCost({ schema, document, operation, variables: {} }, limits)).toBeLessThan(limits.cost / 3)
  })
})

describe('the query page', () => {
  it('is given the examples in their order', async () => {
    const server = await serve({ examples })
    const response = await fetch(`${server.url}/graphiql/examples`)
    expect(await response.json()).toEqual(examples)
    expect(named.map(([name]) => name).slice(0, 3)).toEqual([
      'WhoMetWhomOn30June',
      'DidTheUSAndIranMeet',
      'WhatWasKnownAtNoon',
    ])
  })

  it('may style inline, as its editor does, and run nothing inline', async () => {
    const { headers } = await fetch(`${(await serve()).url}/graphiql/examples`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(policy).not.toMatch(/https?:/)
  })
})
