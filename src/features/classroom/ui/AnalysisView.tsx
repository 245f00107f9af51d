/** Item analysis: the class as a whole, every item, its distractors, and what to look at. */
import { useEffect, useState } from 'preact/hooks';
import { optionLetter } from '../../../format/letters.ts';
import { countOf } from '../../../format/plurals.ts';
import type { Quiz } from '../../../schemas/assignment.ts';
import { Select } from '../../../ui/Select.tsx';
import { stemText } from '../../bank/stem.ts';
import { analysisSteps, fewExaminees, type ClassAnalysis, type ItemAnalysis } from '../analysis.ts';
import type { GradeRow } from '../gradebook.ts';
import { figure, why } from '../figures.ts';
import { FactList, type Fact } from './FactList.tsx';
import { Figure } from './Figure.tsx';
import { Formulas } from './Formulas.tsx';

function Distribution({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const width = 600;
  const step = width / counts.length;
  return (
    <figure class="keep">
      <svg
        class="class-bars"
        viewBox={`0 0 ${String(width)} 130`}
        role="img"
        aria-label="Students by number of right answers; the table below says the same"
      >
        {counts.map((count, score) => (
          <rect
            key={score}
            x={score * step + 0.5}
            width={Math.max(0.5, step - 1)}
            y={120 - (count / most) * 110}
            height={(count / most) * 110}
          />
        ))}
        <path d={`M0 120H${String(width)}`} />
      </svg>
      <figcaption>Students by number of right answers, 0 to {counts.length - 1}.</figcaption>
      <details class="no-print">
        <summary>As numbers</summary>
        <p>
          {counts
            .map((count, score) => (count > 0 ? `${String(score)} right: ${String(count)}` : ''))
            .filter(Boolean)
            .join('; ')}
          .
        </p>
      </details>
    </figure>
  );
}

function Whole({ analysis }: { analysis: ClassAnalysis }) {
  const { test } = analysis;
  const facts: Fact[] = [
    ['Students', String(test.examinees)],
    ['Items scored', String(test.items)],
    ['Mean', figure(test.mean) ?? why.noStudents],
    ['Median', figure(test.median, 1) ?? why.noStudents],
    ['Standard deviation', figure(test.deviation) ?? why.oneStudent],
    ['Skewness', figure(test.skewness) ?? why.noSpread],
    ['Kurtosis', figure(test.kurtosis) ?? why.noSpread],
    ['KR-20 (alpha)', figure(test.alpha) ?? why.noSpread],
    ['Standard error', test.error === null ? why.noSpread : `${figure(test.error) ?? ''} items`],
  ];
  return (
    <>
      <FactList facts={facts} />
      {test.alpha !== null && test.alpha < 0 && (
        <p class="notice notice-warn">
          Alpha is negative: the items pull in different directions. With a small class that can be chance; otherwise look for a wrong key.
        </p>
      )}
      <Distribution counts={test.distribution} />
    </>
  );
}

interface Shown {
  item: ItemAnalysis;
  number: number;
  thirds: ClassAnalysis['thirds'];
}

function Options({ item, number, thirds, options }: Shown & { options: readonly string[] }) {
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label={`Who chose what on item ${String(number)}`}>
      <table>
        <caption>Who chose what</caption>
        <thead>
          <tr>
            <th scope="col">Option</th>
            <th scope="col">All ({item.examinees})</th>
            <th scope="col">Best third ({thirds[0]})</th>
            <th scope="col">Middle ({thirds[1]})</th>
            <th scope="col">Weakest ({thirds[2]})</th>
          </tr>
        </thead>
        <tbody>
          {item.options.map((option) => (
            <tr key={option.option}>
              <th scope="row">
                {optionLetter(option.option)} {options[option.option]} {option.key && <span class="tag tag-right">✓ Key</span>}
                {!option.key && option.count === 0 && <span class="tag">Nobody</span>}
              </th>
              <td>{option.count}</td>
              <td>{option.thirds[0]}</td>
              <td>{option.thirds[1]}</td>
              <td>{option.thirds[2]}</td>
            </tr>
          ))}
          {item.unanswered > 0 && (
            <tr>
              <th scope="row">Left open</th>
              <td>{item.unanswered}</td>
              <td />
              <td />
              <td />
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** Puts a key right: called with the item and the place of its right option. */
type Correct = (item: string, place: number) => void;

function ItemRow({ item, number, thirds, quiz, correct }: Shown & { quiz: Quiz; correct: Correct | undefined }) {
  const text = quiz.items.find((each) => each.id === item.id);
  return (
    <li class="keep">
      <h4>
        Item {number} <span class="hint">{item.id}</span>
      </h4>
      <p>{stemText(text?.stem ?? '')}</p>
      {item.look.map((reason) => (
        <p class="notice notice-warn" key={reason}>
          {reason}
        </p>
      ))}
      <Options item={item} number={number} thirds={thirds} options={text?.options ?? []} />
      {correct && (
        <details class="no-print">
          <summary>Put the key of item {number} right</summary>
          <Select
            label="Right answer"
            value={String(item.options.findIndex((option) => option.key))}
            options={(text?.options ?? []).map(
              (option, place) => [String(place), `${optionLetter(place)} ${option}`.slice(0, 100)] as const,
            )}
            onValue={(place) => {
              correct(item.id, Number(place));
            }}
            hint="Every result of this quiz is scored again with it, and each score says so. What students were given stays as it was."
          />
        </details>
      )}
    </li>
  );
}

/** Longest the analysis works before the page gets a turn, in milliseconds. */
const slice = 16;

/** The analysis of these rows, or null while it is computed for the first time. */
function useAnalysis(quiz: Quiz, rows: readonly GradeRow[]): ClassAnalysis | null {
  const [analysis, setAnalysis] = useState<ClassAnalysis | null>(null);
  useEffect(() => {
    const steps = analysisSteps(
      quiz,
      rows.map((row) => row.counted),
    );
    let timer = 0;
    const work = () => {
      const until = performance.now() + slice;
      do {
        const step = steps.next();
        if (step.done === true) {
          setAnalysis(step.value);
          return;
        }
      } while (performance.now() < until);
      timer = window.setTimeout(work);
    };
    timer = window.setTimeout(work);
    return () => {
      clearTimeout(timer);
    };
  }, [quiz, rows]);
  return analysis;
}

/** Figures that follow the range, in the order of the columns, and why one may be missing. */
const afterInterval = [
  ['deviation', why.oneStudent],
  ['itemRest', why.noSpread],
  ['efficiency', why.noSpread],
  ['upperLower', why.noThirds],
] as const;

/** Every item's figures in a line. */
function ItemFigures({ items, place }: { items: readonly ItemAnalysis[]; place: ReadonlyMap<string, number> }) {
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label="Figures of every item">
      <table>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Right</th>
            <th scope="col">Facility</th>
            <th scope="col">95% between</th>
            <th scope="col">Std. dev.</th>
            <th scope="col">Item-rest</th>
            <th scope="col">Efficiency</th>
            <th scope="col">Upper-lower D</th>
            <th scope="col">Seconds</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={item.id}>
              <th scope="row" title={item.id}>
                {place.get(item.id)}
              </th>
              <td>
                {item.right} of {item.examinees}
              </td>
              <td>
                <Figure value={item.facility} why={why.noStudents} />
              </td>
              <td>
                {figure(item.interval[0])} to {figure(item.interval[1])}
              </td>
              {afterInterval.map(([name, reason]) => (
                <td key={name}>
                  <Figure value={item[name]} why={reason} />
                </td>
              ))}
              <td>
                <Figure value={item.medianMs === null ? null : item.medianMs / 1000} digits={0} why={why.paper} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Without `correct` no key can be put right: an example is only looked at. */
export function AnalysisView({ quiz, rows, correct }: { quiz: Quiz; rows: readonly GradeRow[]; correct?: Correct }) {
  const analysis = useAnalysis(quiz, rows);
  if (!analysis) return <p role="status">Analyzing the items.</p>;
  const place = new Map(quiz.items.map((item, at) => [item.id, at + 1]));
  const look = analysis.items.filter((item) => item.look.length > 0);
  return (
    <div class="stack">
      {analysis.small && (
        <p class="notice notice-warn">
          With {countOf(analysis.test.examinees, 'student')}, counts can be read and the other figures can not: a correlation moves by
          several tenths when one student answers differently. Below {fewExaminees} students no item is called good or bad here.
        </p>
      )}
      <h3>The class</h3>
      <Whole analysis={analysis} />
      {!analysis.small && (
        <>
          <h3>Items to look at</h3>
          {look.length === 0 ? (
            <p>None stands out.</p>
          ) : (
            <ul>
              {look.map((item) => (
                <li key={item.id}>
                  Item {place.get(item.id)}: {item.look.join(' ')}
                </li>
              ))}
            </ul>
          )}
        </>
      )}
      <h3>Every item</h3>
      <ItemFigures items={analysis.items} place={place} />
      <Formulas />
      <h3>Answers to every item</h3>
      <ol class="report-items">
        {analysis.items.map((item) => (
          <ItemRow item={item} number={place.get(item.id) ?? 0} thirds={analysis.thirds} quiz={quiz} correct={correct} key={item.id} />
        ))}
      </ol>
    </div>
  );
}
