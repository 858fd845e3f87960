// What a program may not do: each line below a mark has to be refused, or the mark itself is.
import { build, check, type Diagnostic, type Policy, shippedAssets } from '@policygen/cli';

const assets = shippedAssets();
const checked = check({ file: 'policy.yaml', content: '' }, assets);

// @ts-expect-error: without assets there are no words
check({ file: 'policy.yaml', content: '' });
// @ts-expect-error: a path is no policy
check('policy.yaml', assets);
// @ts-expect-error: the file has a name, for messages
check({ content: '' }, assets);
// @ts-expect-error: the day is text, so that no time zone moves it
check({ file: 'policy.yaml', content: '' }, assets, { asOf: new Date() });
// @ts-expect-error: the formats are named
build(checked, assets, {});
// @ts-expect-error: what is built has been checked
build({ file: 'policy.yaml', content: '' }, assets, { formats: ['html'] });
// @ts-expect-error: nothing is awaited
build(checked, assets, { formats: ['html'] }).then();
// @ts-expect-error: there are three severities
const severity: Diagnostic['severity'] = 'fatal';
// @ts-expect-error: somebody answers for the data
const anonymous: Policy = { policygen: 1, languages: ['da'] };
const controller = { name: 'Bageriet Havblik ApS' };
// @ts-expect-error: a slip in a key
const slip: Policy = { policygen: 1, languages: ['da'], controller, activites: [] };
// @ts-expect-error: there is one version of the format
const next: Policy = { policygen: 2, languages: ['da'], controller };
// @ts-expect-error: the stages are no part of the API
import('@policygen/cli/lib/pipeline.js');

export const refused = [severity, anonymous, slip, next];
