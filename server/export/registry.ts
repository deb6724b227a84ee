/** The formats that a network can be exported in. */
import { csv } from './csv.ts'
import type { NetworkFormat } from './format.ts'
import { gexf } from './gexf.ts'
import { graphml } from './graphml.ts'
import { json } from './json.ts'

export const formats: readonly NetworkFormat[] = [graphml, gexf, csv, json]
