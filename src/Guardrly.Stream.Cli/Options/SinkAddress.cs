namespace Guardrly.Cli.Options;

/// <summary>What a sink writes.</summary>
enum SinkForm
{
    /// <summary>The masked lines as they are; alerts as text for people.</summary>
    Lines,

    /// <summary>A JSON object a line.</summary>
    Jsonl,

    /// <summary>A folder of Parquet files.</summary>
    Parquet,
}

/// <summary>A SINK argument: <c>lines:PATH</c>, <c>jsonl:PATH</c>, <c>parquet:DIR</c>, <c>-</c>.</summary>
/// <param name="Form">What is written.</param>
/// <param name="Path">Where; <c>-</c> is standard output.</param>
sealed record SinkAddress(SinkForm Form, string Path)
{
    static readonly (string Name, SinkForm Form)[] s_forms =
        [("lines", SinkForm.Lines), ("jsonl", SinkForm.Jsonl), ("parquet", SinkForm.Parquet)];

    /// <summary>It goes to standard output.</summary>
    public bool IsStandardOutput => Path == "-";

    /// <summary>Reads one.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static SinkAddress Parse(string text)
    {
        if (text == "-")
            return new SinkAddress(SinkForm.Lines, "-");
        int colon = text.IndexOf(':');
        string name = colon < 0 ? text : text[..colon];
        if (name == "kafka")
            throw new UsageException($"'{text}': there is no kafka sink yet; use lines:, jsonl: or parquet:");
        int index = Array.FindIndex(s_forms, form => form.Name == name);
        if (index < 0 || colon < 0)
        {
            string hint = colon < 0 ? "" : Config.NearestWord.Hint(name, s_forms.Select(form => form.Name));
            throw new UsageException(
                $"'{text}' is no sink{hint}; sinks are lines:PATH, jsonl:PATH, parquet:DIR and - for lines on stdout");
        }
        string path = text[(colon + 1)..];
        if (path.Length == 0)
            throw new UsageException($"'{text}': the path of the sink is missing");
        SinkForm form = s_forms[index].Form;
        if (form == SinkForm.Parquet && path == "-")
            throw new UsageException($"'{text}': Parquet is a folder of files, it cannot go to stdout");
        return new SinkAddress(form, path);
    }
}
