import { escapeForTerminal } from '../diagnostics/escape.js';
import { basesOnDisk } from '../io/base-files.js';
import { policyIn, STDIN } from '../io/read-input.js';
import { replaceFile } from '../io/replace-file.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { readServices, type Service } from '../lint/catalogue.js';
import { type Added, addService } from '../services/add-service.js';
import { listServices, serviceNamed, servicesLike } from '../services/find-service.js';
import { EXIT } from './exit-codes.js';
import { type PolicyFile, readPolicy, textsOf } from './policy-file.js';
import { report } from './report.js';
import type { Session } from './session.js';

export interface AddFlags {
  list?: boolean;
  activity?: string;
  cookies?: boolean;
  dryRun?: boolean;
}

/** Lists the services of the catalogue, or those like a word; gives the exit code. */
export function list(session: Session, word: string | undefined): number {
  const all = [...readServices(shippedAssets()).values()];
  const shown = word === undefined ? all : servicesLike(word, all);
  if (shown.length === 0) return unknown(session, word ?? '', all);
  session.out(listServices(shown));
  return EXIT.ok;
}

/** Writes what is known of a service into a policy; gives the exit code. */
export async function addToPolicy(
  session: Session,
  word: string,
  name: string,
  flags: AddFlags,
): Promise<number> {
  const assets = shippedAssets();
  const all = [...readServices(assets).values()];
  const service = serviceNamed(word, all);
  if (!service) return unknown(session, word, all);

  const path = policyIn(name);
  const read = await readPolicy(session, path);
  const { input } = read;
  const content = typeof input.content === 'string' ? Buffer.from(input.content) : input.content;
  const { activity, cookies } = flags;
  const added = addService({ file: input.file, content }, service, assets, {
    bases: basesOnDisk(),
    ...(activity === undefined ? {} : { activity }),
    ...(cookies === undefined ? {} : { cookies }),
  });
  if (added.outcome !== 'added') return explain(session, read, added);

  if (flags.dryRun) {
    const shown = escapeForTerminal(input.file);
    session.out(`--- ${shown}\n+++ ${shown}\n${added.diff}`);
  } else if (path === STDIN) session.out(added.text);
  else replaceFile(path, content, added.text);
  tell(session, input.file, service, added, flags.dryRun === true);
  return EXIT.ok;
}

function tell(
  session: Session,
  file: string,
  service: Service,
  { lists, left, toConfirm }: Extract<Added, { outcome: 'added' }>,
  dry: boolean,
): void {
  const lines = [
    `${dry ? 'Would add' : 'Added'} ${service.name} to ${file}: ${lists.join(', ')}.`,
    ...left,
    ...(toConfirm > 0
      ? [
          `${toConfirm} ${toConfirm === 1 ? 'line is' : 'lines are'} for you to look into: ${toConfirm === 1 ? 'it is' : 'they are'} marked "confirm:".`,
        ]
      : []),
    ...(dry ? [] : ['Then see what policygen check says.']),
  ];
  session.err(lines.map((line) => `${escapeForTerminal(line)}\n`).join(''));
}

function explain(
  session: Session,
  read: PolicyFile,
  added: Exclude<Added, { outcome: 'added' }>,
): number {
  if (added.outcome === 'misuse') {
    session.err(`policygen: ${escapeForTerminal(added.message)}\n`);
    return EXIT.misuse;
  }
  if (added.outcome === 'unreadable') {
    const texts = textsOf(read, added.checked);
    session.err(report(session, 'err', added.checked.diagnostics, (file) => texts.get(file), {}));
    session.err('Nothing was written.\n');
    return EXIT.problems;
  }
  const { message, path, snippet, checked } = added;
  const at = path && checked.source?.locate(path, 'key');
  const place = at ? `${at.file}:${at.range.start.line}:${at.range.start.column}` : read.input.file;
  session.err(`${escapeForTerminal(`${place}: ${message}`)} Nothing was written.\n`);
  if (snippet !== '') {
    session.err('To set in by hand:\n\n');
    session.out(snippet.split('\n').map(escapeForTerminal).join('\n'));
  }
  return EXIT.problems;
}

function unknown(session: Session, word: string, all: readonly Service[]): number {
  const near = servicesLike(word, all);
  const hint =
    near.length === 0
      ? ' policygen add --list shows those there are.'
      : `\nDid you mean one of these?\n\n${listServices(near)}`;
  session.err(
    `policygen: There is no service ${escapeForTerminal(JSON.stringify(word))} in the catalogue.${hint.trimEnd()}\n`,
  );
  return EXIT.misuse;
}
