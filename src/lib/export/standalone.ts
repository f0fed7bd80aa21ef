// stub
import type { Engine } from '../db/engine.ts';
import type { Filter } from '../query/filter.ts';
import type { Context, Report } from './content.ts';
import type { Facts } from './facts.ts';
import type { Task } from './task.ts';
export async function standalone(report: Report, facts: Facts, context: Context, engine: Engine, filter: Filter, task: Task): Promise<Uint8Array> { void [report, facts, context, engine, filter, task]; return new Uint8Array(); }
