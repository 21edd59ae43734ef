/** Weights of the ten digits that the first check digit covers with itself, and of the eleven of the second. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Whether eleven digits are a Norwegian national identity number or D-number: both check digits right, and a date that
 * there can be. D-numbers add 40 to the day; numbers made for tests add 40 or 80 to the month.
 */
export function isPersonalNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  return hasDate(digits) && isMultiple(digits, FIRST) && isMultiple(digits, SECOND);
}

function isMultiple(digits: string, weights: readonly number[]): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(digits.charAt(at)), 0) % 11 === 0;
}

function hasDate(digits: string): boolean {
  const [first = 0, second = 0, year = 0] = [0, 2, 4].map((at) => Number(digits.slice(at, at + 2)));
  const day = first > 40 ? first - 40 : first;
  const month = second > 80 ? second - 80 : second > 40 ? second - 40 : second;
  const last = month === 2 && year % 4 !== 0 ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
