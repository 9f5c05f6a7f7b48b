// The package describes its CommonJS form only: seen from a module, its own types make the loader uncallable.
declare module 'highs' {
  interface Solution {
    /** "Optimal", "Infeasible" and the like. */
    readonly Status: string;
    readonly ObjectiveValue: number;
  }
  /** `program` in the LP format of CPLEX. */
  interface Solver {
    solve(program: string, options?: { readonly output_flag: boolean; readonly presolve: 'off' }): Solution;
  }
  export default function load(): Promise<Solver>;
}
