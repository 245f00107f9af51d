/** The frame of a list of attempts: when, what, score and its range. */
import type { ComponentChildren } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
}

export function ScoreTable({ label, children }: Props) {
  return (
    <div class="scroll-x" role="region" tabIndex={0} aria-label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Score</th>
            <th scope="col">95% range</th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}
