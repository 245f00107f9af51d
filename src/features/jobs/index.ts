/**
 * Job descriptions: a template becomes an employer's draft, and the draft becomes a file to publish.
 *
 * `draft` makes a draft from a template and fits it to another setting; `edit` and `history` change it, with undo and redo;
 * `changes` says what differs from the template and `compare` how levels differ; `checks` names what may be worth another look,
 * with reason and source; `posting`, `interview`, `onboarding` and `competency` make documents, and the `to-` modules write a
 * document as Markdown, HTML, text or Word; `file` and `share` carry a draft away and bring it back exactly; `job-posting` writes
 * machine-readable data for a real opening.
 *
 * It refuses to block an employer, to give legal advice, to treat typed text as markup, and to pass a sample off as a vacancy.
 * The Word writer is not exported here: it is loaded when it is asked for.
 */
export * from './blanks.ts';
export * from './certification-line.ts';
export * from './changes.ts';
export * from './checks.ts';
export * from './companions.ts';
export * from './compare.ts';
export * from './competency.ts';
export * from '../../format/doc.ts';
export * from './draft.ts';
export * from './edit.ts';
export * from './file.ts';
export type * from './findings.ts';
export * from './history.ts';
export * from './interview.ts';
export * from './job-posting.ts';
export * from './onboarding.ts';
export * from './posting.ts';
export * from './share.ts';
export * from './states.ts';
export * from './to-html.ts';
export * from './to-markdown.ts';
export * from './to-text.ts';
