/** What axe-core finds wrong with a page as it stands. */
import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** Each violation as a line: rule, element, and what axe says of it. Every rule but the experimental ones is on. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  // Evaluated by the debugger, which the content policy of the page does not hold back.
  await page.evaluate(axe.source)
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof import('axe-core') }).axe.run(document)
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary?.split('\n').join(' ')}`),
    )
  })
}
