"""LanguageTool: installed, started, asked, judged, and never left behind."""
