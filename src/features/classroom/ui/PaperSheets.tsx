/** What is printed: question paper, answer sheet and key of one form. */
import { countOf } from '../../../format/plurals.ts';
import type { Quiz } from '../../../schemas/assignment.ts';
import { Sheet } from '../../../ui/Sheet.tsx';
import '../../../ui/sheet.css';
import { Stem } from '../../bank/ui/Stem.tsx';
import type { PaperLayout } from '../paper.ts';
import { timeSentence } from './words.ts';

function Head({ quiz, paper, what }: { quiz: Quiz; paper: PaperLayout; what: string }) {
  return (
    <header>
      <h2>
        {quiz.assignment.title} <span class="class-form">Form {paper.form}</span>
      </h2>
      <p class="hint">{what}</p>
    </header>
  );
}

function NameLines() {
  return (
    <p class="class-lines">
      <span>Name</span>
      <span>ID</span>
      <span>Date</span>
    </p>
  );
}

export function QuestionPaper({ quiz, paper }: { quiz: Quiz; paper: PaperLayout }) {
  const { assignment } = quiz;
  return (
    <article class="class-sheet" aria-label={`Questions, form ${paper.form}`}>
      <Head
        quiz={quiz}
        paper={paper}
        what={`${countOf(paper.items.length, 'item')}. ${assignment.minutes === null ? '' : (timeSentence(assignment).split('.')[0] ?? '')}`}
      />
      <NameLines />
      {assignment.instructions !== '' && <p class="class-instructions">{assignment.instructions}</p>}
      <ol class="class-paper">
        {paper.items.map(({ item, options }) => (
          <li class="keep" key={item.id}>
            {item.extract && <Sheet {...item.extract} />}
            <Stem stem={item.stem} />
            <ol type="A">
              {options.map((option) => (
                <li key={option}>{option}</li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
    </article>
  );
}

/** A row of circles drawn as one picture, so that they print alike everywhere. */
function Bubbles({ letters }: { letters: string }) {
  return (
    <svg class="class-bubbles" viewBox={`0 0 ${String(letters.length * 26)} 24`} aria-hidden="true">
      {Array.from(letters, (letter, at) => (
        <g key={letter}>
          <circle cx={at * 26 + 13} cy={12} r={9.5} />
          <text x={at * 26 + 13} y={15.5}>
            {letter}
          </text>
        </g>
      ))}
    </svg>
  );
}

export function AnswerSheet({ quiz, paper }: { quiz: Quiz; paper: PaperLayout }) {
  return (
    <article class="class-sheet" aria-label={`Answer sheet, form ${paper.form}`}>
      <Head quiz={quiz} paper={paper} what="Answer sheet. Fill one circle for each item." />
      <NameLines />
      <ol class="class-sheet-rows">
        {paper.items.map(({ number, options }) => (
          <li key={number}>
            <span>{number}</span>
            <Bubbles letters={paper.letters.slice(0, options.length)} />
            <span class="visually-hidden">{paper.letters.slice(0, options.length).split('').join(', ')}</span>
          </li>
        ))}
      </ol>
    </article>
  );
}

export function PaperKey({ quiz, paper }: { quiz: Quiz; paper: PaperLayout }) {
  return (
    <article class="class-sheet" aria-label={`Key, form ${paper.form}`}>
      <Head quiz={quiz} paper={paper} what={`Key, for the educator. Seed ${paper.seed}.`} />
      <ol class="class-sheet-rows">
        {paper.items.map(({ number, item, key }) => (
          <li key={number} title={item.id}>
            <span>{number}</span>
            <strong>{key}</strong>
          </li>
        ))}
      </ol>
    </article>
  );
}
