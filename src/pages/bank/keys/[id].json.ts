import type { APIRoute, GetStaticPaths } from 'astro';
import { itemKeys } from '../../../library/bank.ts';

export const getStaticPaths = (async () =>
  [...(await itemKeys())].map(([id, key]) => ({ params: { id }, props: { key } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['key']);
