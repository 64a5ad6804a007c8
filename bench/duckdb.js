// DuckDB, as the library that it is to Node: one process, one query, decimals throughout.
import { DuckDBInstance } from '@duckdb/node-api';

const [input, factors, output] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:');
const connection = await instance.connect();
await connection.run(`
  COPY (
    SELECT p.*, ROUND(p.salary * f.factor, 2) AS real_amount
    FROM read_csv('${input}', types = {'salary': 'DECIMAL(14, 2)', 'paid_on': 'DATE'}) AS p
    JOIN read_csv('${factors}', types = {'factor': 'DECIMAL(24, 20)'}) AS f
      ON f.pay_year = year(p.paid_on) - (month(p.paid_on) < 4)::INTEGER
  ) TO '${output}' (HEADER)`);
