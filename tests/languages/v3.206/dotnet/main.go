// Generates the SDK for .NET from a schema that ../../generator has taken already:
//
//	dotnet SCHEMA FOLDER
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"

	"github.com/pulumi/pulumi/pkg/v3/codegen/dotnet"
	"github.com/pulumi/pulumi/pkg/v3/codegen/schema"
)

func main() {
	if err := generate(os.Args[1], filepath.Join(os.Args[2], "dotnet")); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func generate(schemaFile, folder string) error {
	text, err := os.ReadFile(schemaFile)
	if err != nil {
		return err
	}
	var spec schema.PackageSpec
	if err := json.Unmarshal(text, &spec); err != nil {
		return err
	}
	pkg, err := schema.ImportSpec(spec, nil, schema.ValidationOptions{})
	if err != nil {
		return err
	}
	pkg.SupportPack = true
	// The generator downloads a logo, and takes whatever answer it gets: nothing is to be fetched from afar.
	noLogo := httptest.NewServer(http.NotFoundHandler())
	defer noLogo.Close()
	pkg.LogoURL = noLogo.URL
	files, err := dotnet.GeneratePackage("pulumi-redshift-iam's tests", pkg, nil, nil)
	if err != nil {
		return err
	}
	for path, content := range files {
		file := filepath.Join(folder, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
		if err := os.WriteFile(file, content, 0o644); err != nil {
			return err
		}
	}
	return nil
}
