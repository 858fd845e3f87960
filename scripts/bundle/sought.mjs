// What is sought in all the files of a folder of data, by the folder: in the package it stands
// ready, for a policy needs few of the files. Found by the program's own functions.
const own = (name) => import(new URL(`../../build/${name}`, import.meta.url).href);
const { listServices } = await own('lint/catalogue.js');
const { soughtLaws } = await own('lint/laws.js');
const { readTransfers } = await own('lint/third-countries.js');
const { marked } = await own('locale/marks.js');
const { readData } = await own('source/read-data.js');

const VOCABULARY = 'data/vocabulary';

export const readSought = (assets) => ({
  [VOCABULARY]: marksIn(assets),
  'data/services': listServices(assets),
  'data/laws': soughtLaws(assets),
  'data/transfers': readTransfers(assets),
});

/** The ids that bear each mark, by vocabulary. */
function marksIn(assets) {
  const all = {};
  for (const file of assets.list(VOCABULARY)) {
    const vocabulary = file.replace(/\.yaml$/, '');
    const entries = Object.values(readData(assets, `${VOCABULARY}/${file}`) ?? {});
    const marks = new Set(entries.flatMap((entry) => Object.keys(entry ?? {})));
    if (marks.size === 0) continue;
    all[vocabulary] = {};
    for (const mark of marks) all[vocabulary][mark] = [...marked(assets, vocabulary, mark)];
  }
  return all;
}
