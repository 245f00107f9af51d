/**
 * An invented practitioner's life, from birth to the meeting that decides on the file. Everything the papers say is drawn from it, so that
 * dates, ages, places, names and numbers agree. Pure: the same seed gives the same life.
 */
import type { CaseCycle, CaseSetting, Policy } from '../../schemas/casework.ts';
import type { CaseTraits, CaseworkData, Specialty } from '../../schemas/casework-content.ts';
import { addDays, addMonths, daysFrom, monthEnd, monthStart } from './calendar.ts';
import type { Chance } from './chance.ts';
import { deaNumber, npi } from './identifiers.ts';
import { weekday } from './workdays.ts';

export interface Place {
  state: string;
  code: string;
  city: string;
  registration: boolean;
}
/** A stretch of training, work or membership; `to` is the last day, null while it lasts. */
export interface Stint {
  name: string;
  place: Place;
  from: string;
  to: string | null;
  role: string;
}
export interface LifeLicense {
  place: Place;
  number: string;
  issued: string;
  expires: string;
}
export interface Carrier {
  name: string;
  policy: string;
  form: 'Claims-made' | 'Occurrence';
  from: string;
  /** Day the policy, renewed each year, ends or ended. */
  to: string;
  retro: string;
  tail: boolean;
}
export interface Referee {
  name: string;
  title: string;
  discipline: string;
  knownFrom: string;
  lastWorked: string;
  /** In the same practice as the applicant. */
  partner: boolean;
  institution: string;
  place: Place;
}

export interface Life {
  setting: CaseSetting;
  cycle: CaseCycle;
  decisionOn: string;
  /** Day the applicant signed. */
  signedOn: string;
  first: string;
  middle: string;
  last: string;
  /** Surname at school and in training, where it has changed since. */
  former: string | null;
  /** Day of the marriage that changed it. */
  renamedOn: string;
  discipline: 'MD' | 'DO' | 'NP' | 'PA';
  specialty: Specialty;
  birth: string;
  ssn: string;
  npi: string;
  home: Place;
  school: Stint & { degree: string; country: string | null };
  /** Residency first, then fellowship; empty for nurse practitioners and physician assistants. */
  training: (Stint & { kind: 'Residency' | 'Fellowship' })[];
  ecfmg: string;
  posts: Stint[];
  hospitals: Stint[];
  licenses: LifeLicense[];
  dea: { number: string; expires: string };
  registration: { number: string; expires: string };
  board: { number: string; since: string; through: string };
  carriers: Carrier[];
  referees: Referee[];
  /** The last decision on this practitioner, for a file that is a renewal. */
  previousOn: string;
  supervisor: string;
}

/** End of the training that decides the board's window: of the last program, or of school where there was none. */
export const trainedBy = (life: Life): string => life.training.at(-1)?.to ?? life.school.to ?? life.school.from;

/** The board that certifies this practitioner's specialty or profession. */
export const boardOf = ({ discipline, specialty }: Life): string =>
  discipline === 'NP'
    ? 'Specialty Board of Nurse Practitioners'
    : discipline === 'PA'
      ? 'Specialty Board of Physician Assistants'
      : specialty.board;

/** Whether a physician must be agreed with: nurse practitioners and physician assistants. */
export const supervised = ({ discipline }: Life): boolean => discipline === 'NP' || discipline === 'PA';

const lasting = (stints: readonly Stint[], day: string): Stint | undefined =>
  stints.findLast(({ from, to }) => from <= day && (to === null || to >= day));
/** Where the practitioner worked, or before that trained or studied, on a day. Nobody says where a school abroad lies. */
export const placeOn = ({ posts, training, school, home }: Life, day: string): Place =>
  lasting([...(school.country === null ? [school] : []), ...training, ...posts], day)?.place ??
  posts.find(({ from }) => from > day)?.place ??
  home;
/** The hospital the practitioner belonged to on a day, or last before it: of practice, or before that of training. */
export const hospitalOn = ({ hospitals, training }: Life, day: string): Stint | undefined =>
  lasting(hospitals, day) ?? [...training, ...hospitals].findLast(({ from }) => from <= day);

