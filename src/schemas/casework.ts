/**
 * Practice files as the browser reads, keeps and checks them: a credentials file made of documents made of lines, the office's policy,
 * and what is wrong in the file. What is done with one is in `casework-reading.ts`. Valibot for its size: the practice page carries these schemas.
 */
import * as v from 'valibot';
import { natural } from './bank.ts';

/** Longest text of a line, in characters. */
const longestLine = 2000;
const text = v.pipe(v.string(), v.maxLength(longestLine));
const words = v.pipe(v.string(), v.minLength(1), v.maxLength(longestLine));
/** A day as `YYYY-MM-DD`. */
const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a date as YYYY-MM-DD'));
export const slugSchema = v.pipe(
  v.string(),
  v.maxLength(80),
  v.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case letters, digits and single hyphens'),
);
export const seedSchema = v.pipe(v.string(), v.regex(/^[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}$/, 'must be a seed'));

/** Who reads the file: a hospital (Joint Commission and Medicare), a health plan (NCQA), a CVO that serves both. */
export const caseSettings = ['hospital', 'plan', 'cvo'] as const;
export const caseSettingSchema = v.picklist(caseSettings);
export type CaseSetting = v.InferOutput<typeof caseSettingSchema>;

/** A first application, or a reappointment or recredentialing. */
export const caseCycles = ['initial', 'repeat'] as const;
export const caseCycleSchema = v.picklist(caseCycles);
export type CaseCycle = v.InferOutput<typeof caseCycleSchema>;

/** 1: two or three plain findings; 2: four or five, with decoys; 3: six to eight, the hard ones among them. */
export const caseLevels = [1, 2, 3] as const;
export const caseLevelSchema = v.picklist(caseLevels);
export type CaseLevel = v.InferOutput<typeof caseLevelSchema>;

/** What is wrong with a line. */
export const findingKinds = ['missing', 'stale', 'mismatch', 'adverse', 'unexplained', 'criteria', 'source', 'identity'] as const;
export const findingKindSchema = v.picklist(findingKinds);
export type FindingKind = v.InferOutput<typeof findingKindSchema>;

/** What to do about it: ask the applicant, ask the source, verify anew, inform the chair, hold the file, nothing. */
export const nextSteps = ['ask-applicant', 'ask-source', 'verify-anew', 'inform-chair', 'hold', 'nothing'] as const;
export const nextStepSchema = v.picklist(nextSteps);
export type NextStep = v.InferOutput<typeof nextStepSchema>;

/** What a paper of the file is; it decides how the paper is drawn. */
export const caseDocumentKinds = [
  'application',
  'disclosure',
  'attestation',
  'cv',
  'license-lookup',
  'dea',
  'state-cds',
  'npi-record',
  'board-record',
  'training-verification',
  'school-verification',
  'ecfmg',
  'npdb-response',
  'exclusion-search',
  'insurance-certificate',
  'claims-history',
  'peer-reference',
  'affiliation-letter',
  'privilege-request',
  'case-log',
  'identity',
  'background',
  'explanation',
  'oppe-summary',
  'activity',
  'cme',
  'previous-page',
  'name-change',
  'query-log',
  'supervision-agreement',
  'military-record',
] as const;
export const caseDocumentKindSchema = v.picklist(caseDocumentKinds);
export type CaseDocumentKind = v.InferOutput<typeof caseDocumentKindSchema>;

/** Id of a line, unique in its file: `<document>.<n>`; of a line of the policy sheet: `policy.<n>`. */
export const lineIdSchema = v.pipe(v.string(), v.maxLength(60), v.regex(/^[a-z0-9-]+\.\d{1,3}$/, 'must be the id of a line'));

/** One line of a form. `key` names what the line is about, in words that do not change with the form; `value` is what the paper shows. */
const fieldSchema = v.object({ id: lineIdSchema, key: slugSchema, label: words, value: text });
export type CaseField = v.InferOutput<typeof fieldSchema>;

const rowSchema = v.object({ id: lineIdSchema, cells: v.array(text) });
export type CaseRow = v.InferOutput<typeof rowSchema>;

const sentenceSchema = v.object({ id: lineIdSchema, text: words });
export type CaseSentence = v.InferOutput<typeof sentenceSchema>;

/** How a paper is signed: by hand, with an electronic signature, by a rubber stamp, or not at all. */
export const signatureMarks = ['hand', 'electronic', 'stamp', 'none'] as const;
const signatureSchema = v.object({
  id: lineIdSchema,
  /** Who signs: "Applicant's signature". */
  label: words,
  /** As written; empty where nobody signed. */
  name: text,
  /** As written (`MM/DD/YYYY`); empty where none was written. */
  date: text,
  mark: v.picklist(signatureMarks),
});
export type CaseSignature = v.InferOutput<typeof signatureSchema>;

