/** Whether a path is handed to the API; every other is a page's, or a file's of its build. */
export const belongsToApi = (path: string): boolean =>
  /^\/(trpc|auth|api|series|figures|problems|feeds|fred)(\/|$)|^\/(graph\/)?fredgraph\.csv$|^\/(figures|overview)\.(csv|xlsx)$|^\/snapshots\/([^/]+\.zip|[^/]+\/[^/]+)$/.test(
    path,
  );

/** Whether a page's form is sent to this path; to every other path of the pages nothing is ever sent. */
export const takesForm = (path: string): boolean =>
  /^\/(en|es)\/(first-visit|changes\/forget|watches\/(begin|end))$/.test(path);
