/**
 * A study plan, week by week, from today to the exam window: lessons each followed by practice of its topic, mock exams, time for
 * reviews. What weighs most and is known least comes first. It is made anew from today each time, from what is left: a missed day moves
 * work and reproaches nobody. Pure.
 */
import type { PlanInput } from '../../schemas/study.ts';
import type { StudyLesson } from '../../schemas/study-content.ts';
import { addDays, daysBetween, weekdayOf } from './calendar.ts';
import type { TopicState } from './topics.ts';

export interface PlanTask {
  /** Stable across plans, so that what is done stays done: `lesson:credentialing/npdb-querying`. */
  id: string;
  kind: 'lesson' | 'practice' | 'mixed' | 'mock' | 'review';
  title: string;
  minutes: number;
  /** Address below the site. */
  path: string;
}

export interface PlanWeek {
  /** First day, and the last one that belongs to it. */
  from: string;
  to: string;
  /** Minutes there are: study days times the minutes of one. */
  minutes: number;
  tasks: PlanTask[];
}

export interface Plan {
  weeks: PlanWeek[];
  /** Lessons there is no time for, the heaviest first. */
  leftOut: PlanTask[];
  /** Days left on which there is study. */
  studyDays: number;
}

/** Share of each week for reviews; minutes of a practice on one topic, of a mixed one, and for the report of a mock. */
const reviewShare = 0.15;
const practiceMinutes = 15;
const mixedMinutes = 30;
const reportMinutes = 45;
/** A plan of more weeks than this is cut: nobody knows what to do in two years. */
const mostWeeks = 78;

interface Content {
  abbreviation: string;
  exam: 'cpcs' | 'cpmsm';
  /** Minutes of a full mock exam. */
  mockMinutes: number;
  /** Topics, the one with most to gain first. */
  topics: readonly TopicState[];
  lessons: readonly StudyLesson[];
}

/** Weeks from the first day to the day before the window, with the minutes each has. */
function emptyWeeks(input: PlanInput, first: string): PlanWeek[] {
  const off = new Set(input.daysOff);
  const perWeek = 7 - new Set(input.weekdaysOff).size;
  const perDay = perWeek === 0 ? 0 : (input.hoursAWeek * 60) / perWeek;
  const weeks: PlanWeek[] = [];
  for (let from = first; daysBetween(from, input.window) > 0 && weeks.length < mostWeeks; from = addDays(from, 7)) {
    const length = Math.min(7, daysBetween(from, input.window));
    const days = Array.from({ length }, (_, place) => addDays(from, place));
    const study = days.filter((day) => !off.has(day) && !input.weekdaysOff.includes(weekdayOf(day))).length;
    weeks.push({ from, to: addDays(from, length - 1), minutes: Math.round(study * perDay), tasks: [] });
  }
  return weeks;
}

/** Weeks that get a mock exam: the last but one, the middle of a longer plan, and one in between in a long one. */
function mockWeeks(weeks: readonly PlanWeek[], minutes: number): number[] {
  const count = weeks.length;
  const wanted = [count - 2, ...(count >= 4 ? [Math.floor(count / 2) - 1] : []), ...(count >= 9 ? [count - 4] : [])];
  return [...new Set(wanted)].filter((place) => (weeks[place]?.minutes ?? 0) * (1 - reviewShare) >= minutes);
}

const spent = (week: PlanWeek) => week.tasks.reduce((sum, task) => sum + task.minutes, 0);

/** The plan from `today` on. */
export function makePlan(input: PlanInput, content: Content, today: string): Plan {
  const { abbreviation, exam, mockMinutes, topics, lessons } = content;
  const weeks = emptyWeeks(input, today > input.from ? today : input.from);
  const done = new Set(input.done.map(({ id }) => id));
  const known = new Set(input.known);
  for (const week of weeks) {
    const minutes = Math.round(week.minutes * reviewShare);
    if (minutes > 0)
      week.tasks.push({ id: `review:${week.from}`, kind: 'review', title: 'Reviews as they fall due', minutes, path: 'progress/review/' });
  }
  mockWeeks(weeks, mockMinutes + reportMinutes)
    .sort((a, b) => a - b)
    .forEach((place, number) => {
      weeks[place]?.tasks.push({
        id: `mock:${String(number + 1)}`,
        kind: 'mock',
        title: `${abbreviation} mock exam ${String(number + 1)}, and its report`,
        minutes: mockMinutes + reportMinutes,
        path: `practice/mock/${exam}/`,
      });
    });
  const byTopic = new Map(lessons.map((lesson) => [lesson.topic, lesson]));
  const order = [...new Set(topics.map(({ topic }) => topic))].filter((topic) => !known.has(topic));
  const pairs = order.flatMap((topic) => {
    const lesson = byTopic.get(topic);
    const tasks: PlanTask[] = [
      ...(lesson
        ? [
            {
              id: `lesson:${lesson.ref}`,
              kind: 'lesson' as const,
              title: lesson.title,
              minutes: lesson.minutes,
              path: `learn/${lesson.ref}/`,
            },
          ]
        : []),
      {
        id: `practice:${topic}`,
        kind: 'practice' as const,
        title: `Practice: ${lesson?.short ?? topic}`,
        minutes: practiceMinutes,
        path: `practice/custom/?topics=${topic}&filter=new`,
      },
    ];
    const left = tasks.filter((task) => !done.has(task.id));
    return left.length === 0 ? [] : [left];
  });
  const waiting = [...pairs];
  for (const week of weeks) {
    for (let next = waiting[0]; next; next = waiting[0]) {
      const minutes = next.reduce((sum, task) => sum + task.minutes, 0);
      if (spent(week) + minutes > week.minutes) break;
      week.tasks.push(...next);
      waiting.shift();
    }
    // Once the lessons are through, the rest of the time is practice across the outline.
    for (let round = 1; waiting.length === 0 && spent(week) + mixedMinutes <= week.minutes; round += 1)
      week.tasks.push({
        id: `mixed:${week.from}:${String(round)}`,
        kind: 'mixed',
        title: 'Twenty questions where there is most to gain',
        minutes: mixedMinutes,
        path: 'progress/',
      });
  }
  return {
    weeks,
    leftOut: waiting.flatMap((pair) => pair.filter((task) => task.kind === 'lesson')),
    studyDays: Array.from({ length: Math.max(0, daysBetween(today, input.window)) }, (_, place) => addDays(today, place)).filter(
      (day) => day >= input.from && !input.daysOff.includes(day) && !input.weekdaysOff.includes(weekdayOf(day)),
    ).length,
  };
}

/** What is wrong with what was entered, in a sentence for its field; empty when nothing is. */
export function planProblems(
  input: Pick<PlanInput, 'from' | 'window' | 'hoursAWeek' | 'weekdaysOff'>,
  today: string,
): Partial<Record<'window' | 'hoursAWeek' | 'weekdaysOff', string>> {
  const first = today > input.from ? today : input.from;
  const days = daysBetween(first, input.window);
  return {
    ...(days < 1 ? { window: 'The window must begin after today and after the first day of study.' } : {}),
    ...(days > mostWeeks * 7 ? { window: 'A plan reaches eighteen months ahead at most.' } : {}),
    ...(input.hoursAWeek >= 0.5 && input.hoursAWeek <= 60 ? {} : { hoursAWeek: 'From half an hour to 60 hours a week.' }),
    ...(new Set(input.weekdaysOff).size === 7 ? { weekdaysOff: 'Leave one day of the week for study.' } : {}),
  };
}
