import { caseworkNames } from '../../library/casework.ts';

export const GET = async () => Response.json(await caseworkNames());
