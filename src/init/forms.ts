import type { Assets } from '../assets.js';

/** How some values are written, as the schema of the policy has it. */
export interface Forms {
  email: RegExp;
  phone: RegExp;
  url: RegExp;
  duration: RegExp;
}

interface Schema {
  definitions: Record<string, { properties?: Record<string, { pattern?: string }> }>;
}

/** The patterns of the published schema, so that an answer is refused by the rule that would refuse the policy. */
export function formsOf(assets: Assets): Forms {
  const schema = JSON.parse(assets.read('schemas/policy.schema.json') ?? '') as Schema;
  const of = (definition: string, key: string) =>
    new RegExp(schema.definitions[definition]?.properties?.[key]?.pattern ?? '(?!)', 'u');
  return {
    email: of('controller', 'email'),
    phone: of('controller', 'phone'),
    url: of('controller', 'website'),
    duration: of('retention', 'period'),
  };
}
