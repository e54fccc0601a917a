"""Rules: from YAML files to checked records."""
