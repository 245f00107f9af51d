/**
 * Reads the XML of two programs whose questions live on in many courses: pools of Blackboard 5 and 6 (`POOL`), and tests and banks of ExamView
 * (`examview`). Pure.
 */
import type { Collector } from './collect.ts';
import { readText } from './markup.ts';
import { attribute, childNamed, childrenNamed, childNodes, reduceNode, textOf, type XmlNode } from './xml.ts';

const poolKinds: Record<string, string> = {
  question_truefalse: 'true or false',
  question_multipleanswer: 'several answers',
  question_match: 'a matching question',
  question_essay: 'an essay question',
  question_fillinblank: 'a short answer question',
  question_ordering: 'an ordering question',
};

/** Reads a pool of Blackboard. https://docs.moodle.org/en/Blackboard_V6%2B */
export function readPool(root: XmlNode, below: string, into: Collector): void {
  const title = childNamed(root, 'title');
  if (into.title === '' && title) into.title = attribute(title, 'value') || textOf(title);
  for (const question of childNodes(root)) {
    if (!question.name.startsWith('question_')) continue;
    const where = `${below}line ${String(question.line)}`;
    const words = (node: XmlNode | undefined) => (node ? readText(textOf(childNamed(node, 'text') ?? node), 'auto', where, into) : '');
    const stem = words(childNamed(question, 'body'));
    if (question.name !== 'question_multiplechoice') {
      into.other(where, poolKinds[question.name] ?? 'a question of another kind', stem);
      continue;
    }
    const marks = childNamed(question, 'gradable');
    const keys = marks ? childrenNamed(marks, 'correctanswer').map((one) => attribute(one, 'answer_id')) : [];
    const said = (name: string) => words(marks && childNamed(marks, name));
    const [right, wrong] = [said('feedback_when_correct'), said('feedback_when_incorrect')];
    into.add(where, {
      id: attribute(question, 'id'),
      stem,
      options: childrenNamed(question, 'answer').map((answer) => {
        const correct = keys.includes(attribute(answer, 'id'));
        return { text: words(answer), correct, reason: correct ? right : wrong };
      }),
    });
  }
}

const examViewKinds: Record<string, string> = {
  tf: 'true or false',
  mtf: 'true or false, to be mended',
  yn: 'yes or no',
  nr: 'a numerical question',
  co: 'a short answer question',
  ma: 'a matching question',
  sa: 'a short answer question',
  pr: 'a problem',
  es: 'an essay question',
  ca: 'a case',
  ot: 'a question of another kind',
  mr: 'several answers',
};

/** Reads a test or bank of ExamView. https://docs.moodle.org/en/Examview */
export function readExamView(root: XmlNode, below: string, into: Collector): void {
  const title = childNamed(childNamed(root, 'header') ?? root, 'title');
  if (into.title === '' && title) into.title = textOf(title);
  for (const question of childrenNamed(root, 'question')) {
    const where = `${below}line ${String(question.line)}`;
    const words = (name: string) => {
      const node = childNamed(question, name);
      return node ? into.reduced(where, reduceNode(node)) : '';
    };
    const kind = attribute(question, 'type').toLowerCase();
    const stem = words('text');
    const answer = textOf(childNamed(question, 'answer')).trim().toLowerCase();
    if (kind !== 'mc') {
      into.other(where, examViewKinds[kind] ?? 'a question of another kind', stem);
      continue;
    }
    const choices = childNodes(childNamed(question, 'choices') ?? { ...question, children: [] }).filter(({ name }) =>
      /^choice[a-z]$/.test(name),
    );
    if (/^[a-z]\s*[,;]\s*[a-z]/.test(answer)) {
      into.other(where, 'several answers', stem);
      continue;
    }
    into.add(where, {
      stem,
      options: choices.map((choice) => ({ text: into.reduced(where, reduceNode(choice)), correct: choice.name === `choice${answer}` })),
      general: words('rationale'),
      topic: words('topic'),
      tags: words('keywords').split(/[;,]/),
    });
  }
}
