/** Made-up histories: a worked example that shows where the versions of the rules part, and a team to try. */
import type { Person } from '../../schemas/work-history.ts';

const common = { hours: 40, basis: 'employed', counts: 'yes', leaves: [] } as const;

export const example: Person & { applyOn: string } = {
  name: 'A made-up coordinator',
  applyOn: '2026-11-23',
  done: [],
  jobs: [
    {
      ...common,
      employer: 'Lakeside Hospital',
      role: 'Credentialing coordinator',
      setting: 'hospital',
      from: '2021-03',
      to: '2026-02',
      leaves: [],
    },
    { ...common, employer: 'Northern CVO', role: 'Verification specialist', setting: 'cvo', from: '2026-04', to: null, leaves: [] },
    {
      ...common,
      employer: 'Valley Clinic',
      role: 'Enrollment clerk, evenings',
      setting: 'group-practice',
      from: '2019-06',
      to: '2021-06',
      hours: 20,
      counts: 'enrollment-only',
      leaves: [],
    },
  ],
};

const person = (name: string, jobs: Person['jobs']): Person => ({ name, applyOn: null, jobs, done: [] });

/** A made-up team to try the table with: met, not yet, and two that depend on what the rules leave open. */
export const exampleTeam: readonly Person[] = [
  person('Example: A. Moreno', [
    { ...common, employer: 'Lakeside Hospital', role: 'Coordinator', setting: 'hospital', from: '2022-01', to: null, leaves: [] },
  ]),
  person('Example: B. Whitfield', [
    { ...common, employer: 'Northern CVO', role: 'Verification specialist', setting: 'cvo', from: '2018-05', to: '2021-02', leaves: [] },
    { ...common, employer: 'Lakeside Hospital', role: 'Senior specialist', setting: 'hospital', from: '2021-03', to: null, leaves: [] },
  ]),
  person('Example: C. Okafor', [
    {
      ...common,
      employer: 'Valley Clinic',
      role: 'Enrollment clerk',
      setting: 'group-practice',
      from: '2023-04',
      to: null,
      hours: 24,
      counts: 'enrollment-only',
      leaves: [],
    },
  ]),
  person('Example: D. Lindqvist', [
    { ...common, employer: 'Lakeside Hospital', role: 'Coordinator', setting: 'hospital', from: '2026-02', to: null, leaves: [] },
  ]),
];
