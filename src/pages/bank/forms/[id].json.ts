import type { APIRoute, GetStaticPaths } from 'astro';
import { readyForms } from '../../../library/bank.ts';

export const getStaticPaths = (async () =>
  (await readyForms()).map((form) => ({ params: { id: form.id }, props: { form } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['form']);
