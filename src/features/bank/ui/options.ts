/** Tasks and topics as choices of a list. */

/** Tasks of a blueprint: number and title. */
export const taskOptions = (tasks: readonly { id: string; title: string }[]): [string, string][] =>
  tasks.map((task) => [task.id, `${task.id.split('/')[1] ?? ''} ${task.title}`]);

/** Topics by their title. */
export const topicOptions = (topics: readonly { id: string; title: string }[]): [string, string][] =>
  topics.map((topic) => [topic.id, topic.title]);
