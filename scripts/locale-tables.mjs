// Writes the tables that come from ICU (names of months, countries and languages) for each
// locale, so that no Node version changes a page. Run by hand, when a language is added:
//   node scripts/locale-tables.mjs da nl en
import { mkdirSync, writeFileSync } from 'node:fs';

const COUNTRIES =
  'AD AE AF AG AI AL AM AO AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW'.split(
    ' ',
  );

// The official languages of the EU and EEA, and their neighbours'.
const LANGUAGES =
  'bg cs da de el en es et fi fr ga hr hu is it lt lv mt nb nl nn pl pt rm ro sk sl sv tr uk'.split(
    ' ',
  );

const folder = new URL('../templates/locales/tables/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const tag of process.argv.slice(2)) {
  const names = new Intl.DisplayNames(tag, { type: 'region', fallback: 'none' });
  const month = new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => {
    const parts = month.formatToParts(new Date(Date.UTC(2024, index, 1)));
    return parts.find((part) => part.type === 'month').value;
  });
  const countries = Object.fromEntries(COUNTRIES.map((code) => [code, names.of(code)]));
  const tongues = new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' });
  const languages = Object.fromEntries(LANGUAGES.map((code) => [code, tongues.of(code)]));
  const source = `ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`;
  writeFileSync(
    new URL(`${tag}.json`, folder),
    `${JSON.stringify({ source, months, countries, languages }, null, 1)}\n`,
  );
}
