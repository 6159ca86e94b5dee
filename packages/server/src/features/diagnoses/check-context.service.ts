import type { Context } from '../../context';
import { badInput, RequestError } from '../../errors';
import { Refusal, unkeepableTexts } from '../access/refusal';
import type { AgencyBy } from '../agencies/agency.inputs';
import type { CycleBy } from '../cycles/cycle.inputs';
import { checkContextOf, type ServedContext } from './check-context';
import { filingAgency, findCycle, noSuchRound } from './return-lookup';

export function checkContext(
  { caller, database }: Context,
  cycle: CycleBy,
  agency: AgencyBy | undefined,
): Promise<ServedContext> {
  const unreadable = unkeepableTexts({ cycle, agency });
  if (unreadable.length > 0) throw asFault(new Refusal(unreadable));
  return database.write(caller, async (manager) => {
    const filing = await filingAgency(manager, caller, agency);
    const found = (await findCycle(manager, cycle)) ?? noSuchRound();
    if (filing instanceof Refusal)
      throw asFault(found instanceof Refusal ? filing.with(found.problems) : filing);
    if (found instanceof Refusal) throw asFault(found);
    return checkContextOf(manager, { agency: filing, cycle: found });
  });
}

/** A query has no payload to be refused in. */
function asFault({ problems }: Refusal): RequestError {
  const denied = problems.find(({ code }) => code === 'NOT_ALLOWED');
  if (denied) return new RequestError('FORBIDDEN', `${denied.message} ${denied.cure ?? ''}`.trim());
  return badInput(problems.map(({ path, code, message, cure }) => ({ path, code, cure: cure ?? message })));
}
