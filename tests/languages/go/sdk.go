//go:build tools

// What go vet of the whole SDK asks of go.sum beside the program.
package main

import _ "example.com/pulumi-redshift-iam/sdk/go/redshiftiam/config"
