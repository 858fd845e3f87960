import type { Rule } from '../rule.js';
import { rule as complaintIsNamed } from './complaint-is-named.js';

/** Every rule, in the order of its id. Made by `npm run rules`. */
export const RULES: readonly Rule[] = [complaintIsNamed];
