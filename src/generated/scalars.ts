// Made from scripts/schema/json-schema.mjs by `npm run schema`; not edited by hand.

const name = /\S/u;
const tag = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u;
const id = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/u;
const date = /^\d{4}-\d{2}-\d{2}$/u;
const duration = /^[1-9]\d{0,3} (minute|hour|day|week|month|quarter|year)s?$/u;
const country = /^[A-Z]{2}$/u;
const url = /^(https?:\/\/|mailto:|tel:)[^\s<>"`{}|\\^]+$/u;
const email = /^[^\s@<>()\[\],;:"\\]+@[^\s@<>()\[\],;:"\\]+\.[^\s@<>()\[\],;:"\\.]+$/u;
const phone = /^\+?[0-9][0-9 ()./-]{3,30}$/u;
const law = /^([a-z]{2}\/)?[a-z0-9]+(-[a-z0-9]+)*$/u;
const authority = /^([a-z]{2}|unnamed)$/u;
const colour = /^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/u;
const fonts = /^[A-Za-z0-9 ,"-]{1,200}$/u;

/** The form of a value, by its kind, where it is text. */
export const patterns = {
  name,
  tag,
  id,
  date,
  duration,
  country,
  url,
  email,
  phone,
  law,
  authority,
  service: id,
  language: tag,
  colour,
  fonts,
  vocab: id,
  ref: id,
  says: id,
};

/** What a value has to be, by its kind. */
export const constants = {"format":1,"flag":true};

export const least = 1;
export const most = 1000;

/** The kinds of words that a policy may add to, with blanks between them. */
export const vocabularies = "accepted-things access-roles accuracy activities acts caveats change-causes channels commitments conditions consequences contents cookie-traits data-categories data deletables document-kinds embedded-content embedded-contents events exclusion-reasons exclusions governing-documents interests joint-duties kept-data law-demands laws legal-forms liability marketing-kinds marketing-permissions matters meanings measures moments not-offered occasions offerings outcomes people person-roles places principles procedures processor-terms profiling promises proofs purposes reasons recipient-kinds recordings reference-kinds retention-criteria right-exceptions right-scopes rights-introductions scope-topics security-commitments site-functions situations sources states supplier-duties systems tasks techniques terms threats transfer-claims transfer-exceptions transfer-mechanisms vague-durations withdrawals";
