/** A list of things to tick, such as topics, tasks or levels. */
interface Props<T extends string> {
  options: readonly (readonly [id: T, text: string])[];
  ticked: readonly T[];
  onTicked: (ticked: T[]) => void;
}

export function Ticks<T extends string>({ options, ticked, onTicked }: Props<T>) {
  return (
    <>
      {options.map(([id, text]) => (
        <label class="choice" key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={() => {
              onTicked(ticked.includes(id) ? ticked.filter((entry) => entry !== id) : [...ticked, id]);
            }}
          />
          {text}
        </label>
      ))}
    </>
  );
}

/** Tasks of a blueprint as options: number and title. */
export const taskOptions = (tasks: readonly { id: string; title: string }[]): [string, string][] =>
  tasks.map((task) => [task.id, `${task.id.split('/')[1] ?? ''} ${task.title}`]);
/** Topics as options. */
export const topicOptions = (topics: readonly { id: string; title: string }[]): [string, string][] =>
  topics.map((topic) => [topic.id, topic.title]);
