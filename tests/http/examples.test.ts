import { readFileSync } from 'node:fs'
import { buildSchema, Kind, parse, specifiedRules, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { parseConfig } from '../../server/config.ts'
import { parseQuestion, readQuestions } from '../../server/http/questions.ts'
import { checkCost, limitRules } from '../../server/schema/limits/index.ts'
import { serve } from './serve.ts'

const schema = buildSchema(readFileSync('server/schema/schema.graphql', 'utf8'))
const { limits } = parseConfig({}, '/')
const questions = readQuestions('server/examples')

describe.each(questions)('$name', ({ name, document: text }) => {
  it('opens with question and answer in a few short lines', () => {
    const lines = readFileSync(`server/examples/${name}.graphql`, 'utf8').split('\n')
    const opening = lines.filter((line) => line.startsWith('#'))
    expect(opening.filter((line) => !/^# .{1,64}$/.test(line))).toEqual([])
    expect(opening.length).toBeLessThanOrEqual(8)
  })

  it('asks what the schema has, in one named operation, within a third of the default limits', () => {
    const document = parse(text, { maxTokens: limits.tokens / 3 })
    const rules = limitRules({ ...limits, aliases: limits.aliases / 3 })
    expect(validate(schema, document, [...specifiedRules, ...rules])).toEqual([])
    const [operation, ...others] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION)
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('no operation')
    expect([operation.name?.value, others]).toEqual([expect.stringMatching(/^[A-Z]\w+$/), []])
    expect(checkCost({ schema, document, operation, variables: {} }, limits)).toBeLessThan(limits.cost / 3)
  })
})

describe('the catalogue of questions', () => {
  it('covers the topics of analysts in the order in which a newcomer meets them, at least forty questions in all', () => {
    expect([...new Set(questions.map(({ topic }) => topic))]).toEqual([
      'Direct or indirect',
      'Host or counterpart',
      'Denials',
      'Planned or held',
      'Time',
      'What was known when',
      'Attribution',
      'Independence of sources',
      'Differences between accounts',
      'Who is who',
      'History',
      'Signals and readings',
      'Networks and brokerage',
      'What the articles do not answer',
      'For programs',
      'Deciding who is who',
    ])
    expect(questions.length).toBeGreaterThanOrEqual(40)
  })

  it('asks nothing twice, by name or in words', () => {
    const asked = questions.map(({ question }) => question)
    const operations = questions.map(({ document }) => /^(?:query|mutation) (\w+)/m.exec(document)?.[1])
    expect([new Set(asked).size, new Set(operations).size]).toEqual([asked.length, asked.length])
  })

  it('reads question, answer and ceiling from the opening comment', () => {
    const text = `# Who met
# whom?
# Nobody reports it.
# At most 3 statements.
query Who {
  tracks { id }
}
`
    expect(parseQuestion('05-time/02-who', text)).toEqual({
      name: '05-time/02-who',
      topic: 'Time',
      question: 'Who met whom?',
      answer: 'Nobody reports it.',
      document: 'query Who {\n  tracks { id }\n}\n',
      mostStatements: 3,
    })
  })

  it.each([
    ['no topic', '43-who', '# Who?\n# Nobody.\n# At most 3 statements.\n{ a }\n'],
    ['no question', '05-time/02-who', '# Nobody.\n# At most 3 statements.\n{ a }\n'],
    ['no answer', '05-time/02-who', '# Who?\n# At most 3 statements.\n{ a }\n'],
    ['no ceiling', '05-time/02-who', '# Who?\n# Nobody.\n{ a }\n'],
  ])('refuses a file with %s, by its name', (_what, name, text) => {
    expect(() => parseQuestion(name, text)).toThrow(`${name}.graphql: expected <NN-topic>/<name>`)
  })
})

describe('the list of what the API answers', () => {
  const text = readFileSync('server/README.md', 'utf8')

  it('has a line for every root field', () => {
    const named = [...text.matchAll(/`(\w+)/g)].map(([, name]) => name)
    const types = [schema.getQueryType(), schema.getMutationType()]
    const fields = types.flatMap((type) => Object.keys(type?.getFields() ?? {}))
    expect(fields.filter((name) => !named.includes(name))).toEqual([])
  })

  it('shows each by an example that is there', () => {
    const names = questions.map(({ name }) => name)
    const shown = [...text.matchAll(/\(examples\/([^)]+)\.graphql\)/g)].map(([, name]) => name)
    expect(shown.filter((name) => !names.includes(name ?? ''))).toEqual([])
  })
})

describe('the query page', () => {
  it('is given each question with its topic and operation, in their order', async () => {
    const server = await serve({ questions })
    const response = await fetch(`${server.url}/graphiql/examples`)
    const given: readonly { topic: string; question: string; query: string }[] = await response.json()
    expect(given.map(({ topic, question }) => [topic, question])).toEqual(
      questions.map(({ topic, question }) => [topic, question]),
    )
    expect(given[0]?.query).toBe(
      `# Did the United States and Iran meet face to face?\n# ${questions[0]?.answer}\n${questions[0]?.document}`,
    )
  })

  it('may style inline, as its editor does, and run nothing inline', async () => {
    const { headers } = await fetch(`${(await serve()).url}/graphiql/examples`)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    expect(policy).toContain("style-src 'self' 'unsafe-inline'")
    expect(policy).not.toMatch(/https?:/)
  })
})
