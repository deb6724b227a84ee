/** The shape of an article file: one published text and everything that it says. Documented in `seeds/README.md`. */
import { z } from 'zod'
import { conditionSchema } from './condition-schema.ts'
import { limits } from './limits.ts'
import { name, registerSchema, slug, text, timeClaim } from './register-schema.ts'

const evidence = z.strictObject({
  section: text.optional().describe('heading of the section; leave out for the opening'),
  paragraph: z.int().min(1).describe('paragraph within the section, from 1'),
  gist: text.describe('what it says, in our own words'),
  phrase: text.optional().describe(`at most ${limits.phraseWords} words, exactly as they stand in the text`),
  position: z.int().min(0).optional().describe('offset of the phrase in the text, in Unicode code points from 0'),
})

const basis = z
  .enum(['on_record', 'anonymous', 'document', 'author', 'unstated'])
  .describe('how firmly this link can be held to its word')

const link = z.strictObject({
  source: slug,
  basis: basis.optional(),
  at: timeClaim.optional().describe('when this link made it public, where the text says so'),
})

const attribution = z
  .union([z.literal('author'), z.array(z.union([link, z.array(link).min(2)])).min(1)])
  .describe(
    'the chain from the article to its origin, nearest first; links side by side are a nested list; `author` for the author’s own voice',
  )

const participation = z.strictObject({
  actor: slug,
  role: z.enum(['party', 'mediator', 'host', 'member', 'observer']),
  side: slug.optional().describe('for a party: the state or group whose side it is; leave out where not stated'),
  for: slug.optional().describe('for a member: the delegation on whose behalf'),
  present: z.boolean().optional().describe('false where the report says that the actor was not there'),
  inferred: z.boolean().optional().describe('true where the text implies the part and does not state it'),
  meets: z
    .boolean()
    .optional()
    .describe('for a host of both sides: true where the text says that it met the parties itself'),
})

const denial = z.strictObject({
  between: z.tuple([slug, slug]),
  scope: z.enum(['direct', 'any']),
  window: timeClaim.optional().describe('for which time it is denied; the time of the report where left out'),
})

const report = z.strictObject({
  encounter: slug,
  status: z.enum(['planned', 'under_way', 'occurred', 'denied', 'cancelled', 'unconfirmed']),
  mode: z.enum(['direct', 'indirect', 'unclear']).optional(),
  level: z.enum(['leaders', 'principals', 'technical', 'unknown']).optional(),
  time: timeClaim.optional(),
  venue: slug.optional(),
  who: z.array(participation).optional(),
  denies: z.array(denial).optional(),
  ordinal: z.int().min(1).optional().describe('7 for `seventh round`'),
  witness: z.boolean().optional().describe('true where the author saw it'),
  attribution,
  evidence: z.union([evidence, z.array(evidence).min(1)]),
})

const about = z.union([z.strictObject({ encounter: slug }), z.strictObject({ track: slug })])

const reading = z.strictObject({
  kind: z.enum(['reading', 'counter_reading']),
  about,
  heldBy: name.optional().describe('whose reading the article says it is'),
  evidence,
})

const heldBy = name.optional().describe('whose it is, where the article says so; the author’s where left out')
const settledBy = z.string().optional().describe('the report that settles it: article/report')

const signal = z.strictObject({
  about,
  heldBy,
  state: z.enum(['open', 'met', 'failed']).optional().describe('open unless a report settles it'),
  settledBy,
  condition: conditionSchema.optional().describe('what meets it, where the text is plain enough to be checked'),
  failsIf: conditionSchema.optional().describe('what makes it fail: something that a report says, never silence'),
  evidence,
})

const absence = z.strictObject({
  about,
  heldBy,
  asOf: timeClaim.optional(),
  window: timeClaim
    .optional()
    .describe('for which time it is said, where the text says so; it lapses when that is over'),
  state: z
    .enum(['open', 'fulfilled', 'contradicted'])
    .optional()
    .describe('fulfilled where a report has since supplied it, contradicted where it had been there all along'),
  settledBy,
  condition: conditionSchema.optional().describe('what supplies it, where the text is plain enough to be checked'),
  evidence,
})

const document = z.strictObject({ name, evidence })

/** One article file. `id` is the article's slug; all maps are keyed by slugs that are unique within the article. */
export const articleSchema = z.strictObject({
  article: slug.describe('identifier of the article'),
  title: text,
  text: z
    .string()
    .regex(/^[\w.-]+$/, 'expected a file name without folders')
    .optional()
    .describe('name of the file under ARTICLES_DIR that holds the text'),
  publisher: slug.describe('the source that published it'),
  basedOn: slug.optional().describe('where the page says its facts come from'),
  published: timeClaim,
  links: z.array(z.url()).optional(),
  introduces: registerSchema.optional(),
  reports: z
    .record(slug, report)
    .refine(
      (all) => Object.keys(all).length <= limits.reportsPerArticle,
      `at most ${limits.reportsPerArticle} reports`,
    ),
  readings: z.record(slug, reading).optional(),
  signals: z.record(slug, signal).optional(),
  absences: z.record(slug, absence).optional(),
  documents: z.record(slug, document).optional(),
})

export type ArticleFile = z.output<typeof articleSchema>
