import type { ErrorObject } from 'ajv';
import validatePolicy from '../generated/validate-policy.js';

/** All in which data that are no policy differ from the schema. */
export function findErrors(data: unknown): ErrorObject[] {
  if (validatePolicy(data)) throw new Error('The two validators disagree on a policy.');
  return validatePolicy.errors ?? [];
}
