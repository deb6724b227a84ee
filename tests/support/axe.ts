/** What axe-core finds wrong with a page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Each violation as a line: rule, element, and what axe says of it. Without `rules`, by every rule but the experimental. */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  // Evaluated by the debugger, which the content policy of the page does not hold back.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') }
    const { violations } = await axe.run(document, runOnly === undefined ? {} : { runOnly: [...runOnly] })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').join(' ')}`),
    )
  }, rules)
}
