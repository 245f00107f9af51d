/** Facts by name, side by side. */
export type Fact = readonly [name: string, text: string];

export function FactList({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl class="class-facts">
      {facts.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