/** How a surname and the rest are written on papers. */
export const fullName = (life: Life, last = life.last): string => `${life.first} ${life.middle} ${last}, ${life.discipline}`;
/** The name as cards, courts and schools have it. */
export const withoutLetters = (name: string): string => name.replace(/, [A-Z]+$/, '');

/** Cuts a stretch of years into posts that follow each other without a gap. */
function careers(chance: Chance, from: string, until: string): { from: string; to: string | null }[] {
  const months = Math.floor(daysFrom(from, until) / 30.4);
  const wanted = Math.min(chance.whole('posts', 1, 4), Math.max(1, Math.floor(months / 18)));
  const length = Math.floor(months / wanted);
  const starts = Array.from({ length: wanted }, (_, place) =>
    place === 0 ? from : monthStart(addMonths(from, place * length + chance.whole(`post:${String(place)}`, -4, 4))),
  );
  return starts.map((start, place) => {
    const next = starts[place + 1];
    return { from: start, to: next === undefined ? null : addDays(next, -1) };
  });
}

export function drawLife(
  data: CaseworkData,
  chance: Chance,
  { setting, cycle, policy, traits }: { setting: CaseSetting; cycle: CaseCycle; policy: Policy; traits: CaseTraits },
): Life {
  const { places, people } = data;
  const decisionOn = weekday(addDays('2025-10-01', chance.whole('decision', 0, 420)));
  // Long enough before the meeting that everyone who answers was asked after the application came in.
  const signedOn = weekday(addDays(decisionOn, -chance.whole('signed', 62, 80)));
  // The cycle's last day lies a few weeks after the meeting.
  const previousOn = weekday(addDays(addMonths(decisionOn, -policy.rules.cycleMonths), chance.whole('previous', 8, 40)));
  const discipline = traits.discipline ?? chance.pick('discipline', ['MD', 'MD', 'MD', 'MD', 'MD', 'MD', 'DO', 'DO', 'NP', 'PA'] as const);
  const physician = discipline === 'MD' || discipline === 'DO';
  const broad = data.specialties.filter(({ id }) =>
    ['internal-medicine', 'family-medicine', 'pediatrics', 'emergency-medicine'].includes(id),
  );
  const wanted = data.specialties.find(({ id }) => id === traits.specialty);
  const specialty = wanted ?? chance.pick('specialty', physician ? data.specialties : broad);
  const woman = chance.at('woman') < 0.5;
  const lasts = chance.order('last', people.last);
  const [last = '', maiden = ''] = lasts;
  const names = [...chance.order('names', places.name)];
  const nextName = () => names.shift() ?? 'Far Meadow';
  const spots = chance.order('states', places.states).map((state): Place => ({
    state: state.name,
    code: state.code,
    city: chance.pick(`city:${state.code}`, state.cities),
    registration: state.registration,
  }));
  const [home, away, third] = spots;
  if (home === undefined || away === undefined || third === undefined)
    throw new RangeError('content/casework names fewer than three states');

  // The years, counted back from the application.
  const years = chance.whole('years', cycle === 'initial' ? 2 : 5, 20);
  const trainedYear = Number(signedOn.slice(0, 4)) - years;
  const fellow = physician && chance.at('fellow') < 0.3;
  const fellowYears = fellow ? specialty.extra[2].years : 0;
  const residencyEnd = trainedYear - fellowYears;
  const residencyStart = physician ? residencyEnd - specialty.years : trainedYear;
  const schoolYears = physician ? 4 : 2;
  const age = chance.whole('age', physician ? 22 : 24, physician ? 27 : 33);
  const schoolStart = residencyStart - schoolYears;
  const birth = addDays(`${String(schoolStart - age)}-01-01`, chance.whole('birthday', 0, 210));
  const abroadTrait = traits.abroad ?? (discipline === 'MD' && chance.at('abroad') < 0.22);
  const foreign = abroadTrait ? chance.pick('school-abroad', places.abroad) : null;
  const degree = {
    MD: 'Doctor of Medicine',
    DO: 'Doctor of Osteopathic Medicine',
    NP: 'Master of Science in Nursing',
    PA: 'Master of Physician Assistant Studies',
  };
  const schoolKind = {
    MD: chance.pick('school-kind', places.school),
    DO: 'College of Osteopathic Medicine',
    NP: 'School of Nursing',
    PA: 'Physician Assistant Program',
  };
  const school = {
    name: foreign?.name ?? `${nextName()} ${schoolKind[discipline]}`,
    country: foreign?.country ?? null,
    degree: degree[discipline],
    place: third,
    role: 'Student',
    from: `${String(schoolStart)}-08-01`,
    to: physician ? `${String(residencyStart)}-05-31` : `${String(residencyStart)}-06-30`,
  };
  const trainingAt = chance.at('trained-here') < 0.5 ? home : third;
  const training: Life['training'] = !physician
    ? []
    : [
        {
          kind: 'Residency',
          name: `${nextName()} ${chance.pick('residency', places.hospital)}`,
          role: `Resident in ${specialty.name.toLowerCase()}`,
          place: trainingAt,
          from: `${String(residencyStart)}-07-01`,
          to: `${String(residencyEnd)}-06-30`,
        },
        ...(fellow
          ? [
              {
                kind: 'Fellowship' as const,
                name: `${nextName()} ${chance.pick('fellowship', places.hospital)}`,
                role: specialty.extra[2].training,
                place: away,
                from: `${String(residencyEnd)}-07-01`,
                to: `${String(trainedYear)}-06-30`,
              },
            ]
          : []),
      ];
  const stretches = careers(chance, `${String(trainedYear)}-07-01`, signedOn);
  // Whoever is renewed here had come here before the last decision.
  const came = stretches.at(-1)?.from ?? signedOn;
  const movedHere = stretches.length > 1 && chance.at('moved') < 0.45 && (cycle === 'initial' || came < addMonths(previousOn, -2));
  const roles = chance.order('roles', ['Staff physician', 'Attending physician', 'Employed physician', 'Associate']);
  const posts = stretches.map((stretch, place): Stint => ({
    ...stretch,
    name: `${nextName()} ${chance.pick(`practice:${String(place)}`, places.practice)}`,
    role: physician ? (roles[place] ?? 'Associate') : discipline === 'NP' ? 'Nurse practitioner' : 'Physician assistant',
    place: movedHere && place < stretches.length - 1 ? away : home,
  }));
  const hospitals = posts.map((post, place): Stint => ({
    ...post,
    name: `${nextName()} ${chance.pick(`hospital:${String(place)}`, places.hospital)}`,
    role: physician ? chance.pick(`category:${String(place)}`, ['Active', 'Active', 'Courtesy']) : 'Advanced practice staff',
  }));
  const license = (place: Place, issued: string): LifeLicense => ({
    place,
    number: `${chance.pick(`letter:${place.code}`, ['35.', 'A-', 'L', ''])}${chance.digits(`license:${place.code}`, 6)}`,
    issued: addDays(issued, chance.whole(`issued:${place.code}`, 12, 40) - 60),
    expires: monthEnd(addDays(decisionOn, chance.whole(`expires:${place.code}`, 70, 650))),
  });
  const arrived = posts.find((post) => post.place === home)?.from ?? `${String(trainedYear)}-07-01`;
  const licenses = [license(home, arrived)];
  if (movedHere) licenses.push(license(away, posts[0]?.from ?? arrived));

  const practice = posts[0]?.from ?? arrived;
  const changeAt = posts.length > 2 ? posts.at(-1)?.from : undefined;
  const insurers = chance.order('insurers', places.insurer);
  const renewal = (start: string): string => {
    let end = addDays(addMonths(start, 12), -1);
    while (end <= decisionOn) end = addMonths(end, 12);
    return end;
  };
  const carrier = (place: number, from: string, to: string, form: Carrier['form']): Carrier => ({
    name: insurers[place] ?? 'Meridian Oak Indemnity',
    policy: `PL-${chance.digits(`policy:${String(place)}`, 7)}`,
    form,
    from,
    to,
    retro: from,
    tail: false,
  });
  const carriers =
    changeAt === undefined
      ? [carrier(0, practice, renewal(practice), chance.pick('form', ['Claims-made', 'Occurrence'] as const))]
      : [
          { ...carrier(0, practice, addDays(changeAt, -1), 'Claims-made'), tail: true },
          carrier(1, changeAt, renewal(changeAt), chance.pick('form', ['Claims-made', 'Occurrence'] as const)),
        ];

  const now = posts.at(-1);
  const herePlace = hospitals.at(-1);
  if (now === undefined || herePlace === undefined) throw new RangeError('a life has at least one post');
  const refereeNames = chance.order('referees', [...people.female, ...people.male]);
  const field = specialty.name.toLowerCase();
  const titles = {
    MD: ['Attending physician', 'Section chief', 'Staff physician', 'Medical director'],
    DO: ['Attending physician', 'Section chief', 'Staff physician', 'Medical director'],
    NP: ['Senior nurse practitioner', 'Nurse practitioner', 'Lead nurse practitioner'],
    PA: ['Senior physician assistant', 'Physician assistant', 'Lead physician assistant'],
  }[discipline];
  const positions = chance.order('positions', titles);
  const partner = chance.at('partner') < 0.4;
  const referees = [0, 1].map((place): Referee => ({
    name: `${refereeNames[place] ?? 'Robin'} ${lasts[place + 3] ?? 'Lee'}, ${discipline}`,
    title: `${place === 1 && partner && physician ? 'Partner' : (positions[place] ?? '')}, ${field}`,
    discipline,
    knownFrom: addDays(now.from, 31 * chance.whole(`known:${String(place)}`, 0, 4)),
    lastWorked: addDays(signedOn, -chance.whole(`worked:${String(place)}`, 5, 120)),
    partner: place === 1 && partner,
    // Whoever writes on the practice's paper is of the practice.
    institution: place === 1 && partner ? now.name : herePlace.name,
    place: home,
  }));
  const supervisor = `${refereeNames[4] ?? 'Robin'} ${lasts[7] ?? 'Lee'}, MD`;
  const certified = addDays(`${String(trainedYear)}-12-01`, chance.whole('certified', 0, 60));
  const renamed = traits.renamed ?? (woman && years > 3 && chance.at('renamed') < 0.22);
  return {
    setting,
    cycle,
    decisionOn,
    signedOn,
    first: chance.pick('first', woman ? people.female : people.male),
    middle: `${chance.pick('middle', Array.from('ABCDEFGHJKLMNPRSTW'))}.`,
    last,
    former: renamed ? maiden : null,
    renamedOn: addDays(`${String(trainedYear + 1)}-05-01`, chance.whole('wedding', 0, 150)),
    discipline,
    specialty,
    birth,
    ssn: chance.digits('ssn', 4),
    npi: npi(chance, 'npi'),
    home,
    school,
    training,
    ecfmg: `0-${chance.digits('ecfmg:a', 3)}-${chance.digits('ecfmg:b', 3)}-${chance.digits('ecfmg:c', 1)}`,
    posts,
    hospitals,
    licenses,
    dea: { number: deaNumber(chance, 'dea', last), expires: addDays(decisionOn, chance.whole('dea-expires', 90, 900)) },
    registration: { number: `CS${chance.digits('registration', 6)}`, expires: addDays(decisionOn, chance.whole('cds-expires', 90, 600)) },
    board: {
      number: chance.digits('board', 6),
      since: certified,
      through: `${String(Number(decisionOn.slice(0, 4)) + chance.whole('through', 1, 7))}-12-31`,
    },
    carriers,
    referees,
    previousOn,
    supervisor,
  };
}
