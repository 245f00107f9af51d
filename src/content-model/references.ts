/** Cross-references: every id that content names must exist. Pure. */
import { headingIds, references } from './mdx.ts';
import type { Topic } from '../schemas/domain.ts';
import type { Library, Problem } from './library.ts';

/** Names every broken reference and every id used twice, with file, field and value. */
export function checkReferences(library: Library, drawn: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  const report = (file: string, field: string, message: string) => problems.push({ file, field, message });

  const unique = (things: { id: string; file: string }[], what: string) => {
    const seen = new Map<string, string>();
    for (const { id, file } of things) {
      const first = seen.get(id);
      if (first !== undefined) report(file, id, `${what} id "${id}" is already used in ${first}`);
      else seen.set(id, file);
    }
    return new Set(seen.keys());
  };

  const sources = unique(library.sources, 'source');
  const terms = unique(library.terms, 'glossary');
  const items = unique(library.items, 'item');
  const desk = unique(library.desk, 'desk paper');
  const figures = new Set([...drawn, ...unique(library.figures, 'figure')]);
  const topics = new Map<string, Topic>(
    library.domains.flatMap((domain) => domain.topics.map((topic) => [`${domain.id}/${topic.id}`, topic] as const)),
  );
  const lessons = new Map<string, Set<string>>(
    library.lessons.map((lesson) => [`${lesson.domain}/${lesson.topic}`, new Set(headingIds(lesson.body))] as const),
  );
  const tasks = new Set(
    library.certifications.flatMap((certification) =>
      certification.outlines.flatMap((outline) =>
        outline.domains.flatMap((domain) => domain.tasks.map((task) => `${outline.id}/${task.id}`)),
      ),
    ),
  );

  const source = (file: string, field: string, ids: readonly string[]) => {
    for (const id of ids) if (!sources.has(id)) report(file, field, `names source "${id}", which is not in content/sources`);
  };
  const task = (file: string, field: string, id: string) => {
    if (!tasks.has(id)) report(file, field, `names task "${id}", which no outline has`);
  };
  const lesson = (file: string, field: string, ref: string | undefined) => {
    if (ref !== undefined && !lessons.has(ref)) report(file, field, `names lesson "${ref}", which does not exist`);
  };
  const term = (file: string, field: string, id: string) => {
    if (!terms.has(id)) report(file, field, `names glossary term "${id}", which does not exist`);
  };

  for (const [ref, topic] of topics) for (const id of topic.tasks) task('content/domains.yaml', ref, id);

  for (const certification of library.certifications) {
    const { file } = certification;
    const outlines = new Set(certification.outlines.map((outline) => outline.id));
    for (const outline of certification.outlines) {
      source(file, outline.id, [outline.source]);
      if (outline.tasksOf !== undefined && !outlines.has(outline.tasksOf))
        report(file, outline.id, `takes its tasks from "${outline.tasksOf}", which is not an outline here`);
      for (const domain of outline.domains) {
        if (domain.source !== undefined) source(file, `${outline.id}/${domain.id}`, [domain.source]);
        for (const entry of domain.tasks) {
          if (entry.source !== undefined) source(file, `${outline.id}/${entry.id}`, [entry.source]);
          for (const id of entry.now ?? []) task(file, `${outline.id}/${entry.id}`, id);
        }
      }
    }
    for (const format of certification.formats) source(file, format.id, [format.source]);
    for (const rules of certification.eligibility) source(file, rules.id, rules.sources);
  }

  const mdx = (file: string, body: string) => {
    source(file, 'Cite', references(body, 'Cite', 'ids'));
    for (const id of references(body, 'Term', 'id')) term(file, 'Term', id);
    for (const id of references(body, 'Figure', 'id')) {
      if (!figures.has(id))
        report(file, 'Figure', `names figure "${id}", which is neither in content/figures nor in src/components/figures`);
    }
    for (const id of references(body, 'Desk', 'id')) {
      if (!desk.has(id)) report(file, 'Desk', `names paper "${id}", which is not in content/desk`);
    }
    for (const id of references(body, 'CheckYourself', 'items')) {
      if (!items.has(id)) report(file, 'CheckYourself', `names item "${id}", which is not in the bank`);
    }
    const ids = headingIds(body);
    for (const id of ids.filter((value, index) => ids.indexOf(value) !== index)) report(file, id, 'is the id of two headings');
  };

  for (const entry of library.lessons) {
    if (!topics.has(`${entry.domain}/${entry.topic}`)) report(entry.file, '', 'is not a topic of content/domains.yaml');
    for (const id of entry.data.tasks) task(entry.file, 'tasks', id);
    for (const objective of entry.data.objectives) if (objective.task !== undefined) task(entry.file, 'objectives', objective.task);
    const headings = lessons.get(`${entry.domain}/${entry.topic}`);
    for (const id of Object.keys(entry.data.centrality))
      if (headings?.has(id) !== true) report(entry.file, 'centrality', `names section "#${id}", which the lesson does not have`);
    mdx(entry.file, entry.body);
  }
  for (const paper of library.desk) {
    lesson(paper.file, paper.id, paper.lesson);
    source(paper.file, paper.id, paper.sources);
  }
  for (const figure of library.figures) {
    if (figure.type !== 'matrix') continue;
    for (const row of figure.rows)
      if (row.cells.length !== figure.columns.length - 1)
        report(
          figure.file,
          row.head,
          `has ${String(row.cells.length)} cells for ${String(figure.columns.length)} columns; the first column is the head`,
        );
  }
  for (const review of library.reviews) lesson(review.file, review.lesson, review.lesson);
  for (const entry of library.careers) mdx(entry.file, entry.body);

  for (const item of library.items) {
    if (!topics.has(`${item.domain}/${item.topic}`)) report(item.file, item.id, 'belongs to no topic of content/domains.yaml');
    if (!item.id.startsWith(`${item.topic}-`)) report(item.file, item.id, `must start with its topic, "${item.topic}-"`);
    for (const id of item.task) task(item.file, item.id, id);
    source(item.file, item.id, item.sources);
    const [ref = '', section = ''] = item.lesson.split('#');
    const ids = lessons.get(ref);
    if (!ids) report(item.file, item.id, `names lesson "${ref}", which does not exist`);
    else if (!ids.has(section)) report(item.file, item.id, `names section "#${section}", which ${ref} does not have`);
  }

  for (const entry of library.terms) {
    lesson(entry.file, entry.id, entry.lesson);
    source(entry.file, entry.id, entry.sources);
    for (const id of entry.see) term(entry.file, entry.id, id);
  }

  if (library.standards) {
    const file = 'content/standards.yaml';
    const bodies = new Set(library.standards.bodies.map((body) => body.id));
    const groups = new Set(library.standards.groups.map((group) => group.id));
    for (const body of library.standards.bodies) source(file, body.id, [body.source]);
    for (const element of library.standards.elements) {
      if (!groups.has(element.group)) report(file, element.id, `names group "${element.group}", which does not exist`);
      for (const id of element.terms) term(file, element.id, id);
      for (const body of bodies) if (!(body in element.cells)) report(file, element.id, `has no cell for "${body}"`);
      for (const [body, cell] of Object.entries(element.cells)) {
        if (!bodies.has(body)) report(file, element.id, `has a cell for "${body}", which is not a body`);
        if (!cell.unknown && cell.sources.length === 0) report(file, `${element.id}.${body}`, 'cites no source and is not marked unknown');
        source(file, `${element.id}.${body}`, cell.sources);
      }
    }
  }
  for (const entry of [...library.timeline, ...library.changes]) {
    lesson(entry.file, entry.id, entry.lesson);
    source(entry.file, entry.id, entry.sources);
  }
  for (const job of library.jobs) {
    source(job.file, 'sources', job.sources);
    if (job.origin.source !== undefined) source(job.file, 'origin', [job.origin.source]);
    for (const duty of job.responsibilities.flatMap((group) => group.duties)) {
      task(job.file, duty.id, duty.task);
      lesson(job.file, duty.id, duty.lesson);
    }
    for (const skill of job.skills) lesson(job.file, skill.id, skill.lesson);
  }
  return problems;
}
