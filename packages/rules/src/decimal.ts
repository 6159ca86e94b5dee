const DECIMAL = /^-?\d{1,30}(\.\d{1,20})?$/;

/** Exact decimal number of at most 30 digits before and 20 after the point. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** Below, at or above zero as `a` is smaller than, equal to or greater than `b`; exact, unlike floats. */
export function compareDecimals(a: string, b: string): number {
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

function scaled(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(whole + fraction.padEnd(20, '0'));
}
