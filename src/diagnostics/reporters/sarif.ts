import type { Diagnostic, Range } from '../diagnostic.js';
import { toSafeJson } from '../escape.js';
import { fingerprints } from '../fingerprint.js';
import { type Findings, MACHINE_MAXIMUM, type ReportOptions, type RuleInfo } from './reporter.js';

const SCHEMA =
  'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const ROOT = '%SRCROOT%';
const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/**
 * Findings as SARIF 2.1.0, for code scanning. Paths are relative to the root of
 * the repository; what a comment puts aside is there with its reason.
 * https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function reportSarif(findings: Findings, options: ReportOptions): string {
  const { diagnostics, failures, asOf, textOf } = findings;
  const marks = fingerprints(diagnostics, textOf);
  const shown = diagnostics.slice(0, options.maxProblems ?? MACHINE_MAXIMUM);
  const ids = [...new Set(shown.map(({ rule }) => rule))].sort();
  const run = {
    tool: {
      driver: {
        name: 'policygen',
        version: options.version,
        semanticVersion: options.version,
        rules: ids.map((id) => describe(id, options.rules)),
      },
    },
    invocations: [
      {
        executionSuccessful: failures.length === 0,
        toolExecutionNotifications: failures.map((text) => ({
          level: 'error',
          message: { text: plain(text) },
        })),
      },
    ],
    // Without its own `uri`: that would tell every reader how the machine's folders are named.
    originalUriBaseIds: { [ROOT]: { description: { text: 'The root of the repository.' } } },
    columnKind: 'utf16CodeUnits',
    results: shown.map((diagnostic, index) => ({
      ruleId: diagnostic.rule,
      ruleIndex: ids.indexOf(diagnostic.rule),
      level: LEVELS[diagnostic.severity],
      message: { text: plain([diagnostic.message, diagnostic.help].filter(Boolean).join('\n')) },
      locations: [location(diagnostic, options)],
      partialFingerprints: { 'policygenText/v1': marks[index] },
      // All or none: an empty list says that nobody put the finding aside.
      suppressions:
        diagnostic.suppressed === undefined
          ? []
          : [{ kind: 'inSource', status: 'accepted', justification: diagnostic.suppressed }],
    })),
    properties: { asOf, omitted: diagnostics.length - shown.length },
  };
  return `${toSafeJson({ $schema: SCHEMA, version: '2.1.0', runs: [run] })}\n`;
}

function describe(id: string, rules: readonly RuleInfo[]) {
  const rule = rules.find((candidate) => candidate.id === id);
  // A slip of form is explained where it is made.
  const form = 'What is wrong and what to write is said with each finding.';
  if (!rule) {
    const subject = id.startsWith('page-') ? 'The written pages' : 'The form of the policy';
    const title = { text: `${subject}: ${id}.` };
    return { id, shortDescription: title, fullDescription: { text: form }, help: { text: form } };
  }
  const { summary, why, article, bad, good } = rule;
  const examples = [
    ['Instead of', bad],
    ['write', good],
  ] as const;
  const text = examples.map(([lead, yaml]) => `${lead}:\n\n${yaml}`).join('\n\n');
  const markdown = examples.map(([lead, yaml]) => `${lead}\n\n\`\`\`yaml\n${yaml}\n\`\`\``);
  return {
    id,
    shortDescription: { text: summary },
    fullDescription: { text: why },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    help: {
      text: `${why}\n\n${article.article}: ${article.url}\n\n${text}`,
      markdown: `${why}\n\n[${article.article}](${article.url})\n\n${markdown.join('\n\n')}`,
    },
    helpUri: article.url,
    properties: { tags: ['privacy', 'law'], article: article.article },
  };
}

function location({ file, range }: Diagnostic, { pathOf }: ReportOptions) {
  const path = pathOf(file);
  const uri = encodePath(path);
  // Code scanning wants a line also for what concerns the whole file.
  const region = range ? regionOf(range) : { startLine: 1 };
  const elsewhere = isAbsolute(path);
  const artifactLocation = elsewhere
    ? { uri: `file://${uri.replace(/^([a-z])%3A/i, '/$1:')}` }
    : { uri, uriBaseId: ROOT };
  return { physicalLocation: { artifactLocation, region } };
}

const regionOf = ({ start, end }: Range) => ({
  startLine: start.line,
  startColumn: start.column,
  endLine: end.line,
  endColumn: end.column,
});

const isAbsolute = (path: string): boolean => /^(?:\/|[a-z]:\/)/i.test(path);

const encodePath = (path: string): string =>
  path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map((step) => encodeURIComponent(step))
    .join('/');

/**
 * In a message `[text](target)` is a link and `{0}` an argument (3.11): a
 * policy's own words must be neither. Other braces stay single, although 3.11.5
 * would double them: viewers show them as they are, and people copy them as YAML.
 */
const plain = (text: string): string => text.replaceAll('](', '] (').replace(/\{(?=\d+\})/g, '{ ');
