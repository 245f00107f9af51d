/** Where the job is, and the blanks of a template that depend on it. Plain lists, so that build and browser schemas share them. */

export const settingIds = ['hospital', 'health-plan', 'cvo', 'ambulatory-surgery', 'group-practice'] as const;
export type Setting = (typeof settingIds)[number];

/** How much the work depends on a duty or skill. `marginal` is an employer's word (29 CFR 1630.2(n)); templates use the first two. */
export const importanceIds = ['very-essential', 'essential', 'marginal'] as const;
export type Importance = (typeof importanceIds)[number];

/** Blanks a template's sentence may hold; filled from setting and accreditor. */
export const blankIds = ['accreditor', 'deciders', 'documents'] as const;
export type Blank = (typeof blankIds)[number];
