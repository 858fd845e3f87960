import { reportGithub } from './github.js';
import { reportJson } from './json.js';
import { reportPretty } from './pretty.js';
import type { Reporter } from './reporter.js';
import { reportSarif } from './sarif.js';

/** Every reporter, in the order of the help. */
export const REPORTERS: readonly Reporter[] = [
  {
    name: 'pretty',
    render: ({ diagnostics, textOf }, { colour = false, width, maxProblems }) =>
      reportPretty(diagnostics, textOf, {
        colour,
        ...(width === undefined ? {} : { width }),
        ...(maxProblems === undefined ? {} : { maxProblems }),
      }),
  },
  { name: 'json', render: reportJson },
  { name: 'sarif', render: reportSarif },
  { name: 'github', render: reportGithub },
];
