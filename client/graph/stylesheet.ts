/** The encoding as cytoscape style rules, for one theme. Built from the same tables as the key. */
import type { StylesheetJson } from 'cytoscape'
import { palettes, strokes, type Theme } from '../ui/tokens.ts'
import { fillMarks, lineMarks, nodeMarks, thingMarks } from './encoding.ts'
import type { ActorKind, ContactKind, Standing } from './model.ts'
import { markSize } from './role-marks.ts'

export function buildStylesheet(theme: Theme): StylesheetJson {
  const palette = palettes[theme]
  return [
    ...buildNodeRules(theme),
    {
      selector: 'edge',
      style: {
        width: strokes.edge,
        'line-color': palette.ink,
        'curve-style': 'straight',
        'target-arrow-shape': 'none',
        'underlay-color': palette.highlight,
        'underlay-padding': 7,
        'underlay-opacity': 0,
        'overlay-opacity': 0,
        'edge-distances': 'node-position',
      },
    },
    {
      selector: 'edge.bent',
      style: {
        'curve-style': 'unbundled-bezier',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
      },
    },
    { selector: 'edge.to-mediator', style: { 'target-endpoint': '0px 0px' } },
    ...typedEntries(lineMarks).map(([kind, mark]) => buildKindRule(kind, theme, mark)),
    ...typedEntries(fillMarks).flatMap(([standing]) => buildFillRules(standing, theme)),
    {
      selector: 'edge.broken',
      style: { 'target-arrow-shape': 'tee', 'arrow-scale': 1.4, 'target-endpoint': '0px 0px' },
    },
    {
      selector: 'edge.belongs, edge.same',
      style: { width: strokes.affiliation, 'line-color': palette.ruleStrong, events: 'no' },
    },
    {
      selector: 'edge.bundle',
      style: {
        width: 3.4,
        'line-color': palette.land,
        'line-outline-width': 1.4,
        'line-outline-color': palette.ink2,
      },
    },
    { selector: 'edge.bundle.on-sea', style: { 'line-color': palette.sea } },
    { selector: 'edge.link', style: { width: 1.6, 'line-color': palette.ink2 } },
    {
      selector: 'edge.hollow-part',
      style: {
        width: 1.6,
        'line-color': palette.land,
        'line-outline-width': 1.1,
        'line-outline-color': palette.ruleStrong,
      },
    },
    { selector: 'edge.hollow-part.on-sea', style: { 'line-color': palette.sea } },
    {
      selector: 'edge.denied-part',
      style: {
        width: strokes.edge,
        'line-color': palette.denied,
        'line-style': 'dashed',
        'line-dash-pattern': [...lineMarks.DENIED.dash],
        'line-cap': 'round',
      },
    },
    ...['REPORTS_ON', 'IN_ARTICLE', 'PUBLISHED_BY', 'RESTS_ON'].map((kind) => ({
      selector: `edge.${kind}`,
      style: { width: strokes.affiliation, 'line-color': palette.ruleStrong },
    })),
    ...['HELD_AT', 'WITHIN', 'PART_OF', 'FOLLOWS'].map((kind) => ({
      selector: `edge.${kind}`,
      style: { 'line-style': 'dashed' as const, 'line-dash-pattern': [2, 3], width: 1.2, 'line-color': palette.ink3 },
    })),
    { selector: 'edge.unchanged', style: { opacity: 0.28 } },
    {
      selector: 'edge.came',
      style: { 'underlay-opacity': 0.34, 'underlay-color': palette.hosted },
    },
    {
      selector: 'edge.turned',
      style: { 'underlay-opacity': 0.34, 'underlay-color': palette.unclear },
    },
    {
      selector: 'edge.went',
      style: { 'underlay-opacity': 0.34, 'underlay-color': palette.denied },
    },
    { selector: 'edge.selected', style: { 'underlay-opacity': 1 } },
    {
      selector: 'edge.hovered',
      style: { 'underlay-opacity': 1, 'underlay-color': palette.rule },
    },
    {
      selector: 'edge.hovered.selected',
      style: { 'underlay-color': palette.highlight },
    },
    {
      selector: 'node.hovered',
      style: { 'underlay-opacity': 1, 'underlay-color': palette.rule },
    },
    {
      selector: 'node.selected',
      style: { 'underlay-opacity': 1, 'underlay-color': palette.highlight },
    },
    {
      selector: 'edge.focused',
      style: { 'underlay-opacity': 1, 'underlay-color': palette.ruleStrong },
    },
    {
      selector: 'node.focused',
      style: {
        'outline-width': 2,
        'outline-color': palette.ink,
        'outline-offset': 5,
      },
    },
  ]
}

