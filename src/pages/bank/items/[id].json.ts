import type { APIRoute, GetStaticPaths } from 'astro';
import { bankItems } from '../../../library/bank.ts';

export const getStaticPaths = (async () =>
  (await bankItems()).map((item) => ({ params: { id: item.id }, props: { item } }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['item']);
