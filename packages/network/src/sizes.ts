/** How large a network is made. Figures are aims: what a seed makes of them is told by the summary of a load. */
export interface Size {
  readonly name: SizeName;
  /** Bodies that report; the catalogue that the project ships stands beside them. */
  readonly agencies: number;
  readonly mandates: number;
  readonly rounds: number;
  /** Activities of a middling return; a few agencies report five times as many, many a tenth. */
  readonly activities: number;
}

export const SIZE_NAMES = ['demo', 'oas', 'interagency', 'world'] as const;
export type SizeName = (typeof SIZE_NAMES)[number];

export const SIZES: Readonly<Record<SizeName, Size>> = {
  demo: { name: 'demo', agencies: 14, mandates: 36, rounds: 4, activities: 9 },
  oas: { name: 'oas', agencies: 60, mandates: 100, rounds: 12, activities: 32 },
  interagency: { name: 'interagency', agencies: 250, mandates: 2_500, rounds: 12, activities: 32 },
  world: { name: 'world', agencies: 2_000, mandates: 40_000, rounds: 20, activities: 32 },
};
