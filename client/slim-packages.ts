/**
 * Leaves out of the bundle what the page never calls of the packages it stands on. Worth about 35 kB compressed of the 250 that
 * the first picture may weigh, and 2 of the 100 of the first load. The build fails if a newer package is written otherwise, so
 * that the saving cannot be lost in silence.
 */
import type { Plugin } from 'vite'

type Cuts = readonly (readonly [name: string, pattern: RegExp, replacement: string])[]

/** Graph algorithms, layouts other than given positions, style sheets as text, promises for browsers without them, charts, WebGL. */
const cytoscape: Cuts = [
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
  [
    'the work of those layouts',
    /(?:BreadthFirst|Circle|Concentric|Cose|Grid|Random)Layout\.prototype\.\w+ = function \(\) \{[\s\S]*?\n\};/g,
    '',
  ],
  [
    'charts on nodes',
    /CRp\$(\d+)\.draw(Pie|Stripe) = function \([^)]*\) \{[\s\S]*?\n\};/g,
    'CRp$$$1.draw$2 = function () {};',
  ],
  ['pictures of its own', /CRp\$(\d+)\.bufferCanvasImage = function \(options\) \{[\s\S]*?\n\};/, ''],
  [
    'WebGL renderer',
    /CRp\$(\d+)\.initWebgl = function \(opts, fns\) \{[\s\S]*?\n\};/,
    'CRp$$$1.initWebgl = function () {};',
  ],
]

/** Changes to the server's data, and to answers that are kept: the page only asks. */
const queryClient: Cuts = [
  [
    'mutations',
    /import \{ MutationCache \} from "\.\/mutationCache\.js";/,
    'class MutationCache { clear() {} findAll() { return []; } resumePausedMutations() { return Promise.resolve(); } }',
  ],
  ['counts of what is under way', methodsUpTo('isFetching', 'getQueryData'), ''],
  ['answers set or taken away by hand', methodsUpTo('getQueriesData', 'cancelQueries'), ''],
  ['answers declared old', methodsUpTo('invalidateQueries', 'refetchQueries'), ''],
  ['endless queries', methodsUpTo('infiniteQuery', 'resumePausedMutations'), ''],
  ['defaults of mutations', methodsUpTo('setMutationDefaults', 'defaultQueryOptions'), ''],
  ['options of mutations', methodsUpTo('defaultMutationOptions', 'clear'), ''],
]

/** The methods of a class from one to that before another. */
function methodsUpTo(first: string, next: string): RegExp {
  return new RegExp(`^\\t${first}\\([\\s\\S]*?(?=^\\t${next}\\()`, 'm')
}

/** Answers that grow page by page. */
const query: Cuts = [
  ['import of endless queries', /import \{ infiniteQueryBehavior \} from "\.\/infiniteQueryBehavior\.js";/, ''],
  [
    'endless queries',
    /\(this\.#queryType === "infinite" \? infiniteQueryBehavior\(this\.options\.pages\) : this\.options\.behavior\)/,
    'this.options.behavior',
  ],
]

const packages: readonly (readonly [file: string, cuts: Cuts])[] = [
  ['cytoscape.esm.mjs', cytoscape],
  ['/query-core/build/modern/queryClient.js', queryClient],
  ['/query-core/build/modern/query.js', query],
]

export function slimPackages(): Plugin {
  return {
    name: 'slim-packages',
    apply: 'build',
    transform(code, id) {
      const [file, cuts] = packages.find(([ending]) => id.endsWith(ending)) ?? []
      return cuts?.reduce((text, [name, pattern, replacement]) => {
        if (!pattern.test(text)) this.error(`${file}: ${name} not found where they were; see client/slim-packages.ts`)
        return text.replace(pattern, replacement)
      }, code)
    },
  }
}
