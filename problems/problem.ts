/** One thing that is wrong with what was given, told so that the reader knows what to type instead. */
export interface Problem {
    /** Stable id of the rule that is broken, such as `dbUser.arn`. docs/errors.md lists them. */
    rule: string;
    /** Property path of the value, such as `dbUsers[1]`. */
    path: string;
    /** The whole sentence: the path, what it must be, what it got, what to do. */
    message: string;
}

/** The parts of a problem's sentence: "`path` must `must`, got `got`. `fix`" */
export interface ProblemParts {
    rule: string;
    path: string;
    must: string;
    got: string;
    fix: string;
}

/** The problem that these parts tell. */
export function problem({ rule, path, must, got, fix }: ProblemParts): Problem {
    return { rule, path, message: `${path} must ${must}, got ${got}. ${fix}` };
}
