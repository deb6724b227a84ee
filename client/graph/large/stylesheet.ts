/** The style rules of a large network: classes only, for a function or a mapper would run for each element at each step. */
import type { StylesheetJson } from 'cytoscape'
import { looks } from '../../columns/line-tally.ts'
import { palettes, type Theme } from '../../ui/tokens.ts'
import { nodeMarks } from '../encoding.ts'
import { actorSizes, chooseMark, classOfLook, heldWidths } from './marks.ts'

export function buildLargeStylesheet(theme: Theme): StylesheetJson {
  const palette = palettes[theme]
  return [
    {
      selector: 'node',
      style: {
        'background-color': palette.land,
        'border-color': palette.ink,
        'border-width': 1.2,
        'overlay-opacity': 0,
      },
    },
    ...Object.entries(nodeMarks).map(([kind, mark]) => ({ selector: `node.${kind}`, style: { shape: mark.shape } })),
    ...actorSizes.map((size, place) => ({
      selector: `node.size-${place}`,
      style: { width: size, height: size },
    })),
    {
      selector: 'node.size-2, node.size-3, node.named, node.selected, node.focused',
      style: {
        label: 'data(name)',
        color: palette.ink,
        'font-size': 11,
        'min-zoomed-font-size': 9,
        'text-valign': 'bottom',
        'text-margin-y': 2,
        'text-outline-color': palette.sea,
        'text-outline-width': 2,
      },
    },
    { selector: 'node.size-2', style: { 'font-size': 16 } },
    { selector: 'node.size-3', style: { 'font-size': 24 } },
    {
      selector: 'edge',
      style: { 'curve-style': 'haystack', 'haystack-radius': 0, 'overlay-opacity': 0 },
    },
    ...looks.map((look) => {
      const mark = chooseMark(look, 0)
      return {
        selector: `edge.${classOfLook(look)}`,
        style: {
          'line-color': palette[mark.colour],
          width: mark.width,
          ...(mark.dash.length > 0 ? { 'line-style': 'dashed' as const, 'line-dash-pattern': [...mark.dash] } : {}),
          ...(mark.isRound ? { 'line-cap': 'round' as const } : {}),
        },
      }
    }),
    ...heldWidths.map((width, weight) => ({ selector: `edge.held-${weight}`, style: { width } })),
    {
      selector: 'node.selected',
      style: { 'underlay-color': palette.highlight, 'underlay-opacity': 1, 'underlay-padding': 7 },
    },
    {
      selector: 'edge.selected',
      style: { 'underlay-color': palette.highlight, 'underlay-opacity': 1, 'underlay-padding': 4 },
    },
    { selector: 'node.focused', style: { 'outline-width': 2, 'outline-color': palette.ink, 'outline-offset': 4 } },
  ]
}
