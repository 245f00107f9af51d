/** The reviewer on answers, the Data Bank, claims, coverage and the signature. */
import { addMonths, readDay } from './calendar.ts';
import {
  dollarsIn,
  endsBefore,
  fieldIn,
  hit,
  olderThan,
  rowsIn,
  signatureIn,
  valueIn,
  type Hit,
  type Reading,
  type Row,
  type Rule,
} from './read.ts';

const questions = (reading: Reading): Row[] => rowsIn(reading.all('disclosure')[0], 'questions');
/** The row of the disclosure question that asks about something. */
export const answerTo = (reading: Reading, about: RegExp): Row | undefined =>
  questions(reading).find((row) => about.test(row.at('question')));
export const deniedOf = (reading: Reading, about: RegExp): Row | undefined => {
  const row = answerTo(reading, about);
  return row?.at('answer') === 'No' ? row : undefined;
};

const answers: Rule = (reading) => {
  const explained = new Set(reading.all('explanation').map((paper) => valueIn(paper, 'question')));
  return questions(reading).flatMap((row) => {
    if (row.at('answer') === '') return [hit('disclosure-blank', row)];
    return row.at('answer') === 'Yes' && !explained.has(row.at('number'))
      ? [hit('disclosure-unexplained', row, ...reading.rule('disclosure'))]
      : [];
  });
};

export const reports = (reading: Reading, type: RegExp): Row[] =>
  rowsIn(reading.all('npdb-response')[0], 'reports').filter((row) => type.test(row.at('type')));
const claimRows = (reading: Reading): Row[] => rowsIn(reading.all('claims-history')[0], 'claims');

const denied: Rule = (reading) => {
  const found: Hit[] = [];
  const about = (type: string, question: RegExp, evidence: ({ id: string } | undefined)[]) => {
    const row = deniedOf(reading, question);
    if (row && evidence.length > 0) found.push(hit(type, ...evidence, row));
  };
  about('disclosure-claims', /malpractice claim/i, [...reports(reading, /malpractice/i), ...claimRows(reading)]);
  about('disclosure-privileges', /privileges or membership/i, reports(reading, /privileges/i));
  about('disclosure-license', /license to practice/i, [
    ...reports(reading, /licensure/i),
    ...reading
      .all('license-lookup')
      .flatMap((lookup) => fieldIn(lookup, 'actions') ?? [])
      .filter(({ value }) => value !== 'None'),
  ]);
  const birth = reading.own('birth-date')?.value;
  about(
    'disclosure-criminal',
    /convicted/i,
    rowsIn(reading.all('background')[0], 'records').filter(
      (row) => row.at('birth-date') === birth && !/minor traffic/i.test(row.at('charge')),
    ),
  );
  return found;
};

const dataBank: Rule = (reading) => {
  const [paper] = reading.all('npdb-response');
  if (!paper) return [hit('npdb-missing', ...reading.rule('npdb'))];
  const [type, entity, processed, through] = ['type', 'entity', 'processed', 'through'].map((key) => fieldIn(paper, key));
  const kind = type?.value ?? '';
  if (/self/i.test(kind)) return [hit('npdb-self-query', type, entity)];
  if (/continuous/i.test(kind))
    return endsBefore(through?.value ?? '', reading.decisionOn) ? [hit('continuous-query-lapsed', through, processed, type)] : [];
  return olderThan(processed?.value ?? '', reading.policy.rules.verificationDays, reading.decisionOn) ? [hit('npdb-stale', processed)] : [];
};

const coverage: Rule = (reading) => {
  const [paper] = reading.all('insurance-certificate');
  const { coverage: least, tail } = reading.policy.rules;
  if (!paper) return [hit('coverage-missing', ...reading.rule('insurance'))];
  const found: Hit[] = [];
  const [claim, year, to, retro] = ['claim', 'year', 'to', 'retro'].map((key) => fieldIn(paper, key));
  if (dollarsIn(claim?.value ?? '') < least.claim || dollarsIn(year?.value ?? '') < least.year)
    found.push(hit('coverage-low', claim, year));
  if (endsBefore(to?.value ?? '', reading.decisionOn)) found.push(hit('coverage-expired', to));
  if (!tail) return found;
  for (const row of reading.ownRows('coverage')) {
    const began = readDay(row.at('from')) ?? '';
    const reachesBack = (readDay(retro?.value ?? '') ?? '9') <= began;
    if (row.at('form') === 'Claims-made' && readDay(row.at('to')) !== null && row.at('tail') === 'No' && !reachesBack)
      found.push(hit('tail-missing', row, retro, ...reading.rule('insurance')));
  }
  return found;
};

const claims: Rule = (reading) => {
  const { years, count, dollars, carriers } = reading.policy.rules.claims;
  const since = addMonths(reading.decisionOn, -12 * years);
  const recent = (rows: Row[], column: string) => rows.filter((row) => (readDay(row.at(column)) ?? '') >= since);
  const paid = recent(reports(reading, /malpractice/i), 'date');
  const told = recent(claimRows(reading), 'occurred').filter((row) => /settled|open|paid/i.test(row.at('status')));
  const found: Hit[] = [];
  const row = answerTo(reading, /malpractice claim/i);
  if (Math.max(paid.length, told.length) >= count) found.push(hit('claims-pattern', ...paid, ...told, row));
  const large = [
    ...paid.filter((each) => dollarsIn(each.at('amount')) >= dollars),
    ...told.filter((each) => dollarsIn(each.at('paid')) >= dollars),
  ];
  if (large.length > 0) found.push(hit('claims-large', ...large, row));
  if (!carriers) return found;
  const answered = rowsIn(reading.all('claims-history')[0], 'carriers').map((each) => each.at('carrier'));
  for (const carrier of reading.ownRows('coverage')) {
    const ended = readDay(carrier.at('to'));
    if ((ended === null || ended >= since) && !answered.includes(carrier.at('carrier')))
      found.push(hit('claims-carrier-missing', carrier, ...reading.rule('claims')));
  }
  return found;
};

const attestation: Rule = (reading) => {
  const [paper] = reading.all('disclosure');
  const line = paper && signatureIn(paper);
  if (!line) return [];
  if (line.mark === 'none' || line.name === '') return [hit('attestation-unsigned', line)];
  if (line.mark === 'stamp') return [hit('attestation-stamped', line)];
  if (line.date === '') return [hit('attestation-undated', line)];
  return olderThan(line.date, reading.policy.rules.attestationDays, reading.decisionOn) ? [hit('attestation-stale', line)] : [];
};

const altered: Rule = (reading) =>
  reading
    .all('application')
    .flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        block.type === 'stamp'
          ? block.lines
              .filter((line) => /corrected|changed|added by office/i.test(line.text))
              .map((line) => hit('application-altered', line))
          : [],
      ),
    );

export const answerRules: Rule[] = [answers, denied, dataBank, coverage, claims, attestation, altered];
