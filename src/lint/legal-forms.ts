/** Words in a name that tell its legal form, without dots; common ones, not all that there are. */
// One text, in which a word is found as soon as in a set that each run would have to make.
const FORMS =
  ' ApS IVS A/S I/S K/S P/S AMBA FMBA Fonden Foreningen Andelsselskab Andelsforeningen ' +
  'BV NV VOF CV Coöperatie Cooperatie Stichting Vereniging Maatschap Eenmanszaak ' +
  'Ltd Limited LLP PLC CIC CIO CLG DAC UC ULC Trust Charity ' +
  'GmbH mbH AG KG KGaA OHG GbR UG eK eV eG Stiftung Verein Genossenschaft ' +
  'AB HB KB AS ASA ENK ANS Oy Oyj Tmi Ky ry SA SAS SARL Sàrl EURL SNC ASBL VZW Srl SRL SpA SL SLU Lda ' +
  'OÜ UAB SIA doo sro Kft Zrt EOOD OOD SE Inc LLC Corp Corporation Association Foundation ';

const isForm = (word: string): boolean => FORMS.includes(` ${word} `);

const PUBLIC =
  /kommune|gemeente|municipality|council|universit|ministr|ministeri|provincie|waterschap|styrelse|public library|bibliotheek/i;

/** Whether a name tells what its bearer is in law: `Bageriet Havblik ApS`, `Stichting De Brug`, `Aarhus Kommune`. */
export const bearsLegalForm = (name: string): boolean =>
  // With most names it is the last word.
  isForm(name.slice(name.lastIndexOf(' ') + 1)) ||
  name
    .replace(/\./g, '')
    .split(/[\s,()]+/)
    .some(isForm) ||
  PUBLIC.test(name) ||
  /sp\.? z ?o\.? ?o/i.test(name);
