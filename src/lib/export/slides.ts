// stub
import type { Report } from './content.ts';
import type { Raster } from './raster.ts';
import type { Task } from './task.ts';
export async function slides(report: Report, raster: Raster, task: Task): Promise<Uint8Array> { void report; void raster; void task; return new Uint8Array(); }