function buildNodeRules(theme: Theme): StylesheetJson {
  const palette = palettes[theme]
  return [
    {
      selector: 'node',
      style: {
        'background-color': palette.land,
        'border-color': palette.ink,
        'border-width': strokes.node,
        'underlay-color': palette.highlight,
        'underlay-shape': 'ellipse',
        'underlay-padding': 7,
        'underlay-opacity': 0,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.on-sea', style: { 'background-color': palette.sea } },
    ...typedEntries(nodeMarks).map(([kind, mark]) => ({
      selector: `node.${kind satisfies ActorKind}`,
      style: {
        shape: mark.shape,
        width: mark.size,
        height: mark.shape === 'hexagon' ? mark.size * 0.88 : mark.size,
        ...(mark.isDouble ? { 'border-style': 'double' as const, 'border-width': 5 } : {}),
      },
    })),
    ...typedEntries(thingMarks).map(([kind, mark]) => ({
      selector: `node.${kind}`,
      style: {
        shape: 'polygon' as const,
        'shape-polygon-points': [...mark.corners],
        width: mark.width,
        height: mark.height,
      },
    })),
    { selector: 'node.held', style: { 'background-color': palette.ink } },
    { selector: 'node.unnamed', style: { 'border-style': 'dashed', 'border-dash-pattern': [3, 2.5] } },
    {
      selector: 'node[image]',
      style: {
        'background-image': 'data(image)',
        'background-width': `${markSize.width}px`,
        'background-height': `${markSize.height}px`,
        'background-clip': 'none',
        'background-image-containment': 'over',
        'bounds-expansion': 14,
      },
    },
    {
      selector: 'node.mediates',
      style: { shape: 'ellipse', width: 38, height: 38, 'border-width': 0, 'background-opacity': 0 },
    },
    {
      selector: 'node.gap',
      style: { width: 1, height: 1, 'border-width': 0, 'background-opacity': 0, events: 'no' },
    },
  ]
}

function buildKindRule(kind: ContactKind, theme: Theme, mark: (typeof lineMarks)[ContactKind]): StylesheetJson[number] {
  const colour = palettes[theme][mark.colour]
  return {
    selector: `edge.${kind}`,
    style: {
      width: mark.width,
      'line-color': colour,
      'target-arrow-color': colour,
      ...(mark.dash.length > 0 ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...mark.dash] } : {}),
      ...(mark.end === 'break' ? { 'line-cap': 'round' as const } : {}),
      ...(mark.end === 'ring' ? { 'target-arrow-shape': 'circle' as const, 'arrow-scale': 0.9 } : {}),
    },
  }
}

/** A hollow line is the ground's colour between two outlines in the kind's, or the standing's own. */
function buildFillRules(standing: Standing, theme: Theme): StylesheetJson {
  const fill = fillMarks[standing]
  const palette = palettes[theme]
  const kinds = typedEntries(lineMarks)
  return kinds.flatMap(([kind, mark]) => {
    const colour = palette[fill.colour ?? mark.colour]
    const selector = `edge.${kind}.${standing}`
    if (!fill.isHollow) return []
    if (mark.end === 'break') return [{ selector, style: { 'line-color': colour, 'target-arrow-color': colour } }]
    const hollow = {
      width: 2.4,
      'line-outline-width': 2.6,
      'line-outline-color': colour,
      'target-arrow-color': colour,
      'target-arrow-fill': 'hollow' as const,
      'target-arrow-width': 1.6,
    }
    return [
      { selector, style: { ...hollow, 'line-color': palette.land } },
      { selector: `${selector}.on-sea`, style: { 'line-color': palette.sea } },
    ]
  })
}

function typedEntries<K extends string, V>(table: Readonly<Record<K, V>>): readonly (readonly [K, V])[] {
  return Object.entries(table) as unknown as readonly (readonly [K, V])[]
}
