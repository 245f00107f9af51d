/** For each version of the rules a strip of time: met, depends or not met on each application date of the slider. */
import { dayText, type Day } from '../calendar.ts';
import type { CertificationResult } from '../evaluate.ts';
import { stretches, type Outcome, type State } from '../outcome.ts';
import type { Span } from '../runs.ts';
import { stateText } from '../words.ts';
import { VerdictMark } from './VerdictMark.tsx';

interface Props {
  outcome: Outcome;
  from: Day;
  to: Day;
}

/** Fill patterns of the strips and the timeline; named, so that each drawing brings its own. */
export function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-open`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch-paper" width="8" height="8" />
        <rect class="hatch-line" width="3" height="8" />
      </pattern>
    </defs>
  );
}

type Part = Span & { state: State };

const words = (parts: readonly Part[], from: Day, to: Day): string =>
  parts
    .map((part) => {
      const start = part.from === from ? '' : ` from ${dayText(part.from)}`;
      const end = part.to === to ? '' : ` until ${dayText(part.to)}`;
      return `${stateText[part.state]}${start}${end}`;
    })
    .join('; ');

interface Strip {
  id: string;
  titles: string[];
  state: State;
  parts: Part[];
}

/** One strip for all versions that agree on every day. */
function grouped({ ruleSets }: CertificationResult, from: Day, to: Day): Strip[] {
  const strips = new Map<string, Strip>();
  for (const ruleSet of ruleSets) {
    const parts = stretches(ruleSet, from, to);
    const key = parts.map((part) => `${part.state}${String(part.from)}`).join();
    const strip = strips.get(key);
    if (strip) strip.titles.push(ruleSet.ruleSet.title);
    else {
      const state = ruleSet.inForce ? ruleSet.verdict : 'not-in-force';
      strips.set(key, { id: ruleSet.ruleSet.id, titles: [ruleSet.ruleSet.title], state, parts });
    }
  }
  return [...strips.values()];
}

export function Strips({ outcome, from, to }: Props) {
  const share = (day: Day) => ((day - from) / (to - from + 1)) * 1000;
  return (
    <div class="strips no-print">
      {outcome.certifications.map(({ data, result }) => (
        <div key={data.id}>
          <p class="label">{data.abbreviation}</p>
          {grouped(result, from, to).map(({ id, titles, state, parts }) => (
            <div class="strip" key={id}>
              <span class="strip-name">
                <VerdictMark state={state} quiet /> {titles.join(', ')}
              </span>
              <svg
                viewBox="0 0 1000 24"
                preserveAspectRatio="none"
                role="img"
                aria-label={`${titles.join(', ')}: ${words(parts, from, to)}`}
              >
                <Patterns id={`strip-${id}`} />
                <rect class="strip-ground" width="1000" height="24" />
                {parts.map((part) => (
                  <rect
                    key={part.from}
                    class={`strip-${part.state}`}
                    x={share(part.from)}
                    width={share(part.to + 1) - share(part.from)}
                    height="24"
                    fill={part.state === 'depends' ? `url(#strip-${id}-open)` : undefined}
                  />
                ))}
                <line class="strip-now" x1={share(outcome.applyOn)} x2={share(outcome.applyOn)} y2="24" />
              </svg>
            </div>
          ))}
        </div>
      ))}
      <p class="hint strip-key">
        {(['met', 'depends', 'not-met'] as const).map((state) => (
          <span key={state}>
            <svg class="key" width="28" height="14" aria-hidden="true">
              <Patterns id={`key-${state}`} />
              <rect class={`strip-${state}`} width="28" height="14" fill={state === 'depends' ? 'url(#key-depends-open)' : undefined} />
            </svg>{' '}
            {stateText[state].toLowerCase()}
          </span>
        ))}
      </p>
    </div>
  );
}
