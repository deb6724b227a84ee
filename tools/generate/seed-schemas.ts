/** JSON Schemas of the seed files, for completion and checking in editors. */
import { z } from 'zod'
import { articleSchema } from '../../server/ingest/article-schema.ts'
import { registerSchema } from '../../server/ingest/register-schema.ts'
import type { GeneratedFile } from '../generate.ts'

export async function writeSeedSchemas(): Promise<GeneratedFile[]> {
  return [
    print('article', 'Backchannel article file', articleSchema),
    print('register', 'Backchannel register file', registerSchema),
  ]
}

function print(name: string, title: string, schema: z.ZodType): GeneratedFile {
  const json = { title, ...z.toJSONSchema(schema, { io: 'input' }) }
  return { path: `seeds/schema/${name}.schema.json`, text: `${JSON.stringify(json, null, 2)}\n` }
}
