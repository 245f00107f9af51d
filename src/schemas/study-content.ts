/** Content as study reads it from this site: `/study/lessons.json`, `/study/terms.json`, `/study/rows.json`. */

export interface StudyLesson {
  /** `<domain>/<topic>`, its address below `learn/`. */
  ref: string;
  topic: string;
  title: string;
  /** The topic's own name. */
  short: string;
  minutes: number;
  /** Outline tasks the topic serves, as `cpcs-2024/1.3`. */
  tasks: string[];
}

/** A card with text on both sides: a term, a row of the grid. */
export interface TextCard {
  id: string;
  front: string;
  /** One paragraph each. */
  back: string[];
  /** Where it is taught: address below the site. */
  lesson?: { path: string; title: string };
}
