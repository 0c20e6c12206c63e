const crud = (name) => `association.AssociationCrud.${name}`;

/** The API reference: npm run docs:api. */
export default {
    plugin: ["typedoc-plugin-markdown"],
    tsconfig: "../tsconfig.build.json",
    entryPoints: [
        "../index.ts",
        "../trust/index.ts",
        "../association/index.ts",
        "../sql/index.ts",
        "../explain/index.ts",
        "../plugin/index.ts",
    ],
    out: "api",
    readme: "none",
    router: "module",
    sort: ["source-order"],
    excludePrivate: true,
    excludeProtected: true,
    excludeExternals: true,
    disableSources: true,
    hideBreadcrumbs: true,
    hidePageHeader: true,
    interfacePropertiesFormat: "table",
    classPropertiesFormat: "table",
    parametersFormat: "table",
    typeAliasPropertiesFormat: "table",
    typeDeclarationFormat: "table",
    pageTitleTemplates: { module: ({ name }) => name },
    // tsc has looked for them.
    skipErrorChecking: true,
    // Parts of a type that is written out inside another, whose docstring tells of them.
    intentionallyNotDocumented: [
        ...["part", "wanted", "got", "operator", "key"].map((name) => `trust.Mismatch.__type.${name}`),
        ...["service", "aws"].map((name) => `trust.RequestPrincipal.__type.${name}`),
        "trust.Statement.Principal.__type.Service",
        ...["check.__type.__type.inputs", "check.__type.__type.failures"].map(crud),
        ...["create.__type.__type.id", "create.__type.__type.outs"].map(crud),
        ...["read.__type.__type.id", "read.__type.__type.props", "update.__type.__type.outs"].map(crud),
        ...["database", "region"].map((name) => `sql.RoleSqlArgs.externalDatabases.__type.${name}`),
        ...["schema", "name"].map((name) => `sql.Table.__type.${name}`),
    ].map((name) => `pulumi-redshift-iam/${name}`),
    validation: { invalidLink: true, notDocumented: true, notExported: true },
    treatWarningsAsErrors: true,
};
