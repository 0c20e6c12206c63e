const { serve } = require("pulumi-redshift-iam/plugin");

serve(require("./schema.json"));
