/** Numbers that look real and can be nobody's: an NPI that begins with 2, a DEA number with a letter that is not assigned. */
import type { Chance } from './chance.ts';

/** Check digit of an NPI: Luhn over the prefix 80840 and the nine digits. */
function npiCheck(nine: string): string {
  const digits = Array.from(`80840${nine}`, Number).reverse();
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return String((10 - (sum % 10)) % 10);
}

export function npi(chance: Chance, purpose: string): string {
  const nine = `2${chance.digits(purpose, 8)}`;
  return nine + npiCheck(nine);
}

/** Registration: Z (assigned to no class of registrant), the surname's initial, six digits and their check digit. */
export function deaNumber(chance: Chance, purpose: string, surname: string): string {
  const six = chance.digits(purpose, 6);
  const sum = Array.from(six, Number).reduce((total, digit, place) => total + digit * (place % 2 === 0 ? 1 : 2), 0);
  return `Z${surname.charAt(0).toUpperCase()}${six}${String(sum % 10)}`;
}

/** The number as a slip of the pen has it: two neighboring digits changed places. */
export function swapped(number: string): string {
  for (let place = number.length - 2; place > 2; place -= 1) {
    const left = number.charAt(place);
    const right = number.charAt(place + 1);
    if (left !== right && /\d\d/.test(left + right)) return number.slice(0, place) + right + left + number.slice(place + 2);
  }
  return `${number.slice(0, -1)}${number.endsWith('7') ? '4' : '7'}`;
}
