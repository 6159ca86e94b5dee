"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.content = exports.response = exports.activity = void 0;
/** An activity with nothing but what every activity has; its title follows from its key. */
const activity = (overrides) => ({
    title: `Training ${overrides.key}`,
    kind: 'training',
    period: { edtf: '2010' },
    ...overrides,
});
exports.activity = activity;
const response = (mandateCode, activities, overrides = {}) => ({
    key: `response-${mandateCode}`,
    mandateCode,
    activities: [...activities],
    ...overrides,
});
exports.response = response;
/** A return without running text: one activity, or whatever is given instead. */
const content = (overrides = {}) => ({
    activities: [(0, exports.activity)({ key: 'a1' })],
    ...overrides,
});
exports.content = content;
//# sourceMappingURL=documents.js.map