import * as z from 'zod';
import { id, text } from '../shapes/parts.js';
import { type Path, pathText } from './faults.js';

/** What stands for a figure or a date that cannot be read. */
export const UNREAD = '';

/**
 * A content in its shape, whatever was given: the parts that have theirs as they are and where
 * they are, so that a file with a fault in its form can be checked for every other one. A figure
 * or a date at fault is `UNREAD`, a name is its own place, which is no other's name, and a list
 * that is none is empty.
 */
export function soundPart(shape: z.ZodType, value: unknown, at: Path = []): unknown {
  if (shape.safeParse(value).success) return value;
  if (shape instanceof z.ZodObject) return soundObject(shape, value, at);
  if (shape instanceof z.ZodArray) {
    const list: readonly unknown[] = Array.isArray(value) ? value : [];
    return list.map((entry, index) => soundPart(shape.element as z.ZodType, entry, [...at, index]));
  }
  if (shape instanceof z.ZodOptional || shape instanceof z.ZodNullable) {
    const inner = shape.unwrap() as z.ZodType;
    return holds(inner, value) ? soundPart(inner, value, at) : undefined;
  }
  if (shape instanceof z.ZodUnion) return soundPart(closest(shape, value), value, at);
  if (shape instanceof z.ZodEnum) return shape.options[0];
  if (shape instanceof z.ZodLiteral) return shape.value;
  if (shape instanceof z.ZodNumber) return 0;
  if (shape instanceof z.ZodBoolean) return false;
  return shape === text || shape === id ? pathText(at) : UNREAD;
}

function soundObject(shape: z.ZodObject, value: unknown, at: Path): unknown {
  const record = isRecord(value) ? value : {};
  const fields = Object.entries(shape.shape).map(
    ([key, inner]) => [key, soundPart(inner as z.ZodType, record[key], [...at, key])] as const,
  );
  return Object.fromEntries(fields.filter(([, field]) => field !== undefined));
}

/** Whether a field that may be left out is there in some form, and not something else altogether. */
function holds(shape: z.ZodType, value: unknown): boolean {
  if (shape instanceof z.ZodObject) return isRecord(value);
  if (shape instanceof z.ZodArray) return Array.isArray(value);
  return value !== undefined;
}

/** The alternative that has least against a value. */
function closest(shape: z.ZodUnion, value: unknown): z.ZodType {
  const against = (option: z.ZodType) => option.safeParse(value).error?.issues.length ?? 0;
  const options = shape.options as readonly z.ZodType[];
  return options.reduce((best, each) => (against(each) < against(best) ? each : best));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
