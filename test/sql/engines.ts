import { DuckDBInstance } from '@duckdb/node-api';
import { PGlite } from '@electric-sql/pglite';

/** A database engine, in memory. */
export interface Engine {
  run(sql: string): Promise<void>;
  /** Rows as texts; what is null is an empty text, as in a batch's file. */
  rows(sql: string): Promise<readonly (readonly string[])[]>;
  close(): Promise<void>;
}

export const ENGINES = {
  async duckdb(): Promise<Engine> {
    const instance = await DuckDBInstance.create(':memory:');
    const connection = await instance.connect();
    return {
      async run(sql) {
        await connection.run(sql);
      },
      async rows(sql) {
        const found = await connection.runAndReadAll(sql);
        return found.getRowsJson().map((row) => row.map(textOf));
      },
      async close() {
        connection.closeSync();
        instance.closeSync();
      },
    };
  },
  async postgres(): Promise<Engine> {
    const database = await PGlite.create();
    return {
      async run(sql) {
        await database.exec(sql);
      },
      async rows(sql) {
        const found = await database.query<unknown[]>(sql, [], { rowMode: 'array' });
        return found.rows.map((row) => row.map(textOf));
      },
      close: () => database.close(),
    };
  },
} as const;

function textOf(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}
