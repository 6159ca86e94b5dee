import fc from 'fast-check';
import { CycleState } from './cycle';
import { ExpectationDeclaration } from './cycle-change.inputs';
import { declarationFaults } from './expectation.rules';

const { EXCUSED, NIL_RETURN } = ExpectationDeclaration;
const declaration = fc.constantFrom(null, EXCUSED, NIL_RETURN);
const declaring = fc
  .record({
    state: declaration,
    declared: declaration,
    isExpected: fc.boolean(),
    isGroup: fc.boolean(),
    round: fc.constantFrom(...Object.values(CycleState)),
    keepsRounds: fc.boolean(),
    isOwn: fc.boolean(),
  })
  // Nothing is declared of whom nothing is expected.
  .filter(({ declared, isExpected }) => isExpected || declared === null);

const may = (d: Parameters<typeof declarationFaults>[0]): boolean => declarationFaults(d).length === 0;

test('an agency may declare and take back that it has nothing to report, while the round is open', () => {
  fc.assert(
    fc.property(declaring, (d) => {
      const own = { ...d, keepsRounds: false, isOwn: true, isGroup: false };
      const isItsOwn = d.round === CycleState.OPEN && d.state !== EXCUSED && d.declared !== EXCUSED;
      expect(may(own)).toBe(isItsOwn && d.state !== d.declared);
    }),
  );
});

test('nobody declares for another agency without keeping rounds, nor for a group', () => {
  fc.assert(
    fc.property(declaring, (d) => {
      expect(may({ ...d, keepsRounds: false, isOwn: false })).toBe(false);
      expect(may({ ...d, isGroup: true })).toBe(false);
    }),
  );
});

test('whoever keeps rounds may declare anything that changes something, once the round is open', () => {
  fc.assert(
    fc.property(declaring, (d) => {
      const isThere = d.isExpected || d.state === NIL_RETURN;
      const isChange = d.state !== d.declared && isThere && d.round !== CycleState.PLANNED;
      expect(may({ ...d, keepsRounds: true, isGroup: false })).toBe(isChange);
    }),
  );
});

test('every refusal says where it lies and what to do', () => {
  fc.assert(
    fc.property(declaring, (d) => {
      for (const { path, cure } of declarationFaults(d)) {
        expect(path).toHaveLength(1);
        expect(cure).toBeTruthy();
      }
    }),
  );
});
