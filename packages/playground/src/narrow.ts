/** As in `phone.css`. */
export function isNarrow(): boolean {
  return matchMedia('(max-width: 720px)').matches;
}
