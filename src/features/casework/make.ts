/**
 * Makes a credentials file: a life, the papers drawn from it, then findings and decoys planted by changing papers. The same seed, setting,
 * cycle and level give the same file on every device, as long as `caseVersion` stands; a file that was begun carries its papers.
 *
 * It does not say what is wrong: `review.ts` reads the papers for that, and knows nothing of what was planted here.
 */
import {
  caseVersion,
  type CaseCycle,
  type CaseDocumentKind,
  type CaseFile,
  type CaseLevel,
  type CaseSetting,
  type Policy,
} from '../../schemas/casework.ts';
import type { CaseTraits, CaseworkData, NamedCase } from '../../schemas/casework-content.ts';
import { addMonths } from './calendar.ts';
import { chanceOf, type Chance } from './chance.ts';
import type { Draft } from './draft.ts';
import { boardOf, drawLife, fullName, supervised, type Life } from './life.ts';
import { application, curriculum, disclosure } from './paper-application.ts';
import { background, claimsHistory, dataBank, exclusions, identity, insurance, nameChange } from './paper-checks.ts';
import {
  boardRecord,
  dea,
  ecfmg,
  licenseLookup,
  npiRecord,
  schoolVerification,
  stateRegistration,
  trainingVerification,
} from './paper-credentials.ts';
import { affiliation, privilegeRequest, reference, supervision } from './paper-peers.ts';
import { activity, education, oppe, previousPage, queryLog } from './paper-renewal.ts';
import { number, type Paper } from './paper.ts';
import { answerFindings } from './plant-answers.ts';
import { answerDecoys } from './plant-answers-decoys.ts';
import { credentialFindings } from './plant-credentials.ts';
import { credentialDecoys } from './plant-credentials-decoys.ts';
import { identityDecoys, identityFindings } from './plant-identity.ts';
import { workFindings } from './plant-work.ts';
import { workDecoys } from './plant-work-decoys.ts';
import type { Plant, Plants } from './plant.ts';

export const findingPlants: Plants = { ...identityFindings, ...credentialFindings, ...answerFindings, ...workFindings };
export const decoyPlants: Plants = { ...identityDecoys, ...credentialDecoys, ...answerDecoys, ...workDecoys };

export interface CaseRequest {
  seed: string;
  setting: CaseSetting;
  cycle: CaseCycle;
  level: CaseLevel;
  /** What to plant, and in what life, instead of drawing it; a named case says so. */
  plan?: { findings: readonly string[]; decoys: readonly string[]; traits?: CaseTraits };
}

/** What was planted. For tests and for the words of the debrief on decoys; never the answer key. */
export interface Planted {
  type: string;
  lines: string[];
}
export interface MadeCase {
  file: CaseFile;
  planted: Planted[];
}

/** An office's policy with the privileges of a specialty, as a file under that policy carries it. */
export function policyFor(data: CaseworkData, setting: CaseSetting, specialty: string): Policy {
  const policy = data.policies.find((each) => each.setting === setting);
  if (!policy) throw new RangeError(`there is no policy for ${setting}`);
  const found = data.specialties.find(({ id, name }) => id === specialty || name === specialty);
  if (!found || !policy.rules.privileges) return policy;
  const [usual, other, special] = found.extra;
  const base = { specialty: found.id, core: false, training: null, credential: null };
  return {
    ...policy,
    privileges: [
      { ...base, id: 'core', name: found.core, core: true, cases: 0 },
      { ...base, id: usual.id, name: usual.name, cases: usual.cases },
      { ...base, id: other.id, name: other.name, cases: other.cases, credential: other.credential },
      { ...base, id: special.id, name: special.name, cases: special.cases, training: special.training },
    ],
  };
}

