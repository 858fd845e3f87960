import type { Diagnostic, Reference, Severity } from '../diagnostic.js';

/** What there is to report about one policy or several. */
export interface Findings {
  /** In the order of the files. */
  diagnostics: readonly Diagnostic[];
  /** The files that were read: the policies as the user named them, and what they extend. */
  files: readonly string[];
  /** Why others could not be: whole sentences. */
  failures: readonly string[];
  /** The day on which the law was looked at: `2026-11-22`. */
  asOf: string;
  /** The text of a file as the diagnostics name it. */
  textOf(file: string): string | undefined;
}

/** What a report says about a rule beside its findings; every rule of the law fits. */
export interface RuleInfo {
  id: string;
  severity: Severity;
  article: Required<Reference>;
  summary: string;
  why: string;
  bad: string;
  good: string;
}

export interface ReportOptions {
  /** The version of policygen. */
  version: string;
  /** The rules of the law. */
  rules: readonly RuleInfo[];
  /**
   * A file's path from the root of the repository, with forward slashes; its
   * absolute path where it lies elsewhere.
   */
  pathOf(file: string): string;
  /** How many problems are written out; 50 for people, 1000 for machines. */
  maxProblems?: number;
  /** Whether to use ANSI colours; for people only. */
  colour?: boolean;
  /** Columns of the terminal; for people only. */
  width?: number;
}

/** One way to show findings. */
export interface Reporter {
  /** As `--reporter` takes it. */
  name: string;
  /** The report with a line feed at its end; well-formed where there is nothing to report. */
  render(findings: Findings, options: ReportOptions): string;
}

/** How many problems a machine is told of where nobody says otherwise. */
export const MACHINE_MAXIMUM = 1000;
