export type { Assets } from './assets.js';
export type { Block, BlockKind, PolicyDocument, Row, Section, Table } from './compose/document.js';
export type { Diagnostic, Position, Range, Reference, Severity } from './diagnostics/diagnostic.js';
export { InputError } from './errors.js';
export type { Base, Bases, Refusal } from './extend/bases.js';
export { basesOnDisk } from './io/base-files.js';
export { shippedAssets } from './io/shipped-assets.js';
export {
  type BuildOptions,
  type Built,
  build,
  type Checked,
  type CheckOptions,
  check,
  type OutputFile,
  type PolicyInput,
} from './pipeline.js';
export type { Policy } from './policy.js';
