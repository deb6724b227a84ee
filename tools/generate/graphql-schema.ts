/** Merges the nouns' SDL into one schema, and makes the types that resolvers are checked against. */
import { codegen } from '@graphql-codegen/core'
import * as typescript from '@graphql-codegen/typescript'
import * as resolvers from '@graphql-codegen/typescript-resolvers'
import { buildASTSchema, type DocumentNode, parse, printSchema } from 'graphql'
import type { GeneratedFile } from '../generate.ts'
import { listFiles, readText } from './files.ts'

const merged = 'server/schema/schema.graphql'

/** The SDL of every noun as one document. */
export function readSchemaDocument(root: string): DocumentNode {
  const files = listFiles(root, 'server', '.graphql').filter((file) => file !== merged && !file.includes('/examples/'))
  return parse(files.map((file) => readText(root, file)).join('\n'))
}

export async function writeSchema(root: string): Promise<GeneratedFile[]> {
  const schema = buildASTSchema(readSchemaDocument(root))
  return [{ path: merged, text: `${printSchema(schema)}\n` }]
}

const mappers: Readonly<Record<string, string>> = {
  Account: '../features/account/mapper.ts#AccountModel',
  AccountProperty: '../features/account/mapper.ts#AccountPropertyModel',
  Absence: '../features/signal/mapper.ts#AbsenceModel',
  AccountVersion: '../features/belief/mapper.ts#AccountVersionModel',
  ActorEdge: '../features/actor/mapper.ts#ActorEdgeModel',
  Actor: '../features/actor/mapper.ts#ActorModel',
  Affiliation: '../features/actor/mapper.ts#AffiliationModel',
  Alias: '../features/actor/mapper.ts#AliasModel',
  Article: '../features/article/mapper.ts#ArticleModel',
  Attribution: '../features/report/mapper.ts#AttributionModel',
  AttributionLink: '../features/report/mapper.ts#AttributionLinkModel',
  Condition: '../features/signal/mapper.ts#ConditionModel',
  Contact: '../features/contact/mapper.ts#SeenContactModel',
  ContactColumns: '../features/contact-columns/mapper.ts#ContactColumnsModel',
  CuratedActor: '../features/curation/mapper.ts#CuratedActorModel',
  CuratedSpelling: '../features/curation/mapper.ts#CuratedSpellingModel',
  Curation: '../features/curation/mapper.ts#CurationModel',
  CurationResult: '../features/curation/mapper.ts#CurationResultModel',
  Denial: '../features/report/mapper.ts#DenialModel',
  DocumentMention: '../features/article/mapper.ts#DocumentMentionModel',
  Encounter: '../features/encounter/mapper.ts#EncounterModel',
  Evidence: '../features/report/mapper.ts#EvidenceModel',
  Histogram: '../features/network/mapper.ts#HistogramModel',
  HistogramBin: '../features/network/mapper.ts#HistogramBinModel',
  LoadResult: '../features/article/mapper.ts#LoadResultModel',
  Mediation: '../features/contact/mapper.ts#MediationModel',
  Mediator: '../features/actor/mapper.ts#MediatorModel',
  MergeSuggestion: '../features/curation/mapper.ts#MergeSuggestionModel',
  Network: '../features/network/mapper.ts#NetworkModel',
  NetworkAffiliation: '../features/network/mapper.ts#NetworkAffiliationModel',
  NetworkNode: '../features/network/mapper.ts#NetworkNodeModel',
  CoPresence: '../features/presence/mapper.ts#CoPresenceModel',
  CoPresenceOverlap: '../features/presence/mapper.ts#CoPresenceOverlapModel',
  CoPresences: '../features/presence/mapper.ts#CoPresencesModel',
  GraphLink: '../features/network/graph.ts#GraphLinkModel',
  GraphNode: '../features/network/graph.ts#GraphNodeModel',
  EgoStep: '../features/network/mapper.ts#EgoStepModel',
  RollUpSummary: '../features/network/mapper.ts#RollUpSummaryModel',
  NetworkGraph: '../features/network/graph.ts#NetworkGraphModel',
  Presence: '../features/presence/mapper.ts#PresenceModel',
  Participation: '../features/report/mapper.ts#ParticipationModel',
  PossiblySame: '../features/actor/mapper.ts#PossiblySameModel',
  Reading: '../features/article/mapper.ts#ReadingModel',
  Report: '../features/report/mapper.ts#ReportModel',
  Signal: '../features/signal/mapper.ts#SignalModel',
  Source: '../features/source/mapper.ts#SourceModel',
  Time: '../domain/time.ts#Time as TimeModel',
  RoundClaim: '../features/timeline/mapper.ts#RoundClaimModel',
  Timeline: '../features/timeline/mapper.ts#TimelineModel',
  TimelineEntry: '../features/timeline/mapper.ts#TimelineEntryModel',
  Track: '../features/track/mapper.ts#TrackModel',
  BeliefDiff: '../features/belief/diff.ts#BeliefDiffModel',
  ContactChange: '../features/belief/mapper.ts#ContactChangeModel',
  ActorMeasures: '../features/analysis/mapper.ts#ActorMeasuresModel',
  Brokerage: '../features/analysis/mapper.ts#BrokerageModel',
  BrokerageChange: '../features/analysis/mapper.ts#BrokerageChangeModel',
  Dyad: '../features/analysis/mapper.ts#DyadModel',
  ContactPath: '../features/analysis/mapper.ts#ContactPathModel',
  ContactPaths: '../features/analysis/mapper.ts#ContactPathsModel',
  PathIfAllowed: '../features/analysis/mapper.ts#PathIfAllowedModel',
  PathStep: '../features/analysis/mapper.ts#PathStepModel',
  ContactFlip: '../features/belief/mapper.ts#ContactFlipModel',
  DeniedContact: '../features/belief/mapper.ts#DeniedContactModel',
  EncounterChange: '../features/belief/mapper.ts#EncounterChangeModel',
  OriginAccount: '../features/belief/mapper.ts#OriginAccountModel',
  Plan: '../features/belief/mapper.ts#PlanModel',
  PlanLedger: '../features/belief/mapper.ts#PlanLedgerModel',
  PlanScore: '../features/belief/mapper.ts#PlanScoreModel',
  StatusCorroboration: '../features/account/mapper.ts#StatusCorroborationModel',
  SuggestedMerges: '../features/curation/mapper.ts#SuggestedMergesModel',
  SearchHit: '../features/search/mapper.ts#SearchHitModel',
  Venue: '../features/venue/mapper.ts#VenueModel',
}

export async function writeResolverTypes(root: string): Promise<GeneratedFile[]> {
  const filename = 'server/schema/types.gen.ts'
  const text = await codegen({
    schema: readSchemaDocument(root),
    documents: [],
    filename,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers },
    config: {
      contextType: './context.ts#RequestContext',
      mappers,
      useTypeImports: true,
      enumsAsTypes: true,
      immutableTypes: true,
      skipTypename: true,
      avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
      scalars: { EDTF: 'string', Instant: 'string', ID: 'string' },
    },
  })
  return [{ path: filename, text: `// Generated by npm run generate; not edited by hand.\n${text}` }]
}
