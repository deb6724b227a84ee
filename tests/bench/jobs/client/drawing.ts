/** Filter, steps and gestures over generated columns, each beside what a first attempt would do. */
import type { ColumnsQuestion } from '../../../../server/domain/contact-columns/index.ts'
import { quantile } from '../../support/timing.ts'
import type { Goal } from './goals.ts'
import type { Harness } from './harness.ts'
import { daySeconds, span } from './versions.ts'

/** Moments of a window of this share of the whole time, as a drag moves it: some days at a time, and then on. */
function listMoments(share: number, count: number): readonly ColumnsQuestion[] {
  const length = Math.round(span.days * share)
  const knownAt = (span.first + span.days + 50) * daySeconds
  const room = Math.max(0, span.days - length)
  return Array.from({ length: count }, (_, index) => {
    const first = span.first + Math.min(room, Math.round(room * 0.3) + index * Math.max(1, Math.round(length / 40)))
    return { from: first * daySeconds, to: (first + length) * daySeconds, knownAt }
  })
}

const summarize = (values: readonly number[]) => ({ p50: quantile(values, 0.5), p95: quantile(values, 0.95) })

async function load({ run }: Harness, lines: number, contacts: number, isDrawn = true): Promise<void> {
  const url = `/columns?lines=${lines}&contacts=${contacts}`
  await run((bench, [from, isPlaced]) => bench.load(from, isPlaced), [url, isDrawn] as const)
}

export async function measureFilter(harness: Harness, repeats: number): Promise<readonly Goal[]> {
  await load(harness, 120_000, 378_000, false)
  const take = async (what: string, questions: readonly ColumnsQuestion[]): Promise<Goal> => {
    const ours = summarize(
      await harness.run((bench, asked) => bench.filter(asked, false), [...questions, ...questions]),
    )
    const naive = summarize(await harness.run((bench, asked) => bench.filter(asked, true), questions.slice(0, 8)))
    return { what: `filter 378,000 contacts for a step of ${what}`, measure: 'p95 ms', ours, naive, limit: 4 }
  }
  const windows = [0.02, 0.1, 0.5, 1].flatMap((share) => listMoments(share, repeats))
  const known = listMoments(1, repeats).map((moment, index) => ({
    ...moment,
    from: span.first * daySeconds,
    to: (span.first + span.days) * daySeconds,
    knownAt: moment.knownAt - index * 7 * daySeconds,
  }))
  return [await take('the window', windows), await take('what was known, all time shown', known)]
}

export async function measureSteps(harness: Harness, repeats: number): Promise<readonly Goal[]> {
  const goals: Goal[] = []
  await load(harness, 20_000, 20_000)
  const drawn = await compareSteps(harness, listMoments(0.1, repeats), 'rebuild')
  goals.push({
    what: `step to painted frame, ${drawn.ours.drawn} lines drawn`,
    measure: 'p95 ms',
    ours: summarize(drawn.ours.frame),
    naive: summarize(drawn.naive.frame),
    limit: 33,
    better: 2.5,
  })
  await load(harness, 10_000, 10_000)
  const small = await compareSteps(harness, listMoments(0.02, repeats), 'function')
  goals.push({
    what: `step, 10,000 lines, a 2 % window (${small.ours.drawn} drawn)`,
    measure: 'p95 ms',
    ours: summarize(small.ours.frame),
    naive: summarize(small.naive.frame),
    limit: 50,
  })
  const tenth = await compareSteps(harness, listMoments(0.1, repeats), 'function')
  const cpu = { ours: summarize(tenth.ours.cpu), naive: summarize(tenth.naive.cpu) }
  goals.push({
    what: `CPU of a step, 10,000 lines, a 10 % window (${tenth.ours.drawn} drawn)`,
    measure: 'p50 ms',
    ...cpu,
    better: 5,
  })
  const moved = Math.max(drawn.ours.moved, small.ours.moved, tenth.ours.moved)
  goals.push({ what: 'movement of staying nodes', measure: 'px', ours: { p50: moved, p95: moved }, limit: 0 })
  return goals
}

/** The naive picture takes fewer steps, for each takes long. */
async function compareSteps({ run }: Harness, moments: readonly ColumnsQuestion[], way: 'rebuild' | 'function') {
  const take = async (how: 'ours' | typeof way, count: number) => {
    const [first, ...others] = moments.slice(0, count)
    if (first === undefined) throw new Error('no moment to step to')
    await run((bench, [opened, at]) => bench.open(opened, at), [how, first] as const)
    return run((bench, asked) => bench.steps(asked), others)
  }
  return { ours: await take('ours', moments.length), naive: await take(way, Math.min(8, moments.length)) }
}

export async function measureGestures(harness: Harness): Promise<readonly Goal[]> {
  await load(harness, 10_000, 10_000)
  const [all] = listMoments(1, 1)
  if (all === undefined) return []
  const take = async (how: 'ours' | 'rebuild') => {
    await harness.run((bench, [opened, at]) => bench.open(opened, at), [how, all] as const)
    await harness.page.waitForTimeout(1_500)
    const pan = await gesture(harness, 40, async (step) => {
      if (step === 0) {
        await harness.page.mouse.move(60, 40)
        await harness.page.mouse.down()
      }
      await harness.page.mouse.move(60 + step * 3, 40 + step * 2)
    })
    await harness.page.mouse.up()
    await harness.page.waitForTimeout(1_500)
    await harness.page.mouse.move(500, 280)
    const zoom = await gesture(harness, 20, (step) => harness.page.mouse.wheel(0, step < 10 ? -40 : 40))
    return { pan, zoom }
  }
  const ours = await take('ours')
  const naive = await take('rebuild')
  return [
    { what: 'pan, 10,000 lines drawn', measure: 'p95 ms a frame', ours: ours.pan, naive: naive.pan, limit: 17 },
    { what: 'zoom, 10,000 lines drawn', measure: 'p95 ms a frame', ours: ours.zoom, naive: naive.zoom, limit: 50 },
  ]
}

async function gesture({ page, run }: Harness, steps: number, move: (step: number) => Promise<void>) {
  // The first moves only begin the gesture: the picture that is then moved is made once.
  for (let step = 0; step < 4; step++) await move(step)
  const before = await run((bench) => bench.view(), undefined)
  await run((bench) => bench.startFrames(), undefined)
  for (let step = 4; step < steps; step++) {
    await move(step)
    await page.waitForTimeout(16)
  }
  const frames = await run((bench) => bench.stopFrames(), undefined)
  if ((await run((bench) => bench.view(), undefined)) === before) throw new Error('the gesture moved nothing')
  return summarize(frames)
}