/** Papers of a file in order, before anything is planted. */
function papersFor(draft: Draft): Paper[] {
  const { life, setting, cycle, policy } = draft;
  const first = cycle === 'initial';
  const hospital = setting === 'hospital';
  const when = (on: boolean, make: () => Paper | Paper[]): Paper[] => (on ? [make()].flat() : []);
  const since = addMonths(draft.decisionOn, -12 * policy.rules.affiliationYears);
  const programs = setting === 'plan' ? life.training.slice(-1) : life.training;
  return [
    application(draft),
    disclosure(draft),
    ...when(first, () => curriculum(draft)),
    ...when(hospital, () => privilegeRequest(draft)),
    ...when(first && hospital, () => identity(draft)),
    ...when(first && life.former !== null, () => nameChange(draft)),
    ...life.licenses.map((license) => licenseLookup(draft, license)),
    ...when(life.specialty.dea, () => dea(draft)),
    ...when(life.specialty.dea && life.home.registration, () => stateRegistration(draft)),
    npiRecord(draft),
    boardRecord(draft, boardOf(life)),
    ...when(first, () => programs.map((stint) => trainingVerification(draft, stint))),
    ...when(first && (policy.rules.school || programs.length === 0), () => schoolVerification(draft)),
    ...when(first && policy.rules.school && life.school.country !== null, () => ecfmg(draft)),
    dataBank(draft),
    exclusions(draft),
    ...when(first && policy.rules.background, () => background(draft)),
    insurance(draft),
    ...when(policy.rules.claims.carriers, () => claimsHistory(draft)),
    ...when(policy.rules.affiliationYears > 0, () =>
      [...life.hospitals]
        .reverse()
        .filter((stint) => (stint.to ?? '9') >= since)
        .map((stint) => affiliation(draft, stint)),
    ),
    ...when(policy.rules.references > 0, () => life.referees.map((referee, place) => reference(draft, referee, place))),
    ...when(supervised(life), () => supervision(draft)),
    ...when(!first, () => previousPage(draft)),
    ...when(!first && policy.rules.oppe, () => oppe(draft)),
    ...when(!first && policy.rules.activity > 0, () => activity(draft)),
    ...when(!first && policy.rules.cmeHours > 0, () => education(draft)),
    ...when(!first && hospital, () => queryLog(draft)),
  ];
}

interface Choice {
  id: string;
  plant: Plant;
  decoy: boolean;
}
const sizes: Record<CaseLevel, { findings: [number, number]; decoys: [number, number] }> = {
  1: { findings: [2, 3], decoys: [1, 2] },
  2: { findings: [4, 5], decoys: [2, 3] },
  3: { findings: [6, 8], decoys: [3, 5] },
};

/** Draws what to plant: findings first, then decoys, none of which touches what another touches. */
function draw(data: CaseworkData, request: CaseRequest, chance: Chance, life: Life, policy: Policy): Choice[] {
  const { setting, cycle, level, plan } = request;
  const taken = new Set<string>();
  const chosen: Choice[] = [];
  const fits = (plant: Plant) => plant.tags.every((tag) => !taken.has(tag)) && (plant.applies?.(life, policy) ?? true);
  const take = (ids: readonly string[], plants: Plants, count: number, decoy: boolean) => {
    let left = count;
    for (const id of ids) {
      if (left === 0) break;
      const first = plants[id];
      // A plan says all there is to plant.
      const both = plan || first?.together === undefined ? [id] : [id, first.together];
      const found = both.flatMap((each) => plants[each] ?? []);
      if (found.length < both.length || found.length > left || !found.every(fits)) {
        if (plan) throw new RangeError(`${id} cannot be planted in ${setting} ${cycle} ${request.seed}`);
        continue;
      }
      for (const [place, plant] of found.entries()) {
        for (const tag of plant.tags) taken.add(tag);
        chosen.push({ id: both[place] ?? id, plant, decoy });
        left -= 1;
      }
    }
  };
  if (plan) {
    take(plan.findings, findingPlants, plan.findings.length, false);
    take(plan.decoys, decoyPlants, plan.decoys.length, true);
    return chosen;
  }
  const open = <T extends { id: string; settings: string[]; cycles: string[]; level: number }>(entries: T[]) =>
    entries.filter((entry) => entry.settings.includes(setting) && entry.cycles.includes(cycle) && entry.level <= level);
  const { findings, decoys } = sizes[level];
  // One file in sixteen is in order: whoever always finds something has not been reading.
  const clean = chance.at('clean') < 1 / 16;
  const favored = open(data.findings)
    .map((entry) => ({
      entry,
      // What only few lives can carry comes first where it can be carried, or it would hardly ever be seen.
      key: chance.at(`finding:${entry.id}`) * (findingPlants[entry.id]?.share ?? 1) - (level === 3 && entry.level === 3 ? 0.1 : 0),
    }))
    .sort((a, b) => a.key - b.key || (a.entry.id < b.entry.id ? -1 : 1))
    .map(({ entry }) => entry.id);
  take(favored, findingPlants, clean ? 0 : chance.whole('findings', ...findings), false);
  const odd = chance.order('decoys', open(data.decoys)).map(({ id }) => id);
  take(odd, decoyPlants, chance.whole('decoy-count', ...decoys), true);
  return chosen;
}

