/** What an article says beside its reports: readings, signals, absences and documents, as the entities that store them. */
import type { Time } from '../domain/time.ts'
import type { ArticleFile } from './article-schema.ts'
import { conditionProperties, type StoredCondition } from './condition-properties.ts'
import { pointTo, type StoredEntity, timeProperties } from './graph.ts'
import type { PassageCheck } from './passages.ts'
import type { Problems } from './problems.ts'
import type { ValuePath } from './source-file.ts'

type EvidenceEntry = Extract<ArticleFile['reports'][string]['evidence'], { readonly gist: string }>
type About = NonNullable<ArticleFile['readings']>[string]['about']
type SignalEntry = NonNullable<ArticleFile['signals']>[string]
type AbsenceEntry = NonNullable<ArticleFile['absences']>[string]

/** Each with its evidence in the same place. */
export function remarkEntities(file: ArticleFile, passages: PassageCheck, problems: Problems): readonly StoredEntity[] {
  const remark = (kind: keyof typeof labels, key: string, { evidence, about }: Said, own: Own): StoredEntity => ({
    id: `${labels[kind].toLowerCase()}:${file.article}/${key}`,
    label: labels[kind],
    properties: {
      ...own.properties,
      ...evidenceProperties(evidence, passages.check([kind, key, 'evidence'], evidence, problems)),
    },
    pointsTo: [
      ...pointTo('IN_ARTICLE', `article:${file.article}`),
      ...(about === undefined
        ? []
        : pointTo('CONCERNS', 'encounter' in about ? `encounter:${about.encounter}` : `track:${about.track}`)),
      ...(own.pointsTo ?? []),
    ],
  })
  return [
    ...Object.entries(file.readings ?? {}).map(([key, r]) =>
      remark('readings', key, r, { properties: { kind: r.kind.toUpperCase(), heldBy: r.heldBy } }),
    ),
    ...Object.entries(file.signals ?? {}).map(([key, s]) => remark('signals', key, s, ofSignal(key, s, problems))),
    ...Object.entries(file.absences ?? {}).map(([key, a]) =>
      remark('absences', key, a, ofAbsence(key, { ...a, asOf: a.asOf ?? file.published }, problems)),
    ),
    ...Object.entries(file.documents ?? {}).map(([key, { name, evidence }]) =>
      remark('documents', key, { evidence }, { properties: { name } }),
    ),
  ]
}

export function evidenceProperties(entry: EvidenceEntry, checked: boolean): StoredEntity['properties'] {
  const { section, paragraph, gist, phrase, position } = entry
  return { section, paragraph, gist, phrase, position, checked }
}

const labels = { readings: 'Reading', signals: 'Signal', absences: 'Absence', documents: 'Document' } as const

interface Said {
  readonly evidence: EvidenceEntry
  readonly about?: About
}

interface Own {
  readonly properties: StoredEntity['properties']
  readonly pointsTo?: StoredEntity['pointsTo']
}

function ofSignal(key: string, signal: SignalEntry, problems: Problems): Own {
  const path: ValuePath = ['signals', key]
  const condition = conditionProperties(signal.condition, [...path, 'condition'], problems)
  const failsIf = conditionProperties(signal.failsIf, [...path, 'failsIf'], problems)
  return {
    properties: {
      ...settlementProperties('a signal', signal, path, problems),
      ...conditionsOf(condition, failsIf),
      ...windowProperties(condition?.window ?? failsIf?.window),
    },
    pointsTo: [...(condition?.pointsTo ?? []), ...(failsIf?.pointsTo ?? [])],
  }
}

function ofAbsence(key: string, absence: AbsenceEntry, problems: Problems): Own {
  const path: ValuePath = ['absences', key]
  const window = problems.time([...path, 'window'], absence.window)
  const condition = conditionProperties(absence.condition, [...path, 'condition'], problems, window)
  return {
    properties: {
      ...settlementProperties('an absence', absence, path, problems),
      ...timeProperties(problems.time([...path, 'asOf'], absence.asOf)),
      ...conditionsOf(condition, undefined),
      ...windowProperties(window),
    },
    pointsTo: condition?.pointsTo ?? [],
  }
}

/** What the writer says of how it stands: only a report settles anything, so that one must be named. */
function settlementProperties(
  what: string,
  { state = 'open', settledBy, heldBy }: Pick<SignalEntry | AbsenceEntry, 'state' | 'settledBy' | 'heldBy'>,
  path: ValuePath,
  problems: Problems,
): StoredEntity['properties'] {
  if (state !== 'open' && settledBy === undefined) {
    problems.add([...path, 'state'], `${what} is settled only by a report: name it in \`settledBy\``)
  }
  if (state === 'open' && settledBy !== undefined) {
    problems.add([...path, 'settledBy'], `a report is named that settles it: say in \`state\` how, or leave it out`)
  }
  return {
    heldBy,
    state: state.toUpperCase(),
    settledBy: settledBy === undefined ? undefined : `report:${settledBy}`,
  }
}

const conditionsOf = (condition: StoredCondition | undefined, failsIf: StoredCondition | undefined) => ({
  condition: condition?.json,
  failsIf: failsIf?.json,
})

/** The time that is watched, beside the time at which something was said. */
const windowProperties = (window: Time | undefined) => ({
  windowEdtf: window?.edtf,
  windowInferred: window?.inferred,
  windowFrom: window?.from,
  windowTo: window?.to,
})
