/** An estimate as a dot with the line of its interval, on an axis from 0 to 100; a tick for the learner's target. Words stand beside it. */
import './range-bar.css';

interface Props {
  /** Shares, 0 to 1. */
  estimate: number;
  interval: readonly [low: number, high: number];
  target?: number | undefined;
}

const width = 200;
const at = (share: number) => 4 + share * (width - 8);

export function RangeBar({ estimate, interval: [low, high], target }: Props) {
  return (
    <svg class="range-bar" viewBox={`0 0 ${String(width)} 16`} aria-hidden="true">
      <path
        class="range-axis"
        d={`M${String(at(0))} 14H${String(at(1))}M${String(at(0))} 11v5M${String(at(0.5))} 11v5M${String(at(1))} 11v5`}
      />
      {target !== undefined && <path class="range-target" d={`M${String(at(target))} 0v14`} />}
      <path class="range-line" d={`M${String(at(low))} 6H${String(at(high))}`} />
      <circle class="range-dot" cx={at(estimate)} cy="6" r="4" />
    </svg>
  );
}

/** The ends and the middle of that axis, once for all drawings below it. */
export const RangeScale = () => (
  <span class="range-scale" aria-hidden="true">
    <span>0</span>
    <span>50</span>
    <span>100</span>
  </span>
);
