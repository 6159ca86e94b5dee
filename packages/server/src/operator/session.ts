import type { Config } from '../config';
import type { Lifetime } from './lifetime';

/** One run of one command. */
export interface Session {
  readonly config: Config;
  readonly lifetime: Lifetime;
  /** What the command was asked for. */
  tell(line: string): void;
  /** What happens meanwhile. Kept apart, so that `KEY=$(mandato-server keys create …)` holds the key alone. */
  note(line: string): void;
}
