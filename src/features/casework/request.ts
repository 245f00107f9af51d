/** A request and the content's data give the head of a reading, the same for everyone with the same link. Pure. */
import type { CaseFile, CaseSetting } from '../../schemas/casework.ts';
import type { CaseworkHead } from '../../schemas/casework-reading.ts';
import type { CaseworkData } from '../../schemas/casework-content.ts';
import type { FileRequest } from './link.ts';
import { make, makeNamed, policyFor } from './make.ts';
import { fileName } from './names.ts';
import { tutorialCase } from './tutorial.ts';

/** The same file as another office reads it. */
export const underPolicy = (data: CaseworkData, file: CaseFile, setting: CaseSetting): CaseFile =>
  setting === file.policy.setting ? file : { ...file, policy: policyFor(data, setting, file.applicant.specialty) };

export type Prepared = { ok: true; head: CaseworkHead } | { ok: false; problem: string };

/** The head of a reading. `id` and `now` come from outside. */
export function prepare(data: CaseworkData, request: FileRequest | 'tutorial', id: string, now: number): Prepared {
  const common = { id, createdAt: now };
  if (request === 'tutorial') {
    const { file } = make(data, tutorialCase);
    return { ok: true, head: { ...common, title: 'Tutorial file', file, rules: { limitMs: null, guided: true } } };
  }
  const rules = { limitMs: request.minutes === undefined ? null : request.minutes * 60_000, guided: false };
  const entry = 'story' in request ? data.cases.find((each) => each.id === request.story) : undefined;
  if ('story' in request && !entry)
    return { ok: false, problem: 'There is no named case of that name any more. Choose one from the list.' };
  const made = entry ? makeNamed(data, entry).file : 'seed' in request ? make(data, request).file : null;
  if (!made) return { ok: false, problem: 'This file could not be made. Choose another.' };
  const file = underPolicy(data, made, request.policy ?? made.policy.setting);
  const own = file.policy.setting === made.setting;
  const name = entry ? entry.title : `${file.applicant.name}: ${fileName(made)}`;
  return {
    ok: true,
    head: {
      ...common,
      title: own ? name : `${name}, by the policy of ${file.policy.organization}`,
      file,
      ...(entry ? { story: entry.id } : {}),
      rules,
    },
  };
}
