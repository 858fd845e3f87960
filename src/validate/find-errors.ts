import type { ErrorObject } from 'ajv';
import validatePolicy from '../generated/validate-policy.js';

/** All in which data differ from the schema. */
export const findErrors = (data: unknown): ErrorObject[] =>
  validatePolicy(data) ? [] : (validatePolicy.errors ?? []);