/** What a request comes to before any paper is drawn: whose life, under which policy, and what is to be planted in it. */
function planned(data: CaseworkData, request: CaseRequest): { chance: Chance; life: Life; policy: Policy; choices: Choice[] } {
  const { seed, setting, cycle, level } = request;
  const chance = chanceOf(seed, `file/${String(caseVersion)}/${setting}/${cycle}/${String(level)}`);
  const base = data.policies.find((each) => each.setting === setting);
  if (!base) throw new RangeError(`there is no policy for ${setting}`);
  const life = drawLife(data, chance, { setting, cycle, policy: base, traits: request.plan?.traits ?? {} });
  const policy = policyFor(data, setting, life.specialty.id);
  return { chance, life, policy, choices: draw(data, request, chance, life, policy) };
}

/** Ids of the findings that `make` plants for a request, without drawing its papers. */
export const findingsFor = (data: CaseworkData, request: CaseRequest): string[] =>
  planned(data, request).choices.flatMap(({ id, decoy }) => (decoy ? [] : [id]));

export function make(data: CaseworkData, request: CaseRequest): MadeCase {
  const { seed, setting, cycle, level } = request;
  const { chance, life, policy, choices } = planned(data, request);
  for (const { plant } of choices) plant.shape?.(life, policy, chance);
  const draft: Draft = { data, chance, setting, cycle, policy, life, decisionOn: life.decisionOn, papers: [] };
  draft.papers = papersFor(draft);
  const grown = choices.map((choice) => ({ ...choice, lines: choice.plant.plant(draft) }));
  const documents = number(draft.papers);
  const named = (decoy: boolean): Planted[] =>
    grown
      .filter((choice) => choice.decoy === decoy)
      .map(({ id, lines }) => ({ type: id, lines: [...new Set(lines.map((line) => line.id))] }));
  return {
    planted: named(false),
    file: {
      version: caseVersion,
      seed,
      setting,
      cycle,
      level,
      decisionOn: life.decisionOn,
      policy,
      applicant: {
        name: fullName(life),
        discipline: life.discipline,
        specialty: life.specialty.name,
        request: requestOf(setting, cycle, life),
      },
      documents,
      decoys: named(true),
    },
  };
}

const requestOf = (setting: CaseSetting, cycle: CaseCycle, life: Life): string => {
  const what = {
    hospital: `membership and privileges, ${life.specialty.core}`,
    plan: 'participation in the network',
    cvo: 'a file for two clients',
  }[setting];
  return cycle === 'initial' ? `First application: ${what}` : `Renewal: ${what}`;
};

/** A named case, made as its entry says. */
export const makeNamed = (data: CaseworkData, entry: NamedCase): MadeCase =>
  make(data, {
    seed: entry.seed,
    setting: entry.setting,
    cycle: entry.cycle,
    level: entry.level,
    plan: { findings: entry.findings, decoys: entry.decoys, traits: traitsOf(entry) },
  });

const traitsOf = ({ traits }: NamedCase): CaseTraits => traits;

/** Kinds of paper in the order they are filed; for a table of contents. */
export const filed = (file: CaseFile): CaseDocumentKind[] => [...new Set(file.documents.map(({ kind }) => kind))];
