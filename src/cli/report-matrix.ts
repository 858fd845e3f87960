import { hasErrors } from '../diagnostics/diagnostic.js';
import { basesOnDisk } from '../io/base-files.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { build, check } from '../pipeline.js';
import { REPORT_FORMATS } from '../report/formats.js';
import { matrix } from '../report/matrix.js';
import { EXIT } from './exit-codes.js';
import { readPolicy, textsOf } from './policy-file.js';
import { report } from './report.js';
import type { Session } from './session.js';

export interface ReportFlags {
  format: string;
  language?: string;
  page: string;
  stdinFilename?: string;
}

/** Writes the account of a policy article by article; gives the exit code. */
export async function reportMatrix(
  session: Session,
  path: string,
  flags: ReportFlags,
): Promise<number> {
  const assets = shippedAssets();
  const read = await readPolicy(session, path, flags.stdinFilename);
  const languages = flags.language === undefined ? {} : { languages: [flags.language] };
  const checked = check(read.input, assets, { ...languages, bases: basesOnDisk() });
  const { resolved, source, diagnostics } = checked;
  if (!resolved || !source || hasErrors(diagnostics)) {
    const texts = textsOf(read, checked);
    session.err(report(session, 'err', diagnostics, (file) => texts.get(file), {}));
    return EXIT.problems;
  }
  const language = flags.language ?? resolved.languages[0];
  const [document] = build(checked, assets, { languages: [language], formats: [] }).documents;
  if (!document) return EXIT.bug;
  const written =
    REPORT_FORMATS[flags.format]?.(matrix(resolved, document, source), flags.page) ?? '';
  session.out(written);
  return EXIT.ok;
}
