import { REPORTERS } from '../diagnostics/reporters/index.js';
import type { Findings } from '../diagnostics/reporters/reporter.js';
import { pathsInRepository } from '../io/repository.js';
import { writeReport } from '../io/write-report.js';
import { RULES } from '../lint/rules/index.js';
import type { ReportWish } from './law-options.js';
import type { Session } from './session.js';
import { version } from './version.js';

/** Whether people see the findings in full, so that nothing else has to tell them. */
export const isShown = (wishes: readonly ReportWish[]): boolean =>
  wishes.some(({ name, file }) => name === 'pretty' && file === undefined);

/**
 * Writes the reports that were asked for.
 *
 * @throws WriteError where a file cannot be written
 */
export function deliver(
  session: Session,
  findings: Findings,
  wishes: readonly ReportWish[],
  maxProblems: number | undefined,
): void {
  const options = {
    version: version(),
    rules: RULES,
    pathOf: pathsInRepository(),
    ...(maxProblems === undefined ? {} : { maxProblems }),
  };
  for (const { name, file } of wishes) {
    const reporter = REPORTERS.find((each) => each.name === name);
    if (!reporter) continue;
    if (file === undefined) {
      session.out(reporter.render(findings, { ...options, ...session.look('out') }));
    } else {
      writeReport(file, reporter.render(findings, options), findings.files);
    }
  }
}
