/** The answer for each certification, and for each version of its rules the verdict with its reasons. */
import type { CheckerData, CitedSource } from '../data.ts';
import type { RuleSetResult } from '../evaluate.ts';
import { answerText, differenceSentences, explainRequirement, monthsOf, outlookSentences, type Line } from '../explain.ts';
import { tenthsText } from '../experience.ts';
import type { Outcome, State } from '../outcome.ts';
import { capital, confidenceText, monthsText, requirementText } from '../words.ts';
import { VerdictMark } from './VerdictMark.tsx';

const lineLabel: Record<Line['of'], string> = { both: '', clear: 'Only what is clear: ', open: 'All that may count: ' };

export function Sources({ ids, sources }: { ids: readonly string[]; sources: CheckerData['sources'] }) {
  const cited = ids.flatMap((id): CitedSource[] => (sources[id] ? [sources[id]] : []));
  return (
    <ul class="cited hint">
      {cited.map(({ id, title, publisher, url, when }) => (
        <li key={id}>
          <a href={url} rel="external noopener">
            {title}
          </a>
          . {publisher}, {when}.
        </li>
      ))}
    </ul>
  );
}

function governsText({ from, to }: RuleSetResult['ruleSet']): string {
  return `This version governs applications${from === undefined ? '' : ` from ${from}`}${to === undefined ? '' : ` to ${to}`}.`;
}

function RuleSetView({ result, outcome, sources }: { result: RuleSetResult; outcome: Outcome; sources: CheckerData['sources'] }) {
  const { ruleSet } = result;
  const state: State = result.inForce ? result.verdict : 'not-in-force';
  const [first, ...rest] = outlookSentences(result, outcome.history, outcome.applyOn);
  return (
    <details class="rule-set">
      <summary>
        <span class="rule-set-title">
          {ruleSet.title} <VerdictMark state={state} />
        </span>
        {result.inForce && <span class="rule-set-when">{first}</span>}
      </summary>
      {!result.inForce && <p>{governsText(ruleSet)}</p>}
      {result.inForce && rest.map((sentence) => <p key={sentence}>{sentence}</p>)}
      <ul class="reasons">
        {result.requirements.map((requirement) => {
          const months = monthsOf(requirement.clear);
          const open = monthsOf(requirement.open);
          return (
            <li key={requirementText(requirement.requirement)}>
              <p>
                <VerdictMark state={requirement.verdict} quiet /> <strong>{capital(requirementText(requirement.requirement))}</strong>
              </p>
              {months && (
                <p class="months">
                  <progress max={months.needed} value={Math.min(months.have, months.needed)} aria-label="Months counted, of those needed" />{' '}
                  {monthsText(months.have)}, {tenthsText(months.needed)} needed
                  {open && open.have > months.have && `; ${tenthsText(open.have)} with all that may count`}
                </p>
              )}
              {explainRequirement(requirement, outcome.history, outcome.applyOn).map((line) => (
                <p key={line.of + line.text}>
                  {lineLabel[line.of]}
                  {line.text}
                </p>
              ))}
              {requirement.requirement.confidence && <p class="hint">{confidenceText[requirement.requirement.confidence]}.</p>}
            </li>
          );
        })}
      </ul>
      <p class="hint">
        {ruleSet.note} {confidenceText[ruleSet.confidence]}:
      </p>
      <Sources ids={ruleSet.sources} sources={sources} />
    </details>
  );
}

export function Verdicts({ outcome, sources, level = 3 }: { outcome: Outcome; sources: CheckerData['sources']; level?: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div class="verdicts">
      {outcome.certifications.map(({ data, result }) => (
        <article class="card" key={data.id}>
          <Heading>
            {data.abbreviation} <span class="hint">{data.name}</span>
          </Heading>
          <p class="answer">
            <strong>{answerText(result)}</strong>
          </p>
          {differenceSentences(result).map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {result.ruleSets.map((ruleSet) => (
            <RuleSetView key={ruleSet.ruleSet.id} result={ruleSet} outcome={outcome} sources={sources} />
          ))}
        </article>
      ))}
    </div>
  );
}
