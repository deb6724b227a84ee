/**
 * Leaves out of the bundle what the page never calls: graph algorithms, layouts other than given positions, style sheets as
 * text, promises for browsers without them, the WebGL renderer. Worth about 25 kB compressed of the 250 that the first
 * picture may weigh. The build fails if a newer cytoscape is written otherwise, so that the saving cannot be lost in silence.
 */
import type { Plugin } from 'vite'

const cuts: readonly (readonly [name: string, pattern: RegExp, replacement: string])[] = [
  ['graph algorithms', /\[(elesfn\$\w+), [^\]]*markovClustering[^\]]*\]\.forEach/, '[$1].forEach'],
  [
    'layouts',
    /= \[\{\s*name: 'breadthfirst'[\s\S]*?(\{\s*name: 'null',\s*impl: NullLayout\s*\}, \{\s*name: 'preset',\s*impl: PresetLayout\s*\})[\s\S]*?\];/,
    '= [$1];',
  ],
  [
    'promises of its own',
    /var _api = function api\(executor\) \{[\s\S]*?\nvar Promise\$1 = [^\n]*\n/,
    'var Promise$$1 = Promise;\n',
  ],
  [
    'style sheets as text',
    /styfn\$(\d+)\.appendFromString = function \(string\) \{[\s\S]*?\n\};/,
    'styfn$$$1.appendFromString = function () { return this; };',
  ],
  ['WebGL renderer', /new ElementDrawingWebGL\([^)]*\)/, 'undefined'],
]

export function slimCytoscape(): Plugin {
  return {
    name: 'slim-cytoscape',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('cytoscape.esm.mjs')) return undefined
      return cuts.reduce((text, [name, pattern, replacement]) => {
        if (!pattern.test(text))
          this.error(`cytoscape: ${name} not found where they were; see client/slim-cytoscape.ts`)
        return text.replace(pattern, replacement)
      }, code)
    },
  }
}
