/** Titles that Canvas does not read as the name of an assignment. Pure. */

/**
 * What Canvas's gradebook import would do with a column of this title, in a sentence; empty when nothing. It drops a last column whose
 * name holds one of its own totals, and reads a number in parentheses at the end as the id of an assignment.
 * Source: canvas-lms, lib/gradebook_importer.rb, `strip_non_assignment_columns` and `Assignment.title_and_id`.
 */
export function canvasTitleProblem(title: string): string {
  const total = /(?:Current|Final) (?:Score|Points|Grade)/.exec(title)?.[0];
  if (total !== undefined) {
    return `The title holds “${total}”, which Canvas takes for one of its own totals: it would drop these marks. Give the column another name in the file before importing it.`;
  }
  const id = /\s\((\d+)\)\s*$/.exec(title)?.[1];
  if (id !== undefined) {
    return `The title ends in “(${id})”, which Canvas reads as the number of an assignment: the marks could land in another one. Take it off the column’s name in the file before importing it.`;
  }
  return '';
}