const portalSchema = v.object({
  id: lineIdSchema,
  url: words,
  /** As the page prints it: `MM/DD/YYYY HH:MM AM`. */
  retrieved: text,
  /** Who looked it up, as the page prints it; empty where the page does not say. */
  by: text,
});
export type CasePortal = v.InferOutput<typeof portalSchema>;

/** A part of a paper. Its lines are what a learner marks. */
const blockSchema = v.variant('type', [
  v.object({ type: v.literal('fields'), title: v.optional(words), lines: v.array(fieldSchema) }),
  v.object({
    type: v.literal('table'),
    /** What the table lists, in words that do not change with the form. */
    key: slugSchema,
    title: v.optional(words),
    /** One for each cell of a row. */
    head: v.array(v.object({ key: slugSchema, label: words })),
    lines: v.array(rowSchema),
    /** Said where the table has no rows: "None reported". */
    empty: v.optional(words),
  }),
  v.object({ type: v.literal('text'), title: v.optional(words), lines: v.array(sentenceSchema) }),
  v.object({ type: v.literal('list'), title: v.optional(words), lines: v.array(sentenceSchema) }),
  v.object({ type: v.literal('signature'), lines: v.array(signatureSchema) }),
  /** An office's stamp or a handwritten remark: "RECEIVED 03/04/2026". */
  v.object({ type: v.literal('stamp'), lines: v.array(sentenceSchema) }),
  /** Head of a printed web page; one line. */
  v.object({ type: v.literal('portal'), lines: v.array(portalSchema) }),
]);
export type CaseBlock = v.InferOutput<typeof blockSchema>;
export type CaseLine = CaseBlock['lines'][number];

const documentSchema = v.object({
  /** Unique in its file, for example `license-lookup-2`. */
  id: slugSchema,
  kind: caseDocumentKindSchema,
  title: words,
  /** Letterhead: who issued it, and its address lines. */
  from: v.object({ name: words, lines: v.array(text) }),
  /** Whom a letter is addressed to. */
  to: v.optional(words),
  /** The paper's own date, where it bears one. */
  dated: v.optional(day),
  blocks: v.array(blockSchema),
});
export type CaseDocument = v.InferOutput<typeof documentSchema>;

/** What may be asked for, and what it takes. */
const privilegeSchema = v.object({
  id: slugSchema,
  name: words,
  /** Specialty whose list it stands on. */
  specialty: slugSchema,
  /** Part of the specialty's core, or asked for by itself. */
  core: v.boolean(),
  /** Training beyond the residency; the fellowship's name, or null. */
  training: v.nullable(words),
  /** Cases in the 24 months before the application; 0 for none. */
  cases: natural,
  /** Another credential that must be current ("ACLS"), or null. */
  credential: v.nullable(words),
});
export type Privilege = v.InferOutput<typeof privilegeSchema>;

/** Which line of the policy sheet states a rule. */
export const policyTopics = [
  'license',
  'dea',
  'board',
  'training',
  'school',
  'npdb',
  'exclusion',
  'insurance',
  'claims',
  'history',
  'gaps',
  'references',
  'affiliations',
  'privileges',
  'identity',
  'background',
  'attestation',
  'disclosure',
  'sources',
  'documents',
  'supervision',
  'oppe',
  'activity',
  'cme',
  'decides',
  'changes',
] as const;
export const policyTopicSchema = v.picklist(policyTopics);
export type PolicyTopic = v.InferOutput<typeof policyTopicSchema>;

