/**
 * The encoding, once for canvas, key, table and sheet. Dash and end mark say how (the kind); fill says whether (the
 * standing); shape says who. Colour only repeats the kind.
 */
import type { ColourName } from '../ui/tokens.ts'
import { strokes } from '../ui/tokens.ts'
import type { ActorKind, ContactKind, Standing } from './model.ts'

/** How the line of a kind of contact looks. */
export interface LineMark {
  /** Short name as in the key. */
  readonly label: string
  /** What the key says when there is none: a finding, not a gap. */
  readonly none: string
  readonly help: string
  readonly dash: readonly number[]
  readonly width: number
  readonly colour: ColourName
  /** `ring`: a disc at the host; `break`: the line is broken in the middle between two bars. */
  readonly end: 'none' | 'ring' | 'break'
}

export const lineMarks: Readonly<Record<ContactKind, LineMark>> = {
  DIRECT: {
    label: 'Direct',
    none: 'Direct, none reported',
    help: 'Parties of different sides, face to face.',
    dash: [],
    width: strokes.strong,
    colour: 'ink',
    end: 'none',
  },
  INDIRECT: {
    label: 'Indirect, via mediator',
    none: 'Indirect, none held',
    help: 'Positions relayed; the line runs through whoever relays them.',
    dash: [10, 5],
    width: strokes.edge,
    colour: 'indirect',
    end: 'none',
  },
  MEDIATED: {
    label: 'Mediator and one side',
    none: 'Mediator and one side, none held',
    help: 'A mediator met one side; what it carried to the other is not said.',
    dash: [10, 5],
    width: strokes.edge,
    colour: 'indirect',
    end: 'none',
  },
  HOSTED: {
    label: 'Met the host',
    none: 'Met the host, none held',
    help: 'A meeting with the host is not a meeting with the other side.',
    dash: [],
    width: strokes.edge,
    colour: 'hosted',
    end: 'ring',
  },
  UNCLEAR: {
    label: 'Unclear how',
    none: 'Unclear how, none held',
    help: 'The sources do not say whether it was face to face.',
    dash: [9, 4, 2, 4],
    width: strokes.edge,
    colour: 'unclear',
    end: 'none',
  },
  DENIED: {
    label: 'Denied',
    none: 'Denied, none',
    help: 'A report says that the two did not or will not meet. Never counted as a contact.',
    dash: [0.1, 5.5],
    width: strokes.strong,
    colour: 'denied',
    end: 'break',
  },
}

/** How a standing fills the line of its kind. */
export interface FillMark {
  readonly label: string
  readonly none: string
  readonly help: string
  /** The word on the line and in the table. */
  readonly word: string
  readonly isHollow: boolean
  /** In place of the kind's colour. */
  readonly colour?: ColourName
  readonly mark: 'none' | 'query' | 'bar'
}

export const fillMarks: Readonly<Record<Standing, FillMark>> = {
  OCCURRED: {
    label: 'Held',
    none: 'Held, none',
    help: 'Reported as having happened.',
    word: 'held',
    isHollow: false,
    mark: 'none',
  },
  UNDER_WAY: {
    label: 'Under way',
    none: 'Under way, none',
    help: 'Reported as going on; its end is not reported.',
    word: 'under way',
    isHollow: false,
    mark: 'none',
  },
  DENIED: {
    label: 'Denied',
    none: 'Denied, none',
    help: 'Said not to have happened, or not to be going to.',
    word: 'denied',
    isHollow: false,
    mark: 'none',
  },
  PLANNED: {
    label: 'Planned',
    none: 'Planned, none',
    help: 'Announced. A plan is never counted as a meeting.',
    word: 'planned',
    isHollow: true,
    mark: 'none',
  },
  LAPSED: {
    label: 'Lapsed, no report',
    none: 'Lapsed, none',
    help: 'The time it was announced for has passed without a report. Not confirmed, not denied.',
    word: 'lapsed',
    isHollow: true,
    colour: 'ruleStrong',
    mark: 'none',
  },
  UNCONFIRMED: {
    label: 'Unconfirmed',
    none: 'Unconfirmed, none',
    help: 'Said in an author’s own voice, or by nobody who can be held to it.',
    word: 'unconfirmed',
    isHollow: true,
    mark: 'query',
  },
  CANCELLED: {
    label: 'Cancelled',
    none: 'Cancelled, none',
    help: 'Announced and then called off.',
    word: 'cancelled',
    isHollow: true,
    mark: 'bar',
  },
}

/** How a kind of actor looks; `size` is across, in CSS pixels. */
export interface NodeMark {
  readonly label: string
  readonly shape: 'ellipse' | 'rectangle' | 'hexagon' | 'barrel'
  readonly size: number
  /** Drawn with a second, inner line. */
  readonly isDouble: boolean
}

export const nodeMarks: Readonly<Record<ActorKind, NodeMark>> = {
  PERSON: { label: 'person', shape: 'ellipse', size: 12, isDouble: false },
  OFFICE: { label: 'office', shape: 'rectangle', size: 16, isDouble: false },
  DELEGATION: { label: 'delegation', shape: 'hexagon', size: 26, isDouble: false },
  ORGANIZATION: { label: 'organization', shape: 'barrel', size: 24, isDouble: false },
  STATE: { label: 'state', shape: 'ellipse', size: 34, isDouble: true },
  UNNAMED: { label: 'nobody named', shape: 'ellipse', size: 18, isDouble: false },
}

/** How what is no actor looks: the corners of its outline, from −1 to 1, and its size in CSS pixels. */
export interface ThingMark {
  readonly label: string
  readonly corners: readonly number[]
  readonly width: number
  readonly height: number
}

export const thingMarks: Readonly<Record<'VENUE' | 'ENCOUNTER' | 'REPORT' | 'ARTICLE' | 'SOURCE', ThingMark>> = {
  VENUE: { label: 'place', corners: [0, -1, 1, 0, 0, 1, -1, 0], width: 24, height: 24 },
  ENCOUNTER: { label: 'encounter', corners: [0, -1, 1, 0.8, -1, 0.8], width: 22, height: 20 },
  REPORT: { label: 'report', corners: [-1, -1, 0.4, -1, 1, 0, 0.4, 1, -1, 1], width: 16, height: 11 },
  ARTICLE: { label: 'article', corners: [-1, -1, 0.3, -1, 1, -0.4, 1, 1, -1, 1], width: 17, height: 22 },
  SOURCE: {
    label: 'source',
    corners: [
      -0.35, -1, 0.35, -1, 0.35, -0.35, 1, -0.35, 1, 0.35, 0.35, 0.35, 0.35, 1, -0.35, 1, -0.35, 0.35, -1, 0.35, -1,
      -0.35, -0.35, -0.35,
    ],
    width: 20,
    height: 20,
  },
}

/** Radius of the opened ring that marks a mediator, and of its gap above and below the line that runs through. */
export const mediatorRing = { radius: 17, openAngle: 0.52 } as const

/** The bar under a host. */
export const hostBar = { width: 34, gap: 5 } as const

/** The colour of a line: the kind's, unless its standing takes it away. */
export function chooseColour(kind: ContactKind, standing: Standing): ColourName {
  return fillMarks[standing].colour ?? lineMarks[kind].colour
}

/** Half the space that a node takes on the canvas, its role marks included. */
export function measureNodeRadius(kind: ActorKind, isMediator: boolean): number {
  return isMediator ? mediatorRing.radius + 2 : nodeMarks[kind].size / 2
}
