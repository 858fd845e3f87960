/** A business register: which numbers it gives. */
export interface Register {
  /** The key under `registration`. */
  key: string;
  /** What people call its number. */
  name: string;
  country: string;
  /** A number as it is written. */
  example: string;
  form: RegExp;
  /** Weights of a check by modulus 11, whose sum must leave nothing. */
  weights?: readonly number[];
}

/**
 * The registers of the countries that the wizard speaks to. The check digit of
 * CVR numbers: Erhvervsstyrelsen (weights 2 7 6 5 4 3 2 1, modulus 11); of UID
 * numbers: Bundesamt für Statistik (weights 5 4 3 2 7 6 5 4 1). KvK, Companies House and CRO
 * numbers have none.
 */
export const REGISTERS: readonly Register[] = [
  {
    key: 'cvr',
    name: 'CVR',
    country: 'DK',
    example: '12345674',
    form: /^\d{8}$/,
    weights: [2, 7, 6, 5, 4, 3, 2, 1],
  },
  {
    key: 'kvk',
    name: 'KvK',
    country: 'NL',
    example: '12345678',
    form: /^\d{8}$/,
  },
  {
    key: 'crn',
    name: 'Companies House',
    country: 'GB',
    example: '01234567',
    form: /^(\d{8}|[A-Z]{2}\d{6})$/,
  },
  {
    key: 'cro',
    name: 'CRO',
    country: 'IE',
    example: '123456',
    form: /^\d{3,6}$/,
  },
  {
    key: 'uid',
    name: 'UID',
    country: 'CH',
    example: 'CHE-123.456.788',
    form: /^CHE-\d{3}\.\d{3}\.\d{3}$/,
    weights: [5, 4, 3, 2, 7, 6, 5, 4, 1],
  },
];

/** The register of a country, where the wizard knows it. */
export const registerOf = (country: string): Register | undefined =>
  REGISTERS.find((register) => register.country === country);

/** A number as the register writes it: `12 34 56 74` is `12345674`. */
export const tidyNumber = (register: Register, text: string): string => {
  const number = text.trim().toUpperCase();
  if (register.key === 'uid') return number;
  return number.replace(/^(?:DK|CVR|KVK)[ :-]*/, '').replace(/[ .-]/g, '');
};

/** What is wrong with a number: its form, or its check digit; nothing where it is right. */
export function numberProblem(register: Register, number: string): 'form' | 'digit' | undefined {
  if (!register.form.test(number)) return 'form';
  const digits = [...number.replace(/\D/g, '')].map(Number);
  const sum = register.weights?.reduce(
    (total, weight, at) => total + weight * (digits[at] ?? 0),
    0,
  );
  return sum !== undefined && sum % 11 !== 0 ? 'digit' : undefined;
}
