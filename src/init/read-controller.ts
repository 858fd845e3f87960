import type { Assets } from '../assets.js';
import { readLocale } from '../locale/locale.js';
import type { Controller } from './answers.js';
import { formsOf } from './forms.js';
import type { Reading } from './reading.js';
import { numberProblem, REGISTERS, tidyNumber } from './registers.js';

/** The countries whose supervisory authority is known. */
export const countriesOf = (assets: Assets): string[] =>
  assets.list('data/authorities').map((name) => name.slice(0, 2).toUpperCase());

const KEYS = ['name', 'legal_form', 'registration', 'address', 'email', 'phone', 'website'];
const ADDRESS = ['street', 'postcode', 'city', 'country'];

/** Who signs: what Article 13(1)(a) asks for has to be there. */
export function readController(
  reading: Reading,
  value: unknown,
  assets: Assets,
): Controller | undefined {
  const path = ['controller'];
  if (value === undefined) {
    reading.problem(
      [],
      'Nothing says who is responsible.',
      'Add controller: with name, address and email.',
    );
    return undefined;
  }
  const record = reading.record(path, value);
  if (!record) return undefined;
  reading.keys(path, record, KEYS);
  const forms = formsOf(assets);

  const name = reading.text([...path, 'name'], record.name);
  const email = reading.fitting(
    [...path, 'email'],
    record.email,
    forms.email,
    'Write an e-mail address, such as hej@havblik.example.',
  );
  const address = readAddress(reading, record.address, assets);
  const legal =
    record.legal_form === undefined
      ? undefined
      : reading.id(
          [...path, 'legal_form'],
          record.legal_form,
          Object.keys(readLocale(assets, 'en').vocabulary['legal-forms'] ?? {}),
          'legal form',
        );
  const phone =
    record.phone === undefined
      ? undefined
      : reading.fitting(
          [...path, 'phone'],
          record.phone,
          forms.phone,
          'Write a telephone number in quotes, such as "+45 12 34 56 78".',
        );
  const website =
    record.website === undefined
      ? undefined
      : reading.fitting(
          [...path, 'website'],
          record.website,
          forms.url,
          'Write an address with https://.',
        );
  const registration = readRegistration(reading, record.registration);
  if (name === undefined || email === undefined || address === undefined) return undefined;
  return {
    name,
    ...(legal ? { legal_form: legal } : {}),
    ...(registration ? { registration } : {}),
    address,
    email,
    ...(phone ? { phone } : {}),
    ...(website ? { website } : {}),
  };
}

function readAddress(
  reading: Reading,
  value: unknown,
  assets: Assets,
): Controller['address'] | undefined {
  const path = ['controller', 'address'];
  if (value === undefined) {
    reading.problem(
      ['controller'],
      'controller.address is missing.',
      'Add address: { street: …, postcode: "…", city: …, country: DK }.',
      'key',
    );
    return undefined;
  }
  const record = reading.record(path, value);
  if (!record) return undefined;
  reading.keys(path, record, ADDRESS);
  const text = (key: string) =>
    record[key] === undefined ? undefined : reading.text([...path, key], record[key]);
  const [street, postcode] = [text('street'), text('postcode')];
  const city = reading.text([...path, 'city'], record.city);
  const country = reading.id(
    [...path, 'country'],
    record.country,
    countriesOf(assets),
    'country whose supervisory authority is known, called',
  );
  if (city === undefined || country === undefined) return undefined;
  return { ...(street ? { street } : {}), ...(postcode ? { postcode } : {}), city, country };
}

function readRegistration(reading: Reading, value: unknown): Record<string, string> | undefined {
  const path = ['controller', 'registration'];
  if (value === undefined) return undefined;
  const record = reading.record(path, value);
  if (!record) return undefined;
  const known = [...REGISTERS.map(({ key }) => key), 'charity', 'ust', 'vat', 'other'];
  reading.keys(path, record, known);
  const numbers = Object.entries(record).flatMap(([key, written]) => {
    const text = reading.text([...path, key], written);
    const register = REGISTERS.find((each) => each.key === key);
    if (text === undefined || !register) return text === undefined ? [] : [[key, text]];
    const number = tidyNumber(register, text);
    const problem = numberProblem(register, number);
    if (problem)
      reading.problem(
        [...path, key],
        problem === 'form'
          ? `"${text}" is no ${register.name} number.`
          : `The check digit of the ${register.name} number "${text}" is wrong.`,
        `One looks like ${register.example}.`,
      );
    return [[key, number]];
  });
  return numbers.length > 0 ? Object.fromEntries(numbers) : undefined;
}
