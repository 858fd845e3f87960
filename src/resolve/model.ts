/**
 * The shape of a policy as data: what the stages walk. Made from
 * schemas/policy/ (see the README there); the definitions themselves stand in
 * src/generated/model.ts.
 */

export type FieldKind =
  | 'format'
  | 'name'
  | 'text'
  | 'flag'
  | 'bool'
  | 'date'
  | 'duration'
  | 'country'
  | 'url'
  | 'email'
  | 'phone'
  | 'law'
  | 'authority'
  | 'service'
  | 'tag'
  | 'language'
  | 'id'
  | 'colour'
  | 'fonts'
  | 'int'
  | 'open'
  | 'vocabulary'
  | 'enum'
  | 'vocab'
  | 'says'
  | 'ref'
  | 'object';

export interface Field {
  kind: FieldKind;
  many: 'one' | 'many' | 'one-or-many';
  /** The vocabulary of a `vocab` or `says` (whole sentences), the list of a `ref`, the definition of an `object`. */
  of?: string;
  /** The words of an `enum`. */
  values?: string[];
  /** The provision that asks for it: `13(2)(a)`. */
  article?: string;
}

export interface Definition {
  /** By kind of bare value: the field that it stands for. */
  shorthand?: Record<string, string>;
  /** Its words are parts of a sentence, to be listed with commas. */
  phrase?: true;
  /** The keys that its short form, in the cell of a table, states; all where absent. */
  brief?: string[];
  /** Whose sentences it borrows. */
  includes?: string;
  /** Exactly one of these fields is present. */
  kinds?: string[];
  /** At least one of these fields is present. */
  kindsAny?: string[];
  /** Fields that are present in every one; where there are none, any field will do. */
  required?: string[];
  /** Fields that say nothing without others. */
  needs?: Record<string, string[]>;
  article?: string;
  fields: Record<string, Field>;
}

/** Fields that say nothing to a reader of the page. */
const SILENT: ReadonlySet<FieldKind> = new Set([
  'format',
  'id',
  'tag',
  'service',
  'open',
  'vocabulary',
]);

export const isSilent = (field: Field): boolean => SILENT.has(field.kind);
