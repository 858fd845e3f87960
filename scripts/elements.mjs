// Follows a row of docs/elements.yaml from its key to the blocks that state it.
// Needs `npm run build`.
const at = (name) => new URL(`../lib/${name}`, import.meta.url).href;
const { build, check } = await import(at('pipeline.js'));
const { shippedAssets } = await import(at('io/shipped-assets.js'));
const { stringify } = await import('yaml');

const assets = shippedAssets();
export const LANGUAGES = ['da', 'nl', 'en'];

/** Where a row's key stands in a policy: `activities[].data.items[].inferred` matches any element. */
const matcher = (key) =>
  new RegExp(
    `^${key
      .split('[]')
      .map((part) => part.replace(/[.*+?^${}()|\\]/g, '\\$&'))
      .join('\\[\\d+\\]')}(?:$|[.[])`,
  );

/**
 * The rows with what they make: `told(language)` gives the blocks whose words
 * rest on the row's key, as `{ id, text }`.
 *
 * @throws where a row's policy is not valid
 */
export function elementRows(rows) {
  return rows.map((row) => {
    const policy = {
      policygen: 1,
      languages: LANGUAGES,
      controller: { name: 'Bageriet Havblik ApS' },
      ...row.policy,
    };
    const checked = check({ file: row.element, content: stringify(policy) }, assets);
    if (!checked.resolved) {
      throw new Error(
        `${row.element}: ${checked.diagnostics.map(({ message }) => message).join(' ')}`,
      );
    }
    const { documents } = build(checked, assets, { formats: [] });
    const pattern = matcher(row.key);
    return {
      ...row,
      told(language) {
        const document = documents.find(({ lang }) => lang === language);
        return document.sections
          .flatMap(({ blocks }) =>
            blocks.flatMap((block) => (block.table ? block.table.rows : [block])),
          )
          .filter((block) => block.sources.some((path) => pattern.test(path)))
          .map((block) => ({
            id: block.id,
            text: block.cells
              ? block.cells.filter(Boolean).join(' – ')
              : [block.markdown, ...(block.items ?? [])].join(' '),
          }));
      },
    };
  });
}
