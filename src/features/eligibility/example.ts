/** A made-up history that shows where the versions of the rules part: the worked example of the page. */
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