/** An office's rules as data. Ages in calendar days before the decision; null where the office sets no rule. */
const rulesSchema = v.object({
  /** Oldest license, registration, board, Data Bank, exclusion and claims verification. */
  verificationDays: natural,
  /** Oldest attestation and signature on the application. */
  attestationDays: natural,
  /** Oldest reference; null where references are not asked for. */
  referenceDays: v.nullable(natural),
  /** Gaps in work history from so many days on must be explained. */
  gapDays: natural,
  /** Gaps from so many days on must be explained in writing. */
  gapWrittenDays: natural,
  /** Work history covers so many years back from the application. */
  historyYears: natural,
  references: natural,
  /** References must come from the applicant's own discipline. */
  sameDiscipline: v.boolean(),
  /** At least one reference comes from outside the applicant's practice. */
  outsidePractice: v.boolean(),
  /** A referee has worked with the applicant within so many months. */
  knownMonths: natural,
  /** Affiliations of so many years back are confirmed by the hospital; 0 for none. */
  affiliationYears: natural,
  /** Malpractice coverage, in dollars for each claim and for a year. */
  coverage: v.object({ claim: natural, year: natural }),
  /** A claims-made policy that ended must be followed by a tail or by prior-acts coverage. */
  tail: v.boolean(),
  /** Claims of so many years back are asked of the carriers, or of the Data Bank alone; they are counted, and so many of them, or one payment of so many dollars, send the file to full review. */
  claims: v.object({ years: natural, count: natural, dollars: natural, carriers: v.boolean() }),
  /** Board certification: not asked for, or needed within so many years of the end of training. */
  board: v.nullable(v.object({ years: natural })),
  /** The office grants privileges, and so compares what is asked for with training and cases. */
  privileges: v.boolean(),
  identity: v.boolean(),
  background: v.boolean(),
  /** Professional school is verified beside the training; false where only the highest level is. */
  school: v.boolean(),
  /** States that register prescribers of controlled substances beside the federal agency. */
  registrationStates: v.array(words),
  /** Whose Data Bank query the office takes: its own as a hospital, as a hospital's agent, or its own as a plan. */
  query: v.picklist(['hospital', 'agent', 'any']),
  /** Hours of continuing education in a cycle that the office asks for; 0 for none. */
  cmeHours: natural,
  /** The cycle's length in months. */
  cycleMonths: natural,
  /** Least cases or visits in a cycle to be judged by the office's own data; 0 where the office does not look. */
  activity: natural,
  oppe: v.boolean(),
});
export type PolicyRules = v.InferOutput<typeof rulesSchema>;

export const policySchema = v.object({
  id: slugSchema,
  setting: caseSettingSchema,
  /** Whose policy it is. */
  organization: words,
  title: words,
  rules: rulesSchema,
  privileges: v.array(privilegeSchema),
  /** The sheet as the office prints it; ids are `policy.<n>`. */
  lines: v.array(v.object({ id: lineIdSchema, topic: policyTopicSchema, text: words })),
});
export type Policy = v.InferOutput<typeof policySchema>;

/** Letters that stand for a degree or license. */
export const disciplines = ['MD', 'DO', 'NP', 'PA', 'CRNA', 'DPM', 'DDS', 'PhD'] as const;

/** Whose file it is, as the cover of the file says it. */
const applicantSchema = v.object({
  name: words,
  discipline: v.picklist(disciplines),
  specialty: words,
  /** What is asked for: "Active staff, internal medicine core". */
  request: words,
});
export type CaseApplicant = v.InferOutput<typeof applicantSchema>;

/** Version of the generator; a file is made again from its seed by the same version only. */
export const caseVersion = 1;

export const caseFileSchema = v.object({
  version: natural,
  seed: seedSchema,
  setting: caseSettingSchema,
  cycle: caseCycleSchema,
  level: caseLevelSchema,
  /** The meeting at which the file is to be decided. */
  decisionOn: day,
  policy: policySchema,
  applicant: applicantSchema,
  documents: v.pipe(v.array(documentSchema), v.minLength(1), v.maxLength(40)),
  /** What looks odd and is fine under this policy: id in the catalogue of decoys, and the lines it shows on. */
  decoys: v.array(v.object({ type: slugSchema, lines: v.array(lineIdSchema) })),
});
export type CaseFile = v.InferOutput<typeof caseFileSchema>;

/** One thing that is wrong in a file, under a policy. */
export const findingSchema = v.object({
  /** Unique in its file: the catalogue's id, and the first line it stands on. */
  id: v.string(),
  /** Id in the catalogue of findings. */
  type: slugSchema,
  /** Where it shows. Any of these lines counts as found; a mismatch has at least two, of which the learner names two. */
  lines: v.pipe(v.array(lineIdSchema), v.minLength(1)),
  kind: findingKindSchema,
  /** Other kinds a careful reader may call it. */
  also: v.array(findingKindSchema),
  /** Steps that are acceptable, the best first. */
  next: v.pipe(v.array(nextStepSchema), v.minLength(1)),
});
export type Finding = v.InferOutput<typeof findingSchema>;

/** The decision on a file. */
export const verdictSchema = v.object({
  complete: v.picklist(['complete', 'incomplete']),
  /** Routine (a clean file), or for full review by the committee. */
  route: v.picklist(['routine', 'full']),
  ready: v.picklist(['ready', 'hold']),
});
export type Verdict = v.InferOutput<typeof verdictSchema>;
/** A decision while it is being made, part by part. */
export const partVerdictSchema = v.object({
  complete: v.optional(verdictSchema.entries.complete),
  route: v.optional(verdictSchema.entries.route),
  ready: v.optional(verdictSchema.entries.ready),
});
export type PartVerdict = v.InferOutput<typeof partVerdictSchema>;

/** The answer key of a file: what is wrong under a policy, and the decision that follows. */
export const answerSchema = v.object({ findings: v.array(findingSchema), verdict: verdictSchema });
export type CaseAnswer = v.InferOutput<typeof answerSchema>;
