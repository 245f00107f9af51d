import { caseworkData } from '../../library/casework.ts';

export const GET = () => Response.json(caseworkData());
