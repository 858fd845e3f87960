import type { Rule } from '../rule.js';
import { rule as adequacyDecisionHolds } from './adequacy-decision-holds.js';
import { rule as bookkeepingPeriodIsStated } from './bookkeeping-period-is-stated.js';
import { rule as certificateProtocolIsCurrent } from './certificate-protocol-is-current.js';
import { rule as complaintIsNamed } from './complaint-is-named.js';
import { rule as derogationIsOccasional } from './derogation-is-occasional.js';
import { rule as dpfSuitsTheCountry } from './dpf-suits-the-country.js';
import { rule as lawIsInForce } from './law-is-in-force.js';
import { rule as lawIsTheRightOne } from './law-is-the-right-one.js';
import { rule as policyIsDated } from './policy-is-dated.js';
import { rule as policyIsNotInTheFuture } from './policy-is-not-in-the-future.js';
import { rule as policyIsRecent } from './policy-is-recent.js';
import { rule as safeguardsCanBeHad } from './safeguards-can-be-had.js';
import { rule as serviceNameIsCurrent } from './service-name-is-current.js';
import { rule as statutoryRetentionHasItsStart } from './statutory-retention-has-its-start.js';
import { rule as statutoryRetentionIsKept } from './statutory-retention-is-kept.js';
import { rule as statutoryRetentionNamesItsLaw } from './statutory-retention-names-its-law.js';
import { rule as transferCountryIsThird } from './transfer-country-is-third.js';
import { rule as transferHasMechanism } from './transfer-has-mechanism.js';
import { rule as transferIsCertain } from './transfer-is-certain.js';
import { rule as transferIsStated } from './transfer-is-stated.js';
import { rule as transferMechanismIsValid } from './transfer-mechanism-is-valid.js';
import { rule as transferRulesHaveACase } from './transfer-rules-have-a-case.js';

/** Every rule, in the order of its id. Made by `npm run rules`. */
export const RULES: readonly Rule[] = [
  adequacyDecisionHolds,
  bookkeepingPeriodIsStated,
  certificateProtocolIsCurrent,
  complaintIsNamed,
  derogationIsOccasional,
  dpfSuitsTheCountry,
  lawIsInForce,
  lawIsTheRightOne,
  policyIsDated,
  policyIsNotInTheFuture,
  policyIsRecent,
  safeguardsCanBeHad,
  serviceNameIsCurrent,
  statutoryRetentionHasItsStart,
  statutoryRetentionIsKept,
  statutoryRetentionNamesItsLaw,
  transferCountryIsThird,
  transferHasMechanism,
  transferIsCertain,
  transferIsStated,
  transferMechanismIsValid,
  transferRulesHaveACase,
];
