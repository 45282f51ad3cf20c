/** What is wrong with a config, and where: `connectors.0.endpoint`; an empty path is the whole. */
export interface ConfigProblem {
  path: string;
  message: string;
}
