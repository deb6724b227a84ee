/** What steps of the small picture need, fetched with the columns: the first picture does without. */
export { createDetailStore } from './details.ts'
export { toColumnsQuestion } from './question.ts'
export { makeStepNetwork } from './step-network.ts'
