/** What steps of the small picture need, fetched with the columns: the first picture does without. */
export { createDetailStore } from './details.ts'
export { makeHistogram } from './known-histogram.ts'
export { toColumnsQuestion, toLastSecond } from './question.ts'
export { makeStepNetwork } from './step-network.ts'
