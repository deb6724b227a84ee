/** The shape of conditions that settle a signal or an absence. Documented in `seeds/README.md`. */
import { z } from 'zod'
import { slug, timeClaim } from './register-schema.ts'

const standings = z
  .array(z.enum(['planned', 'under_way', 'occurred', 'denied', 'cancelled', 'unconfirmed']))
  .min(1)
  .optional()
  .describe('as what it is to stand; under_way and occurred where left out. Lapsed is silence, and settles nothing')

const window = timeClaim
  .optional()
  .describe('when it is to be, wholly; from the publication of the article on where left out')

const venue = slug.optional().describe('where it is to be, or anywhere within')

const contact = z.strictObject({
  kinds: z.array(z.enum(['direct', 'indirect', 'unclear', 'mediated', 'hosted', 'denied'])).min(1),
  between: z.tuple([slug, slug]).describe('two actors, themselves or anybody who belongs to them'),
  standings,
  window,
  venue,
})

const encounter = z.strictObject({
  track: slug,
  kinds: z
    .array(z.enum(['round', 'session', 'meeting', 'talks', 'call', 'exchange', 'visit']))
    .min(1)
    .optional()
    .describe('any kind but a visit where left out'),
  standings,
  window,
  venue,
})

/** What a later report must say for a signal or absence to be settled. */
export const conditionSchema = z
  .union([
    z.strictObject({ contact }),
    z.strictObject({ encounter }),
    z.strictObject({ report: z.string().describe('this report, once it is known: article/report') }),
  ])
  .describe('a contact, an encounter or one report, told by a report that became known after the article')

export type ConditionEntry = z.output<typeof conditionSchema>
