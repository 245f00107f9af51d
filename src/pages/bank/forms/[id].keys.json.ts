import type { APIRoute, GetStaticPaths } from 'astro';
import { itemKeys, readyForms } from '../../../library/bank.ts';

export const getStaticPaths = (async () => {
  const keys = await itemKeys();
  return (await readyForms()).map((form) => ({
    params: { id: form.id },
    props: { keys: form.items.flatMap((item) => keys.get(item.id) ?? []) },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => Response.json(props['keys']);
