const DAY = 86_400_000;

/** An instant on a day (`2019-03-01`), so many days later, at a time of the day that is given in seconds. */
export const instant = (day: string, daysLater = 0, second = 0): number =>
  Date.parse(`${day}T00:00:00Z`) + daysLater * DAY + second * 1000;

export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

export const timestamp = (at: number): string => new Date(at).toISOString();

export const days = (count: number): number => count * DAY;
