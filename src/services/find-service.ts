import { suggest } from '../diagnostics/suggest.js';
import type { Service } from '../lint/catalogue.js';
import { companiesOf, namesOf, plain } from '../lint/used-services.js';

/**
 * The service that a word names: its id, its name or another name of today, whatever the case.
 * Part of a name is not enough, since what follows is written into a policy.
 */
export function serviceNamed(word: string, services: readonly Service[]): Service | undefined {
  const wanted = plain(word);
  const exact = services.find(({ id }) => id === word);
  if (exact || wanted === '') return exact;
  const named = services.filter(({ id, name, aliases }) =>
    [id, name, ...aliases].some((each) => plain(each) === wanted),
  );
  return named.length === 1 ? named[0] : undefined;
}

/** The services that somebody may have meant: by a part of a name, by the firm behind them, or nearly spelt so. */
export function servicesLike(word: string, services: readonly Service[]): Service[] {
  const wanted = plain(word);
  if (wanted === '') return [];
  const found = services.filter((service) =>
    [service.id, service.covers ?? '', ...namesOf(service), ...companiesOf(service)].some((name) =>
      plain(name).includes(wanted),
    ),
  );
  if (found.length > 0) return found;
  const known = services.flatMap((service) =>
    [service.id, ...namesOf(service)].map((name) => ({ name, service })),
  );
  const near = suggest(
    word,
    known.map(({ name }) => name),
  );
  return known.filter(({ name }) => name === near).map(({ service }) => service);
}

/** Services as a table: id, name, role and country. */
export function listServices(services: readonly Service[]): string {
  const rows = [
    ['id', 'name', 'role', 'country'],
    ...services.map(({ id, name, role, entity }) => [id, name, role, entity?.country ?? '-']),
  ];
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(width(column)))
        .join('  ')
        .trimEnd(),
    )
    .map((row) => `${row}\n`)
    .join('');
}
