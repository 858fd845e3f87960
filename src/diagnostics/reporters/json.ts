import { counts } from '../count.js';
import { toSafeJson } from '../escape.js';
import { fingerprints } from '../fingerprint.js';
import { type Findings, MACHINE_MAXIMUM, type ReportOptions } from './reporter.js';

/** The version of the format; it changes where a field is taken out or means something else. */
const VERSION = 1;

/** Findings as `schemas/diagnostics.schema.json` describes them. */
export function reportJson(findings: Findings, options: ReportOptions): string {
  const { diagnostics, files, failures, asOf, textOf } = findings;
  const marks = fingerprints(diagnostics, textOf);
  const shown = diagnostics.slice(0, options.maxProblems ?? MACHINE_MAXIMUM);
  const report = {
    version: VERSION,
    tool: { name: 'policygen', version: options.version },
    as_of: asOf,
    summary: {
      files: files.length,
      ...counts(diagnostics),
      omitted: diagnostics.length - shown.length,
    },
    files: files.map((file) => ({
      file,
      ...counts(diagnostics.filter((diagnostic) => diagnostic.file === file)),
    })),
    failures,
    diagnostics: shown.map((diagnostic, index) => ({
      file: diagnostic.file,
      rule: diagnostic.rule,
      severity: diagnostic.severity,
      law: diagnostic.law === true,
      message: diagnostic.message,
      help: diagnostic.help,
      reference: diagnostic.reference,
      range: diagnostic.range,
      suppressed: diagnostic.suppressed,
      fingerprint: marks[index],
    })),
  };
  return `${toSafeJson(report)}\n`;
}
