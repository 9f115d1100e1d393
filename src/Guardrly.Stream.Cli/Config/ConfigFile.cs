using Guardrly.Alerts;
using Guardrly.Redaction;

namespace Guardrly.Cli.Config;

/// <summary>The configuration of a run: <c>guardrly.json</c>, or the file given by <c>--config</c>.</summary>
static class ConfigFile
{
    const string DefaultName = "guardrly.json";
    const int BytesMax = 4 * 1024 * 1024;

    static readonly string[] s_sections = ["redaction", "alerts", "allowDomains", "$schema"];

    /// <summary>What the configuration asks for.</summary>
    /// <param name="path">The file; null: <c>guardrly.json</c> in the working directory, if there is one.</param>
    /// <exception cref="ConfigException">The file cannot be read or is not right.</exception>
    public static RunConfig Load(string? path)
    {
        path ??= File.Exists(DefaultName) ? DefaultName : null;
        return path is null ? new RunConfig(null, Redactor.Default) : Read(ReadText(path));
    }

    static ConfigText ReadText(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > BytesMax })
                throw new ConfigException($"{path}: larger than {BytesMax} bytes: this is no config file");
            ReadOnlyMemory<byte> bytes = File.ReadAllBytes(path);
            return new ConfigText(path, bytes.Span.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ConfigException($"{path}: {exception.Message}");
        }
    }

    static RunConfig Read(ConfigText text)
    {
        AlertSettings alerts = AlertSettings.Default;
        List<string> domains = [];
        PolicyDraft draft = ReadSections(text, ref alerts, domains);
        return new RunConfig(text.File, BuildRedactor(text, draft)) { Alerts = alerts, AllowedDomains = domains };
    }

    static Redactor BuildRedactor(ConfigText text, PolicyDraft draft)
    {
        try
        {
            return new Redactor(draft.ToPolicy(ReadKey(text, draft)));
        }
        catch (ArgumentException exception)
        {
            throw text.Error(PositionOf(exception.Message, draft.Positions), exception.Message);
        }
    }

    static PolicyDraft ReadSections(ConfigText text, ref AlertSettings alerts, List<string> domains)
    {
        var reader = new ConfigReader(text);
        var draft = new PolicyDraft();
        reader.EnterObject("the configuration");
        var keys = new KeySet("key", s_sections);
        while (reader.NextKey(keys) is { } key)
        {
            switch (key)
            {
                case "redaction":
                    draft = PolicySection.Read(ref reader);
                    break;
                case "alerts":
                    alerts = AlertSection.Read(ref reader);
                    break;
                case "allowDomains":
                    ReadDomains(ref reader, domains);
                    break;
                default:
                    _ = reader.ReadString(key);
                    break;
            }
        }
        reader.ExpectEnd();
        return draft;
    }

    static void ReadDomains(ref ConfigReader reader, List<string> domains)
    {
        reader.EnterArray("allowDomains");
        while (reader.NextElement())
            domains.Add(reader.ElementString("an element of allowDomains"));
    }

    static ReadOnlyMemory<byte> ReadKey(ConfigText text, PolicyDraft draft)
    {
        if (draft.Placeholder == "plain")
            return default;
        if (draft.FingerprintKeyFile is null)
        {
            return draft.Placeholder is null
                ? default
                : throw text.Error(draft.Positions["placeholder"], "'fingerprint' needs a 'fingerprintKeyFile'");
        }
        long position = draft.Positions["fingerprintKeyFile"];
        if (draft.Placeholder is null)
            throw text.Error(position, "'fingerprintKeyFile' needs \"placeholder\": \"fingerprint\"");
        string folder = Path.GetDirectoryName(Path.GetFullPath(text.File))!;
        try
        {
            return FingerprintKeyFile.ReadOrCreate(Path.Combine(folder, draft.FingerprintKeyFile));
        }
        catch (Exception exception)
            when (exception is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw text.Error(position, exception.Message);
        }
    }

    /// <summary>The library's message begins with the part that is wrong: <c>patterns[0].pattern: …</c>.</summary>
    static long PositionOf(string message, Dictionary<string, long> positions) => positions
        .Where(part => message.StartsWith(part.Key, StringComparison.Ordinal))
        .OrderByDescending(part => part.Key.Length)
        .Select(part => part.Value)
        .FirstOrDefault();
}
