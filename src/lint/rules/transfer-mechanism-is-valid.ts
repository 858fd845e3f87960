import type { Policy } from '../../policy.js';
import { dayInWords } from '../dates.js';
import { elementsOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import {
  type DeadInstrument,
  groundToWrite,
  isDead,
  readTransfers,
  transferInWords,
} from '../third-countries.js';

/** Chapter V: an instrument that a court annulled or the Commission repealed carries no transfer. */
export const rule: Rule = {
  id: 'transfer-mechanism-is-valid',
  severity: 'error',
  article: gdpr('44'),
  summary: 'No transfer rests on an instrument that has been annulled or repealed.',
  why: 'Data may leave the EEA only on a ground that is in force. The Safe Harbour fell in 2015, the Privacy Shield in 2020, and the old standard clauses ended in 2022. A policy that still names one promises a protection that does not exist.',
  bad: 'transfers: [{ country: US, mechanism: privacy-shield }]',
  good: 'transfers: [{ country: US, mechanism: scc, copy: hej@havblik.example }]',
  needs: ['transfers', 'transfer_rules'],
  *check({ root, policy, asOf, assets }) {
    const { invalid } = readTransfers(assets);
    const dead = invalid.filter((one) => one.kind !== 'superseded' && isDead(one, asOf));
    const stated = [
      ...elementsOf(root, 'transfers').flatMap((transfer) =>
        [...leavesOf(transfer, 'mechanism'), ...leavesOf(transfer, 'further')].map((leaf) => ({
          leaf,
          what: () => `${transferInWords(assets, root, transfer)} rests on`,
          country: valuesOf(transfer, 'country')[0] ?? '',
        })),
      ),
      ...elementsOf(root, 'transfer_rules')
        .flatMap((rules) => leavesOf(rules, 'default'))
        .map((leaf) => ({ leaf, what: () => 'Transfers would rest on', country: '' })),
    ];
    for (const { leaf, what, country } of stated) {
      const id = String(leaf.value);
      const words = ownWords(policy, id);
      const instrument = dead.find(
        (one) => one.id === id || words.some((each) => names(one, each)),
      );
      if (!instrument) continue;
      const name = instrument.id === id ? `the ${instrument.names[0]}` : `"${words[0]}"`;
      const day = dayInWords(instrument.end_of_reliance ?? instrument.ended);
      const end =
        instrument.kind === 'annulled'
          ? `which the Court of Justice annulled on ${day} (${instrument.case?.split(' ')[0]})`
          : `on which no transfer can rest after ${day}`;
      yield {
        path: leaf.path,
        message: `${what()} ${name}, ${end}.`,
        help:
          leaf.key === 'default'
            ? 'Write default: scc.'
            : `Write ${groundToWrite(assets, country, asOf)}.`,
      };
    }
  },
};

/** The words that a policy declares for a mechanism of its own. */
const ownWords = (policy: Policy, id: string): string[] =>
  Object.values(policy.vocabulary?.['transfer-mechanisms']?.[id] ?? {}).map(String);

/** Whether words name one of the decisions of an instrument: `2010/87/EU`, also as `2010/87/EF`. */
const names = ({ decisions, replaced_by }: DeadInstrument, words: string): boolean => {
  const number = (decision: string) => /\d{4}\/\d+/.exec(decision)?.[0] ?? decision;
  return (
    decisions.some((decision) => words.includes(number(decision))) &&
    !(replaced_by && words.includes(number(replaced_by)))
  );
};
