/** The month's last day; undefined for a month that does not exist. */
export function lastDayOf(year: number, month: number): number | undefined {
  if (month === 2) {
    const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
    return isLeap ? 29 : 28;
  }
  return [31, undefined, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

/** A real calendar day as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  const last = lastDayOf(year, month);
  return year > 0 && last !== undefined && day >= 1 && day <= last;
}
