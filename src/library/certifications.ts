/** Certifications with their editions, as pages need them. */
import { getCollection } from 'astro:content';
import type { Certification } from '../schemas/certification.ts';

/** CPCS first. */
export async function certifications(): Promise<Certification[]> {
  return (await getCollection('certifications')).map((entry) => entry.data).sort((a, b) => a.id.localeCompare(b.id));
}

/** Title of every blueprint task, by `<outline>/<task>`. */
export async function taskTitles(): Promise<Map<string, string>> {
  return new Map(
    (await certifications()).flatMap((certification) =>
      certification.outlines.flatMap((outline) =>
        outline.domains.flatMap((domain) => domain.tasks.map((task) => [`${outline.id}/${task.id}`, task.title] as const)),
      ),
    ),
  );
}
